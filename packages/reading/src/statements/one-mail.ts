// One mail told of several times: by its own head, by the heads of its replies, by the line with which a reply quotes it. Programs write that
// line in their reader's own zone, and some without the hour.
import { dayNumber, parseDay } from '../dates/index.ts'
import type { Content, ToldStatement } from './content.ts'
import { shared } from './content.ts'

export interface Mail {
  readonly subject: string | null
  /** As written: '07'. */
  readonly second: string | null
}

export const NO_MAIL: Mail = { subject: null, second: null }
const SECONDS = /\d{1,2}:\d\d:(\d\d)(?!\d)/
const REPLY = /^(?:(?:re|fwd?|aw|wg|antw|sv|tr)(?:\[\d{1,3}\])?\s?:\s?)+/i
/** The rule of the line that says who wrote a quoted mail. */
export const ATTRIBUTION = 'mail.attribution'

/** What a row of sending says of its mail: its words are 'subject – sender', where both are known. */
export function mailOf({ quote, statement }: ToldStatement): Mail {
  const { role, rule, text, dates, start } = statement
  if (role !== 'sent') return NO_MAIL
  const [date] = dates
  const sent = date === undefined ? '' : quote.slice(date.start - start, date.end - start)
  const dash = rule === ATTRIBUTION ? -1 : text.lastIndexOf(DASH)
  const subject =
    dash < 0
      ? ''
      : text
          .slice(0, dash)
          .replace(REPLY, '')
          .replace(/[\s…]+/g, ' ')
          .trim()
          .toLowerCase()
  return { subject: subject === '' ? null : subject, second: SECONDS.exec(sent)?.[1] ?? null }
}

const DASH = ' – '

/** Sent by one person in one minute, and yet not one mail. */
export function areTwoMails(a: Mail, b: Mail): boolean {
  if (a.second !== null && b.second !== null && a.second !== b.second) return true
  return (
    a.subject !== null && b.subject !== null && !a.subject.startsWith(b.subject) && !b.subject.startsWith(a.subject)
  )
}

/** The header of a mail and the line that quotes it: the same day and minute, and a word of a name in common. */
export function sameSending(a: ToldStatement, x: Content, b: ToldStatement, y: Content): boolean {
  const [s, t] = [a.statement.dates[0]?.time ?? null, b.statement.dates[0]?.time ?? null]
  if (s === null || t === null || s.minute !== t.minute) return false
  // The quoting mail may show the reader's own zone: the hours differ by a whole number, the minutes do not.
  const isOneZone = s.zone === t.zone || s.zone === null || t.zone === null
  if (isOneZone && s.hour !== t.hour) return false
  const names = (content: Content) => new Set([...content.parties].flatMap(wordsOfName))
  return shared(names(x), names(y)) > 0 || shared(x.words, y.words) >= 2
}

const wordsOfName = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2)

interface Sending {
  readonly item: number
  readonly document: string
  readonly mail: Mail
  readonly sender: ReadonlySet<string>
  /** Days since 1970-01-01, on the calendar of whoever wrote it down. */
  readonly day: number
  /** Of that day; null where only the day is given. */
  readonly minute: number | null
  /** Minutes ahead of UTC; null where none is given. */
  readonly zone: number | null
  readonly isQuoted: boolean
}

/** Nobody's calendar is further from another's. Minutes. */
const FURTHEST_ZONES = 26 * 60
/** Whoever sends more mails in an hour's minute, or on a day, than this leaves open which is meant. */
const MOST_HEADS = 48

/**
 * Of each quoted head the item whose own head it is: same sender and same minute, whatever the zone; or, where the hour is not told, the
 * only mail of that sender's day. Of several that fit none is taken. `rootOf` tells heads that are already one.
 */
export function quotedHeads(items: readonly ToldStatement[], rootOf: (item: number) => number): [number, number][] {
  const sendings = items.flatMap((item, i) => sendingOf(item, i))
  const own = sendings.filter(({ isQuoted }) => !isQuoted)
  const threads = new Map(own.map(({ document, mail }) => [document, mail.subject]))
  const byMinute = Map.groupBy(own, ({ day, minute }) => `${day} ${minute === null ? '-' : minute % 60}`)
  const byDay = Map.groupBy(own, ({ day }) => day)
  return sendings.flatMap((quoted): [number, number][] => {
    if (!quoted.isQuoted) return []
    const { day, minute } = quoted
    const lists =
      minute === null
        ? [byDay.get(day) ?? []]
        : [day - 1, day, day + 1].map((near) => byMinute.get(`${near} ${minute % 60}`) ?? [])
    if (lists.some(({ length }) => length > MOST_HEADS)) return []
    const heads = lists.flat()
    const thread = threads.get(quoted.document) ?? null
    const fitting = heads.filter((head) => isHeadOf(head, quoted, thread))
    const exact = fitting.filter((head) => head.day === day && head.minute === minute)
    const chosen = exact.length > 0 ? exact : fitting
    const [first] = chosen
    const isOne = new Set(chosen.map(({ item }) => rootOf(item))).size === 1
    return first === undefined || !isOne ? [] : [[first.item, quoted.item]]
  })
}

function sendingOf(told: ToldStatement, item: number): Sending[] {
  const { role, rule, text, dates, isQuoted } = told.statement
  const [date] = dates
  if (role !== 'sent' || date === undefined || date.value === null) return []
  if (date.precision === 'month' || date.precision === 'year') return []
  const day = date.earliest === null ? null : parseDay(date.earliest)
  if (day === null) return []
  const isLine = rule === ATTRIBUTION
  const named = isLine ? withoutDate(told) : text.slice(text.lastIndexOf(DASH) + 1)
  const time = date.time
  return [
    {
      item,
      document: told.document,
      mail: mailOf(told),
      sender: new Set(wordsOfName(named).filter((word) => !ABOUT_SENDING.has(word))),
      day: dayNumber(day),
      minute: time === null || time.minute === null ? null : time.hour * 60 + time.minute,
      zone: offsetOf(time?.zone ?? null),
      isQuoted: isQuoted || isLine,
    },
  ]
}

const ABOUT_SENDING = new Set(['wrote', 'writes', 'schrieb', 'uhr', 'mailto', 'via'])

function withoutDate({ quote, statement: { dates, start } }: ToldStatement): string {
  const [date] = dates
  return date === undefined ? quote : `${quote.slice(0, date.start - start)} ${quote.slice(date.end - start)}`
}

function offsetOf(zone: string | null): number | null {
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT') return 0
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '') ?? []
  return sign === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function isHeadOf(head: Sending, quoted: Sending, thread: string | null): boolean {
  if (head.document === quoted.document || areTwoMails(head.mail, quoted.mail)) return false
  const least = Math.min(head.sender.size, quoted.sender.size)
  if (least === 0 || shared(head.sender, quoted.sender) < least) return false
  if (head.day === quoted.day && head.minute === quoted.minute) return true
  // What is not told by the minute is told by the subject: a reply quotes what it answers.
  if (thread !== null && head.mail.subject !== null && thread !== head.mail.subject) return false
  if (quoted.minute === null) return true
  if (head.minute === null) return false
  const apart = (head.day - quoted.day) * 24 * 60 + head.minute - quoted.minute
  if (head.zone !== null && quoted.zone !== null) return apart === head.zone - quoted.zone
  return Math.abs(apart) <= FURTHEST_ZONES && apart % 60 === 0
}
