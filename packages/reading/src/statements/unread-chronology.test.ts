import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatements } from './find.ts'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

/** Each row as 'EDTF[ hour][ qualifier] kind', in the order of the text. */
function rowsOf(language: 'en' | 'de', text: string): string[] {
  return statementsOf(language, text)
    .filter(({ kind }) => isRowKind(kind))
    .map(({ kind, dates }) => {
      const [date, end] = dates
      const to = date?.range !== null && end?.range?.pair === date?.range?.pair ? `/${end?.edtf}` : ''
      const clock = date?.time ?? null
      const time = clock === null ? '' : ` ${clock.hour}:${String(clock.minute ?? 0).padStart(2, '0')}`
      const bound = date?.qualifier ?? null
      const qualifier = bound === null ? '' : ` ${bound}`
      return `${date?.edtf}${to}${time}${qualifier} ${kind}`
    })
}

const LETTER_EN = '12 June 2024\n\nDear Sirs\n\n'
const LETTER_DE = 'Karlsruhe, den 19.09.2024\n\nSehr geehrte Damen und Herren,\n\n'
const inLetter = (language: 'en' | 'de', body: string): string[] =>
  rowsOf(language, `${language === 'en' ? LETTER_EN : LETTER_DE}${body}`).slice(1)

test('a bare day or month is of the story that its paragraph tells, not of the day of the paper', () => {
  assert.deepEqual(inLetter('en', 'You authorised the treatment on 16 October 2023. Work began on the 21st.'), [
    '2023-10-16 event',
    '2023-10-21 event',
  ])
  assert.deepEqual(inLetter('en', 'You rejected the claim on 9 August 2022. The unit was replaced in late August.'), [
    '2022-08-09 event',
    '2022-08 late event',
  ])
  assert.deepEqual(
    inLetter('de', 'Sie wiesen die Forderung am 9. August 2023 zurück. Ende August ließ sie das Gerät austauschen.'),
    ['2023-08-09 event', '2023-08 late event'],
  )
  assert.deepEqual(inLetter('de', 'Am 20.07.2023 kam Herr Muster. Das war im Mai schon einmal passiert.'), [
    '2023-07-20 event',
    '2023-05 event',
  ])
  // A new paragraph that tells nothing before it is of the paper's year.
  assert.deepEqual(inLetter('en', 'You signed on 9 March 2022.\n\nIn May the pump failed.'), [
    '2022-03-09 event',
    '2024-05 event',
  ])
})

test('a German day without its month is of the month told before it, or named as not decided', () => {
  assert.deepEqual(
    inLetter(
      'de',
      'Am 6. November 2023 kam die erste Lieferung. Die zweite folgte am 20., die dritte wurde am 3. geliefert.',
    ),
    ['2023-11-06 event', '2023-11-20 event', '2023-12-03 event'],
  )
  const text = 'Die zweite Lieferung folgte am 20., die dritte blieb aus.'
  const { dates } = readStatements({ text, language: 'de', zones: [], reference: null, dayOrder: null })
  assert.deepEqual(
    dates.map(({ start, end, undecided }) => [text.slice(start, end), undecided]),
    [['20.', 'no-anchor']],
  )
})

test('an hour is of no day that only bounds it, and the night before is the day before', () => {
  assert.deepEqual(
    rowsOf(
      'en',
      'Date of report: 19 November 2023\n\nOn 18 November 2023 I met Mrs Sample. She saw a van at 11 pm the night before, and not on Thursday.',
    ).slice(1),
    ['2023-11-18 event', '2023-11-17 23:00 event'],
  )
  assert.deepEqual(
    rowsOf(
      'en',
      'On 19 November 2023 he was arrested at 6.10. He was interviewed at 9.30, and was bailed until 14 December 2023.',
    ).filter((row) => row.includes(' 9:30')),
    ['2023-11-19 9:30 event'],
  )
})

test('a month told in a promise is not moved behind the day of the story', () => {
  const rows = inLetter(
    'en',
    'At a meeting on 24 May 2024 Mr Sample promised that the balance would be released at the end of August.',
  )
  assert.ok(!rows.some((row) => row.startsWith('2023')), rows.join('\n'))
})

