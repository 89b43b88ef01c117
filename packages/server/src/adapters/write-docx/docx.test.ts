import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology } from '@muniment/contract'
import { sha256Hex } from '@muniment/proof'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import {
  exampleChronology,
  hostileChronology,
  hostileStrings,
  longChronology,
} from '../../evidence/exhibits/example/index.ts'
import { layOutSchedule } from '../../evidence/exhibits/index.ts'
import { docxWriter } from './index.ts'

interface Read {
  /** Cell texts, row by row, table by table. */
  readonly tables: string[][][]
  readonly bookmarks: string[]
  readonly anchors: string[]
  /** Relationship ids of the links. */
  readonly links: string[]
  readonly elements: Map<string, number>
}

/** Reads the body as Word would; fails on XML that is not well-formed and on elements inside out. */
function readBody(parts: Readonly<Record<string, Uint8Array>>): Read {
  const read: Read = { tables: [], bookmarks: [], anchors: [], links: [], elements: new Map() }
  const parser = new SaxesParser()
  let inText = false
  parser.on('opentag', ({ name, attributes }) => {
    const attribute = (key: string): string => attributes[key] ?? ''
    read.elements.set(name, (read.elements.get(name) ?? 0) + 1)
    if (name === 'w:tbl') read.tables.push([])
    if (name === 'w:tr') read.tables.at(-1)?.push([])
    if (name === 'w:tc') read.tables.at(-1)?.at(-1)?.push('')
    if (name === 'w:bookmarkStart') read.bookmarks.push(attribute('w:name'))
    if (name === 'w:hyperlink')
      (attribute('w:anchor') === '' ? read.links : read.anchors).push(attribute('w:anchor') || attribute('r:id'))
    inText = name === 'w:t'
  })
  parser.on('closetag', ({ name }) => {
    inText = false
    if (name === 'w:p') addText(read, '\n')
  })
  parser.on('text', (text) => {
    if (inText) addText(read, text)
  })
  parser.write(partText(parts, 'word/document.xml')).close()
  return read
}

function addText({ tables }: Read, text: string): void {
  const row = tables.at(-1)?.at(-1)
  if (row !== undefined && row.length > 0) row.push((row.pop() ?? '') + text)
}

const partText = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(parts[name] ?? assert.fail(`no ${name}`))

test('every row stands in the schedule with its date, text, parties and sources', async () => {
  for (const language of ['en', 'de'] as const) {
    const chronology = exampleChronology(language)
    const schedule = layOutSchedule(chronology)
    const { tables } = readBody(unzipSync(await docxWriter.write(chronology)))
    const rows = [...(tables[0]?.slice(1) ?? []), ...(tables[1]?.slice(1) ?? [])]
    assert.equal(rows.length, chronology.rows.length)
    for (const [i, row] of [...schedule.dated, ...schedule.undated].entries()) {
      const [number, date, event, parties, source] = rows[i] ?? []
      assert.equal(number?.trim(), String(row.number))
      assert.equal(date?.trim(), row.date === '' ? schedule.words.undated : row.date)
      assert.ok(event?.includes(row.text))
      for (const note of row.notes) assert.ok(event?.includes(note.text))
      for (const party of row.parties) assert.ok(parties?.includes(party))
      for (const { places, quote } of row.sources) {
        assert.ok(source?.includes(quote))
        for (const { label } of places) assert.ok(source?.includes(label))
      }
    }
  }
})

test('every date that was not decided is listed with its place, its characters, its words and the reason', async () => {
  const { tables } = readBody(unzipSync(await docxWriter.write(exampleChronology('de'))))
  const { undecided } = layOutSchedule(exampleChronology('de'))
  for (const [i, { cells }] of undecided.rows.entries())
    for (const [j, cell] of cells.entries()) assert.ok(tables[3]?.[i + 1]?.[j]?.trim().startsWith(cell), cell)
  assert.equal(tables[3]?.length, undecided.rows.length + 1)
})

test('every date left out on purpose is listed with its document, its pages, its words and the reason', async () => {
  const { tables } = readBody(unzipSync(await docxWriter.write(exampleChronology('de'))))
  const { leftOut } = layOutSchedule(exampleChronology('de'))
  for (const [i, { cells }] of leftOut.rows.entries())
    for (const [j, cell] of cells.entries()) assert.ok(tables[4]?.[i + 1]?.[j]?.trim().startsWith(cell), cell)
  assert.equal(tables[4]?.length, leftOut.rows.length + 1)
})

