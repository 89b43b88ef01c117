// Being named in a comment. Who is named is told: a list of their own, with what they have not seen yet. It is nobody else's business whether
// they have, so it is not in the log and in no export.
import type { MentionReply } from '@muniment/contract'
import { type AccountId, newId, parseId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { personIn } from '../../../platform/http/index.ts'
import { mentionNotFound } from '../refusals.ts'
import type { CommentRow } from '../remarks/queries.ts'
import type { EditingMadeWith } from '../work.ts'
import * as queries from './queries.ts'

/** Those whom the comment names and did not name before. Of oneself one need not be told: it is a note to come back to. */
export async function tellMentioned(
  scope: Scope,
  comment: CommentRow,
  { before, at }: { readonly before: readonly AccountId[]; readonly at: Date },
): Promise<void> {
  const named = comment.mentions.filter((account) => !before.includes(account))
  if (named.length === 0) return
  await queries.insertMentions(
    scope,
    named.map((account) => ({
      matter_id: comment.matter_id,
      id: newId<queries.MentionId>(),
      account_id: account,
      comment_id: comment.id,
      at,
      seen_at: account === comment.author_id ? at : null,
    })),
  )
}

/** By letter, if they want one: whom the comment names and did not name before. What is only taken back tells nobody anew. */
export async function writeToMentioned(
  { onMentioned }: Pick<EditingMadeWith, 'onMentioned'>,
  scope: Scope,
  { id: comment, mentions, matter_id: matter, event_id: event, author_id: author }: CommentRow,
  before: readonly AccountId[],
): Promise<void> {
  for (const account of mentions)
    if (account !== author && !before.includes(account))
      await onMentioned(scope, { matter, event, comment, author, account })
}

function mentionIdOf(text: string): queries.MentionId {
  const id = parseId<queries.MentionId>(text)
  if (id === null) throw mentionNotFound()
  return id
}

/** The last first; one more than asked for where there is one. */
export async function mentionsOf(
  scope: Scope,
  { before, limit }: { readonly before: queries.MentionPlace | null; readonly limit: number },
): Promise<MentionReply[]> {
  const rows = await queries.mentionsBefore(scope, personIn(scope), before, limit + 1)
  return rows.map((row) => ({
    id: row.id,
    matter: { id: row.matter_id, name: row.name },
    event: { id: row.event_id, text: row.words },
    author: row.author_id,
    text: row.text,
    at: row.at.toISOString(),
    seenAt: row.seen_at?.toISOString() ?? null,
  }))
}

/** More are not counted. */
const MOST_UNSEEN = 100

export const unseenOf = (scope: Scope): Promise<number> => queries.countUnseen(scope, personIn(scope), MOST_UNSEEN)

/** Refuses `mention.not-found`. */
export async function seeMention(scope: Scope, text: string, at: Date | null): Promise<void> {
  if (!(await queries.markSeen(scope, personIn(scope), mentionIdOf(text), at))) throw mentionNotFound()
}

export const seeEveryMention = async (scope: Scope, at: Date): Promise<void> =>
  void (await queries.markAllSeen(scope, personIn(scope), at))

/** Refuses `mention.not-found`. */
export async function forgetMention(scope: Scope, text: string): Promise<void> {
  if (!(await queries.deleteMention(scope, personIn(scope), mentionIdOf(text)))) throw mentionNotFound()
}
