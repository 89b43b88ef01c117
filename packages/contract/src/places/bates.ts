// Bates numbers: the pages of a production counted through, written with a prefix and a fixed number of digits ("SMP-000123"). A document
// has those of its first page; the rest follow.

export interface Bates {
  readonly prefix: string
  /** Of the first page. */
  readonly first: number
  /** As many as it is written with; a longer number is written out. */
  readonly digits: number
}

/** `page` from 1. */
export const batesNumber = ({ prefix, first, digits }: Bates, page: number): string =>
  prefix + String(first + page - 1).padStart(digits, '0')

/** The page that bears the number, however its prefix is capitalised and with or without its zeros; null where none does. */
export function pageWithBates(bates: Bates, pages: number, text: string): number | null {
  const typed = text.trim()
  if (typed.slice(0, bates.prefix.length).toLowerCase() !== bates.prefix.toLowerCase()) return null
  const rest = typed.slice(bates.prefix.length)
  if (!/^\d{1,12}$/.test(rest)) return null
  const page = Number(rest) - bates.first + 1
  return page >= 1 && page <= pages ? page : null
}
