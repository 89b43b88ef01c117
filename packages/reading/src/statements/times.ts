// The time of day and the zone that belong to a day: '8 March 2021 at 17:02', '09:12:00 +0100', 'um 14:30 Uhr am 3. Mai 2021'.
import type { DateMention, TimeOfDay } from '../dates/mention.ts'

/** Behind a time: '+0100', '+01:00', 'GMT+1', '(UTC+02:00)'. RFC 5322, section 3.3; '-0000' says that the zone is not known. */
const OFFSET = /^ ?\(?(?:(?:UTC|GMT) ?([+-])(\d{1,2})(?::?(\d\d))?|([+-])(\d\d):?(\d\d))(?!\d)\)?/
/** Between a day and its time, whichever comes first. */
const LINK =
  /^[\s,]*(?:(?:(?:standard|daylight)\s)?time[\s,]+)?(?:at|on|the|um|gegen|am|den|dem|,)?[\s,]*(?:the|den|dem)?\s*$/i
const NEAR = 20
/** 'at 16.05 on 11 July 2022': an hour is written with a full stop where nothing else can be meant. */
const DOTTED = /\bat ([01]?\d|2[0-3])\.([0-5]\d)(?: ?(?:hrs|hours))? on(?: the)?\s$/i

/** The mentions, times joined to the days they stand beside, each with its zone where one is written. */
export function withTimes(text: string, mentions: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = []
  for (const [i, mention] of mentions.entries()) {
    if (isNamedByDays(text, mention, mentions[i + 1])) continue
    const last = joined.at(-1)
    const fresh = withNoon(text, withDottedTime(text, withZone(text, mention)))
    const whole = last === undefined ? null : inOne(text, last, fresh)
    if (whole === null) joined.push(fresh)
    else joined[joined.length - 1] = whole
  }
  return joined
}

/** 'the weekend of 17/18 February' is those two days. */
const isNamedByDays = (text: string, { rule, end }: DateMention, next: DateMention | undefined): boolean =>
  rule === 'weekend.bare' && next !== undefined && /^\s(?:of|vom|am)(?:\sthe)?\s$/.test(text.slice(end, next.start))

/** 'by 6.45 the next morning': the hour of a part of the day that is named behind it. */
const DOTTED_PART =
  /\b(?:at|by|around|about|until|before|after|from|um|gegen|bis) ([01]?\d|2[0-3])[.:]([0-5]\d)(?: Uhr)?,? $/i
const PART = /(?:morning|(?<later>afternoon|evening|night))$/i

function withHourOfPart(text: string, mention: DateMention): DateMention | null {
  const part = mention.rule.startsWith('relative.') ? PART.exec(text.slice(mention.start, mention.end)) : null
  if (part === null) return null
  const found = DOTTED_PART.exec(text.slice(Math.max(0, mention.start - 24), mention.start).replace(/\s/g, ' '))
  if (found === null) return null
  const [, hours, minutes] = found
  const hour = Number(hours) + (part.groups?.['later'] !== undefined && Number(hours) < 12 ? 12 : 0)
  const start = mention.start - found[0].length + found[0].search(/\d/)
  return { ...mention, start, time: { hour, minute: Number(minutes), second: null, zone: null } }
}

function withDottedTime(text: string, mention: DateMention): DateMention {
  if (mention.precision !== 'day' || mention.time !== null || mention.range !== null) return mention
  const ofPart = withHourOfPart(text, mention)
  if (ofPart !== null) return ofPart
  const found = DOTTED.exec(text.slice(Math.max(0, mention.start - 24), mention.start).replace(/\n/g, ' '))
  if (found === null) return mention
  return { ...mention, time: { hour: Number(found[1]), minute: Number(found[2]), second: null, zone: null } }
}

/** 'by noon on 27 September': twelve, and no part of the day. */
const NOON = /^(?:(?:12 )?noon|midday)(?!\p{L})|\s(?:noon|midday)$/iu
const NOON_AHEAD = /\b(?:at|by|before|until|from) (?:12 )?(?:noon|midday),? (?:on )?(?:the )?$/i

function withNoon(text: string, mention: DateMention): DateMention {
  const { precision, time, range, start, end } = mention
  if (precision !== 'day' || time !== null || range !== null) return mention
  const isNoon =
    NOON.test(text.slice(start, end)) || NOON_AHEAD.test(text.slice(Math.max(0, start - 30), start).replace(/\s/g, ' '))
  return isNoon ? { ...mention, time: { hour: 12, minute: 0, second: null, zone: null } } : mention
}

