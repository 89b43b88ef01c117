// What a file of the chronology will hold, before anybody takes it away.
import { type Chronology, type ExportPreview, USUAL_COLUMNS } from '@muniment/contract'
import { citedDocuments, citedPages, layOutCells, writePlace } from '../../../evidence/exhibits/index.ts'
import { MOST_PAGES } from './bundle.ts'

/** Rows shown. */
const MOST_ROWS = 12

export function previewOf(chronology: Chronology): ExportPreview {
  const { rows, parties, filter, language, removedRows, coverage, undecided, leftOut, contradictions } = chronology
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  const documents = citedDocuments(chronology)
  const places = (row: (typeof rows)[number]): string[] => [
    ...new Set(row.citations.map((citation) => writePlace(citation, documents.get(citation.document), language))),
  ]
  const cellsOf = layOutCells(chronology)
  return {
    filter,
    columns: [...(chronology.columns ?? USUAL_COLUMNS)],
    rows: rows.length,
    first: rows.slice(0, MOST_ROWS).map((row) => ({
      id: row.id,
      date: row.date,
      text: row.text,
      parties: row.parties.flatMap((id) => names.get(id) ?? []),
      places: places(row),
      cells: Object.fromEntries(
        Object.entries(cellsOf(row)).map(([column, lines]) => [column, lines.map(({ text }) => text)]),
      ),
    })),
    sources: rows.reduce((sum, { citations }) => sum + citations.length, 0),
    citedPages: citedPages(chronology).length,
    mostPages: MOST_PAGES,
    removedRows,
    notRead: coverage.filter(({ kind }) => kind === 'not-read').length,
    undecided: undecided.length,
    leftOut: leftOut.length,
    contradictions: contradictions.length,
  }
}
