import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { FRAME, glyphsOf, pageOf, type Run } from './glyphs.test-builder.ts'
import { isSpaceCode } from './glyphs.ts'
import { orderGlyphs } from './order-glyphs.ts'
import type { Page, ZoneKind } from './page.ts'

/** Lines one below the other, 12 points apart. */
const column = (x: number, y: number, lines: readonly string[]): Run[] =>
  lines.map((text, i) => ({ x, y: y + i * 12, text }))

const zonesOf = (page: Page, kind: ZoneKind): string[] =>
  page.zones.filter((zone) => zone.kind === kind).map((zone) => page.text.slice(zone.start, zone.end))

const LEFT = [
  'The Supplier delivers the goods to',
  'the warehouse of the Customer and',
  'bears the risk until they are there.',
]
const RIGHT = [
  'The Customer pays the price within',
  'thirty days after the invoice came',
  'and without any deduction at all.',
]

test('a right column drawn before the left one is read after it', () => {
  const { text } = pageOf([
    ...column(320, 100, RIGHT),
    ...column(60, 100, LEFT),
    { x: 60, y: 60, text: 'Supply Agreement' },
  ])
  assert.equal(text, ['Supply Agreement', LEFT.join('\n'), RIGHT.join('\n')].join('\n\n'))
})

test('double-spaced text runs on over its lines, above single-spaced notes and beside a heading', () => {
  const body = [
    'The dispute between the parties began at half past eight on 4',
    'May, when it was late, and the Sample Chapel wrote to the',
    'Governor. It sued her in the district court on the fifth of May,',
    'and moved for an order.',
  ]
  const note = [
    '1 The Chapel relied on the freedom of worship and of assembly,',
    'on equal treatment, on the form of government that was promised,',
    'on the constitution of the state and on what it called the law of',
    'nature, in nine counts.',
  ]
  const { text } = pageOf([
    { x: 60, y: 60, text: 'DECISION', size: 12 },
    ...body.map((line, i) => ({ x: 60, y: 100 + i * 24, text: line })),
    ...column(60, 220, note),
  ])
  assert.deepEqual(text.split('\n\n'), ['DECISION', body.join('\n'), note.join('\n')])
})

test('a last line of few letters, which look small for want of capitals, ends its paragraph', () => {
  const { text } = pageOf([
    { x: 60, y: 100, text: 'The blasting of the hull had been completed on 3 May 2023, five days', size: 10 },
    { x: 60, y: 112, text: 'late.', size: 7.5 },
  ])
  assert.equal(text, 'The blasting of the hull had been completed on 3 May 2023, five days\nlate.')
})

test('columns below a heading that spans them are read one after the other', () => {
  const heading = 'This heading runs across both of the columns of the page and so parts nothing'
  const { text } = pageOf([{ x: 60, y: 70, text: heading }, ...column(60, 100, LEFT), ...column(320, 104, RIGHT)])
  assert.deepEqual(text.split('\n\n'), [heading, LEFT.join('\n'), RIGHT.join('\n')])
})

test('the rows of a table stay together, cell by cell', () => {
  const rows = [
    ['Instalment', 'Due', 'Amount'],
    ['First', '3 March 2021', '1,200.00'],
    ['Second', '3 June 2021', '900.00'],
  ]
  const page = pageOf(rows.flatMap((row, r) => row.map((text, c) => ({ x: 60 + c * 150, y: 100 + r * 16, text }))))
  assert.equal(page.text, rows.map((row) => row.join('\t')).join('\n'))
  assert.deepEqual(
    zonesOf(page, 'table-row'),
    rows.map((row) => row.join('\t')),
  )
  assert.deepEqual(zonesOf(page, 'cell'), rows.flat())
})

test('a cell of several lines stays in its row', () => {
  const page = pageOf([
    { x: 60, y: 100, text: '1' },
    { x: 120, y: 100, text: 'Delivery of the goods' },
    { x: 400, y: 100, text: '3 March 2021' },
    { x: 120, y: 112, text: 'and of the papers' },
    { x: 60, y: 136, text: '2' },
    { x: 120, y: 136, text: 'Payment' },
    { x: 400, y: 136, text: '3 April 2021' },
  ])
  assert.equal(page.text, '1\tDelivery of the goods and of the papers\t3 March 2021\n2\tPayment\t3 April 2021')
})

