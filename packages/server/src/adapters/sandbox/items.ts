// A reader's items as frames, and back. `itemOf` runs in the parent on what a possibly taken-over child sent: every shape, length and
// number is checked, and what comes out keeps the promises of `Page` (boxes on the page, ranges inside the text) whatever went in.
import { OBLIQUE, type Page, type PageOrigin, type Zone, type ZoneKind } from '@muniment/reading/page'
import {
  type DocumentFact,
  type DocumentKind,
  MOST_STAMPED,
  type PageImage,
  type ReadFinding,
  type ReadItem,
  type StampedText,
} from '../../evidence/text/reader.ts'
import { isReadCode, isReadDetail, type ReadDetail, ReadRefusal } from '../../evidence/text/refusals.ts'
import { bytesOf, encodeFrame, type Frame, FrameFault, isRecord } from './frames.ts'

export type SandboxItem = ReadItem | { readonly item: 'kind'; readonly kind: DocumentKind }

/** The whole of a type's words: one that is missing here, or is no word of the type, does not compile. */
const wordsOf = <Word extends string>(words: Record<Word, 0>) => {
  const known = new Set<unknown>(Object.keys(words))
  return (value: unknown): value is Word => known.has(value)
}
type Fact<Name extends DocumentFact['fact']> = Extract<DocumentFact, { readonly fact: Name }>
const isKind = wordsOf<DocumentKind>({
  pdf: 0,
  docx: 0,
  xlsx: 0,
  csv: 0,
  eml: 0,
  msg: 0,
  mbox: 0,
  html: 0,
  rtf: 0,
  odt: 0,
  text: 0,
  png: 0,
  jpeg: 0,
  tiff: 0,
  zip: 0,
})
const isZone = wordsOf<ZoneKind>({
  heading: 0,
  paragraph: 0,
  'list-item': 0,
  'table-row': 0,
  cell: 0,
  header: 0,
  footer: 0,
  footnote: 0,
  comment: 0,
  inserted: 0,
  deleted: 0,
  quoted: 0,
  field: 0,
  'text-box': 0,
  line: 0,
  signature: 0,
})
const isDate = wordsOf<Fact<'date'>['name']>({ sent: 0, received: 0, created: 0, modified: 0 })
const isRole = wordsOf<Fact<'person'>['role']>({ from: 0, to: 0, cc: 0, bcc: 0, author: 0, 'last-editor': 0 })
const isRelation = wordsOf<Extract<ReadItem, { readonly item: 'child' }>['relation']>({
  attachment: 0,
  entry: 0,
  message: 0,
})
const isOrigin = wordsOf<PageOrigin>({ text: 0, ocr: 0, typeset: 0 })

const LABEL_UNITS = 2000
const NAME_UNITS = 4000
const VALUE_UNITS = 20_000
/** Points. A PDF page may be 200 inches; typeset and scanned ones are kept below that too. */
const PAGE_POINTS = 20_000
const PAGES = 200_000
const PIXELS = 64_000_000

export function framesOfItem(item: SandboxItem): Uint8Array[] {
  if (item.item === 'page') {
    const { boxes, rawIndex, ...page } = item.page
    return encodeFrame({ item: 'page', page }, [bytesOf(boxes), bytesOf(rawIndex)])
  }
  if (item.item === 'image') {
    const { grey, ...image } = item.image
    return encodeFrame({ item: 'image', image }, [grey])
  }
  if (item.item === 'child') {
    const { bytes, ...rest } = item
    return encodeFrame(rest, [bytes])
  }
  return encodeFrame(item)
}

/** Throws `FrameFault` for anything that is not an item. */
export function itemOf({ head, tail }: Frame): SandboxItem {
  switch (head['item']) {
    case 'kind':
      return { item: 'kind', kind: kindOf(head['kind']) }
    case 'page':
      return { item: 'page', page: pageOf(record(head['page']), tail) }
    case 'image':
      return { item: 'image', image: imageOf(record(head['image']), tail) }
    case 'fact':
      return { item: 'fact', fact: factOf(record(head['fact'])) }
    case 'finding':
      return { item: 'finding', finding: findingOf(record(head['finding'])) }
    case 'child': {
      const relation = one(head['relation'], isRelation)
      return { item: 'child', name: text(head['name'], NAME_UNITS), bytes: tail, relation }
    }
    default:
      throw new FrameFault('an item of no known sort')
  }
}

function pageOf(head: Record<string, unknown>, tail: Frame['tail']): Page {
  const body = text(head['text'])
  const raw = text(head['raw'])
  if (tail.byteLength !== body.length * 20) throw new FrameFault('boxes and indices do not fit the text')
  const width = amount(head['width'], PAGE_POINTS)
  const height = amount(head['height'], PAGE_POINTS)
  const boxes = boxesOnPage(new Float32Array(tail.buffer, 0, body.length * 4), width, height)
  const rawIndex = new Int32Array(tail.buffer, body.length * 16, body.length)
  for (const index of rawIndex)
    if (index < -1 || index >= raw.length) throw new FrameFault('an index outside the raw text')
  const confidence = head['confidence'] === null ? null : amount(head['confidence'], 1)
  return {
    number: pageNumber(head['number']),
    label: nullable(head['label'], LABEL_UNITS),
    width,
    height,
    text: body,
    boxes,
    raw,
    rawIndex,
    origin: one(head['origin'], isOrigin),
    confidence,
    zones: list(head['zones'])
      .map((zone) => zoneOf(record(zone), body.length))
      .sort((a, b) => a.start - b.start),
  }
}

