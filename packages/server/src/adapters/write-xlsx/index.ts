// The chronology as a workbook to go on working in: chronology, parties, documents, coverage, undecided dates, dates left out. Days are real
// days, ids are stable, the status is chosen from a list, everything filters; what is printed reads as a schedule. Vendor: fflate (MIT, no dependencies), which zips; the XML is ours.

import {
  type Chronology,
  type ChronologyCitation,
  type ChronologyRow,
  EVENT_STATUS_WORDS,
  type ExportColumn,
  USUAL_COLUMNS,
} from '@muniment/contract'
import {
  type ChronologyWriter,
  citedDocuments,
  layOutSchedule,
  plainLines,
  plainText,
  type Schedule,
  shorten,
  withoutSource,
  writeDate,
  writePlace,
} from '../../evidence/exhibits/index.ts'
import { leftOutSheet, tableSheet, undecidedSheet } from './lists.ts'
import type { Cell, Run, Sheet } from './workbook.ts'

type Texts = (value: string) => string

export const xlsxWriter: ChronologyWriter = {
  extension: 'xlsx',
  async write(chronology) {
    const { longestCell, writeWorkbook } = await import('./workbook.ts')
    const schedule = layOutSchedule(chronology)
    const { words } = schedule
    const text = (value: string): string => shorten(plainLines(value), longestCell)
    return writeWorkbook({
      title: schedule.title,
      madeAt: chronology.madeAt,
      head: [schedule.matter, `${words.chronology}, ${schedule.asOf}`],
      pageOf: words.pageOf,
      sheets: [
        chronologySheet(chronology, schedule, text, longestCell),
        tableSheet(words.cast, words.castColumns, [32, 14, 36, 36, 10], schedule.cast, 4),
        tableSheet(words.documents, words.documentColumns, [48, 12, 10, 68, 40], documentRows(chronology, schedule), 2),
        {
          ...tableSheet(words.coverage, words.coverageColumns, [48, 10, 90], schedule.coverage, 1),
          notes: [schedule.asOf, schedule.filter, ...schedule.summary],
        },
        ...[undecidedSheet(chronology, schedule, text), leftOutSheet(chronology, schedule, text)].filter(
          ({ rows }) => rows.length > 0,
        ),
      ],
    })
  },
}

interface Column {
  readonly title: string
  /** Characters. */
  readonly width: number
  readonly cellOf: (row: ChronologyRow, at: number) => Cell
  /** What says nothing when every row has it. */
  readonly usual?: string
}

/**
 * What is printed stands first: the columns that were chosen, or the schedule and of what is to be known of a row what any row has. What
 * only a machine or a filter needs stands to the right of it, on the screen alone; of what was not chosen nothing stands anywhere.
 */
function chronologySheet(chronology: Chronology, schedule: Schedule, text: Texts, longest: number): Sheet {
  const { words } = schedule
  const all = sheetColumns(chronology, schedule, text, longest)
  const isFilled = (name: ExportColumn): boolean =>
    chronology.rows.some((row, i) => ![null, '', all[name].usual ?? ''].includes(wordsOf(all[name].cellOf(row, i))))
  const printed = chronology.columns ?? [...USUAL_COLUMNS, ...[...KNOWN, ...MARKS].filter(isFilled)]
  const beside = chronology.columns === null ? KNOWN.filter((name) => !printed.includes(name)) : []
  const shown = [...printed, ...beside]
  const columns = [...shown.map((name) => all[name]), ...machineColumns(schedule.language === 'de', text)]
  const status = shown.indexOf('status')
  const values = EVENT_STATUS_WORDS.map((known) => words.status[known])
  return {
    name: words.chronology,
    columns: columns.map(({ title, width }) => ({ title, width })),
    printed: printed.length,
    rows: chronology.rows.map((row, i) => columns.map(({ cellOf }) => cellOf(row, i))),
    choice: status < 0 ? null : { column: status, values },
    notes: [],
  }
}

/** What is to be known of a row, and what people marked: where nobody chose, a mark has a column as soon as any row has it. */
const KNOWN = ['kind', 'confidence', 'basis', 'contradiction', 'status'] as const
const MARKS = ['key', 'reviewed', 'tags'] as const

const wordsOf = (cell: Cell): string | null => (typeof cell === 'string' || cell === null ? cell : 'filled')

type Columns = Readonly<Record<ExportColumn, Column>>

