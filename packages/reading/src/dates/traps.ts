// What looks like a date and is none: versions, section and case numbers, fractions, amounts, the verb "may", people called April and firms
// called Freitag. A reading that rests on little (a bare year, a bare month, 5/12) must have a word beside it that speaks of time.

import { isDayOfBirth } from './birth.ts'
import { CLASS } from './lexicon.ts'
import type { Node } from './shape.ts'
import type { Token } from './token.ts'
import { type Around, type Case, isAlphanumeric, isNamed, startsWithLetter } from './trap-case.ts'
import { isOfEvery, isWeekly, isYearly } from './trap-recurring.ts'
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
  DATED_PAPERS,
  EVERY,
  FIRMS,
  HONORIFICS,
  LABELS,
  MONTH_PAIR_BEFORE,
  PAIR_BEFORE,
  STREETS,
  WEAK_MONTH_BEFORE,
} from './trap-words.ts'
import { strongly, yearStands } from './trap-years.ts'

export function isTrap(node: Node, token: Token, around: Around, text: string, german: boolean): boolean {
  if (isLabelled(node, token, around, text, german) && (NUMERIC_RULES.test(node.rule) || node.rule.endsWith('.shared')))
    return true
  if (isGlued(node, token, around, text)) return true
  if (
    node.range !== null &&
    !node.rule.startsWith('time.') &&
    !/^(?:year|date\.pair|weekday\.named|weekday\.day|month\.relative|month\.bare)/.test(node.rule)
  )
    return false
  const stands = STANDS[node.rule]
  return stands !== undefined && !stands({ node, token, text, german, ...around })
}

/** "NJW 1999, 2010, 2012", "Montag bis Freitag von 9 bis 17 Uhr": what goes on from a trap is part of it. */
export function goesOnFromTrap({ rule }: Node, trapped: string | null): boolean {
  if (trapped === null) return false
  if (rule === 'year.bare') return trapped === 'year.bare'
  if (rule.startsWith('weekday.')) return trapped.startsWith('weekday.')
  return rule.startsWith('time.clock') && trapped.startsWith('weekday.')
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
  'weekday.named': (found) => !isWeekly(found) && weekdayStands(found),
  'weekday.relative': ({ node, text }) => !isOfEvery(text, node.end),
  'decade.named': decadeStands,
  'time.clock': clockStands,
  'relative.day-after': pointsBack,
  'relative.day-before': pointsBack,
  'relative.year-before': pointsBack,
  // 'Nine days later than planned' says how late, and names no day.
  'relative.later': ({ after }) => after?.text !== 'than',
  'relative.earlier': (found) => found.after?.text !== 'than' && pointsBack(found),
  'relative.from-now': (found) => (found.german ? !isDuration(found) : found.after?.text !== 'of'),
  'relative.ago': (found) => !(found.german && isDuration(found)),
  'day.of-month': dayOfMonthStands,
  'month.relative': relativeMonthStands,
  'relative.today': todayStands,
  'relative.part-of-this-day': ({ before, token }) => before?.text === 'am' && token.gap === 1,
  'weekend.bare': ({ german, before }) => german || before?.text === 'the',
  'quarter.short': ({ node }) => node.shape.kind === 'period' && node.shape.year !== null,
  'quarter.bare': ({ before, after }) =>
    before?.text === 'the' && !(after !== undefined && /^(?:of|and)$/.test(after.text)),
  'relative.unit': unitStands,
  'count.after-date': countStands,
  'count.before-date': countStands,
  'part.of-day': countStands,
  'weekday.day': ({ after, afterThat }) =>
    after === undefined ||
    !(
      (after.text === ':' && after.gap === 0) ||
      (/^(?:-|bis|to)$/.test(after.text) && afterThat?.node?.shape.kind === 'clock')
    ),
}

const NUMERIC_RULES = /^(?:date\.(?:numeric|pair)|year\.bare|month\.of-year|time\.clock)/

const LINE_END = 2
const WHOLE_DAY = /^\d{1,2}[/-]\d{1,2}[/-](?:\d\d|\d{4})$/