test('the night to a day is of two days, and its morning of the second', () => {
  assert.deepEqual(
    inLetter(
      'de',
      'In der Nacht zum 19. August verschlechterte sich der Zustand. Am folgenden Vormittag um 10 Uhr wurde operiert.',
    ),
    ['2024-08-18/2024-08-19 event', '2024-08-19 10:00 event'],
  )
  assert.deepEqual(
    inLetter('en', 'In the night to 19 April he fell. The following morning at 10 am he was operated on.'),
    ['2024-04-18/2024-04-19 event', '2024-04-19 10:00 event'],
  )
})

test('the head of a Markdown paper is read', () => {
  assert.deepEqual(
    rowsOf(
      'en',
      '# Site meeting no. 9\n\n**Date:** 15 May 2024\n**Present:** Miriam Sample, Alan Muster\n\nJW found asbestos last Thursday.',
    ),
    ['2024-05-15 document-date', '2024-05-09 event'],
  )
  assert.deepEqual(
    rowsOf(
      'de',
      '# Baubesprechung Nr. 9\n\n**Datum:** 15. Mai 2024\n**Teilnehmer:** Miriam Muster\n\nHerr Muster fand am vergangenen Donnerstag Asbest.',
    ),
    ['2024-05-15 document-date', '2024-05-09 event'],
  )
})

test('who attended is read between the marks of Markdown', () => {
  const [row] = statementsOf(
    'en',
    '# Minutes of the site meeting\n\n**Date:** 15 May 2024\n**Attendees:** Miriam Goss, Alan Tait\n\nWork went on.',
  )
  assert.deepEqual(
    row?.parties.map(({ name }) => name),
    ['Miriam Goss', 'Alan Tait'],
  )
})

test('what a heading announces is a row with its words', () => {
  for (const [language, text] of [
    [
      'en',
      '# Minutes of meeting 9\n\n**Date:** 15 May 2024\n\n## 7. Next meeting\n\nWednesday 12 June 2024 at 9.00 am. SP sends her partner.',
    ],
    [
      'de',
      '# Protokoll Nr. 9\n\n**Datum:** 15. Mai 2024\n\n## 7. Nächste Sitzung\n\nMittwoch, 12. Juni 2024, 9.00 Uhr. Frau Muster bringt die Pläne mit.',
    ],
  ] as const) {
    const next = statementsOf(language, text).find(({ dates }) => dates[0]?.value === '2024-06-12')
    assert.equal(next?.kind, 'event', language)
    assert.match(next?.text ?? '', /^(?:Next meeting|Nächste Sitzung)/, language)
    assert.equal(next?.dates[0]?.time?.hour, 9, language)
  }
})

test('a revision that took place is an event, and the edition of a form none', () => {
  assert.deepEqual(inLetter('de', 'Eine zweite Revision erfolgte am Montag, dem 20. Mai 2024.'), ['2024-05-20 event'])
  assert.deepEqual(inLetter('en', 'A second revision was performed on 20 May 2024.'), ['2024-05-20 event'])
  assert.deepEqual(inLetter('en', 'Form 12 Rev. 05/2020'), [])
  assert.deepEqual(inLetter('de', 'Vordruck 12 Stand 05/2020'), [])
})

test('a history tells of its years', () => {
  assert.deepEqual(inLetter('de', 'Vorerkrankungen: Appendektomie 1989; im Frühjahr 2019 Bandscheibenvorfall L4/L5.'), [
    '1989 event',
    '2019-21 event',
  ])
  assert.deepEqual(inLetter('en', 'Past medical history: appendicectomy 1989.'), ['1989 event'])
})

test('a promise is due on the day of the story that it names', () => {
  assert.deepEqual(
    inLetter('en', 'On 17 January 2024 our client telephoned Mr Sample. He promised to send a plumber by Friday.'),
    ['2024-01-17 event', '2024-01-19 on-or-before deadline'],
  )
  assert.deepEqual(
    inLetter(
      'de',
      'Am 17. Januar 2024 rief Frau Muster Sie an. Sie versprachen, bis Freitag einen Klempner zu schicken.',
    ),
    ['2024-01-17 event', '2024-01-19 on-or-before deadline'],
  )
})

