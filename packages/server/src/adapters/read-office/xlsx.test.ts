import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import { strToU8, zipSync } from 'fflate'
import type { ReadFinding } from '../../evidence/text/reader.ts'
import { readXlsx } from './index.ts'

const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Book {
  /** Sheet names with the XML of their contents; a name that ends in "?" is a hidden sheet. */
  readonly sheets: Record<string, string>
  readonly strings?: readonly string[]
  /** Format codes, by style number. */
  readonly formats?: readonly string[]
  readonly is1904?: boolean
  readonly more?: Record<string, string>
}

function workbook(book: Book): Uint8Array {
  const names = Object.keys(book.sheets)
  const sheets = names.map((name, at) => {
    const state = name.endsWith('?') ? ' state="hidden"' : ''
    return `<sheet name="${name.replace('?', '')}" sheetId="${at + 1}" r:id="s${at}"${state}/>`
  })
  const sheetRelations = names.map(
    (_, at) => `<Relationship Id="s${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  )
  const formats = book.formats ?? []
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${X}" xmlns:r="${OFFICE}"><workbookPr date1904="${book.is1904 === true ? 1 : 0}"/>
      <sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      relations(`${sheetRelations.join('')}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="t.xml"/>
      <Relationship Id="y" Type="${OFFICE}/styles" Target="y.xml"/>`),
    'xl/t.xml': `<sst xmlns="${X}">${(book.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/y.xml': `<styleSheet xmlns="${X}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>
      <cellXfs>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...book.more,
  }
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at}.xml`] = `<worksheet xmlns="${X}">${book.sheets[name] ?? ''}</worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

function relations(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
}

async function read(bytes: Uint8Array): Promise<{ pages: Page[]; findings: ReadFinding[] }> {
  const pages: Page[] = []
  const findings: ReadFinding[] = []
  for await (const item of readXlsx({ bytes, name: 'sample.xlsx' })) {
    if (item.item === 'page') pages.push(item.page)
    if (item.item === 'finding') findings.push(item.finding)
  }
  return { pages, findings }
}

/** Each cell's text by its address. */
function cells(page: Page | undefined): Record<string, string> {
  assert.ok(page)
  const found = page.zones.filter((zone) => zone.kind === 'cell')
  return Object.fromEntries(found.map((zone) => [zone.label ?? '', page.text.slice(zone.start, zone.end)]))
}

test('every cell is called by its address and shows what a person sees there', async () => {
  const rows = `<sheetData>
    <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="0"><v>44258</v></c><c r="C2" s="1"><v>1250.5</v></c></row>
    <row r="7"><c r="B7" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>reading</t></rPh></is></c><c r="D7" t="b"><v>1</v></c>
      <c r="E7" t="str"><f>A2</f><v>formula text</v></c><c r="F7" t="e"><v>#N/A</v></c></row></sheetData>`
  const bytes = workbook({
    sheets: { Ledger: rows },
    strings: ['unused', 'Deposit'],
    formats: ['dd.mm.yyyy', '#,##0.00 &quot;EUR&quot;'],
  })
  const { pages, findings } = await read(bytes)
  assert.equal(pages.length, 1)
  assert.equal(pages[0]?.label, 'Ledger')
  assert.deepEqual(cells(pages[0]), {
    'Ledger!A2': 'Deposit',
    'Ledger!B2': '2021-03-03',
    'Ledger!C2': '1250.50 EUR',
    'Ledger!B7': 'inline',
    'Ledger!D7': 'TRUE',
    'Ledger!E7': 'formula text',
    'Ledger!F7': '#N/A',
  })
  assert.deepEqual(findings, [])
})

test('dates of a workbook from an old Macintosh are not four years off', async () => {
  const rows = '<sheetData><row r="1"><c r="A1" s="0"><v>42796</v></c></row></sheetData>'
  const { pages } = await read(workbook({ sheets: { S: rows }, formats: ['yyyy-mm-dd'], is1904: true }))
  assert.equal(pages[0]?.text, '2021-03-03')
})

test('a hidden sheet, row and column are read, and each is said to be hidden', async () => {
  const row = (at: number, hidden = '') => `<row r="${at}"${hidden}><c r="A${at}"><v>${at}</v></c></row>`
  const sheets = {
    Open: `<cols><col min="1" max="1" hidden="1"/></cols><sheetData>${row(1)}${row(2, ' hidden="1"')}</sheetData>`,
    'Secret?': `<sheetData>${row(3)}</sheetData>`,
  }
  const { pages, findings } = await read(workbook({ sheets }))
  assert.deepEqual(
    pages.map(({ label, text }) => [label, text]),
    [
      ['Open', '1\n2'],
      ['Secret', '3'],
    ],
  )
  assert.deepEqual(
    findings.map(({ code, page }) => [code, page]),
    [
      ['text.hidden-part', 1],
      ['text.hidden-part', 1],
      ['text.hidden-part', 2],
    ],
  )
  assert.ok(pages[0]?.zones.some((zone) => zone.label === 'Open!2:2 (hidden)'))
})

test('a comment on a cell stands under the address of the cell and the name of its author', async () => {
  const rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
  const comments = `<comments xmlns="${X}"><authors><author>Jane Sample</author></authors><commentList>
    <comment ref="A1" authorId="0"><text><r><t>Please check</t></r></text></comment></commentList></comments>`
  const more = {
    'xl/worksheets/_rels/sheet0.xml.rels': relations(
      `<Relationship Id="c" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
    ),
    'xl/comments1.xml': comments,
  }
  const { pages } = await read(workbook({ sheets: { 'Year 2021': rows }, more }))
  assert.equal(pages[1]?.label, 'Comments')
  assert.deepEqual(
    pages[1].zones.map((zone) => [zone.label, pages[1]?.text.slice(zone.start, zone.end)]),
    [["'Year 2021'!A1, Jane Sample", 'Please check']],
  )
})

test('a formula stored without its result is not passed over in silence', async () => {
  const rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row></sheetData>'
  const { findings } = await read(workbook({ sheets: { S: rows } }))
  assert.deepEqual(
    findings.map((finding) => finding.code),
    ['text.part-left-out'],
  )
})

test('a long sheet comes page by page, all pages under its name and no row lost', async () => {
  const row = '<row><c t="inlineStr"><is><t>Nordlicht Muster GmbH</t></is></c><c><v>12.5</v></c></row>'
  const { pages } = await read(workbook({ sheets: { Big: `<sheetData>${row.repeat(5000)}</sheetData>` } }))
  assert.equal(pages.flatMap((page) => page.text.split('\n')).length, 5000)
  assert.ok(pages.length > 50 && pages.every((page) => page.label === 'Big'))
  assert.equal(pages.at(-1)?.zones.at(-1)?.label, 'Big!B5000')
})
