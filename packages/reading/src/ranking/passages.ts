// Cuts a document into passages: what is looked up and shown as one piece. Promises: passages are in order and apart, none is longer than
// `LONGEST_PASSAGE`, together they hold every sentence, no sentence that fits into one is cut, a heading stands with what it heads.
import type { Language, LanguageRun, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'

/** Characters; also what a person reads at a glance. */
export const LONGEST_PASSAGE = 1000
/** Passages that are a document's opening: title, day and parties stand in them. */
export const OPENING = 3
/** A new paragraph begins a new passage when the one before is at least this long. Characters. */
const ENOUGH = 900
/** A heading begins a new passage when the one before is at least this long. Characters. */
const LITTLE = 240
const LONGEST_HEADING = 120

export interface Passage extends Span {
  /** The heading it stands under, where it does not begin with it. */
  readonly heading: Span | null
}

export function splitPassages(text: string, language: Language | readonly LanguageRun[]): Passage[] {
  const passages: Passage[] = []
  let open: { start: number; end: number; heading: Span | null } | null = null
  let heading: Span | null = null
  const close = () => {
    if (open !== null) passages.push(open)
    open = null
  }
  for (const sentence of splitSentences(text, language).flatMap((one) => pieces(text, one))) {
    const isHead = isHeading(text, sentence)
    if (open !== null) {
      const length = open.end - open.start
      const isFull = sentence.end - open.start > LONGEST_PASSAGE
      const isNext = isHead ? length >= LITTLE : length >= ENOUGH && text.slice(open.end, sentence.start).includes('\n')
      if (isFull || isNext) close()
    }
    if (open === null) open = { start: sentence.start, end: sentence.end, heading: isHead ? null : heading }
    else open.end = sentence.end
    if (isHead) heading = sentence
  }
  close()
  return passages
}

/** A sentence too long for a passage, cut behind a semicolon, else a comma, else a space. */
function pieces(text: string, { start, end }: Span): Span[] {
  const cut: Span[] = []
  let from = start
  while (end - from > LONGEST_PASSAGE) {
    const most = text.slice(from, from + LONGEST_PASSAGE)
    const mark = [';', ',', ' '].map((one) => most.lastIndexOf(one)).find((at) => at > LONGEST_PASSAGE / 3)
    const to = from + (mark === undefined ? wholeCharacters(most) : mark + 1)
    cut.push({ start: from, end: to })
    from = to
    while (from < end && text.charCodeAt(from) <= 32) from++
  }
  if (from < end) cut.push({ start: from, end })
  return cut
}

/** Never half of a surrogate pair. */
const wholeCharacters = (text: string): number => {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd8_00 && last <= 0xdb_ff ? text.length - 1 : text.length
}

const NUMBERED =
  /^(?:§+\s?\d|(?:article|section|artikel|abschnitt|clause)\s+[\dIVX]|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|[IVX]{1,5}\.\s+\p{Lu})/iu

/** A short line without an end, numbered or in capitals or Title Case. */
function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_HEADING) return false
  const line = text.slice(start, end)
  if (!/\p{L}{3}/u.test(line) || /[;,:]$/.test(line)) return false
  if (NUMBERED.test(line)) return true
  if (/[.!?]$/.test(line) && line.length > 60) return false
  const words = line.match(/\p{L}{4,}/gu) ?? []
  return words.length > 0 && words.length <= 10 && words.every((word) => /^\p{Lu}/u.test(word))
}
