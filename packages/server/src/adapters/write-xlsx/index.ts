// The chronology as a workbook to go on working in: chronology, parties, documents, coverage, undecided
// dates. Days are real days, ids are stable, the status
// is chosen from a list, everything filters and prints. Vendor: fflate (MIT, no dependencies), which zips; the XML is ours.

import type { Chronology, ChronologyCitation, ChronologyRow } from '@muniment/contract'
import { hasPages, placeParts } from '@muniment/contract/places'
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
import type { Cell, Run, Sheet } from './workbook.ts'

/** Rows of one sheet that Excel still opens with ease; it allows 1,048,576. */
const mostUndecided = 200_000

const statuses = ['undisputed', 'disputed by us', 'disputed by them', 'prospective', 'unsure'] as const

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
        undecidedSheet(chronology, schedule, text),
      ],
    })
  },
}

function chronologySheet(
  chronology: Chronology,
  schedule: Schedule,
  text: (value: string) => string,
  longest: number,
): Sheet {
  const { words, language } = schedule
  const german = language === 'de'
  const documents = citedDocuments(chronology)
  const parties = new Map(chronology.parties.map((party) => [party.id, party.name]))
  const laidOut = new Map([...schedule.dated, ...schedule.undated].map((row) => [row.id, row]))
  const marks = markColumns(chronology, german)
  const columns: readonly (readonly [string, number])[] = [
    [words.columns.number, 5],
    [words.columns.date, 18],
    [german ? 'Frühestens' : 'Earliest', 11],
    [german ? 'Spätestens' : 'Latest', 11],
    ['EDTF', 19],
    [words.columns.event, 42],
    [german ? 'Art' : 'Kind', 13],
    [words.columns.parties, 23],
    [words.columns.source, 56],
    [german ? 'Stand' : 'Status', 13],
    [german ? 'Verlässlichkeit' : 'Confidence', 12],
    [german ? 'Erschlossen aus' : 'Inferred from', 22],
    [german ? 'Widerspruch' : 'Contradiction', 24],
    ...marks.map(({ title, width }): readonly [string, number] => [title, width]),
    [german ? 'Zeilen-ID' : 'Row id', 18],
    [german ? 'Fassung' : 'Version', 8],
  ]
  const rows = chronology.rows.map((row, i): readonly Cell[] => [
    i + 1,
    row.date === null ? words.undated : text(writeDate(row.date, language)),
    row.date?.earliest === null || row.date === null ? null : { day: row.date.earliest },
    row.date?.latest === null || row.date === null ? null : { day: row.date.latest },
    text(row.date?.edtf ?? ''),
    text(row.text),
    text(words.kind[row.kind] + (row.role === null ? '' : `: ${words.roles.get(row.role) ?? row.role}`)),
    text(row.parties.map((party) => plainText(parties.get(party) ?? party)).join('\n')),
    {
      runs: sourceRuns(
        row,
        (citation) => writePlace(citation, documents.get(citation.document), language),
        schedule,
        longest,
      ),
    },
    row.status === null ? '' : words.status[row.status],
    words.confidence[row.confidence],
    text(row.basis ?? ''),
    text(
      (laidOut.get(row.id)?.notes ?? [])
        .filter(({ kind }) => kind === 'contradiction')
        .map((note) => note.text)
        .join('\n'),
    ),
    ...marks.map(({ cellOf }) => cellOf(row)),
    text(row.id),
    row.version,
  ])
  return {
    name: words.chronology,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows,
    choice: { column: 9, values: statuses.map((status) => words.status[status]) },
    notes: [],
  }
}

/** What people marked: a column for each mark that any row has. */
function markColumns({ rows }: Chronology, german: boolean) {
  const columns: readonly { title: string; width: number; cellOf: (row: ChronologyRow) => Cell }[] = [
    { title: german ? 'Schlüssel' : 'Key', width: 9, cellOf: (row) => (row.isKey ? (german ? 'ja' : 'yes') : '') },
    {
      title: german ? 'Geprüft' : 'Reviewed',
      width: 11,
      cellOf: (row) => (row.reviewedAt === null ? null : { day: row.reviewedAt.slice(0, 10) }),
    },
    { title: german ? 'Schlagworte' : 'Tags', width: 18, cellOf: (row) => plainText(row.tags.join('; ')) },
  ]
  return columns.filter(({ cellOf }) => rows.some((row) => cellOf(row) !== null && cellOf(row) !== ''))
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

/** One row for each place, so that every one can be gone through and ticked off. */
function undecidedSheet(chronology: Chronology, { words, language }: Schedule, text: (value: string) => string): Sheet {
  const german = language === 'de'
  const documents = citedDocuments(chronology)
  const [where, , wording, why] = words.undecidedColumns
  const columns: readonly (readonly [string, number])[] = [
    [words.documentColumns[0], 44],
    [words.coverageColumns[1], 8],
    [where, 20],
    [german ? 'Zeichen von' : 'From character', 14],
    [german ? 'bis' : 'to', 10],
    [wording, 40],
    [why, 70],
  ]
  const places = chronology.undecided.flatMap((date) => date.places.map((at) => ({ date, at })))
  const rows = places.slice(0, mostUndecided).map(({ date, at }): readonly Cell[] => {
    const document = documents.get(date.document)
    const isPaged = hasPages(document?.kind ?? '')
    const { page, pageLabel } = date
    return [
      text(plainText(document?.inFull ?? date.document)),
      isPaged ? page : '',
      text(
        isPaged
          ? (at.place ?? (pageLabel === String(page) ? '' : (pageLabel ?? '')))
          : placeParts({ page, pageLabel, place: at.place }, document, language).join(', '),
      ),
      isPaged ? at.start : '',
      isPaged ? at.end : '',
      text(plainText(date.words)),
      text(date.why),
    ]
  })
  return {
    name: words.undecided,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows,
    choice: null,
    notes: [
      words.undecidedNote,
      ...(rows.length < places.length ? [words.undecidedLeft(rows.length, places.length)] : []),
    ],
  }
}

function tableSheet(
  name: string,
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  numberColumn: number,
): Sheet {
  return {
    // Excel allows 31 characters in the name of a sheet.
    name: name.slice(0, 31).trim(),
    columns: titles.map((title, i) => ({ title, width: widths[i] ?? 20 })),
    rows: rows.map((cells) =>
      cells.map((cell, i) => (i === numberColumn && /^\d{1,9}$/.test(cell) ? Number(cell) : shorten(cell, 32_767))),
    ),
    choice: null,
    notes: [],
  }
}
