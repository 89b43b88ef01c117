// Where words end. A file may draw its spaces or only leave a gap; letterspaced headings leave a gap after every letter.
import { type Glyphs, HYPHEN, isBroken, isIdeographic, REPLACEMENT, SOFT_HYPHEN } from './glyphs.ts'
import type { Ink, Segment } from './segments.ts'

/** The glyphs of a page with the questions the layout asks about them. */
export interface Letters {
  readonly ink: Ink
  readonly glyphs: Glyphs
}

/** The code point that goes into the text for an ink position. */
export function codeAt({ ink, glyphs }: Letters, k: number): number {
  const code = glyphs.codes[ink.glyph[k] ?? 0] ?? REPLACEMENT
  // A soft hyphen that was drawn is a hyphen a person sees; whether it joins a word is decided at the line end.
  if (code === SOFT_HYPHEN) return HYPHEN
  // The bullet of the Symbol font, which has no Unicode name for it.
  if (code === SYMBOL_BULLET) return BULLET
  return isBroken(code) ? REPLACEMENT : (SAME_SIGN.get(code) ?? code)
}

/** Code points that Unicode has twice (canonical singletons): fonts give a semicolon as the Greek question mark. */
const SAME_SIGN: ReadonlyMap<number, number> = new Map([
  [0x37e, 0x3b],
  [0x387, 0xb7],
  [0x1fef, 0x60],
  [0x2126, 0x3a9],
  [0x212a, 0x4b],
  [0x212b, 0xc5],
])

const SYMBOL_BULLET = 0xf0b7
const BULLET = 0x2022

export function isSoftHyphen({ ink, glyphs }: Letters, k: number): boolean {
  return glyphs.codes[ink.glyph[k] ?? 0] === SOFT_HYPHEN
}

/** A gap of this share of the type size is a space (a word space is a quarter, kerning less than a tenth). */
export const WORD_GAP = 0.11

/** A place where the reader suspects a space needs only this share of that gap. */
const HINTED = 0.55

/** The gap, in points, from which on glyphs of this segment belong to different words. */
export function wordGapOf({ ink }: Letters, segment: Segment): number {
  const usual = WORD_GAP * segment.em
  const count = segment.to - segment.from
  if (count < 5) return usual
  let wide = 0
  for (let k = segment.from + 1; k < segment.to; k++) if (gapBetween(ink, k - 1, k) > 0.8 * usual) wide++
  if (wide < 0.7 * (count - 1)) return usual
  // Letterspaced: most gaps stand between letters, and a word space is clearly more.
  const gaps = new Float32Array(count - 1)
  for (let k = segment.from + 1; k < segment.to; k++) gaps[k - segment.from - 1] = gapBetween(ink, k - 1, k)
  const median = gaps.sort()[count >> 1] ?? 0
  return Math.max(usual, median * 1.5 + 0.05 * segment.em)
}

/** Whether a word ends between ink position `k` and `before`, the one that stands in front of it on the line. */
export function startsWord(letters: Letters, before: number, k: number, wordGap: number): boolean {
  const { ink } = letters
  if ((ink.space[k] ?? -1) >= 0) return true
  const gap = gapBetween(ink, before, k)
  const least = ink.hint[k] === 1 ? HINTED * wordGap : wordGap
  if (gap <= least) return isReferenceMark(letters, before, k)
  return gap > IDEOGRAPH_GAP * wordGap || !isIdeographic(codeAt(letters, k)) || !isIdeographic(codeAt(letters, before))
}

/** Ideographs are set apart without being words; only a gap of most of a character is a space between them, in word gaps. */
const IDEOGRAPH_GAP = 7

function gapBetween({ boxes }: Ink, before: number, k: number): number {
  const forwards = (boxes[k * 4] ?? 0) - (boxes[before * 4 + 2] ?? 0)
  const backwards = (boxes[before * 4] ?? 0) - (boxes[k * 4 + 2] ?? 0)
  return Math.max(forwards, backwards)
}

/** A raised digit directly after a word or number is the mark of a footnote, not part of it: 'in 2021³' is no year 20213. */
function isReferenceMark(letters: Letters, before: number, k: number): boolean {
  const code = codeAt(letters, k)
  if (code < 48 || code > 57) return false
  const { boxes } = letters.ink
  const height = (boxes[k * 4 + 3] ?? 0) - (boxes[k * 4 + 1] ?? 0)
  const usual = (boxes[before * 4 + 3] ?? 0) - (boxes[before * 4 + 1] ?? 0)
  const raised = (boxes[before * 4 + 3] ?? 0) - (boxes[k * 4 + 3] ?? 0)
  if (height > 0.8 * usual || raised < 0.15 * usual) return false
  // 'm²' and 'x³' are one word; two letters before it and it is a mark.
  return !isLetterCode(codeAt(letters, before)) || (before > 0 && isLetterCode(codeAt(letters, before - 1)))
}

function isLetterCode(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000)
}

/** At most `limit` characters of the segment's first word. */
export function firstWordOf(letters: Letters, segment: Segment, limit: number): string {
  const gap = wordGapOf(letters, segment)
  let word = ''
  for (let k = segment.from; k < segment.to && word.length < limit; k++) {
    if (k > segment.from && startsWord(letters, k - 1, k, gap)) break
    word += String.fromCodePoint(codeAt(letters, k))
  }
  return word
}

const LABEL =
  /^(?:[([]?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|[A-Z]|[IVXL]{1,5})[.)\]]|\d{1,3}(?:\.\d{1,3}){1,4}\.?|§+|[•‣▪●◦○■–—*·-])$/u
const LONGEST_LABEL = 12

/** `(a)`, `1.`, `4.2`, `§`, a bullet. */
export function isLabelText(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_LABEL && LABEL.test(text)
}

/** Whether the segment is a list label and nothing but it. */
export function isLabelSegment(letters: Letters, segment: Segment): boolean {
  const count = segment.to - segment.from
  if (count > LONGEST_LABEL) return false
  const word = firstWordOf(letters, segment, LONGEST_LABEL + 1)
  return word.length >= count && isLabelText(word)
}
