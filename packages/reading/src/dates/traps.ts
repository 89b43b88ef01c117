// What looks like a date and is none: versions, section and case numbers, fractions, amounts, the verb "may", people called April and firms
// called Freitag. A reading that rests on little (a bare year, a bare month, 5/12) must have a word beside it that speaks of time.

import { CLASS } from './lexicon.ts'
import type { Node } from './shape.ts'
import type { Token } from './token.ts'
import { type Around, type Case, isNamed } from './trap-case.ts'
import {
  clockStands,
  countStands,
  dayOfMonthStands,
  decadeStands,
  isDuration,
  pointsBack,
  relativeMonthStands,
  todayStands,
  unitStands,
  weekdayStands,
} from './trap-relative.ts'
import {
  EVERY,
  FIRMS,
  HONORIFICS,
  LABELS,
  MONTH_PAIR_BEFORE,
  PAIR_BEFORE,
  STREETS,
  TIME_WORDS,
  UNITS_AFTER,
  WEAK_MONTH_BEFORE,
} from './trap-words.ts'

export function isTrap(node: Node, token: Token, around: Around, text: string, german: boolean): boolean {
  if (isLabelled(token, around) && NUMERIC_RULES.test(node.rule)) return true
  if (isGlued(node, token, around, text)) return true
  if (
    node.range !== null &&
    !node.rule.startsWith('time.') &&
    !/^(?:year|date\.pair|weekday\.named|month\.relative|month\.bare)/.test(node.rule)
  )
    return false
  const stands = STANDS[node.rule]
  return stands !== undefined && !stands({ node, token, text, german, ...around })
}

/** What each reading that rests on little must have beside it. */
const STANDS: Readonly<Record<string, (found: Case) => boolean>> = {
  'year.bare': yearStands,
  'date.numeric': numericStands,
  'date.month-day-year': spelledStands,
  'date.day-month-year': spelledStands,
  'century.ordinal': ({ node, after, text }) => !isNamed(after) || !/C\p{L}+$/u.test(text.slice(node.start, node.end)),
  'month.bare': monthStands,
  'date.pair': pairStands,
  'season.of-year': ({ node, ...found }) =>
    node.shape.kind !== 'period' || node.shape.year !== null || seasonStands(found),
  'weekday.named': weekdayStands,
  'decade.named': decadeStands,
  'time.clock': clockStands,
  'relative.day-after': pointsBack,
  'relative.day-before': pointsBack,
  'relative.year-before': pointsBack,
  'relative.earlier': pointsBack,
  'relative.from-now': (found) => (found.german ? !isDuration(found) : found.after?.text !== 'of'),
  'relative.ago': (found) => !(found.german && isDuration(found)),
  'day.of-month': dayOfMonthStands,
  'month.relative': relativeMonthStands,
  'relative.today': todayStands,
  'relative.part-of-this-day': ({ before, token }) => before?.text === 'am' && token.gap === 1,
  'weekend.bare': ({ german, before }) => german || before?.text === 'the',
  'quarter.bare': ({ before, after }) =>
    before?.text === 'the' && !(after !== undefined && /^(?:of|and)$/.test(after.text)),
  'relative.unit': unitStands,
  'count.after-date': countStands,
  'count.before-date': countStands,
  'part.of-day': countStands,
  'weekday.day': ({ after }) => !(after !== undefined && after.text === ':' && after.gap === 0),
}

const NUMERIC_RULES = /^(?:date\.(?:numeric|pair)|year\.bare|month\.of-year|time\.clock|date\.hyphenated)/

function isLabelled(token: Token, { before, beforeThat }: Around): boolean {
  if (before === undefined || token.gap === 3) return false
  const sign = before.text === '.' || before.text === ':' || before.text === '#' || before.text === '°'
  const label = sign ? beforeThat : before
  if (before.text === '#' || before.text === '§' || before.text === '¶') return true
  if (label === undefined || label.node !== null || !LABELS.has(label.text)) return false
  // "in part 2020" aside, a sentence may end on a label word: the next one begins with a capital elsewhere.
  return sign ? before.gap === 0 : true
}

/** Joined to letters or digits, a number is part of a name; only a file's ISO date may be. */
function isGlued(node: Node, token: Token, { before, beforeThat, after, afterThat }: Around, text: string): boolean {
  const iso = /^\d{4}-\d\d-\d\d$/.test(text.slice(node.start, node.end))
  if (token.gap === 0 && before !== undefined && before.end === node.start && !iso) {
    if (before.mask !== 0 && before.node === null && (before.mask & CLASS.PART) === 0) return true
    if (/^[\p{L}\d_@#$€£\\=*+.]$/u.test(text.charAt(node.start - 1)) && !startsWithLetter(text, node.start)) return true
    if (
      (before.text === '-' || before.text === '/') &&
      before.gap === 0 &&
      beforeThat !== undefined &&
      beforeThat.end === before.start
    ) {
      const inRange = node.range !== null || (beforeThat.node !== null && beforeThat.node.range === null)
      if (
        !inRange &&
        (beforeThat.mask & (CLASS.PART | CLASS.WEEKDAY)) === 0 &&
        isAlphanumeric(text, before.start - 1) &&
        !startsWithLetter(text, node.start)
      )
        return true
    }
  }
  if (after === undefined || after.gap !== 0 || after.start !== node.end || iso) return false
  if (/[\p{L}\d_@$€£%\\=*+]/u.test(text.charAt(node.end)) && !node.rule.startsWith('time.')) return true
  return (
    (after.text === '-' || after.text === '/') &&
    node.range === null &&
    afterThat !== undefined &&
    afterThat.gap === 0 &&
    afterThat.node === null &&
    /^\d/.test(afterThat.text)
  )
}

function startsWithLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at))
}

