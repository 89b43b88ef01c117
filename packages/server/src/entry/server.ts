// The HTTP application over an installation.
import { healthSchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { filingRoutes } from '../features/filing/index.ts'
import { timelineRoutes } from '../features/timeline/index.ts'
import { makeHttp } from '../platform/http/index.ts'
import type { Log } from '../platform/log/index.ts'
import type { Authority } from '../platform/tenancy/index.ts'
import type { Installation } from './compose.ts'
import { writerOf } from './writers.ts'

const STATUS_OF = {
  'matter.not-found': 404,
  'document.not-found': 404,
  'document.too-large': 413,
  'document.no-file': 415,
}

export interface ServerOptions {
  readonly installation: Installation
  readonly authority: Authority
  readonly token: string
  readonly maxBytes: number
  readonly version: string
  readonly log: Log
}

export async function makeServer({
  installation,
  authority,
  token,
  maxBytes,
  version,
  log,
}: ServerOptions): Promise<FastifyInstance> {
  const { db, documents, clock } = installation
  const app = makeHttp({ log, token, statusOf: STATUS_OF })
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/health', { config: { isOpen: true }, schema: { response: { 200: healthSchema } } }, () => ({
      status: 'ok' as const,
      version,
      engine: db.engine,
    }))
  await app.register(async (routes) => filingRoutes(routes, { db, documents, authority, maxBytes }))
  await app.register(async (routes) => timelineRoutes(routes, { db, authority, clock, writerOf }))
  return app
}
