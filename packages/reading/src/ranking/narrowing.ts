// What a question says of when, by whom and in which document its answer stands: "im März 2020", "What did Nordlicht write", "laut Protokoll". By
// rule: only what restricts is taken. A date that names a thing ("the contract of 4 March 2019") or says what somebody did ("the
// contract that began in 2019") restricts nothing.
import { addDays, type DateMention, findDates, formatDay, isFromOn, parseDay, readEdtf } from '../dates/index.ts'
import type { Language, Span } from '../span.ts'
import { documentsNamedIn, type NamedDocument, namesKind } from './named-documents.ts'
import type { Question } from './question.ts'

export interface Narrowing {
  /** Days `YYYY-MM-DD`, both taken in; null without an end. At least one of them is there. */
  readonly period: { readonly from: string | null; readonly to: string | null } | null
  /** Places in the list of parties given. */
  readonly parties: readonly number[]
  /** Places in the list of documents given. */
  readonly documents: readonly number[]
  /** Where the question says so, in its order. */
  readonly words: readonly (Span & { readonly of: 'period' | 'parties' | 'documents' })[]
}

export interface Known {
  /** All the names of each. */
  readonly parties: readonly (readonly string[])[]
  readonly documents: readonly NamedDocument[]
}

/** Longer ones are no questions. Characters. */
const LONGEST = 2000

/** Whether it could restrict anything, whatever is known: cheap, and before anything is looked up for it. */
export function mayNarrow(text: string, language: Language): boolean {
  const question = text.slice(0, LONGEST)
  return (
    SAYS[language].test(question) ||
    namesKind(question, language) ||
    findDates(question, { language, reference: null }).length > 0
  )
}

/** Null where the question restricts nothing. */
export function narrowingIn(text: string, language: Language, { parties, documents }: Known): Narrowing | null {
  const question = text.slice(0, LONGEST)
  const dates = findDates(question, { language, reference: null })
  const inDocuments = documentsNamedIn(question, language, dates, documents)
  const period = periodIn(question, language, dates)
  const named = SAYS[language].test(question) ? partiesIn(question, parties) : []
  const words = [
    ...(inDocuments?.words ?? []).map((span) => ({ ...span, of: 'documents' as const })),
    ...(period?.words ?? []).map((span) => ({ ...span, of: 'period' as const })),
    ...named.map(({ span }) => ({ ...span, of: 'parties' as const })),
  ]
  if (words.length === 0) return null
  return {
    period: period === null ? null : { from: period.from, to: period.to },
    parties: [...new Set(named.map(({ nth }) => nth))],
    documents: inDocuments?.documents ?? [],
    words: words.sort((a, b) => a.start - b.start),
  }
}

/** The question as it is put to what was let through: what holds of all of it need not be said there once more. */
export function withoutNarrowing(question: Question, text: string, { words, period }: Narrowing): Question {
  const said = new Set(
    words.flatMap(
      ({ start, end }) =>
        text
          .slice(start, end)
          .toLocaleLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  )
  const isSaid = (word: string): boolean => {
    const parts = word.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return parts.length > 0 && parts.every((part) => said.has(part) || SAYING.test(part))
  }
  const sought = question.sought.map((one) =>
    one.isAsked && isSaid(one.word) ? { ...one, isAsked: false, weight: one.weight * HELD } : one,
  )
  return { ...question, sought, narrowed: { period } }
}
/** What is known of every place still says which comes first. */
const HELD = 0.5

/** Verbs of saying as such. What was demanded or offered is a question of its own. */
const SAYING =
  /^(?:say|says|said|write|writes|wrote|written|report|reports|reported|tell|tells|told|state|states|stated|explain|explained|happen|happened|occur|occurred|do|did|done|schreib(?:t|en)|schrieb(?:en)?|geschrieben|sag(?:t|en|te|ten)|gesagt|bericht(?:et|en|ete|eten)|mitteil(?:t|en|te)|mitgeteilt|teilt?e?n?|erklär(?:t|en|te|ten)|passier(?:t|te|en)|gescheh(?:en)?|geschah|geschieht|tat(?:en)?|getan|ereignete|vorgefallen)$/u

/** Somebody said or wrote something: then it stands in what is theirs, where it may be "we". */
const SAYS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:sa(?:y|ys|id)|writ(?:e|es|ten)|wrote|report(?:s|ed)?|tell|told|stated?|claim(?:s|ed)?|demand(?:s|ed)?|propos(?:e|es|ed)|repl(?:y|ies|ied)|inform(?:s|ed)?|complain(?:s|ed)?|offer(?:s|ed)?|confirm(?:s|ed)?|announc(?:e|es|ed)|admit(?:s|ted)?|den(?:y|ies|ied)|ask(?:s|ed)? for|suggest(?:s|ed)?|explain(?:s|ed)?|object(?:s|ed)?)\b/i,
  de: /(?<!\p{L})(?:schreib(?:t|en)|schrieb(?:en)?|geschrieben|sag(?:t|en|te|ten)|gesagt|berichte(?:t|n|te|ten)|meldete?n?|gemeldet|teilte?n?|mitgeteilt|behaupte(?:t|n|te|ten)|forder(?:t|n|te|ten)|gefordert|verlang(?:t|en|te|ten)|schl[uä]gt?(?:en)?|vorgeschlagen|antworte(?:t|n|te|ten)|geantwortet|erklär(?:t|en|te|ten)|bestätig(?:t|en|te|ten)|kündig(?:t|te|ten) an|angekündigt|bot(?:en)?|angeboten|äußer(?:t|te|ten)|geäußert|rüg(?:t|te|ten)|gerügt|bestreitet|bestritten|bestritt|beschwer(?:t|te|ten))(?!\p{L})/iu,
}

