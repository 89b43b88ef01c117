// Numbered pleading paper: a column of 1, 2, 3 … at the edge of the page that counts its lines. The numbers are no part of the text and
// would stand in the middle of its sentences; they are kept, but behind everything else.
import type { Segment } from './segments.ts'
import { codeAt, type Letters } from './words.ts'

/** Pleading paper has 25 to 32 lines, a transcript 25; a numbered list has fewer or stands next to its text. */
const FEWEST = 15
const LONGEST_NUMBER = 3

/** The line numbers among the segments, and the others; null when the page has none. */
export function partLineNumbers(
  letters: Letters,
  segments: readonly Segment[],
): { numbers: Segment[]; others: Segment[] } | null {
  const candidates = segments.filter((segment) => numberOf(letters, segment) !== null).sort((a, b) => a.top - b.top)
  if (candidates.length < FEWEST) return null
  const numbers = longestCount(letters, candidates)
  if (numbers.length < FEWEST || !isEvenlySet(numbers)) return null
  const edge = numbers.reduce((most, segment) => Math.max(most, segment.right), 0)
  const start = numbers.reduce((least, segment) => Math.min(least, segment.left), edge)
  const chosen = new Set(numbers)
  const others = segments.filter((segment) => !chosen.has(segment))
  const beside = others.filter((segment) => segment.left < edge && segment.right > start)
  const outside = others.filter((segment) => segment.right <= start)
  // At the edge, and nothing but the odd stamp runs through it.
  return beside.length <= 3 && outside.length <= 3 ? { numbers, others } : null
}

function numberOf(letters: Letters, segment: Segment): number | null {
  if (segment.to - segment.from > LONGEST_NUMBER) return null
  let value = 0
  for (let k = segment.from; k < segment.to; k++) {
    const code = codeAt(letters, k)
    if (code < 48 || code > 57) return null
    value = value * 10 + code - 48
  }
  return value
}

/** The longest run that goes up by one from line to line, in one column. */
function longestCount(letters: Letters, candidates: readonly Segment[]): Segment[] {
  let best: Segment[] = []
  let open: Segment[] = []
  let last = Number.NaN
  for (const segment of candidates) {
    const value = numberOf(letters, segment)
    const above = open.at(-1)
    const isNext = above !== undefined && value === last + 1 && Math.abs(above.right - segment.right) < above.em
    if (!isNext) {
      // A number elsewhere on the page does not end the count.
      if (above !== undefined && Math.abs(above.right - segment.right) >= above.em) continue
      if (open.length > best.length) best = open
      open = []
    }
    open.push(segment)
    last = value ?? Number.NaN
  }
  return open.length > best.length ? open : best
}

function isEvenlySet(numbers: readonly Segment[]): boolean {
  const steps = numbers.slice(1).map((segment, i) => segment.top - (numbers[i]?.top ?? 0))
  const sorted = [...steps].sort((a, b) => a - b)
  const usual = sorted[sorted.length >> 1] ?? 0
  return usual > 0 && steps.filter((step) => Math.abs(step - usual) < 0.25 * usual).length >= 0.8 * steps.length
}
