// Where a placeholder is neither put nor filled in: addresses and code. A restored name in a link leaves the house with the first click on it, and
// a hostile document can ask a model for just that. Addresses are told by their run of characters without white space, code by Markdown's backticks
// and fences and by tags with attributes.
import type { Span } from '../span.ts'

/** Schemes, hosts, attributes, and anything dotted like a domain: a missing space after a full stop is taken for one rather than the reverse. */
const ADDRESS =
  /\/\/|\\\\|www\.|(?:mailto|tel|sms|data|javascript|vbscript|file|ftp|https?|blob):|(?:href|src|srcset|action|url)[=(]|[\p{L}\p{N}\]]\\?\.(?:\p{L}{2}|\\?\[)/iu

export function isAddress(run: string): boolean {
  return ADDRESS.test(run)
}

const isBlank = (char: string): boolean => char === '' || /\s/.test(char)

/** A range with all that touches it without white space. */
export function runAround(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from > 0 && !isBlank(text.charAt(from - 1))) from--
  while (to < text.length && !isBlank(text.charAt(to))) to++
  return { start: from, end: to }
}

const MARK = /`+|^ {0,3}~{3,}/gm

/** Code and tags, in order and apart. A fence that is never closed reaches to the end, as in CommonMark. */
export function codeIn(text: string): Span[] {
  const code = ticked(text)
  const tags = tagsIn(text)
  if (tags.length === 0) return code
  return joined([...code, ...tags].toSorted((a, b) => a.start - b.start))
}

function ticked(text: string): Span[] {
  const marks = [...text.matchAll(MARK)]
  const next = new Map<string, number>()
  const closing = marks.map(() => -1)
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = (marks[i]?.[0] ?? '').trimStart()
    closing[i] = next.get(mark) ?? -1
    next.set(mark, i)
  }
  const spans: Span[] = []
  for (let i = 0; i < marks.length; i++) {
    const opening = marks[i]
    if (opening === undefined) break
    const last = closing[i] ?? -1
    const closer = marks[last]
    const line = text.slice(text.lastIndexOf('\n', opening.index - 1) + 1, opening.index)
    if (closer !== undefined) {
      spans.push({ start: opening.index, end: closer.index + closer[0].length })
      i = last
    } else if (opening[0].trimStart().length >= 3 && line.length <= 3 && line.trim() === '') {
      spans.push({ start: opening.index, end: text.length })
      break
    }
  }
  return spans
}

/** "<a href=…>", not "<erika@beispiel.example>" nor "a < b". */
function tagsIn(text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (!/[a-z]/i.test(text.charAt(at + 1))) continue
    let end = at + 1
    let hasValue = false
    while (end < text.length && text.charAt(end) !== '<' && text.charAt(end) !== '>') {
      if (text.charAt(end) === '=') hasValue = true
      end++
    }
    if (hasValue && text.charAt(end) === '>') spans.push({ start: at, end: end + 1 })
    at = end - 1
  }
  return spans
}

/** Ordered ranges as those they cover together; ranges that only touch stay two. */
export function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = result.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
