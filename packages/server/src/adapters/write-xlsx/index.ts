// The chronology as a workbook to go on working in: chronology, parties, documents, coverage, undecided dates, dates left out. Days are real
// days, ids are stable, the status is chosen from a list, everything filters; what is printed reads as a schedule. Vendor: fflate (MIT, no dependencies), which zips; the XML is ours.

import { type Chronology, type ChronologyCitation, type ChronologyRow, EVENT_STATUS_WORDS } from '@muniment/contract'
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
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
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
 * What is printed stands first: the schedule, and of what is to be known of a row what any row has. What only a machine or a filter needs
 * stands to the right of it, on the screen alone.
 */
function chronologySheet(chronology: Chronology, schedule: Schedule, text: Texts, longest: number): Sheet {
  const { words } = schedule
  const isFilled = ({ cellOf, usual = '' }: Column): boolean =>
    chronology.rows.some((row, i) => ![null, '', usual].includes(wordsOf(cellOf(row, i))))
  const known = knownColumns(schedule, text)
  const filled = [...known, ...markColumns(schedule)].filter(isFilled)
  const printed = [...scheduleColumns(chronology, schedule, text, longest), ...filled]
  const columns = [
    ...printed,
    ...known.filter((column) => !filled.includes(column)),
    ...machineColumns(schedule.language === 'de', text),
  ]
  const status = columns.findIndex(({ title }) => title === statusTitle(schedule))
  return {
    name: words.chronology,
    columns: columns.map(({ title, width }) => ({ title, width })),
    printed: printed.length,
    rows: chronology.rows.map((row, i) => columns.map(({ cellOf }) => cellOf(row, i))),
    choice: { column: status, values: EVENT_STATUS_WORDS.map((known) => words.status[known]) },
    notes: [],
  }
}

const wordsOf = (cell: Cell): string | null => (typeof cell === 'string' || cell === null ? cell : 'filled')
const statusTitle = ({ language }: Schedule): string => (language === 'de' ? 'Stand' : 'Status')

function scheduleColumns(chronology: Chronology, schedule: Schedule, text: Texts, longest: number): readonly Column[] {
  const { words, language } = schedule
  const documents = citedDocuments(chronology)
  const parties = new Map(chronology.parties.map((party) => [party.id, party.name]))
  const placeOf = (citation: ChronologyCitation): string =>
    writePlace(citation, documents.get(citation.document), language)
  return [
    { title: words.columns.number, width: 5, cellOf: (_row, i) => i + 1 },
    {
      title: words.columns.date,
      width: 18,
      cellOf: ({ date }) => (date === null ? words.undated : text(writeDate(date, language))),
    },
    { title: words.columns.event, width: 42, cellOf: (row) => text(row.text) },
    {
      title: words.columns.parties,
      width: 21,
      cellOf: (row) => text(row.parties.map((party) => plainText(parties.get(party) ?? party)).join('\n')),
    },
    {
      title: words.columns.source,
      width: 54,
      cellOf: (row) => ({ runs: sourceRuns(row, placeOf, schedule, longest) }),
    },
  ]
}

/** What is to be known of a row. */
function knownColumns(schedule: Schedule, text: Texts): readonly Column[] {
  const { words } = schedule
  const german = schedule.language === 'de'
  const laidOut = new Map([...schedule.dated, ...schedule.undated].map((row) => [row.id, row]))
  const contradictionsOf = ({ id }: ChronologyRow): string =>
    (laidOut.get(id)?.notes ?? [])
      .filter(({ kind }) => kind === 'contradiction')
      .map((note) => note.text)
      .join('\n')
  const kindOf = ({ kind, role }: ChronologyRow): string =>
    words.kind[kind] + (role === null ? '' : `: ${words.roles.get(role) ?? role}`).replace(/: $/, '')
  return [
    { title: german ? 'Art' : 'Kind', width: 15, cellOf: (row) => text(kindOf(row)), usual: words.kind.event },
    {
      title: german ? 'Verlässlichkeit' : 'Confidence',
      width: 15,
      cellOf: ({ confidence }) => words.confidence[confidence],
      usual: words.confidence.certain,
    },
    { title: german ? 'Erschlossen aus' : 'Inferred from', width: 19, cellOf: ({ basis }) => text(basis ?? '') },
    { title: german ? 'Widerspruch' : 'Contradiction', width: 19, cellOf: (row) => text(contradictionsOf(row)) },
    {
      title: statusTitle(schedule),
      width: 12,
      cellOf: ({ status }) => (status === null ? '' : words.status[status]),
    },
  ]
}

/** What people marked: a column for each mark that any row has. */
function markColumns({ language }: Schedule): readonly Column[] {
  const german = language === 'de'
  return [
    { title: german ? 'Schlüssel' : 'Key', width: 9, cellOf: ({ isKey }) => (isKey ? (german ? 'ja' : 'yes') : '') },
    {
      title: german ? 'Geprüft' : 'Reviewed',
      width: 11,
      cellOf: ({ reviewedAt }) => (reviewedAt === null ? null : { day: reviewedAt.slice(0, 10) }),
    },
    { title: german ? 'Schlagworte' : 'Tags', width: 16, cellOf: ({ tags }) => plainText(tags.join('; ')) },
  ]
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
