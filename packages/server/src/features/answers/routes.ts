// Questions to a matter over HTTP. A question may name people: it comes in the body, never in an address that is logged.
import { answerSchema, questionSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Clock } from '../../base/index.ts'
import { matterIdOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, untilGone } from '../../platform/http/index.ts'
import type { Models } from '../../platform/models/index.ts'
import { answerQuestion } from './answer.ts'

export interface AnswersMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly models: Models
}

export async function answerRoutes(app: FastifyInstance, asking: AnswersMadeWith): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/questions',
    {
      config: { access: { role: 'viewer', scope: 'documents.read' } },
      schema: {
        summary:
          'Answers a question with sentences of the documents, and with what a model makes of them where the workspace has one, or says that they do not say',
        params: z.object({ matter: z.string() }),
        body: questionSchema,
        response: { 200: answerSchema },
      },
    },
    (request, reply) =>
      answerQuestion(asking, authorityOf(request), matterIdOf(request.params.matter), request.body, untilGone(reply)),
  )
}
