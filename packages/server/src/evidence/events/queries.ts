import type { Statement } from '@muniment/reading/statements'
import { type ColumnType, type Selectable, sql } from 'kysely'
import { type DocumentId, type EventId, type MatterId, type PartyId, storableJson } from '../../base/index.ts'
import { atOnce, neverCut, type Scope, slicesOf } from '../../platform/db/index.ts'
import type { TagId } from './row.ts'
import type { QuotePart } from './rules.ts'
import type { StatementKey } from './statement-key.ts'
import type { EventTable } from './tables/queries.ts'

export type EventRow = Selectable<EventTable>

export interface CitationRow {
  matter_id: MatterId
  event_id: EventId
  position: number
  document_id: DocumentId
  version: number
  page: number
  start_at: number
  end_at: number
  quote: string
  place: string | null
  statement: StatementKey | null
}

export interface ContradictionRow {
  matter_id: MatterId
  position: number
  event_id: EventId
  other_event_id: EventId
  /** The date of each as its document writes it. */
  written: string
  other_written: string
}

interface Tables {
  statements: {
    document_id: DocumentId
    version: number
    position: number
    parts: ColumnType<readonly QuotePart[], string>
    statement: ColumnType<Statement & { readonly dated: readonly string[] }, string>
  }
  events: EventTable
  event_parties: { matter_id: MatterId; event_id: EventId; position: number; party_id: PartyId }
  event_tags: { matter_id: MatterId; event_id: EventId; tag_id: TagId }
  tags: { matter_id: MatterId; id: TagId; name: string }
  citations: CitationRow
  contradictions: ContradictionRow
  documents: {
    id: DocumentId
    matter_id: MatterId
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
  pages: { document_id: DocumentId; version: number; number: number; text: string; label: string | null }
}

export interface ToldRow {
  readonly document: DocumentId
  readonly version: number
  /** Its place among the statements of its text. */
  readonly position: number
  readonly parts: readonly QuotePart[]
  readonly statement: Statement
  /** The words that give the date, as the running text has them. */
  readonly dated: readonly string[]
}

export async function replaceStatements(
  scope: Scope,
  document: DocumentId,
  version: number,
  told: readonly Omit<ToldRow, 'document' | 'version' | 'position'>[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('statements').where('document_id', '=', document).execute()
  const rows = told.map(({ parts, statement, dated }, position) => ({
    document_id: document,
    version,
    position,
    parts: storableJson(parts),
    statement: storableJson({ ...statement, dated }),
  }))
  for (const slice of slicesOf(rows)) await tables.insertInto('statements').values(slice).execute()
}

/** A statement as it is stored: `parts` and `statement` are still JSON. */
export interface ToldText {
  readonly document: DocumentId
  readonly version: number
  /** Its place among the statements of its text. */
  readonly position: number
  readonly parts: string
  readonly statement: string
}

export const statementsOfMatter = (scope: Scope, matter: MatterId): Promise<ToldText[]> =>
  scope
    .tables<Tables>()
    .selectFrom('statements')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'statements.document_id')
        .onRef('documents.text_version', '=', 'statements.version'),
    )
    .select([
      'statements.document_id as document',
      'statements.version',
      'statements.position',
      sql<string>`statements.parts::text`.as('parts'),
      sql<string>`statements.statement::text`.as('statement'),
    ])
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('statements.position')
    .$call(neverCut(500_000))

/** Page texts of the matter's current text versions, for checking what is about to be cited. */
export const pageTexts = (scope: Scope, document: DocumentId, version: number, numbers: readonly number[]) =>
  scope
    .tables<Tables>()
    .selectFrom('pages')
    .select(['number', 'text'])
    .where('document_id', '=', document)
    .where('version', '=', version)
    .where('number', 'in', [...numbers])
    .orderBy('number')
    .$call(neverCut(100_000))

export async function replaceContradictions(
  scope: Scope,
  matter: MatterId,
  contradictions: readonly ContradictionRow[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('contradictions').where('matter_id', '=', matter).execute()
  for (const rows of slicesOf(contradictions)) await tables.insertInto('contradictions').values(rows).execute()
}

export const eventsOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('events')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('is_removed', '=', false)
    .orderBy('sort_day')
    .orderBy('rank')
    .orderBy('id')
    .$call(neverCut(500_000))

export const citationsOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('citations')
    .innerJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'citations.document_id')
        .onRef('pages.version', '=', 'citations.version')
        .onRef('pages.number', '=', 'citations.page'),
    )
    .selectAll('citations')
    .select('pages.label')
    .where('citations.matter_id', '=', matter)
    .orderBy('citations.event_id')
    .orderBy('citations.position')
    .$call(neverCut(1_000_000))

export const eventPartiesOfMatter = (scope: Scope, matter: MatterId) =>
  neverCut(1_000_000)(
    atOnce(
      scope,
      scope
        .tables<Tables>()
        .selectFrom('event_parties')
        .select(['event_id', 'party_id'])
        .where('matter_id', '=', matter)
        .orderBy('event_id')
        .orderBy('position'),
    ),
  )

export const contradictionsOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('contradictions')
    .selectAll()
    .where('matter_id', '=', matter)
    .orderBy('position')
    .$call(neverCut(100_000))

export const tagsOfMatter = (scope: Scope, matter: MatterId) =>
  neverCut(1_000_000)(
    atOnce(
      scope,
      scope
        .tables<Tables>()
        .selectFrom('event_tags')
        .innerJoin('tags', (join) =>
          join.onRef('tags.matter_id', '=', 'event_tags.matter_id').onRef('tags.id', '=', 'event_tags.tag_id'),
        )
        .select(['event_tags.event_id', 'tags.name'])
        .where('event_tags.matter_id', '=', matter)
        .orderBy('event_tags.event_id')
        .orderBy('tags.name'),
    ),
  )

/** Rows that documents told and people took out; merged ones are in another row. */
export async function countTakenOut(scope: Scope, matter: MatterId): Promise<number> {
  const { rows } = await scope
    .tables<Tables>()
    .selectFrom('events')
    .select((from) => from.fn.countAll<number | string>().as('rows'))
    .where('matter_id', '=', matter)
    .where('is_removed', '=', true)
    .where('merged_into', 'is', null)
    .where('origin', '=', 'read')
    .executeTakeFirstOrThrow()
  return Number(rows)
}
