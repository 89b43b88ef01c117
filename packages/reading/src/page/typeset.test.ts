import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Page } from './page.ts'
import { type Block, typesetBlocks } from './typeset.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

const LONG = 'The seller delivers the goods to the buyer at the place named in the order. '.repeat(4).trim()

function rightEdge(page: Page, unit: number): number {
  return page.boxes[unit * 4 + 2] ?? Number.NaN
}

const top = (page: Page, unit: number): number => page.boxes[unit * 4 + 1] ?? Number.NaN

test('a long paragraph stays one line of text while its characters are laid over several lines of the page', () => {
  const [page] = [...typesetBlocks([paragraph(LONG)])]
  assert.ok(page)
  assert.equal(page.text, LONG)
  assert.ok(top(page, LONG.length - 1) > top(page, 0) + 25)
})

test('blocks stand two line ends apart, rows of one table a single one', () => {
  const row = (...cells: string[]): Block => ({
    kind: 'table-row',
    cells: cells.map((text, index) => ({ text, label: `${index}` })),
  })
  const [page] = [
    ...typesetBlocks([paragraph('Before'), row('Date', 'Event'), row('1 May', 'Notice'), paragraph('After')]),
  ]
  assert.ok(page)
  assert.equal(page.text, 'Before\n\nDate\tEvent\n1 May\tNotice\n\nAfter')
  const cell = page.zones.find((zone) => zone.kind === 'cell' && page.text.slice(zone.start, zone.end) === 'Notice')
  assert.equal(cell?.label, '1')
  const second = page.text.indexOf('Notice')
  assert.equal(top(page, second), top(page, page.text.indexOf('1 May')), 'cells of a row stand side by side')
})

test('a paragraph that no longer fits moves to the next page whole', () => {
  const pages = [...typesetBlocks(Array.from({ length: 40 }, (_, index) => paragraph(`${index + 1}. ${LONG}`)))]
  assert.ok(pages.length > 2)
  for (const page of pages) assert.match(page.text, /^\d+\. The seller.*in the order\.$/su)
  assert.deepEqual(
    pages.map((page) => page.number),
    pages.map((_, index) => index + 1),
  )
})

test('a paragraph longer than a page is continued at a sentence, and nothing of it is lost', () => {
  const text = LONG.replaceAll('order. ', 'order.  ').repeat(40)
  const pages = [...typesetBlocks([paragraph('Heading'), paragraph(text)])]
  assert.ok(pages.length > 1)
  assert.equal(pages.map((page) => page.text).join(''), `Heading\n\n${text}`)
  for (const page of pages.slice(0, -1)) assert.match(page.text, /\. +$/u)
})

test('a page takes the name of the part that begins on it and numbers may continue another reader’s', () => {
  const blocks: Block[] = [paragraph('Body'), { kind: 'comment', text: 'Why?', pageLabel: 'Comments' }]
  const pages = [...typesetBlocks(blocks, { firstNumber: 5 })]
  assert.deepEqual(
    pages.map(({ number, label, text }) => ({ number, label, text })),
    [
      { number: 5, label: null, text: 'Body' },
      { number: 6, label: 'Comments', text: 'Why?' },
    ],
  )
})

test('a zone inside a block is found at its own characters, after the zone that holds it', () => {
  const block: Block = {
    kind: 'paragraph',
    text: 'Payment in 30 days',
    zones: [{ kind: 'inserted', label: 'Erika Beispiel', start: 11, end: 13 }],
  }
  const [page] = [...typesetBlocks([paragraph('First'), block])]
  assert.ok(page)
  const shown = page.zones.map((zone) => [zone.kind, page.text.slice(zone.start, zone.end)])
  assert.deepEqual(shown, [
    ['paragraph', 'First'],
    ['paragraph', 'Payment in 30 days'],
    ['inserted', '30'],
  ])
})

test('characters of the file that are not shown stay in the raw text, and the shown ones point at theirs', () => {
  const raw = 'Ver\u00adtrag'
  const block: Block = { kind: 'paragraph', text: '1. Vertrag', raw, rawIndex: [-1, -1, -1, 0, 1, 2, 4, 5, 6, 7] }
  const [page] = [...typesetBlocks([paragraph('Titel'), block])]
  assert.ok(page)
  assert.equal(page.raw, `Titel\n${raw}`)
  const at = page.text.indexOf('trag')
  assert.equal(page.raw[page.rawIndex[at] ?? -1], 't')
  assert.equal(page.rawIndex[page.text.indexOf('1.')], -1)
})

test('the same blocks give the same pages, bit for bit', () => {
  const once = [...typesetBlocks([paragraph(LONG)])]
  assert.deepEqual([...typesetBlocks([paragraph(LONG)])], once)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('a', 'W', ' ', '\t', '\n', '-', '漢', '\u0301', '😀', '\ud83d'), maxLength: 3000 }),
  fc.constantFrom(LONG.repeat(30), 'x'.repeat(9000), '\u0301'.repeat(9000), ' '.repeat(9000), '\n'.repeat(200)),
)

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'list-item' as const, 'comment' as const),
    text: anyText,
    indent: fc.integer({ min: -1, max: 40 }),
    level: fc.integer({ min: -1, max: 9 }),
    joined: fc.boolean(),
    newPage: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('table-row' as const),
    cells: fc.array(fc.record({ text: anyText, label: fc.constant('S!A1') }), { maxLength: 12 }),
  }),
)

test('whatever the text, every character has a box on the page and the pages hold the text of the blocks', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), (blocks) => {
      const pages = [...typesetBlocks(blocks)]
      const given = blocks
        .map((block) => (block.kind === 'table-row' ? block.cells.map((cell) => cell.text).join('\t') : block.text))
        .map((text) => text.toWellFormed().replaceAll('\0', '\ufffd'))
        .join('')
      const shown = pages.map((page) => page.text).join('')
      assert.equal(withoutGaps(shown), withoutGaps(given))
      for (const page of pages) checkPage(page)
    }),
    { numRuns: 150 },
  )
})

/** Line ends separate blocks and tabs separate cells, so only the rest can be compared. */
function withoutGaps(text: string): string {
  return text.replaceAll(/[\n\t]/gu, '')
}

function checkPage(page: Page): void {
  assert.notEqual(page.text, '')
  assert.equal(page.boxes.length, page.text.length * 4)
  assert.equal(page.rawIndex.length, page.text.length)
  for (let unit = 0; unit < page.text.length; unit++) {
    const left = page.boxes[unit * 4] ?? Number.NaN
    const bottom = page.boxes[unit * 4 + 3] ?? Number.NaN
    const fits = left >= 0 && left <= rightEdge(page, unit) && rightEdge(page, unit) <= page.width
    const stands = top(page, unit) >= 0 && top(page, unit) < bottom && bottom <= page.height
    assert.ok(fits && stands, `unit ${unit}`)
    const from = page.rawIndex[unit] ?? -1
    if (from >= 0) assert.equal(page.raw[from], page.text[unit])
  }
  for (const zone of page.zones) assert.ok(zone.start < zone.end && zone.end <= page.text.length)
}
