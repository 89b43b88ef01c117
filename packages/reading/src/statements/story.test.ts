// What leans on the day before it leans on the day that is told of, and an hour alone is of that day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { readStatements } from './find.ts'
import { isRowKind } from './kinds.ts'

/** 'day time | words' of each row, in the order of the text. */
function rowsOf(text: string, language: Language = 'en', reference: string | null = null): string[] {
  const { statements } = readStatements({ text, language, zones: [], reference, dayOrder: null })
  return statements
    .filter(({ kind }) => isRowKind(kind))
    .map(({ dates: [date], text: words }) => {
      const { time = null, value = null } = date ?? {}
      const at = time === null ? '' : ` ${time.hour}:${String(time.minute ?? 0).padStart(2, '0')}`
      return `${value?.slice(0, 10) ?? '?'}${at} | ${words}`
    })
}
const starts = (rows: readonly string[]) => rows.map((row) => row.slice(0, row.indexOf(' |')))

test('the story goes on from the day told of, not from an earlier one that somebody spoke of', () => {
  const text = `I was on duty on 4 June 2021. Mr Ashdown, the porter, told me that the lift had been serviced on 20 May. I know now that the last service was on 2 March 2021.

That evening I wrote a note of it. The next day I rang the engineers. The following Monday they came.`
  assert.deepEqual(starts(rowsOf(text, 'en', '2022-03-01')), [
    '2021-06-04',
    '2021-05-20',
    '2021-03-02',
    '2021-06-04',
    '2021-06-05',
    '2021-06-07',
  ])
})

test('a paper that is only named moves no story, but carries its own sentence', () => {
  const named = `On 9 May 2022 the roof leaked. Your letter of 3 June 2022 does not mention it. The following morning we rang a roofer.`
  assert.equal(starts(rowsOf(named)).at(-1), '2022-05-10')
  const carried = `On 9 May 2022 the roof leaked. The invoice of 3 June 2022 was paid two days later.`
  assert.ok(starts(rowsOf(carried)).includes('2022-06-05'))
  const acted = `On 9 May 2022 the roof leaked. By letter of 3 June 2022 we gave notice. The following morning the tenant rang.`
  assert.equal(starts(rowsOf(acted)).at(-1), '2022-06-04')
})

test('an hour alone is of the day told of; of the half of the day that the hours before it leave', () => {
  const text = `On 6 October 2022 I arrived on the quay at 7.30. At about half past nine I saw the crane move. The foreman rang the yard at 9.50. Shortly before 3 o'clock the load came down. Half an hour later the ambulance left.`
  assert.deepEqual(starts(rowsOf(text)), [
    '2022-10-06 7:30',
    '2022-10-06',
    '2022-10-06 9:50',
    '2022-10-06 15:00',
    '2022-10-06 15:30',
  ])
  const german = `Am 6. Mai 2024 platzte gegen 22.30 Uhr die Leitung. Eine Viertelstunde später sperrte Herr Muster das Wasser ab.`
  assert.deepEqual(starts(rowsOf(german, 'de')), ['2024-05-06 22:30', '2024-05-06 22:45'])
})

test('nobody is told an hour of which nothing says whether it is before noon', () => {
  assert.deepEqual(starts(rowsOf('On 6 October 2022 it rained. At ten past four the wall came down.')), [
    '2022-10-06',
    '2022-10-06',
  ])
  assert.deepEqual(
    starts(rowsOf('On 6 October 2022 it rained. At ten past four in the afternoon the wall came down.')),
    ['2022-10-06', '2022-10-06 16:10'],
  )
})

test('a price and a rule are no hours', () => {
  const text = `On 6 October 2022 we bought paper at 4.50 per ream. The office opens at 8.30.`
  assert.deepEqual(starts(rowsOf(text)), ['2022-10-06'])
})

