// The page around the timeline: head, table, lists, coverage. No script, no request: the content security policy allows its own
// style and nothing else.
import {
  filledColumns,
  isMoreColumn,
  type Schedule,
  type ScheduleColumn,
  type ScheduleNote,
  type ScheduleRow,
  type ScheduleSource,
} from '../../evidence/exhibits/index.ts'
import { escapeHtml } from './escape.ts'
import { overviewTable } from './overview.ts'
import { css } from './style.ts'
import { drawSample } from './timeline/draw.ts'
import type { Drawing } from './timeline/drawing.ts'
import type { PageWords } from './words.ts'

export interface PageParts {
  readonly schedule: Schedule
  readonly words: PageWords
  /** One, or one for each section of a long chronology; none where no row has a date to draw. */
  readonly drawings: readonly Drawing[]
  readonly lanes: readonly string[]
  readonly counts: readonly string[]
  /** Shapes that occur in the drawing; the legend explains no others. */
  readonly shapes: ReadonlySet<LegendShape>
}

export type LegendShape = keyof PageWords['legend']

const legendOrder: readonly LegendShape[] = [
  'day',
  'unit',
  'about',
  'before',
  'period',
  'onward',
  'deadline',
  'gap',
  'thread',
]

export function writePage(parts: PageParts): string {
  const { schedule, words } = parts
  const title = escapeHtml(schedule.title)
  return (
    `<!doctype html>\n<html lang="${schedule.language}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">' +
    `<title>${title}</title><style>${css}${columnWidths(schedule)}${pageNumbers(schedule)}</style></head><body>` +
    `<header>${head(schedule)}${navigation(schedule, words, parts.drawings.length > 0)}</header><main>` +
    (parts.drawings.length === 0 ? '' : timelineSection(parts)) +
    tableSection(schedule, words) +
    coverageSection(schedule) +
    listSection(
      'undecided',
      schedule.words.undecided,
      schedule.words.undecidedColumns,
      schedule.undecided.rows,
      [schedule.words.undecidedNote, schedule.undecided.left].filter((sentence) => sentence !== null).join(' '),
    ) +
    listSection(
      'left-out',
      schedule.words.leftOut,
      schedule.words.leftOutColumns,
      schedule.leftOut.rows,
      [schedule.words.leftOutNote, schedule.leftOut.left].filter((sentence) => sentence !== null).join(' '),
    ) +
    listSection(
      'parties',
      schedule.words.cast,
      schedule.words.castColumns,
      schedule.cast.map((cells) => ({ href: null, cells })),
    ) +
    listSection(
      'documents',
      schedule.words.documents,
      schedule.words.documentColumns,
      schedule.documents,
      schedule.words.hashNote,
    ) +
    '</main></body></html>\n'
  )
}

function head({ words, matter, asOf, filter, summary }: Schedule): string {
  const [contents, ...rest] = summary
  const missed = rest[0] === words.nothingMissed ? '' : ' class="missed"'
  const lines = rest.map((sentence, i) => `<p${i === 0 ? missed : ''}>${escapeHtml(sentence)}</p>`).join('')
  return (
    `<h1>${escapeHtml(words.chronology)}</h1>` +
    (matter === ''
      ? ''
      : `<p class="matter"><span>${escapeHtml(words.matter)}:</span> <strong>${escapeHtml(matter)}</strong></p>`) +
    `<div class="lead"><p>${escapeHtml(`${asOf}.`)}</p><p>${escapeHtml(filter)}</p><p>${escapeHtml(contents ?? '')}</p>${lines}</div>`
  )
}

function navigation(
  { words, undated, undecided, leftOut, cast, documents }: Schedule,
  page: PageWords,
  drawn: boolean,
): string {
  const links: readonly (readonly [string, string, boolean])[] = [
    ['timeline', page.timeline, drawn],
    ['table', page.table, true],
    ['undated', words.undated, undated.length > 0],
    ['coverage', words.coverage, true],
    ['undecided', words.undecided, undecided.rows.length > 0],
    ['left-out', words.leftOut, leftOut.rows.length > 0],
    ['parties', words.cast, cast.length > 0],
    ['documents', words.documents, documents.length > 0],
  ]
  const shown = links.filter(([, , wanted]) => wanted).map(([id, name]) => `<a href="#${id}">${escapeHtml(name)}</a>`)
  return `<nav aria-label="${escapeHtml(words.chronology)}">${shown.join('')}</nav>`
}

function timelineSection({ schedule, words, drawings, lanes, counts, shapes }: PageParts): string {
  const samples = legendOrder
    .filter((shape) => shapes.has(shape))
    .map((shape) => `<li>${drawSample(shape)}${escapeHtml(words.legend[shape])}</li>`)
  const isWhole = drawings.every(({ title }) => title === null)
  const { length: undated } = schedule.undated
  const notes = [...counts, ...(isWhole || undated === 0 ? [] : [words.undatedRows(undated)])]
  const legend =
    `<ul class="legend">${samples.join('')}</ul>` +
    notes.map((sentence) => `<p class="note">${escapeHtml(sentence)}</p>`).join('')
  const scroll = (svg: string, label: string): string =>
    `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">${svg}</div>`
  if (isWhole) {
    const drawn = drawings.map(({ svg }) => scroll(svg, words.scrollHint)).join('')
    return `<section class="timeline" aria-labelledby="timeline"><h2 id="timeline">${escapeHtml(words.timeline)}</h2>${drawn}${legend}</section>`
  }
  const sections = drawings.map(
    ({ title, svg }, i) =>
      `<section class="period-drawn" aria-labelledby="period${i + 1}"><h3 id="period${i + 1}">${escapeHtml(title ?? '')}</h3>${scroll(svg, `${words.scrollHint}: ${title ?? ''}`)}</section>`,
  )
  return (
    `<section aria-labelledby="timeline"><h2 id="timeline">${escapeHtml(words.timeline)}</h2>` +
    `${overviewTable(drawings, lanes, words)}${legend}${sections.join('')}</section>`
  )
}

function tableSection(schedule: Schedule, page: PageWords): string {
  const { words, dated, undated } = schedule
  const tray =
    undated.length === 0
      ? ''
      : `<section><h2 id="undated">${escapeHtml(words.undated)}</h2>${scheduleTable(schedule, undated, words.undatedNote)}</section>`
  return `<section><h2 id="table">${escapeHtml(page.table)}</h2>${scheduleTable(schedule, dated, null)}</section>${tray}`
}

// The roles are those the elements have anyway: on a phone the table is laid out as blocks, which would take them away.
function scheduleTable(schedule: Schedule, rows: readonly ScheduleRow[], caption: string | null): string {
  const { columns } = schedule
  const titles = columns.map(({ title }) => `<th scope="col" role="columnheader">${escapeHtml(title)}</th>`)
  return (
    `<table class="schedule" role="table">${caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`}<colgroup>${'<col>'.repeat(columns.length)}</colgroup>` +
    `<thead role="rowgroup"><tr role="row">${titles.join('')}</tr></thead><tbody role="rowgroup">${rows.map((row) => tableRow(row, schedule)).join('')}</tbody></table>`
  )
}

const tableRow = (row: ScheduleRow, { columns, words }: Schedule): string =>
  `<tr id="${row.anchor}" role="row">${columns.map((column) => cellOf(column, row, words)).join('')}</tr>`

function cellOf({ name, title }: ScheduleColumn, row: ScheduleRow, words: Schedule['words']): string {
  if (isMoreColumn(name)) {
    const lines = row.cells[name].map((line) => noteItem({ kind: name === 'contradiction' ? name : 'kind', ...line }))
    const list = lines.length === 0 ? '' : `<ul class="plain">${lines.join('')}</ul>`
    return `<td role="cell" class="more${list === '' ? ' none' : ''}" data-title="${escapeHtml(title)}">${list}</td>`
  }
  if (name === 'number') return `<th scope="row" role="rowheader" class="number">${row.number}</th>`
  if (name === 'date')
    return `<td role="cell" class="date">${escapeHtml(row.date === '' ? words.undated : row.date)}</td>`
  if (name === 'event') {
    const notes = row.notes.length === 0 ? '' : `<ul class="notes">${row.notes.map(noteItem).join('')}</ul>`
    return `<td role="cell">${escapeHtml(row.text)}${notes}</td>`
  }
  if (name === 'parties') {
    const names = row.parties.map((party) => `<li>${escapeHtml(party)}</li>`).join('')
    return `<td role="cell" class="parties">${names === '' ? words.nobody : `<ul class="plain">${names}</ul>`}</td>`
  }
  const more = row.moreSources === null ? '' : `<p class="note">${escapeHtml(row.moreSources)}</p>`
  return `<td role="cell">${row.sources.map((given) => sourceBlock(given, words)).join('')}${more}</td>`
}

function sourceBlock({ places, quote }: ScheduleSource, { quotes: [open, close] }: Schedule['words']): string {
  return (
    `<div class="source"><div class="places">${places.map(({ label, href }) => linked(label, href)).join('; ')}</div>` +
    `<blockquote>${escapeHtml(open + quote + close)}</blockquote></div>`
  )
}

function noteItem({ kind, text, to }: ScheduleNote): string {
  return `<li class="${kind}">${to === null ? escapeHtml(text) : `<a href="#${to}">${escapeHtml(text)}</a>`}</li>`
}

function coverageSection({ words, coverage }: Schedule): string {
  if (coverage.length > 0) {
    return listSection(
      'coverage',
      words.coverage,
      words.coverageColumns,
      coverage.map((cells) => ({ href: null, cells })),
    )
  }
  return `<section><h2 id="coverage">${escapeHtml(words.coverage)}</h2><p>${escapeHtml(words.nothingMissed)}</p></section>`
}

function listSection(
  id: string,
  title: string,
  titles: readonly string[],
  rows: readonly { readonly href: string | null; readonly cells: readonly string[] }[],
  note?: string,
): string {
  if (rows.length === 0) return ''
  const filled = filledColumns(titles, [], rows)
  const body = filled.rows.map(
    ({ href, cells }) =>
      `<tr>${cells.map((cell, i) => `<td${id === 'documents' && HASH.test(cell) ? ' class="hash"' : ''}>${i === 0 ? linked(cell, href) : escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  return (
    `<section><h2 id="${id}">${escapeHtml(title)}</h2><div class="wide" role="region" tabindex="0" aria-labelledby="${id}"><table><thead><tr>` +
    `${filled.titles.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>` +
    `${note === undefined ? '' : `<p class="note">${escapeHtml(note)}</p>`}</section>`
  )
}

const HASH = /^[0-9a-f]{16}$/

function linked(text: string, href: string | null): string {
  return href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
}

const columnWidths = ({ columns }: Schedule): string =>
  columns.map(({ share }, i) => `.schedule col:nth-child(${i + 1}){width:${(share * 100).toFixed(2)}%}`).join('')

/** Running head and foot of the printed page; CSS strings take letters, digits and harmless signs of the matter and nothing else. */
function pageNumbers({ words, matter, asOf }: Schedule): string {
  const safe = (text: string): string => text.replace(/[^\p{L}\p{N} .,;:()/&+–-]/gu, ' ').slice(0, 90)
  const [page, of] = words.pageOf
  return (
    `@media print{@page{@top-left{content:"${safe(matter)}";font:8pt Arial;color:#555}@top-right{content:"${safe(`${words.chronology}, ${asOf}`)}";font:8pt Arial;color:#555}` +
    `@bottom-center{content:"${safe(page)}" counter(page) "${safe(of)}" counter(pages);font:8pt Arial;color:#555}}}`
  )
}
