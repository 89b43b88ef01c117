// A request that is sent twice is done once. A client that got no answer repeats a POST with the same Idempotency-Key and is told what
// the first one was told (draft-ietf-httpapi-idempotency-key-header). Kept for a day, for whoever asked, in their workspace. An upload
// needs no key: the same bytes in the same place are one document.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type AccountId, type Clock, refusal } from '../../base/index.ts'
import type { Db } from '../db/index.ts'
import type { Authority, Holdings } from '../tenancy/index.ts'
import { answerUnder, forgetKeysBefore, giveKeyBack, keepAnswer, takeKey } from './queries.ts'

export const holdings: Holdings = { slice: 'http', tables: ['idempotency_keys'], blobs: [] }

const KEPT_MILLISECONDS = 24 * 3600 * 1000
/** A larger reply is not kept: then the key is free again, and repeating makes a second one. None of our POSTs answers with more. */
const MOST_REPLY = 256 * 1024

const keyInvalid = refusal('http.key-invalid', 'An Idempotency-Key has 1 to 200 visible characters.')
const keyReused = refusal('http.key-reused', 'This Idempotency-Key was used for another request. Take a new one.', 422)
const keyBusy = refusal(
  'http.key-busy',
  'The request with this Idempotency-Key has not ended, or the server died in it. See whether it was done before repeating it under another.',
  409,
)

interface Held {
  readonly authority: Authority
  readonly account: AccountId
  readonly key: string
}

export function answerOnce(app: FastifyInstance, { db, clock }: { db: Db; clock: Clock }): void {
  const held = new WeakMap<FastifyRequest, Held>()

  app.addHook('preHandler', async (request, reply) => {
    const asked = keyedBy(request)
    if (asked === null) return undefined
    const { authority, account, key } = asked
    const hash = hashOf(request, authority)
    const now = clock.now()
    const earlier = await db.inWorkspace(authority, async (scope) => {
      await forgetKeysBefore(scope, new Date(now.getTime() - KEPT_MILLISECONDS))
      const isOurs = await takeKey(scope, { account_id: account, key, request_hash: hash, made_at: now })
      return isOurs ? null : ((await answerUnder(scope, account, key)) ?? null)
    })
    if (earlier === null) {
      held.set(request, asked)
      return undefined
    }
    if (!hash.equals(earlier.request_hash)) throw keyReused()
    if (earlier.status === null || earlier.reply === null) throw keyBusy()
    return reply
      .status(earlier.status)
      .header('idempotency-replayed', 'true')
      .type('application/json; charset=utf-8')
      .serializer((body) => String(body))
      .send(earlier.reply)
  })

  app.addHook('onSend', async (request, reply, payload: unknown) => {
    const ours = held.get(request)
    if (ours === undefined) return payload
    held.delete(request)
    const { authority, account, key } = ours
    const isDone = reply.statusCode < 400 && (payload === undefined || typeof payload === 'string')
    const text = typeof payload === 'string' ? payload : ''
    await db.inWorkspace(authority, async (scope) => {
      // What was refused was not done: it may be tried again, mended or not.
      if (isDone && text.length <= MOST_REPLY) await keepAnswer(scope, account, key, reply.statusCode, text)
      else await giveKeyBack(scope, account, key)
    })
    return payload
  })
}

function keyedBy(request: FastifyRequest): Held | null {
  const key = request.headers['idempotency-key']
  const { authority } = request
  if (key === undefined || request.method !== 'POST' || authority?.actor.kind !== 'person') return null
  if (request.routeOptions.config.isShownOnce === true || request.body === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw keyInvalid()
  return { authority, account: authority.actor.account, key }
}

/** What makes it the same request: the walls too, so that nobody is told again what they may no longer see. */
const hashOf = (request: FastifyRequest, { walls, role }: Authority): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([request.url, request.body, role, [...walls].sort()]))
    .digest()
