import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderGlyphs } from './order-glyphs.ts'
import type { Page } from './page.ts'
import { RunningLines } from './running.ts'

/** A page of one-line texts at their heights, ten-point type. */
function pageOf(number: number, lines: readonly (readonly [y: number, text: string])[]): Page {
  const raw = lines.map(([, text]) => text).join('')
  const codes = Array.from(raw, (letter) => letter.charCodeAt(0))
  const boxes = lines.flatMap(([y, text]) => Array.from(text).flatMap((_, i) => [60 + i * 5, y - 9, 65 + i * 5, y + 2]))
  const frame = { number, label: null, width: 612, height: 792, origin: 'text', confidence: null } as const
  return orderGlyphs({ count: codes.length, codes, boxes, raw, rawIndex: codes.map((_, i) => i) }, frame)
}

function edgesOf(pages: readonly Page[]): string[][] {
  const running = new RunningLines()
  const done = [...pages.flatMap((page) => running.add(page)), ...running.rest()]
  assert.deepEqual(
    done.map((page) => page.number),
    pages.map((page) => page.number),
  )
  return done.map((page) =>
    page.zones
      .filter((zone) => zone.kind === 'header' || zone.kind === 'footer')
      .map((zone) => `${zone.kind}: ${page.text.slice(zone.start, zone.end)}`),
  )
}

test('what comes again at the same place of the next pages is a header, and numbers may count', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    pageOf(number, [
      [40, 'Nordlicht Muster GmbH'],
      [52, `Minutes no ${number + 6}`],
      [300, 'The same sentence stands in the middle of every page.'],
      [760, `Page ${number} of 4`],
    ]),
  )
  for (const [i, found] of edgesOf(pages).entries()) {
    assert.deepEqual(found, [
      'header: Nordlicht Muster GmbH',
      `header: Minutes no ${i + 7}`,
      `footer: Page ${i + 1} of 4`,
    ])
  }
})

test('the title of the first page is no header because a later page has another', () => {
  const pages = [
    pageOf(1, [
      [60, 'Supply Agreement'],
      [300, 'between Jane Sample and Erika Beispiel'],
    ]),
    pageOf(2, [
      [40, 'Confidential'],
      [300, 'The goods are described in the annex'],
      [770, '- 2 -'],
    ]),
  ]
  assert.deepEqual(edgesOf(pages), [[], ['footer: - 2 -']])
})

test('even and odd pages may have headers of their own', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    pageOf(number, [
      [40, number % 2 ? 'Left title' : 'Right title'],
      [300, `Text ${'abcd'[number]}`],
    ]),
  )
  assert.deepEqual(
    edgesOf(pages).map((found) => found.length),
    [1, 1, 1, 1],
  )
})

test('a long document is given back with two pages held at most', () => {
  const running = new RunningLines()
  for (let number = 1; number <= 50; number++) {
    const done = running.add(pageOf(number, [[300, 'Text']]))
    assert.ok(done.length <= 1 && (number <= 2 || done[0]?.number === number - 2))
  }
  assert.equal(running.rest().length, 2)
})

test('a header that recognition reads a little differently on each page is a header still', () => {
  const read = ['Nordlicht Muster GmbH, Hamburg', 'Nordl1cht Muster CmbH, Hamburg', 'Nordlicht Mustcr GmbH Hamhurg']
  const pages = read.map((head, i) => ({
    ...pageOf(i + 1, [
      [40 + i * 6, head],
      [300, `Text ${'abc'[i]}`],
    ]),
    origin: 'ocr' as const,
  }))
  assert.deepEqual(
    edgesOf(pages),
    read.map((head) => [`header: ${head}`]),
  )
  assert.deepEqual(edgesOf(pages.map((page) => ({ ...page, origin: 'text' as const }))), [[], [], []])
  const others = ['Hamburg, 3 March', 'The goods came', 'Dear Ms Sample'].map((line, i) => ({
    ...pageOf(i + 1, [
      [40, line],
      [300, 'Text'],
    ]),
    origin: 'ocr' as const,
  }))
  assert.deepEqual(edgesOf(others), [[], [], []])
})
