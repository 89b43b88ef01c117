import { type ColumnType, sql } from 'kysely'
import type { AccountId, MatterId } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'
import type { ConversationId } from '../conversations/queries.ts'

export interface RatingRow {
  matter_id: MatterId
  account_id: AccountId
  conversation_id: ConversationId
  turn: number
  question: string
  is_helpful: boolean
  note: string | null
  at: Date
}

interface Tables {
  answer_ratings: RatingRow & { workspace_id: ColumnType<string, never, never> }
}

export const putRating = (scope: Scope, row: RatingRow) => {
  const { is_helpful, note, at } = row
  return scope
    .tables<Tables>()
    .insertInto('answer_ratings')
    .values(row)
    .onConflict((on) => on.columns(['workspace_id', 'conversation_id', 'turn']).doUpdateSet({ is_helpful, note, at }))
    .execute()
}

export async function deleteRating(scope: Scope, conversation: ConversationId, turn: number): Promise<number> {
  const gone = await scope
    .tables<Tables>()
    .deleteFrom('answer_ratings')
    .where('conversation_id', '=', conversation)
    .where('turn', '=', turn)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** A conversation has a hundred turns at the most. */
export const ratingsIn = (scope: Scope, conversation: ConversationId) =>
  scope
    .tables<Tables>()
    .selectFrom('answer_ratings')
    .select(['turn', 'is_helpful', 'note'])
    .where('conversation_id', '=', conversation)
    .orderBy('turn')
    .$call(neverCut(100))

export async function countRatings(scope: Scope, matter: MatterId): Promise<{ helpful: number; notHelpful: number }> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('answer_ratings')
    .select((of) => ['is_helpful', of.fn.countAll<number | string>().as('n')])
    .where('matter_id', '=', matter)
    .groupBy('is_helpful')
    .orderBy('is_helpful')
    .execute()
  const count = (is: boolean): number => Number(rows.find(({ is_helpful }) => is_helpful === is)?.n ?? 0)
  return { helpful: count(true), notHelpful: count(false) }
}

export interface RatingMark {
  readonly at: string
  readonly conversation: string
  readonly turn: number
}

/** The last first. */
export const listRatings = (scope: Scope, matter: MatterId, most: number, before: RatingMark | null) => {
  let query = scope
    .tables<Tables>()
    .selectFrom('answer_ratings')
    .select(['conversation_id', 'turn', 'question', 'is_helpful', 'note', 'account_id', 'at'])
    .where('matter_id', '=', matter)
  if (before !== null)
    query = query.where(
      sql<boolean>`(at, conversation_id, turn) < (${before.at}::timestamptz, ${before.conversation}::uuid, ${before.turn}::integer)`,
    )
  return query.orderBy('at', 'desc').orderBy('conversation_id', 'desc').orderBy('turn', 'desc').limit(most).execute()
}
