// Lines that say one thing each though no mark ends them: sums of a bill, and what minutes charge somebody with.
import type { Span } from '../span.ts'

const LONGEST_LINE = 240

const SUM = /[\d)][.,]\d\d(?:[ \t]?(?:EUR|€|GBP|USD|CHF))?[ \t]*$/u
/** 'LM to write …', 'FO / HT: circulate …'. */
const CHARGE = /^[ \t]{0,12}\p{Lu}{2,3}(?:[ \t]?[/,&+][ \t]?\p{Lu}{2,3}){0,4}(?::|[ \t]+to)[ \t]+\p{L}/u

/** The line around a date in a run of sums or of charges, which no sentence goes on from; null in any other. */
export function ownLine(text: string, sentence: Span, date: Span): Span | null {
  const line = lineAround(text, date)
  if (line === null) return null
  const start = Math.max(sentence.start, line.start)
  const end = Math.min(sentence.end, line.end)
  if (start <= sentence.start && end >= sentence.end) return null
  const words = text.slice(start, end)
  if (CHARGE.test(text.slice(line.start, end))) return { start, end }
  const above =
    text
      .slice(Math.max(0, start - LONGEST_LINE), Math.max(0, start - 1))
      .split('\n')
      .at(-1) ?? ''
  const below = text.slice(end + 1, end + 1 + LONGEST_LINE).split('\n', 1)[0] ?? ''
  return SUM.test(words) && (SUM.test(above) || SUM.test(below)) ? { start, end } : null
}

/** Null for a line longer than any of a list. */
function lineAround(text: string, { start, end }: Span): Span | null {
  const ahead = text.slice(Math.max(0, start - LONGEST_LINE), start)
  const behind = text.slice(end, end + LONGEST_LINE)
  const from = ahead.lastIndexOf('\n')
  const to = behind.indexOf('\n')
  const isOpen = (from < 0 && start > LONGEST_LINE) || (to < 0 && end + LONGEST_LINE < text.length)
  return isOpen ? null : { start: start - ahead.length + from + 1, end: end + (to < 0 ? behind.length : to) }
}
