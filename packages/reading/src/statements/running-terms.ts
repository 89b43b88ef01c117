// A term told by its first day and its length: 'for a period of twelve (12) months commencing 1 March 2020', 'ab dem 1. März 2020 für die
// Dauer von zwei Jahren'. It runs from the one day to the last of that length: a stretch, not a day.
import { addDuration, type Duration, findDurations, shiftDays } from '../contract/index.ts'
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'

/** Length and day stand so near to each other. Characters. */
const NEAR = 130

const BEGINS_EN = String.raw`(?:commenc(?:es?|ing|ed)|begin(?:s|ning)?|start(?:s|ing|ed)?|running|counted|calculated|measured|from|effective|as\s{1,4}of|as\s{1,4}from)`
const BEGINS_DE = String.raw`(?:beginn(?:t|end)|gerechnet|laufend|ab|vom|seit|mit\s{1,4}Wirkung|mit\s{1,4}Beginn|zum|am)`
const SMALL = String.raw`(?:\s{1,4}(?:on|from|and|including|with|of|as|the|dem|den|vom|ab|zum|am|Wirkung))`
/** 'the six-month period', 'ein zwölfmonatiger Zeitraum' */
const NOUN = String.raw`(?:\s{1,4}(?:periods?|term|Zeitraum|Laufzeit|Dauer))?`
/** Between the length and the day that it begins on. */
const LENGTH_THEN_DAY = new RegExp(
  String.raw`^(?:\s{0,2}\([^()]{1,40}\))?${NOUN}[,\s]{1,4}(?:${BEGINS_EN}|${BEGINS_DE})${SMALL}{0,4}\s{0,4}$`,
  'iu',
)
/** Right before a day on which something begins. */
const DAY_BEGINS = new RegExp(String.raw`(?<!\p{L})(?:${BEGINS_EN}|${BEGINS_DE})${SMALL}{0,4}\s{0,4}$`, 'iu')
/** Between that day and the length. */
const DAY_THEN_LENGTH =
  /^(?:\s{1,3}an(?=\s))?(?:\s{0,2}\([^()]{1,60}\))?,?\s{1,4}(?:(?:and|und|shall|will|thereafter|er|sie|es)\s{1,4}){0,3}(?:(?:continu(?:es?|ing)|remains?(?:\s{1,4}in\s{1,4}(?:full\s{1,4}force\s{1,4}and\s{1,4}effect|force|effect))?|runs?|lasts?|läuft|gilt|dauert|besteht|ist|wird)\s{1,4})?(?:for|über|für|auf|of)\s{1,4}(?:(?:an?|the|die|eine[rnm]?|initial|fixed|first|full|feste[rn]?)\s{1,4}){0,3}(?:(?:period|term|duration|Dauer|Laufzeit|Zeitraum)\s{1,4}(?:of|von)\s{1,4})?$/iu
/** Behind a length that has a first day of its own: '… and for the six-month period commencing'. */
const OF_ANOTHER_DAY = new RegExp(
  String.raw`^(?:\s{0,2}\([^()]{1,40}\))?${NOUN}[,\s]{1,4}(?:${BEGINS_EN}|${BEGINS_DE})(?!\p{L})`,
  'iu',
)
/** A length that says how long before or after something else has to be done is no term. */
const NO_TERM =
  /\b(?:within|binnen|innerhalb(?:\s{1,4}von)?|notice(?:\s{1,4}of)?|Frist\s{1,4}von|every|each|alle|at\s{1,4}least|not\s{1,4}less\s{1,4}than|(?:no|not)\s{1,4}later\s{1,4}than|mindestens|spätestens|nach|vor|after|before)\s{1,4}(?:(?:a|an|the|period|of|von)\s{1,4}){0,3}$/iu

/** The dates, the first as a stretch where the words around it give its length: two ends, the second counted. `quote`: how far it is looked. */
export function withItsLength(text: string, quote: Span, dates: readonly DateMention[]): readonly DateMention[] {
  const [day, ...others] = dates
  if (day === undefined || day.value === null || day.precision !== 'day' || day.range !== null || day.basis !== null)
    return dates
  const length = lengthBefore(text, quote, day) ?? lengthBehind(text, quote, day)
  const first = day.earliest ?? day.latest
  const after = length === null || first === null ? null : addDuration(first, length)
  const last = after === null ? null : shiftDays(after, -1)
  if (length === null || first === null || last === null || last <= first) return dates
  const isEnd = (date: DateMention) => date.value === last || date.value === after
  if (others.some(isEnd)) return dates
  return [...ends(day, first, length, last), ...others]
}

