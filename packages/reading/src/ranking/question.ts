// What a question looks for: its words as keys in both languages, what it quotes, what kind of answer it wants. Other words for the same
// (synonyms.ts) are as good as asked; words that usually stand near an answer in a contract or judgment (concepts.ts) are looked for too, but nothing counts as answered by them.
import type { Language } from '../span.ts'
import { keysOf, renderingsOf, type Token, tokensOf } from '../terms/index.ts'
import { relatedWords } from './concepts.ts'
import { countedIn } from './counted.ts'
import { type Form, formsAsked } from './forms.ts'
import type { Alternative, Sought } from './sought.ts'
import { isWeak, phrasesIn, type Synonym, synonymsOf } from './synonyms.ts'

export type Wanted = 'time' | 'amount' | 'person'

export interface Question {
  readonly language: Language
  readonly sought: readonly Sought[]
  /** What stands in quotation marks: it must be there letter by letter, save case. */
  readonly quotes: readonly string[]
  readonly wants: Wanted | null
  /** What contracts that answer it say in so many words. */
  readonly forms: readonly Form[]
  /** Of what a number is asked for; null: of nothing. */
  readonly counted: readonly Alternative[] | null
  /** Asks for what a document's first lines say: its title, day and parties. */
  readonly isAboutOpening: boolean
  /** It is put to a part that its own words name; where it asks nothing else, all of that part answers it. Nothing: to all there is. */
  readonly narrowed?: { readonly period: { readonly from: string | null; readonly to: string | null } | null }
}

/** "What happened in March 2020?": nothing is asked but what is in a part. */
export const isOfAPart = ({ narrowed, sought }: Question): boolean =>
  narrowed !== undefined && !sought.some(({ isAsked }) => isAsked)

const RENDERED = { same: 1, listed: 0.9, part: 0.5, spelled: 0.7 }
/** Longer ones are documents, not questions. Characters and words. */
const LONGEST = 2000
const MOST_WORDS = 64
/** In a question of more words quotation marks are round examples, not round what must be there. */
const LONG = 30
const OF_FORM = 0.5
/** What stands near an answer in the other language, against the same in the question's own. */
const ACROSS = 0.5
/** How surely another word for it is what was meant; what is less sure is not the same. */
export const CALLED = 0.8

export function understandQuestion(text: string, language: Language): Question {
  const asked = text.slice(0, LONGEST)
  const words = tokensOf(asked).slice(0, MOST_WORDS)
  const seen = new Set<string>()
  const sought: Sought[] = []
  const add = (one: Sought) => {
    const key = one.alternatives[0]?.term
    if (key === undefined || seen.has(key)) return
    seen.add(key)
    sought.push(one)
  }
  const wanted = wantedBy(asked, language)
  const phrases = phrasesIn(words, language)
  const inPhrase = new Set(phrases.flatMap(({ places }) => places.map((at) => words[at])))
  for (const { places, synonyms } of phrases) {
    const text = places.map((at) => asked.slice(words[at]?.start, words[at]?.end)).join(' ')
    const alternatives = called(synonyms)
    if (alternatives.length > 0) add({ word: text, alternatives, weight: 1, isAsked: true })
  }
  const single = words.filter((word) => !inPhrase.has(word))
  const says = (word: Token) => word.kind !== 'word' || !isWeak(keysOf(word, language)[0] ?? word.text, language)
  const ofForm = ({ start, end }: Token) => wanted !== null && start >= wanted.start && end <= wanted.end
  const hasStrong =
    phrases.length > 0 || single.some((word) => keysOf(word, language).length > 0 && says(word) && !ofForm(word))
  for (const group of groupsOf(single, asked)) {
    const isForm = group.every(ofForm) || (hasStrong && !group.some(says))
    for (const one of oneOf(group.map((word) => soughtBy(word, language, asked.slice(word.start, word.end)))))
      add(isForm ? { ...one, weight: one.weight * OF_FORM, isAsked: false } : one)
  }
  for (const { word, weight } of relatedWords(
    words.map((word) => keysOf(word, language)[0] ?? ''),
    language,
  ))
    for (const { alternatives, ...one } of soughtBy({ text: word, kind: 'word' }, language, word).slice(0, 1))
      add({ ...one, alternatives: alternatives.filter(({ isSynonym = false }) => !isSynonym), weight, isAsked: false })
  // What stands near such an answer in the other language, by the words of that language for what was asked.
  const other: Language = language === 'en' ? 'de' : 'en'
  const meant = sought.flatMap(({ alternatives }) =>
    alternatives.filter((one) => one.language === other && one.weight >= CALLED),
  )
  const isMeant = new Set(meant.map(({ term }) => term))
  for (const { word, weight } of relatedWords([...isMeant], other)) {
    const [term] = keysOf({ text: word, kind: 'word' }, other)
    if (term === undefined || isMeant.has(term)) continue
    add({ word, alternatives: [{ term, language: other, weight: 1 }], weight: weight * ACROSS, isAsked: false })
  }
  return {
    language,
    sought,
    quotes: words.length > LONG ? [] : quotesIn(asked),
    wants: wanted?.wants ?? null,
    forms: formsAsked(asked, language),
    counted: countedIn(asked, language, sought),
    isAboutOpening: OPENING[language].test(asked) && !ENDING.test(asked),
  }
}

