// What of a claim must stand in its quotes: every number with its unit, date, name, address and mail address, every code of letters and digits,
// and most of its words. And what turns them round: a denial, the other side of a pair, a reserve left off. Says what is missing or turned, not
// whether the claim follows: that no code can say.
import { type DateMention, findDates } from '../dates/index.ts'
import { findParties } from '../names/index.ts'
import { findPersonal } from '../personal/index.ts'
import type { Language, Span } from '../span.ts'
import { keysOf, renderingsOf, tokensOf } from '../terms/index.ts'
import { type Clause, clausesOf, denies, isLacking, lacks, nearest, withoutLeading } from './clauses.ts'
import { areExchanged, germanNamesInBoth, namesInBoth } from './exchanged.ts'
import { orderOfWord, valueOfWord } from './number-words.ts'
import { isOpposed, leavesReserveOff } from './opposites.ts'
import { bearsQuantity, isUnit, type Quantity, quantitiesOf } from './quantities.ts'

/** `negation`, `opposite`, `reserve`: a denial, the other side, or a condition, a speaker, a plan that the claim leaves off or puts in. */
export type Unsupported =
  | 'address'
  | 'date'
  | 'number'
  | 'name'
  | 'code'
  | 'negation'
  | 'opposite'
  | 'reserve'
  | 'words'

