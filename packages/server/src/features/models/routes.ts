// The models of a workspace over HTTP, for its owner and admins: which may be asked on what terms, a test that shows what would be sent, and the
// ledger of what left.
import {
  type ModelEndpointChange,
  modelSettingsChangeSchema,
  modelSettingsSchema,
  modelTestReplySchema,
  modelTestSchema,
} from '@muniment/contract'
import { joinMasked, mask, newVault } from '@muniment/reading/masking'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Clock } from '../../base/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Keyring } from '../../platform/crypto/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { authorityOf, ChangedSince, untilGone, versioned, versionSeen } from '../../platform/http/index.ts'
import { hostOf, MODEL_ACTS, type Models, readSettings, writeSettings } from '../../platform/models/index.ts'
import type { Access } from '../../platform/tenancy/index.ts'
import { egressRoutes } from './egress/routes.ts'
import { inMillionths, settingsReply } from './replies.ts'

export interface ModelsMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly models: Models
  readonly keyring: Keyring
}

const SETTLE: Access = { role: 'admin', scope: 'workspace.write' }

export async function modelRoutes(app: FastifyInstance, made: ModelsMadeWith): Promise<void> {
  settingsRoutes(app, made)
  testRoute(app, made)
  egressRoutes(app, made)
}

function settingsRoutes(app: FastifyInstance, { db, clock, models, keyring }: ModelsMadeWith): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get(
    '/workspace/models',
    {
      config: { access: SETTLE },
      schema: {
        summary: 'Says which models the workspace may ask, on what terms',
        response: { 200: modelSettingsSchema },
      },
    },
    async (request, reply) => {
      const settings = await db.inWorkspace(authorityOf(request), readSettings)
      return versioned(reply, settingsReply(settings, models.hosts, clock.now()))
    },
  )

  routes.put(
    '/workspace/models',
    {
      config: { access: SETTLE, asksAgain: true, isVersioned: true },
      schema: {
        summary: 'Sets which models the workspace may ask, on what terms, all anew',
        body: modelSettingsChangeSchema,
        response: { 200: modelSettingsSchema },
      },
    },
    async (request, reply) => {
      const { endpoints, monthlyCost, ...terms } = request.body
      const seen = versionSeen(request)
      const settings = await db.inWorkspace(authorityOf(request), async (scope) => {
        const change = { terms: { ...terms, monthlyCost: inMillionths(monthlyCost) }, endpoints }
        const isWritten = await writeSettings(scope, keyring, seen, change)
        const now = await readSettings(scope)
        if (!isWritten) throw new ChangedSince('models.changed', settingsReply(now, models.hosts, clock.now()))
        await recordAct(scope, {
          action: MODEL_ACTS.changed,
          targets: [],
          facts: {
            // One by one: a fact is cut where it is long, and none may stand behind the cut.
            ...Object.fromEntries(endpoints.map((endpoint, at) => [`endpoint${at + 1}`, factOf(endpoint)])),
            regions: terms.regions.join(' '),
            monthlyTokens: terms.monthlyTokens,
            monthlyCost,
          },
        })
        return now
      })
      return versioned(reply, settingsReply(settings, models.hosts, clock.now()))
    },
  )
}

function factOf({ name, address, model, region, noTraining, key }: ModelEndpointChange): string {
  const given = key === undefined ? 'key kept' : key === null ? 'no key' : 'key given'
  return [hostOf(address), name, given, noTraining === null ? 'no contract' : 'contract', region, model].join(', ')
}

/** Says nothing of any matter; the person in it is invented, to show that no name goes out: so the vault may be known, and a body is the same twice. */
const TEST_VAULT = '0'.repeat(32)
const TEST_TEXT = 'Erika Beispiel asks: does this connection work? Reply with {"claims":[]}.'

function testRoute(app: FastifyInstance, { models }: ModelsMadeWith): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/workspace/models/test',
    {
      config: { access: SETTLE },
      schema: {
        summary: 'Shows to the letter what a test of a model would send, and sends it where that is asked for',
        body: modelTestSchema,
        response: { 200: modelTestReplySchema },
      },
    },
    async (request, reply) => {
      const authority = authorityOf(request)
      const { endpoint, send, seen } = request.body
      const vault = newVault(TEST_VAULT)
      const user = joinMasked([mask(TEST_TEXT, [{ type: 'PERSON', start: 0, end: 'Erika Beispiel'.length }], vault)])
      const prompt = { system: mask('You are being tested. Reply with JSON.', [], vault), user, mostTokens: 50 }
      const asked = { matter: null, purpose: 'test', prompt, vault, endpoint } as const
      const { address, headers, body, sha256, masked, hindrance } = await models.prepare(authority, asked)
      const shown = { address, headers: { ...headers }, body, sha256, masked: { ...masked }, hindrance }
      const isOther = seen !== undefined && seen !== sha256
      if (!send || hindrance !== null || isOther) return { ...shown, answer: null, call: null }
      const { text, call } = await models.complete(authority, asked, untilGone(reply))
      return { ...shown, answer: text.slice(0, 2000), call }
    },
  )
}
