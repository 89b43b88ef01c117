// Where a range of a passage stands, with its quote as the page has it: code, not trust. The pages are read again, letter by letter.
import type { DocumentId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { placeOn } from '../events/index.ts'
import { placesOf } from './cut-passages.ts'
import { type PassageRow, pagesNumbered } from './queries.ts'

export interface PassageCitation {
  readonly document: DocumentId
  readonly page: number
  readonly pageLabel: string | null
  readonly place: string | null
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Null where what stands on the pages is not the range's own letters. */
export async function citationsOf(
  scope: Scope,
  { document_id: document, version, text, parts }: PassageRow,
  start: number,
  end: number,
): Promise<readonly PassageCitation[] | null> {
  const places = placesOf(parts, start, end)
  const numbers = [...new Set(places.map(({ page }) => page))]
  if (numbers.length === 0) return null
  const pages = new Map((await pagesNumbered(scope, document, version, numbers)).map((page) => [page.number, page]))
  const citations = places.flatMap(({ page: number, start: from, end: to }) => {
    const page = pages.get(number)
    if (page === undefined) return []
    const place = placeOn({ zones: page.zones }, from, to)
    return [
      { document, page: number, pageLabel: page.label, place, start: from, end: to, quote: page.text.slice(from, to) },
    ]
  })
  const said = citations.map(({ quote }) => quote).join('')
  return lettersOf(said) === lettersOf(text.slice(start, end)) ? citations : null
}

/** White space at the joints of pages belongs to neither side. */
const lettersOf = (text: string): string => text.replaceAll(/\s+/g, '')
