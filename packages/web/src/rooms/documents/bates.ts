// Bates numbers as people write them: the first of a document as one text, the range of its pages, and where a production goes on.
import { type Bates, batesNumber } from '@muniment/contract/places'

interface Numbered {
  readonly bates: Bates | null
  readonly pages: number
}

/** `SMP-000099 – SMP-000104`; null where the pages have none. */
export function writeBates({ bates, pages }: Numbered): string | null {
  if (bates === null) return null
  const first = batesNumber(bates, 1)
  return pages < 2 ? first : `${first} – ${batesNumber(bates, pages)}`
}

const HIGHEST = 999_999_999

/** The number of a first page as it is typed: what stands before its last digits is the prefix. Null: it is none. */
export function readBates(text: string): Bates | null {
  const [, prefix, figures] = /^(.*?)(\d{1,12})$/u.exec(text.trim()) ?? []
  if (prefix === undefined || figures === undefined || prefix.length > 40 || Number(figures) > HIGHEST) return null
  return { prefix, first: Number(figures), digits: figures.length }
}

const BEGINNING: Bates = { prefix: '', first: 1, digits: 6 }

/** Behind the highest number under the prefix of the document that was numbered last in the order given. */
export function nextBates(documents: readonly Numbered[]): Bates {
  const numbered = documents.flatMap(({ bates, pages }) => (bates === null ? [] : [{ bates, pages }]))
  const last = numbered.at(-1)?.bates
  if (last === undefined) return BEGINNING
  const same = numbered.filter(({ bates }) => bates.prefix.toLowerCase() === last.prefix.toLowerCase())
  return { ...last, first: Math.max(...same.map(({ bates, pages }) => bates.first + Math.max(1, pages))) }
}
