// Stretches of a mail that somebody else wrote, where the format did not say so.
import type { Span } from '../span.ts'

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Replies quoted the plain way, when the format did not say so: a run of lines beginning with '>'. */
export function quotedLines(text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.startsWith('>') ? 0 : text.indexOf('\n>') + 1; at > 0 || (at === 0 && text.startsWith('>')); ) {
    let end = at
    while (text[end] === '>') end = Math.min(text.length, endOfLine(text, end) + 1)
    spans.push({ start: at, end })
    const next = text.indexOf('\n>', end - 1)
    if (next < 0) break
    at = next + 1
  }
  return spans
}

/** 'On 3 May 2021 at 09:48, Jane Sample⏎<jane@example.org> wrote:': mail programs break it in front of the address or behind it. */
const WRAPPED =
  /^[> \t]*(?:On|Am) (?:[^\n]{6,140})\n[> \t]*(?:<[^<>\n]{3,120}>[ \t]*(?:\n[> \t]*)?)?(?:wrote|schrieb)[^\n]{0,80}:/gm

/** The lines that say who wrote a quoted mail, where each runs over the end of its line. */
export const wrappedAttributions = (text: string): Span[] =>
  [...text.matchAll(WRAPPED)].map(({ 0: words, index }) => ({
    start: index + (/^[> \t]*/.exec(words)?.[0].length ?? 0),
    end: index + words.length,
  }))

const ORIGINAL =
  /^[ \t]*-{2,} ?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Originalnachricht|Weitergeleitete Nachricht|Forwarded message) ?-{2,}/im

/** A mail pasted below another mail, to the end of the text. */
export function originals(text: string): Span[] {
  const start = text.search(ORIGINAL)
  return start < 0 ? [] : [{ start, end: text.length }]
}
