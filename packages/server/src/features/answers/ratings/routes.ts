// Opinions of answers over HTTP: given by whoever asked, read by editors.
import { momentSchema, ratingListSchema, ratingSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, byMatter, pageOf, pageQuery, placeOf } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import type { ModelAsking } from '../ask-model.ts'
import { conversationIdOf } from '../conversations/keep.ts'
import { rate, ratingsOf, unrate } from './ratings.ts'

const ASKED: Access = { role: 'viewer', scope: 'documents.write' }
const ONE = '/matters/:matter/conversations/:conversation/turns/:turn/rating'
const byTurn = z.object({
  matter: z.string(),
  conversation: z.string(),
  turn: z.coerce.number().int().min(1).max(1000),
})
const mark = z.object({ at: momentSchema, conversation: z.uuid(), turn: z.int32() })

export async function ratingRoutes(app: FastifyInstance, { db, clock }: ModelAsking): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const turnOf = ({ matter, conversation, turn }: z.infer<typeof byTurn>) => ({
    matter: matterIdOf(matter),
    conversation: conversationIdOf(conversation),
    turn,
  })

  routes.put(
    ONE,
    {
      config: { access: ASKED },
      schema: {
        summary:
          "Says whether an answer to one's own question helped; the editors of the matter read it with the question",
        params: byTurn,
        body: ratingSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const rated = turnOf(request.params)
      await db.inWorkspace(authorityOf(request), (scope) => rate(scope, rated, request.body, clock))
      return reply.status(204).send(null)
    },
  )

  routes.delete(
    ONE,
    {
      config: { access: ASKED },
      schema: {
        summary: "Takes back what one said of an answer to one's own question",
        params: byTurn,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const rated = turnOf(request.params)
      await db.inWorkspace(authorityOf(request), (scope) => unrate(scope, rated))
      return reply.status(204).send(null)
    },
  )

  routes.get(
    '/matters/:matter/ratings',
    {
      config: { access: { role: 'editor', scope: 'documents.read' } },
      schema: {
        summary: 'Lists what people said of answers of the matter, with their questions, the last first',
        params: byMatter,
        querystring: z.strictObject(pageQuery),
        response: { 200: ratingListSchema },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const before = placeOf(cursor, mark)
      const { counts, rows } = await db.lookInWorkspace(authorityOf(request), (scope) =>
        ratingsOf(scope, matter, limit + 1, before),
      )
      const { items, next } = pageOf(rows, limit, ({ at, conversation_id: conversation, turn }) => ({
        at: at.toISOString(),
        conversation,
        turn,
      }))
      const ratings = items.map(({ question, is_helpful, note, account_id, at }) => ({
        question,
        helpful: is_helpful,
        note,
        by: account_id,
        at: at.toISOString(),
      }))
      return { ...counts, ratings, next }
    },
  )
}
