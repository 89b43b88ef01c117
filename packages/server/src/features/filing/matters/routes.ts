// Matters over HTTP.
import { listedMatterSchema, matterChangeSchema, matterSchema, momentSchema, newMatterSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { MatterId } from '../../../base/index.ts'
import {
  type Changed,
  countInMatters,
  type Documents,
  listMatters,
  type MatterRow,
  matterIdOf,
  matterOf,
} from '../../../evidence/documents/index.ts'
import { countRowsInMatters } from '../../../evidence/events/index.ts'
import type { Db, Scope } from '../../../platform/db/index.ts'
import {
  authorityOf,
  byMatter,
  ChangedSince,
  pageOf,
  pageQuery,
  placeOf,
  versioned,
  versionSeen,
} from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { READ_MATTERS, REMOVE_MATTERS, WRITE_MATTERS } from '../access.ts'
import { matterReply } from '../replies.ts'

const place = z.strictObject({ madeAt: momentSchema, id: z.uuid() })

interface MadeWith {
  readonly db: Db
  readonly documents: Documents
  readonly openSample: (authority: Authority) => Promise<MatterId>
}

export function matterRoutes(app: FastifyInstance, made: MadeWith): void {
  reading(app, made)
  changing(app, made)
  ending(app, made)
}

function reading(app: FastifyInstance, { db }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/matters',
    {
      config: { access: READ_MATTERS },
      schema: {
        summary: 'Lists the matters one can see',
        querystring: z.strictObject({
          ...pageQuery,
          state: z.enum(['open', 'archived', 'trashed', 'current']).default('current'),
          name: z.string().min(1).max(200).optional().describe('Letters of it, whatever their case'),
          order: z.enum(['opened', '-opened']).default('opened').describe('`-opened`: the newest first'),
          counts: z.enum(['true', 'false']).default('false').describe('Tells how much is in each'),
        }),
        response: { 200: z.object({ matters: z.array(listedMatterSchema), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, state, name, order, counts } = request.query
      const from = placeOf(cursor, place)
      const after = from === null ? null : { madeAt: new Date(from.madeAt), id: from.id }
      const wanted = { after, limit, state, name, isBackwards: order === '-opened' }
      return db.inWorkspace(authorityOf(request), async (scope) => {
        const rows = await listMatters(scope, wanted)
        const { items, next } = pageOf(rows, limit, (row) => ({ madeAt: row.made_at.toISOString(), id: row.id }))
        const countOf = counts === 'true' ? await countsIn(scope, items) : () => ({})
        return { matters: items.map((row) => ({ ...matterReply(row), ...countOf(row) })), next }
      })
    },
  )

  routes.get(
    '/matters/:matter',
    {
      config: { access: READ_MATTERS },
      schema: { summary: 'Gives one matter', params: byMatter, response: { 200: matterSchema } },
    },
    async (request, reply) => {
      const id = matterIdOf(request.params.matter)
      const matter = await db.glanceInWorkspace(authorityOf(request), (scope) => matterOf(scope, id))
      return versioned(reply, matterReply(matter))
    },
  )
}

async function countsIn(scope: Scope, matters: readonly MatterRow[]) {
  const ids = matters.map(({ id }) => id)
  const [documents, rows] = [await countInMatters(scope, ids), await countRowsInMatters(scope, ids)]
  return ({ id }: MatterRow) => ({
    counts: {
      documents: documents.get(id)?.documents ?? 0,
      waiting: documents.get(id)?.waiting ?? 0,
      events: rows.get(id) ?? 0,
    },
  })
}

function changing(app: FastifyInstance, { db, documents, openSample }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post(
    '/matters',
    {
      config: { access: WRITE_MATTERS },
      schema: { summary: 'Opens a matter', body: newMatterSchema, response: { 201: matterSchema } },
    },
    async (request, reply) => {
      const id = await documents.openMatter(authorityOf(request), {
        ...request.body,
        isPrivileged: request.body.privileged,
      })
      const matter = await db.inWorkspace(authorityOf(request), (scope) => matterOf(scope, id))
      return reply.status(201).send(versioned(reply, matterReply(matter)))
    },
  )

  routes.post(
    '/sample-matter',
    {
      config: { access: WRITE_MATTERS },
      schema: {
        summary:
          'Opens the sample matter, a fictional dispute; gives it where it was opened before, and brings it back where it was put away',
        response: { 200: matterSchema },
      },
    },
    async (request, reply) => {
      const id = await openSample(authorityOf(request))
      return versioned(reply, matterReply(await db.inWorkspace(authorityOf(request), (scope) => matterOf(scope, id))))
    },
  )

  routes.patch(
    '/matters/:matter',
    {
      config: { access: WRITE_MATTERS, isVersioned: true },
      schema: {
        summary: 'Renames a matter, sets its language, order of day and month, time zone, and whether it is privileged',
        params: byMatter,
        body: matterChangeSchema,
        response: { 200: matterSchema },
      },
    },
    async (request, reply) => {
      const { archived, privileged, ...change } = request.body
      const changed = await documents.changeMatter(
        authorityOf(request),
        matterIdOf(request.params.matter),
        versionSeen(request),
        { ...change, isArchived: archived, isPrivileged: privileged },
      )
      return versioned(reply, matterReply(fresh(changed)))
    },
  )
}

/** Putting away, bringing back, removing for good. */
function ending(app: FastifyInstance, { documents }: MadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.delete(
    '/matters/:matter',
    {
      config: { access: WRITE_MATTERS, isVersioned: true },
      schema: {
        summary: 'Puts a matter away with all it holds; it can be brought back',
        params: byMatter,
        response: { 200: matterSchema },
      },
    },
    async (request, reply) => {
      const id = matterIdOf(request.params.matter)
      const trashed = await documents.trashMatter(authorityOf(request), id, versionSeen(request))
      return versioned(reply, matterReply(fresh(trashed)))
    },
  )

  routes.post(
    '/matters/:matter/restore',
    {
      config: { access: WRITE_MATTERS },
      schema: { summary: 'Brings a matter back that was put away', params: byMatter, response: { 200: matterSchema } },
    },
    async (request, reply) =>
      versioned(
        reply,
        matterReply(await documents.restoreMatter(authorityOf(request), matterIdOf(request.params.matter))),
      ),
  )

  routes.post(
    '/matters/:matter/remove',
    {
      config: { access: REMOVE_MATTERS, asksAgain: true },
      schema: {
        summary: 'Removes a matter that was put away, for good, with all it holds',
        params: byMatter,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      await documents.removeMatter(authorityOf(request), matterIdOf(request.params.matter))
      return reply.status(204).send()
    },
  )
}

function fresh({ outcome, row }: Changed<MatterRow>): MatterRow {
  if (outcome === 'stale') throw new ChangedSince('matter.changed', matterReply(row))
  return row
}
