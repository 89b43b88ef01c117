// 'Yesterday' in a quoted reply is counted from the day that reply was written, not from the day of the mail that quotes it.
import { findDates } from '../dates/index.ts'
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'
import { languageRuns } from '../text/index.ts'
import { around } from './spans.ts'
import type { StatementInput } from './statement.ts'
import { aboutThen, isClock } from './times.ts'

const ATTRIBUTION =
  /^[> \t]*(?:(?:On|Am) [^\n]{6,140}(?:\n[> \t]*(?=<|wrote|schrieb)[^\n]{0,120})?(?:wrote|schrieb)[^\n]{0,80}:|(?:Sent|Gesendet|Date|Datum):[^\n]{6,80})/gm

/** The mentions, those that were counted from the document's date inside a part of its own day counted anew from that. `parts` in order. */
export function reanchored(
  input: StatementInput,
  mentions: readonly DateMention[],
  parts: readonly Reply[],
): readonly DateMention[] {
  if (parts.length === 0) return mentions
  const blocks = parts.filter(({ isBlock }) => isBlock === true)
  const own = new Map<number, DateMention>()
  const ends = new Map<number, DateMention>()
  const lost = new Set<number>()
  let at = 0
  for (const part of parts) {
    const counted: number[] = []
    while ((mentions[at]?.start ?? Number.POSITIVE_INFINITY) < part.end) {
      const mention = mentions[at]
      if (mention !== undefined && mention.start >= part.start && isCounted(mention, part)) counted.push(mention.start)
      at++
    }
    if (counted.length === 0) continue
    for (const start of counted) lost.add(start)
    const words = input.text.slice(part.start, part.end)
    const { language, dayOrder } = input
    const runs = languageRuns(words, language)
    for (const fresh of findDates(words, { language, runs, reference: part.day, dayOrder })) {
      const read = { ...fresh, start: fresh.start + part.start, end: fresh.end + part.start }
      own.set(read.start, read)
      ends.set(read.end, read)
    }
  }
  return mentions.map((mention) => {
    if (!lost.has(mention.start)) return mention
    const fresh = withItsHour(mention, own.get(mention.start), ends.get(mention.end))
    // A later note leans on what the paper above it told, where its own day does not say.
    if ((fresh?.value ?? null) === null && mention.value !== null && around(blocks, mention) !== null) return mention
    if (fresh !== undefined) return { ...fresh, range: mention.range, list: mention.list }
    return {
      ...mention,
      value: null,
      edtf: null,
      earliest: null,
      latest: null,
      candidates: [],
      basis: null,
      undecided: 'no-anchor',
    }
  })
}

/** 'at 22:45 on the Friday' is one mention by now: its day was found anew behind its hour. */
function withItsHour(
  mention: DateMention,
  first: DateMention | undefined,
  last: DateMention | undefined,
): DateMention | undefined {
  if (first === undefined || last === undefined || first === last || mention.time === null || isClock(mention))
    return first
  if (!isClock(first)) return first
  const whole = { ...last, start: mention.start, time: mention.time }
  return mention.qualifier === 'about' ? aboutThen(whole) : whole
}

/** In a block nothing that leans was told from the paper above. */
const isCounted = ({ basis, undecided }: DateMention, { isBlock }: Reply): boolean =>
  basis?.kind === 'document-date' ||
  (isBlock === true && (basis?.kind === 'last-mentioned' || undecided === 'no-anchor'))

export interface Reply extends Span {
  /** The day in its attribution line; null where none stands there. */
  readonly day: string | null
  /** That line. */
  readonly line: Span | null
  /** By the same hand, under a heading with a day of its own. */
  readonly isBlock?: boolean
  /** A post of a chat: `line` is who wrote it. */
  readonly isPost?: boolean
}

/** Quoted text cut where a further reply begins. An attribution line may stand just above the quoted text. */
export function replies(text: string, quoted: readonly Span[]): Reply[] {
  return joined(text, quoted).flatMap(({ start, end }) => {
    const from = Math.max(0, start - 240)
    const parts: { start: number; end: number; day: string | null; line: Span | null }[] = [
      { start, end, day: null, line: null },
    ]
    for (const line of text.slice(from, end).matchAll(ATTRIBUTION)) {
      const at = from + line.index
      const [date] = findDates(line[0], {
        language: /schrieb|Gesendet|Datum/.test(line[0]) ? 'de' : 'en',
        reference: null,
      })
      const day = date?.precision === 'day' ? date.earliest : null
      const open = parts.at(-1)
      if (open === undefined || day === null) continue
      const attribution = { start: at, end: at + line[0].length }
      if (attribution.end <= start || open.start === at) Object.assign(open, { day, line: attribution })
      else {
        open.end = at
        parts.push({ start: at, end, day, line: attribution })
      }
    }
    return parts
  })
}

/** Paragraphs of one quoted mail may be stretches of their own: with nothing but marks between them they are one. */
function joined(text: string, quoted: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const { start, end } of quoted) {
    const last = whole.at(-1)
    if (last !== undefined && /^[\s>|]*$/.test(text.slice(last.end, start)))
      whole[whole.length - 1] = { start: last.start, end }
    else whole.push({ start, end })
  }
  return whole
}
