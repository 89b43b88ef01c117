// A paragraph goes on from the day it told of; hours of minutes are of the meeting; a night of two days ends on the second.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

/** Day and hour of each row. */
const days = (language: 'en' | 'de', text: string, reference: string): string[] =>
  statementsOf(language, text, { reference })
    .filter(({ kind }) => isRowKind(kind))
    .map(({ dates: [date] }) => {
      const { time = null, value = null } = date ?? {}
      return `${value?.slice(0, 10) ?? '?'}${time === null ? '' : ` ${time.hour}:${String(time.minute ?? 0).padStart(2, '0')}`}`
    })

test('a day without its year is of the year its paragraph tells of', () => {
  const text = `The first three boilers reached the mill on 4 March 2021. The last one did not come until 30 March. It was lit on 12 April.`
  assert.deepEqual(days('en', text, '2022-06-20'), ['2021-03-04', '2021-03-30', '2021-04-12'])
  const turned = `Am 14. Dezember 2021 kündigte Frau Muster. Am 5. Januar räumte sie die Werkstatt.`
  assert.deepEqual(days('de', turned, '2023-05-02'), ['2021-12-14', '2022-01-05'])
})

test('what is asked, and what another paragraph tells, is counted from the paper', () => {
  const asked = `On 4 March 2021 the lease was signed. Please pay the arrears by 12 May.`
  assert.deepEqual(days('en', asked, '2022-04-20'), ['2021-03-04', '2022-05-12'])
  const apart = `On 4 March 2021 the lease was signed.\n\nYou wrote to us on 2 April that you would not pay.`
  assert.deepEqual(days('en', apart, '2022-04-20'), ['2021-03-04', '2022-04-02'])
  const far = `On 4 March 2021 the lease was signed. You wrote to us on 2 January that you would not pay.`
  assert.deepEqual(days('en', far, '2022-04-20'), ['2021-03-04', '2022-01-02'])
})

test('a weekday goes on from the day its paragraph told of, not from the week before the mail', () => {
  const text = `Our fitter began the test on Friday 4 March at 21:15. It ended shortly after 2 a.m. on Saturday.\n\nI spoke to them on Monday.`
  assert.deepEqual(days('en', text, '2022-03-31'), ['2022-03-04 21:15', '2022-03-05 2:00', '2022-03-28'])
  const german = `Am Freitag, dem 4. März 2022, fiel die Anlage aus. Am Sonntag kam ein Techniker.`
  assert.deepEqual(days('de', german, '2022-03-31'), ['2022-03-04', '2022-03-06'])
})

test('what somebody says in brackets to the reader is no part of the story', () => {
  const text = `The crates left us on 27 February 2025. Your list (you sent it on Monday) was wrong.`
  assert.ok(days('en', text, '2025-03-20').includes('2025-03-17'))
})

test('the morning after a night of two days is that of the second; an evening hour of it is of the first', () => {
  const text = `During the night of 8 to 9 May 2022 we moved the archive, and the doors were open again by 6.45 the next morning.`
  assert.deepEqual(days('en', text, '2022-06-01'), ['2022-05-08', '2022-05-09 6:45'])
  const german = `In der Nacht vom 8. auf den 9. Mai 2022 brannte die Halle. Gegen 23.15 Uhr rief Frau Muster an. Gegen 2.30 Uhr kam die Feuerwehr. Am nächsten Morgen stand sie leer.`
  assert.deepEqual(days('de', german, '2022-06-01'), [
    '2022-05-08',
    '2022-05-08 23:15',
    '2022-05-09 2:30',
    '2022-05-09',
  ])
  const plain = `On the night of 8 May 2022 the hall burned. The next morning it stood empty.`
  assert.deepEqual(days('en', plain, '2022-06-01'), ['2022-05-08', '2022-05-09'])
})

test('a paragraph told in the pluperfect is a story of its own', () => {
  const text = `The plans had been sent on 9 April.\n\nMrs Sample had fallen on the stairs on 28 March. Her son complained four days later.`
  assert.deepEqual(days('en', text, '2024-04-16'), ['2024-04-09', '2024-03-28', '2024-04-01'])
})

test('who comes and goes in minutes does so at the meeting, unless the paragraph tells of another day', () => {
  const text = `Minutes of the Board

Held on 16 April 2024 at 6 pm.

The mason attended on 3 April 2024. He departed at 5.15 pm without a word.

Dr Sample withdrew at 7.30 pm. The tender was discussed.

Dr Sample returned to the meeting at 7.50 pm.`
  assert.deepEqual(days('en', text, '2024-04-16').toSorted(), [
    '2024-04-03',
    '2024-04-03 17:15',
    '2024-04-16 18:00',
    '2024-04-16 19:30',
    '2024-04-16 19:50',
  ])
})

test('none of these is certain', () => {
  const text = `The boilers came on 4 March 2021. The last did not come until 30 March.`
  const [, last] = statementsOf('en', text, { reference: '2022-06-20' })
  assert.ok(last !== undefined && last.confidence < 0.65 && last.basis.length > 0)
})

test('a day that is waited for is told of, and a story that runs on behind the day of its paper is counted from itself', () => {
  const text = `Die Räume standen erst ab dem 23. Oktober 2023 zur Verfügung. Herr Muster bestätigte dies noch am selben Tag.`
  assert.equal(days('de', `Vereinbart wurde der 15. Dezember 2023. ${text}`, '2024-10-14').at(-1), '2023-10-23')
  const diary = `Site diary

Mon 4 March 2024   The mason took possession of the site.
Tue 5 March 2024   Asbestos was found behind the stage.
Fri 8 March 2024   The surveyor came.

On 2 May 2024 the pipe was struck. Work began again on Monday.

I wrote to the mason on 7 May.`
  assert.deepEqual(
    statementsOf('en', diary).map(({ dates: [date], role }) => [date?.value, role]),
    ['2024-03-04', '2024-03-05', '2024-03-08', '2024-05-02', '2024-05-06', '2024-05-07'].map((day) => [day, null]),
  )
})

test('what a verb takes with it is no bound of the day before it', () => {
  const [row] = statementsOf('de', 'Frau Muster nahm das Angebot mit E-Mail vom 30. August 2023 an.')
  assert.equal(row?.dates[0]?.qualifier, null)
  const [open] = statementsOf('de', 'Die Miete ist vom 1. Mai 2023 an.')
  assert.equal(open?.dates[0]?.qualifier, 'since')
})