function isAlphanumeric(text: string, at: number): boolean {
  return /[\p{L}\d]/u.test(text.charAt(at))
}

function yearStands(found: Case): boolean {
  const { node, token, text, german, before, after, afterThat } = found
  const shape = node.shape
  if (shape.kind !== 'calendar' || shape.year === null || !('value' in shape.year)) return false
  // A year in words stands only behind its month.
  if (startsWithLetter(text, node.start)) return false
  const { value, digits } = shape.year
  const timed =
    before !== undefined &&
    before.gap < 3 &&
    ((before.node === null && TIME_WORDS.has(before.text)) ||
      (before.mask & (CLASS.PART | CLASS.MONTH | CLASS.SEASON)) !== 0 ||
      before.node !== null)
  if (digits === 2) return timed && before?.node === null
  if (before !== undefined && /^[$€£¥~<>=±+*^]$/.test(before.text) && token.gap < 2) return false
  if (before !== undefined && /^(?:usd|eur|gbp|chf|inr|rs|rmb)$/.test(before.text)) return false
  if (after !== undefined && after.gap < 2 && UNITS_AFTER.has(after.text)) return false
  if (
    after !== undefined &&
    after.text === '-' &&
    after.gap === 0 &&
    afterThat !== undefined &&
    afterThat.gap === 0 &&
    UNITS_AFTER.has(afterThat.text)
  )
    return false
  if (
    after !== undefined &&
    (after.text === '/' || after.text === ':' || after.text === '_') &&
    after.gap === 0 &&
    afterThat?.gap === 0
  ) {
    return after.text === '/' && afterThat.node !== null && node.range === null && isLaterYear(value, afterThat)
  }
  if (before !== undefined && before.text === '/' && before.gap === 0 && token0(found))
    return found.beforeThat !== undefined && found.beforeThat.node !== null
  if (isStreet(node, found, text)) return false
  // A number before or behind it makes it a group of a longer number.
  if (isNumber(before) && token.gap < 2) return false
  if (isNumber(after) && after !== undefined && after.gap === 1 && !timed) return false
  if (node.range !== null && value < 2100) return true
  if (value < 1300 || value >= 2100) return timed && strongly(before)
  const countable =
    after !== undefined && after.gap === 1 && !after.capital && isPlural(text.slice(after.start, after.end))
  if (value % 50 === 0 && countable && !(timed && strongly(before))) return false
  if (timed) return true
  // A round number nothing speaks of as a time is a number.
  if (value < 1500 || (value % 100 === 0 && before?.text !== '(')) return false
  return !countable || value >= 1900 || german
}

function token0({ before }: Around): boolean {
  return before?.gap === 0
}

function isLaterYear(value: number, token: Token): boolean {
  const shape = token.node?.shape
  return (
    shape?.kind === 'calendar' &&
    shape.month === null &&
    shape.year !== null &&
    'value' in shape.year &&
    shape.year.value >= value &&
    shape.year.value - value < 20
  )
}

function strongly(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:in|since|until|till|during|im|seit|bis|um|anno|year|jahr|jahre|jahres|ab|by|before|after|vor|nach|circa|ca)$/.test(
      before.text,
    )
  )
}

