// Who was named where. A person sees their own lines alone; the policy sees to it. What a comment does not say any more is not told.
import { sql } from 'kysely'
import type { AccountId, EventId, Id, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { RemarkId } from '../remarks/queries.ts'

export type MentionId = Id<'mention'>

interface MentionTable {
  matter_id: MatterId
  id: MentionId
  account_id: AccountId
  comment_id: RemarkId
  at: Date
  seen_at: Date | null
}

interface Tables {
  mentions: MentionTable
  comments: { matter_id: MatterId; id: RemarkId; event_id: EventId; author_id: AccountId; text: string }
  events: { matter_id: MatterId; id: EventId; text: string; is_removed: boolean }
  matters: { id: MatterId; name: string; trashed_at: Date | null }
}

/** Without a target: naming one asks for the right to read what stands there already. */
export const insertMentions = (scope: Scope, mentions: readonly MentionTable[]) =>
  scope
    .tables<Tables>()
    .insertInto('mentions')
    .values(mentions)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

const told = (scope: Scope, account: AccountId) =>
  scope
    .tables<Tables>()
    .selectFrom('mentions as m')
    .innerJoin('comments as c', (on) => on.onRef('c.matter_id', '=', 'm.matter_id').onRef('c.id', '=', 'm.comment_id'))
    .innerJoin('matters as t', 't.id', 'm.matter_id')
    .where('m.account_id', '=', account)
    .where('t.trashed_at', 'is', null)
    .where(sql<boolean>`c.mentions @> to_jsonb(m.account_id::text)`)

/** Whether the comment is there, on a row that is shown, and names this person. Asked by whoever writes to them, who does not see their list. */
export const isStillNamed = async (
  scope: Scope,
  { comment, account }: { readonly comment: RemarkId; readonly account: AccountId },
): Promise<boolean> =>
  (await scope
    .tables<Tables>()
    .selectFrom('comments as c')
    .innerJoin('events as e', (on) => on.onRef('e.matter_id', '=', 'c.matter_id').onRef('e.id', '=', 'c.event_id'))
    .select('c.id')
    .where('c.id', '=', comment)
    .where('e.is_removed', '=', false)
    .where(sql<boolean>`c.mentions @> to_jsonb(${account}::text)`)
    .executeTakeFirst()) !== undefined

export interface MentionPlace {
  readonly at: Date
  readonly id: MentionId
}

/** How much of a row is given: enough to know it again. */
const LETTERS = 160

export const mentionsBefore = (scope: Scope, account: AccountId, before: MentionPlace | null, limit: number) =>
  told(scope, account)
    .innerJoin('events as e', (on) => on.onRef('e.matter_id', '=', 'c.matter_id').onRef('e.id', '=', 'c.event_id'))
    .select(['m.id', 'm.matter_id', 'm.at', 'm.seen_at', 't.name', 'c.author_id', 'c.event_id'])
    .select(['c.text', sql<string>`left(e.text, ${LETTERS})`.as('words')])
    .$if(before !== null, (found) =>
      found.where(sql<boolean>`(m.at, m.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()

/** At most `most`: what is more is shown as more. */
export async function countUnseen(scope: Scope, account: AccountId, most: number): Promise<number> {
  const rows = await told(scope, account)
    .select('m.id')
    .where('m.seen_at', 'is', null)
    .orderBy('m.id')
    .limit(most)
    .execute()
  return rows.length
}

/** Answers whether it is there. */
export async function markSeen(scope: Scope, account: AccountId, id: MentionId, at: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .tables<Tables>()
    .updateTable('mentions')
    .set({ seen_at: at })
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const markAllSeen = (scope: Scope, account: AccountId, at: Date) =>
  scope
    .tables<Tables>()
    .updateTable('mentions')
    .set({ seen_at: at })
    .where('account_id', '=', account)
    .where('seen_at', 'is', null)
    .execute()

/** Answers whether it was there. */
export async function deleteMention(scope: Scope, account: AccountId, id: MentionId): Promise<boolean> {
  const { numDeletedRows } = await scope
    .tables<Tables>()
    .deleteFrom('mentions')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
