import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology, ChronologyRow } from '@muniment/contract'
import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import {
  exampleChronology,
  hostileChronology,
  hostileStrings,
  longChronology,
} from '../../evidence/exhibits/example/index.ts'
import { layOutSchedule } from '../../evidence/exhibits/index.ts'
import { xlsxWriter } from './index.ts'

interface ReadCell {
  readonly at: string
  readonly style: string
  readonly type: string
  text: string
}

/** The cells of a sheet as Excel would read them; fails on XML that is not well-formed and on any formula. */
function readSheet(bytes: Uint8Array, sheet: number): readonly ReadCell[] {
  const part = unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? assert.fail('no sheet')
  const cells: ReadCell[] = []
  const parser = new SaxesParser()
  let inText = false
  parser.on('opentag', ({ name, attributes }) => {
    assert.notEqual(name, 'f')
    if (name === 'c') {
      const { r: at = '', s: style = '', t: type = '' } = attributes
      cells.push({ at, style, type, text: '' })
    }
    inText = name === 't' || name === 'v'
  })
  parser.on('closetag', () => {
    inText = false
  })
  parser.on('text', (text) => {
    const cell = cells.at(-1)
    if (inText && cell !== undefined) cell.text += text
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part)).close()
  for (const cell of cells)
    cell.text = cell.text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  return cells
}

const at = (cells: readonly ReadCell[], place: string): ReadCell =>
  cells.find((cell) => cell.at === place) ?? assert.fail(place)

test('each event is a row with its stable id and real days to sort by', async () => {
  const chronology = exampleChronology()
  const cells = readSheet(await xlsxWriter.write(chronology), 1)
  for (const [i, row] of chronology.rows.entries()) assert.equal(at(cells, `N${i + 2}`).text, row.id)
  assert.equal(at(cells, 'B8').text, '28 February 2020')
  // 28 February 2020 is day 43889 of the spreadsheet calendar.
  assert.deepEqual(at(cells, 'K8'), { at: 'K8', style: '3', type: '', text: '43889' })
  assert.equal(at(cells, 'K11').text, '')
  assert.equal(at(cells, 'L11').text, '43924')
})

test('a row with five citations shows the five, each on its line', async () => {
  const chronology = exampleChronology('de')
  const cells = readSheet(await xlsxWriter.write(chronology), 1)
  const row = chronology.rows.findIndex(({ citations }) => citations.length === 5) + 2
  const lines = at(cells, `E${row}`).text.split('\n')
  assert.equal(lines.length, 5)
  assert.equal(lines[4], 'expert-report.pdf, S. 11 (9), table 2: „17 August 2020 – pump 2 – bearing – 410 h“')
})

test('parties, documents and coverage have their sheets', async () => {
  const bytes = await xlsxWriter.write(exampleChronology())
  assert.equal(at(readSheet(bytes, 2), 'A2').text, 'Sample Components Ltd')
  assert.match(at(readSheet(bytes, 3), 'D2').text, /^[0-9a-f]{64}$/)
  assert.match(
    readSheet(bytes, 4)
      .map(({ text }) => text)
      .join('\n'),
    /Protected by a password[^]*Filter: none/,
  )
})

test('every date that was not decided has a row for each of its places', async () => {
  const chronology = exampleChronology('de')
  const cells = readSheet(await xlsxWriter.write(chronology), 5)
  const row = (number: number) => ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => at(cells, `${column}${number}`).text)
  const why = 'Der Text nennt keinen Tag, von dem aus zu zählen wäre.'
  assert.deepEqual(row(4), ['Protokoll Abnahme.docx', '3', '88', '103', 'am nächsten Tag', why])
  assert.deepEqual(row(6), ['Protokoll Abnahme.docx', '3', '1733', '1748', 'am nächsten Tag', why])
  assert.match(at(cells, 'F2').text, /^Möglich: 4\. März 2020 oder 3\. April 2020;/)
})

test('a list has no column that is empty, and none stands without a row', async () => {
  const { undecided, leftOut, ...rest } = exampleChronology()
  const placed = { ...rest, leftOut, undecided: undecided.map((date) => ({ ...date, pageLabel: 'i' })) }
  const titles = async (chronology: Chronology, sheet: number) =>
    readSheet(await xlsxWriter.write(chronology), sheet)
      .filter(({ at }) => /^[A-Z]1$/.test(at))
      .map(({ text }) => text)
  assert.ok((await titles(placed, 5)).includes('Place'))
  assert.ok(!(await titles({ ...placed, undecided }, 5)).includes('Place'))
  assert.ok((await titles({ ...placed, undecided: [] }, 5)).includes('Why left out'))
})

test('every date left out on purpose has its row, with the place and the words it belongs to', async () => {
  const chronology = exampleChronology()
  const cells = readSheet(await xlsxWriter.write(chronology), 6)
  const row = (number: number) =>
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => at(cells, `${column}${number}`).text)
  assert.equal(cells.filter(({ at, text }) => /^G\d/.test(at) && text !== '').length, chronology.leftOut.length + 1)
  assert.deepEqual(row(4), [
    'expert-report.pdf',
    '7',
    '1204',
    '1217',
    '12 March 2019',
    'the maintenance manual dated 12 March 2019',
    'Date of a document that is only named',
  ])
})

