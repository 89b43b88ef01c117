import { sql } from 'kysely'
import type { DocumentId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

interface Tables {
  pages: {
    document_id: DocumentId
    version: number
    number: number
    label: string | null
    width: number
    height: number
    origin: 'text' | 'ocr' | 'typeset'
    confidence: number | null
    text: string
  }
}

export interface PageLine {
  readonly number: number
  readonly label: string | null
  readonly width: number
  readonly height: number
  readonly origin: 'text' | 'ocr' | 'typeset'
  readonly confidence: number | null
  /** UTF-16 units. */
  readonly characters: number
}

interface Wanted {
  readonly document: DocumentId
  readonly version: number
  /** Numbers above this one. */
  readonly after: number
  readonly limit: number
}

const from = (scope: Scope, { document, version, after, limit }: Wanted) =>
  scope
    .tables<Tables>()
    .selectFrom('pages')
    .where('document_id', '=', document)
    .where('version', '=', version)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)

/** Without the texts, one more than the limit. */
export const listPages = (scope: Scope, wanted: Wanted): Promise<PageLine[]> =>
  from(scope, { ...wanted, limit: wanted.limit + 1 })
    .select(['number', 'label', 'width', 'height', 'origin', 'confidence'])
    // As JavaScript counts: whatever lies beyond the first plane counts twice.
    .select(
      sql<number>`(length(text) + length(regexp_replace(text, '[^\\U00010000-\\U0010FFFF]', '', 'g')))::int`.as(
        'characters',
      ),
    )
    .execute()

export const pageTextsAfter = (scope: Scope, wanted: Wanted) =>
  from(scope, wanted).select(['number', 'label', 'text']).execute()
