// Questions to a matter over HTTP. A question may name people: it comes in the body, never in an address that is logged.
import { answerSchema, questionSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Clock } from '../../base/index.ts'
import { matterIdOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf } from '../../platform/http/index.ts'
import { answerQuestion } from './answer.ts'

export interface AnswersMadeWith {
  readonly db: Db
  readonly clock: Clock
}

export async function answerRoutes(app: FastifyInstance, { db, clock }: AnswersMadeWith): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/questions',
    {
      config: { access: { role: 'viewer', scope: 'documents.read' } },
      schema: {
        summary: 'Answers a question with sentences of the documents, or says that they do not say',
        params: z.object({ matter: z.string() }),
        body: questionSchema,
        response: { 200: answerSchema },
      },
    },
    (request) =>
      db.inWorkspace(authorityOf(request), (scope) =>
        answerQuestion(scope, matterIdOf(request.params.matter), request.body, clock),
      ),
  )
}
