// Code, not trust: every quote is compared with the stored page, letter by letter, before it is written.
import type { Scope } from '../../platform/db/index.ts'
import { isPicture } from './cite.ts'
import { pageTexts } from './queries.ts'
import { citationDoesNotStand } from './refusals.ts'
import type { Cited } from './row.ts'

/** Refuses `events.citation-does-not-stand`. */
export async function checkCitations(scope: Scope, citations: readonly Cited[]): Promise<void> {
  const standing = new Set(await standingCitations(scope, citations))
  const fallen = citations.find((citation) => !standing.has(citation))
  if (fallen !== undefined) throw citationDoesNotStand({ document: fallen.document, page: fallen.page })
}

/** Those whose quote stands at its place, in their order. */
export async function standingCitations<C extends Cited>(scope: Scope, citations: readonly C[]): Promise<C[]> {
  const standing = new Set<C>()
  for (const list of Map.groupBy(citations, ({ document, version }) => `${document} ${version}`).values()) {
    const [first] = list
    if (first === undefined) continue
    const numbers = [...new Set(list.map(({ page }) => page))]
    const texts = new Map(
      (await pageTexts(scope, first.document, first.version, numbers)).map((page) => [page.number, page.text]),
    )
    for (const citation of list) {
      const text = texts.get(citation.page)
      if (text?.slice(citation.start, citation.end) !== citation.quote) continue
      if (citation.quote !== '' || isPicture(text, citation)) standing.add(citation)
    }
  }
  return citations.filter((citation) => standing.has(citation))
}