function inOne(text: string, first: DateMention, second: DateMention): DateMention | null {
  if (first.range !== null || second.range !== null || second.start - first.end > NEAR || second.start < first.end)
    return null
  const [clock, day] = isClock(first) ? [first, second] : [second, first]
  if (!isClock(clock) || isClock(day) || day.time !== null || day.precision !== 'day') return null
  // '3 May 2021. 9:30 opening': two sentences.
  if (!LINK.test(text.slice(first.end, second.start))) return null
  const whole = { ...day, start: first.start, end: second.end, time: clock.time }
  const isAbout = clock.qualifier === 'about' || isNearlyThen(text, clock)
  return isAbout ? aboutThen(whole) : whole
}

/** 'gegen 6:45 Uhr', 'shortly before 8 am', 'kurz nach 19 Uhr'. */
const NEARLY =
  /(?<!\p{L})(?:gegen|etwa|ungefähr|ca\.|circa|about|around|approximately|roughly|(?:kurz|bald|just|shortly|soon) (?:vor|nach|before|after))\s{1,3}(?:um\s|at\s)?$/iu

/** The hour is not exact: so the row says 'about'. */
export const aboutThen = (date: DateMention): DateMention =>
  date.qualifier === null && date.range === null && date.edtf !== null && date.precision === 'day'
    ? { ...date, qualifier: 'about', edtf: `${date.edtf}~` }
    : date

/** 'OP-Dauer 13:15 bis 14:35 Uhr': of an hour until which something lasted, the one it began. */
function beganAt(text: string, { start, qualifier }: DateMention): TimeOfDay | null {
  const began =
    qualifier === 'until'
      ? /(?<!\d)([01]?\d|2[0-3])[:.]([0-5]\d)(?:\sUhr)?\s(?:bis|to|until|till)\s$/i.exec(
          text.slice(Math.max(0, start - NEAR), start),
        )
      : null
  return began === null ? null : { hour: Number(began[1]), minute: Number(began[2]), second: null, zone: null }
}

export const isNearlyThen = (text: string, clock: Pick<DateMention, 'start'>): boolean =>
  NEARLY.test(text.slice(Math.max(0, clock.start - NEAR), clock.start))

export function isClock({ rule, time }: DateMention): boolean {
  return time !== null && rule.startsWith('time.clock')
}

function withZone(text: string, mention: DateMention): DateMention {
  const { time, end } = mention
  if (time === null || time.minute === null || (time.zone !== null && !/^(?:UTC|GMT)$/.test(time.zone))) return mention
  const from = time.zone === null ? end : end - time.zone.length
  const found = OFFSET.exec(text.slice(from, from + 16))
  if (found === null) return mention
  const sign = found[1] ?? found[4] ?? '+'
  const hours = (found[2] ?? found[5] ?? '').padStart(2, '0')
  const minutes = found[3] ?? found[6] ?? '00'
  if (Number(hours) > 14 || Number(minutes) > 59) return mention
  const isUnknown = sign === '-' && hours === '00' && minutes === '00'
  return {
    ...mention,
    end: Math.max(end, from + found[0].length),
    time: { ...time, zone: isUnknown ? null : `${sign}${hours}:${minutes}` },
  }
}

/** 'A quarter of an hour later': an hour of what comes next. */
export const LATER_RULE = 'time.clock.later'

/** A time told later in the sentence of the one day it can belong to: 'On 3 May 2021 the pump stopped at 9:15 am.' */
export function withItsTime(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const days = dates.filter((date) => !isClock(date))
  const clocks = dates.filter((date) => isClock(date))
  const [day] = days
  const [clock] = clocks
  if (day === undefined || clock === undefined) return dates
  const own = days.filter(({ value }) => value === clock.value)
  const others = clocks.filter(({ rule }) => rule !== LATER_RULE)
  const isIts =
    others.length <= 1 &&
    clock.rule !== LATER_RULE &&
    clock.range === null &&
    day.time === null &&
    day.precision === 'day'
  if (!isIts || own[0] !== day || own.length !== 1) return dates
  return days.map((date) => {
    if (date !== day) return date
    const timed = { ...date, time: beganAt(text, clock) ?? clock.time }
    return clock.qualifier === 'about' || isNearlyThen(text, clock) ? aboutThen(timed) : timed
  })
}