export interface Evidence {
  readonly quotes: string
  /** The sentences that the quotes stand in, whole: "not" and "if" may stand before what is quoted. */
  readonly sentences: readonly string[]
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
  if (!bearsNumbers(claim, evidence, dates)) return 'number'
  if (!bearsNames(claim, evidence, dates)) return 'name'
  return turnedIn(claim, evidence) ?? (bearsWords(claim, evidence) ? null : 'words')
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

/** Where the dates of a claim stand, all of which the quotes bear; null where one is not borne. A day lies in its month. */
function datesOf(claim: string, { quotes, language }: Evidence): readonly Span[] | null {
  const said = datedIn(claim, language).filter(({ rule }) => !rule.startsWith('relative'))
  if (said.length === 0) return []
  const known = (['en', 'de'] as const).flatMap((read) => datedIn(quotes, read))
  const borne: Span[] = []
  for (const date of said) {
    const written = claim.slice(date.start, date.end)
    const isKnown =
      date.value === null
        ? flat(quotes).includes(flat(written))
        : known.some((one) => isSame(one, date) || (date.precision !== 'day' && isWithin(one, date)))
    if (!isKnown) return null
    borne.push({ start: date.start, end: date.end })
  }
  return borne
}

interface Dated extends DateMention {
  readonly way: 'on' | 'to' | 'from' | 'before' | 'after'
}

const datedIn = (text: string, language: Language): Dated[] =>
  findDates(text, { language, reference: null }).map((date) => ({ ...date, way: wayOf(date, text) }))

function wayOf({ qualifier, start }: DateMention, text: string): Dated['way'] {
  if (qualifier === 'until' || qualifier === 'on-or-before') return 'to'
  if (qualifier === 'since' || qualifier === 'on-or-after') return 'from'
  if (qualifier === 'before' || qualifier === 'after') return qualifier
  return /(?<!\p{L})(?:from|ab|von|vom|seit)\s(?:the |dem )?$/iu.test(text.slice(Math.max(0, start - 12), start))
    ? 'from'
    : 'on'
}

/** The same day, month or year, and neither turns the other's direction: "until" bears "on", not "from" nor "before". */
const isSame = (known: Dated, said: Dated): boolean => known.value === said.value && isOneWay(known, said)

const isOneWay = (a: Dated, b: Dated): boolean =>
  a.way === b.way || (a.way === 'on' && isIncluding(b)) || (b.way === 'on' && isIncluding(a))
const isIncluding = ({ way }: Dated): boolean => way === 'to' || way === 'from'

/** Of a month or a year what lies in it; of a time with an open end the end that is known. */
const isWithin = (inner: Dated, outer: Dated): boolean =>
  inner.value !== null &&
  isOneWay(inner, outer) &&
  (outer.earliest ?? outer.latest) !== null &&
  (inner.earliest ?? inner.latest ?? '') >= (outer.earliest ?? '') &&
  (inner.latest ?? inner.earliest ?? '9') <= (outer.latest ?? '9')

function bearsNumbers(claim: string, { quotes, language, languages }: Evidence, dates: readonly Span[]): boolean {
  const isIn = (spans: readonly Span[], { start, end }: Span): boolean =>
    spans.some((span) => start >= span.start && end <= span.end)
  const said = quantitiesOf(claim, [language]).filter((one) => !isIn(dates, one))
  const known = quantitiesOf(quotes, languages)
  if (!said.every((one) => bearsQuantity(rendered(one, language, languages), known))) return false
  // What is no quantity is held letter by letter: 12.3.4, 12:30, 3rd.
  const written = new Set(tokensOf(quotes).map(({ text }) => text))
  return tokensOf(claim)
    .filter((token) => token.kind === 'number' && !isIn(dates, token) && !isIn(said, token))
    .every(({ text }) => written.has(text))
}

/** What is counted in the words of the quotes too. */
const rendered = (one: Quantity, language: Language, languages: readonly Language[]): Quantity =>
  languages.includes(language)
    ? one
    : { ...one, counted: one.counted.flatMap((key) => [key, ...renderingsOf(key, language).map(({ term }) => term)]) }

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
    .map(([word]) => word.replace(/['’]s?$/, ''))
    .filter((word) => !isUnit(word.toLowerCase()))

const wordsOf = (text: string): Set<string> => new Set(tokensOf(text).map(({ text: word }) => word))

/** Each clause of the claim against the clauses it tells of: those of the quoted sentences that share most of its words. */
function turnedIn(claim: string, evidence: Evidence): Unsupported | null {
  const { sentences, language, languages, question } = evidence
  const clauses = [...new Set(sentences)].flatMap((sentence) => clausesOf(sentence, languages))
  for (const { text } of clausesOf(claim, [language])) {
    const near = nearest(saidIn(text, language, 'with-numbers'), clauses)
    const told = near.length > 0 ? near : clauses
    if (isDeniedAnew(text, told, evidence)) return 'negation'
    if (isMoved(text, nearest(saidIn(text, language, 'words'), clauses), evidence)) return 'number'
    const isDenied = denies(text, NONE) || told.some((one) => denies(one.text, NONE))
    if (told.every((one) => isOpposed({ claim: text, clause: one.text, source: one.part, isDenied, question })))
      return 'opposite'
    if (told.every((one) => areExchanged(text, one.text, namesIn(text, one.text, language)))) return 'opposite'
    if (told.some(({ part }) => leavesReserveOff(claim, part))) return 'reserve'
  }
  return null
}

/** Whom a clause of the claim and one of its source both name. */
function namesIn(claim: string, source: string, language: Language): string[] {
  const parties = findParties(claim, { language }).map(({ start, end }) => claim.slice(start, end))
  return [...new Set([...parties, ...(language === 'en' ? namesInBoth : germanNamesInBoth)(claim, source)])]
}

/** Each word as it may stand in a quote, in its own language and in the other. */
const saidIn = (text: string, language: Language, what: 'words' | 'with-numbers'): string[][] =>
  tokensOf(text).flatMap((token) => {
    const own = keysOf(token, language)
    if (own.length === 0 || (what === 'words' && token.kind !== 'word')) return []
    return [[...own, ...renderingsOf(token.text, language).map(({ term }) => term)]]
  })

const NONE: ReadonlySet<string> = new Set()

/** One of both denies; or one is without what the other has. */
function isDeniedAnew(claim: string, told: readonly Clause[], { language, languages }: Evidence): boolean {
  const [own, others] = [claim, told.map(({ text }) => text).join('\n')].map(wordsOf)
  if (told.some(({ text }) => denies(text, own ?? NONE) !== denies(claim, others ?? NONE))) return true
  const isKnown = (words: readonly string[], from: Language, text: string, to: readonly Language[]): boolean => {
    const known = keysIn(text, to)
    return words.some((word) =>
      [...keysOf({ text: word, kind: 'word' }, from), ...renderingsOf(word, from).map(({ term }) => term)].some((key) =>
        known.has(key),
      ),
    )
  }
  return told.some(
    ({ text }) =>
      (lacks(text).length > 0 &&
        !isLacking(claim) &&
        languages.some((from) => isKnown(lacks(text), from, claim, [language]))) ||
      (lacks(claim).length > 0 && !isLacking(text)),
  )
}

/** The clauses it tells of give another figure of that unit. */
function isMoved(claim: string, told: readonly Clause[], { language, languages }: Evidence): boolean {
  const known = told.flatMap(({ text }) => quantitiesOf(text, languages))
  return quantitiesOf(claim, [language]).some(({ unit, value }) => {
    const same = known.filter((one) => unit !== null && one.unit === unit)
    return same.length > 0 && !same.some((one) => one.value === value)
  })
}

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
      if (token.kind !== 'word' || isOfFigure(token.text)) return []
      const keys = keysOf(token, language)
      if (keys.length === 0 || keys.some((key) => asked.has(key))) return []
      return [
        [...keys, ...keysOf({ text: withoutLeading(token.text), kind: 'word' }, language)].some((key) =>
          known.has(key),
        ) || renderingsOf(token.text, language).some(({ term }) => known.has(term)),
      ]
    }),
  )
  return shareOf(parts.flat()) >= share && parts.every((borne) => shareOf(borne) >= part && longestRun(borne) <= run)
}

/** Held by itself, with what it counts. */
const isOfFigure = (word: string): boolean => valueOfWord(word) !== null || orderOfWord(word) !== null || isUnit(word)

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