/** Whole words; the longest name first, so that nobody is found within another's. */
function partiesIn(question: string, parties: Known['parties']): { nth: number; span: Span }[] {
  const names = parties
    .flatMap((all, nth) => all.map((name) => ({ nth, name })))
    .filter(({ name }) => /\p{Lu}/u.test(name) && name.trim().length > 2)
    .sort((a, b) => b.name.length - a.name.length)
  const found: { nth: number; span: Span }[] = []
  for (const { nth, name } of names)
    for (let start = question.indexOf(name); start >= 0; start = question.indexOf(name, start + name.length)) {
      const end = start + name.length
      const isWhole = !isLetter(question.charAt(start - 1)) && !isLetter(question.charAt(end).replace('s', ''))
      // One name of two parties is nobody's in particular: both are taken.
      const isFree = found.every(
        ({ span }) => span.end <= start || span.start >= end || span.end - span.start === name.length,
      )
      if (isWhole && isFree) found.push({ nth, span: { start, end } })
    }
  return found.slice(0, MOST_PARTIES)
}

/** Named in one question. */
const MOST_PARTIES = 20

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

interface Period {
  readonly from: string | null
  readonly to: string | null
  readonly words: readonly Span[]
}

/** Words before a date that say when something was; others name what it is of. */
const WHEN: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:(?:in|during|throughout|within|on|at|since|after|before|until|till|by|between|from|following|prior to|as of|as from)(?: (?:the|(?:the )?(?:months?|years?|days?|weeks?)(?: of)?|early|late|mid))?|(?:happened|occurred))\s*$/iu,
  de: /(?:^|[^\p{L}])(?:(?:in|im|am|seit|nach|vor|bis|ab|zwischen|während|binnen|von|vom|zum|anfang|ende|mitte|jahre?)(?: (?:zum|zur|dem|der|den|des))?(?: (?:jahre?n?|monate?n?s?|tage?n?|woche))?)\s*$/iu,
}
/** In a clause of its own, or behind a participle, a date says what its noun did: "the contract signed in 2019". */
const OF_A_CLAUSE: Readonly<Record<Language, RegExp>> = {
  en: /[^\p{L}](?:that|which|who|whose|where)\s[^,?]{0,60}$|(?<!\b(?:was|were|been|be|is|are|who|what|and|not))\s(?:signed|concluded|made|entered into|agreed|due|payable|issued|filed)\s(?:\p{Ll}{2,8}\s){0,2}$/iu,
  de: /,\s*(?:(?:in|an|auf|mit|von|aus|zu|für|bei|nach) )?(?:der|die|das|den|dem|deren|dessen|welche[rsmn]?|wo)\s[^,?]{0,80}$/iu,
}

function periodIn(question: string, language: Language, dates: readonly DateMention[]): Period | null {
  const restricting = dates.filter((date, at) => {
    if (date.value === null || date.precision === 'century') return false
    const before = question.slice(0, startOf(question, date, language))
    if (OF_A_CLAUSE[language].test(before)) return false
    if (date.range?.end === 'to' || (date.list !== null && dates[at - 1]?.list === date.list)) return true
    const words = question.slice(0, date.start)
    if (isOfThing(words, language, date)) return false
    return date.qualifier !== null || WHEN[language].test(words)
  })
  const bounds = restricting.map((date) => ({ ...boundsOf(date), end: date.range?.end }))
  if (bounds.length === 0) return null
  const starts = bounds.flatMap(({ from, end }) => (end === 'to' || from === null ? [] : [from])).toSorted()
  const ends = bounds.flatMap(({ to, end }) => (end === 'from' || to === null ? [] : [to])).toSorted()
  const isOpenBelow = bounds.some(({ from, end }) => from === null && end !== 'to')
  const isOpenAbove = bounds.some(({ to, end }) => to === null && end !== 'from')
  // "After 1 May and before 3 June": each bounds what the other leaves open.
  const isBetween = bounds.length > 1 && isOpenBelow && isOpenAbove
  const from = isOpenBelow && !isBetween ? null : (starts[0] ?? null)
  const to = isOpenAbove && !isBetween ? null : (ends.at(-1) ?? null)
  if ((from === null && to === null) || (from !== null && to !== null && from > to)) return null
  return { from, to, words: restricting.map((date) => ({ start: startOf(question, date, language), end: date.end })) }
}

/** With the small words that lead to it. */
function startOf(question: string, { start }: DateMention, language: Language): number {
  const led = WHEN[language].exec(question.slice(0, start))
  return led === null ? start : led.index + (/^[^\p{L}]/u.test(led[0]) ? 1 : 0)
}

/** "Of 4 March 2019", "vom 4. März 2019": the day that a thing bears. The first end of a range is none. */
function isOfThing(words: string, language: Language, { range }: DateMention): boolean {
  if (range !== null) return false
  return language === 'en'
    ? /(?:^|[^\p{L}])(?:of|dated|for|from)(?: the)?\s*$/iu.test(words)
    : /(?:^|[^\p{L}])(?:vom|von|für|des|datiert auf den)\s*$/iu.test(words)
}

/** "After 3 May" begins on the day behind it, "before 2021" ends on the last of 2020. */
function boundsOf({ earliest, latest, qualifier, value }: DateMention): { from: string | null; to: string | null } {
  const own = value === null ? null : readEdtf(value)
  if (qualifier === 'after' && own?.latest) return { from: shifted(own.latest, 1), to: null }
  if (qualifier === 'before' && own?.earliest) return { from: null, to: shifted(own.earliest, -1) }
  return { from: earliest, to: isFromOn(qualifier) ? null : latest }
}

function shifted(day: string, days: number): string {
  const known = parseDay(day)
  return known === null ? day : formatDay(addDays(known, days))
}