test('a report that comes with a letter is told, an invoice that is set off against is not told as the setting off', () => {
  assert.deepEqual(inLetter('en', 'His report dated 2 May 2024 is enclosed.'), ['2024-05-02 event'])
  assert.deepEqual(inLetter('de', 'Sein Gutachten vom 2. Mai 2024 ist beigefügt.'), ['2024-05-02 event'])
  const setOff = (language: 'en' | 'de', text: string) =>
    statementsOf(language, text).find(({ dates }) => dates[0]?.value === '2023-05-12')
  const en = setOff('en', 'We credited £300 against invoice no. 118 of 12 May 2023.')
  const de = setOff('de', 'Hilfsweise wird die Aufrechnung mit der Schlussrechnung Nr. 118 vom 12.05.2023 erklärt.')
  assert.deepEqual([en?.kind, de?.kind], ['reference', 'reference'])
})

test('instalments that begin on a day are a series, and nothing that happened then', () => {
  assert.deepEqual(
    inLetter('en', 'You agreed to pay the rest in three monthly instalments beginning on 14 February 2025.'),
    ['2025-02-14 term'],
  )
  assert.deepEqual(
    inLetter('de', 'Sie verpflichteten sich, den Rest in drei Monatsraten ab dem 14. Februar 2025 zu zahlen.'),
    ['2025-02-14/.. since term'],
  )
})

test('an hour of the afternoon is one, and about stays about', () => {
  assert.deepEqual(inLetter('en', 'She suspended him on Monday afternoon, at around 3.15.'), [
    '2024-06-10~ 15:15 about event',
  ])
  assert.deepEqual(inLetter('de', 'Herr Muster räumte dies am 3. Mai 2024 gegen 19 Uhr ein.'), [
    '2024-05-03~ 19:00 about event',
  ])
  assert.deepEqual(inLetter('en', 'On 3 May 2024 you came to the yard shortly before 8 am.'), [
    '2024-05-03~ 8:00 about event',
  ])
  // Nobody means a quarter past three at night.
  const [row] = statementsOf('en', 'On 3 May 2024 we met. She rang at 3.15.').filter(({ text }) =>
    text.includes('rang'),
  )
  assert.equal(row?.dates[0]?.time ?? null, null)
})

test('what is said not to have been then is no row', () => {
  const kinds = (language: 'en' | 'de', text: string) =>
    statementsOf(language, text)
      .filter(({ dates }) => dates[0]?.value === '2024-05-03')
      .map(({ kind }) => kind)
  assert.deepEqual(kinds('en', 'She was suspended on 6 May 2024, and not on 3 May 2024 as you say.'), ['untold'])
  assert.deepEqual(kinds('de', 'Sie wurde nicht am 3. Mai 2024, sondern am 6. Mai 2024 freigestellt.'), ['untold'])
  assert.deepEqual(kinds('de', 'Die Ware wurde nicht am 3. Mai 2024 geliefert.'), ['event'])
})

test('minutes that were agreed are not the meeting agreeing them', () => {
  const kind = (language: 'en' | 'de', text: string) => statementsOf(language, text)[0]?.kind
  assert.equal(kind('en', 'The minutes of meeting no. 8 (17 April 2024) were agreed.'), 'reference')
  assert.equal(kind('de', 'Das Protokoll der Sitzung vom 17. April 2024 wurde genehmigt.'), 'reference')
})

test('deadlines and terms are told as such, whatever the tense', () => {
  for (const [language, body, expected] of [
    ['en', 'Installation therefore fell to be completed by 21 December 2023.', '2023-12-21 on-or-before deadline'],
    ['de', 'Die Montage war bis zum 21. Dezember 2023 fertigzustellen.', '2023-12-21 on-or-before deadline'],
    [
      'en',
      'Marek has until close of business on 19 June 2024 to send us his documents.',
      '2024-06-19 on-or-before deadline',
    ],
    ['de', 'Herr Muster hat bis zum 19. Juni 2024 Gelegenheit zur Stellungnahme.', '2024-06-19 on-or-before deadline'],
    ['en', 'I asked her for a statement by tomorrow noon.', '2024-06-13 12:00 on-or-before deadline'],
    ['de', 'Die Klägerin befindet sich spätestens seit dem 14. Juni 2023 in Verzug.', '2023-06-14/.. since term'],
    ['en', 'You have been in default since 14 June 2023.', '2023-06-14/.. since term'],
    [
      'en',
      'No one was hurt, but the inspector has closed the bay until at least 25 November 2024.',
      '2024-11-25 until term',
    ],
    ['de', 'Die Halle bleibt bis mindestens 25. November 2024 gesperrt.', '2024-11-25 until term'],
    ['en', 'The yacht may be sold at any time after 30 April 2025.', '2025-04-30/.. after term'],
  ] as const)
    assert.deepEqual(inLetter(language, body), [expected], body)
})

