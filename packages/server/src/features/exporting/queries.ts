// What people wrote in a matter, as its export carries it. Notes have no query here: they never leave the matter.
import type { EventId, MatterId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'

interface Tables {
  comments: {
    matter_id: MatterId
    id: string
    event_id: EventId
    author_id: string
    text: string
    made_at: Date
    edited_at: Date | null
  }
  edits: {
    matter_id: MatterId
    id: string
    sequence: number | string
    account_id: string | null
    act: string
    at: Date
    undone_by: string | null
  }
  edit_changes: {
    matter_id: MatterId
    edit_id: string
    position: number
    target_kind: string
    target_id: string
    before: unknown
    after: unknown
  }
}

export const commentsAfter = (scope: Scope, matter: MatterId, after: string | null, limit: number) => {
  const rows = scope
    .tables<Tables>()
    .selectFrom('comments')
    .select(['id', 'event_id', 'author_id', 'text', 'made_at', 'edited_at'])
    .where('matter_id', '=', matter)
  return (after === null ? rows : rows.where('id', '>', after)).orderBy('id').limit(limit).execute()
}

export const editsAfterSequence = (scope: Scope, matter: MatterId, after: number, limit: number) =>
  scope
    .tables<Tables>()
    .selectFrom('edits')
    .select(['id', 'sequence', 'account_id', 'act', 'at', 'undone_by'])
    .where('matter_id', '=', matter)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()

/** How many things each of them changed; none is not in it. */
export async function changesPerEdit(
  scope: Scope,
  matter: MatterId,
  edits: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (edits.length === 0) return new Map()
  const rows = await scope
    .tables<Tables>()
    .selectFrom('edit_changes')
    .select((from) => ['edit_id', from.fn.countAll<number | string>().as('changes')])
    .where('matter_id', '=', matter)
    .where('edit_id', 'in', [...edits])
    .groupBy('edit_id')
    .orderBy('edit_id')
    .execute()
  return new Map(rows.map((row) => [row.edit_id, Number(row.changes)]))
}

export const changesOfEdits = (scope: Scope, matter: MatterId, edits: readonly string[]) =>
  edits.length === 0
    ? Promise.resolve([])
    : scope
        .tables<Tables>()
        .selectFrom('edit_changes')
        .select(['edit_id', 'target_kind', 'target_id', 'before', 'after'])
        .where('matter_id', '=', matter)
        .where('edit_id', 'in', [...edits])
        .orderBy('edit_id')
        .orderBy('position')
        .execute()