function lengthBefore(text: string, quote: Span, { start }: Span): Duration | null {
  const from = Math.max(quote.start, start - NEAR)
  const words = text.slice(from, start)
  const length = findDurations(words).at(-1)
  if (length === undefined || NO_TERM.test(words.slice(0, length.start))) return null
  return LENGTH_THEN_DAY.test(words.slice(length.end)) ? moved(length, from) : null
}

function lengthBehind(text: string, quote: Span, { start, end }: Span): Duration | null {
  if (!DAY_BEGINS.test(text.slice(Math.max(quote.start, start - 60), start))) return null
  const words = text.slice(end, Math.min(quote.end, end + NEAR))
  const [length] = findDurations(words)
  if (length === undefined || OF_ANOTHER_DAY.test(words.slice(length.end))) return null
  return DAY_THEN_LENGTH.test(words.slice(0, length.start)) ? moved(length, end) : null
}

const moved = (length: Duration, by: number): Duration => ({
  ...length,
  start: length.start + by,
  end: length.end + by,
})

/** Right before the day on which a stretch begins, and between that day and its last. */
const BEGINNING =
  /(?:\b(?:commenc(?:ing|es?)|begin(?:ning|s)?|start(?:ing|s)?|run(?:ning|s)?)(?:\s{1,4}(?:on|from|as\s{1,4}of))?(?:\s{1,4}the)?|(?<!\p{L})(?:beginn(?:end|t|en)|läuft|startet)(?:\s{1,4}(?:am|ab|vom|mit(?:\s{1,4}dem)?|ab(?:\s{1,4}dem)?))?|(?<!\p{L})(?:d(?:er|ie|as|em|en|es)|eine[nmrs]?)\s{1,4}(?:am|mit\s{1,4}dem))\s{0,4}$/iu
const AND_ENDING =
  /^(?:\s{0,2}\([^()]{1,60}\))?,?\s{1,4}(?:and\s{1,4})?(?:(?:(?:shall|will)\s{1,4})?(?:ending|ends?|expir(?:ing|es?)|terminat(?:ing|es?)|conclud(?:ing|es?))|(?:continuing|running)\s{1,4}(?:through|until|to))(?:\s{1,4}(?:on|at|as\s{1,4}of))?(?:\s{1,4}the)?\s{0,4}$|^,?\s{1,4}(?:und\s{1,4})?end(?:end|et|en)(?:\s{1,4}(?:am|mit(?:\s{1,4}(?:dem|Ablauf\s{1,4}des))?|zum))?\s{0,4}$|^\s{1,4}beginn(?:t|ende[nrms]?)\s{1,4}und\s{1,4}(?:am|mit\s{1,4}dem)\s{0,4}$/iu

/** 'commencing 1 July 2018 and ending 30 June 2019', 'beginnend am 1. Juli 2018 und endend am 30. Juni 2019': one stretch. In order. */
export function pairedByVerbs(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const isLone = ({ value, precision, range, list }: DateMention) =>
    value !== null && precision === 'day' && range === null && list === null
  const paired = [...dates]
  for (let i = 1; i < paired.length; i++) {
    const [first, last] = [paired[i - 1], paired[i]]
    if (first === undefined || last === undefined || !isLone(first) || !isLone(last)) continue
    if (last.start - first.end > NEAR || (first.value ?? '') >= (last.value ?? '')) continue
    if (!AND_ENDING.test(text.slice(first.end, last.start))) continue
    if (!BEGINNING.test(text.slice(Math.max(0, first.start - 40), first.start))) continue
    const pair = PAIR + first.start
    paired[i - 1] = { ...asWhole(first), range: { end: 'from', pair } }
    paired[i] = { ...asWhole(last), range: { end: 'to', pair } }
  }
  return paired
}

function asWhole(day: DateMention): DateMention {
  return { ...day, edtf: day.value, earliest: day.value, latest: day.value, qualifier: null }
}

/** Shared by both ends; apart from the numbers that ranges of the text have. */
const PAIR = 1_000_000

function ends(day: DateMention, first: string, { start, end }: Span, last: string): DateMention[] {
  const whole = { precision: 'day', qualifier: null, undecided: null, candidates: [] } as const
  const pair = PAIR + day.start
  return [
    { ...day, ...whole, value: first, edtf: first, earliest: first, latest: first, range: { end: 'from', pair } },
    {
      ...whole,
      start,
      end,
      value: last,
      edtf: last,
      earliest: last,
      latest: last,
      time: null,
      range: { end: 'to', pair },
      list: null,
      basis: { kind: 'last-mentioned', from: first },
      rule: 'term.counted-end',
    },
  ]
}
