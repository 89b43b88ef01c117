import { sql } from 'kysely'
import type { DocumentId, EventId, MatterId } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'
import type { EventTable } from '../tables/queries.ts'

/** A document that was cited here and removed for good. */
export interface RemovedSourceRow {
  matter_id: MatterId
  event_id: EventId
  document_id: DocumentId
  removed_at: Date
}

interface Tables {
  events: EventTable
  citations: { matter_id: MatterId; event_id: EventId; document_id: DocumentId }
  removed_sources: RemovedSourceRow
}

const anyOf = (documents: readonly DocumentId[]) => sql<DocumentId>`any(${`{${documents.join(',')}}`}::uuid[])`

/** Of rows that people hold; the others are read again without it. */
export const noteRemovedSources = (scope: Scope, matter: MatterId, documents: readonly DocumentId[]) =>
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
    .where('id', 'in', (from) => from.selectFrom('removed_sources').select('event_id').where('matter_id', '=', matter))
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
