import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import * as fc from 'fast-check'
import type { ReadFormat } from '../../evidence/text/reader.ts'
import { readCsv, readText } from './index.ts'

async function read(bytes: Uint8Array | string, name = 'sample.txt', reader: ReadFormat = readText): Promise<Page[]> {
  const pages: Page[] = []
  for await (const item of reader({ bytes: Buffer.from(bytes), name })) if (item.item === 'page') pages.push(item.page)
  return pages
}

function zoned(page: Page | undefined): string[] {
  assert.ok(page)
  return page.zones
    .filter((zone) => zone.kind !== 'line')
    .map((zone) => `${zone.kind}: ${page.text.slice(zone.start, zone.end)}`)
}

function cells(page: Page | undefined): string[] {
  assert.ok(page)
  return page.zones
    .filter((zone) => zone.kind === 'cell')
    .map((zone) => `${zone.label}=${page.text.slice(zone.start, zone.end)}`)
}

test('the same words are read whatever way they were written down', async () => {
  const words = 'Kündigung zum 31. März – „fristlos“'
  const one = (bytes: Buffer) => read(bytes).then((pages) => pages[0]?.text)
  assert.equal(await one(Buffer.from(words)), words)
  assert.equal(await one(Buffer.from(`\ufeff${words}`)), words)
  assert.equal(await one(Buffer.from(`\ufeff${words}`, 'utf16le')), words)
  assert.equal(await one(Buffer.from('Kündigung zum 31. März', 'utf16le')), 'Kündigung zum 31. März', 'no mark')
  const old = Array.from(words, (sign) => ({ '–': 0x96, '„': 0x84, '“': 0x93 })[sign] ?? sign.charCodeAt(0))
  assert.equal(await one(Buffer.from(old)), words)
})

test('blank lines part paragraphs, form feeds pages, and lines of a typed letter stay lines', async () => {
  const pages = await read('Dear Ms Sample,\r\nthank you.\r\n\r\nYours\r\n\fPage two\n')
  assert.deepEqual(
    pages.map((page) => page.text),
    ['Dear Ms Sample,\nthank you.\n\nYours', 'Page two'],
  )
})

const linesOf = (pages: readonly Page[]): string[] =>
  pages.flatMap((page) =>
    page.zones
      .filter((zone) => zone.kind === 'line')
      .map((zone) => `${zone.label}: ${page.text.slice(zone.start, zone.end)}`),
  )

test('every line is known by its number in the file, whatever pages we set it on', async () => {
  const pages = await read('Dear Ms Sample,\r\nthank you.\r\n\r\n\r\nYours\r\n\fPage two\n')
  assert.deepEqual(linesOf(pages), ['1: Dear Ms Sample,', '2: thank you.', '5: Yours', '6: Page two'])
  const notes = '# Title\n\nText\nmore\n- one\n\n```\na\n\nb\n```\n\n| Date | Event |\n|---|---|\n| 1 May | Notice |\n'
  assert.deepEqual(linesOf(await read(notes, 'notes.md')), [
    '1: # Title',
    '3: Text',
    '4: more',
    '5: - one',
    '7: ```',
    '8: a',
    '10: b',
    '11: ```',
    '13: Date',
    '13: Event',
    '15: 1 May',
    '15: Notice',
  ])
  const long = Array.from({ length: 500 }, (_, i) => `This is line ${i + 1} of one paragraph.`)
  const over = await read(long.join('\n'))
  assert.ok(over.length > 1)
  assert.deepEqual(
    linesOf(over),
    long.map((line, i) => `${i + 1}: ${line}`),
  )
})

test('a file of one line per paragraph is a file of paragraphs', async () => {
  const long = 'A sentence that goes on. '.repeat(8).trim()
  const pages = await read(`${long}\n${long}\n`)
  assert.equal(pages[0]?.text, `${long}\n\n${long}`)
})

test('Markdown keeps its marks, and its headings, items, quotations and rows are zones', async () => {
  const pages = await read(
    '# Title\nText\nmore\n- one\n- two\n> said\n\n| Date | Event |\n|---|---|\n| 1 May | Notice |\n',
    'notes.md',
  )
  assert.deepEqual(zoned(pages[0]), [
    'heading: # Title',
    'paragraph: Text\nmore',
    'list-item: - one',
    'list-item: - two',
    'quoted: > said',
    'table-row: Date\tEvent',
    'cell: Date',
    'cell: Event',
    'table-row: 1 May\tNotice',
    'cell: 1 May',
    'cell: Notice',
  ])
})

test('cells of a CSV file have addresses, whatever parts them', async () => {
  for (const sign of [',', ';', '\t', '|']) {
    const pages = await read(`Date${sign}Amount\n2021-03-03${sign}"1${sign}5"\n`, 'ledger.csv', readCsv)
    assert.deepEqual(
      cells(pages[0]),
      ['A1=Date', 'B1=Amount', 'A2=2021-03-03', `B2=1${sign === '\t' ? '\t' : sign}5`],
      sign,
    )
  }
})

test('quoted cells may hold line ends and quotation marks, and a mark that is never closed is a character', async () => {
  const pages = await read('a,"two\nlines ""quoted"""\nb,"open\n', 'x.csv', readCsv)
  assert.deepEqual(cells(pages[0]), ['A1=a', 'B1=two\nlines "quoted"', 'A2=b', 'B2="open'])
})

test('German decimals do not mislead the choice of the delimiter', async () => {
  const pages = await read('Tag;Betrag;Zweck\n3.3.2021;1.250,50;Miete\n4.4.2021;99,00;Strom, Gas\n', 'x.csv', readCsv)
  assert.deepEqual(cells(pages[0]).slice(3, 6), ['A2=3.3.2021', 'B2=1.250,50', 'C2=Miete'])
  const label = pages[0]?.zones[0]?.label
  assert.equal(label, 'header row')
})

test('no bytes make the readers of text fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('a.txt', 'a.md', 'a.csv'),
      async (bytes, name) => {
        for (const page of await read(bytes, name, name === 'a.csv' ? readCsv : readText)) {
          assert.equal(page.boxes.length, page.text.length * 4)
          assert.equal(page.text.includes('\0'), false)
        }
      },
    ),
    { numRuns: 300 },
  )
})
