// The chronology as one table: RFC 4180, UTF-8 with a byte order mark (without it Excel reads another encoding), one row an event.
// Column names are the same in every language, so that a script finds them.
//
// A cell that a spreadsheet would take for a formula (it begins with = + - @, also full-width, or white space before one) is led by
// an apostrophe. Spreadsheets show such text as text; a script may strip one leading apostrophe before any of these characters.
//
// Of chosen columns each stands as those of this table that say the same, and behind them what a row is known by when it comes back.
// One table holds rows and nothing else: what was not read, not decided or left out on purpose stands in the other formats.
import type { Chronology, ChronologyRow, ExportColumn } from '@muniment/contract'
import {
  type ChronologyWriter,
  citedDocuments,
  layOutCells,
  plainLines,
  writeDate,
  writePlace,
} from '../../evidence/exhibits/index.ts'

const columns = [
  'number',
  'id',
  'date',
  'earliest',
  'latest',
  'edtf',
  'time',
  'zone',
  'kind',
  'role',
  'text',
  'parties',
  'sources',
  'quotes',
  'status',
  'confidence',
  'basis',
  'contradictions',
  'origin',
  'key',
  'reviewed',
  'tags',
  'version',
] as const

type CsvColumn = (typeof columns)[number]

const CHOSEN: Readonly<Record<ExportColumn, readonly CsvColumn[]>> = {
  number: ['number'],
  date: ['date', 'earliest', 'latest', 'edtf', 'time', 'zone'],
  event: ['text'],
  parties: ['parties'],
  source: ['sources', 'quotes'],
  kind: ['kind', 'role'],
  confidence: ['confidence'],
  basis: ['basis'],
  contradiction: ['contradictions'],
  status: ['status'],
  key: ['key'],
  reviewed: ['reviewed'],
  tags: ['tags'],
}
const ALWAYS: readonly CsvColumn[] = ['id', 'origin', 'version']

export const csvWriter: ChronologyWriter = {
  extension: 'csv',
  write: (chronology) => Promise.resolve().then(() => new TextEncoder().encode(writeTable(chronology))),
}

function writeTable(chronology: Chronology): string {
  const documents = citedDocuments(chronology)
  const parties = new Map(chronology.parties.map((party) => [party.id, party.name]))
  const laidOut = layOutCells(chronology)
  const shown =
    chronology.columns === null ? columns : [...chronology.columns.flatMap((name) => CHOSEN[name]), ...ALWAYS]
  const cellsOf = (row: ChronologyRow, i: number): Readonly<Record<CsvColumn, string>> => ({
    number: String(i + 1),
    id: row.id,
    date: row.date === null ? '' : writeDate(row.date, chronology.language),
    earliest: row.date?.earliest ?? '',
    latest: row.date?.latest ?? '',
    edtf: row.date?.edtf ?? '',
    time: row.date?.time ?? '',
    zone: row.date?.zone ?? '',
    kind: row.kind,
    role: row.role ?? '',
    text: row.text,
    parties: row.parties.map((party) => parties.get(party) ?? party).join('; '),
    // One line a citation in both, in the same order.
    sources: row.citations
      .map((citation) => writePlace(citation, documents.get(citation.document), chronology.language))
      .join('\n'),
    quotes: row.citations.map(({ quote }) => quote.replace(/\s+/g, ' ')).join('\n'),
    status: row.status ?? '',
    confidence: row.confidence,
    basis: row.basis ?? '',
    contradictions: laidOut(row)
      .contradiction.map(({ text }) => text)
      .join('\n'),
    origin: row.origin,
    key: row.isKey ? 'yes' : '',
    reviewed: row.reviewedAt ?? '',
    tags: row.tags.join('; '),
    version: String(row.version),
  })
  const lines = [shown.join(',')]
  for (const [i, row] of chronology.rows.entries()) {
    const cells = cellsOf(row, i)
    lines.push(shown.map((column) => writeCell(cells[column])).join(','))
  }
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function writeCell(value: string): string {
  const plain = plainLines(value)
  const text = /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain
  // The semicolon too: a spreadsheet set to German splits at it.
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
