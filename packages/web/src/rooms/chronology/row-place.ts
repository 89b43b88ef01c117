// Which quote of a row is looked at, and where somebody has turned from it, as the address says it: `2` the second quote; `2.5` with page 5
// of its document beside it; `2.5.DOCUMENT` with page 5 of another. Whoever goes to another row takes `quote` away, and all of it with it.
import { usePlace } from '../../data/index.ts'

export interface RowPlace {
  /** From 1; null where nobody chose one. */
  readonly quote: number | null
  /** Null: that of the quote. */
  readonly page: number | null
  readonly document: string | null
}

const NOWHERE: RowPlace = { quote: null, page: null, document: null }

export function readRowPlace(text: string | undefined): RowPlace {
  const [, quote, page, document] = /^(\d{1,6})(?:\.(\d{1,9})(?:\.([0-9a-f-]{36}))?)?$/.exec(text ?? '') ?? []
  if (quote === undefined) return NOWHERE
  return { quote: Math.max(1, Number(quote)), page: Number(page) || null, document: document ?? null }
}

export const writeRowPlace = ({ quote, page, document }: RowPlace): string | null =>
  quote === null && page === null
    ? null
    : [quote ?? 1, ...(page === null ? [] : [page, ...(document === null ? [] : [document])])].join('.')

export function useRowPlace(): readonly [place: RowPlace, go: (to: RowPlace) => void] {
  const [place, change] = usePlace()
  return [readRowPlace(place['quote']), (to) => change({ quote: writeRowPlace(to) })]
}
