// Approved answers of a matter over HTTP: read by whoever may read its documents, made and deleted by editors.
import { curatedAnswerSchema, curatedListSchema, newCuratedAnswerSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, byMatter } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import type { ModelAsking } from '../ask-model.ts'
import { curate, curatedIdOf, curatedOf, uncurate } from './curated.ts'

const READ: Access = { role: 'viewer', scope: 'documents.read' }
const WRITE: Access = { role: 'editor', scope: 'documents.write' }
const ALL = '/matters/:matter/approved-answers'

export async function curatedRoutes(app: FastifyInstance, { db, clock }: ModelAsking): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    ALL,
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the answers editors approved, the last first, those too that lost a document they cite',
        params: byMatter,
        response: { 200: curatedListSchema },
      },
    },
    async (request) => {
      const matter = matterIdOf(request.params.matter)
      return { answers: await db.inWorkspace(authorityOf(request), (scope) => curatedOf(scope, matter, clock)) }
    },
  )

  routes.post(
    ALL,
    {
      config: { access: WRITE },
      schema: {
        summary: 'Approves an answer: whoever asks the same question is given it, with its citations and whose it is',
        params: byMatter,
        body: newCuratedAnswerSchema,
        response: { 201: curatedAnswerSchema },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const made = await db.inWorkspace(authorityOf(request), (scope) => curate(scope, matter, request.body, clock))
      return reply.status(201).send(made)
    },
  )

  routes.delete(
    `${ALL}/:approved`,
    {
      config: { access: WRITE },
      schema: {
        summary: 'Takes an approved answer back: nobody is given it any more',
        params: z.object({ matter: z.string(), approved: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const [matter, id] = [matterIdOf(request.params.matter), curatedIdOf(request.params.approved)]
      await db.inWorkspace(authorityOf(request), (scope) => uncurate(scope, matter, id))
      return reply.status(204).send(null)
    },
  )
}
