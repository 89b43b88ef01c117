// Is the page a picture of text? Then it is drawn and recognised: a scan without text, a scan with a stamp or a poor text layer over
// it, a page whose fonts have no character map.
import { MOST_STAMPED, type StampedText } from '../../evidence/text/reader.ts'
import type { PageCharacters } from './characters.ts'
import type { OpenPage } from './document.ts'
import { withRoom } from './pdfium.ts'
import { greyPicture } from './picture.ts'

/** A court's stamp or a file number is shorter; a page of text is longer. */
const FEW_CHARACTERS = 200
const COVERED_SHARE = 0.55
const BROKEN_SHARE = 0.4
const MOST_OBJECTS = 2000
const DEEPEST_FORM = 4

const TEXT_OBJECT = 1
/** ISO 32000-1 table 106: neither filled nor stroked, nor both of that and clipped. */
const UNSEEN_MODES: ReadonlySet<number> = new Set([3, 7])
const IMAGE_OBJECT = 3
const FORM_OBJECT = 5

export interface PageContent {
  /** Share of the page that pictures cover, at most 1; overlaps count twice. */
  readonly covered: number
  readonly hasTextObjects: boolean
  /** Text that is not drawn, over a scan: what another recogniser made of it. */
  readonly hasUnseenText: boolean
  readonly isEmpty: boolean
}

export function isPicture(page: OpenPage, characters: PageCharacters, content: () => PageContent): boolean {
  const { inked, broken } = characters
  if (inked > 8 && broken > BROKEN_SHARE * inked) return true
  return inked < FEW_CHARACTERS && content().covered > COVERED_SHARE && hasWritingBeside(page, characters)
}

/** Points; PDF 32000-1 annex C knows no larger page. */
const WIDEST_SHEET = 14_400

/** The text that stands over a picture of a page; null when it cannot be trusted to be what is seen. */
export function stampedOn({ glyphs, inked, broken }: PageCharacters, content: PageContent): StampedText | null {
  if (inked === 0 || broken > 0 || content.hasUnseenText || glyphs.count > MOST_STAMPED) return null
  const { codes, boxes, turns, count } = glyphs
  const onSheet = (side: number): number => (side > 0 ? Math.min(side, WIDEST_SHEET) : 0)
  return {
    codes: Array.from({ length: count }, (_, k) => codes[k] ?? 0),
    boxes: Array.from({ length: count * 4 }, (_, k) => onSheet(boxes[k] ?? 0)),
    turns: Array.from({ length: count }, (_, k) => turns?.[k] ?? 0),
  }
}

const LOOK_DOTS_PER_INCH = 100
/** Jumps from dark to light along the rows at that resolution: two lines of writing make more, a plain background none. */
const WRITING_EDGES = 1500
const EDGE = 70

/** Whether the picture holds as much writing again as the text does: a scan, and not the background of a slide. */
function hasWritingBeside(page: OpenPage, { glyphs }: PageCharacters): boolean {
  const { columns, rows, dotsPerInch, pixels } = greyPicture(page, LOOK_DOTS_PER_INCH)
  const scale = dotsPerInch / 72
  const known = new Uint8Array(columns * rows)
  for (let k = 0; k < glyphs.count; k++) {
    const side = (at: number) => Math.round((glyphs.boxes[k * 4 + at] ?? 0) * scale)
    const from = Math.max(0, side(0) - 1)
    const to = Math.min(columns, side(2) + 2)
    for (let row = Math.max(0, side(1)); row < Math.min(rows, side(3) + 1); row++) {
      if (to > from) known.fill(1, row * columns + from, row * columns + to)
    }
  }
  let inside = 0
  let outside = 0
  for (let row = 0; row < rows; row++) {
    for (let at = row * columns + 1; at < (row + 1) * columns; at++) {
      if (Math.abs((pixels[at] ?? 0) - (pixels[at - 1] ?? 0)) < EDGE) continue
      if (known[at] === 1) inside++
      else outside++
    }
  }
  return outside > Math.max(WRITING_EDGES, inside)
}

export function contentOf(page: OpenPage): PageContent {
  const { lib } = page.document
  const count = lib.countObjects(page.handle)
  const found: Found = { area: 0, hasTextObjects: false, hasUnseenText: false, seen: 0 }
  for (let i = 0; i < Math.min(count, MOST_OBJECTS); i++) look(page, lib.object(page.handle, i), 0, found)
  const covered = Math.min(1, found.area / (page.width * page.height))
  const { hasTextObjects, hasUnseenText } = found
  return { covered, hasTextObjects, hasUnseenText, isEmpty: count <= 0 }
}

interface Found {
  area: number
  hasTextObjects: boolean
  hasUnseenText: boolean
  seen: number
}

function look(page: OpenPage, object: number, depth: number, found: Found): void {
  const { lib } = page.document
  if (object === 0 || found.seen++ > MOST_OBJECTS) return
  const type = lib.objectType(object)
  if (type === TEXT_OBJECT) {
    found.hasTextObjects = true
    found.hasUnseenText ||= UNSEEN_MODES.has(lib.textMode(object))
  } else if (type === IMAGE_OBJECT) found.area += areaOf(page, object)
  else if (type === FORM_OBJECT && depth < DEEPEST_FORM) {
    const inside = Math.min(lib.formObjects(object), MOST_OBJECTS)
    for (let i = 0; i < inside; i++) look(page, lib.formObject(object, i), depth + 1, found)
  }
}

function areaOf(page: OpenPage, object: number): number {
  const { lib } = page.document
  return withRoom(lib, 16, (pointer) => {
    if (lib.objectBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12) === 0) return 0
    const at = pointer >> 2
    const [left = 0, bottom = 0, right = 0, top = 0] = lib.memory.floats.subarray(at, at + 4)
    const { a, b, c, d } = page.toShown
    const area = Math.abs((right - left) * (top - bottom) * (a * d - b * c))
    return Number.isFinite(area) ? Math.min(area, page.width * page.height) : 0
  })
}
