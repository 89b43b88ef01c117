// Notes added to a log, a file or a letter later say so in their heading: 'Follow-up notes (J. Sample, written 12/11/2025)', 'Nachtrag vom
// 12. November 2025'. What stands below is told from that day, to the next such heading or the next day that stands alone.
import type { DateMention } from '../dates/index.ts'
import type { Span } from '../span.ts'
import { isDayHeading } from './log-lines.ts'
import type { Reply } from './quoted-dates.ts'
import { lineAt } from './spans.ts'

/** A heading is no longer than this. Characters. */
const LONGEST = 90
/** In front of the day on its line: that the words below were written then. */
const WRITTEN =
  /(?:\b(?:written|added|recorded|noted|typed|entered|made|updated?|notes?|addendum|addition|postscript|supplement(?:ary note)?)\b|(?<!\p{L})(?:geschrieben|notiert|ergänzt|verfasst|festgehalten|Nachtrag|Ergänzung|Nachtragsvermerk|Aktenvermerk|Vermerk|Notiz(?:en)?|Fortsetzung))(?!\p{L})[^.;]{0,30}$/iu
/** A heading is followed by nothing, or by a mark. */
const NOTHING_MORE = /^[\s):.,–-]{0,4}$/

/**
 * In order; none overlaps a reply.
 * @param own where the day of the paper itself stands
 */
export function datedBlocks(
  text: string,
  mentions: readonly DateMention[],
  quoted: readonly Span[],
  own: Span | null,
): Reply[] {
  const blocks: { start: number; end: number; day: string; line: Span; isBlock: true }[] = []
  for (const mention of mentions) {
    const line = lineAt(text, mention)
    const open = blocks.at(-1)
    if (open !== undefined && open.end === text.length && isDayHeading(text, mention)) open.end = line.start
    if (mention.start === own?.start || !isHeading(text, mention, line)) continue
    if (open !== undefined && open.end === text.length) open.end = line.start
    blocks.push({ start: line.end, end: text.length, day: mention.value?.slice(0, 10) ?? '', line, isBlock: true })
  }
  return blocks.filter((block) => !quoted.some(({ start, end }) => start < block.end && end > block.start))
}

function isHeading(text: string, mention: DateMention, line: Span): boolean {
  const { value, precision, qualifier, range, basis, start, end } = mention
  if (value === null || precision !== 'day' || qualifier !== null || range !== null) return false
  if (basis !== null && basis.kind !== 'day-order' && basis.kind !== 'century') return false
  const words = text.slice(line.start, line.end)
  if (words.length > LONGEST || !NOTHING_MORE.test(text.slice(end, line.end))) return false
  // Alone between blank lines, or the last line above what it is the heading of.
  const isSetOff = /(?:^|\n)[^\S\n]*\n$/.test(text.slice(Math.max(0, line.start - 40), line.start))
  const hasBelow = /^\s*\n\s*\S/.test(text.slice(line.end, line.end + 80))
  return isSetOff && hasBelow && WRITTEN.test(text.slice(line.start, start))
}
