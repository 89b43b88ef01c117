import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatements } from './find.ts'
import { expectRows, inShort, statementsOf } from './rows.test-builder.ts'

const CONTRACT =
  'SUPPLY AGREEMENT\n\nThis Agreement is dated 9 January 2023 and made between Northlight Sample Ltd (the "Owner") and Muster Coatings plc (the "Contractor").\n\n'
const DATED = '2023-01-09 document-date/dated'

test('an end that an amendment moves is a row; the one it replaces is none', () => {
  expectRows(
    'en',
    'FIRST AMENDMENT TO THE SUPPLY AGREEMENT\n\nThis First Amendment is made as of 5 November 2019 by and between Northlight Sample Ltd (the "Supplier") and Muster Coatings plc (the "Customer").\n\n1. The expiration date of the Agreement is hereby extended from 31 December 2019 to 31 December 2021.\n',
    [
      '2019-11-05 document-date/dated',
      '2021-12-31 document-date/expires: is hereby extended from 31 December 2019 to 31 December 2021',
    ],
    { reference: ['2019-12-31'] },
  )
})

test('words that are replaced take their date with them', () => {
  expectRows(
    'en',
    `${CONTRACT}Section 3 (Term) is amended by replacing "30 June 2024" with "30 June 2026".\n\nIn Section 5 the date "1 May 2023" is deleted and replaced by "1 July 2023".\n`,
    [DATED, '2026-06-30 document-date/expires: Section 3', '2023-07-01 event: In Section 5'],
    { reference: ['2024-06-30', '2023-05-01'] },
  )
})

test('ein verschobenes Ende ist eine Zeile, das alte keine', () => {
  expectRows(
    'de',
    '1. Nachtrag zum Liefervertrag\n\nzwischen der Nordlicht Muster GmbH und der Beispiel Pumpen AG\n\n§ 1 Die Laufzeit des Vertrags wird vom 31. Dezember 2019 bis zum 31. Dezember 2021 verlängert.\n\n§ 2 In § 7 wird das Datum „1. März 2020“ durch „1. Mai 2020“ ersetzt.\n\nMusterstadt, den 3. Mai 2019\n',
    [
      '2021-12-31 document-date/expires: Die Laufzeit des Vertrags',
      '2020-05-01 event: ersetzt',
      '2019-05-03 document-date/dated',
    ],
    { reference: ['2019-12-31', '2020-03-01'] },
  )
})

test('a hearing that was postponed is told on its new day; a strike that went on is a stretch', () => {
  expectRows('en', 'The hearing was postponed from 3 May 2018 to 10 May 2018.', ['2018-05-10 event'], {
    reference: ['2018-05-03'],
  })
  expectRows('en', 'The strike extended from 3 May 2018 to 10 May 2018.', ['2018-05-03 term'])
})

const stretches = (language: 'en' | 'de', text: string): (string | null)[][] =>
  statementsOf(language, text)
    .filter(({ dates }) => dates[0]?.range?.end === 'from')
    .map(({ dates, basis }) => [...dates.slice(0, 2).map(({ value }) => value), basis.map(inShort).join('; ')])

const COUNTED_EN = 'last-mentioned 2020-03-01'
for (const words of [
  'The licence is granted for a period of twelve (12) months commencing 1 March 2020.',
  'The premises are let for a term of 12 months beginning on 1 March 2020.',
  'The insurance runs from 1 March 2020 for one year.',
  'The services start on 1 March 2020 and continue for a period of twelve months.',
])
  test(`a length and its first day are a stretch: ${words}`, () => {
    assert.deepEqual(stretches('en', words), [['2020-03-01', '2021-02-28', COUNTED_EN]])
  })

for (const words of [
  'Die Räume sind für die Dauer von zwei Jahren ab dem 1. März 2020 vermietet.',
  'Die Lizenz gilt ab dem 1. März 2020 für zwei Jahre.',
  'Das Darlehen läuft vom 1. März 2020 an auf zwei Jahre.',
])
  test(`eine Dauer mit ihrem ersten Tag ist ein Zeitraum: ${words}`, () => {
    assert.deepEqual(
      stretches('de', words).map((dates) => dates.slice(0, 2)),
      [['2020-03-01', '2022-02-28']],
    )
  })

