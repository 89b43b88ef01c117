// A letter, a minute or a witness statement tells a story, and 'the following morning', 'shortly after 2 o'clock' go on from the day told of in
// it: not from the day of a letter that is only named, nor from an earlier day that somebody said something of ('who told me that the rail had
// been replaced on Christmas Eve'). Hours that stand alone are of the story's day; those at which a meeting opens, closes or is left, of the
// meeting's own.
import { addDuration, type Duration, findDurations } from '../contract/index.ts'
import { addDays, type DateMention, dayNumber, formatDay, isAside, parseDay, type TimeOfDay } from '../dates/index.ts'
import type { Span } from '../span.ts'
import { dayMention } from './day-mention.ts'
import type { DocumentDate } from './document-date.ts'
import {
  type Hour,
  hoursIn,
  IN_SENTENCE_RULE,
  isOpenClock,
  type Lapse,
  lapsesIn,
  OPEN_HOUR_RULE,
  timeAfter,
} from './hours.ts'
import { atMeeting, isMinutes } from './meeting-hours.ts'
import { isSameParagraph, ofItsParagraph } from './paragraph-days.ts'
import type { Reply } from './quoted-dates.ts'
import { around } from './spans.ts'
import { comingWeekday, partOfMonth, reportedWeekday } from './story-ahead.ts'
import { isBeside, isNamed, LEAD, leadOf, near, SUBORDINATE } from './story-beside.ts'
import { dayBefore, isLastDayOfLimit, onDay, weekdayAfter, weekdayBackFrom, withoutDay } from './story-days.ts'
import { inStoryMonth } from './story-months.ts'
import { aboutThen, isClock, isNearlyThen, LATER_RULE } from './times.ts'
import { moodOf } from './verbs.ts'

export interface StoryText {
  readonly text: string
  /** In order. */
  readonly sentences: readonly Span[]
  /** Stretches by other hands: each is a story of its own. */
  readonly quoted: readonly Reply[]
  readonly own: DocumentDate | null
}

interface Told {
  readonly day: string
  readonly time: TimeOfDay | null
  /** Where it was told last. */
  readonly at: number
  /** It is the day on which a night ended: 'the night of 19 to 20 February'. */
  readonly isNight?: boolean
  /** It stands there whole, with its year. */
  readonly isWhole?: boolean
}

interface Walk {
  story: Told | null
  /** A day beside the story, for the rest of its sentence. */
  beside: { readonly told: Told; readonly sentence: Span } | null
  part: Reply | null
  /** The date before, and its first day. */
  last: { readonly first: string | null; readonly at: number; readonly isSince: boolean } | null
  /** The last day of the limit told before. */
  bound: string | null
}

const ofSentence = ({ last }: Walk, { start }: Span): string | null =>
  last !== null && last.at >= start ? last.first : null

/** The mentions in order: those that lean on the story counted from its day, and the hours it tells with them. */
export function inStory(told: StoryText, mentions: readonly DateMention[]): DateMention[] {
  const { text, sentences, quoted, own } = told
  const fresh = freshTimes(text, mentions)
  const logged = loggedHours(mentions)
  const meetingDay = isMinutes(text) && own?.role === 'dated' ? own.day : null
  const walk: Walk = { story: null, beside: null, part: null, last: null, bound: null }
  const all = [...mentions, ...fresh].sort((a, b) => a.start - b.start)
  return all.flatMap((one): DateMention[] => {
    const part = around(quoted, { start: one.start, end: one.start + 1 })
    if (part !== walk.part) Object.assign(walk, { story: null, beside: null, part })
    const sentence = around(sentences, { start: one.start, end: one.start + 1 }) ?? one
    const isHour = 'rule' in one ? one.rule.startsWith('time.clock') : !('duration' in one)
    const base =
      (isHour ? (dayBehind(text, mentions, one, sentence) ?? loggedDay(text, one, logged, sentence)) : null) ??
      (walk.beside?.sentence.start === sentence.start
        ? walk.beside.told
        : isHour
          ? hourBase(text, one, walk.story, sentence)
          : walk.story)
    const read =
      'duration' in one
        ? thereafter(text, one, base, sentence)
        : 'rule' in one
          ? leaning(
              text,
              one,
              base,
              sentence,
              part === null ? (own?.day ?? null) : part.day,
              ofSentence(walk, sentence),
              walk,
            )
          : timeOf(text, one, base, sentence)
    const ofMeeting =
      meetingDay === null || part !== null || 'duration' in one
        ? null
        : atMeeting(
            text,
            one,
            near(text, one, sentence).replace(/\s+/g, ' '),
            meetingDay,
            base !== null && base.day !== meetingDay && isSameParagraph(text, base, one.start),
          )
    const mention = ofMeeting ?? (read === null ? null : ofItsNight(text, read, sentence))
    if (mention === null) return []
    if (ofMeeting === null) move(walk, told, mention, sentence)
    if (!isClock(mention))
      walk.last = { first: mention.earliest, at: mention.start, isSince: mention.qualifier === 'since' }
    if (isBound(mention) && mention.qualifier !== 'since') walk.bound = mention.value?.slice(0, 10) ?? null
    return [mention]
  })
}

