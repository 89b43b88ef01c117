// Which columns the table has, in which order and how wide. Date and words always stand first: without them there is no row.
export const COLUMNS = ['parties', 'source', 'status', 'marks', 'tags', 'kind', 'confidence', 'remarks'] as const
export type Column = (typeof COLUMNS)[number]
export const USUAL_COLUMNS: readonly Column[] = ['parties', 'source', 'status', 'marks']

const WIDTHS: Readonly<Record<Column, string>> = {
  parties: '9rem',
  source: '11rem',
  status: '6rem',
  marks: '6rem',
  tags: '7rem',
  kind: '6.5rem',
  confidence: '5.5rem',
  remarks: '6rem',
}

/** As a grid has them, where there is room for all. */
export const templateOf = (columns: readonly Column[]): string =>
  ['8.5rem', 'minmax(14rem, 1fr)', ...columns.map((column) => WIDTHS[column])].join(' ')

/** What was kept, without columns this version does not know. */
export const columnsIn = (kept: readonly string[] | null | undefined): readonly Column[] =>
  kept === null || kept === undefined
    ? USUAL_COLUMNS
    : kept.flatMap((name) => COLUMNS.find((column) => column === name) ?? [])

/** One place further to the front or the end. */
export function moved(columns: readonly Column[], column: Column, by: 1 | -1): readonly Column[] {
  const from = columns.indexOf(column)
  const to = from + by
  if (from < 0 || to < 0 || to >= columns.length) return columns
  const next = columns.filter((one) => one !== column)
  return [...next.slice(0, to), column, ...next.slice(to)]
}