test('a stretch told by the verbs of its two ends is one row, and so is each of several', () => {
  const days = (language: 'en' | 'de', text: string) => stretches(language, text).map((dates) => dates.slice(0, 2))
  assert.deepEqual(
    days('en', 'The Buyer shall purchase 10 units for the period commencing July 1, 2018 and ending June 30, 2019.'),
    [['2018-07-01', '2019-06-30']],
  )
  assert.deepEqual(
    days(
      'en',
      'The Buyer shall purchase 400 units for each twelve-month period commencing July 1, 2017, and for the six-month period commencing July 1, 2022 and ending December 31, 2022, 90 units.',
    ),
    [['2022-07-01', '2022-12-31']],
  )
  assert.deepEqual(days('en', 'The hall is let for the six-month period commencing 1 April 2023.'), [
    ['2023-04-01', '2023-09-30'],
  ])
  assert.deepEqual(
    days('de', 'Der am 1. Juli 2018 beginnende und am 30. Juni 2019 endende Zeitraum gilt als erstes Vertragsjahr.'),
    [['2018-07-01', '2019-06-30']],
  )
  assert.deepEqual(
    days('de', 'Die Abrechnung erfolgt für einen Zeitraum beginnend am 1. Juli 2019 und endend am 30. Juni 2020.'),
    [['2019-07-01', '2020-06-30']],
  )
})

test('of two ends the later one is a bound and no day', () => {
  const [row] = statementsOf(
    'en',
    `${CONTRACT.replace('dated', 'effective as of')}Each party shall keep its books for the greater of three years from the Effective Date or two years from the end of the Term. “Effective Date” means 9 January 2023.\n`,
  ).filter(({ kind }) => kind === 'deadline')
  assert.equal(row?.dates[0]?.edtf, '2026-01-09/..')
  const [german] = statementsOf(
    'de',
    'Liefervertrag\n\nzwischen der Nordlicht Muster GmbH (nachfolgend „Verkäufer“) und der Beispiel Pumpen AG (nachfolgend „Käufer“). Stichtag ist der 9. Januar 2023.\n\n§ 1 Die Parteien haben die Bücher aufzubewahren für den längeren Zeitraum von drei Jahren ab dem Stichtag oder zwei Jahren nach Vertragsende.\n',
  ).filter(({ dates }) => dates[0]?.value === '2026-01-09')
  assert.equal(german?.dates[0]?.edtf, '2026-01-09/..')
})

for (const words of [
  'Either party may end the lease by three months notice from 1 March 2020.',
  'The fee is due within 30 days and the licence begins on 1 March 2020.',
  'The works ended on 1 March 2020 after a period of six months.',
])
  test(`a length that is no term makes no stretch: ${words}`, () => {
    assert.deepEqual(stretches('en', words), [])
  })

test('a term counted from a day that the contract names by a word is a row with its basis', () => {
  const basis = 'defined-term 2023-02-01'
  expectRows(
    'en',
    `${CONTRACT}1. The Works start on 1 February 2023 (the "Commencement Date").\n\n2. The Contractor shall complete the Works within 75 days of the Commencement Date.\n\n3. The Owner shall pay a deposit no later than ten (10) business days after the Commencement Date.\n\n4. The Contractor shall name its insurer within two weeks of the date hereof.\n`,
    [
      DATED,
      '2023-02-01 document-date/effective',
      `2023-04-17 deadline: within 75 days of the Commencement Date | ${basis}`,
      '2023-02-15 deadline | working-days 2023-02-01',
      '2023-01-23 deadline | defined-term 2023-01-09',
    ],
  )
})

/** What was read as a term without an end. */
const open = (language: 'en' | 'de', text: string): string[] =>
  readStatements({ text, language, zones: [], reference: null, dayOrder: null })
    .dates.filter(({ rule }) => rule === 'count.from-unknown-day')
    .map(({ start, end }) => text.slice(start, end))

test('a term counted from a day that nobody knows is said to be undecided, and no row', () => {
  const text = `${CONTRACT}The Contractor shall deliver its policy within 30 days of the Closing Date. Each party shall pay its costs within ten days after receipt of an invoice.\n`
  assert.deepEqual(open('en', text), ['30 days of the Closing Date'])
  expectRows('en', text, [DATED])
})