test('named feasts stand for their days, weeks and weekends', () => {
  for (const [language, body, expected] of [
    ['en', 'She saw him the week before Halloween 2023.', '2023-10-23/2023-10-29 event'],
    ['de', 'Sie sah ihn in der Woche vor Weihnachten 2023.', '2023-12-18/2023-12-24 event'],
    ['en', 'No work was done on the early May bank holiday.', '2024-05-06 event'],
    ['en', 'We were away over the Easter weekend.', '2024-03-30/2024-03-31 event'],
    ['de', 'Am Osterwochenende wurde die Scheibe eingeschlagen.', '2024-03-30/2024-03-31 event'],
    ['en', 'They visited on Easter Monday (1 April 2024).', '2024-04-01 event'],
    ['en', 'We met in the week commencing 3 June 2024.', '2024-06-03/2024-06-09 event'],
  ] as const)
    assert.deepEqual(inLetter(language, body), [expected], body)
})

test('an abbreviation ends no row', () => {
  const text = (language: 'en' | 'de', body: string) => statementsOf(language, body)[0]?.text ?? ''
  assert.match(
    text(
      'de',
      'Am 20. Oktober 2023 beschwerte sich Herr Muster bei Prof. Beispiel darüber, dass der Verband vom 14. bis 15. Oktober 2023 nicht gewechselt wurde.',
    ),
    /Prof\. Beispiel/,
  )
  assert.match(
    text(
      'en',
      'On 20 October 2023 Mr Sample complained to Prof. Muster that the dressing was not changed from 14 to 15 October 2023.',
    ),
    /Prof\. Muster/,
  )
})

test('no day of a sentence is lost beside its first', () => {
  assert.deepEqual(inLetter('en', 'He was off sick from 5 to 16 February and again for two days in mid-March.'), [
    '2024-02-05/2024-02-16 event',
    '2024-03 mid event',
  ])
  assert.deepEqual(inLetter('en', 'I was in a tribunal on the 10th and 11th.'), [
    '2024-06-10 event',
    '2024-06-11 event',
  ])
  assert.deepEqual(
    inLetter('en', 'His probation ended on 30 April and she did not do his review until three weeks after that.'),
    ['2024-04-30 event', '2024-05-21 event'],
  )
  assert.deepEqual(inLetter('en', 'Unless you pay within 21 days of this statement we shall sue.'), [
    '2024-07-03 on-or-before deadline',
  ])
  assert.deepEqual(inLetter('de', 'Zahlen Sie innerhalb von 14 Tagen ab Datum dieser Mahnung.'), [
    '2024-10-03 on-or-before deadline',
  ])
})

test('days that go by what happened on them are counted, or named as not decided', () => {
  const report = (language: 'en' | 'de', body: string) => inLetter(language, body)
  assert.deepEqual(
    report(
      'de',
      'Die Aufnahme erfolgte am 12. August 2024. Noch am Aufnahmetag wurde Frau Muster operiert. Am dritten postoperativen Tag entwickelte sie Fieber.',
    ),
    ['2024-08-12 event', '2024-08-12 event', '2024-08-15 event'],
  )
  assert.deepEqual(
    report(
      'en',
      'She was admitted on 12 April 2024. On the day of admission she was operated on. On the third postoperative day she developed a fever.',
    ),
    ['2024-04-12 event', '2024-04-12 event', '2024-04-15 event'],
  )
  for (const [language, body, words] of [
    ['de', 'Am dritten postoperativen Tag entwickelte sie Fieber.', 'Am dritten postoperativen Tag'],
    ['en', 'On the third postoperative day she developed a fever.', 'On the third postoperative day'],
  ] as const) {
    const { dates } = readStatements({ text: body, language, zones: [], reference: null, dayOrder: null })
    const open = dates
      .filter(({ undecided }) => undecided === 'no-anchor')
      .map(({ start, end }) => body.slice(start, end))
    assert.deepEqual(open, [words])
  }
})