test('several entries beside one first cell are rows of their own', () => {
  const page = pageOf([
    { x: 60, y: 100, text: 'To the Customer' },
    { x: 200, y: 100, text: 'Name:' },
    { x: 300, y: 100, text: 'Jane Sample' },
    { x: 200, y: 112, text: 'Address:' },
    { x: 300, y: 112, text: 'Musterweg 1' },
    { x: 60, y: 140, text: 'To the Supplier' },
    { x: 200, y: 140, text: 'Name:' },
    { x: 300, y: 140, text: 'Erika Beispiel' },
  ])
  assert.deepEqual(zonesOf(page, 'table-row'), [
    'To the Customer\tName:\tJane Sample',
    'Address:\tMusterweg 1',
    'To the Supplier\tName:\tErika Beispiel',
  ])
})

test('a numbered list is no table', () => {
  const page = pageOf([
    { x: 60, y: 100, text: '(a)' },
    { x: 90, y: 100, text: 'the Supplier delivers late and does not' },
    { x: 90, y: 112, text: 'mend it within a month; or' },
    { x: 60, y: 124, text: '(b)' },
    { x: 90, y: 124, text: 'the Customer does not pay.' },
  ])
  assert.equal(
    page.text,
    '(a) the Supplier delivers late and does not\nmend it within a month; or\n\n(b) the Customer does not pay.',
  )
  assert.equal(zonesOf(page, 'list-item').length, 2)
})

test('a word broken over a line end is joined and every letter still knows where it came from', () => {
  const page = pageOf(column(60, 100, ['This is an agree-', 'ment between two']))
  assert.equal(page.text, 'This is an agreement between two')
  for (const [i, from] of page.rawIndex.entries()) {
    if (from >= 0) assert.equal(page.text[i], page.raw[from])
  }
})

test('a compound keeps its hyphen, a number its slash, an elision its line', () => {
  const joined = (first: string, second: string) => pageOf(column(60, 100, [first, second])).text
  assert.equal(joined('for a non-', 'profit body'), 'for a non-profit body')
  assert.equal(joined('die Vor-', 'und Nachteile'), 'die Vor-\nund Nachteile')
  assert.equal(joined('der AG-', 'Vorstand tagt'), 'der AG-Vorstand tagt')
  assert.equal(joined('from 2020-', '2021 on'), 'from 2020-2021 on')
  assert.equal(joined('serial 4-711/', 'B) and'), 'serial 4-711/B) and')
  assert.equal(joined('either /', 'or'), 'either /\nor')
  assert.equal(joined('with-', 'out fault'), 'without fault')
  assert.equal(joined('a soft\u00ad', 'ware licence'), 'a software licence')
})

test('a word broken in two places of a page is whole in both: neither break speaks for the other', () => {
  const again = ['an die Hafen-', 'lager Probe AG und', 'wieder an die Hafen-', 'lager Probe AG']
  assert.equal(pageOf(column(60, 100, again)).text, 'an die Hafenlager Probe AG und\nwieder an die Hafenlager Probe AG')
  const written = pageOf(column(60, 100, [...again, 'der Hafen-lager']))
  assert.match(written.text, /^an die Hafen-lager Probe AG und\nwieder an die Hafen-lager Probe AG/)
})

test('the mark of a footnote is no digit of the year before it, and the note is told from the text', () => {
  const page = pageOf([
    ...column(60, 100, ['The parties met again in the spring of 2021', 'and signed the second amendment without any']),
    { x: 60 + 43 * 5, y: 96, text: '3', size: 6 },
    { x: 60, y: 700, text: '3 Minutes of the meeting of 4 March 2021.', size: 7 },
  ])
  assert.match(page.text, /of 2021 3\nand/)
  assert.deepEqual(zonesOf(page, 'footnote'), ['3 Minutes of the meeting of 4 March 2021.'])
})

