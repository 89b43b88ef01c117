// Two dates with a word between them: a stretch from one to the other ("vom 3. bis 5. Mai"), or days of a list ("3, 5 and 7 October"), each of
// which is a day of its own. Both keep every end as it is written; what they say only once they share.

import { isPlain, JOIN, type Link, linkBefore, linkWords, NIGHT_TO_NIGHT } from './links.ts'
import { calendar, type Node, type Shape } from './shape.ts'
import { daysAfter, daysBefore, MAY_FOLLOW_DAY, monthBefore, shortYears, yearBefore } from './shared.ts'
import type { Token } from './token.ts'

const EITHER = new Set(['or', 'oder'])
const OPENER = new Set(['between', 'zwischen'])
const FROM = new Set(['from', 'von', 'vom'])
/** What is moved from one day to another does not last from the one to the other. */
const MOVED = new Set(['moved', 'postponed', 'rescheduled', 'adjourned', 'deferred', 'changed', 'shifted', 'amended'])
/** What is extended from one day to another is moved as well; a strike that extended from the one to the other lasted. */
const EXTENDED = new Set(['extended', 'prolonged'])
const MOVED_DE = new Set(['verlängert', 'verschoben', 'verlegt', 'hinausgeschoben', 'erstreckt', 'vertagt'])
const BEFORE_VERB = new Set(['hiermit', 'einvernehmlich', 'hinaus'])
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'hereby'])

export function joinRanges(items: Token[]): Token[] {
  return pairUp(shortYears(daysAfter(daysBefore(items))))
}

/** Two dates with a range word between become a range, days with a list word between a list. */
function pairUp(items: Token[]): Token[] {
  const result = borrowedFromRight(items)
  let pair = 0
  let list = 0
  for (let index = 1; index < result.length; index++) {
    const second = result[index]
    if (second === undefined || second.node === null) continue
    const link = linkBefore(result, index)
    const first = link === null ? undefined : result[link.at]
    if (link === null || first === undefined || first.node === null || first.node.range?.end === 'from') continue
    const isMovedHere = link.kind === 'range' && isMovedBehind(result, index)
    const joined = isMovedHere ? null : joinedBy(link, result, first.node, second.node)
    if (joined === 'range') {
      result[link.at] = { ...first, node: { ...first.node, range: { end: 'from', pair } } }
      result[index] = { ...second, node: { ...second.node, range: { end: 'to', pair } } }
      pair++
    } else if (joined === 'list') {
      const number = first.node.list ?? list++
      result[link.at] = { ...first, node: { ...first.node, list: number } }
      result[index] = { ...second, node: { ...second.node, list: number } }
    }
  }
  return result
}

/** "3 May, 10 May and 17 May 2020": the year comes through the members between. */
function borrowedFromRight(items: readonly Token[]): Token[] {
  const result = [...items]
  for (let index = result.length - 1; index > 0; index--) {
    const second = result[index]
    if (second === undefined || second.node === null) continue
    const at = linkBefore(result, index)?.at ?? -1
    const first = result[at]
    if (first !== undefined && first.node !== null)
      result[at] = { ...first, node: withBorrowed(first.node, second.node) }
  }
  return result
}

function joinedBy(link: Link, items: readonly Token[], first: Node, second: Node): 'range' | 'list' | null {
  const before = [items[link.at - 1], items[link.at - 2]]
  if (link.kind === 'range') {
    if (link.word === NIGHT_TO_NIGHT) return isNextDay(first.shape, second.shape) ? 'range' : null
    const from = before.findIndex((token) => isPlain(token, FROM))
    return from >= 0 && isMoved(items, link.at - 2 - from) ? null : 'range'
  }
  if (JOIN.has(link.word) && before.some((token) => isPlain(token, OPENER))) return 'range'
  if (link.word === '/' && isNextYear(first.shape, second.shape)) return 'range'
  if (!isDay(first.shape) || !isDay(second.shape) || first.range !== null || EITHER.has(link.word)) return null
  return link.word === '/' && isNextDay(first.shape, second.shape) ? 'range' : 'list'
}

/** `at`: the word before 'from'. */
function isMoved(items: readonly Token[], at: number): boolean {
  if (isPlain(items[at], MOVED)) return true
  return isPlain(items[at], EXTENDED) && [items[at - 1], items[at - 2]].some((token) => isPlain(token, PASSIVE))
}

/** "vom 31. Dezember 2019 bis zum 31. Dezember 2021 verlängert": the end is moved. */
function isMovedBehind(items: readonly Token[], index: number): boolean {
  const at = isPlain(items[index + 1], BEFORE_VERB) ? index + 2 : index + 1
  return isPlain(items[at], MOVED_DE)
}

function isDay(shape: Shape): boolean {
  return shape.kind === 'numeric' || shape.kind === 'holiday' || (shape.kind === 'calendar' && shape.day !== null)
}

/** "4./5. August", "30. April/1. Mai". */
function isNextDay(a: Shape, b: Shape): boolean {
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || a.day === null || b.day === null) return false
  return a.month === b.month ? b.day === a.day + 1 : b.day === 1 && a.day >= 28
}

/** "2014/15" */
function isNextYear(a: Shape, b: Shape): boolean {
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || a.month !== null || b.month !== null) return false
  return valueOf(b) - valueOf(a) === 1
}

function valueOf({ year }: Extract<Shape, { kind: 'calendar' }>): number {
  return year !== null && 'value' in year && !year.beforeChrist ? year.value : Number.NaN
}

/** The first end with the month and the year that only the second says. */
function withBorrowed(first: Node, second: Node): Node {
  const [a, b] = [first.shape, second.shape]
  // "from 9:00 to 11:00 on 3 June"
  if (a.kind === 'clock' && second.rule.startsWith('date.with-time') && isDay(b)) return { ...first, shape: b }
  if (a.kind === 'calendar' && b.kind === 'calendar' && a.year === null && b.month !== null) {
    // "Montag, 6., bis Freitag, 10. September"; "vom 28. bis zum 3. Mai" began in April.
    if (
      a.month === null &&
      a.day !== null &&
      b.day !== null &&
      (a.monthStep === undefined || first.rule === 'day.of-month')
    ) {
      const borrowed = a.day > b.day ? monthBefore(b.month, b.year) : { month: b.month, year: b.year }
      return { ...first, shape: calendar(borrowed.year, borrowed.month, a.day, a.weekday) }
    }
    // "from November to February 2020" began the year before.
    if (a.month !== null && b.year !== null)
      return { ...first, shape: { ...a, year: a.month > b.month ? yearBefore(b.year) : b.year } }
  }
  // "zwischen Weihnachten und Neujahr 2019" began in 2018.
  if (a.kind === 'holiday' && b.kind === 'holiday' && a.year === null && a.step === null && b.year !== null)
    return { ...first, shape: { ...a, year: b.name === 'new-year' ? yearBefore(b.year) : b.year } }
  if (a.kind === 'period' && b.kind === 'period' && a.year === null && a.step === null && b.year !== null)
    return { ...first, shape: { ...a, year: b.year } }
  return first
}

/** The words looked for here; the lexicon must know them. */
export const rangeWords: readonly string[] = [
  linkWords,
  OPENER,
  FROM,
  MOVED,
  EXTENDED,
  MOVED_DE,
  BEFORE_VERB,
  PASSIVE,
  MAY_FOLLOW_DAY,
].flatMap((words) => [...words])
