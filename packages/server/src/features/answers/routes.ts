// Questions to a matter over HTTP. A question may name people: it comes in the body, never in an address that is logged.
import { askedAnswerSchema, estimatedSchema, firstQuestionSchema, questionSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Clock } from '../../base/index.ts'
import { matterIdOf } from '../../evidence/documents/index.ts'
import type { Embedding } from '../../evidence/retrieval/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, byMatter, untilGone } from '../../platform/http/index.ts'
import type { Models } from '../../platform/models/index.ts'
import { estimateQuestion } from './answer.ts'
import { ANSWERED_AS, makeAnswering } from './answering/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { curatedRoutes } from './curated/routes.ts'
import { explainingRoutes } from './explaining/routes.ts'
import { passageRoutes } from './passages/routes.ts'
import { ratingRoutes } from './ratings/routes.ts'

export interface AnswersMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly models: Models
  /** Nothing, or null: passages are found by their words alone. */
  readonly embedding?: Embedding | null
  /** Conversations of one person in one matter; with one more the one asked last longest ago goes. */
  readonly mostConversations?: number | undefined
  /** What fails when an answer is being told already. */
  readonly onFault?: (error: unknown) => void
}

export async function answerRoutes(app: FastifyInstance, asking: AnswersMadeWith): Promise<void> {
  const answering = makeAnswering(app, asking, asking.onFault)
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/questions',
    {
      // Never kept for whoever repeats it: it holds words of documents, which may be gone by then.
      config: { access: { role: 'viewer', scope: 'documents.read' }, isShownOnce: true, gives: ANSWERED_AS },
      schema: {
        summary:
          'Answers a question with sentences of the documents, and with what a model makes of them where the workspace has one, or says that they do not say. The question begins a conversation of whoever asks. With `accept: text/event-stream` it is told while it is worked out',
        params: byMatter,
        body: firstQuestionSchema,
        response: { 200: askedAnswerSchema },
      },
    },
    (request, reply) =>
      answering(request, reply, { matter: matterIdOf(request.params.matter), conversation: null, ...request.body }),
  )
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/questions/estimate',
    {
      config: { access: { role: 'viewer', scope: 'documents.read' }, isShownOnce: true },
      schema: {
        summary:
          'Says what asking a model this question would take at most, from the very body that would be sent; nothing is',
        params: byMatter,
        body: questionSchema.omit({ withoutModel: true }),
        response: { 200: estimatedSchema },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const signal = untilGone(reply)
      return { estimate: await estimateQuestion(asking, authorityOf(request), matter, request.body, signal) }
    },
  )
  await explainingRoutes(app, asking)
  await conversationRoutes(app, asking, answering)
  await curatedRoutes(app, asking)
  await ratingRoutes(app, asking)
  await passageRoutes(app, asking)
}
