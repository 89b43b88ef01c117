// Ranges that are to be masked, grown until no placeholder would stand inside an address or code.
import type { Span } from '../span.ts'
import { codeIn, isAddress, joined, runAround } from './guarded.ts'

export interface Range extends Span {
  /** The placeholder's word. */
  readonly kind: string
  readonly entity: string | null
}

/** The text between two places with `put` for each range, all of them between. */
export function writtenWith(
  source: string,
  ranges: readonly Range[],
  put: (range: Range) => string,
  within: Span = { start: 0, end: source.length },
): string {
  let text = ''
  let from = within.start
  for (const range of ranges) {
    text += source.slice(from, range.start) + put(range)
    from = range.end
  }
  return text + source.slice(from, within.end)
}

/** Ordered ranges as disjoint ones; where some overlap, the kind is that of the first, and nobody says any longer who is meant. */
export function covering(ranges: readonly Range[]): Range[] {
  const firsts = new Map(ranges.toReversed().map((range) => [range.start, range]))
  return joined(ranges).map(({ start, end }) => {
    const first = firsts.get(start)
    return { start, end, kind: first?.kind ?? 'TEXT', entity: first?.end === end ? first.entity : null }
  })
}

/** Whether any of the ordered, disjoint ranges overlaps one. */
export function touchesAny(ranges: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) < end
}

/** After so many rounds the text is no text but a puzzle. */
const MOST_ROUNDS = 8

/** @param ranges ordered and disjoint */
export function widened(source: string, ranges: readonly Range[]): Range[] {
  if (ranges.length === 0) return []
  const code = codeIn(source)
  let current = [...ranges]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = wholeAddresses(source, wholeCode(current, code))
    if (isSame(next, current)) return next
    current = next
  }
  return [{ start: 0, end: source.length, kind: 'TEXT', entity: null }]
}

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end)

function wholeCode(ranges: readonly Range[], code: readonly Span[]): Range[] {
  const touched = code
    .filter((span) => touchesAny(ranges, span))
    .map(({ start, end }) => ({ start, end, kind: 'CODE', entity: null }))
  if (touched.length === 0) return [...ranges]
  return covering([...ranges, ...touched].toSorted((a, b) => a.start - b.start || b.end - a.end))
}

const STAND_IN = '[X_1_XXX]'

/** Where what is left between white space still reads as an address, all of it is masked as one. */
function wholeAddresses(source: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (let i = 0; i < ranges.length; ) {
    const { members, run } = groupFrom(source, ranges, i)
    if (isAddress(writtenWith(source, members, () => STAND_IN, run))) result.push({ ...run, kind: 'URL', entity: null })
    else for (const member of members) result.push(member)
    i += members.length
  }
  return result
}

/** The ranges from `first` on that one run of characters without white space joins, and that run. */
function groupFrom(source: string, ranges: readonly Range[], first: number): { members: Range[]; run: Span } {
  const members: Range[] = []
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (let i = first; i < ranges.length; i++) {
    const range = ranges[i]
    if (range === undefined || (members.length > 0 && range.start >= end)) break
    members.push(range)
    if (range.end <= end) continue
    const run = runAround(source, range)
    start = Math.min(start, run.start)
    end = run.end
  }
  return { members, run: { start, end } }
}
