// What a person asked a matter, over HTTP: theirs alone, whatever anybody's role is.
import {
  askedAnswerSchema,
  askedQuestionSchema,
  conversationListSchema,
  conversationTurnsSchema,
  momentSchema,
} from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { authorityOf, byMatter, pageOf, pageQuery, placeOf } from '../../../platform/http/index.ts'
import type { Access } from '../../../platform/tenancy/index.ts'
import { ANSWERED_AS, type Answering } from '../answering/routes.ts'
import type { ModelAsking } from '../ask-model.ts'
import { conversationIdOf } from './keep.ts'
import { conversationsOf, forgetConversations, turnsOf } from './read.ts'

const READ: Access = { role: 'viewer', scope: 'documents.read' }
const WRITE: Access = { role: 'viewer', scope: 'documents.write' }
const ALL = '/matters/:matter/conversations'
const ONE = `${ALL}/:conversation` as const
const byConversation = byMatter.extend({ conversation: z.string() })
const nothing = z.null()
const mark = z.object({ at: momentSchema, id: z.uuid() })
/** Answers are long. */
const turnsQuery = z.strictObject({ ...pageQuery, limit: z.coerce.number().int().min(1).max(50).default(20) })

export async function conversationRoutes(
  app: FastifyInstance,
  asking: ModelAsking,
  answering: Answering,
): Promise<void> {
  readingRoutes(app, asking)
  changingRoutes(app, asking, answering)
}

function readingRoutes(app: FastifyInstance, { db, clock }: ModelAsking): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    ALL,
    {
      config: { access: READ },
      schema: {
        summary: "Lists one's own conversations with the matter, the one asked last first",
        params: byMatter,
        querystring: z.strictObject(pageQuery),
        response: { 200: conversationListSchema },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const matter = matterIdOf(request.params.matter)
      const before = placeOf(cursor, mark)
      const found = await db.lookInWorkspace(authorityOf(request), (scope) =>
        conversationsOf(scope, matter, limit + 1, before),
      )
      const { items, next } = pageOf(found, limit, ({ askedAt, id }) => ({ at: askedAt, id }))
      return { conversations: [...items], next }
    },
  )

  routes.get(
    ONE,
    {
      config: { access: READ },
      schema: {
        summary: "Gives one's own questions of a conversation with what the documents still say to them",
        params: byConversation,
        querystring: turnsQuery,
        response: { 200: conversationTurnsSchema },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const [matter, id] = [matterIdOf(request.params.matter), conversationIdOf(request.params.conversation)]
      const asked = { limit, before: placeOf(cursor, z.int32()) }
      const { conversation, turns, next } = await db.inWorkspace(authorityOf(request), (scope) =>
        turnsOf(scope, matter, id, asked, clock),
      )
      return { ...conversation, answers: turns, next }
    },
  )
}

function changingRoutes(app: FastifyInstance, asking: ModelAsking, answering: Answering): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    `${ONE}/questions`,
    {
      config: { access: READ, isShownOnce: true, gives: ANSWERED_AS },
      schema: {
        summary:
          "Asks on in one's own conversation: a question that does not stand by itself is understood by those before it. With `accept: text/event-stream` it is told while it is worked out",
        params: byConversation,
        body: askedQuestionSchema,
        response: { 200: askedAnswerSchema },
      },
    },
    (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const conversation = conversationIdOf(request.params.conversation)
      return answering(request, reply, { matter, conversation, ...request.body })
    },
  )

  routes.delete(
    ONE,
    {
      config: { access: WRITE },
      schema: {
        summary: "Deletes one of one's own conversations, with all that was asked in it",
        params: byConversation,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const [matter, id] = [matterIdOf(request.params.matter), conversationIdOf(request.params.conversation)]
      await asking.db.inWorkspace(authorityOf(request), (scope) => forgetConversations(scope, matter, id))
      return reply.status(204).send(null)
    },
  )

  routes.delete(
    ALL,
    {
      config: { access: WRITE },
      schema: {
        summary: "Deletes all of one's own conversations with the matter",
        params: byMatter,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      await asking.db.inWorkspace(authorityOf(request), (scope) => forgetConversations(scope, matter, null))
      return reply.status(204).send(null)
    },
  )
}
