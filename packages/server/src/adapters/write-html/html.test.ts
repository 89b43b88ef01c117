import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import { sha256Hex } from '@muniment/proof'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import {
  exampleChronology,
  hostileChronology,
  hostileStrings,
  longChronology,
} from '../../evidence/exhibits/example/index.ts'
import { layOutSchedule } from '../../evidence/exhibits/index.ts'
import { htmlWriter } from './index.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** Every element of a page, in order; fails where a browser would have to repair. */
function readPage(bytes: Uint8Array): readonly Element[] {
  const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const elements: Element[] = []
  const walk = (node: Node): void => {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(
    parse(html, {
      onParseError: ({ code, startLine, startCol }) => assert.fail(`${code} at ${startLine}:${startCol}`),
    }),
  )
  return elements
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

test('every row stands in the table with its date, text, notes and quotations', async () => {
  for (const language of ['en', 'de'] as const) {
    const chronology = exampleChronology(language)
    const page = readPage(await htmlWriter.write(chronology))
    const { dated, undated } = layOutSchedule(chronology)
    for (const row of [...dated, ...undated]) {
      const text = textOf(page.find((element) => attribute(element, 'id') === row.anchor) ?? assert.fail(row.anchor))
      const wanted = [row.date, row.text, ...row.notes.map((note) => note.text), ...row.parties]
      const sources = row.sources.flatMap(({ quote, places }) => [quote, ...places.map(({ label }) => label)])
      for (const given of [...wanted, ...sources]) assert.ok(text.includes(given), given)
    }
  }
})

test('every date that was not decided is listed with its place, its characters, its words and the reason', async () => {
  const page = readPage(await htmlWriter.write(exampleChronology('de')))
  const heading = page.findIndex((element) => attribute(element, 'id') === 'undecided')
  const table = page.slice(heading).find(({ tagName }) => tagName === 'table') ?? assert.fail('no table')
  for (const { cells } of layOutSchedule(exampleChronology('de')).undecided.rows)
    for (const cell of cells) assert.ok(textOf(table).includes(cell), cell)
})

test('every date left out on purpose is listed with its document, its pages, its words and the reason', async () => {
  const page = readPage(await htmlWriter.write(exampleChronology('de')))
  const heading = page.findIndex((element) => attribute(element, 'id') === 'left-out')
  const table = page.slice(heading).find(({ tagName }) => tagName === 'table') ?? assert.fail('no table')
  const { rows } = layOutSchedule(exampleChronology('de')).leftOut
  assert.equal(rows.length, 3)
  for (const { cells } of rows) for (const cell of cells) assert.ok(textOf(table).includes(cell), cell)
})

test('the page runs nothing and asks nobody: no script, no source, a policy that forbids both', async () => {
  for (const chronology of [exampleChronology(), ...hostileStrings.map(hostileChronology)]) {
    const page = readPage(await htmlWriter.write(chronology))
    const names = new Set(page.map(({ tagName }) => tagName))
    for (const name of [
      'script',
      'img',
      'iframe',
      'object',
      'embed',
      'link',
      'form',
      'base',
      'image',
      'use',
      'foreignObject',
    ]) {
      assert.ok(!names.has(name), name)
    }
    const [csp] = page.filter((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    assert.match(
      csp === undefined ? '' : (attribute(csp, 'content') ?? ''),
      /^default-src 'none'; style-src 'unsafe-inline';/,
    )
    const styles = page
      .filter(({ tagName }) => tagName === 'style')
      .map(textOf)
      .join('')
    assert.doesNotMatch(styles, /@import|url\((?!#)/)
    for (const element of page) {
      for (const { name, value } of element.attrs) {
        assert.ok(!name.startsWith('on') && name !== 'src' && name !== 'srcset' && name !== 'style', name)
        if (name === 'href') assert.match(value, /^(?:#[\w-]+|[\w.%~-]+(?:\/[\w.%~-]+)*)$/)
      }
    }
  }
})

test('hostile words add no element: the page has the same bones with any words', async () => {
  const bones = async (text: string): Promise<string> =>
    readPage(await htmlWriter.write(hostileChronology(text)))
      .filter(({ tagName }) => !['text', 'tspan'].includes(tagName))
      .map(({ tagName }) => tagName)
      .join(' ')
  const harmless = await bones('abc def')
  for (const text of ['<b>x</b>', '"><svg onload=x>', "' onclick='x", '</style><script>', '<!--', '&lt;x&gt;']) {
    // Links to files named so differ (a slash is a path); everything else is the same.
    assert.equal((await bones(text)).replace(/ a\b/g, ''), harmless.replace(/ a\b/g, ''), text)
  }
})

test('every link inside the page arrives, and no id is given twice', async () => {
  const page = readPage(await htmlWriter.write(exampleChronology()))
  const ids = page.map((element) => attribute(element, 'id')).filter((id) => id !== undefined)
  assert.equal(new Set(ids).size, ids.length)
  const targets = page.map((element) => attribute(element, 'href') ?? '').filter((href) => href.startsWith('#'))
  assert.ok(targets.length > 40)
  for (const target of targets) assert.ok(ids.includes(target.slice(1)), target)
})

test('a screen reader finds tables with scoped heads, and names on every mark', async () => {
  const page = readPage(await htmlWriter.write(exampleChronology('de')))
  for (const head of page.filter(({ tagName }) => tagName === 'th'))
    assert.match(attribute(head, 'scope') ?? '', /^(?:col|row)$/)
  const marks = page.filter((element) => attribute(element, 'class')?.startsWith('mark') === true)
  assert.equal(marks.length, 39)
  for (const mark of marks) assert.match(attribute(mark, 'aria-label') ?? '', /^\d+ .+ · .+/)
  assert.equal(page.find(({ tagName }) => tagName === 'html')?.attrs.find(({ name }) => name === 'lang')?.value, 'de')
})

test('a chronology without rows is a page without a timeline', async () => {
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
  const page = readPage(await htmlWriter.write(empty))
  assert.ok(!page.some(({ tagName }) => tagName === 'svg'))
})

test('equal chronologies give equal bytes', async () => {
  const write = async (): Promise<string> => sha256Hex(await htmlWriter.write(exampleChronology()))
  assert.equal(await write(), await write())
})

test('of some hundred rows every one is drawn with its words, in a section of its time that the overview leads to', async () => {
  for (const count of [120, 500]) {
    const chronology = longChronology(count)
    const page = readPage(await htmlWriter.write(chronology))
    const marks = page.filter((element) => attribute(element, 'class')?.startsWith('mark') === true)
    assert.equal(marks.length, count)
    for (const mark of marks) assert.ok(textOf(mark.childNodes.at(-1) ?? mark).length > 12, textOf(mark))
    assert.ok(!page.some((element) => attribute(element, 'class') === 'counted'))
    const links = page.filter((element) => attribute(element, 'href')?.startsWith('#period') === true)
    const sections = page.filter((element) => attribute(element, 'class') === 'period-drawn')
    assert.ok(links.length === sections.length && sections.length >= count / 36, `${links.length}`)
  }
})

test('of five thousand rows each is in the table, and drawn or counted', async () => {
  const page = readPage(await htmlWriter.write(longChronology(5000)))
  assert.equal(page.filter((element) => /^row\d+$/.test(attribute(element, 'id') ?? '')).length, 5000)
  const marks = page.filter((element) => attribute(element, 'class')?.startsWith('mark') === true).length
  const counted = page
    .filter((element) => attribute(element, 'class') === 'counted')
    .reduce((sum, element) => sum + Number(/\+(\d+)$/.exec(textOf(element))?.[1] ?? Number.NaN), 0)
  assert.equal(marks + counted, 5000)
})

test('the columns that were chosen stand in their order, each cell with its title for a phone', async () => {
  const columns: Chronology['columns'] = ['number', 'tags', 'date', 'event', 'contradiction', 'key']
  const page = readPage(await htmlWriter.write({ ...exampleChronology(), columns }))
  const { dated } = layOutSchedule({ ...exampleChronology(), columns })
  const heads = page.filter(({ tagName, parentNode }) => tagName === 'th' && parentNode?.nodeName === 'tr')
  assert.deepEqual(heads.slice(0, 6).map(textOf), ['No.', 'Tags', 'Date', 'Event', 'Contradiction', 'Key'])
  for (const row of dated) {
    const found = page.find((element) => attribute(element, 'id') === row.anchor) ?? assert.fail(row.anchor)
    const cells = found.childNodes.map(textOf)
    assert.equal(cells[4], row.cells.contradiction.map(({ text }) => text).join(''))
    assert.equal(cells[2], row.date)
  }
  assert.ok(!page.some(({ tagName }) => tagName === 'blockquote'), 'no quote without its column')
  assert.ok(page.some((element) => attribute(element, 'data-title') === 'Contradiction'))
})
