// A long chronology is drawn in sections of calendar time, each on an axis of its own: as many years, quarters or months as hold no more
// rows than one drawing can show with their words. A row stands in the section in which it begins. Pure.

import { DAY_MILLISECONDS } from '../../../base/index.ts'
import type { TimelineRow } from './layout.ts'

export interface Section {
  /** First and last month, counted from January of the year 0; equal where it is part of one month. */
  readonly from: number
  readonly to: number
  /** Which part of its month, of how many, where one month has more rows than a drawing. */
  readonly part: readonly [number: number, of: number] | null
  readonly rows: readonly TimelineRow[]
}

/** With their words, and on one printed page. */
const mostRows = 36

/** Whole years first, then quarters, then months. */
const units = [12, 3, 1] as const

/** Of the dated rows, in the order of time. */
export function sectionsOf(rows: readonly TimelineRow[]): readonly Section[] {
  const placed = rows
    .flatMap((row) => {
      const start = row.when?.from ?? row.when?.to ?? null
      return start === null ? [] : [{ row, start, month: monthOf(start) }]
    })
    .sort((a, b) => a.start - b.start || a.row.number - b.row.number)
  return divide(placed, 0).map(clipped)
}

interface Placed {
  readonly row: TimelineRow
  readonly start: number
  readonly month: number
}

function divide(placed: readonly Placed[], level: number): readonly Section[] {
  const unit = units[level]
  if (unit === undefined) return partsOf(placed)
  const sections: Section[] = []
  let open: Placed[] = []
  const close = (): void => {
    if (open.length > 0) sections.push(sectionOf(open, unit))
    open = []
  }
  for (const group of Map.groupBy(placed, ({ month }) => Math.floor(month / unit)).values()) {
    if (open.length + group.length > mostRows) close()
    if (group.length > mostRows) sections.push(...divide(group, level + 1))
    else open.push(...group)
  }
  close()
  return sections
}

function sectionOf(placed: readonly Placed[], unit: number): Section {
  const [first, last] = [placed[0]?.month ?? 0, placed.at(-1)?.month ?? 0]
  return {
    from: Math.floor(first / unit) * unit,
    to: Math.floor(last / unit) * unit + unit - 1,
    part: null,
    rows: placed.map(({ row }) => row),
  }
}

/** One month with more rows than a drawing: as many drawings as it needs, in the order of its days. */
function partsOf(placed: readonly Placed[]): readonly Section[] {
  const of = Math.ceil(placed.length / mostRows)
  const size = Math.ceil(placed.length / of)
  return Array.from({ length: of }, (_, i) => ({
    ...sectionOf(placed.slice(i * size, (i + 1) * size), 1),
    part: [i + 1, of] as const,
  }))
}

/** What goes on after the section ends at its edge, and says so: one row of ten years would squeeze all others. */
function clipped(section: Section): Section {
  const end = dayOfMonth(section.to + 1) - 1
  const rows = section.rows.map((row): TimelineRow => {
    const { when } = row
    if (when === null || when.to === null || when.to <= end || (when.from ?? end) > end) return row
    return { ...row, when: { ...when, to: end }, isOnward: true }
  })
  return { ...section, rows }
}

function monthOf(day: number): number {
  const date = new Date(day * DAY_MILLISECONDS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function dayOfMonth(month: number): number {
  const year = Math.floor(month / 12)
  return Math.round(new Date(0).setUTCFullYear(year, month - year * 12, 1) / DAY_MILLISECONDS)
}
