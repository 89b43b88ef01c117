// Asks, and keeps what was asked and where its answer stands for whoever asked.
import type { AskedAnswer } from '@muniment/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { MatterId } from '../../base/index.ts'
import { matterOf } from '../../evidence/documents/index.ts'
import { authorityOf, permissionOf, untilGone } from '../../platform/http/index.ts'
import { type AskedQuestion, answerQuestion } from './answer.ts'
import type { ModelAsking } from './ask-model.ts'
import { earlierQuestions, keepTurn } from './conversations/keep.ts'
import type { ConversationId } from './conversations/queries.ts'

export interface ToAskAndKeep extends Omit<AskedQuestion, 'earlier'> {
  readonly matter: MatterId
  /** Null: a new one. */
  readonly conversation: ConversationId | null
  readonly unkept?: boolean | undefined
}

/** Refuses `matter.not-found`, `conversation.…`. What was stopped is not kept. */
export async function askAndKeep(
  asking: ModelAsking,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { matter, conversation, unkept = false, ...question }: ToAskAndKeep,
): Promise<AskedAnswer> {
  const authority = authorityOf(request)
  const permission = permissionOf(request, (now) => asking.db.inWorkspace(now, (scope) => matterOf(scope, matter)))
  const asker = { signal: untilGone(reply), stillMay: () => permission.ask() }
  const earlier = unkept ? [] : await earlierQuestions(asking.db, authority, matter, conversation)
  const given = await answerQuestion(asking, authority, matter, { ...question, earlier }, asker)
  const kept = unkept
    ? null
    : await keepTurn(asking, authority, { matter, conversation, question: question.question, given })
  return { ...given.answer, follows: given.follows, kept }
}
