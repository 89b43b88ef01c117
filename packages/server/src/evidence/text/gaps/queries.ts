// What reading found to say, page by page of a list, and counted.
import { sql } from 'kysely'
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { FindingRow } from '../queries.ts'

interface Tables {
  findings: FindingRow
  documents: {
    id: DocumentId
    matter_id: MatterId
    name: string
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
  pages: { document_id: DocumentId; version: number; number: number; label: string | null; origin: string }
}

const ofMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)

export const countFindings = (scope: Scope, matter: MatterId) =>
  ofMatter(scope, matter)
    .select((from) => ['findings.code', from.fn.countAll<number | string>().as('findings')])
    .groupBy('findings.code')
    .orderBy('findings.code')
    .execute()

export interface FindingPlace {
  readonly position: number
  readonly document: DocumentId
  readonly stage: FindingRow['stage']
  readonly number: number
}

/** What of documents is listed: those with one of the codes, or with any other. */
export interface CodesAsked {
  readonly codes: readonly string[]
  readonly isOthers: boolean
}

/** In the order of documents, of each what reading found first; one more than the limit. */
export const findingsPage = (
  scope: Scope,
  matter: MatterId,
  { codes, isOthers, after, limit }: CodesAsked & { readonly after: FindingPlace | null; readonly limit: number },
) =>
  ofMatter(scope, matter)
    .leftJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'findings.document_id')
        .onRef('pages.version', '=', 'findings.version')
        .onRef('pages.number', '=', 'findings.page'),
    )
    .selectAll('findings')
    .select(['documents.name', 'documents.position as document_position', 'pages.label'])
    .where('findings.code', isOthers ? 'not in' : 'in', [...codes])
    .where((from) =>
      from.and(
        after === null
          ? []
          : [
              sql<boolean>`(documents.position, documents.id, case findings.stage when 'text' then 0 else 1 end, findings.position) > (${after.position}::integer, ${after.document}::uuid, ${after.stage === 'text' ? 0 : 1}::integer, ${after.number}::integer)`,
            ],
      ),
    )
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('findings.stage', 'desc')
    .orderBy('findings.position')
    .limit(limit + 1)
    .execute()

/** Pages of the current texts, and those of which the text was read from a picture. */
export async function countPages(
  scope: Scope,
  matter: MatterId,
): Promise<{ readonly read: number; readonly recognised: number }> {
  const row = await scope
    .tables<Tables>()
    .selectFrom('pages')
    .innerJoin('documents', (join) =>
      join.onRef('documents.id', '=', 'pages.document_id').onRef('documents.text_version', '=', 'pages.version'),
    )
    .select((from) => [
      from.fn.countAll<number | string>().as('read'),
      from.fn.countAll<number | string>().filterWhere('pages.origin', '=', 'ocr').as('recognised'),
    ])
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { read: Number(row.read), recognised: Number(row.recognised) }
}