test('a letterspaced heading is one word', () => {
  const letters = Array.from('VERTRAG').map((text, i) => ({ x: 60 + i * 9, y: 100, text }))
  assert.equal(pageOf(letters).text, 'VERTRAG')
})

test('a raised part drawn after its line stands where it is seen', () => {
  const page = pageOf([
    { x: 60, y: 100, text: 'on the 4   of March' },
    { x: 100, y: 97, text: 'th', size: 6 },
  ])
  assert.equal(page.text, 'on the 4th of March')
})

test('the line numbers of pleading paper do not stand in the sentences', () => {
  const lines = Array.from({ length: 20 }, () => 'the court finds in its line of text')
  const numbers = lines.map((_, i) => ({ x: i < 9 ? 45 : 40, y: 100 + i * 24, text: String(i + 1) }))
  const page = pageOf(
    lines.flatMap((text, i) => [numbers[i] ?? { x: 0, y: 0, text: '' }, { x: 80, y: 100 + i * 24, text }]),
  )
  assert.ok(page.text.startsWith(`${lines[0]}\n${lines[1]}`))
  assert.deepEqual(
    page.zones.filter((zone) => zone.kind === 'footer').map((zone) => zone.label),
    ['line numbers'],
  )
})

test('double spacing parts no paragraph, more space does', () => {
  const lines = [...LEFT, ...RIGHT].map((text, i) => ({ x: 60, y: 100 + i * 24 + (i > 2 ? 20 : 0), text }))
  assert.equal(pageOf(lines).text, `${LEFT.join('\n')}\n\n${RIGHT.join('\n')}`)
})

test('a first line set in starts a paragraph', () => {
  const lines = [...LEFT, ...RIGHT].map((text, i) => ({ x: i === 3 ? 80 : 60, y: 100 + i * 12, text }))
  assert.equal(pageOf(lines).text, `${LEFT.join('\n')}\n\n${RIGHT.join('\n')}`)
})

test('headings are told by size, weight and capitals', () => {
  const page = pageOf([
    { x: 60, y: 80, text: 'Delivery', size: 16 },
    ...column(60, 120, LEFT),
    { x: 60, y: 190, text: 'Payment', bold: true },
    ...column(60, 220, RIGHT),
  ])
  assert.deepEqual(zonesOf(page, 'heading'), ['Delivery', 'Payment'])
})

test('text turned by a quarter is read along its own lines', () => {
  const upright = glyphsOf(column(60, 100, LEFT))
  const boxes: number[] = []
  for (let k = 0; k < upright.count; k++) {
    const [l = 0, t = 0, r = 0, b = 0] = [0, 1, 2, 3].map((side) => upright.boxes[k * 4 + side] ?? 0)
    // Turned clockwise about the corner: what went right goes down, what went down goes left.
    boxes.push(612 - b, l, 612 - t, r)
  }
  const page = orderGlyphs({ ...upright, boxes, turns: new Uint8Array(upright.count).fill(1) }, FRAME)
  assert.equal(page.text, LEFT.join('\n'))
})

test('text written from right to left keeps its order', () => {
  const word = 'שלום'
  const boxes = Array.from(word).flatMap((_, i) => [300 - i * 6, 90, 306 - i * 6, 102])
  const codes = Array.from(word, (letter) => letter.charCodeAt(0))
  const page = orderGlyphs({ count: 4, codes, boxes, raw: word, rawIndex: [0, 1, 2, 3] }, FRAME)
  assert.equal(page.text, word)
})

test('a page set in columns from top to bottom is read from right to left', () => {
  const columns = ['日本国憲法前文', '国民主権及平和']
  const boxes = columns.flatMap((text, c) =>
    Array.from(text).flatMap((_, i) => [500 - c * 30, 100 + i * 12, 512 - c * 30, 112 + i * 12]),
  )
  const raw = columns.join('')
  const codes = Array.from(raw, (letter) => letter.charCodeAt(0))
  const page = orderGlyphs({ count: codes.length, codes, boxes, raw, rawIndex: codes.map((_, i) => i) }, FRAME)
  assert.equal(page.text.replaceAll('\n', ''), raw)
})