/** The days of the hours that the lines of a log open with; null for an hour of several. */
function loggedHours(mentions: readonly DateMention[]): ReadonlyMap<string, string | null> {
  const days = new Map<string, string | null>()
  for (const { rule, value, time } of mentions) {
    if (rule !== 'log.line' || value === null || time === null) continue
    const hour = `${time.hour}:${time.minute ?? 0}`
    days.set(hour, days.has(hour) ? null : value.slice(0, 10))
  }
  return days
}

/** 'has asked why the alarm was reset at 00:17': of the day on which the log has that hour. */
function loggedDay(
  text: string,
  one: DateMention | Fresh | Length,
  logged: ReadonlyMap<string, string | null>,
  sentence: Span,
): Told | null {
  const said = 'rule' in one ? one.time : 'hour' in one && !one.isOpen ? one : null
  if (said === null || !SUBORDINATE.test(leadOf(text, one.start, sentence))) return null
  const day = logged.get(`${said.hour}:${said.minute ?? 0}`) ?? null
  return day === null ? null : { day, time: null, at: sentence.start }
}

type Fresh = Hour | Lapse
interface Length extends Span {
  readonly duration: Duration
}

/** Of the first that begins at `at` or behind it. */
function indexFrom(mentions: readonly DateMention[], at: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function freshTimes(text: string, mentions: readonly DateMention[]): (Fresh | Length)[] {
  const isFree = ({ start, end }: Span) => (mentions[indexFrom(mentions, end) - 1]?.end ?? 0) <= start
  return [...hoursIn(text), ...lapsesIn(text), ...lengthsIn(text)].filter(isFree)
}

/** So far an hour reaches back for its day in what tells of the past; an opening hour or a rule stands farther off. Characters. */
const FAR_FOR_AN_HOUR = 900

const isNear = (base: Told, at: number): boolean => at - base.at <= FAR_FOR_AN_HOUR

/** 'recovered at 09.30 hrs and examined on 10 February': an hour in front of the one day its sentence tells is of that day. */
function dayBehind(text: string, mentions: readonly DateMention[], hour: Span, sentence: Span): Told | null {
  let at = indexFrom(mentions, Math.max(sentence.start, hour.start - LEAD))
  const far = hour.end + LEAD
  while (mentions[at]?.rule.startsWith('time.clock') === true && (mentions[at]?.start ?? far) < far) at++
  const first = mentions[at]
  if (first === undefined || first.end > Math.min(sentence.end, far)) return null
  if (first === undefined || first.start < hour.end || first.value === null || first.basis?.kind === 'last-mentioned')
    return null
  if (first.precision !== 'day' || isNamed(text, first, sentence)) return null
  // 'at 9.30, and was bailed until 14 December', 'at 11 pm, and not on Thursday': no day of the hour.
  if (isBound(first) || NOT_ON.test(leadOf(text, first.start, sentence))) return null
  return { day: first.value.slice(0, 10), time: null, at: sentence.start }
}

const isBound = ({ qualifier }: DateMention): boolean =>
  qualifier === 'until' || qualifier === 'on-or-before' || qualifier === 'before' || qualifier === 'since'
const NOT_ON = /(?:\bnot (?:on|in|at)|(?<!\p{L})nicht (?:am|im))(?: the| dem)?\s*$/iu

/** 'between 11 pm and 11.25 pm the night before': of the day before the one told of. */
const NIGHT_BEFORE =
  /^(?:[^.;]|(?<=\d)\.){0,40}?(?:\bthe (?:night|evening|afternoon|morning|day) before(?=\s{0,2}(?:[,.;:)]|$))|(?<!\p{L})am (?:Abend|Tag|Morgen|Nachmittag) (?:zuvor|davor)(?!\p{L}))/iu

