// Ranges and lists share what they say once: in "3 and 4 May 2020" the first day has the month of the second, in "1914–18" the second year the
// century of the first, in "March to June 2017" the first month the year of the second. Each end is a date of its own, as it is written.

import { daysInMonth } from './calendar.ts'
import { CLASS } from './lexicon.ts'
import type { TimeOfDay } from './mention.ts'
import type { Node, Shape, Year } from './shape.ts'
import { nodeToken, type Token } from './token.ts'

const RANGE = new Set(['-', 'to', 'through', 'thru', 'until', 'till', 'bis'])
const FROM_NIGHT_TO_NIGHT = 'auf' // "in der Nacht vom 3. auf den 4. Juli"
const JOIN = new Set(['and', 'or', 'und', 'oder', '&', 'sowie', 'bzw'])
const OPENER = new Set(['from', 'between', 'von', 'vom', 'zwischen'])
const MOST = 12 // members of one list of days

type Link = 'range' | 'list' | null

/** What stands between two members, and how many tokens it is. */
function linkBefore(items: readonly Token[], index: number): { link: Link; at: number } {
  if (items[index]?.gap === 3) return { link: null, at: -1 }
  let at = index - 1
  // "18. und 19. Dezember", "am 23. und am 24. Jänner", "vom 3. auf den 4. Juli"
  while (at >= 0 && index - at < 4 && items[at]?.node === null && ARTICLES.has(items[at]?.text ?? '')) at--
  const token = items[at]
  if (token === undefined || token.node !== null || token.gap === 3) return { link: null, at }
  let link: Link = null
  if (RANGE.has(token.text) || (token.text === FROM_NIGHT_TO_NIGHT && index - at > 1)) link = 'range'
  else if (JOIN.has(token.text) || token.text === ',' || token.text === '/') link = 'list'
  if (link === null) return { link, at }
  at--
  while (at >= 0 && (items[at]?.text === ',' || ARTICLES.has(items[at]?.text ?? '')) && items[at]?.node === null) at--
  return { link, at }
}

const ARTICLES = new Set(['the', 'am', 'den', 'dem', 'der', 'on', 'zum'])

export function joinRanges(items: Token[]): Token[] {
  let result = daysBefore(items)
  result = daysAfter(result)
  result = shortYears(result)
  return pairUp(result)
}

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
function daysBefore(items: Token[]): Token[] {
  const result = [...items]
  for (let index = result.length - 1; index > 0; index--) {
    const token = result[index]
    const node = token?.node
    if (token === undefined || node === null || node === undefined) continue
    let current = index
    for (let members = 0; members < MOST; members++) {
      const { link, at } = linkBefore(result, current)
      if (link === null) break
      const dotted = result[at]?.text === '.' && result[at]?.gap === 0
      const day = result[dotted ? at - 1 : at]
      if (day === undefined || day.node !== null) break
      const shape = sharedShape(node.shape, day)
      if (shape === null) break
      const place = dotted ? at - 1 : at
      result[place] = siblingToken(token, node, day, shape, node.shape.kind === 'clock' ? hourOf(day) : null)
      current = place
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

function sharedShape(shape: Shape, day: Token): Shape | null {
  if (shape.kind === 'clock')
    return (day.mask & CLASS.HM) !== 0 || ((day.mask & CLASS.NUM) !== 0 && day.value <= 24) ? shape : null
  if (shape.kind !== 'calendar' || shape.month === null || shape.day === null) return null
  if ((day.mask & CLASS.DAY) === 0 || day.value < 1 || day.value > daysInMonth(2000, shape.month)) return null
  return { ...shape, day: day.value, weekday: null }
}

const MAY_FOLLOW_DAY = new Set(
  ', . ; : ) ] of in at the and to was were is are as on by from for respectively inclusive when with a an'.split(' '),
)

/** "April 6 and 7", "January 25–29, 1905". */
function daysAfter(items: Token[]): Token[] {
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
  if (
    (day.mask & CLASS.DAY) === 0 ||
    day.gap > 1 ||
    day.value <= shape.day ||
    day.value > daysInMonth(2000, shape.month)
  )
    return null
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
function shortYears(items: Token[]): Token[] {
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

/** Two dates with a range word between become a range; the first takes the year from the second if it has none. */
function pairUp(items: Token[]): Token[] {
  const result = [...items]
  let pair = 0
  for (let index = 1; index < result.length; index++) {
    const second = result[index]
    if (second?.node === null || second === undefined) continue
    const { link, at } = linkBefore(result, index)
    const first = result[at]
    if (link === null || first === undefined || first.node === null || first.node === undefined) continue
    const opened = OPENER.has(result[at - 1]?.text ?? '') || OPENER.has(result[at - 2]?.text ?? '')
    const isRange = link === 'range' || (opened && JOIN.has(result[index - 1]?.text ?? ''))
    const borrowed = borrowYear(first.node, second.node)
    if (first.node.range !== null && first.node.range.end === 'from') continue
    if (!isRange) {
      result[at] = { ...first, node: borrowed }
      continue
    }
    result[at] = { ...first, node: { ...borrowed, range: { end: 'from', pair } } }
    result[index] = { ...second, node: { ...second.node, range: { end: 'to', pair } } }
    pair++
  }
  return result
}

function borrowYear(first: Node, second: Node): Node {
  const [a, b] = [first.shape, second.shape]
  if (
    a.kind === 'calendar' &&
    b.kind === 'calendar' &&
    a.year === null &&
    a.month !== null &&
    b.year !== null &&
    b.month !== null
  ) {
    // "from November to February 2020" began the year before.
    const year = b.year
    const turned =
      'value' in year && !year.beforeChrist && a.month > b.month ? { ...year, value: year.value - 1 } : year
    return { ...first, shape: { ...a, year: turned } }
  }
  if (a.kind === 'period' && b.kind === 'period' && a.year === null && a.step === null && b.year !== null)
    return { ...first, shape: { ...a, year: b.year } }
  return first
}

/** The words looked for here; the lexicon must know them. */
export const rangeWords: readonly string[] = [
  RANGE,
  JOIN,
  OPENER,
  ARTICLES,
  MAY_FOLLOW_DAY,
  [FROM_NIGHT_TO_NIGHT],
].flatMap((words) => [...words])