test('hours of a meeting are of its own day, whatever other meeting was named', () => {
  const text = `Minutes of a meeting of the Board

Held at the Office on Wednesday 16 October 2024 at 10.30 a.m.

Ms Sample joined the meeting at 11.15. She presented the accounts for the year ended 30 June 2024 and left at 11.50.

The next meeting was moved to 20 November 2024.

There being no further business the meeting closed at 12.40 p.m.`
  assert.deepEqual(starts(rowsOf(text)), [
    '2024-10-16 10:30',
    '2024-10-16 11:15',
    '2024-10-16 11:50',
    '2024-11-20',
    '2024-10-16 12:40',
  ])
  const german = `Protokoll der Vorstandssitzung

Datum: 14. Mai 2024

Am 6. Mai platzte die Leitung. Frau Muster verlässt die Sitzung um 20.15 Uhr.`
  assert.ok(starts(rowsOf(german, 'de')).includes('2024-05-14 20:15'))
})

test('what the story gives is never certain, and says from where it was counted', () => {
  const { statements } = readStatements({
    text: 'On 9 May 2022 the roof leaked. At 9.15 the next morning a roofer came.',
    language: 'en',
    zones: [],
    reference: null,
    dayOrder: null,
  })
  const last = statements.at(-1)
  assert.equal(last?.dates[0]?.value?.slice(0, 10), '2022-05-10')
  assert.deepEqual(last?.basis, [{ code: 'last-mentioned', facts: { from: '2022-05-09' } }])
  assert.ok((last?.confidence ?? 1) < 0.65)
})

test('the hour of a limit written beside it is its hour; noon is twelve; what is counted thereafter, from its own sentence', () => {
  const text = `3 February 2025

Dear Sirs,

Unless we receive payment within 14 days of the date of this letter, that is by 4.00 p.m. on 17 February 2025, we shall issue proceedings. If we do not hear from you by noon on 20 February 2025 the account is closed. She attains her majority on 30 May 2026 and the limitation will not expire until three years thereafter.`
  assert.deepEqual(starts(rowsOf(text)), [
    '2025-02-03',
    '2025-02-17 16:00',
    '2025-02-20 12:00',
    '2026-05-30',
    '2029-05-30',
  ])
})

test('a week by its ordinal, a day behind a verb, and how late something was', () => {
  const german = `Die Pumpe blieb stehen. Herr Muster sperrte am 6. Mai 2024 das Wasser ab. Am Tag danach kam der Monteur. Die Ware wurde in der 20. KW vernichtet.`
  const { statements } = readStatements({
    text: german,
    language: 'de',
    zones: [],
    reference: '2024-06-03',
    dayOrder: null,
  })
  assert.deepEqual(
    statements.map(({ dates: [date] }) => `${date?.value ?? ''} ${date?.qualifier ?? ''}`.trim()),
    ['2024-05-06', '2024-05-07', '2024-W20'],
  )
  assert.deepEqual(starts(rowsOf('The ship returned on 4 October 2024, nine days later than planned.')), ['2024-10-04'])
})

test('what one side alleges is not certain, and what was to have happened did not', () => {
  const sure = (text: string) =>
    readStatements({ text, language: 'en', zones: [], reference: null, dayOrder: null }).statements[0]?.confidence ?? 1
  assert.ok(sure('The staircase was signed off on 1 August 2024.') >= 0.85)
  assert.ok(sure('You say that on 1 August 2024 the staircase was signed off.') < 0.85)
  assert.ok(sure('The next meeting was to have taken place on 13 November 2024.') < 0.65)
})

test('each limit of a sentence is a row, and a weekday told in the present lies ahead', () => {
  const text = `10 October 2024

Dear Mr Sample,

Please confirm the reprint by close of business on Friday and deliver it by the end of the month.`
  assert.deepEqual(starts(rowsOf(text)), ['2024-10-10', '2024-10-11', '2024-10'])
  const { dates } = readStatements({
    text: 'Frau Muster ruft Sie am Montag an. Am Dienstag hat sie geschrieben.',
    language: 'de',
    zones: [],
    reference: '2024-10-11',
    dayOrder: null,
  })
  assert.deepEqual(
    dates.map(({ value }) => value),
    ['2024-10-14', '2024-10-08'],
  )
})

test('what did not come until an hour came at it; of two hours the first is that of the day', () => {
  assert.deepEqual(
    starts(
      rowsOf('The van was due on 28 May 2024. The driver did not arrive until 11.20. He drove off at about noon.'),
    ),
    ['2024-05-28', '2024-05-28 11:20', '2024-05-28 12:00'],
  )
})
