// Spans of a text, sorted and apart: which holds a date, what of it is no white space, the line it stands on.
import type { Span } from '../span.ts'

/** How far from a date its line is looked at: a line that never ends must not be read anew for each of its dates. */
export const REACH = 400

/** The line around a span, at most `REACH` characters to either side. */
export function lineAt(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH)
  const start = from + text.slice(from, span.start).lastIndexOf('\n') + 1
  const behind = text.slice(span.end, span.end + REACH)
  const end = behind.indexOf('\n')
  return { start, end: span.end + (end < 0 ? behind.length : end) }
}

export function outermost(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** The span that holds the whole of `date`; spans are sorted and do not overlap. */
export function around<T extends Span>(spans: readonly T[], date: Span): T | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= date.start) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span !== undefined && span.end >= date.end ? span : null
}

export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}
