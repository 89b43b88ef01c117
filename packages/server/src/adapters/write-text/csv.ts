// The chronology as one table: RFC 4180, UTF-8 with a byte order mark (without it Excel reads another encoding), one row an event.
// Column names are the same in every language, so that a script finds them.
//
// A cell that a spreadsheet would take for a formula (it begins with = + - @, also full-width, or white space before one) is led by
// an apostrophe. Spreadsheets show such text as text; a script may strip one leading apostrophe before any of these characters.
//
// One table holds rows and nothing else: what was not read, not decided or left out on purpose stands in the other formats.
import type { Chronology, ChronologyRow } from '@muniment/contract'
import {
  type ChronologyWriter,
  citedDocuments,
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
  'origin',
  'key',
  'reviewed',
  'tags',
  'version',
] as const

export const csvWriter: ChronologyWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: (chronology) => Promise.resolve().then(() => new TextEncoder().encode(writeTable(chronology))),
}

function writeTable(chronology: Chronology): string {
  const documents = citedDocuments(chronology)
  const parties = new Map(chronology.parties.map((party) => [party.id, party.name]))
  const cellsOf = (row: ChronologyRow, i: number): Readonly<Record<(typeof columns)[number], string>> => ({
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
    origin: row.origin,
    key: row.isKey ? 'yes' : '',
    reviewed: row.reviewedAt ?? '',
    tags: row.tags.join('; '),
    version: String(row.version),
  })
  const lines = [columns.join(',')]
  for (const [i, row] of chronology.rows.entries()) {
    const cells = cellsOf(row, i)
    lines.push(columns.map((column) => writeCell(cells[column])).join(','))
  }
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function writeCell(value: string): string {
  const plain = plainLines(value)
  const text = /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain
  // The semicolon too: a spreadsheet set to German splits at it.
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