function sheetColumns(chronology: Chronology, schedule: Schedule, text: Texts, longest: number): Columns {
  const { words, language } = schedule
  const documents = citedDocuments(chronology)
  const parties = new Map(chronology.parties.map((party) => [party.id, party.name]))
  const placeOf = (citation: ChronologyCitation): string =>
    writePlace(citation, documents.get(citation.document), language)
  const column = (name: ExportColumn, width: number, cellOf: Column['cellOf']): Column => ({
    title: words.columns[name],
    width,
    cellOf,
  })
  return {
    number: column('number', 5, (_row, i) => i + 1),
    date: column('date', 18, ({ date }) => (date === null ? words.undated : text(writeDate(date, language)))),
    event: column('event', 42, (row) => text(row.text)),
    parties: column('parties', 21, (row) =>
      text(row.parties.map((party) => plainText(parties.get(party) ?? party)).join('\n')),
    ),
    source: column('source', 54, (row) => ({ runs: sourceRuns(row, placeOf, schedule, longest) })),
    ...knownColumns(schedule, text, column),
  }
}

function knownColumns(
  { words, dated, undated }: Schedule,
  text: Texts,
  column: (name: ExportColumn, width: number, cellOf: Column['cellOf']) => Column,
): Omit<Columns, (typeof USUAL_COLUMNS)[number]> {
  const laidOut = new Map([...dated, ...undated].map((row) => [row.id, row]))
  const contradictionsOf = ({ id }: ChronologyRow): string =>
    (laidOut.get(id)?.cells.contradiction ?? []).map((note) => note.text).join('\n')
  const kindOf = ({ kind, role }: ChronologyRow): string =>
    words.kind[kind] + (role === null ? '' : `: ${words.roles.get(role) ?? role}`).replace(/: $/, '')
  return {
    kind: { ...column('kind', 15, (row) => text(kindOf(row))), usual: words.kind.event },
    confidence: {
      ...column('confidence', 15, ({ confidence }) => words.confidence[confidence]),
      usual: words.confidence.certain,
    },
    basis: column('basis', 19, ({ basis }) => text(basis ?? '')),
    contradiction: column('contradiction', 19, (row) => text(contradictionsOf(row))),
    status: column('status', 12, ({ status }) => (status === null ? '' : words.status[status])),
    key: column('key', 9, ({ isKey }) => (isKey ? words.yes : '')),
    reviewed: column('reviewed', 11, ({ reviewedAt }) =>
      reviewedAt === null ? null : { day: reviewedAt.slice(0, 10) },
    ),
    tags: column('tags', 16, ({ tags }) => plainText(tags.join('; '))),
  }
}

function machineColumns(german: boolean, text: Texts): readonly Column[] {
  const day = (iso: string | null | undefined): Cell => (iso === null || iso === undefined ? null : { day: iso })
  return [
    { title: german ? 'Frühestens' : 'Earliest', width: 11, cellOf: ({ date }) => day(date?.earliest) },
    { title: german ? 'Spätestens' : 'Latest', width: 11, cellOf: ({ date }) => day(date?.latest) },
    { title: 'EDTF', width: 19, cellOf: ({ date }) => text(date?.edtf ?? '') },
    { title: german ? 'Zeilen-ID' : 'Row id', width: 38, cellOf: ({ id }) => text(id) },
    { title: german ? 'Fassung' : 'Version', width: 8, cellOf: ({ version }) => version },
  ]
}

/** One line a citation, as many as a cell holds; what does not fit is counted. */
function sourceRuns(
  row: ChronologyRow,
  placeOf: (citation: ChronologyCitation) => string,
  { words }: Schedule,
  longest: number,
): readonly Run[] {
  const none = withoutSource(row, words)
  if (none !== null) return [{ text: none, quoted: false }]
  const { citations } = row
  const [open, close] = words.quotes
  const runs: Run[] = []
  // Room for the line that counts the rest.
  let room = longest - 100
  for (const [i, citation] of citations.entries()) {
    const place = shorten(`${i === 0 ? '' : '\n'}${placeOf(citation)}: `, 2_000)
    const quote = `${open}${plainText(citation.quote)}${close}`
    if (i > 0 && place.length + quote.length > room) {
      runs.push({ text: `\n${words.moreSources(citations.length - i)}`, quoted: false })
      break
    }
    const fitting = shorten(quote, room - place.length)
    runs.push({ text: place, quoted: false }, { text: fitting, quoted: true })
    room -= place.length + fitting.length
  }
  return runs
}

function documentRows(chronology: Chronology, schedule: Schedule): readonly (readonly string[])[] {
  return schedule.documents.map(({ cells: [name = '', kind = '', pages = '', , parent = ''] }, i) => [
    name,
    kind,
    pages,
    chronology.documents[i]?.sha256 ?? '',
    parent,
  ])
}
