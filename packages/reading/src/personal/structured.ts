// Personal data with a form of its own. One cheap scan stops at digits, '@', '://', '::' and stops between letters; only what stands there
// is looked at, first by form, then by check digit, then by the words around it. Linear: every look is of bounded length.
import type { Language } from '../span.ts'
import { announced, isGermanPostcode } from './announced.ts'
import { distanceTo } from './context.ts'
import type { PersonalFinding } from './finding.ts'
import { cardAt, coinAddress, ibanAt } from './money.ts'
import { domainAt, ip4At, ip6At, linkAt, macAt, mailAt } from './network.ts'
import { GERMAN_NUMBERS } from './numbers-de.ts'
import { ANGLO_NUMBERS } from './numbers-en.ts'
import { EUROPEAN_NUMBERS } from './numbers-eu.ts'
import { WORLD_NUMBERS } from './numbers-world.ts'
import { phoneAt } from './phone.ts'
import { plateAt } from './plates.ts'
import type { Recogniser } from './recogniser.ts'
import { secretAt } from './secrets.ts'

const TRIGGER = /[0-9@]|:\/\/|::|\.(?=[a-z])/g
/** A run with fewer digits is a count, a year or the number of a section. */
const FEW_DIGITS = 5
/** Longest word looked at: a bech32 address has 90 characters. */
const LONGEST_WORD = 96

const order = (recognisers: readonly Recogniser[]) => ({
  digit: recognisers.filter(({ begins }) => begins !== 'letter'),
  letter: recognisers.filter(({ begins }) => begins !== 'digit'),
})

const ORDER: Readonly<Record<Language, ReturnType<typeof order>>> = {
  de: order([...GERMAN_NUMBERS, ...EUROPEAN_NUMBERS, ...ANGLO_NUMBERS, ...WORLD_NUMBERS]),
  en: order([...ANGLO_NUMBERS, ...WORLD_NUMBERS, ...EUROPEAN_NUMBERS, ...GERMAN_NUMBERS]),
}

interface Reading {
  readonly text: string
  readonly language: Language
  /** The text is nothing but values: an answer to a question that is not seen here. */
  readonly lone: boolean
}

const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0
const isLowerAscii = (code: number) => code >= 97 && code <= 122
const isDigit = (code: number) => code >= 48 && code <= 57
const isWord = (code: number) => isDigit(code) || isLetter(code)

/** No words but values with digits in them, one to three letters, and "and". */
function isLone(text: string): boolean {
  if (text.length > 100) return false
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    words.length <= 14 &&
    words.every((word) => /\d/.test(word) || /^(?:\p{L}{1,2}|\p{Lu}{3}|and|und|\p{Lu}{4})$/u.test(word)) &&
    words.some((word) => /\d/.test(word))
  )
}

/** A match is cut out of a longer number when digits stand right beside it, joined by a mark or, where it holds spaces itself, by a space. */
function standsAlone(text: string, start: number, end: number, spaced: boolean): boolean {
  const left = text.charCodeAt(start - 1)
  const right = text.charCodeAt(end)
  const joins = (code: number) =>
    code === 45 || code === 46 || code === 47 || code === 44 || code === 0x2013 || code === 58 || code === 95
  if (joins(left) && isDigit(text.charCodeAt(start - 2))) return false
  if (joins(right) && isDigit(text.charCodeAt(end + 1))) return false
  if (spaced && left === 32 && isDigit(text.charCodeAt(start - 2))) return false
  return !(spaced && right === 32 && isDigit(text.charCodeAt(end + 1)))
}

function judge(reading: Reading, recogniser: Recogniser, start: number): PersonalFinding | null {
  recogniser.pattern.lastIndex = start
  if (!recogniser.pattern.test(reading.text)) return null
  const end = recogniser.pattern.lastIndex
  const written = reading.text.slice(start, end)
  const compact = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  if (recogniser.check !== null && !recogniser.check(compact)) return null
  const finding = (confidence: number, how: string): PersonalFinding => ({
    type: recogniser.type,
    start,
    end,
    confidence,
    rule: `${recogniser.rule}${how}`,
  })
  const distanceOf = (words: RegExp | null) => (words === null ? null : distanceTo(reading.text, start, end, words))
  const own = distanceOf(recogniser.context)
  const shared = distanceOf(recogniser.contextWithNation)
  const toNation = own === null && shared === null ? null : distanceOf(recogniser.nation)
  if (own !== null || toNation !== null) {
    const distance = Math.min(own ?? Infinity, toNation === null ? Infinity : (shared ?? Infinity))
    // Of several countries the one that is named last: "a French passport …, an Italian one …".
    const known = toNation === null ? 0 : 0.05 - toNation * 0.0005
    return finding((recogniser.check === null ? 0.85 : 0.95) - distance * 0.002 + known, '-named')
  }
  if (!standsAlone(reading.text, start, end, written.includes(' '))) return null
  if (recogniser.alone > 0) return finding(recogniser.alone, '')
  return reading.lone && !recogniser.common ? finding(0.5, '-lone') : null
}

function best(reading: Reading, start: number, initial: PersonalFinding | null): PersonalFinding | null {
  let chosen = initial
  const order = ORDER[reading.language]
  for (const recogniser of isDigit(reading.text.charCodeAt(start)) ? order.digit : order.letter) {
    const finding = judge(reading, recogniser, start)
    if (finding !== null && (chosen === null || finding.confidence > chosen.confidence)) chosen = finding
  }
  return chosen
}

