// Glyphs to a page of text in reading order. The steps: glyphs to segments, segments to blocks (XY-cut), blocks to text with a box
// and a raw index for every UTF-16 unit, paragraphs to zones. Text turned by quarters is laid out as if upright, the direction most of
// the page has first. Any input gives a page; time grows with the glyphs.
import { Composer } from './compose.ts'
import { type Glyphs, OBLIQUE } from './glyphs.ts'
import { zonesOf } from './kinds.ts'
import { partLineNumbers } from './line-numbers.ts'
import { lineOf } from './lines.ts'
import { type Block, orderBlocks } from './order.ts'
import type { Page, PageOrigin } from './page.ts'
import { inkOf, type Segment, segmentsOf } from './segments.ts'
import { signatureField } from './signatures.ts'
import { codeAt, firstWordOf, isLabelSegment, type Letters } from './words.ts'
import { PageWriter } from './writer.ts'

export interface PageFrame {
  readonly number: number
  readonly label: string | null
  /** Points, as shown. */
  readonly width: number
  readonly height: number
  readonly origin: PageOrigin
  readonly confidence: number | null
}

/**
 * The page with its glyphs in reading order. Every glyph that lies on the page and is no white space stands in the text exactly once,
 * but for hyphens that only marked a line end. Headers and footers are not told apart here: that takes the neighbouring pages
 * (`RunningLines`).
 */
export function orderGlyphs(glyphs: Glyphs, page: PageFrame): Page {
  const width = size(page.width)
  const height = size(page.height)
  const ink = inkOf(glyphs, width, height)
  const letters: Letters = { ink, glyphs }
  const writer = new PageWriter(letters)
  const composer = new Composer(letters, writer)
  const turns = turnsByCount(ink.turn, ink.count)
  const margin: Segment[] = []
  let em = 0
  for (const turn of turns) {
    const all = segmentsOf(ink, glyphs, turn)
    const parts = turn === OBLIQUE ? null : partLineNumbers(letters, all)
    const segments = parts?.others ?? all
    for (const segment of parts?.numbers ?? []) margin.push(segment)
    const usual = usualSize(segments)
    if (em === 0) em = usual
    composer.add(turn === OBLIQUE ? asDrawn(segments) : orderBlocks(segments, contextOf(letters, usual)))
  }
  const numbered = composer.addMargin(margin)
  const { text, boxes, rawIndex } = writer.finish(width, height)
  const sideways = turns[0] === 1 || turns[0] === 3
  const zones = zonesOf(composer.paragraphs, text, { em, height: sideways ? width : height })
  if (numbered !== null) zones.push({ kind: 'footer', label: 'line numbers', ...numbered })
  return { ...page, width, height, text, boxes, raw: storable(glyphs.raw), rawIndex, zones }
}

const COLON = 58
/** Characters of a word that can say what a signatory is asked for. */
const LONGEST_FIELD = 16

function contextOf(letters: Letters, em: number) {
  const isLabel = (segment: Segment) => isLabelSegment(letters, segment)
  const startsEntry = (segment: Segment) => isLabel(segment) || codeAt(letters, segment.to - 1) === COLON
  const fieldOf = (segment: Segment) => signatureField(firstWordOf(letters, segment, LONGEST_FIELD))
  return { em, isLabel, startsEntry, fieldOf }
}

/** A zero or half a surrogate pair can neither be stored nor sent; each becomes the sign for a lost character, unit for unit. */
function storable(raw: string): string {
  const whole = raw.isWellFormed() ? raw : raw.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole
}

/** Text at an odd angle has no lines to order: every stretch of it is a block. */
function asDrawn(segments: readonly Segment[]): Block[] {
  return segments.map((segment) => ({ kind: 'lines', lines: [lineOf([segment])] }))
}

function size(points: number): number {
  return Number.isFinite(points) && points > 0 ? points : 1
}

/** The turns that occur, the most frequent first. */
function turnsByCount(turn: Uint8Array, count: number): number[] {
  const counts = [0, 0, 0, 0, 0]
  for (let k = 0; k < count; k++) {
    const at = turn[k] ?? 0
    counts[at] = (counts[at] ?? 0) + 1
  }
  return [0, 1, 2, 3, OBLIQUE]
    .filter((at) => (counts[at] ?? 0) > 0)
    .sort((a, b) => (a === OBLIQUE ? 1 : 0) - (b === OBLIQUE ? 1 : 0) || (counts[b] ?? 0) - (counts[a] ?? 0))
}

/** The median type size over glyphs, in points. */
function usualSize(segments: readonly Segment[]): number {
  const sorted = [...segments].sort((a, b) => a.em - b.em)
  const glyphs = sorted.reduce((sum, segment) => sum + segment.to - segment.from, 0)
  let seen = 0
  for (const segment of sorted) {
    seen += segment.to - segment.from
    if (seen * 2 >= glyphs) return Math.max(segment.em, 0.5)
  }
  return 1
}
