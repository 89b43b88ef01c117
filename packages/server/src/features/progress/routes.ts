// Follow a matter: each document as it is read, and the chronology as it is put together.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf, matterOf } from '../../evidence/documents/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, byMatter, makeEventStreams, type StreamLimits } from '../../platform/http/index.ts'
import type { Followers } from './followers.ts'

export interface ProgressMadeWith {
  readonly db: Db
  readonly followers: Followers
  readonly limits?: Partial<StreamLimits>
}

export async function progressRoutes(app: FastifyInstance, { db, followers, limits }: ProgressMadeWith): Promise<void> {
  const streams = makeEventStreams(app, limits)
  app.withTypeProvider<ZodTypeProvider>().get(
    '/matters/:matter/progress',
    {
      config: { access: { role: 'viewer', scope: 'documents.read' }, gives: ['text/event-stream'] },
      schema: {
        summary: 'Tells, as long as one listens, what becomes of a matter’s documents',
        params: byMatter,
        querystring: z.object({
          since: z
            .string()
            .regex(/^[\w-]{1,100}$/)
            .optional()
            .describe(
              'muniment-standing, which an answer to the GET of a session bears, of one that came before what you hold was asked: what changed after it is told; without it, what changes from now on. Last-Event-ID goes before it',
            ),
        }),
        response: {
          200: z
            .string()
            .describe(
              'text/event-stream: `following`, then `document`, `matter` and `chronology` with what they are now, `reload` where too much changed to tell; go on with Last-Event-ID',
            ),
        },
      },
    },
    async (request, reply) => {
      const matter = matterIdOf(request.params.matter)
      const authority = authorityOf(request)
      await db.inWorkspace(authority, (scope) => matterOf(scope, matter))
      const last = request.headers['last-event-id']
      // Looked at before the stream is open: what fails is still an answer.
      const begin = await followers.look(authority, matter, typeof last === 'string' ? last : request.query.since)
      begin(streams.open(request, reply, (now) => db.inWorkspace(now, (scope) => matterOf(scope, matter))))
      return reply
    },
  )
}
