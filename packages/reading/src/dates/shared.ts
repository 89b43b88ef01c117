// What ranges and lists say once and mean for every member: in "3 and 4 May 2020" the first day has the month of the second, in "1914–18" the
// second year the century of the first.

import { CLASS } from './lexicon.ts'
import { isMark, isPlain, JOIN, linkBefore, RANGE } from './links.ts'
import type { TimeOfDay } from './mention.ts'
import type { Node, Shape, Year } from './shape.ts'
import { nodeToken, type Token } from './token.ts'

const MOST = 12 // members of one list of days

function siblingToken(
  like: Token,
  node: Node,
  token: Token,
  shape: Shape,
  time: TimeOfDay | null = null,
  end = token.end,
): Token {
  const sibling: Node = { ...node, start: token.start, end, shape, rule: `${node.rule}.shared`, part: null, time }
  return nodeToken(sibling, token.gap, like.mask, false)
}

/** Days that take month and year from the date after them. */
export function daysBefore(items: Token[]): Token[] {
  const result = [...items]
  for (let index = result.length - 1; index > 0; index--) {
    const token = result[index]
    const node = token?.node
    if (token === undefined || node === null || node === undefined) continue
    let current = index
    for (let members = 0; members < MOST; members++) {
      const link = linkBefore(result, current)
      const day = link === null ? undefined : result[link.at]
      // A semicolon parts what is written whole: "Rn. 26; 15. November 2011".
      if (link === null || link.word === ';' || day === undefined || day.node !== null) break
      const isHour = node.rule.startsWith('date.with-time') && node.time !== null && endsBefore(node.time, day)
      if (node.time !== null && node.shape.kind !== 'clock' && !isHour) break
      const shape = isHour ? node.shape : sharedShape(node.shape, day, link.kind === 'range')
      if (shape === null) break
      result[link.at] = siblingToken(
        token,
        node,
        day,
        shape,
        isHour || node.shape.kind === 'clock' ? hourOf(day) : null,
      )
      current = link.at
    }
  }
  return result
}

/** "between 9 and 11 a.m. on 3 June": what stands before is an hour of that day, and no day of June. */
function endsBefore({ hour }: TimeOfDay, token: Token): boolean {
  return (token.mask & (CLASS.NUM | CLASS.HM | CLASS.CLOCK)) !== 0 && token.value < hour
}

function hourOf(token: Token): TimeOfDay {
  return {
    hour: token.value % 24,
    minute: (token.mask & (CLASS.HM | CLASS.CLOCK)) === 0 ? null : token.digits,
    second: null,
    zone: null,
  }
}

function sharedShape(shape: Shape, day: Token, isRange: boolean): Shape | null {
  if (shape.kind === 'clock')
    return (day.mask & CLASS.HM) !== 0 || ((day.mask & CLASS.NUM) !== 0 && day.value <= 24) ? shape : null
  if (shape.kind === 'period' && (shape.unit === 'quarter' || shape.unit === 'half')) {
    const number = (day.mask & CLASS.ORD) === 0 ? 0 : (day.entry?.ord ?? day.value)
    return number >= 1 && number < shape.number ? { ...shape, number } : null
  }
  if (shape.kind !== 'calendar' || shape.month === null || shape.day === null) return null
  if ((day.mask & CLASS.DAY) === 0 || day.value < 1) return null
  const same = { ...shape, day: day.value, weekday: null }
  // "28 to 3 January": from December on.
  return isRange && day.value > shape.day ? { ...same, ...monthBefore(shape.month, shape.year) } : same
}

export const MAY_FOLLOW_DAY = new Set(
  ', . ; : ) ] of in at the and to was were is are as on by from for respectively inclusive when with a an'.split(' '),
)

/** "April 6 and 7", "May 5, 7 and 9, 2014", "January 25–29, 1905". */
export function daysAfter(items: Token[]): Token[] {
  const result: Token[] = []
  for (let index = 0; index < items.length; index++) {
    const token = items[index]
    if (token === undefined) break
    const node = token.node
    const shape = node?.shape
    const following = shape?.kind === 'calendar' ? followingDays(items, index, shape) : null
    if (node === null || shape?.kind !== 'calendar' || following === null) {
      result.push(token)
      continue
    }
    const year = following.year ?? shape.year
    result.push({ ...token, node: { ...node, shape: { ...shape, year } } })
    const lastDay = following.days.at(-1) ?? index
    for (let at = index + 1; at <= lastDay; at++) {
      const member = items[at]
      if (member === undefined) continue
      if (!following.days.includes(at)) result.push(member)
      else {
        const end = at === lastDay ? following.end : member.end
        result.push(siblingToken(token, node, member, { ...shape, year, day: member.value, weekday: null }, null, end))
      }
    }
    index = following.last
  }
  return result
}

