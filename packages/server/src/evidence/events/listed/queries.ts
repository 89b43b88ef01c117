// Dates that stand in a document and in no row, listed one by one: those nobody has decided and those left out on purpose. What both
// lists share: which documents and pages count, in which order, and where a page of a list goes on.
import type { KeptOutKind } from '@muniment/reading/statements'
import { type ColumnType, sql } from 'kysely'
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { UndecidedDate } from '../undecided/undecided.ts'

interface ListedDate {
  document_id: DocumentId
  version: number
  /** Its place in the list of its document. */
  position: number
  page: number
  words: string
}

export interface ListedTables {
  undecided_dates: ListedDate & {
    places: ColumnType<UndecidedDate['places'], string>
    reason: string
    candidates: ColumnType<readonly string[], string>
  }
  left_out_dates: ListedDate & {
    start_at: number
    end_at: number
    place: string | null
    kind: KeptOutKind
    about: string
  }
  documents: {
    id: DocumentId
    matter_id: MatterId
    name: string
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
  pages: { document_id: DocumentId; version: number; number: number; label: string | null; text: string }
}

/** The documents of a matter that are not in the trash. */
export const documentsShown = (scope: Scope, matter: MatterId) =>
  scope
    .tables<ListedTables>()
    .selectFrom('documents')
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)

/** Their pages as they were read last. */
export const pagesShown = (scope: Scope, matter: MatterId) =>
  documentsShown(scope, matter).innerJoin('pages', (join) =>
    join.onRef('pages.document_id', '=', 'documents.id').onRef('pages.version', '=', 'documents.text_version'),
  )

/** A place in a list, which goes by documents and by their texts. */
export interface ListedPlace {
  readonly position: number
  readonly document: DocumentId
  readonly number: number
}

type Listed = 'undecided_dates' | 'left_out_dates'

/** What comes behind the place; everything behind none. */
export const isBehind = (list: Listed, after: ListedPlace | null) =>
  after === null
    ? sql<boolean>`true`
    : sql<boolean>`(documents.position, documents.id, ${sql.ref(`${list}.position`)}) > (${after.position}::integer, ${after.document}::uuid, ${after.number}::integer)`
