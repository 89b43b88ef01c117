// How a question is understood and what it finds, over HTTP. It may name people: it comes in the body, never in an address that is logged.
import { explainedSchema, questionToExplainSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, byMatter, untilGone } from '../../../platform/http/index.ts'
import type { ModelAsking } from '../ask-model.ts'
import { explainQuestion } from './explain.ts'

export async function explainingRoutes(app: FastifyInstance, asking: ModelAsking): Promise<void> {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/matters/:matter/questions/explain',
    {
      // Its words may be gone when it is repeated.
      config: { access: { role: 'viewer', scope: 'documents.read' }, isShownOnce: true },
      schema: {
        summary:
          'Says how a question is understood, where it is looked for and what is found as the documents stand now, also what has too little of it to be an answer. No model is asked, nothing is kept',
        params: byMatter,
        body: questionToExplainSchema,
        response: { 200: explainedSchema },
      },
    },
    (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      return explainQuestion(asking, authorityOf(request), matter, request.body, untilGone(reply))
    },
  )
}
