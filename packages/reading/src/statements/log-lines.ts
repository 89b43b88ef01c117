// A diary or a log says the day once, in a heading or in the sentence above, and opens each line with its hour: every line is of that day.
import { isAside } from '../dates/index.ts'
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'
import { dayMention } from './day-mention.ts'

export interface LogLine extends Span {
  /** The hour it opens with. */
  readonly clock: Span
  readonly hour: number
  readonly minute: number
  readonly second: number | null
}

/** '1.10 Business Day' is a section: with a full stop an hour says that it is one. */
const OPENING =
  /^[ \t>•*]{0,8}(?:[-–] )?\[?((?:ca\. )?([01]?\d|2[0-3])(?::|\.(?=\d\d ?(?:Uhr|hrs?|h|[ap]\.?m)(?!\p{L})))([0-5]\d)(?::([0-5]\d))?(?: ?(Uhr|hrs?|h|[ap]\.?m\b\.?))?)\]?(?:[ \t]*[-–:|,][ \t]*|[ \t]+)(?!(?:on|am|of|to|until|till|bis|and|und|or|oder)\s)(?=["“„(]?\p{L})/gimu
/** 'At around⏎9.45 am I was …': a sentence goes on, no entry begins. */
const WAITS_FOR_HOUR =
  /(?<!\p{L})(?:around|about|at|by|before|after|until|till|from|since|um|gegen|ab|bis|kurz (?:vor|nach)|seit|circa|ca\.)[ \t]*\n$/iu
/** A line may be wrapped; its entry ends with a blank line or with the next hour. Characters. */
const LONGEST_ENTRY = 600
/** From the day that a text tells to the log of it. Characters. */
const FAR = 3000

/** The lines of logs in order: two hours that open lines one below the other, or one right below a day that stands alone. */
export function logLinesOf(text: string): LogLine[] {
  const opened = [...text.matchAll(OPENING)].filter(
    ({ index }) => !WAITS_FOR_HOUR.test(text.slice(Math.max(0, index - 24), index)),
  )
  const lines = opened.map((match, i): LogLine & { readonly isJoined: boolean; readonly lineStart: number } => {
    const lead = match[0].indexOf(match[1] ?? '')
    const start = match.index + lead
    const next = opened[i + 1]?.index ?? text.length
    const end = entryEnd(text, start, next)
    return {
      start,
      end,
      clock: { start, end: start + (match[1] ?? '').length },
      hour: hourOf(Number(match[2]), match[5] ?? ''),
      minute: Number(match[3]),
      second: match[4] === undefined ? null : Number(match[4]),
      isJoined: end >= next - 1 || text.slice(end, next).trim() === '',
      lineStart: match.index,
    }
  })
  return lines
    .filter((line, i) => {
      const before = lines[i - 1]
      const hasNext = line.isJoined && i + 1 < lines.length
      return hasNext || before?.isJoined === true || isBelowLoneDay(text, line.lineStart)
    })
    .map(({ start, end, clock, hour, minute, second }) => ({ start, end, clock, hour, minute, second }))
}

/** '[18:02] Jane Sample: …': where the words of an entry begin. */
export const afterClock = (text: string, { end }: Span): number => (text[end] === ']' ? end + 1 : end)

const hourOf = (hour: number, half: string): number =>
  /^p/i.test(half) && hour < 12 ? hour + 12 : /^a/i.test(half) && hour === 12 ? 0 : hour

/** The end of the entry that begins at `start`: wrapped lines belong to it, a day alone on a line does not. */
function entryEnd(text: string, start: number, next: number): number {
  const most = Math.min(next, start + LONGEST_ENTRY, text.length)
  let end = Math.min(most, lineEnd(text, start))
  while (end < most) {
    const after = Math.min(most, lineEnd(text, end + 1))
    const line = text.slice(end + 1, after)
    if (line.trim() === '' || isLoneDay(line) || !/[\p{L}\p{N},;–-]\s*$/u.test(text.slice(start, end))) break
    end = after
  }
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return end
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const LONE_DAY =
  /^[\s#*–-]{0,6}(?:(?:date|datum|day|tag)\s?:?\s)?(?:\p{L}{2,10}\.?,?\s(?:den\s)?)?(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\.?\s\p{L}{3,9}\.?,?(?:\s\d{4})?|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?(?:\s\d{4})?)[\s.:,–-]{0,4}$/iu

const isLoneDay = (line: string): boolean => line.length <= 60 && LONE_DAY.test(line)

function isBelowLoneDay(text: string, lineStart: number): boolean {
  const above = text.slice(Math.max(0, lineStart - 80), lineStart).trimEnd()
  return isLoneDay(above.slice(above.lastIndexOf('\n') + 1))
}

/**
 * The mentions, each log line's hour with its day: that of the heading it stands below, or else the last day told before the log. A heading
 * whose day its lines tell is no date of its own. An hour without either keeps no day and is undecided.
 */
export function onTheirDays(text: string, mentions: readonly DateMention[], lines: readonly LogLine[]): DateMention[] {
  if (lines.length === 0) return [...mentions]
  const kept: DateMention[] = []
  const handedDown = new Set<DateMention>()
  let heading: DateMention | null = null
  let told: DateMention | null = null
  let at = 0
  const put = (line: LogLine) => {
    const day: DateMention | null = heading ?? (told !== null && line.start - told.end <= FAR ? told : null)
    if (day !== null && day === heading) handedDown.add(day)
    kept.push(hourOfDay(line, day?.value?.slice(0, 10) ?? null))
  }
  for (const mention of mentions) {
    let line = lines[at]
    while (line !== undefined && line.clock.start < mention.start) {
      put(line)
      line = lines[++at]
    }
    const opened = line !== undefined && mention.start < line.clock.end && mention.end > line.clock.start ? line : null
    const day = opened === null ? mention : beforeHour(text, mention, opened)
    const isInLine = at > 0 && mention.start < (lines[at - 1]?.end ?? 0)
    if (day !== null && !isInLine && day.precision === 'day' && day.value !== null) {
      if (isDayHeading(text, day)) heading = day
      else if (opened === null && !day.rule.startsWith('time.clock') && !isAside(text, day.start))
        [told, heading] = [day, null]
    }
    if (day !== null) kept.push(day)
    if (opened !== null) {
      put(opened)
      at++
    }
  }
  for (const line of lines.slice(at)) put(line)
  return kept.filter((mention) => !handedDown.has(mention)).sort((a, b) => a.start - b.start)
}

/** 'Monday 3 June 2024⏎07:30' was read as one: the day without the hour of the line below it. Null where nothing but the hour stood there. */
function beforeHour(text: string, mention: DateMention, { clock }: LogLine): DateMention | null {
  if (mention.rule.startsWith('time.clock') || mention.start >= clock.start) return null
  const end = mention.start + text.slice(mention.start, clock.start).trimEnd().length
  return { ...mention, end, time: null, basis: mention.basis?.kind === 'last-mentioned' ? null : mention.basis }
}

/** It stands alone on its line, or nearly. */
export function isDayHeading(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  return start - from <= 30 && isLoneDay(text.slice(from, Math.min(lineEnd(text, end), end + 20)))
}

function hourOfDay({ clock, hour, minute, second }: LogLine, day: string | null): DateMention {
  return dayMention(clock, day, {
    time: { hour, minute, second, zone: null },
    basis: day === null ? null : { kind: 'last-mentioned', from: day },
    undecided: day === null ? 'no-anchor' : null,
    rule: 'log.line',
  })
}
