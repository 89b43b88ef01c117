// Cuts a text into paragraphs: what stands between empty lines. Form feeds (page ends) count as empty lines.
import type { Span } from '../span.ts'
import { isSpace, skipSpace } from './characters.ts'

/** Paragraphs of `text`, trimmed, in order, apart, holding everything but white space. Never throws. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  const marks = /[\n\f]/g
  let from = skipSpace(text, 0)
  const cut = (at: number, next: number) => {
    let end = at
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--
    if (end > from) paragraphs.push({ start: from, end })
    from = next
  }
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const next = skipSpace(text, mark.index + 1)
    if (/[\n\f]/.test(text.slice(mark.index + 1, next)) || mark[0] === '\f') cut(mark.index, next)
    marks.lastIndex = Math.max(next, mark.index + 1)
  }
  cut(text.length, text.length)
  return paragraphs
}
