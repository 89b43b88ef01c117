// Asks, and keeps what was asked and where its answer stands for whoever asked.
import type { AskedAnswer } from '@muniment/contract'
import type { MatterId } from '../../base/index.ts'
import { matterOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { type AskedQuestion, answerQuestion } from './answer.ts'
import type { ModelAsking } from './ask-model.ts'
import { earlierQuestions, keepTurn } from './conversations/keep.ts'
import type { ConversationId } from './conversations/queries.ts'
import type { Asker } from './telling.ts'

export interface ToAskAndKeep extends Omit<AskedQuestion, 'earlier'> {
  readonly matter: MatterId
  /** Null: a new one. */
  readonly conversation: ConversationId | null
  readonly unkept?: boolean | undefined
}

/** Whoever may still ask about a matter. */
export const seeing =
  ({ db }: { readonly db: Db }, matter: MatterId) =>
  (now: Authority) =>
    db.inWorkspace(now, (scope) => matterOf(scope, matter))

/** Refuses `matter.not-found`, `conversation.…`. What was stopped is not kept. */
export async function askAndKeep(
  asking: ModelAsking,
  authority: Authority,
  { matter, conversation, unkept = false, ...question }: ToAskAndKeep,
  asker: Asker,
): Promise<AskedAnswer> {
  const earlier = unkept ? [] : await earlierQuestions(asking.db, authority, matter, conversation)
  const given = await answerQuestion(asking, authority, matter, { ...question, earlier }, asker)
  asker.signal.throwIfAborted()
  const kept = unkept
    ? null
    : await keepTurn(asking, authority, { matter, conversation, question: question.question, given })
  return { ...given.answer, follows: given.follows, kept }
}
