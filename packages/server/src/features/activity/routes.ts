// The audit log over HTTP, for admins. Reading it is an act like any other and stands in it.
import { Readable } from 'node:stream'
import {
  auditFilterSchema,
  auditGrowthSchema,
  auditKeySchema,
  auditListSchema,
  auditProofSchema,
} from '@muniment/contract'
import { base64Of, writeVerifierKey } from '@muniment/proof'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  type EntryFilter,
  entryAt,
  entryNotFound,
  type Heads,
  headOfLog,
  newestEntries,
  recordAct,
  recordReading,
} from '../../platform/audit/index.ts'
import type { Db } from '../../platform/db/index.ts'
import {
  authorityOf,
  dispositionOf,
  knockAgain,
  pageOf,
  pageQuery,
  permissionOf,
  placeOf,
} from '../../platform/http/index.ts'
import type { Access } from '../../platform/tenancy/index.ts'
import { exportLines, exportTable, proofText, provenLog, refuseUnproven, shownEntry } from './activity.ts'
import type { ActivityAct } from './acts.ts'

export interface ActivityMadeWith {
  readonly db: Db
  readonly heads: Heads
}

const READ: Access = { role: 'admin', scope: 'audit.read' }
const place = z.strictObject({ index: z.int().min(0) })

export async function activityRoutes(app: FastifyInstance, { db, heads }: ActivityMadeWith): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/audit',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists the entries of the audit log, the newest first.',
        querystring: auditFilterSchema.extend(pageQuery),
        response: { 200: auditListSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...asked } = request.query
      const before = placeOf(cursor, place)?.index ?? null
      const rows = await db.inWorkspace(authorityOf(request), async (scope) => {
        await recordReading(scope, 'audit.read' satisfies ActivityAct, asked)
        return newestEntries(scope, filterOf(asked), limit + 1, before)
      })
      const { items, next } = pageOf(rows, limit, ({ index }) => ({ index }))
      const { workspace } = authorityOf(request)
      const last = heads.verified(workspace)
      const verified = last === null ? null : { at: last.at.toISOString(), fault: last.fault?.kind ?? null }
      return { entries: items.map((row) => shownEntry(row, workspace)), next, verified }
    },
  )

  routes.get(
    '/audit/checkpoint',
    {
      config: { access: READ, gives: ['text/plain'] },
      schema: { summary: 'Gives the newest signed head of the audit log, as a checkpoint note.' },
    },
    async (request, reply) => {
      const { workspace } = authorityOf(request)
      const { note } = await heads.signed(workspace)
      return reply.type('text/plain; charset=utf-8').send(note)
    },
  )

  routes.get(
    '/audit/key',
    {
      config: { access: READ },
      schema: {
        summary: 'Gives the public key that the heads of the audit log are signed with.',
        response: { 200: auditKeySchema },
      },
    },
    async (request) => {
      const key = await heads.keyOf(await heads.signed(authorityOf(request).workspace))
      return { origin: key.name, key: writeVerifierKey(key) }
    },
  )

  proofRoute(app, { db, heads })
  growthRoute(app, { db, heads })
  exportRoutes(app, { db, heads })
}

function proofRoute(app: FastifyInstance, { db, heads }: ActivityMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/audit/:index/proof',
    {
      config: { access: READ },
      schema: {
        summary: 'Proves that one entry stands in the log that was signed.',
        params: z.object({ index: z.string().max(40) }),
        response: { 200: auditProofSchema },
      },
    },
    async (request) => {
      const index = indexOf(request.params.index)
      const authority = authorityOf(request)
      const row = await db.inWorkspace(authority, async (scope) => {
        const found = index === null ? undefined : await entryAt(scope, index)
        if (found === undefined) throw entryNotFound()
        await recordAct(scope, {
          action: 'audit.proved' satisfies ActivityAct,
          targets: found.matter_ids.map((id) => ({ type: 'matter', id })),
          facts: { index: found.index },
        })
        return found
      })
      const log = await provenLog(db, heads, authority.workspace, row.index + 1)
      const [path = []] = await log.paths([row.index])
      refuseUnproven(row, log, path)
      return {
        index: row.index,
        entry: row.entry,
        salt: row.salt === null ? null : base64Of(row.salt),
        leaf: base64Of(row.leaf),
        proof: proofText(log, row.index, path),
        key: log.key,
      }
    },
  )
}

function growthRoute(app: FastifyInstance, { db, heads }: ActivityMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/audit/growth',
    {
      config: { access: READ },
      schema: {
        summary:
          'Proves that the log as it was signed at an earlier size is the beginning of the log as it is signed now.',
        querystring: z.strictObject({ since: z.coerce.number().int().min(1).describe('Entries of the head one has') }),
        response: { 200: auditGrowthSchema },
      },
    },
    async (request) => {
      const { since } = request.query
      const authority = authorityOf(request)
      await db.inWorkspace(authority, async (scope) => {
        if (((await headOfLog(scope))?.size ?? 0) < since) throw entryNotFound()
        await recordAct(scope, { action: 'audit.proved' satisfies ActivityAct, targets: [], facts: { since } })
      })
      const log = await provenLog(db, heads, authority.workspace, since)
      const proof = (await log.growth(since)).map(base64Of)
      return { since, size: log.head.size, proof, checkpoint: log.head.note, key: log.key }
    },
  )
}

function exportRoutes(app: FastifyInstance, { db, heads }: ActivityMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  for (const [ending, type, written] of [
    ['jsonl', 'application/jsonl; charset=utf-8', exportLines],
    ['csv', 'text/csv; charset=utf-8', exportTable],
  ] as const) {
    routes.get(
      `/audit/export.${ending}`,
      {
        config: { access: READ, gives: [type] },
        schema: {
          summary: `Exports the audit log as ${ending === 'csv' ? 'a table' : 'lines of JSON'}, with what proves it.`,
          querystring: auditFilterSchema,
        },
      },
      async (request, reply) => {
        const authority = authorityOf(request)
        const size = await db.inWorkspace(authority, async (scope) => {
          await recordReading(scope, 'audit.exported' satisfies ActivityAct, { ...request.query, format: ending })
          return (await headOfLog(scope))?.size ?? 0
        })
        const log = await provenLog(db, heads, authority.workspace, size)
        const lines = written(db, () => knockAgain(request), filterOf(request.query), log)
        return reply
          .type(type)
          .header('content-disposition', dispositionOf(`audit.${ending}`))
          .send(Readable.from(permissionOf(request, async () => undefined).over(lines), { objectMode: false }))
      },
    )
  }
}

const filterOf = (asked: z.infer<typeof auditFilterSchema>): EntryFilter => ({
  from: asked.from === undefined ? null : new Date(asked.from),
  until: asked.until === undefined ? null : new Date(asked.until),
  actor: asked.actor ?? null,
  action: asked.action ?? null,
  target: asked.target ?? null,
})

/** What is no index is no entry: the same answer for all that is not there. */
function indexOf(text: string): number | null {
  const index = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(index) ? index : null
}
