// The figures of a text as one fact each: value, sign, scale and unit. `EUR 1.5 million`, `1.500.000 €` and `1,5 Mio. EUR` are one.
import type { Language, Span } from '../span.ts'
import { keysOf, type Token, tokensOf } from '../terms/index.ts'
import { orderOfWord, scaleOfWord, valueOfWord } from './number-words.ts'

export interface Quantity extends Span {
  readonly value: number
  /** `EUR`, `%`, `month`, `kg`; null where none of the closed list stands beside it. */
  readonly unit: string | null
  /** Keys of the words after it: what is counted. */
  readonly counted: readonly string[]
}

/** Symbols and words, folded. Time, money, shares and measures: what a figure must not change without being another. */
const UNITS: Readonly<Record<string, string>> = {
  EUR: 'eur euro euros €',
  USD: 'usd us$ $ dollar dollars',
  GBP: 'gbp £ pound pounds pfund sterling',
  CHF: 'chf franken francs sfr',
  '%': '% percent prozent',
  hour: 'hour hours stunde stunden',
  minute: 'minute minutes minuten',
  day: 'day days tag tage tagen tages calendar kalendertag kalendertage kalendertagen',
  'working day':
    'werktag werktage werktagen werktages arbeitstag arbeitstage arbeitstagen arbeitstages bankarbeitstage',
  week: 'week weeks woche wochen',
  month: 'month months monat monate monaten monats kalendermonat kalendermonate kalendermonaten',
  quarter: 'quarters quartal quartale quartalen quartals',
  year: 'year years jahr jahre jahren jahres kalenderjahr kalenderjahre kalenderjahren',
  kg: 'kg kilogram kilograms kilogramm kilo',
  t: 'tonne tonnes tonnen tons',
  km: 'km kilometre kilometres kilometer kilometers kilometern',
  m: 'm metre metres meter meters metern',
  cm: 'cm',
  mm: 'mm',
  m2: 'm² sqm qm quadratmeter quadratmetern',
  l: 'litre litres liter liters litern',
  kwh: 'kwh',
}
const UNIT_OF = new Map(Object.entries(UNITS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])))
const MONEY = new Set(['EUR', 'USD', 'GBP', 'CHF'])
/** Words between a number and its unit. */
const BETWEEN = new Set(['full', 'volle', 'vollen', 'consecutive', 'more', 'weitere', 'weiteren', 'of'])
const WORKING = new Set(['working', 'business', 'banking'])

const MONEY_BEFORE = /(?:(?<!\p{L})(EUR|Euro|USD|US\$|GBP|CHF|SFr\.?)|([€$£]))\s{0,2}(?:[-–−]\s?)?$/iu
const MINUS = /(?:^|[\s(€$£])[-–−]\s?$|minus\s$/i
const RANGE = /[\d.,%€]\s{0,2}[-–−]\s?$/
const SIGN_AFTER = /^\.?\s{0,2}(?:(€|US\$|\$|£|%|m²)|(per cent|v\. ?H\.)|(square met(?:re|er)s?))/i

export function quantitiesOf(text: string, languages: readonly Language[]): Quantity[] {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'section')
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const read = readAt(text, tokens, at)
    if (read === null) continue
    const first = tokens[at]
    const last = tokens[read.next - 1]
    if (first === undefined || last === undefined) continue
    const after = unitAfter(text, tokens, read.next, last.end)
    const money = moneyBefore(text, first.start)
    const unit = money ?? read.unit ?? after
    if (read.needsUnit && (unit === null || MONEY.has(unit))) continue
    found.push({
      start: first.start,
      end: last.end,
      value:
        (isMinus(text, first.start) ? -read.value : read.value) *
        (money === null ? 1 : shortScale(last, tokens[read.next])),
      unit,
      counted: countedFrom(text, tokens, read.next, last.end, languages),
    })
    at = read.next - 1
  }
  return found
}

interface Read {
  readonly value: number
  /** Index of the first token after it. */
  readonly next: number
  /** Written in one with it: `5kg`. */
  readonly unit: string | null
  /** An article or an order, where no unit follows. */
  readonly needsUnit: boolean
}

function readAt(text: string, tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]
  if (token === undefined) return null
  const start = digitsOf(token)
  if (start !== null) {
    const scaled = scaledFrom(tokens, at + 1, start.value)
    const ends = scaled.next > at + 1 ? null : start.unit
    return { ...scaled, unit: ends, needsUnit: start.isOrder }
  }
  if (token.kind !== 'word') return null
  const word = valueOfWord(token.text)
  if (word !== null) return { ...wordsFrom(text, tokens, at, word), unit: null, needsUnit: false }
  const order = orderOfWord(token.text) ?? (ONE.test(token.text) ? 1 : null)
  return order === null ? null : { ...scaledFrom(tokens, at + 1, order), unit: null, needsUnit: true }
}