interface Following {
  /** Where the further days stand. */
  readonly days: readonly number[]
  readonly year: Year | null
  /** The last token that belongs to them, and where it ends. */
  readonly last: number
  readonly end: number
}

function followingDays(
  items: readonly Token[],
  index: number,
  shape: Extract<Shape, { kind: 'calendar' }>,
): Following | null {
  // The order month–day must have been used, and no year may close the date already.
  if (shape.year !== null || shape.day === null) return null
  const days = furtherDays(items, index, shape.day)
  // "the 18th and 19th": without a month only ordinals are days.
  if (shape.month === null && !days.every((at) => isOrdinal(items[at]))) return null
  if (shape.month === null && shape.monthStep === undefined) return null
  const last = days.at(-1)
  if (last === undefined) return null
  const comma = isMark(items[last + 1], ',') ? 1 : 0
  const year = items[last + 1 + comma]
  const written = year === undefined || year.gap > 1 ? null : yearOfNode(year)
  if (year !== undefined && written !== null) return { days, year: written, last: last + 1 + comma, end: year.end }
  const next = items[last + 1]
  if (next !== undefined && next.node === null && next.gap < 2 && !MAY_FOLLOW_DAY.has(next.text)) return null
  return { days, year: null, last, end: items[last]?.end ?? 0 }
}

const isOrdinal = (token: Token | undefined): boolean => token !== undefined && (token.mask & CLASS.ORD) !== 0

/** One day behind "and" or a dash; several behind commas, if "and" stands before the last. */
function furtherDays(items: readonly Token[], index: number, first: number): number[] {
  const days: number[] = []
  let previous = first
  for (let at = index + 1; days.length < MOST; at++) {
    const hasComma = isMark(items[at], ',')
    if (hasComma) at++
    const isLast = isPlain(items[at], JOIN) || (!hasComma && days.length === 0 && isPlain(items[at], RANGE))
    if (isLast) at++
    const day = items[at]
    if ((!hasComma && !isLast) || day === undefined || day.node !== null || (day.mask & CLASS.DAY) === 0) return []
    if (day.gap > 1 || day.value <= previous) return []
    days.push(at)
    previous = day.value
    if (isLast) return days
  }
  return []
}

/** "1957–60", "2014/15", "264 to 241 BC". */
export function shortYears(items: Token[]): Token[] {
  const result = [...items]
  for (let index = 0; index + 2 < result.length; index++) {
    const [first, link, second] = [result[index], result[index + 1], result[index + 2]]
    if (first === undefined || link === undefined || second === undefined || link.node !== null) continue
    const from = yearOfNode(first)
    const to = yearOfNode(second)
    if (
      from !== null &&
      first.node !== null &&
      second.node === null &&
      (link.text === '-' || link.text === '/') &&
      link.gap === 0 &&
      second.gap === 0
    ) {
      const last = from.value % 100
      if (
        second.digits === 2 &&
        (second.mask & CLASS.NUM) !== 0 &&
        from.digits === 4 &&
        second.value > last &&
        (link.text === '-' || second.value === last + 1)
      ) {
        const year = { value: from.value - last + second.value, digits: 4 as const, beforeChrist: false }
        result[index + 2] = siblingToken(first, first.node, second, {
          kind: 'calendar',
          year,
          month: null,
          day: null,
          weekday: null,
        })
      }
    }
    if (
      to !== null &&
      to.beforeChrist &&
      second.node !== null &&
      first.node === null &&
      (first.mask & CLASS.NUM) !== 0 &&
      RANGE.has(link.text) &&
      first.value > to.value
    ) {
      result[index] = siblingToken(second, second.node, first, {
        kind: 'calendar',
        year: { value: first.value, digits: 4, beforeChrist: true },
        month: null,
        day: null,
        weekday: null,
      })
    }
  }
  return result
}

function yearOfNode(token: Token): { value: number; digits: 2 | 4; beforeChrist: boolean } | null {
  const shape = token.node?.shape
  if (
    shape?.kind !== 'calendar' ||
    shape.month !== null ||
    shape.day !== null ||
    shape.year === null ||
    !('value' in shape.year)
  )
    return null
  return shape.year
}

export function monthBefore(month: number, year: Year | null): { month: number; year: Year | null } {
  return month > 1 ? { month: month - 1, year } : { month: 12, year: yearBefore(year) }
}

export function yearBefore(year: Year | null): Year | null {
  return year !== null && 'value' in year && !year.beforeChrist ? { ...year, value: year.value - 1 } : year
}
