// Where a range of a passage stands, with its quote as the page has it: code, not trust. The pages are read again, letter by letter.
import type { DocumentId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { placeOn } from '../events/index.ts'
import { placesOf } from './cut-passages.ts'
import { type PageRow, type PassagePlace, type PassageRow, pagesNumbered, passagesAt } from './queries.ts'

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
  passage: PassageRow,
  start: number,
  end: number,
): Promise<readonly PassageCitation[] | null> {
  const numbers = [...new Set(placesOf(passage.parts, start, end).map(({ page }) => page))]
  if (numbers.length === 0) return null
  return citationsOn(await pagesNumbered(scope, passage.document_id, passage.version, numbers), passage, start, end)
}

function citationsOn(
  pages: readonly PageRow[],
  { document_id: document, text, parts }: PassageRow,
  start: number,
  end: number,
): readonly PassageCitation[] | null {
  const known = new Map(pages.map((page) => [page.number, page]))
  const citations = placesOf(parts, start, end).flatMap(({ page: number, start: from, end: to }) => {
    const page = known.get(number)
    if (page === undefined) return []
    const place = placeOn({ zones: page.zones }, from, to)
    return [
      { document, page: number, pageLabel: page.label, place, start: from, end: to, quote: page.text.slice(from, to) },
    ]
  })
  const said = citations.map(({ quote }) => quote).join('')
  return citations.length > 0 && lettersOf(said) === lettersOf(text.slice(start, end)) ? citations : null
}

/** A range of a passage, by where it is. */
export interface PassageRange extends PassagePlace {
  readonly start: number
  readonly end: number
}

export interface CitedRange {
  readonly text: string
  readonly passage: PassageRow
  readonly citations: readonly PassageCitation[]
}

/** In the order asked. Null where the document is not shown any more, was read anew since, or its page says otherwise. */
export async function citedRanges(
  scope: Scope,
  ranges: readonly PassageRange[],
): Promise<readonly (CitedRange | null)[]> {
  const passages = new Map((await passagesAt(scope, ranges)).map((passage) => [keyOf(passage), passage]))
  const wanted = ranges.flatMap(({ start, end, ...place }) => {
    const passage = passages.get(keyOf({ ...place, document_id: place.document }))
    return passage === undefined ? [] : placesOf(passage.parts, start, end).map(({ page }) => ({ ...place, page }))
  })
  const pages = new Map<string, readonly PageRow[]>()
  for (const [document, places] of Map.groupBy(wanted, (place) => place.document)) {
    const numbers = [...new Set(places.map(({ page }) => page))]
    pages.set(document, await pagesNumbered(scope, document, places[0]?.version ?? 0, numbers))
  }
  return ranges.map(({ document, version, position, start, end }) => {
    const passage = passages.get(keyOf({ document_id: document, version, position }))
    if (passage === undefined) return null
    const citations = citationsOn(pages.get(document) ?? [], passage, start, end)
    return citations === null ? null : { text: passage.text.slice(start, end), passage, citations }
  })
}

const keyOf = ({ document_id, version, position }: Pick<PassageRow, 'document_id' | 'version' | 'position'>): string =>
  `${document_id} ${version} ${position}`

/** White space at the joints of pages belongs to neither side. */
const lettersOf = (text: string): string => text.replaceAll(/\s+/g, '')
