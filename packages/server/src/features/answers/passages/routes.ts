// Passages over HTTP. What is looked for may name people: it comes in the body, never in an address that is logged.
import { foundPassagesSchema, meaningSchema, passageSchema, passageSearchSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { documentIdOf, matterIdOf } from '../../../evidence/documents/index.ts'
import { meaningOf } from '../../../evidence/retrieval/index.ts'
import { authorityOf, byMatter, untilGone } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import type { ModelAsking } from '../ask-model.ts'
import { foundPassages, howFarRead, readPassage } from './passages.ts'

const READ: Access = { role: 'viewer', scope: 'documents.read' }

export async function passageRoutes(app: FastifyInstance, { db, clock, embedding = null }: ModelAsking): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters/:matter/passages/search',
    {
      // Its words may be gone when it is repeated.
      config: { access: READ, isShownOnce: true },
      schema: {
        summary: 'Finds the passages of a matter that fit a question best',
        params: byMatter,
        body: passageSearchSchema,
        response: { 200: foundPassagesSchema },
      },
    },
    async (request, reply) => {
      const { limit, ...asked } = request.body
      const matter = matterIdOf(request.params.matter)
      const meaning = await meaningOf(embedding, asked.question, untilGone(reply))
      return db.inWorkspace(authorityOf(request), (scope) =>
        foundPassages(scope, matter, { ...asked, most: limit, meaning }, clock),
      )
    },
  )

  routes.get(
    '/matters/:matter/meaning',
    {
      config: { access: READ },
      schema: {
        summary: 'Says which model finds the passages of a matter by what they say, and how many of them it has read',
        params: byMatter,
        response: { 200: meaningSchema },
      },
    },
    (request) => {
      const matter = matterIdOf(request.params.matter)
      return db.inWorkspace(authorityOf(request), (scope) => howFarRead(scope, matter, embedding))
    },
  )

  routes.get(
    '/documents/:document/passages/:position',
    {
      config: { access: READ },
      schema: {
        summary: 'Gives one passage of a document as it is read now, by its place in the order of the text',
        params: z.object({ document: z.string(), position: z.coerce.number().int().min(0).max(1_000_000) }),
        response: { 200: passageSchema },
      },
    },
    (request) => {
      const { document, position } = request.params
      const id = documentIdOf(document)
      return db.inWorkspace(authorityOf(request), (scope) => readPassage(scope, id, position, clock))
    },
  )
}