/** `EUR 5m`, `€5 bn`: of money alone, for `m` is a metre elsewhere. */
const SHORT: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 }
function shortScale(last: Token, next: Token | undefined): number {
  const own = /^\d+(?:\.\d+)?(k|m|mn|bn)$/.exec(last.text)?.[1]
  if (own !== undefined) return SHORT[own] ?? 1
  return next !== undefined && next.start - last.end <= 1 ? (SHORT[next.text] ?? 1) : 1
}

const ONE = /^(?:one|ein|eine|einen|einem|einer|eines)$/

function digitsOf({ text, kind }: Token): { value: number; unit: string | null; isOrder: boolean } | null {
  if (kind !== 'number') return null
  const [, digits = '', letters = ''] = /^(\d+(?:\.\d+)?)(\p{L}{0,3})$/u.exec(text) ?? []
  if (digits === '') return null
  const isOrder = /^(?:st|nd|rd|th)$/.test(letters)
  return { value: Number(digits), unit: UNIT_OF.get(letters) ?? null, isOrder }
}

/** `1.5 million`. */
function scaledFrom(tokens: readonly Token[], next: number, value: number): { value: number; next: number } {
  const scale = scaleOfWord(tokens[next]?.text ?? '')
  return scale === null ? { value, next } : { value: value * scale, next: next + 1 }
}

/** `two hundred and fifty thousand`, `twenty-five`: beside one another, joined by a space, a hyphen or "and". */
function wordsFrom(text: string, tokens: readonly Token[], at: number, first: number): { value: number; next: number } {
  let [total, part, next] = [0, first, at + 1]
  for (; next < tokens.length; next++) {
    const [before, token] = [tokens[next - 1], tokens[next]]
    if (before === undefined || token === undefined || !/^[\s-]{1,2}$/.test(text.slice(before.end, token.start))) break
    const after = token.text === 'and' && part >= 100 ? tokens[next + 1] : token
    const value = after === undefined ? null : valueOfWord(after.text)
    if (value === null || after === undefined) break
    const scale = scaleOfWord(after.text)
    if (scale !== null && scale >= 1000) [total, part] = [total + part * scale, 0]
    else if (scale !== null) part *= scale
    else if (value < (part >= 100 ? 100 : part >= 20 && part % 10 === 0 ? 10 : part === 0 ? 1000 : 0)) part += value
    else break
    if (after !== token) next += 1
  }
  return { value: total + part, next }
}

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 8), at)

function moneyBefore(text: string, at: number): string | null {
  const [, word, sign] = MONEY_BEFORE.exec(before(text, at)) ?? []
  return UNIT_OF.get((word ?? sign ?? '').toLowerCase().replace('.', '')) ?? null
}
const isMinus = (text: string, at: number): boolean => MINUS.test(before(text, at)) && !RANGE.test(before(text, at))

function unitAfter(text: string, tokens: readonly Token[], next: number, end: number): string | null {
  const [, sign, percent, square] = SIGN_AFTER.exec(text.slice(end, end + 20)) ?? []
  if (sign !== undefined) return UNIT_OF.get(sign.toLowerCase()) ?? null
  if (percent !== undefined) return '%'
  if (square !== undefined) return 'm2'
  for (let at = next, from = end; at < next + 3; at++) {
    const token = tokens[at]
    if (token === undefined || !/^[\s.\-–)(]{0,3}$/.test(text.slice(from, token.start))) return null
    if (WORKING.has(token.text)) return 'working day'
    const unit = UNIT_OF.get(token.text)
    if (unit !== undefined) return unit
    // `3 (three) months`: the figure and the word are one.
    if (!BETWEEN.has(token.text) && valueOfWord(token.text) === null) return null
    from = token.end
  }
  return null
}

/** Up to two words that say something, within the same stretch. */
function countedFrom(
  text: string,
  tokens: readonly Token[],
  next: number,
  end: number,
  languages: readonly Language[],
): string[] {
  const keys: string[] = []
  for (let at = next, from = end; at < next + 2; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !/^\s{1,3}$/.test(text.slice(from, token.start))) break
    const own = languages.flatMap((language) => keysOf(token, language))
    if (own.length === 0) break
    keys.push(...own)
    from = token.end
  }
  return keys
}

/**
 * Whether one of `known` is the claim's figure: the same value with the same unit. A claim may leave the unit off where it does not count
 * something else instead; it may not put one where there is none. What is counted by another figure alone is not counted by this one.
 */
export function bearsQuantity(said: Quantity, known: readonly Quantity[]): boolean {
  const isBare = said.unit === null && said.counted.length === 0
  if (!known.some(({ value, unit }) => value === said.value && (unit === said.unit || isBare))) return false
  if (said.unit !== null) return true
  const counting = known.filter(
    ({ unit, counted }) => unit === null && counted.some((key) => said.counted.includes(key)),
  )
  return counting.length === 0 || counting.some(({ value }) => value === said.value)
}

/** Whether a word is a unit, or stands beside one. */
export const isUnit = (word: string): boolean =>
  UNIT_OF.has(word) || WORKING.has(word) || ['per', 'pro', 'je'].includes(word)
