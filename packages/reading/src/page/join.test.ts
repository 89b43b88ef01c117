import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { joinPages } from './join.ts'
import type { Page, Zone, ZoneKind } from './page.ts'

/** A page of lines set 10 points a character, so a line of 40 characters is full and one of 10 is not. */
function pageOf(number: number, text: string, zones: readonly [ZoneKind, string][] = []): Page {
  const boxes = new Float32Array(text.length * 4)
  let column = 0
  for (let i = 0; i < text.length; i++) {
    boxes.set([column * 10, 0, column * 10 + 10, 12], i * 4)
    column = text[i] === '\n' ? 0 : column + 1
  }
  const marked: Zone[] = zones.map(([kind, of]) => ({
    kind,
    label: null,
    start: text.indexOf(of),
    end: text.indexOf(of) + of.length,
  }))
  const rawIndex = Int32Array.from(text, (_, i) => i)
  return {
    number,
    label: null,
    width: 612,
    height: 792,
    text,
    boxes,
    raw: text,
    rawIndex,
    origin: 'text',
    confidence: null,
    zones: marked.sort((a, b) => a.start - b.start),
  }
}

const quoteOf = (pages: readonly Page[], start: number, end: number) =>
  joinPages(pages)
    .locate(start, end)
    .map((part) => pages.find((page) => page.number === part.page)?.text.slice(part.start, part.end))

test('a sentence that runs over a page break stays one sentence and headers and page numbers are not in it', () => {
  const pages = [
    pageOf(1, 'Supply Agreement\n\nThe Supplier shall deliver the goods\n\nPage 1 of 2', [
      ['header', 'Supply Agreement'],
      ['footer', 'Page 1 of 2'],
    ]),
    pageOf(2, 'Supply Agreement\n\non 3 March 2021 to Jane Sample.\n\nPage 2 of 2', [
      ['header', 'Supply Agreement'],
      ['footer', 'Page 2 of 2'],
    ]),
  ]
  const { text } = joinPages(pages)
  assert.equal(text, 'The Supplier shall deliver the goods\non 3 March 2021 to Jane Sample.')
  assert.deepEqual(quoteOf(pages, 4, text.length), [
    'Supplier shall deliver the goods',
    'on 3 March 2021 to Jane Sample.',
  ])
})

test('a finished sentence, a heading and a numbered item start a new block on the next page', () => {
  const ends = (first: string, second: string) => joinPages([pageOf(1, first), pageOf(2, second)]).text
  assert.equal(ends('It was agreed.', 'The parties met.'), 'It was agreed.\n\nThe parties met.')
  assert.equal(ends('the following', '4.2 Notices go to the board'), 'the following\n\n4.2 Notices go to the board')
  assert.equal(ends('Signed by', '(b) the Lender'), 'Signed by\n\n(b) the Lender')
  assert.equal(ends('A title', 'Another Title'), 'A title\n\nAnother Title')
})

test('a word broken over a page break is whole, a compound keeps its hyphen', () => {
  const ends = (first: string, second: string) => joinPages([pageOf(1, first), pageOf(2, second)]).text
  assert.equal(ends('the agree-', 'ment of 2020'), 'the agreement of 2020')
  assert.equal(ends('a non-', 'profit body'), 'a non-\nprofit body')
  assert.equal(ends('Vor-', 'und Nachteile'), 'Vor-\nund Nachteile')
})

test('a footnote does not interrupt the sentence that runs past it', () => {
  const pages = [
    pageOf(1, 'The court held that\n\n1 See the annex.', [['footnote', '1 See the annex.']]),
    pageOf(2, 'the claim is time-barred.\n\nIt was dismissed.'),
  ]
  const { text, zones } = joinPages(pages)
  assert.equal(text, 'The court held that\nthe claim is time-barred.\n\n1 See the annex.\n\nIt was dismissed.')
  assert.deepEqual(
    zones.map((zone) => [zone.kind, text.slice(zone.start, zone.end)]),
    [['footnote', '1 See the annex.']],
  )
})

test('a paragraph that runs over a page break is one paragraph', () => {
  const first = 'The Borrower shall repay the loan by the'
  const second = 'end of June 2022.'
  const { text, zones } = joinPages([
    pageOf(1, first, [['paragraph', first]]),
    pageOf(2, second, [['paragraph', second]]),
  ])
  assert.deepEqual(zones, [{ kind: 'paragraph', label: null, start: 0, end: text.length }])
})

const anyText = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019 .,;-()\n\u00ad§äß')), maxLength: 80 })
const anyPage = fc.record({
  text: anyText,
  cuts: fc.array(
    fc.tuple(fc.constantFrom<ZoneKind>('header', 'footer', 'footnote', 'paragraph', 'cell'), fc.nat(90), fc.nat(30)),
    { maxLength: 4 },
  ),
})

test('every range of the running text is, but for white space at the joints, the text of the pages it names', () => {
  const bare = (text: string) => text.replaceAll(/\s+/g, '')
  fc.assert(
    fc.property(fc.array(anyPage, { maxLength: 5 }), fc.nat(400), fc.nat(400), (sketches, a, b) => {
      const pages = sketches.map(({ text, cuts }, i) => ({
        ...pageOf(i + 1, text),
        zones: cuts
          .map(([kind, start, length]) => ({ kind, label: null, start, end: start + length }))
          .sort((x, y) => x.start - y.start),
      }))
      const running = joinPages(pages)
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      const parts = running.locate(start, end)
      const quoted = parts.map((part) => pages[part.page - 1]?.text.slice(part.start, part.end)).join('\n')
      assert.equal(bare(quoted), bare(running.text.slice(start, end)))
      for (const part of parts) {
        const left =
          pages[part.page - 1]?.zones.filter((zone) => zone.kind === 'header' || zone.kind === 'footer') ?? []
        assert.ok(left.every((zone) => part.end <= zone.start || part.start >= zone.end || zone.start >= zone.end))
      }
      for (const zone of running.zones) assert.ok(zone.start < zone.end && zone.end <= running.text.length)
    }),
    { numRuns: 500 },
  )
})

test('the body of every page is in the running text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
      const letters = (text: string) => text.replaceAll(/[\s\u00ad-]+/g, '')
      const pages = texts.map((text, i) => pageOf(i + 1, text))
      assert.equal(letters(joinPages(pages).text), letters(texts.join('')))
    }),
  )
})

test('a head that is kept is a paragraph where it first stands, and parts no sentence', () => {
  const pages = [
    pageOf(1, 'Filed 3 March 2021\n\nThe Supplier shall deliver the goods', [['header', 'Filed 3 March 2021']]),
    pageOf(2, 'Page of 4 March 2021\n\nto Jane Sample in the next week.', [['header', 'Page of 4 March 2021']]),
  ]
  const heads = pages.map((page) => page.zones[0] ?? assert.fail())
  const running = joinPages(pages, new Set(heads))
  const { text, zones } = running
  assert.equal(
    text,
    'Filed 3 March 2021\n\nThe Supplier shall deliver the goods\nto Jane Sample in the next week.\n\nPage of 4 March 2021',
  )
  assert.deepEqual(
    zones.map((zone) => `${zone.kind}: ${text.slice(zone.start, zone.end)}`),
    ['paragraph: Filed 3 March 2021', 'paragraph: Page of 4 March 2021'],
  )
  const at = text.indexOf('4 March')
  assert.deepEqual(running.locate(at, at + 7), [{ page: 2, start: 8, end: 15 }])
})

test('lines are for whoever looks a place up, not for reading', () => {
  assert.deepEqual(joinPages([pageOf(1, 'One line', [['line', 'One line']])]).zones, [])
})
