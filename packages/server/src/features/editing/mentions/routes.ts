// Where one was named in comments, over HTTP.
import { mentionChangeSchema, mentionSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { parseId } from '../../../base/index.ts'
import { authorityOf, pageOf, pageQuery, placeOf } from '../../../platform/http/index.ts'
import type { EditingMadeWith } from '../work.ts'
import { forgetMention, mentionsOf, seeEveryMention, seeMention, unseenOf } from './mentions.ts'
import type { MentionId } from './queries.ts'

const READ = { role: 'viewer', scope: 'events.read' } as const
const CHANGE = { role: 'viewer', scope: 'events.write' } as const
const byMention = z.object({ mention: z.string() })
const place = z.tuple([z.iso.datetime(), z.uuid()])

function placeBefore(cursor: string | undefined): { readonly at: Date; readonly id: MentionId } | null {
  const [at, text] = placeOf(cursor, place) ?? []
  const id = parseId<MentionId>(text ?? '')
  return at === undefined || id === null ? null : { at: new Date(at), id }
}

export async function mentionRoutes(app: FastifyInstance, made: EditingMadeWith): Promise<void> {
  readingRoutes(app, made)
  changingRoutes(app, made)
}

function readingRoutes(app: FastifyInstance, { db }: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/mentions',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the comments in which one was named, the last first',
        querystring: z.strictObject(pageQuery),
        response: { 200: z.object({ mentions: z.array(mentionSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const before = placeBefore(cursor)
      const found = await db.lookInWorkspace(authorityOf(request), (scope) => mentionsOf(scope, { before, limit }))
      const { items, next } = pageOf(found, limit, ({ at, id }) => [at, id])
      return { mentions: [...items], next }
    },
  )

  routes.get(
    '/mentions/unseen',
    {
      config: { access: READ },
      schema: {
        summary: 'Counts the comments naming one that one has not seen, up to a hundred',
        response: { 200: z.object({ mentions: z.int().min(0).max(100) }) },
      },
    },
    async (request) => ({ mentions: await db.lookInWorkspace(authorityOf(request), unseenOf) }),
  )
}

function changingRoutes(app: FastifyInstance, { db, clock }: EditingMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/mentions/seen',
    {
      config: { access: CHANGE },
      schema: { summary: 'Marks every comment that names one as seen', response: { 204: z.null() } },
    },
    async (request, reply) => {
      await db.inWorkspace(authorityOf(request), (scope) => seeEveryMention(scope, clock.now()))
      return reply.status(204).send(null)
    },
  )

  routes.patch(
    '/mentions/:mention',
    {
      config: { access: CHANGE },
      schema: {
        summary: 'Marks a comment that names one as seen, or as not seen',
        params: byMention,
        body: mentionChangeSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const at = request.body.isSeen ? clock.now() : null
      await db.inWorkspace(authorityOf(request), (scope) => seeMention(scope, request.params.mention, at))
      return reply.status(204).send(null)
    },
  )

  routes.delete(
    '/mentions/:mention',
    {
      config: { access: CHANGE },
      schema: {
        summary: 'Takes a comment that names one out of the list; the comment stays',
        params: byMention,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await db.inWorkspace(authorityOf(request), (scope) => forgetMention(scope, request.params.mention))
      return reply.status(204).send(null)
    },
  )
}
