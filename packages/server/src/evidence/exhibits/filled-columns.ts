// A printed list without the columns that are empty from top to bottom: paper that says nothing.

export interface ListRow {
  readonly href: string | null
  readonly cells: readonly string[]
}

export interface FilledList {
  readonly titles: readonly string[]
  /** In the proportion of those given; together 1. */
  readonly widths: readonly number[]
  readonly rows: readonly ListRow[]
}

/** The first column always stays. A cell that says '–' says nothing. */
export function filledColumns(
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly ListRow[],
): FilledList {
  const kept = titles.flatMap((_, i) => (i === 0 || rows.some(({ cells }) => !isEmpty(cells[i])) ? [i] : []))
  const whole = kept.reduce((sum, i) => sum + (widths[i] ?? 0), 0)
  return {
    titles: kept.map((i) => titles[i] ?? ''),
    widths: kept.map((i) => (widths[i] ?? 0) / whole),
    rows: rows.map(({ href, cells }) => ({ href, cells: kept.map((i) => cells[i] ?? '') })),
  }
}

const isEmpty = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell === '–'