test('what is printed is the schedule: head row on every page, one page wide, and no column that is empty', async () => {
  const printed = async (change: (row: ChronologyRow) => ChronologyRow): Promise<string[]> => {
    const chronology = exampleChronology()
    const parts = unzipSync(
      await xlsxWriter.write({ ...chronology, rows: chronology.rows.map(change), contradictions: [] }),
    )
    const text = (name: string) => new TextDecoder().decode(parts[name])
    const sheet = text('xl/worksheets/sheet1.xml')
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
    assert.match(sheet, /<oddFooter>&amp;CPage &amp;P of &amp;N<\/oddFooter>/)
    const names = text('xl/workbook.xml')
    assert.match(names, /Print_Titles" localSheetId="0">'Chronology'!\$1:\$1</)
    const last = /Print_Area" localSheetId="0">'Chronology'!\$A\$1:\$([A-Z]+)\$40</.exec(names)?.[1] ?? ''
    const head = readSheet(
      await xlsxWriter.write({ ...chronology, rows: chronology.rows.map(change), contradictions: [] }),
      1,
    )
    return head.filter(({ at }) => /^[A-Z]1$/.test(at) && at <= `${last}1`).map(({ text }) => text)
  }
  const schedule = ['No.', 'Date', 'Event', 'Parties', 'Source']
  assert.deepEqual(await printed((row) => row), [...schedule, 'Kind', 'Confidence', 'Inferred from', 'Status'])
  assert.deepEqual(
    await printed((row) => ({ ...row, kind: 'event', role: null, basis: null, confidence: 'certain', status: null })),
    schedule,
  )
})

test('the head is frozen and filters, the status is chosen from a list, days before 1900 stay text', async () => {
  const chronology = exampleChronology()
  const parts = unzipSync(await xlsxWriter.write(chronology))
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  assert.match(sheet, /state="frozen"/)
  assert.match(sheet, /<autoFilter ref="A1:O40"\/>/)
  assert.match(sheet, /<dataValidation type="list"[^>]*sqref="J2:J40"><formula1>&quot;undisputed,disputed by us,/)
  const [row] = chronology.rows
  const old = {
    edtf: '1900-02-28',
    earliest: '1900-02-28',
    latest: '-0263-01-01',
    precision: 'day',
    qualifier: null,
    time: null,
    zone: null,
    asWritten: '',
  }
  const cells = readSheet(
    await xlsxWriter.write({ ...chronology, rows: row === undefined ? [] : [{ ...row, date: old }] }),
    1,
  )
  const days = cells.filter(({ at }) => /^[A-Z]2$/.test(at)).map(({ text }) => text)
  assert.ok(days.includes('1900-02-28') && days.includes('-0263-01-01'))
})

test('no text becomes a formula, breaks the XML or outgrows a cell', async () => {
  for (const text of hostileStrings) {
    const cells = readSheet(await xlsxWriter.write(hostileChronology(text)), 1)
    assert.equal(cells.length, 15 * 13)
    for (const cell of cells) assert.ok(cell.text.length <= 32_767)
  }
  const long = readSheet(await xlsxWriter.write(hostileChronology('x'.repeat(40_000))), 1)
  assert.ok(at(long, 'C2').text.endsWith(' […]'))
})

test('every printable text comes back as it was, what looks like an escape too', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('_x0041_', '__x000D__', '=1+1', ' ', '&amp;<b>'))
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const chronology = hostileChronology(words)
      const cells = readSheet(await xlsxWriter.write(chronology), 2)
      assert.equal(at(cells, 'A2').text, layOutSchedule(chronology).cast[0]?.[0])
    }),
    { numRuns: 60 },
  )
})

test('a citation list that no cell can hold is cut and counted', async () => {
  const chronology = exampleChronology()
  const rows = chronology.rows.slice(0, 1).map((row) => ({
    ...row,
    citations: Array.from({ length: 400 }, () =>
      row.citations.map((citation) => ({ ...citation, quote: 'q'.repeat(300) })),
    ).flat(),
  }))
  const { text } = at(readSheet(await xlsxWriter.write({ ...chronology, rows }), 1), 'E2')
  const lines = text.split('\n')
  assert.match(lines.at(-1) ?? '', new RegExp(`^and ${400 - (lines.length - 1)} more sources$`))
  assert.ok(text.length <= 32_767)
})

test('equal chronologies give equal bytes, and five thousand rows are written', async () => {
  assert.deepEqual(await xlsxWriter.write(exampleChronology()), await xlsxWriter.write(exampleChronology()))
  assert.equal(readSheet(await xlsxWriter.write(longChronology(5000)), 1).length, 15 * 5001)
})

test('of chosen columns those stand and no other, with what a row is known by when it comes back', async () => {
  const columns: Chronology['columns'] = ['number', 'status', 'date', 'event', 'contradiction']
  const chronology = { ...exampleChronology(), columns }
  const bytes = await xlsxWriter.write(chronology)
  const cells = readSheet(bytes, 1)
  assert.deepEqual(
    'ABCDEFGHIJ'.split('').map((column) => at(cells, `${column}1`).text),
    ['No.', 'Status', 'Date', 'Event', 'Contradiction', 'Earliest', 'Latest', 'EDTF', 'Row id', 'Version'],
  )
  assert.ok(!cells.some((cell) => cell.at === 'K1'))
  for (const [i, row] of chronology.rows.entries()) assert.equal(at(cells, `I${i + 2}`).text, row.id)
  assert.equal(cells.filter((cell) => /^E\d+$/.test(cell.at) && cell.text.startsWith('See also')).length, 4)
  const said = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet4.xml'])
  assert.match(said, /Columns chosen: No\., Status, Date, Event, Contradiction; left out: Parties, Source\./)
})
