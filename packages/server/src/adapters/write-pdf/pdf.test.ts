import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chronologySchema, EXPORT_COLUMNS, type ExportColumn } from '@muniment/contract'
import { sha256Hex } from '@muniment/proof'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import {
  exampleChronology,
  hostileChronology,
  hostileStrings,
  longChronology,
} from '../../evidence/exhibits/example/index.ts'
import { layOutSchedule } from '../../evidence/exhibits/index.ts'
import { pdfWriter } from './index.ts'

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS }).promise

/** The text of every page without white space: lines are broken where the page wants. */
async function solidPages(document: PDFDocumentProxy): Promise<readonly string[]> {
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(solid(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  return pages
}

const solid = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

test('every row stands in the PDF with its date, text, notes and sources', async () => {
  for (const language of ['en', 'de'] as const) {
    const chronology = exampleChronology(language)
    const text = (await solidPages(await open(await pdfWriter.write(chronology)))).join('')
    const { dated, undated, summary, filter } = layOutSchedule(chronology)
    for (const sentence of [...summary, filter]) assert.ok(text.includes(solid(sentence)), sentence)
    for (const row of [...dated, ...undated]) {
      const wanted = [
        row.date,
        row.text,
        ...row.notes.map((note) => note.text),
        ...row.sources.map(({ quote }) => quote),
      ]
      for (const words of wanted) assert.ok(text.includes(solid(words)), `${row.number}: ${words}`)
    }
  }
})

test('the file declares PDF/A-3a, is tagged, and carries the frozen chronology', async () => {
  const chronology = exampleChronology('de')
  const bytes = await pdfWriter.write(chronology)
  const raw = Buffer.from(bytes).toString('latin1')
  assert.match(raw, /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/)
  const document = await open(bytes)
  // Declared as an object, it comes as a Map.
  const marks: unknown = await document.getMarkInfo()
  assert.ok(marks instanceof Map && marks.get('Marked') === true)
  const data = await document.getAttachmentContent('chronology.json')
  assert.deepEqual(chronologySchema.parse(JSON.parse(Buffer.from(data ?? []).toString())), chronology)
})

test('every date that was not decided is listed with its place, its characters, its words and the reason', async () => {
  const text = (await solidPages(await open(await pdfWriter.write(exampleChronology('de'))))).join('')
  for (const { cells } of layOutSchedule(exampleChronology('de')).undecided.rows)
    for (const cell of cells) assert.ok(text.includes(solid(cell)), cell)
})

test('the schedule is a table to a screen reader, with its head on every page', async () => {
  const document = await open(await pdfWriter.write(exampleChronology()))
  const roles = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('role' in node && typeof node.role === 'string') roles.add(node.role)
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk)
  }
  walk(await (await document.getPage(1)).getStructTree())
  for (const role of ['Table', 'TR', 'TH', 'TD', 'Link'])
    assert.ok(roles.has(role), `${role} of ${[...roles].join(' ')}`)
  const pages = await solidPages(document)
  for (const [i, page] of pages.entries()) {
    assert.ok(page.includes('NordlichtMusterGmbH./.SampleComponentsLtd'))
    assert.ok(page.includes(`Page${i + 1}of${pages.length}`))
  }
  assert.ok((pages[1] ?? '').includes('No.DateEventPartiesSource'))
})

test('sources link to their file, contradictions to the other row', async () => {
  const document = await open(await pdfWriter.write(exampleChronology()))
  const [links, jumps] = [new Set<string>(), new Set<string>()]
  for (let number = 1; number <= document.numPages; number++) {
    for (const annotation of await (await document.getPage(number)).getAnnotations()) {
      const { unsafeUrl, dest } = annotation
      if (typeof unsafeUrl === 'string') links.add(unsafeUrl)
      else jumps.add(JSON.stringify(dest))
    }
  }
  assert.ok(links.has('contracts/Supply%20Agreement%202020.pdf'))
  assert.ok(links.has('letters/2021-07-15%20AW%20Pump%202%20%23final.eml'))
  assert.equal(jumps.size, 4)
})

test('no word of a document is ever markup: it comes out as it went in', async () => {
  for (const text of hostileStrings) {
    const chronology = hostileChronology(text)
    const document = await open(await pdfWriter.write(chronology))
    assert.ok((await document.getAttachments())?.has('chronology.json'))
    if (!/^[\x20-\x7e]{1,200}$/.test(text)) continue
    const page = (await solidPages(document))[0] ?? ''
    assert.ok(page.includes(solid(layOutSchedule(chronology).dated[0]?.text ?? '')), text)
    assert.ok(!page.includes('root:'))
  }
})

test('characters without a letterform are shown as such and counted, never dropped in silence', async () => {
  const chronology = { ...exampleChronology(), matter: 'Matter \ue000\u{10fffd}' }
  const page = (await solidPages(await open(await pdfWriter.write(chronology))))[0] ?? ''
  assert.ok(page.includes('Matter□□'))
  assert.ok(page.includes(solid('2 characters have no letterform here and stand as □')))
})

test('a chronology without rows or documents is still a document', async () => {
  const empty = {
    ...exampleChronology(),
    rows: [],
    contradictions: [],
    parties: [],
    documents: [],
    coverage: [],
    undecided: [],
    leftOut: [],
  }
  assert.equal((await open(await pdfWriter.write(empty))).numPages, 2)
})

test('equal chronologies give equal bytes', async () => {
  const write = async (): Promise<string> => sha256Hex(await pdfWriter.write(exampleChronology()))
  assert.equal(await write(), await write())
})

test('five thousand rows are written', async () => {
  const document = await open(await pdfWriter.write(longChronology(5000)))
  assert.ok(document.numPages > 300)
})

test('the columns that were chosen stand in the PDF, said in its head, whatever is chosen', async () => {
  for (const columns of [['number', 'date', 'event'], [...EXPORT_COLUMNS]] satisfies ExportColumn[][]) {
    const chronology = { ...exampleChronology('de'), columns }
    const pages = await solidPages(await open(await pdfWriter.write(chronology)))
    const { dated, summary } = layOutSchedule(chronology)
    const chosen = summary.find((sentence) => sentence.startsWith('Gewählte Spalten')) ?? assert.fail('not said')
    assert.ok(pages[0]?.includes(solid(chosen)))
    const text = pages.join('')
    for (const row of dated) {
      assert.ok(text.includes(solid(row.text)))
      if (columns.length === EXPORT_COLUMNS.length)
        for (const { text: line } of Object.values(row.cells).flat()) assert.ok(text.includes(solid(line)), line)
    }
    const [first] = dated
    assert.equal(pages[0]?.includes(solid(first?.sources[0]?.places[0]?.label ?? '')), columns.length > 3)
  }
})
