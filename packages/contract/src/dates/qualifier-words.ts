// "about", "before", "until", "early" … around a date, with the article that the language wants: "before the 1990s", "vor dem 4. April 2020",
// "bis zur Woche vom 16.–22. März 2020".
import type { Chronology } from '../chronology.ts'
import type { DatePoint } from './edtf.ts'

export type Language = Chronology['language']

/** `plain`: words that take no article. */
export type PhraseUnit = DatePoint['unit'] | 'range' | 'week' | 'weekend' | 'fiscal-year' | 'plain'

// {} the bare words; {the}, {dative}, {accusative} with the article of their unit.
const patterns = {
  en: new Map([
    ['about', 'about {}'],
    ['before', 'before {the}'],
    ['after', 'after {the}'],
    ['on-or-before', 'on or before {the}'],
    ['on-or-after', 'on or after {the}'],
    ['since', 'since {the}'],
    ['until', 'until {the}'],
    ['early', 'early {}'],
    ['mid', 'mid-{}'],
    ['late', 'late {}'],
    ['start', 'beginning of {the}'],
    ['end', 'end of {the}'],
  ]),
  de: new Map([
    ['about', 'um {}'],
    ['before', 'vor {dative}'],
    ['after', 'nach {dative}'],
    ['on-or-before', 'bis einschließlich {}'],
    ['on-or-after', 'ab {dative}'],
    ['since', 'seit {dative}'],
    ['until', 'bis {accusative}'],
    ['early', 'Anfang {}'],
    ['mid', 'Mitte {}'],
    ['late', 'Ende {}'],
    ['start', 'Beginn {}'],
    ['end', 'Ende {}'],
  ]),
} as const

const english: ReadonlySet<PhraseUnit> = new Set(['half', 'decade', 'century', 'week', 'weekend'])

// Years and months stand bare in German ("vor 2019", "seit März 2020").
const german = new Map<PhraseUnit, readonly [dative: string, accusative: string]>([
  ['day', ['dem ', 'zum ']],
  ['week', ['der ', 'zur ']],
  ['weekend', ['dem ', 'zum ']],
  ['season', ['dem ', 'zum ']],
  ['quarter', ['dem ', 'zum ']],
  ['half', ['dem ', 'zum ']],
  ['fiscal-year', ['dem ', 'zum ']],
  ['century', ['dem ', 'zum ']],
])

export function qualify(words: string, qualifier: string, language: Language, unit: PhraseUnit): string {
  const pattern = patterns[language].get(qualifier)
  if (pattern === undefined) return `${qualifier} ${words}`
  if (language === 'de' && unit === 'day' && qualifier === 'about') return `um den ${words}`
  if (language === 'de' && unit === 'decade') return germanDecade(words, qualifier, pattern)
  const [dative, accusative] = german.get(unit) ?? ['', '']
  return pattern
    .replace('{the}', () => (english.has(unit) ? `the ${words}` : words))
    .replace('{dative}', () => dative + words)
    .replace('{accusative}', () => accusative + words)
    .replace('{}', () => words)
}

/** "Anfang der 1990er Jahre", "vor den 1990er Jahren", "bis in die 1990er Jahre". */
function germanDecade(words: string, qualifier: string, pattern: string): string {
  if (qualifier === 'about') return `um die ${words}`
  return pattern
    .replace('{dative}', () => `den ${words}n`)
    .replace('{accusative}', () => `in die ${words}`)
    .replace('{}', () => `der ${words}`)
}
