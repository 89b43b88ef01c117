// The HTTP application over an installation.
import { healthSchema, readySchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { type Accounts, accountRoutes } from '../features/accounts/index.ts'
import { activityRoutes } from '../features/activity/index.ts'
import { answerRoutes } from '../features/answers/index.ts'
import { assistantRoutes } from '../features/assistants/index.ts'
import { type AppFiles, browserAppRoutes } from '../features/browser-app/index.ts'
import { editingRoutes } from '../features/editing/index.ts'
import { type ExportMadeWith, exportRoutes } from '../features/exporting/index.ts'
import { filingRoutes } from '../features/filing/index.ts'
import { modelRoutes } from '../features/models/index.ts'
import { pageRoutes } from '../features/pages/index.ts'
import { makeFollowers, progressRoutes } from '../features/progress/index.ts'
import { chronologyOf, timelineRoutes, WHOLE_CHRONOLOGY } from '../features/timeline/index.ts'
import { uploadRoutes } from '../features/uploads/index.ts'
import { usageRoutes } from '../features/usage/index.ts'
import {
  describeInterface,
  makeHttp,
  makeStandings,
  NotReady,
  type Reach,
  reportRoutes,
  thisMachineOnly,
} from '../platform/http/index.ts'
import type { Log } from '../platform/log/index.ts'
import { type Observer, unobserved } from '../platform/metrics/index.ts'
import type { Installation } from './installation.ts'
import { makeReadiness, type Readiness } from './readiness.ts'
import { writingTurns } from './reading-turns.ts'
import { loadSample } from './sample.ts'
import { bundleApart, writerApart } from './write-apart.ts'

export interface ServerOptions {
  readonly installation: Installation
  readonly accounts: Accounts
  /** Where it is reached; on this machine only where nothing is said. */
  readonly reach?: Reach
  readonly version: string
  readonly log: Log
  /** By the database and the queue alone where nothing is said. */
  readonly readiness?: Readiness
  readonly observer?: Observer
  /** The web application; the interface alone where it is null. */
  readonly app?: AppFiles | null
}

export async function makeServer({
  installation,
  accounts,
  reach = thisMachineOnly,
  version,
  log,
  readiness = makeReadiness({ ...installation, freeBytes: async () => Number.POSITIVE_INFINITY }),
  observer = unobserved,
  app: files = null,
}: ServerOptions): Promise<FastifyInstance> {
  const { db, documents, images, uploads, quotas, clock, heads, editing, models, embedding, keyring } = installation
  const standings = makeStandings(keyring)
  const app = makeHttp({ log, door: accounts.door, db, clock, reach, standings, observer })
  describeInterface(app, version)
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/health',
      {
        config: { access: 'open' },
        schema: { summary: 'Says that the process answers', response: { 200: healthSchema } },
      },
      () => ({
        status: 'ok' as const,
        version,
        engine: db.engine,
      }),
    )
    .get(
      '/ready',
      {
        config: { access: 'open' },
        schema: { summary: 'Says whether requests can be served, and if not why', response: { 200: readySchema } },
      },
      async () => {
        const reasons = await readiness.reasons()
        if (reasons.length > 0) throw new NotReady(reasons)
        return { status: 'ready' as const, reasons: [] }
      },
    )
  await app.register(async (routes) => reportRoutes(routes, { log, clock }))
  await app.register(async (routes) => accountRoutes(routes, accounts, { hasPages: files === null }))
  if (files !== null) await app.register(async (routes) => browserAppRoutes(routes, files))
  await app.register(async (routes) => activityRoutes(routes, { db, heads }))
  await app.register(async (routes) =>
    filingRoutes(routes, { db, documents, openSample: (authority) => loadSample(installation, authority) }),
  )
  await app.register(async (routes) => pageRoutes(routes, { db, clock, images }))
  await app.register(async (routes) => uploadRoutes(routes, uploads))
  await app.register(async (routes) => usageRoutes(routes, { db, clock, quotas }))
  const followers = makeFollowers({ db, standings }, (error) => log.error('following a matter failed', error))
  await app.register(async (routes) => progressRoutes(routes, { db, followers }))
  const turns = writingTurns()
  const chronology: ExportMadeWith['chronology'] = (scope, matter, links) =>
    chronologyOf(scope, matter, { filter: WHOLE_CHRONOLOGY, language: 'of-matter', madeAt: clock.now(), links })
  await app.register(async (routes) =>
    exportRoutes(routes, { db, clock, documents, chronology, writerOf: writerApart, turns }),
  )
  await app.register(async (routes) =>
    timelineRoutes(routes, { db, clock, images, writerOf: writerApart, bundleWriter: bundleApart, turns }),
  )
  const onFault = (error: unknown): void => log.error('telling an answer failed', error)
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models, embedding, onFault }))
  await app.register(async (routes) =>
    assistantRoutes(routes, async (message, ask) => {
      // Loaded when the first assistant comes: most installations never see one.
      const { makeAssistantAnswers } = await import('../adapters/mcp/index.ts')
      return makeAssistantAnswers(version)(message, ask)
    }),
  )
  await app.register(async (routes) => modelRoutes(routes, { db, clock, models, keyring }))
  await app.register(async (routes) => editingRoutes(routes, editing))
  return app
}
