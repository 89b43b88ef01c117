import { sql } from 'kysely'
import type { DocumentId, EventId, MatterId } from '../../../base/index.ts'
import { anyOf, neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import type { EventTable } from '../tables/queries.ts'

/** A document that was cited here and is in the trash (null), or was removed for good. */
export interface RemovedSourceRow {
  matter_id: MatterId
  event_id: EventId
  document_id: DocumentId
  removed_at: Date | null
}

interface Tables {
  events: EventTable
  citations: { matter_id: MatterId; event_id: EventId; document_id: DocumentId }
  removed_sources: RemovedSourceRow
  documents: { id: DocumentId; trashed_at: Date | null }
}

/** Rows that people hold no longer cite documents that went into the trash, and cite again what came back. */
export async function noteTrashedSources(
  scope: Scope,
  matter: MatterId,
  lost: readonly { readonly event: EventId; readonly document: DocumentId }[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables
    .deleteFrom('removed_sources')
    .where('matter_id', '=', matter)
    .where('removed_at', 'is', null)
    .where((from) =>
      from.exists(
        from
          .selectFrom('citations')
          .select('citations.event_id')
          .whereRef('citations.matter_id', '=', 'removed_sources.matter_id')
          .whereRef('citations.event_id', '=', 'removed_sources.event_id')
          .whereRef('citations.document_id', '=', 'removed_sources.document_id'),
      ),
    )
    .execute()
  if (lost.length === 0) return
  const trashed = await tables
    .selectFrom('documents')
    .select('id')
    .where('id', '=', anyOf([...new Set(lost.map(({ document }) => document))]))
    .where('trashed_at', 'is not', null)
    .orderBy('id')
    .$call(neverCut(500_000))
  const gone = new Set(trashed.map(({ id }) => id))
  const rows = lost
    .filter(({ document }) => gone.has(document))
    .map(({ event, document }) => ({ matter_id: matter, event_id: event, document_id: document, removed_at: null }))
  for (const slice of slicesOf(rows))
    await tables
      .insertInto('removed_sources')
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Of rows that people hold; the others are read again without it. */
export async function noteRemovedSources(
  scope: Scope,
  matter: MatterId,
  documents: readonly DocumentId[],
): Promise<void> {
  await noteStillCited(scope, matter, documents)
  await scope
    .tables<Tables>()
    .updateTable('removed_sources')
    .set({ removed_at: sql<Date>`now()` })
    .where('matter_id', '=', matter)
    .where('document_id', '=', anyOf(documents))
    .where('removed_at', 'is', null)
    .execute()
}

const noteStillCited = (scope: Scope, matter: MatterId, documents: readonly DocumentId[]) =>
  scope
    .tables<Tables>()
    .insertInto('removed_sources')
    .columns(['matter_id', 'event_id', 'document_id', 'removed_at'])
    .expression((from) =>
      from
        .selectFrom('citations')
        .innerJoin('events', (join) =>
          join.onRef('events.matter_id', '=', 'citations.matter_id').onRef('events.id', '=', 'citations.event_id'),
        )
        .select([
          'citations.matter_id',
          'citations.event_id',
          'citations.document_id',
          sql<Date>`now()`.as('removed_at'),
        ])
        .distinct()
        .where('citations.matter_id', '=', matter)
        .where('citations.document_id', '=', anyOf(documents))
        .where('events.is_held', '=', true),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const dropCitationsOf = (scope: Scope, matter: MatterId, documents: readonly DocumentId[]) =>
  scope
    .tables<Tables>()
    .deleteFrom('citations')
    .where('matter_id', '=', matter)
    .where('document_id', '=', anyOf(documents))
    .execute()

/** What a held row was read from is gone wholly: the reading kept beside it goes too. */
export const forgetReadings = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .updateTable('events')
    .set({ reading: null, reading_now: null, reading_state: 'same' })
    .where('matter_id', '=', matter)
    .where('id', 'in', (from) =>
      from
        .selectFrom('removed_sources')
        .select('event_id')
        .where('matter_id', '=', matter)
        .where('removed_at', 'is not', null),
    )
    .where('id', 'not in', (from) => from.selectFrom('citations').select('event_id').where('matter_id', '=', matter))
    .execute()

/** What is not cited is not said. */
export const dropUncited = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .deleteFrom('events')
    .where('matter_id', '=', matter)
    .where('is_held', '=', false)
    .where('id', 'not in', (from) => from.selectFrom('citations').select('event_id').where('matter_id', '=', matter))
    .execute()

/** Rows that people hold and that lost a citation with these documents. */
export async function rowsThatCited(
  scope: Scope,
  matter: MatterId,
  documents: readonly DocumentId[],
): Promise<EventId[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('removed_sources')
    .select('event_id')
    .distinct()
    .where('matter_id', '=', matter)
    .where('document_id', '=', anyOf(documents))
    .orderBy('event_id')
    .$call(neverCut(500_000))
  return rows.map((row) => row.event_id)
}

/** What was cited in these rows and removed for good, the last first. */
export async function removedSourcesOf(
  scope: Scope,
  matter: MatterId,
  ids: readonly EventId[],
): Promise<ReadonlyMap<EventId, readonly { readonly document: DocumentId; readonly removedAt: string }[]>> {
  const rows: Pick<RemovedSourceRow, 'event_id' | 'document_id' | 'removed_at'>[] = []
  for (const slice of slicesOf(ids))
    rows.push(
      ...(await scope
        .tables<Tables>()
        .selectFrom('removed_sources')
        .select(['event_id', 'document_id', 'removed_at'])
        .where('matter_id', '=', matter)
        .where('event_id', 'in', slice)
        .where('removed_at', 'is not', null)
        .orderBy('removed_at', 'desc')
        .orderBy('document_id')
        .execute()),
    )
  const byRow = Map.groupBy(rows, ({ event_id }) => event_id)
  return new Map(
    [...byRow].map(([id, of]) => [
      id,
      of.map(({ document_id, removed_at }) => ({ document: document_id, removedAt: removed_at?.toISOString() ?? '' })),
    ]),
  )
}

/** Rows of the chronology that lost a source, and how many documents that were. */
export async function countRemovedSources(
  scope: Scope,
  matter: MatterId,
): Promise<{ readonly rows: number; readonly documents: number }> {
  const counted = await scope
    .tables<Tables & { events: { is_removed: boolean } }>()
    .selectFrom('removed_sources')
    .innerJoin('events', (join) =>
      join
        .onRef('events.matter_id', '=', 'removed_sources.matter_id')
        .onRef('events.id', '=', 'removed_sources.event_id'),
    )
    .select((from) => [
      from.fn.count<number | string>('removed_sources.event_id').distinct().as('rows'),
      from.fn.count<number | string>('removed_sources.document_id').distinct().as('documents'),
    ])
    .where('removed_sources.matter_id', '=', matter)
    .where('removed_sources.removed_at', 'is not', null)
    .where('events.is_removed', '=', false)
    .executeTakeFirstOrThrow()
  return { rows: Number(counted.rows), documents: Number(counted.documents) }
}