test('a name that is given to two days is none of them', () => {
  const text = `${CONTRACT}The first phase starts on 1 May 2023 (the "Start Date"). The second phase starts on 1 July 2023 (the "Start Date"). The Contractor shall report within 30 days of the Start Date.\n`
  assert.deepEqual(open('en', text), ['30 days of the Start Date'])
})

test('a term counted from a mail ends so many days after it was sent', () => {
  expectRows(
    'en',
    'Please send the data sheets within 7 days of this email. Please confirm within three working days of receipt of this e-mail.',
    [
      '2023-05-19 deadline: within 7 days of this email | document-date 2023-05-12',
      '2023-05-17 deadline | working-days 2023-05-12',
    ],
    {},
    { reference: '2023-05-12', zones: [{ kind: 'field', label: 'Subject', at: 'P' }] },
  )
})

const LETTER = 'Hamburg, 6. Juni 2022\n\nSehr geehrte Damen und Herren,\n\n'

test('eine Frist ab dem Datum des Briefes endet an einem Tag, eine Frist ab seinem Zugang bleibt offen', () => {
  const text = `${LETTER}bitte antworten Sie binnen einer Woche ab Datum dieses Schreibens. Bitte zahlen Sie binnen 14 Tagen ab Zugang dieses Schreibens.\n`
  expectRows('de', text, [
    '2022-06-06 document-date/dated',
    '2022-06-13 deadline: binnen einer Woche ab Datum dieses Schreibens | document-date 2022-06-06',
  ])
  assert.deepEqual(open('de', text), ['14 Tagen ab Zugang dieses Schreibens'])
})

test('eine Frist ab einem Tag, den der Vertrag bestimmt, wird von ihm gezählt', () => {
  const text =
    'Mietvertrag\n\nDieser Mietvertrag wird am 3. Mai 2021 geschlossen zwischen der Nordlicht Muster GmbH (Vermieterin) und der Beispiel Pumpen AG (Mieterin).\n\n§ 1 Das Mietverhältnis beginnt am 1. Juli 2021 (nachfolgend „Mietbeginn“).\n\n§ 2 Die Mieterin hat die Kaution binnen 14 Tagen nach Mietbeginn zu zahlen.\n'
  const rows = statementsOf('de', text).map(({ kind, dates, basis }) => [kind, dates[0]?.value, ...basis.map(inShort)])
  assert.deepEqual(rows.at(-1), ['deadline', '2021-07-15', 'defined-term 2021-07-01'])
})

test('a term counted from the execution of this agreement is counted from its own date', () => {
  expectRows(
    'en',
    `${CONTRACT}2.1 The Owner shall pay the Contractor $250,000.00 within thirty (30) days of the execution of this\nSupply Agreement.\n\n2.2 The Contractor shall name its insurer within 14 days after the date of signing of this Agreement.\n`,
    [
      DATED,
      '2023-02-08 deadline: within thirty (30) days of the execution of this Supply Agreement | defined-term 2023-01-09',
      '2023-01-23 deadline: The Contractor shall name its insurer | defined-term 2023-01-09',
    ],
  )
  expectRows(
    'de',
    'LIEFERVERTRAG\n\nDieser Vertrag wird am 9. Januar 2023 zwischen der Nordlicht Muster GmbH („Auftraggeber“) und der Beispiel AG („Auftragnehmer“) geschlossen.\n\n§ 2 Der Auftraggeber hat 250.000 Euro innerhalb von 30 Tagen nach Unterzeichnung dieses Liefervertrages zu zahlen.\n',
    ['2023-01-09 event: geschlossen', '2023-02-08 deadline: innerhalb von 30 Tagen | defined-term 2023-01-09'],
  )
})

test('the execution of another agreement, or of one without a day, is said to be undecided', () => {
  const words = '30 days of the execution of the Agreement'
  assert.deepEqual(open('en', `${CONTRACT}The Owner shall pay the fee within ${words}.\n`), [words])
  assert.deepEqual(open('en', 'The Company shall pay the fee within 30 days of the execution of this Agreement.'), [
    '30 days of the execution of this Agreement',
  ])
  assert.deepEqual(open('en', `${CONTRACT}The Owner shall pay within 5 Business Days of the notice.\n`), [])
})