function hourBase(text: string, hour: Span, base: Told | null, sentence: Span): Told | null {
  if (base === null || base.at >= sentence.start) return base
  const behind = text.slice(hour.end, Math.min(sentence.end, hour.end + LEAD))
  return NIGHT_BEFORE.test(behind) ? { ...base, day: dayBefore(base.day), time: null } : base
}

const THEREAFTER =
  /(?<!\b(?:for|each|every|any|per)\s{1,4}(?:a\s{1,4}|the\s{1,4})?)(?<![\p{L}\d-])[\p{L}\d-]{1,12}\s{1,4}(?:days|weeks|months?|years?)(?=\s{1,4}(?:thereafter(?!\p{L})|after that(?=\s{0,2}(?:[.,;:)]|$))))/giu

function lengthsIn(text: string): Length[] {
  return [...text.matchAll(THEREAFTER)].flatMap(({ 0: words, index }) => {
    const duration = findDurations(words).at(0)
    const end = text.indexOf('after', index) + 'after'.length
    const isThat = text.startsWith(' that', end)
    return duration === undefined ? [] : [{ start: index, end: isThat ? end + ' that'.length : end, duration }]
  })
}

/** 'On 30 May 2026, and will not expire until three years thereafter': counted from the day that the same sentence tells. */
function thereafter(text: string, length: Length, base: Told | null, sentence: Span): DateMention | null {
  if (base === null || base.at < sentence.start) return null
  // 'On 3 May, two days after that, he rang': that day is named already.
  if (/^[\s,(–-]*$/.test(text.slice(base.at, length.start))) return null
  const day = addDuration(base.day, length.duration)
  const isEnd = /\b(?:until|till|by|before|within)\s{1,4}$/i.test(
    text.slice(Math.max(0, length.start - 12), length.start),
  )
  return day === null
    ? null
    : dayMention(length, day, { ...leaningOn(base), qualifier: isEnd ? 'until' : null, rule: IN_SENTENCE_RULE })
}

/** A mention the date reader has found, as the story has it. */
function leaning(
  text: string,
  date: DateMention,
  base: Told | null,
  sentence: Span,
  own: string | null,
  inSentence: string | null,
  { last, bound }: Walk,
): DateMention {
  if (date.rule.startsWith('time.clock')) return clockOf(text, date, base)
  const words = text.slice(date.start, date.end)
  const lead = leadOf(text, date.start, sentence)
  const inParagraph = base !== null && isSameParagraph(text, base, date.start) ? base.day : null
  if (isLastDayOfLimit(text, date)) return bound === null ? withoutDay(date) : onDay(date, bound, bound)
  const back = base === null ? null : weekdayBackFrom(text, date, base.day)
  if (back !== null) return back
  const ofPaper = partOfMonth(text, date, own, inSentence ?? inParagraph, lead)
  if (ofPaper !== null) return ofPaper
  const reported = reportedWeekday(date, inParagraph, lead, near(text, date, sentence))
  if (reported !== null) return reported
  const coming = comingWeekday(date, own, () => isTold(near(text, date, sentence)))
  if (coming !== null) return coming
  // 'It has been out of use since 29 May. On Friday …' is told from the paper again.
  const isPresent = last?.isSince === true && date.rule === 'weekday.named'
  const going =
    !isPresent && isGoingOn(near(text, date, sentence)) && !isAside(text, date.start)
      ? ofItsParagraph(text, date, base, own)
      : null
  if (going !== null && base !== null && going !== date.value) return onDay(date, going, base.day)
  const ofMonth = isAside(text, date.start)
    ? null
    : inStoryMonth(text, date, base, own, lead, near(text, date, sentence))
  if (ofMonth !== null) return ofMonth
  if (base === null || date.precision !== 'day' || date.range !== null) return date
  if (
    date.rule.startsWith('weekday.') &&
    FOLLOWING_WEEKDAY.test(words) &&
    date.value !== null &&
    !LOOKS_AHEAD.test(near(text, date, sentence))
  )
    return onDay(date, weekdayAfter(base.day, date.value), base.day)
  if (base.isNight === true && MORNING_AFTER.test(words)) return onDay(date, base.day, base.day)
  const from = date.basis?.kind === 'last-mentioned' ? date.basis.from : null
  if (from !== null && from === base.day && base.at > sentence.start && /^relative\.(?:later|earlier)/.test(date.rule))
    return { ...date, rule: IN_SENTENCE_RULE }
  if (from === null || from === base.day || date.value === null || !LEANS.test(date.rule) || LONG.test(words))
    return date
  const [first, then, now] = [parseDay(from), parseDay(date.value.slice(0, 10)), parseDay(base.day)]
  if (first === null || then === null || now === null) return date
  return onDay(date, formatDay(addDays(now, dayNumber(then) - dayNumber(first))), base.day)
}

/** Told of what happened, and not of what is to come. */
const isGoingOn = (sentence: string): boolean => isTold(sentence) && !LOOKS_AHEAD.test(sentence)
/** Behind a night of two days its morning is that of the second. */
const MORNING_AFTER =
  /(?:^|\s)(?:the\s+)?(?:next|following)\s+(?:morning|day)(?=$|[\s,]+(?:at|by|about|around)\s)|(?:^|\s)(?:am\s+)?(?:nächsten|folgenden|darauffolgenden)\s+(?:Morgen|Vormittag|Tag)e?(?=$|[\s,]+(?:um|gegen)\s)/i
const NIGHT =
  /(?<!\p{L})(?:nights?\s(?:of|from|between)|Nacht\s(?:vom|von|auf|zum))(?!\p{L})(?:[^.;]|(?<=\d)\.){0,40}$/iu
/** 'In der Nacht zum 19. Oktober': of the 18th and the 19th. */
const NIGHT_INTO =
  /(?<!\p{L})(?:Nacht\s(?:zum|zu|auf)(?:\sden)?|night\s(?:in)?to(?:\sthe)?|overnight\sinto(?:\sthe)?)(?:\s\p{L}+(?:tag|woch|day),?(?:\s(?:den|dem|the))?)?\s*$/iu
const EVENING = 18

function ofItsNight(text: string, date: DateMention, sentence: Span): DateMention {
  const { value, precision, range, time, qualifier, start } = date
  if (value === null || precision !== 'day' || range !== null || time !== null || qualifier !== null) return date
  if (!NIGHT_INTO.test(text.slice(Math.max(sentence.start, start - 60), start))) return date
  const before = dayBefore(value.slice(0, 10))
  return { ...date, edtf: `${before}/${value.slice(0, 10)}`, earliest: before }
}

const LEANS = /^(?:relative|part)\./
/** Months are not all alike: what is counted by them is left as it was counted. */
const LONG = /month|year|monat|jahr/i
const FOLLOWING_WEEKDAY = /^(?:the\s+)?(?:following|ensuing)\s|^(?:dar)?auf?folgende[nrm]\s|^folgende[nrm]\s/i
const LOOKS_AHEAD = /\b(?:will|shall|please)\b|(?<!\p{L})(?:wird|werden|bitte)(?!\p{L})/iu

/** The day a clock stands for; where the words do not tell which half of the day is meant, what was told before may. */
function clockOf(text: string, date: DateMention, base: Told | null): DateMention {
  if (base === null || date.time === null || !isNear(base, date.start)) return date
  const day = base.isNight === true && date.time.hour >= EVENING ? dayBefore(base.day) : base.day
  const shift = date.value === null || date.value.slice(0, 10) !== day || date.basis?.kind !== 'last-mentioned'
  const told = shift ? { ...dayMention(date, day, { ...leaningOn(base), rule: date.rule }), ...kept(date) } : date
  if (!isOpenClock(text, date)) return isNearlyThen(text, date) ? aboutThen(told) : told
  const { hour } = date.time
  const time = timeAfter({ ...date, hour: hour % 12, minute: 0, isOpen: true, isAbout: false }, base.time)
  return time === null ? { ...told, time: null, rule: OPEN_HOUR_RULE } : { ...told, time }
}

const kept = ({ time, range }: DateMention) => ({ time, range })
const leaningOn = ({ day }: Told) => ({ basis: { kind: 'last-mentioned' as const, from: day } })

/** An hour that only this reader knows; null where no day is told before it. */
function timeOf(text: string, fresh: Fresh, base: Told | null, sentence: Span): DateMention | null {
  if (base === null || !isNear(base, fresh.start)) return null
  if ('minutes' in fresh) return after(fresh, base)
  if (!isTold(near(text, fresh, sentence)) && base.at < sentence.start) return null
  const time = timeAfter(fresh, base.time)
  const told = dayMention(fresh, base.day, {
    ...leaningOn(base),
    time,
    rule: time === null ? OPEN_HOUR_RULE : 'time.clock.written',
  })
  return fresh.isAbout && time !== null ? aboutThen(told) : told
}

/** A sentence that tells something: an hour in it is no opening hour and no rule. */
const HAPPENS =
  /\b(?:was|were|had|did|said|came|went|saw|left|told|rang|fell|got|took|began|made|met|gave|found|heard|spoke|wrote|reached|put|set|\p{L}{3,}ed)\b|(?<!\p{L})(?:war|waren|wurden?|hat|haben|hatten?|kam|kamen|ging|gingen|sah|fiel|rief|traf|begann|stand|lag|\p{L}{3,}t(?:e|en)|ist|sind)(?!\p{L})/iu

const isTold = (sentence: string): boolean =>
  HAPPENS.test(sentence) ||
  (['en', 'de'] as const).some((language) => moodOf(sentence.slice(0, LEAD).replace(/\s+/g, ' '), language).isPast)

/** 'Half an hour later' is of the same day, unless the hours run past midnight. */
function after(lapse: Lapse, base: Told): DateMention {
  const { time } = base
  if (time === null || time.minute === null)
    return dayMention(lapse, base.day, { ...leaningOn(base), rule: OPEN_HOUR_RULE })
  const minutes = time.hour * 60 + time.minute + lapse.minutes
  const today = parseDay(base.day)
  const day = minutes < DAY_MINUTES || today === null ? base.day : formatDay(addDays(today, 1))
  const at = minutes % DAY_MINUTES
  return dayMention(lapse, day, {
    ...leaningOn(base),
    time: { hour: Math.floor(at / 60), minute: at % 60, second: null, zone: time.zone },
    rule: LATER_RULE,
  })
}

const DAY_MINUTES = 24 * 60

function move(walk: Walk, { text, own }: StoryText, mention: DateMention, sentence: Span): void {
  const { value, precision, start, end, time } = mention
  if (value === null || precision !== 'day' || !/^\d{4}-\d\d-\d\d/.test(value)) return
  const lead = text.slice(Math.max(sentence.start, start - 60), start)
  const isNight = mention.range === null ? NIGHT_INTO.test(lead) : NIGHT.test(lead)
  const told = { day: value.slice(0, 10), time, at: end, isNight, isWhole: mention.basis === null }
  const isLeaning = isClock(mention) || mention.rule === OPEN_HOUR_RULE
  if (isLeaning) {
    if (walk.story?.day === told.day)
      walk.story = { ...told, isNight: walk.story.isNight ?? false, time: time ?? walk.story.time }
    return
  }
  if (own?.span?.start === start || isLabelled(text, start)) return
  const paper = walk.part === null ? (own?.day ?? null) : walk.part.day
  if (isBeside(text, mention, sentence, walk.story, paper)) walk.beside = { told, sentence }
  else Object.assign(walk, { story: told, beside: null })
}

/** 'Order date: 20 January': a form tells no story. */
function isLabelled(text: string, start: number): boolean {
  return /(?:^|\n)[^\n.]{1,40}:[ \t]*$/u.test(text.slice(Math.max(0, start - 60), start))
}
