// Questions to a matter over HTTP. A question may name people: it comes in the body, never in an address that is logged.
import { askedAnswerSchema, firstQuestionSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Clock } from '../../base/index.ts'
import { matterIdOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, permissionOf, untilGone } from '../../platform/http/index.ts'
import type { Models } from '../../platform/models/index.ts'
import { askAndKeep, seeing } from './ask.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { curatedRoutes } from './curated/routes.ts'
import { passageRoutes } from './passages/routes.ts'
import { ratingRoutes } from './ratings/routes.ts'

export interface AnswersMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly models: Models
  /** Conversations of one person in one matter; with one more the one asked last longest ago goes. */
  readonly mostConversations?: number | undefined
}

export async function answerRoutes(app: FastifyInstance, asking: AnswersMadeWith): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/questions',
    {
      // Never kept for whoever repeats it: it holds words of documents, which may be gone by then.
      config: { access: { role: 'viewer', scope: 'documents.read' }, isShownOnce: true },
      schema: {
        summary:
          'Answers a question with sentences of the documents, and with what a model makes of them where the workspace has one, or says that they do not say. The question begins a conversation of whoever asks',
        params: z.object({ matter: z.string() }),
        body: firstQuestionSchema,
        response: { 200: askedAnswerSchema },
      },
    },
    (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const permission = permissionOf(request, seeing(asking, matter))
      const asker = { signal: untilGone(reply), stillMay: () => permission.ask() }
      return askAndKeep(asking, authorityOf(request), { matter, conversation: null, ...request.body }, asker)
    },
  )
  await conversationRoutes(app, asking)
  await curatedRoutes(app, asking)
  await ratingRoutes(app, asking)
  await passageRoutes(app, asking)
}
