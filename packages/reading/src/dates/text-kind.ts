// What the text as a whole says about its dates: does it tell history or report from its own day, and does it write the day or the month first?

import type { Day } from './calendar.ts'
import { hasFederalStamp } from './federal-stamp.ts'
import type { Node } from './shape.ts'

// Three years far from the document's own, and more than are near, make a tale; two may be a birth and a death in a report.
const FAR_YEARS = 3

/** Without a date of its own a text can only be read by what it has named before. */
export function isNarrative(nodes: readonly Node[], reference: Day | null): boolean {
  if (reference === null) return true
  let far = 0
  let near = 0
  for (const { shape } of nodes) {
    // Yesterday and next week are words of a letter or a report.
    if (shape.kind === 'step' && shape.from === 'document') near += 3
    if (shape.kind === 'calendar' || shape.kind === 'period') {
      if (shape.year === null || !('value' in shape.year)) continue
      const away = shape.year.beforeChrist
        ? 9999
        : Math.abs((shape.year.digits === 2 ? reference.year : shape.year.value) - reference.year)
      if (away <= 1) near++
      else far++
    }
  }
  return far >= FAR_YEARS && far > near
}

const AMERICAN =
  /\b(?:Inc\.|LLC|L\.L\.C\.|Corp\.|Delaware|California|New York|Nevada|Texas|Florida|Massachusetts|Illinois|U\.S\.|United States|USA)|\$\s?\d/

export type DayOrder = 'day-first' | 'month-first'

/**
 * The order of 03/04/2020 as the text itself shows it: by a date that can only be read one way, by how it writes dates out, by its
 * country. Where dates that can only be read one way contradict each other, only the paragraph decides, if its own agree.
 */
export function dayOrderIn(text: string, nodes: readonly Node[], german: boolean): (node: Node) => DayOrder | null {
  const paragraphs = strokesByParagraph(text, nodes)
  const strokes = union(paragraphs.values())
  if (strokes.size === 2) return (node) => soleOf(paragraphs.get(node) ?? new Set())
  const order = soleOf(strokes) ?? orderOfText(text, nodes, german)
  return () => order
}

const soleOf = (orders: ReadonlySet<DayOrder>): DayOrder | null => (orders.size === 1 ? ([...orders][0] ?? null) : null)

function union(sets: Iterable<ReadonlySet<DayOrder>>): ReadonlySet<DayOrder> {
  const all = new Set<DayOrder>()
  for (const set of sets) for (const order of set) all.add(order)
  return all
}

/** For each stroke date the orders that those of its paragraph prove; all of one paragraph share one set. */
function strokesByParagraph(text: string, nodes: readonly Node[]): ReadonlyMap<Node, ReadonlySet<DayOrder>> {
  const proved = new Map<Node, Set<DayOrder>>()
  let paragraph = new Set<DayOrder>()
  let at = 0
  for (const node of nodes) {
    if (PARAGRAPH.test(text.slice(at, node.start))) paragraph = new Set()
    at = Math.max(at, node.end)
    if (node.rule !== 'date.numeric') continue
    proved.set(node, paragraph)
    const order = strokeOrder(text.slice(node.start, node.end))
    if (order !== null) paragraph.add(order)
  }
  return proved
}

const PARAGRAPH = /\n[ \t]*\n/

function orderOfText(text: string, nodes: readonly Node[], german: boolean): DayOrder | null {
  if (!nodes.some(({ shape }) => shape.kind === 'numeric')) return null
  if (hasFederalStamp(text)) return 'month-first'
  const written = (rule: string) => nodes.filter((node) => node.rule === rule).length
  const [dayFirst, monthFirst] = [written('date.day-month-year'), written('date.month-day-year')]
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first'
  if (dayFirst > 0) return null
  if (german) return 'day-first'
  return AMERICAN.test(text) ? 'month-first' : null
}

function strokeOrder(written: string): DayOrder | null {
  const parts = /(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(written)
  if (parts === null) return null
  if (Number(parts[1]) > 12) return 'day-first'
  return Number(parts[2]) > 12 ? 'month-first' : null
}
