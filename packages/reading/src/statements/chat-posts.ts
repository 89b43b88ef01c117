// An exported chat says before each post on which day it was written, at what hour and by whom: '[03/06/2024, 18:02:11] Jane Sample: …',
// '03.06.24, 18:02 - Jana Muster: …'. What a post tells is told from its day, and 'I' in it is who wrote it.
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'
import type { Reply } from './quoted-dates.ts'

export interface ChatPost extends Span {
  /** Its day and hour, with the marks that part them from who wrote it. */
  readonly clock: Span
  readonly speaker: Span
}

const DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)`
const HOUR = String.raw`[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:[ \u202f][AaPp]\.?[Mm]\.?)?`
const OPENING = new RegExp(
  String.raw`^[\u200e \t]{0,4}(?<clock>\[?${DAY},?[ \t]{1,3}${HOUR}(?:\][ \t]{0,3}|[ \t]{1,3}[-–—][ \t]{1,3}))(?<speaker>(?:\p{Lu}|\+\d)[^\n:;,.!?]{1,40}(?:\.[^\n:;,.!?]{1,30})?):[ \t]`,
  'gmu',
)
/** One such line may be anything; a chat has an answer. */
const LEAST = 2

/** In order, each to the next; empty where the text is no chat. */
export function chatPostsOf(text: string): ChatPost[] {
  const opened = [...text.matchAll(OPENING)]
  if (opened.length < LEAST) return []
  return opened.map(({ 0: words, index, groups }, i): ChatPost => {
    const { clock = '', speaker = '' } = groups ?? {}
    const start = index + words.indexOf(clock)
    const begin = start + clock.length
    const whole = text.slice(start, opened[i + 1]?.index ?? text.length)
    return {
      start,
      end: start + whole.trimEnd().length,
      clock: { start, end: begin },
      speaker: { start: begin, end: begin + speaker.length },
    }
  })
}

/** The posts whose day is known, as stretches by hands of their own. */
export function writtenPosts(posts: readonly ChatPost[], dates: readonly DateMention[]): Reply[] {
  let at = 0
  return posts.flatMap(({ clock, speaker, end }): Reply[] => {
    while ((dates[at]?.start ?? Number.POSITIVE_INFINITY) < clock.start) at++
    const day = dates[at]
    const isIts = day !== undefined && day.start < clock.end && day.precision === 'day' && day.value !== null
    return isIts
      ? [{ start: speaker.end, end, day: day.value.slice(0, 10), line: speaker, isBlock: true, isPost: true }]
      : []
  })
}

/** Words that tell nothing by themselves: 'Ok', 'Thanks!', 'Bis gleich'. */
const FEWEST_WORDS = 3

/** The post that ends behind a place, for places that are asked in order. */
function follow(posts: readonly ChatPost[]): (start: number) => ChatPost | undefined {
  let at = 0
  return (start) => {
    while ((posts[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return posts[at]
  }
}

/** What the program writes in place of a post. */
const NOTICE =
  /^:\s[\u200e\s<[]{0,4}(?:(?:Bild|Video|Audio|GIF|Sticker|Dokument|Medien)\s(?:weggelassen|ausgeschlossen)|(?:image|video|audio|GIF|sticker|document|media) omitted|Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht|This message was deleted|You deleted this message|Verpasster|Missed (?:voice|video) call)/iu

/**
 * The dates a row is told of: not the day of a post whose first sentence has a day itself, or that says next to nothing.
 * @param posts in order
 */
export function withoutStamps(
  text: string,
  dates: readonly DateMention[],
  posts: readonly ChatPost[],
): readonly DateMention[] {
  if (posts.length === 0) return dates
  const postAt = follow(posts)
  const isTold = (one: DateMention, i: number): boolean => {
    const post = postAt(one.start)
    if (post === undefined || one.start < post.start || one.start >= post.clock.end) return true
    const next = dates[i + 1]
    const isOther = next !== undefined && next.end <= post.end && next.value !== null
    const first = isOther
      ? /^[^]*[.!?]\s/.exec(text.slice(post.speaker.end, next.start))?.[0]
      : text.slice(post.speaker.end, post.end)
    return first !== undefined && !NOTICE.test(first) && (first.match(/\p{L}{2,}/gu) ?? []).length >= FEWEST_WORDS
  }
  return dates.filter(isTold)
}

/** Each stamp with the hour it says. @param posts in order */
export function withStampHours(
  text: string,
  dates: readonly DateMention[],
  posts: readonly ChatPost[],
): readonly DateMention[] {
  if (posts.length === 0) return dates
  const postAt = follow(posts)
  return dates.map((date) => {
    const clock = postAt(date.start)?.clock
    if (clock === undefined || date.start < clock.start || date.end > clock.end || date.time !== null) return date
    const found = CLOCK.exec(text.slice(date.end, clock.end))
    if (found === null) return date
    const [, hours, minute, second, half] = found
    const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (/^p/i.test(half ?? '') ? 12 : 0)
    const time = { hour, minute: Number(minute), second: second === undefined ? null : Number(second), zone: null }
    return { ...date, time }
  })
}

const CLOCK = /(\d{1,2}):(\d\d)(?::(\d\d))?(?:[ \u202f]([ap])\.?m)?/iu