function isLabelled(node: Node, token: Token, { before, beforeThat }: Around, text: string, german: boolean): boolean {
  if (before === undefined || token.gap === 3) return false
  const sign = before.text === '.' || before.text === ':' || before.text === '#' || before.text === '°'
  const label = sign ? beforeThat : before
  if (before.text === '#' || before.text === '§' || before.text === '¶') return true
  // 'VP Sales⏎Title⏎4/16/10⏎Date': the fields of a signature. No title of a code that a line ends with has three numbers.
  if (token.gap === LINE_END && node.rule === 'date.numeric' && WHOLE_DAY.test(text.slice(node.start, node.end)))
    return false
  if (label === undefined || label.node !== null || !LABELS.has(label.text)) return false
  // "Urt. v. 12. 5. 2011": no version has so long a number.
  if (german && label.text === 'v' && node.rule === 'date.numeric' && node.end - node.start > 7) return false
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

function monthStands({ node, token, before, beforeThat, after, text, german }: Case): boolean {
  const word = text.slice(node.start, node.end)
  if (!token.capital && !german) return false
  if (!token.capital) return false
  if (after !== undefined && after.gap === 1 && (HONORIFICS.has(before?.text ?? '') || FIRMS.has(after.text)))
    return false
  const spoken =
    node.range !== null ||
    (node.shape.kind === 'calendar' && node.shape.year !== null) ||
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
function pairStands({ node, token, text, before, beforeThat, after }: Case): boolean {
  if (node.shape.kind === 'calendar' && node.shape.day === null) {
    const word = before?.text === ':' ? 'stand' : before?.text
    return before !== undefined && token.gap < 3 && word !== undefined && MONTH_PAIR_BEFORE.has(word)
  }
  if (node.shape.kind === 'calendar' || node.shape.kind === 'numeric') {
    // "B 8 SO 12/16 R" is a case number.
    if (node.shape.weekday !== null && /^(?:MO|DI|MI|DO|FR|SA|SO)$/.test(text.slice(node.start, node.start + 2)))
      return false
    if (node.shape.weekday !== null || node.shape.year !== null) return true
    if (
      after !== undefined &&
      after.gap === 1 &&
      /^(?:of|der|des|aller|majority|mehrheit|owner|teil|stimmen|inch|cup|share|shares|cups|\d.*)$/.test(after.text)
    )
      return false
    if (before?.text === 'of' && token.gap < 3 && DATED_PAPERS.has(beforeThat?.text ?? '')) return true
    if (node.shape.kind === 'calendar') return before !== undefined && token.gap < 3 && PAIR_BEFORE.has(before.text)
    if (before !== undefined && beforeThat?.node?.rule === 'date.pair' && /^(?:,|and|or|und|oder)$/.test(before.text))
      return true
    return before !== undefined && token.gap < 3 && /^(?:on|dated|due|am|vom)$/.test(before.text)
  }
  return false
}

function seasonStands({ token, before, beforeThat, after, german }: Omit<Case, 'node'>): boolean {
  if (before?.text === '.' && HONORIFICS.has(beforeThat?.text ?? '')) return false
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
  if (!unsure || isDayOfBirth(text, node.start)) return true
  return (
    before !== undefined && token.gap < 3 && ((before.mask & CLASS.WEEKDAY) !== 0 || BEFORE_UNSURE.test(before.text))
  )
}

const BEFORE_UNSURE = /^(?::|on|dated|by|until|till|since|from|to|due|of|am|vom|bis|zum|ab|seit|den|der|für|per)$/

/** "may 3 times", "march 5 miles": in small letters a verb, unless a year or a preposition says otherwise. */
function spelledStands(found: Case): boolean {
  const { node, before, beforeThat, after, text } = found
  if (node.shape.kind !== 'calendar' || node.shape.year !== null) return true
  if (isYearly(found)) return false
  // "12 April Close", "Straße des 17. Juni"
  if (after !== undefined && after.gap === 1 && after.capital && STREETS.has(after.text)) return false
  if (before === undefined) return true
  if (before.text === 'des' && STREETS.has(beforeThat?.text ?? '')) return false
  return !/^(?:may|march) ?\d/.test(text.slice(node.start, node.end)) || PAIR_BEFORE.has(before.text)
}