const anyGlyph = fc.record({
  code: fc.oneof(
    fc.constantFrom(...Array.from('aZ09.-,(§ \n', (letter) => letter.charCodeAt(0))),
    fc.constantFrom(0xad, 0x5d0, 0x4e00, 0x1f600, 0xd800, 0x200b, 2, 0x110000),
  ),
  x: fc.double({ min: -50, max: 700, noNaN: true }),
  y: fc.double({ min: -50, max: 850, noNaN: true }),
  width: fc.constantFrom(0, 4, 5, 6, 300),
  height: fc.constantFrom(0, 8, 10, 12, 40),
  turn: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
})

/** Glyphs anywhere, or following each other on a few lines as in text. */
const anyPage = fc.array(
  fc.oneof(
    anyGlyph,
    anyGlyph.map((glyph) => ({ ...glyph, x: (glyph.x >> 3) * 6, y: (glyph.y >> 5) * 30 })),
  ),
  {
    maxLength: 120,
  },
)

test('whatever lies on the page stands in its text exactly once, in a box on the page', () => {
  fc.assert(
    fc.property(anyPage, (sketch) => {
      const codes = sketch.map((glyph) => glyph.code)
      const raw = codes
        .map((code) => (code > 0xffff || (code >= 0xd800 && code < 0xe000) ? '?' : String.fromCharCode(code)))
        .join('')
      const boxes = sketch.flatMap(({ x, y, width, height }) => [x, y, x + width, y + height])
      const turns = sketch.map((glyph) => glyph.turn)
      const rawIndex = sketch.map((_, i) => i)
      const page = orderGlyphs({ count: sketch.length, codes, boxes, raw, rawIndex, turns }, FRAME)
      const times = new Map<number, number>()
      for (const [i, from] of page.rawIndex.entries()) {
        const unit = page.text.charCodeAt(i)
        if (unit > 32 && !(unit >= 0xdc00 && unit < 0xe000)) times.set(from, (times.get(from) ?? 0) + 1)
      }
      for (const [i, { code, x, y, width, height }] of sketch.entries()) {
        const isOn = x < 612 && x + width > 0 && y < 792 && y + height > 0
        const expected = isOn && !isSpaceCode(code) ? 1 : 0
        const isHyphen = code === 45 || code === 0xad
        assert.ok(
          (times.get(i) ?? 0) === expected || (isHyphen && expected === 1 && !times.has(i)),
          `glyph ${i} ${code}`,
        )
      }
      assert.equal(page.boxes.length, page.text.length * 4)
      assert.equal(page.rawIndex.length, page.text.length)
      for (let i = 0; i < page.text.length; i++) {
        const [l = -1, t = -1, r = -1, b = -1] = page.boxes.subarray(i * 4, i * 4 + 4)
        assert.ok(l >= 0 && t >= 0 && r >= l && b >= t && r <= 612 && b <= 792)
      }
      for (const zone of page.zones) assert.ok(zone.start < zone.end && zone.end <= page.text.length)
      assert.ok(page.zones.every((zone, i) => i === 0 || zone.start >= (page.zones[i - 1]?.start ?? 0)))
    }),
    { numRuns: 400 },
  )
})

test('an empty page and a page of no size are pages', () => {
  const empty = orderGlyphs(glyphsOf([]), { ...FRAME, width: 0, height: Number.NaN })
  assert.equal(empty.text, '')
  assert.ok(empty.width > 0 && empty.height > 0)
})

test('of two stamps drawn over each other each is read to its end', () => {
  const page = pageOf([
    { x: 100, y: 20, text: 'Case 4-08 Document 26' },
    { x: 222, y: 20, text: 'Filed 29 January 2009' },
    { x: 112, y: 20.4, text: 'Case 4-08 Document 27' },
    { x: 234, y: 20.4, text: 'Filed 3 February 2009' },
  ])
  assert.equal(page.text, 'Case 4-08 Document 26 Filed 29 January 2009\tCase 4-08 Document 27 Filed 3 February 2009')
})
