// How many rows each section of a drawn chronology has, by lane: where the reader of a long one begins. Every period leads to its drawing.
import { escapeHtml } from './escape.ts'
import type { Drawing } from './timeline/drawing.ts'
import type { PageWords } from './words.ts'

/** Periods in one table: more columns than this no sheet holds. */
const mostColumns = 14

export function overviewTable(drawings: readonly Drawing[], lanes: readonly string[], words: PageWords): string {
  const inUse = lanes.filter((lane) => drawings.some(({ rows }) => rows.some((row) => row.lane === lane)))
  const periods = drawings.map(({ title, rows }, i) => ({ title: title ?? '', id: `period${i + 1}`, rows }))
  const tables: string[] = []
  for (let from = 0; from < periods.length; from += mostColumns)
    tables.push(part(periods.slice(from, from + mostColumns), inUse, words))
  return `<p class="note">${escapeHtml(words.overview)}</p><div class="wide">${tables.join('')}</div>`
}

interface Period {
  readonly title: string
  readonly id: string
  readonly rows: Drawing['rows']
}

function part(periods: readonly Period[], lanes: readonly string[], words: PageWords): string {
  const head = periods.map(({ id, title }) => `<th scope="col"><a href="#${id}">${escapeHtml(title)}</a></th>`).join('')
  const count = (number: number): string => `<td>${number === 0 ? '' : number}</td>`
  const body = lanes.map(
    (lane) =>
      `<tr><th scope="row">${escapeHtml(lane)}</th>${periods.map(({ rows }) => count(rows.filter((row) => row.lane === lane).length)).join('')}</tr>`,
  )
  const all = `<tr><th scope="row">${escapeHtml(words.all)}</th>${periods.map(({ rows }) => count(rows.length)).join('')}</tr>`
  return (
    `<table class="overview"><thead><tr><th scope="col">${escapeHtml(words.party)}</th>${head}</tr></thead>` +
    `<tbody>${body.join('')}${all}</tbody></table>`
  )
}