/** Of the same word the surest. */
function apart(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>()
  for (const one of alternatives) {
    const key = `${one.language} ${one.term}`
    if (one.weight > (best.get(key)?.weight ?? 0)) best.set(key, one)
  }
  return [...best.values()]
}

const called = (synonyms: readonly Synonym[]): Alternative[] =>
  synonyms.map((one) => ({ ...one, weight: CALLED, isSynonym: true }))

const quotesIn = (text: string): string[] =>
  [...text.matchAll(/["“„»«]([^"“”„»«\n]{2,200})["”“»«]/gu)].map(([, quoted = '']) =>
    quoted.trim().replace(/[.,;:?!]+$/, ''),
  )

const CHOICE = /\p{L}+(?:,\s{0,3}\p{L}+){0,6},?\s{1,3}(?:or|oder|and\/or|bzw\.)\s{1,3}\p{L}+/gu

/** Words by themselves, and "goods, services or technology" together: a passage has one of them. */
function groupsOf(words: readonly Token[], asked: string): Token[][] {
  const spans = [...asked.matchAll(CHOICE)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }))
  const groups = new Map<number, Token[]>()
  for (const [at, word] of words.entries()) {
    const choice = spans.findIndex(({ start, end }) => word.start >= start && word.end <= end)
    const key = choice < 0 ? at : -1 - choice
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  return [...groups.values()]
}

/** Of several words each of which would do, one thing that is sought. */
function oneOf(lists: readonly (readonly Sought[])[]): Sought[] {
  const all = lists.flat()
  const [first, ...others] = all.filter(({ isAsked }) => isAsked)
  if (first === undefined || others.length === 0) return all
  const alternatives = [first, ...others].flatMap((one) => one.alternatives)
  return [{ ...first, alternatives }, ...all.filter(({ isAsked }) => !isAsked)]
}

function soughtBy(token: Pick<Token, 'text' | 'kind'>, language: Language, word: string): Sought[] {
  const other: Language = language === 'en' ? 'de' : 'en'
  const [own, ...parts] = keysOf(token, language)
  if (own === undefined) return []
  if (token.kind !== 'word') {
    const alternatives = (['en', 'de'] as const).map((one) => ({ term: own, language: one, weight: 1 }))
    return [{ word, alternatives, weight: token.kind === 'section' ? 1.5 : 1, isAsked: true }]
  }
  const rendered = renderingsOf(token.text, language).map(({ term, how }) => ({
    term,
    language: other,
    weight: RENDERED[how],
  }))
  // Two letters are a name in both languages where they are capitals.
  if (/^\p{Lu}{2}$/u.test(word)) rendered.push({ term: own, language: other, weight: 1 })
  const whole: Sought = {
    word,
    alternatives: apart([
      { term: own, language, weight: 1 },
      ...called(synonymsOf(token.text, own, language)),
      ...rendered,
    ]),
    weight: 1,
    isAsked: true,
  }
  if (parts.length === 0) return [whole]
  const single = parts.map((term) => ({
    word,
    alternatives: [{ term, language, weight: 1 }],
    weight: 0.5,
    isAsked: false,
  }))
  return [whole, ...single]
}

const WANTS: Readonly<Record<Language, readonly (readonly [Wanted, RegExp])[]>> = {
  en: [
    [
      'time',
      /\bwhen\b|\bthe date\b|\b(?:what|which)\s+(?:date|day|year|month|century|decade|time)\b|\bhow long\b|\bon what date\b|\bdeadline\b/i,
    ],
    [
      'amount',
      /\bhow (?:many|much|high|large|big|far|old|tall)\b|\bwhat (?:percentage|percent|amount|price|number|sum|rent|fee)\b/i,
    ],
    ['person', /\bwho(?:m|se)?\b/i],
  ],
  de: [
    [
      'time',
      /\bwann\b|\bdas datum\b|\bwelche[mnrs]? (?:datum|tag|jahr|monat|jahrhundert|jahrzehnt)\b|\bwie lange?\b|\bfrist\b/i,
    ],
    [
      'amount',
      /\bwie ?viele?[nr]?\b|\bwie (?:hoch|groß|teuer|weit|alt)\b|\bwelche[rn]? (?:betrag|summe|preis|anteil|höhe)\b|\bprozent/i,
    ],
    ['person', /\bwe[rmn]\b|\bwessen\b/i],
  ],
}

/** What kind of answer is wanted, and the words that say so: "how high", "in which year". An answer need not have them. */
function wantedBy(text: string, language: Language): { wants: Wanted; start: number; end: number } | null {
  for (const [wants, words] of WANTS[language]) {
    const match = words.exec(text)
    if (match !== null) return { wants, start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** The day on which something ends stands with its term, not above the first line. */
const ENDING = /\b(?:expir|terminat|renew|ends?\b|kündig|endet|ablauf|läuft)/i

const OPENING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:name|title|date|effective|parties|party|signed|signator|entered into|between whom)[^.?!]{0,60}\b(?:contract|agreement|document|letter|deed)\b|\bparties\b[^.?!]{0,40}\bsigned\b|\bcontract\b[^.?!]{0,30}\beffective\b/i,
  de: /\b(?:name|titel|datum|überschrift|parteien|vertragsparteien|unterzeichne|unterschrieb|geschlossen)[^.?!]{0,60}(?:vertrag|vereinbarung|dokument|schreiben|urkunde)|\bvertragsparteien\b|\bwer\b[^.?!]{0,40}\bvertrag\b/i,
}
