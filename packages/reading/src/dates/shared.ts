// What ranges and lists say once and mean for every member: in "3 and 4 May 2020" the first day has the month of the second, in "1914–18" the
// second year the century of the first.

import { CLASS } from './lexicon.ts'
import { JOIN, linkBefore, RANGE } from './links.ts'
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
      const shape = sharedShape(node.shape, day, link.kind === 'range')
      if (shape === null) break
      result[link.at] = siblingToken(token, node, day, shape, node.shape.kind === 'clock' ? hourOf(day) : null)
      current = link.at
    }
  }
  return result
}

function hourOf(token: Token): TimeOfDay {
  return {
    hour: token.value % 24,
    minute: (token.mask & CLASS.HM) === 0 ? null : token.digits,
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

/** "April 6 and 7", "January 25–29, 1905". */
export function daysAfter(items: Token[]): Token[] {
  const result: Token[] = []
  for (let index = 0; index < items.length; index++) {
    const token = items[index]
    if (token === undefined) break
    const node = token.node
    const following =
      node !== null && node.shape.kind === 'calendar' && node.shape.month !== null && node.shape.day !== null
        ? dayAfter(items, index, node.shape)
        : null
    if (node === null || following === null || node.shape.kind !== 'calendar') {
      result.push(token)
      continue
    }
    const year = following.year ?? node.shape.year
    result.push({ ...token, node: { ...node, shape: { ...node.shape, year } } })
    for (let at = index + 1; at < following.at; at++) {
      const between = items[at]
      if (between !== undefined) result.push(between)
    }
    result.push(
      siblingToken(
        token,
        node,
        following.day,
        { ...node.shape, year, day: following.day.value, weekday: null },
        null,
        following.end,
      ),
    )
    index = following.last
  }
  return result
}

function dayAfter(
  items: readonly Token[],
  index: number,
  shape: Extract<Shape, { kind: 'calendar' }>,
): { day: Token; at: number; last: number; end: number; year: Year | null } | null {
  // The order month–day must have been used, and no year may close the date already.
  if (shape.year !== null || shape.month === null || shape.day === null) return null
  const link = items[index + 1]
  const day = items[index + 2]
  if (link === undefined || day === undefined || link.node !== null || day.node !== null) return null
  if (!RANGE.has(link.text) && !JOIN.has(link.text)) return null
  if ((day.mask & CLASS.DAY) === 0 || day.gap > 1 || day.value <= shape.day) return null
  const comma = items[index + 3]?.text === ',' ? 1 : 0
  const year = items[index + 3 + comma]
  const node = year?.node
  if (
    year !== undefined &&
    node !== null &&
    node !== undefined &&
    node.shape.kind === 'calendar' &&
    node.shape.month === null &&
    node.shape.day === null &&
    year.gap < 2
  ) {
    return { day, at: index + 2, last: index + 3 + comma, end: year.end, year: node.shape.year }
  }
  const next = items[index + 3]
  if (next !== undefined && next.node === null && next.gap < 2 && !MAY_FOLLOW_DAY.has(next.text)) return null
  return { day, at: index + 2, last: index + 2, end: day.end, year: null }
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