test('the head row repeats, no row splits, and every table has both', async () => {
  const { elements, tables } = readBody(unzipSync(await docxWriter.write(exampleChronology())))
  assert.equal(tables.length, 7)
  assert.equal(elements.get('w:tblHeader'), 7)
  assert.equal(elements.get('w:cantSplit'), elements.get('w:tr'))
})

test('the page is A4 landscape with matter and date above, page x of y below', async () => {
  const parts = unzipSync(await docxWriter.write(exampleChronology('de')))
  assert.match(partText(parts, 'word/document.xml'), /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  const head = partText(parts, 'word/header1.xml')
  assert.ok(
    head.includes('Nordlicht Muster GmbH ./. Sample Components Ltd') && head.includes('Stand: 21. November 2026'),
  )
  const foot = partText(parts, 'word/footer1.xml').replaceAll(/<[^>]*>/g, '|')
  assert.match(foot, /Seite \|.*PAGE.*\| von \|.*NUMPAGES/)
})

test('every internal link has its bookmark, every external link its file', async () => {
  const parts = unzipSync(await docxWriter.write(exampleChronology()))
  const { bookmarks, anchors, links } = readBody(parts)
  assert.equal(anchors.length, 4)
  assert.equal(new Set(bookmarks).size, 39)
  for (const anchor of anchors) assert.ok(bookmarks.includes(anchor))
  const relations = partText(parts, 'word/_rels/document.xml.rels')
  const targets = new Map(
    [...relations.matchAll(/Id="(rIdLink\d+)"[^>]*Target="([^"]*)" TargetMode="External"/g)].map(([, id, target]) => [
      id,
      target,
    ]),
  )
  assert.ok(links.length > 40)
  for (const link of links) assert.match(targets.get(link) ?? '', /^[\w.%~-]+(?:\/[\w.%~-]+)*$/)
  assert.equal(new Set(targets.values()).size, targets.size)
})

test('nothing in the file names a person or program that made it', async () => {
  const parts = unzipSync(await docxWriter.write(exampleChronology()))
  assert.equal(partText(parts, 'docProps/core.xml').includes('creator'), false)
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('.xml')) assert.doesNotMatch(new TextDecoder().decode(bytes), /un-named|docx\.js|muniment/i, name)
  }
})

test('hostile words stay words: the document keeps its form, whatever they are', async () => {
  for (const text of hostileStrings) {
    const chronology = hostileChronology(text)
    const parts = unzipSync(await docxWriter.write(chronology))
    const { tables } = readBody(parts)
    assert.deepEqual(
      tables.map((rows) => rows.length),
      [13, 9, 4, 4, 9, 13],
    )
    assert.equal(tables[4]?.[1]?.[0]?.trim(), layOutSchedule(chronology).cast[0]?.[0]?.trim())
    for (const [name, bytes] of Object.entries(parts)) {
      if (/\.(?:xml|rels)$/.test(name)) new SaxesParser().write(new TextDecoder().decode(bytes)).close()
    }
  }
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
  assert.equal(readBody(unzipSync(await docxWriter.write(empty))).tables.length, 0)
})

test('equal chronologies give equal bytes', async () => {
  const write = async (): Promise<string> => sha256Hex(await docxWriter.write(exampleChronology()))
  assert.equal(await write(), await write())
})

test('five thousand rows are written', async () => {
  const { tables } = readBody(unzipSync(await docxWriter.write(longChronology(5000))))
  assert.equal(tables[0]?.length, 5001)
})

test('the columns that were chosen stand in their order, and those left out nowhere in the schedule', async () => {
  const chronology: Chronology = {
    ...exampleChronology(),
    columns: ['date', 'number', 'event', 'confidence', 'basis'],
  }
  const { columns, dated, summary } = layOutSchedule(chronology)
  const parts = unzipSync(await docxWriter.write(chronology))
  const [head, ...rows] = readBody(parts).tables[0] ?? []
  assert.deepEqual(
    head?.map((title) => title.trim()),
    columns.map(({ title }) => title),
  )
  for (const [i, row] of dated.entries()) {
    const [date, number, event, confidence, basis] = (rows[i] ?? []).map((cell) => cell.trim())
    assert.deepEqual([date, number, confidence], [row.date, String(row.number), row.cells.confidence[0]?.text])
    assert.ok(event?.startsWith(row.text))
    // Behind the last cell stands what follows the table.
    if (i < dated.length - 1) assert.equal(basis, row.cells.basis[0]?.text ?? '')
  }
  const body = partText(parts, 'word/document.xml')
  assert.ok(summary.some((sentence) => sentence.includes('left out: Parties, Source') && body.includes(sentence)))
})