/** A character may stand half outside the sheet; its box is cut at the edge, so a highlight never leaves the page. */
function boxesOnPage(boxes: Float32Array, width: number, height: number): Float32Array {
  // A Float32 holds fewer digits than the page's size, so the cut is at the next Float32 below it.
  const right = below(width)
  const bottom = below(height)
  for (let at = 0; at + 3 < boxes.length; at += 4) {
    for (let side = 0; side < 4; side += 1) {
      const value = boxes[at + side] ?? 0
      const edge = side % 2 === 0 ? right : bottom
      if (!(value >= 0)) boxes[at + side] = 0
      else if (value > edge) boxes[at + side] = edge
    }
    boxes[at + 2] = Math.max(boxes[at] ?? 0, boxes[at + 2] ?? 0)
    boxes[at + 3] = Math.max(boxes[at + 1] ?? 0, boxes[at + 3] ?? 0)
  }
  return boxes
}

function below(value: number): number {
  const rounded = Math.fround(value)
  return rounded <= value ? rounded : Math.fround(value * (1 - 2 ** -23))
}

function zoneOf(zone: Record<string, unknown>, units: number): Zone {
  const start = whole(zone['start'], units)
  const end = whole(zone['end'], units)
  if (end < start) throw new FrameFault('a zone that ends before it starts')
  return { start, end, kind: one(zone['kind'], isZone), label: nullable(zone['label'], LABEL_UNITS) }
}

function imageOf(head: Record<string, unknown>, grey: Uint8Array): PageImage {
  const columns = whole(head['columns'], PIXELS)
  const rows = whole(head['rows'], PIXELS)
  if (columns * rows === 0 || columns * rows > PIXELS || grey.byteLength !== columns * rows) {
    throw new FrameFault('pixels do not fit the size of the image')
  }
  const dotsPerInch = amount(head['dotsPerInch'], 10_000)
  if (dotsPerInch < 1) throw new FrameFault('an image without a resolution')
  return {
    number: pageNumber(head['number']),
    label: nullable(head['label'], LABEL_UNITS),
    columns,
    rows,
    grey,
    dotsPerInch,
    ...(head['stamped'] === undefined ? {} : { stamped: stampedOf(record(head['stamped'])) }),
  }
}

function stampedOf(head: Record<string, unknown>): StampedText {
  const codes = list(head['codes']).map((code) => whole(code, 0x10ffff))
  const boxes = list(head['boxes']).map((side) => amount(side, PAGE_POINTS))
  const turns = list(head['turns']).map((turn) => whole(turn, OBLIQUE))
  if (codes.length > MOST_STAMPED || boxes.length !== 4 * codes.length || turns.length !== codes.length)
    throw new FrameFault('boxes and turns do not fit the characters')
  return { codes, boxes, turns }
}

function factOf(fact: Record<string, unknown>): DocumentFact {
  const sort = fact['fact']
  if (sort === 'date') return { fact: sort, name: one(fact['name'], isDate), value: text(fact['value'], 200) }
  if (sort === 'title' || sort === 'message-id' || sort === 'in-reply-to') {
    return { fact: sort, value: text(fact['value'], VALUE_UNITS) }
  }
  if (sort !== 'person') throw new FrameFault('a fact of no known sort')
  return {
    fact: sort,
    role: one(fact['role'], isRole),
    name: nullable(fact['name'], NAME_UNITS),
    address: nullable(fact['address'], NAME_UNITS),
  }
}

function findingOf(finding: Record<string, unknown>): ReadFinding {
  const page = finding['page'] === null ? null : pageNumber(finding['page'])
  const facts = finding['facts'] === undefined ? null : detailOf(record(finding['facts']))
  return { code: one(finding['code'], isReadCode), page, ...(facts === null ? {} : { facts }) }
}

/** Throws `FrameFault` for what is no refusal. */
export function refusalOf({ head }: Frame): ReadRefusal {
  const facts = record(head['facts'])
  return new ReadRefusal(one(head['code'], isReadCode), Object.keys(facts).length === 0 ? {} : detailOf(facts))
}

function detailOf(facts: Record<string, unknown>): ReadDetail {
  const cleaned = Object.fromEntries(
    Object.entries(facts)
      .slice(0, 10)
      .map(([name, fact]) => [name, typeof fact === 'string' ? plain(fact) : fact]),
  )
  if (!isReadDetail(cleaned)) throw new FrameFault('facts that belong to no detail')
  return cleaned
}

/** One line of at most 300 units, for names that a person or a log will see. */
export function plain(sentence: string): string {
  return sentence.replace(/\p{Cc}+/gu, ' ').slice(0, 300)
}

const kindOf = (value: unknown): DocumentKind => one(value, isKind)

function one<T>(value: unknown, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new FrameFault('a word that is not on the list')
  return value
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new FrameFault('an object was expected')
  return value
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new FrameFault('a list was expected')
  return value
}

function text(value: unknown, units = Number.POSITIVE_INFINITY): string {
  if (typeof value !== 'string') throw new FrameFault('a text was expected')
  return value.length > units ? value.slice(0, units) : value
}

function nullable(value: unknown, units: number): string | null {
  return value === null ? null : text(value, units)
}

function amount(value: unknown, most: number): number {
  if (typeof value !== 'number' || !(value >= 0) || value > most) throw new FrameFault('a number outside its range')
  return value
}

function whole(value: unknown, most: number): number {
  const number = amount(value, most)
  if (!Number.isInteger(number)) throw new FrameFault('a whole number was expected')
  return number
}

function pageNumber(value: unknown): number {
  const number = whole(value, PAGES)
  if (number < 1) throw new FrameFault('pages count from 1')
  return number
}
