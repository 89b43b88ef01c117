// What of a claim must stand in its quotes: every number, date, name, address and mail address, every code of letters and digits, and most of
// its words. Says what is missing, not whether the claim follows: that no code can say.
import { findDates } from '../dates/index.ts'
import { findParties } from '../names/index.ts'
import { findPersonal } from '../personal/index.ts'
import type { Language, Span } from '../span.ts'
import { keysOf, renderingsOf, type Token, tokensOf } from '../terms/index.ts'
import { numberWords, valueOfWord } from './number-words.ts'

export type Unsupported = 'address' | 'date' | 'number' | 'name' | 'code' | 'negation' | 'words'

export interface Evidence {
  readonly quotes: string
  /** Words of the question need not stand in a quote: the person who asked knows them. */
  readonly question: string
  /** Of the quotes. */
  readonly languages: readonly Language[]
  readonly language: Language
}

/** The first thing in `claim` that its quotes do not bear, or null. */
export function unsupportedIn(claim: string, evidence: Evidence): Unsupported | null {
  const { quotes } = evidence
  if (!addressesIn(claim).every((address) => quotes.includes(address))) return 'address'
  const code = codesIn(claim).find((one) => !flat(quotes).includes(flat(one)))
  if (code !== undefined) return 'code'
  const dates = datesOf(claim, evidence)
  if (dates === null) return 'date'
  if (!bearsNumbers(claim, quotes, dates)) return 'number'
  if (!bearsNames(claim, evidence, dates)) return 'name'
  if (negates(claim) && !negates(quotes)) return 'negation'
  return bearsWords(claim, evidence) ? null : 'words'
}

const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

/** Whatever a program could follow: with a scheme, a mail address, or dotted like a host. */
const ADDRESS =
  /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s]+|(?:www\.|mailto:|tel:|data:|javascript:)[^\s]+|[^\s@]+@[^\s@]+|\/\/[^\s]+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?:[/:?#][^\s]*)?(?![\p{L}\p{N}])/giu

const addressesIn = (claim: string): string[] =>
  (claim.match(ADDRESS) ?? []).map((found) => found.replace(/[.,;:!?)\]}"'”’]+$/, '')).filter((found) => found !== '')

/** Letters and digits in one, letters of changing case, letters set apart, words nobody writes, what stands in brackets, pictures, other scripts. */
const CODES: readonly RegExp[] = [
  /[\p{L}\p{N}]*(?:\p{L}\p{N}|\p{N}\p{L})[\p{L}\p{N}]*/gu,
  /\p{L}*\p{Ll}\p{Lu}\p{L}*/gu,
  /(?<!\p{L})(?:\p{L}[\s.\-_|,]{1,2}){4,}\p{L}(?!\p{L})/gu,
  /\p{L}{32,}/gu,
  /\p{Extended_Pictographic}/gu,
  /[\p{L}\p{M}]*(?=[^\p{Script=Latin}])\p{L}[\p{L}\p{M}]*/gu,
  /[[【⟦{][^\]】⟧}]{0,80}[\]】⟧}]?/gu,
  /[\\%=_~^|#$*+]{2,}|\S*[\\=_^|~]\S*/gu,
]

const codesIn = (claim: string): string[] => CODES.flatMap((code) => claim.match(code) ?? [])

