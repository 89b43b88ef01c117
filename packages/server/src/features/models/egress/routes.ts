// The egress ledger over HTTP: a page of it, or all of it as lines of JSON or a table. Reading it is an act.
import { Readable } from 'node:stream'
import { type EgressLine, egressFilterSchema, egressListSchema, momentSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matterIdOf } from '../../../evidence/documents/index.ts'
import { recordReading } from '../../../platform/audit/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  authorityOf,
  dispositionOf,
  knockAgain,
  pageOf,
  pageQuery,
  permissionOf,
  placeOf,
} from '../../../platform/http/index.ts'
import { type CallFilter, type CallPlace, type CallRow, listCalls, sumCalls } from '../../../platform/models/index.ts'
import type { Access, Authority } from '../../../platform/tenancy/index.ts'
import type { EgressAct } from '../acts.ts'
import { egressReply, totalsReply } from '../replies.ts'

const READ: Access = { role: 'admin', scope: 'audit.read' }
const place = z.strictObject({ at: momentSchema, id: z.uuid() })

export function egressRoutes(app: FastifyInstance, { db }: { readonly db: Db }): void {
  listRoute(app, db)
  for (const [ending, type, written] of [
    ['jsonl', 'application/jsonl; charset=utf-8', lines],
    ['csv', 'text/csv; charset=utf-8', table],
  ] as const)
    app.withTypeProvider<ZodTypeProvider>().get(
      `/egress/export.${ending}`,
      {
        config: { access: READ, gives: [type] },
        schema: {
          summary: `Exports what left for models as ${ending === 'csv' ? 'a table' : 'lines of JSON'}, the newest first`,
          querystring: egressFilterSchema,
        },
      },
      async (request, reply) => {
        await db.inWorkspace(authorityOf(request), (scope) =>
          recordReading(scope, 'egress.exported' satisfies EgressAct, { ...request.query, format: ending }),
        )
        const text = written(everyCall(db, () => knockAgain(request), filterOf(request.query)))
        return reply
          .type(type)
          .header('content-disposition', dispositionOf(`egress.${ending}`))
          .send(Readable.from(permissionOf(request, async () => undefined).over(text), { objectMode: false }))
      },
    )
}

function listRoute(app: FastifyInstance, db: Db): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/egress',
    {
      config: { access: READ },
      schema: {
        summary: 'Lists what left for models, the newest first',
        querystring: egressFilterSchema.extend(pageQuery),
        response: { 200: egressListSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...asked } = request.query
      const from = placeOf(cursor, place)
      const before = from === null ? null : { at: new Date(from.at), id: from.id }
      const filter = filterOf(asked)
      const { rows, sums } = await db.inWorkspace(authorityOf(request), async (scope) => {
        await recordReading(scope, 'egress.read' satisfies EgressAct, asked)
        const rows: CallRow[] = await listCalls(scope, filter, limit + 1, before)
        return { rows, sums: before === null ? await sumCalls(scope, filter) : null }
      })
      const { items, next } = pageOf(rows, limit, ({ at, id }) => ({ at: at.toISOString(), id }))
      return { calls: items.map(egressReply), next, totals: sums === null ? null : totalsReply(sums) }
    },
  )
}

const filterOf = ({ from, until, matter }: z.infer<typeof egressFilterSchema>): CallFilter => ({
  from: from === undefined ? null : new Date(from),
  until: until === undefined ? null : new Date(until),
  matter: matter === undefined ? null : matterIdOf(matter),
})

const AT_ONCE = 500

/** A few hundred at a time, each as whoever takes them is by then: nothing holds a transaction while somebody reads. */
async function* everyCall(
  db: Db,
  taker: () => Promise<Authority>,
  filter: CallFilter,
): AsyncGenerator<readonly EgressLine[]> {
  let before: CallPlace | null = null
  do {
    const rows: CallRow[] = await pageOfCalls(db, await taker(), filter, before)
    yield rows.map(egressReply)
    before = rows[AT_ONCE - 1] ?? null
  } while (before !== null)
}

const pageOfCalls = (db: Db, authority: Authority, filter: CallFilter, before: CallPlace | null): Promise<CallRow[]> =>
  db.inWorkspace(authority, (scope) => listCalls(scope, filter, AT_ONCE, before))

async function* lines(calls: AsyncIterable<readonly EgressLine[]>): AsyncGenerator<string> {
  for await (const some of calls) yield some.map((call) => `${JSON.stringify(call)}\n`).join('')
}

const COLUMNS = [
  'at',
  'id',
  'account',
  'request',
  'matter',
  'purpose',
  'endpoint',
  'wire',
  'host',
  'model',
  'region',
  'inHouse',
  'contract',
  'bytes',
  'sha256',
  'masked',
  'outcome',
  'failure',
  'tokensIn',
  'tokensOut',
  'cost',
  'endedAt',
] as const satisfies readonly (keyof EgressLine)[]

async function* table(calls: AsyncIterable<readonly EgressLine[]>): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.join(',')}\r\n`
  for await (const some of calls)
    yield some.map((call) => `${COLUMNS.map((column) => cell(call[column])).join(',')}\r\n`).join('')
}

/** What people typed may begin like a formula: an apostrophe before it makes a spreadsheet take it for text. */
function cell(value: EgressLine[keyof EgressLine]): string {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`
}
