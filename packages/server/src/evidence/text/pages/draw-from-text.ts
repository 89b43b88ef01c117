// A page drawn from its stored text and boxes, for files that have no pages of their own: each word is set into its box, so that a
// highlight over the box lies over the word. SVG: sharp at every width, in every script, a few kilobytes; it holds text and nothing else.
import type { Page } from '@muniment/reading/page'

/** More than any page that is typeset; a hostile one must not become a picture of hundreds of megabytes. */
const MOST_WORDS = 50_000
/** The baseline and the type size in a box that reaches from ascent to descent. */
const BASELINE = 0.8
const TYPE_SIZE = 0.86

export function drawFromText({ text, boxes, width, height, zones }: Page): string {
  const headings = zones.filter((zone) => zone.kind === 'heading')
  const words: string[] = []
  for (const { index: start, 0: word } of text.matchAll(/\S+/gu)) {
    if (words.length >= MOST_WORDS) break
    // A word may be broken over a line end that the text does not show.
    for (const [from, to] of piecesOnLines(boxes, start, start + word.length))
      words.push(
        wordAt(
          text.slice(from, to),
          boxes,
          from,
          to,
          headings.some((zone) => zone.start <= from && to <= zone.end),
        ),
      )
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}" font-family="Georgia, 'Times New Roman', serif"><rect width="100%" height="100%" fill="#fff"/>${words.join('')}</svg>`
}

function* piecesOnLines(boxes: Float32Array, start: number, end: number): Generator<[number, number]> {
  let from = start
  for (let unit = start + 1; unit <= end; unit++) {
    if (
      unit < end &&
      (boxes[unit * 4 + 1] ?? 0) < (boxes[(unit - 1) * 4 + 3] ?? 0) &&
      (boxes[unit * 4 + 3] ?? 0) > (boxes[(unit - 1) * 4 + 1] ?? 0)
    )
      continue
    yield [from, unit]
    from = unit
  }
}

function wordAt(word: string, boxes: Float32Array, from: number, to: number, isHeading: boolean): string {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (let unit = from; unit < to; unit++) {
    left = Math.min(left, boxes[unit * 4] ?? 0)
    top = Math.min(top, boxes[unit * 4 + 1] ?? 0)
    right = Math.max(right, boxes[unit * 4 + 2] ?? 0)
    bottom = Math.max(bottom, boxes[unit * 4 + 3] ?? 0)
  }
  const size = (bottom - top) * TYPE_SIZE
  if (!(size > 0 && right > left)) return ''
  const weight = isHeading ? ' font-weight="bold"' : ''
  return `<text x="${short(left)}" y="${short(top + (bottom - top) * BASELINE)}" font-size="${short(size)}" textLength="${short(right - left)}" lengthAdjust="spacingAndGlyphs"${weight}>${escaped(word)}</text>`
}

const short = (value: number): string => String(Math.round(value * 100) / 100)
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** XML 1.0 knows neither control characters nor halves of a pair. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