/** Digits from `start` on until a mark or word that no number contains; counting stops at `FEW_DIGITS`. */
function hasManyDigits(text: string, start: number): boolean {
  let digits = 0
  for (let i = start; i < start + 28; i++) {
    const code = text.charCodeAt(i)
    if (isDigit(code)) {
      if (++digits >= FEW_DIGITS) return true
    } else if (
      code !== 32 &&
      code !== 45 &&
      code !== 46 &&
      code !== 47 &&
      code !== 40 &&
      code !== 41 &&
      code !== 0xa0 &&
      !isLetter(code)
    )
      return false
    else if (isLowerAscii(code) && isLowerAscii(text.charCodeAt(i + 1)) && isLowerAscii(text.charCodeAt(i + 2)))
      return false
  }
  return false
}

/** Where one to three letters stand as a word before `start`, separated by a space or hyphen; else -1. */
function shortWordBefore(text: string, start: number, floor: number): number {
  const gap = text.charCodeAt(start - 1)
  if (gap !== 32 && gap !== 45) return -1
  let at = start - 1
  while (at > floor && start - at < 6 && isLetter(text.charCodeAt(at - 1))) at--
  const length = start - 1 - at
  return length >= 1 && length <= 3 && !isWord(text.charCodeAt(at - 1)) ? at : -1
}

function network(text: string, start: number, end: number, floor: number): PersonalFinding | null {
  const next = text.charAt(end)
  if (next === '.') return ip4At(text, start) ?? macAt(text, start)
  if (next === ':' || next === '-')
    return macAt(text, start) ?? (next === ':' && end - start <= 4 ? ip6At(text, end, floor) : null)
  return null
}

/** "7ABC123", "12-ABC-3": the only numbers of few digits that are anybody's. */
function mayBePlate(text: string, start: number, end: number): boolean {
  const isCapital = (code: number) => code >= 65 && code <= 90
  return isCapital(text.charCodeAt(start + 1)) || (text.charAt(end) === '-' && isCapital(text.charCodeAt(end + 1)))
}

/** A word that begins at `start` and holds a digit; `digit` is its first. */
function numberIn(reading: Reading, start: number, digit: number, end: number, floor: number): PersonalFinding | null {
  const { text, language } = reading
  const machine = network(text, start, end, floor) ?? secretAt(text, start, digit, end, floor)
  if (machine !== null) return machine
  if (start < digit) {
    const coin = end - start >= 26 ? coinAddress(text, start, end) : null
    const iban = ibanAt(text, start)
    return coin ?? iban ?? best(reading, start, null) ?? withWordBefore(reading, start, digit, floor)
  }
  const prefixed = withWordBefore(reading, start, digit, floor)
  if (prefixed !== null) return prefixed
  const lonePostcode = reading.lone && language === 'de' && end - start === 5 && isLonePostcode(text, start, end)
  if (lonePostcode) return { type: 'DE_PLZ', start, end, confidence: 0.4, rule: 'postcode-lone' }
  const coin = end - start >= 26 ? coinAddress(text, start, end) : null
  if (coin !== null) return coin
  if (!hasManyDigits(text, start)) return mayBePlate(text, start, end) ? best(reading, start, null) : null
  const card = cardAt(text, start)
  const whole = card !== null && standsAlone(text, start, card.end, false) ? card : null
  return best(reading, start, whole ?? phoneAt(text, start, language))
}

/** Five digits beside which nothing is numbered: neither another number nor "Fn." */
function isLonePostcode(text: string, start: number, end: number): boolean {
  const rest = text.slice(0, start) + text.slice(end)
  return isGermanPostcode(text.slice(start, end)) && !/\d|\p{L}\./u.test(rest)
}

/** Numbers whose letters stand apart: "DE 129 273 398", "HRB 1234", "M-XY 999". */
function withWordBefore(reading: Reading, start: number, digit: number, floor: number): PersonalFinding | null {
  const word = shortWordBefore(reading.text, start, floor)
  if (word < 0 && digit === start) return null
  // "of 12", "bis 30": prose, and most of what is asked here.
  const isProse = word >= 0 && !reading.lone && isLowerAscii(reading.text.charCodeAt(word))
  if (isProse && !hasManyDigits(reading.text, digit)) return null
  const plate = digit - start <= 2 ? plateAt(reading.text, digit, reading.lone) : null
  if (plate !== null) return plate
  return word < 0 ? null : best(reading, word, null)
}

/** Everything with a form of its own, in order of place; findings may overlap. */
export function structured(text: string, language: Language): PersonalFinding[] {
  const reading: Reading = { text, language, lone: isLone(text) }
  const findings = announced(text)
  TRIGGER.lastIndex = 0
  let floor = 0
  for (let mark = TRIGGER.exec(text); mark !== null; mark = TRIGGER.exec(text)) {
    const at = mark.index
    const code = text.charCodeAt(at)
    let found: PersonalFinding | null = null
    let next = at + mark[0].length
    if (code === 64) found = mailAt(text, at, floor)
    else if (code === 46) found = domainAt(text, at, floor)
    else if (code === 58) found = mark[0] === '::' ? ip6At(text, at, floor) : linkAt(text, at, floor)
    else {
      let start = at
      while (start > floor && at - start < LONGEST_WORD && isWord(text.charCodeAt(start - 1))) start--
      let end = at + 1
      while (isWord(text.charCodeAt(end))) end++
      found = numberIn(reading, start, at, end, floor)
      next = end
    }
    if (found !== null) {
      findings.push(found)
      next = Math.max(next, found.end)
      floor = found.end
    }
    TRIGGER.lastIndex = next
  }
  return findings
}
