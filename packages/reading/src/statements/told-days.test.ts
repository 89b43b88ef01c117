// Limits counted from a day that stands in the same paper, and the papers and receipts that a letter or an invoice tells.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { readStatements } from './find.ts'
import { isRowKind } from './kinds.ts'

function read(text: string, language: Language, reference: string | null = null) {
  const { statements, dates } = readStatements({ text, language, zones: [], reference, dayOrder: null })
  const rows = statements
    .filter(({ kind }) => isRowKind(kind))
    .map(({ kind, dates: [date], text: words }) => `${date?.value ?? '?'} ${kind}: ${words}`)
  const open = dates.flatMap(({ value, undecided, start, end }) =>
    value === null ? [`${text.slice(start, end)}: ${undecided ?? ''}`] : [],
  )
  return { rows, open, statements }
}
const has = (rows: readonly string[], start: string) =>
  assert.ok(
    rows.some((row) => row.startsWith(start)),
    `${start}\n${rows.join('\n')}`,
  )

test('eine Frist ab Rechnungsdatum, Abnahme oder Lieferung endet an ihrem Tag, und sagt, woher er kommt', () => {
  const text = `RECHNUNG

Rechnungsdatum:     28.10.2024
Auftrag vom:        05.07.2024

Abschlagszahlung, eingegangen am 23.09.2024     -5.000,00
Zu zahlen      10.054,69

Zahlbar innerhalb von 30 Tagen ab Rechnungsdatum. Bei Zahlung bis zum 07.11.2024 gewähren wir 2 % Skonto.

Die Abnahme erfolgte am 21.10.2024. Die Gewährleistungsfrist beträgt fünf Jahre ab Abnahme.`
  const { rows, open, statements } = read(text, 'de')
  for (const row of [
    '2024-10-28 document-date',
    '2024-07-05 event',
    '2024-09-23 event',
    '2024-11-27 deadline',
    '2024-11-07 deadline',
    '2024-10-21 event',
    '2029-10-21 term',
  ])
    has(rows, row)
  assert.deepEqual(open, [])
  const warranty = statements.find(({ dates }) => dates[0]?.value === '2029-10-21')
  assert.deepEqual(warranty?.basis, [{ code: 'defined-term', facts: { from: '2024-10-21' } }])
  assert.ok((warranty?.confidence ?? 1) < 0.85)
})

test('a limit from the invoice date, delivery, the year end or the trial ends on its day', () => {
  const text = `INVOICE

Invoice date: 12 March 2025
Delivery date: 3 March 2025

Payment terms: 30 days from date of invoice. The guarantee runs for twelve months from delivery.

The accounts for the year ended 30 June 2024 are to be filed within six months of the year end. The trial is listed for four days beginning on 6 November 2025, and the checklist must be filed 8 weeks before trial.`
  const { rows } = read(text, 'en')
  for (const row of ['2025-04-11 deadline', '2026-03-03 term', '2024-12-31 deadline', '2025-09-11 deadline'])
    has(rows, row)
})

test('a limit from what the paper dates twice, or not at all, is undecided', () => {
  const two = read(
    'Die Abnahme erfolgte am 3. Mai 2021, die Abnahme der Garage am 9. Juni 2021. Die Frist beträgt fünf Jahre ab Abnahme.',
    'de',
  )
  assert.deepEqual(two.open, ['fünf Jahre ab Abnahme: no-anchor'])
  const none = read('4 March 2022\n\nDear Mr Muster\n\nThe guarantee runs for twelve months from delivery.', 'en')
  assert.deepEqual(none.open, ['twelve months from delivery: no-anchor'])
})

test('the end of the month is that of the letter, whatever day was named before', () => {
  const text = `12 May 2022

Dear Mr Muster

The pump was delivered on 3 March 2022. Please pay by the end of the month.

Yours sincerely
Jane Sample`
  has(read(text, 'en').rows, '2022-05 deadline')
})

test('an invoice or a reminder that a letter names is a row once; a contract, a form of thanks and an enclosure only name a paper', () => {
  const text = `18 September 2024

Dear Ms Sample

Thank you for your letter of 2 September 2024. Our invoice of 30 June 2024 remains unpaid, as does the rent under the lease dated 3 March 2023. You ignored our reminder of 15 July 2024. The invoice of 30 June 2024 is enclosed.

Yours sincerely
Erika Beispiel

Encs: report of 4 January 2024`
  const { rows } = read(text, 'en')
  assert.deepEqual(
    rows.map((row) => row.slice(0, 10)),
    ['2024-09-18', '2024-06-30', '2024-07-15'],
  )
})

test('in a contract a named paper stays a reference', () => {
  const text =
    'This Agreement is made on 3 March 2023 between Sample Ltd and Muster GmbH. The invoice of 30 June 2022 shall be settled.'
  assert.deepEqual(
    read(text, 'en').rows.filter((row) => row.startsWith('2022')),
    [],
  )
})

test('what was resolved to be done is due; what was done of a list of tasks is over', () => {
  const text = `Protokoll der Vorstandssitzung

Datum: 14. Mai 2024

Es wird beschlossen, die Versicherung bis zum 24. Mai schriftlich zu unterrichten. Die Prüfung ist bis Ende Juni abzuschließen.

Aufgabe | Wer | Termin
Schlüssel nachmachen | Muster | Q3 2024
Aushang am Tor | Beispiel | erledigt 13.05.2024`
  const { rows } = read(text, 'de')
  for (const row of ['2024-05-24 deadline', '2024-06 deadline', '2024-Q3 deadline', '2024-05-13 event']) has(rows, row)
})

test('a form and its sentence are one row', () => {
  const bill = `RECHNUNG

Rechnungsdatum: 28.10.2024
Leistungszeitraum: 02.09.2024 - 18.10.2024

Sehr geehrte Frau Muster,

für die in der Zeit vom 2. September bis 18. Oktober 2024 ausgeführten Arbeiten berechnen wir 200 EUR.`
  assert.equal(read(bill, 'de').rows.filter((row) => row.startsWith('2024-09-02')).length, 1)
  const due = `INVOICE

Invoice date: 12 March 2025
Due date: 11 April 2025

Payment terms: 30 days from date of invoice.`
  assert.deepEqual(
    read(due, 'en').rows.map((row) => row.slice(0, 19)),
    ['2025-03-12 document', '2025-04-11 deadline'],
  )
})

test('eine Rechnung, die ein Brief an Herrn oder Frau nennt, ist eine Zeile', () => {
  const text = `4. November 2024

Sehr geehrter Herr Muster,

Ihre Schlussrechnung vom 5. September 2024 ging unserer Mandantin am 9. September zu.`
  has(read(text, 'de').rows, '2024-09-05 event')
})
