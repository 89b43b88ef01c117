import type { Zone } from '@muniment/reading'
import type { AccountId, DocumentId, Id, MatterId } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'

export type CuratedId = Id<'curated'>

export interface CuratedRow {
  id: CuratedId
  matter_id: MatterId
  account_id: AccountId
  question: string
  language: 'en' | 'de'
  made_at: Date
}

export interface CuratedCitationRow {
  curated_id: CuratedId
  matter_id: MatterId
  place: number
  needs: number | null
  document_id: DocumentId
  version: number
  page: number
  starts_at: number
  ends_at: number
}

interface Tables {
  curated_answers: CuratedRow
  curated_citations: CuratedCitationRow
  curated_texts: { matter_id: MatterId; curated_id: CuratedId; citation: number; text: string }
  documents: { id: DocumentId; name: string; text_version: number | null; trashed_at: Date | null }
  pages: {
    document_id: DocumentId
    version: number
    number: number
    label: string | null
    text: string
    zones: readonly Zone[]
  }
}

/** Approved answers of one matter: each is held against every question that is asked there. */
export const MOST_CURATED = 200

/** The last approved first; whether they are given is another question. */
export const listCurated = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('curated_answers')
    .leftJoin('curated_texts', 'curated_texts.curated_id', 'curated_answers.id')
    .select([
      'curated_answers.id',
      'curated_answers.matter_id',
      'curated_answers.account_id',
      'curated_answers.question',
      'curated_answers.language',
      'curated_answers.made_at',
      'curated_texts.text',
    ])
    .where('curated_answers.matter_id', '=', matter)
    .orderBy('curated_answers.made_at', 'desc')
    .orderBy('curated_answers.id', 'desc')
    .$call(neverCut(10 * MOST_CURATED))

/** With the pages they stand on, where those are shown as they were. */
export const citationsOfCurated = (scope: Scope, curated: readonly CuratedId[]) =>
  scope
    .tables<Tables>()
    .selectFrom('curated_citations as cited')
    .leftJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'cited.document_id')
        .onRef('documents.text_version', '=', 'cited.version')
        .on('documents.trashed_at', 'is', null),
    )
    .leftJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'documents.id')
        .onRef('pages.version', '=', 'cited.version')
        .onRef('pages.number', '=', 'cited.page'),
    )
    .select([
      'cited.curated_id',
      'cited.document_id',
      'cited.page',
      'cited.starts_at',
      'cited.ends_at',
      'documents.name',
      'pages.label',
      'pages.text',
      'pages.zones',
    ])
    .where('cited.curated_id', 'in', [...curated])
    .orderBy('cited.curated_id')
    .orderBy('cited.place')
    .$call(neverCut(200 * MOST_CURATED))

export async function insertCurated(
  scope: Scope,
  row: CuratedRow,
  citations: readonly CuratedCitationRow[],
  text: string,
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.insertInto('curated_answers').values(row).execute()
  await tables
    .insertInto('curated_citations')
    .values([...citations])
    .execute()
  const of = { matter_id: row.matter_id, curated_id: row.id, citation: 0 }
  await tables
    .insertInto('curated_texts')
    .values({ ...of, text })
    .execute()
}

export async function deleteCurated(scope: Scope, matter: MatterId, id: CuratedId): Promise<number> {
  const gone = await scope
    .tables<Tables>()
    .deleteFrom('curated_answers')
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