/** "1776 Main Street" */
function isStreet(node: Node, { after, afterThat }: Around, text: string): boolean {
  if (after === undefined || !after.capital || after.gap !== 1) return false
  if (STREETS.has(after.text) || (afterThat !== undefined && STREETS.has(afterThat.text))) return true
  return /^\s+(?:[NSEW]\.? |North |South |East |West )?(?:\p{Lu}\p{L}{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Parkway|Pkwy|Way|Court|Plaza|Place|Highway)\b/u.test(
    text.slice(node.end, node.end + 90),
  )
}

function monthStands({ node, token, before, beforeThat, after, text, german }: Case): boolean {
  const word = text.slice(node.start, node.end)
  if (!token.capital && !german) return false
  if (!token.capital) return false
  if (after !== undefined && after.gap === 1 && (HONORIFICS.has(before?.text ?? '') || FIRMS.has(after.text)))
    return false
  const spoken =
    node.range !== null ||
    (before !== undefined && token.gap < 3 && (before.node !== null || WEAK_MONTH_BEFORE.has(before.text)))
  if (before !== undefined && HONORIFICS.has(before.text)) return false
  if (before?.text === '.' && HONORIFICS.has(beforeThat?.text ?? '')) return false
  // A capital word after it makes it a name: "April Smith", "June Carter", "August Bebel". A verb or noun of time does not.
  const named =
    after !== undefined &&
    after.gap === 1 &&
    after.capital &&
    after.node === null &&
    (after.mask === 0 || after.text === 'day')
  const strong = strongly(before) || (before !== undefined && (before.mask & CLASS.PART) !== 0)
  if (named && !german && !strong) return false
  if (named && german && /^(?:august|april|mai|juli|juni)$/i.test(word) && !spoken) return false
  if (
    german &&
    named &&
    /^(?:august)$/i.test(word) &&
    !/^(?:im|ende|anfang|mitte|seit|ab|bis)$/.test(before?.text ?? '')
  )
    return false
  // "March of progress", "the march"; abbreviations are not months by themselves.
  if (word.length <= 3 && !/^(?:may|mai)$/i.test(word)) return false
  return (
    spoken &&
    !(after !== undefined && after.gap === 1 && /^(?:of|on)$/.test(after.text) && /^(?:march|may)$/i.test(word))
  )
}

/** 5/12 after "on"; 09/2021 after "since". */
function pairStands({ node, token, before, beforeThat, after }: Case): boolean {
  if (node.shape.kind === 'calendar' && node.shape.day === null) {
    const word = before?.text === ':' ? 'stand' : before?.text
    return before !== undefined && token.gap < 3 && word !== undefined && MONTH_PAIR_BEFORE.has(word)
  }
  if (node.shape.kind === 'calendar' || node.shape.kind === 'numeric') {
    if (node.shape.weekday !== null || node.shape.year !== null) return true
    if (
      after !== undefined &&
      after.gap === 1 &&
      /^(?:of|der|des|aller|majority|mehrheit|owner|teil|stimmen|inch|cup|share|shares|cups|\d.*)$/.test(after.text)
    )
      return false
    if (node.shape.kind === 'calendar') return before !== undefined && token.gap < 3 && PAIR_BEFORE.has(before.text)
    if (before !== undefined && beforeThat?.node?.rule === 'date.pair' && /^(?:,|and|or|und|oder)$/.test(before.text))
      return true
    return before !== undefined && token.gap < 3 && /^(?:on|dated|due|am|vom)$/.test(before.text)
  }
  return false
}

function seasonStands({ token, before, after, german }: Omit<Case, 'node'>): boolean {
  if (german) {
    if (!token.capital || (after !== undefined && after.text === '-' && after.gap === 0)) return false
    if (before !== undefined && (HONORIFICS.has(before.text) || EVERY.has(before.text))) return false
    return !(after !== undefined && after.gap === 1 && FIRMS.has(after.text))
  }
  if (before === undefined || token.gap === 3) return false
  if (
    after !== undefined &&
    after.gap === 1 &&
    (after.text === 'of' || after.text === 'within' || after.text === 'into' || after.capital)
  )
    return false
  if (after !== undefined && after.gap === 0 && (after.text === '-' || after.text === "'")) return false
  return (
    /^(?:the|in|by|during|since|until|over|throughout|early|late|mid|and|that|through|last|next|of|till|from)$/.test(
      before.text,
    ) && !(before.text === 'the' && token.text === 'fall' && after?.text === 'of')
  )
}

/** "on the other hand" of the calendar: set phrases that point at no date. */
/** 10-12-14 may be sizes or a score: two-digit years between hyphens need a word of time before them. */
function numericStands({ node, token, before, text, german }: Case): boolean {
  const written = text.slice(node.start, node.end)
  // Between dots 1.1.13 is a section more often than a day; padded it is a German date.
  const unsure =
    /^\d{1,2}-\d{1,2}-\d\d$/.test(written) ||
    (/^\d{1,2}\.\d{1,2}\.\d\d$/.test(written) && !(german && /^\d\d\.\d\d/.test(written)))
  if (!unsure) return true
  return (
    before !== undefined && token.gap < 3 && ((before.mask & CLASS.WEEKDAY) !== 0 || BEFORE_UNSURE.test(before.text))
  )
}

const BEFORE_UNSURE = /^(?::|on|dated|by|until|till|since|from|to|due|of|am|vom|bis|zum|ab|seit|den|der|für|per)$/

/** "may 3 times", "march 5 miles": in small letters a verb, unless a year or a preposition says otherwise. */
function spelledStands({ node, before, text }: Case): boolean {
  if (node.shape.kind !== 'calendar' || node.shape.year !== null || before === undefined) return true
  return !/^(?:may|march) ?\d/.test(text.slice(node.start, node.end)) || PAIR_BEFORE.has(before.text)
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && token.node === null && token.entry === null && /^\d/.test(token.text)
}

function isPlural(word: string): boolean {
  return word.length <= 20 && /^\p{Ll}{3,}s$/u.test(word) && !/(?:ss|us|is|was|has)$/.test(word)
}
