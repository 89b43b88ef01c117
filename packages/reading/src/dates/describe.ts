// A resolved node as the mention others see: value, EDTF, bounds, and ranges that are whole.

import { compareDays, type Day, formatDay, parseDay } from './calendar.ts'
import { type DateMention, isFromOn, isUpTo } from './mention.ts'
import { narrowed } from './point.ts'
import type { Resolved } from './resolve.ts'
import type { Node } from './shape.ts'

export function mentionOf(node: Node, { point, basis, candidates, undecided }: Resolved): DateMention {
  const qualifier = node.part ?? node.qualifier
  const bounds = point === null ? null : boundsOf(node, narrowed(point, node.part))
  return {
    start: node.start,
    end: node.end,
    value: point?.value ?? null,
    edtf: point === null ? null : edtfOf(node, point.edtf),
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    precision: point?.precision ?? precisionOf(node),
    qualifier,
    time: node.time,
    range: node.range,
    list: node.list,
    basis,
    undecided: point !== null ? null : candidates.length > 0 ? 'ambiguous-order' : (undecided ?? 'no-anchor'),
    candidates,
    rule: node.rule,
  }
}

function boundsOf(
  node: Node,
  { first, last }: { first: Day; last: Day },
): { earliest: string | null; latest: string | null } {
  const [earliest, latest] = [formatDay(first), formatDay(last)]
  if (isUpTo(node.qualifier)) return { earliest: null, latest }
  return isFromOn(node.qualifier) ? { earliest, latest: null } : { earliest, latest }
}

/** A qualifier on an interval's EDTF stays on the outside of it. */
function edtfOf(node: Node, edtf: string): string {
  const [from, to] = edtf.split('/')
  const { qualifier } = node
  if (qualifier === 'about') return to === undefined && !edtf.endsWith('~') ? `${edtf}~` : edtf
  if (node.range !== null) return edtf
  if (isUpTo(qualifier)) return `../${to ?? from}`
  return isFromOn(qualifier) ? `${from}/..` : edtf
}

/** What an unresolved expression would be exact to. */
function precisionOf(node: Node): DateMention['precision'] {
  const { shape } = node
  if (shape.kind === 'calendar') return shape.day !== null ? 'day' : shape.month !== null ? 'month' : 'year'
  if (shape.kind === 'period') return shape.unit
  if (shape.kind === 'decade' || shape.kind === 'century') return shape.kind
  return shape.kind === 'step' && shape.unit !== 'hour' ? shape.unit : 'day'
}

/** A range that runs backwards is no range. */
export function withForwardRanges(mentions: DateMention[]): DateMention[] {
  const ends = new Map<number, DateMention[]>()
  for (const mention of mentions) {
    if (mention.range !== null) ends.set(mention.range.pair, [...(ends.get(mention.range.pair) ?? []), mention])
  }
  return mentions.map((mention) => {
    if (mention.range === null) return mention
    const [from, to] = ends.get(mention.range.pair) ?? []
    return from === undefined || to === undefined || runsBackwards(from, to) ? { ...mention, range: null } : mention
  })
}

function runsBackwards(from: DateMention, to: DateMention): boolean {
  const [first, last] = [
    from.earliest === null ? null : parseDay(from.earliest),
    to.latest === null ? null : parseDay(to.latest),
  ]
  return first !== null && last !== null && compareDays(first, last) > 0
}
