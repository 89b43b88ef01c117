// The places of what a model claims, as they stand now: whoever is told a claim has read the documents it cites, which is recorded.
import type { Answer, ModelAnswer } from '@muniment/contract'
import type { CheckedClaim } from '@muniment/reading/claims'
import { scoreInjection } from '@muniment/reading/injection'
import type { Clock, DocumentId } from '../../base/index.ts'
import { type DocumentRow, findDocument, recordReading } from '../../evidence/documents/index.ts'
import { citationsOf, type FoundPassage, type PassageRange, type Search } from '../../evidence/retrieval/index.ts'
import type { Scope } from '../../platform/db/index.ts'

export interface CitedClaim {
  readonly claim: ModelAnswer['claims'][number]
  readonly ranges: readonly PassageRange[]
}

/** A quote whose document is no longer shown, or whose page says otherwise by now, is none; a claim that loses one is not said. */
export async function cited(
  scope: Scope,
  clock: Clock,
  { passages, texts }: Search,
  claims: readonly CheckedClaim[],
): Promise<CitedClaim[]> {
  const said: CitedClaim[] = []
  const read = new Map<DocumentId, DocumentRow | undefined>()
  for (const { text, quotes } of claims) {
    const citations: Answer['sentences'][number]['citations'] = []
    let isWhole = true
    for (const { source, start, end } of quotes) {
      const passage = passages[source]
      const found = passage === undefined ? null : await citedIn(scope, passage, start, end, read)
      if (found === null) isWhole = false
      else citations.push(...found)
    }
    if (!isWhole) continue
    const suspicious = quotes.some(({ source }) => scoreInjection(passages[source]?.text ?? '').isSuspicious)
    const known = new Map(texts.map(({ document, name }) => [document as string, name]))
    const documents = [...new Set(citations.map(({ document }) => document))]
    if (documents.length > 0)
      said.push({
        claim: { text, citations, documents: documents.map((id) => ({ id, name: known.get(id) ?? '' })), suspicious },
        ranges: quotes.flatMap(({ source, start, end }) => rangeOf(passages[source], start, end)),
      })
  }
  const shown = new Set(said.flatMap(({ claim }) => claim.citations.map(({ document }) => document)))
  for (const [id, document] of read)
    if (document !== undefined && shown.has(id)) await recordReading(scope, document, clock.now())
  return said
}

const rangeOf = (passage: FoundPassage | undefined, start: number, end: number): PassageRange[] =>
  passage === undefined
    ? []
    : [{ document: passage.document_id, version: passage.version, position: passage.position, start, end }]

async function citedIn(
  scope: Scope,
  passage: FoundPassage,
  start: number,
  end: number,
  read: Map<DocumentId, DocumentRow | undefined>,
) {
  const id = passage.document_id
  if (!read.has(id)) read.set(id, await findDocument(scope, id))
  if (read.get(id)?.text_version !== passage.version) return null
  return citationsOf(scope, passage, start, end)
}