interface Reach {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Where the dates of a claim stand, all of which the quotes bear; null where one is not borne. A day lies in its month. */
function datesOf(claim: string, { quotes, language }: Evidence): readonly Span[] | null {
  const said = findDates(claim, { language, reference: null }).filter(({ rule }) => !rule.startsWith('relative'))
  if (said.length === 0) return []
  const known: Reach[] = (['en', 'de'] as const).flatMap((read) =>
    findDates(quotes, { language: read, reference: null }),
  )
  const borne: Span[] = []
  for (const date of said) {
    const written = claim.slice(date.start, date.end)
    const isKnown =
      flat(quotes).includes(flat(written)) ||
      (date.value !== null &&
        known.some((one) => isWithin(one, date) && (date.precision !== 'day' || isSame(one, date))))
    if (!isKnown) return null
    borne.push({ start: date.start, end: date.end })
  }
  return borne
}

const isSame = (a: Reach, b: Reach): boolean => a.earliest === b.earliest && a.latest === b.latest
const isWithin = (inner: Reach, outer: Reach): boolean =>
  inner.earliest !== null &&
  inner.latest !== null &&
  outer.earliest !== null &&
  outer.latest !== null &&
  inner.earliest >= outer.earliest &&
  inner.latest <= outer.latest

function bearsNumbers(claim: string, quotes: string, dates: readonly Span[]): boolean {
  const known = new Set(
    tokensOf(quotes).flatMap((token) => (token.kind === 'number' ? [token.text] : numbersIn(token))),
  )
  const isInDate = ({ start, end }: Token): boolean => dates.some((date) => start >= date.start && end <= date.end)
  return tokensOf(claim)
    .filter((token) => token.kind !== 'section' && !isInDate(token))
    .every((token) => (token.kind === 'number' ? [token.text] : numbersIn(token)).every((number) => known.has(number)))
}

const numbersIn = ({ text }: Token): string[] => {
  const value = valueOfWord(text)
  return value === null ? [] : [String(value)]
}

/** Titles are put before a name, and left off, without anybody else being meant. */
const TITLES = new Set('herr herrn frau mr mrs ms miss dr prof professor sir firma the die der das'.split(' '))

function bearsNames(
  claim: string,
  { quotes, question, language, languages }: Evidence,
  dates: readonly Span[],
): boolean {
  const known = wordsOf(`${quotes}\n${question}`)
  const bears = (text: string): boolean => {
    const words = [...wordsOf(text)].filter((word) => !TITLES.has(word))
    return words.every((word) => known.has(word) || known.has(word.replace(/s$/, '')))
  }
  const names = findParties(claim, { language }).map(({ start, end }) => claim.slice(start, end))
  const bare = quotes.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  const structured = findPersonal(claim, { language, only: 'structured' }).map(({ start, end }) =>
    claim.slice(start, end),
  )
  if (!structured.every((value) => bare.includes(value.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()))) return false
  // English writes names and little else with a capital; German all its nouns.
  const capitals = language === 'en' ? capitalsOf(claim, dates) : []
  const other = keysIn(quotes, languages)
  const isRendered = (word: string): boolean =>
    !languages.includes(language) && renderingsOf(word.toLowerCase(), language).some(({ term }) => other.has(term))
  return names.every(bears) && capitals.every((word) => bears(word) || isRendered(word))
}

const capitalsOf = (claim: string, dates: readonly Span[]): string[] =>
  [...claim.matchAll(/(?<=[\p{L}\p{N},;:)"”’] )\p{Lu}[\p{L}\p{N}'’-]+/gu)]
    .filter(({ index }) => !dates.some(({ start, end }) => index >= start && index < end))
    .map(([word]) => word)

const wordsOf = (text: string): Set<string> => new Set(tokensOf(text).map(({ text: word }) => word))

const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot|\p{L}+n['’]t|nicht|nichts|niemand|kein\p{L}{0,2}|nie|niemals|ohne|weder|keinesfalls)(?!\p{L})/iu
const negates = (text: string): boolean => NEGATION.test(text)

/**
 * Share of a claim's own words that must stand in its quotes, in the quotes' language and in another; and how many in a row may not: so long is no
 * other way to say it, but something else that is said. What a full stop, a colon or brackets set apart must be borne by itself.
 */
const ENOUGH = { same: { share: 0.6, part: 0.5, run: 2 }, other: { share: 0.4, part: 0.25, run: 4 } } as const
const PARTS = /[.:;!?](?=\s|$)|[()[\]"“”„«»]|\s[–—-]\s/

function bearsWords(claim: string, { quotes, question, languages, language }: Evidence): boolean {
  const asked = keysIn(question, [language])
  const known = keysIn(quotes, languages)
  const { share, part, run } = languages.includes(language) ? ENOUGH.same : ENOUGH.other
  const parts = claim.split(PARTS).map((text) =>
    tokensOf(text).flatMap((token) => {
      if (token.kind !== 'word' || numberWords.has(token.text)) return []
      const keys = keysOf(token, language)
      if (keys.length === 0 || keys.some((key) => asked.has(key))) return []
      return [
        keys.some((key) => known.has(key)) || renderingsOf(token.text, language).some(({ term }) => known.has(term)),
      ]
    }),
  )
  return shareOf(parts.flat()) >= share && parts.every((borne) => shareOf(borne) >= part && longestRun(borne) <= run)
}

const shareOf = (borne: readonly boolean[]): number =>
  borne.length === 0 ? 1 : borne.filter(Boolean).length / borne.length

function longestRun(borne: readonly boolean[]): number {
  let run = 0
  let longest = 0
  for (const one of borne) {
    run = one ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}

function keysIn(text: string, languages: readonly Language[]): Set<string> {
  return new Set(tokensOf(text).flatMap((token) => languages.flatMap((language) => keysOf(token, language))))
}
