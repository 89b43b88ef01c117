// Rows that must be understood alone: items of a list of demands, rows of tables drawn with blanks, relative clauses, lines of sums and charges.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

const told = (language: 'en' | 'de', text: string) =>
  statementsOf(language, text)
    .filter(({ kind }) => isRowKind(kind))
    .map(({ dates, text: words }) => `${dates[0]?.value ?? dates[0]?.edtf ?? ''}: ${words}`)

test('an item of a list of demands says that it is demanded', () => {
  assert.deepEqual(
    told(
      'de',
      'Wir fordern Sie daher namens der Mandantin auf,\n\na) den Kaufpreis bis zum 17. Juni 2024 zu überweisen,\n\nb) das Sofa bis spätestens 24. Juni 2024 abzuholen.\n',
    ),
    [
      '2024-06-17: Wir fordern Sie daher namens der Mandantin auf … den Kaufpreis bis zum 17. Juni 2024 zu überweisen',
      '2024-06-24: Wir fordern Sie daher namens der Mandantin auf … das Sofa bis spätestens 24. Juni 2024 abzuholen',
    ],
  )
  assert.deepEqual(
    told(
      'en',
      'We therefore require you to:\n\n1. remove the crates by 17 June 2024;\n\n2. pay the rent by 24 June 2024.\n',
    ),
    [
      '2024-06-17: We therefore require you to … remove the crates by 17 June 2024',
      '2024-06-24: We therefore require you to … pay the rent by 24 June 2024',
    ],
  )
})

test('an item below a sentence of its own hangs on nothing above it', () => {
  const [row] = told(
    'de',
    'Wir fordern Sie auf, die Ware zu liefern,\n\nDie Frist ist abgelaufen. Sie haben nicht gezahlt.\n\n1. am 3. Mai 2024 fiel der Kran um.\n',
  )
  assert.ok(row !== undefined && !row.includes('fordern'))
})

test('a table drawn with blanks is told row by row, each number with the name of its column', () => {
  assert.deepEqual(
    told(
      'en',
      'For the refit:\n\nDate         Description              Hours     Amount\n25/08/2024   Lift out and wash          3.0    £180.00\n26/08/2024   Replace stern gland        6.5    £455.00\n',
    ),
    [
      '2024-08-25: Lift out and wash · Hours 3.0 · Amount £180.00',
      '2024-08-26: Replace stern gland · Hours 6.5 · Amount £455.00',
    ],
  )
  assert.deepEqual(
    told(
      'de',
      'Wir berechnen:\n\nPos.  Bezeichnung                      Menge     Gesamt\n1     Erdaushub, abgefahren 04.09.2024    38 cbm     1.596,00\n2     Rollrasen, verlegt am 16.10.2024    210 qm     2.415,00\n',
    ),
    [
      '2024-09-04: Erdaushub, abgefahren 04.09.2024 · Pos. 1 · 38 cbm · Gesamt 1.596,00',
      '2024-10-16: Rollrasen, verlegt am 16.10.2024 · Pos. 2 · Menge 210 qm · Gesamt 2.415,00',
    ],
  )
})

test('two lines of a signature page set in columns are no table', () => {
  const rows = told(
    'en',
    'SAMPLE LTD           MUSTER LTD\n\nBy: Jane Sample      By: Max Muster\n\nDate: 3 May 2021     Date: 4 May 2021\n',
  )
  assert.equal(rows.length, 2)
})

test('a field of a form is told with its name, whatever that is', () => {
  assert.deepEqual(told('en', 'INVOICE\n\nYour order:      12 July 2024\n\nThank you.\n'), [
    '2024-07-12: Your order: 12 July 2024',
  ])
})

test('sums and charges are told by the line', () => {
  assert.deepEqual(
    told('en', 'Subtotal £1,175.00\nTotal £1,410.00\nLess deposit received 15 July 2024: £400.00\nBalance £1,010.00\n'),
    ['2024-07-15: Less deposit received 15 July 2024: £400.00'],
  )
  assert.deepEqual(
    told(
      'en',
      '5 Actions\nLM to write to the regulator by 15 March 2024\nFO / HT: circulate the draft by 22 March 2024\n',
    ),
    [
      '2024-03-15: LM to write to the regulator by 15 March 2024',
      '2024-03-22: FO / HT: circulate the draft by 22 March 2024',
    ],
  )
})

test('a relative clause is told with whom or what it speaks of', () => {
  const [defect] = told(
    'de',
    'Gerügt wurde am 21. Oktober 2024 die fehlende Fuge am Sockel, die unser Mitarbeiter am 22. Oktober 2024 nachgebessert hat.\n',
  ).slice(1)
  assert.match(defect ?? '', /fehlende Fuge am Sockel, die unser Mitarbeiter .*nachgebessert hat/)
  const [, rail] = told(
    'en',
    'On 26 December 2019 I walked the course with Mr Otto Probst, the head groundsman, who told me on 28 December 2019 that the rail was new.\n',
  )
  assert.match(rail ?? '', /Mr Otto Probst, the head groundsman, who told me/)
})

test('minutes are told by their title, a letter at issue by its two sides', () => {
  assert.deepEqual(
    told(
      'en',
      'Minutes of the Works Committee\n\nHeld at the Sample Office on 16 October 2024\n\nPresent: Jane Sample\n',
    ),
    ['2024-10-16: Minutes of the Works Committee – Held at the Sample Office'],
  )
  assert.deepEqual(
    told(
      'de',
      'Kanzlei Probst\n\nMusterstadt, 3. Juni 2024\n\nIn Sachen\nMuster, Max ./. Beispiel GmbH & Co. KG\n\nSehr geehrte Damen und Herren,\n\nwir zeigen die Vertretung an.\n',
    ),
    ['2024-06-03: In Sachen Muster, Max ./. Beispiel GmbH & Co. KG – Musterstadt, 3. Juni 2024'],
  )
})
