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

/** More than these share what room there is, so that the last of nine is seen on a laptop. */
const MOST_AT_EASE = 5
const SHARED: Partial<Readonly<Record<Column, string>>> = {
  parties: 'minmax(5.5rem, 1.3fr)',
  source: 'minmax(6rem, 1.5fr)',
}

/** As a grid has them, where there is room for all. */
export const templateOf = (columns: readonly Column[]): { readonly columns: string; readonly gap: string } =>
  columns.length > MOST_AT_EASE
    ? {
        columns: [
          'minmax(5.5rem, 1.2fr)',
          'minmax(9rem, 3fr)',
          ...columns.map((column) => SHARED[column] ?? 'minmax(4.5rem, 1fr)'),
        ].join(' '),
        gap: '0.5rem',
      }
    : { columns: ['8.5rem', 'minmax(14rem, 1fr)', ...columns.map((column) => WIDTHS[column])].join(' '), gap: '1rem' }

/** What was kept, without columns this version does not know. */
export const columnsIn = (kept: readonly string[] | null | undefined): readonly Column[] =>
  kept === null || kept === undefined
    ? USUAL_COLUMNS
    : kept.flatMap((name) => COLUMNS.find((column) => column === name) ?? [])
