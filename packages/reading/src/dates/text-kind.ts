// What the text as a whole says about its dates: does it tell history or report from its own day, and does it write the day or the month first?

import type { Day } from './calendar.ts'
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

/** The order of 03/04/2020 as the text itself shows it: by a date that can only be read one way, by how it writes dates out, by its country. */
export function dayOrderOf(text: string, nodes: readonly Node[], german: boolean): 'day-first' | 'month-first' | null {
  const open = nodes.some(({ shape }) => shape.kind === 'numeric')
  if (!open) return null
  let dayFirst = 0
  let monthFirst = 0
  for (const { start, end, rule } of nodes) {
    const order =
      rule === 'date.numeric'
        ? strokeOrder(text.slice(start, end))
        : rule === 'date.month-day-year'
          ? 'month-first'
          : rule === 'date.day-month-year'
            ? 'day-first'
            : null
    // A stroke date that can only be read one way settles more than any written-out one.
    const weight = rule === 'date.numeric' ? 100 : 1
    if (order === 'day-first') dayFirst += weight
    if (order === 'month-first') monthFirst += weight
  }
  if (dayFirst > monthFirst) return 'day-first'
  if (monthFirst > dayFirst) return 'month-first'
  if (dayFirst > 0) return null
  if (german) return 'day-first'
  return AMERICAN.test(text) ? 'month-first' : null
}

function strokeOrder(written: string): 'day-first' | 'month-first' | null {
  const parts = /(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(written)
  if (parts === null) return null
  if (Number(parts[1]) > 12) return 'day-first'
  return Number(parts[2]) > 12 ? 'month-first' : null
}
