// A person's citation: they say where, the page says what.
import type { DocumentId, MatterId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { citedPage } from './edits/queries.ts'
import { citationDoesNotStand } from './refusals.ts'
import type { Cited } from './row.ts'
import { placeOn } from './rules.ts'

export interface PlaceToCite {
  readonly document: DocumentId
  readonly page: number
  readonly start: number
  readonly end: number
  /** Where given it must stand there letter by letter. */
  readonly quote?: string | undefined
  readonly place?: string | null | undefined
}

/** A photograph, a plan: there is nothing to quote, and the page itself is cited. */
export const isPicture = (text: string, { start, end }: Pick<PlaceToCite, 'start' | 'end'>): boolean =>
  start === 0 && end === 0 && text.trim() === ''

/** Refuses `events.citation-does-not-stand`: no such page in this matter, a range outside it or blank, another quote. */
export async function citationsAt(scope: Scope, matter: MatterId, places: readonly PlaceToCite[]): Promise<Cited[]> {
  const cited: Cited[] = []
  for (const { document, page, start, end, quote: said, place } of places) {
    const stored = await citedPage(scope, matter, { document, page })
    const quote = stored?.text.slice(start, end) ?? ''
    if (stored === undefined || end > stored.text.length || (said ?? quote) !== quote)
      throw citationDoesNotStand({ page })
    if (quote.trim() === '' && !isPicture(stored.text, { start, end })) throw citationDoesNotStand({ page })
    const named = place ?? placeOn(stored, start, end)
    cited.push({ document, version: stored.version, page, start, end, quote, place: named, statement: null })
  }
  return cited
}
