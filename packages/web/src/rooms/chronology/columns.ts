// Which columns the table has, in which order and how wide. Date and words always stand first: without them there is no row.
export const COLUMNS = [
  'parties',
  'source',
  'status',
  'marks',
  'tags',
  'kind',
  'confidence',
  'remarks',
  'review',
  'interval',
] as const
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
  review: '9rem',
  interval: '7rem',
}

/** As a grid has them, where there is room for all. */
export const templateOf = (columns: readonly Column[]): string =>
  ['8.5rem', 'minmax(14rem, 1fr)', ...columns.map((column) => WIDTHS[column])].join(' ')

/** What was kept, without columns this version does not know. */
export const columnsIn = (kept: readonly string[] | null | undefined): readonly Column[] =>
  kept === null || kept === undefined
    ? USUAL_COLUMNS
    : kept.flatMap((name) => COLUMNS.find((column) => column === name) ?? [])
