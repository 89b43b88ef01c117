// A request that is sent twice is done once. A client that got no answer repeats a POST with the same Idempotency-Key and is told what
// the first one was told (draft-ietf-httpapi-idempotency-key-header). Kept for a day, for whoever asked, in their workspace. An upload
// needs no key: the same bytes in the same place are one document.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type AccountId, type Clock, refusal } from '../../base/index.ts'
import { hasActOf } from '../audit/index.ts'
import type { Db, Scope } from '../db/index.ts'
import type { Authority, Holdings } from '../tenancy/index.ts'
import {
  answerUnder,
  forgetKeysBefore,
  forgetReplies,
  giveKeyBack,
  keepAnswer,
  type NewKey,
  takeKey,
  takeOver,
} from './queries.ts'

export const holdings: Holdings = { slice: 'http', tables: ['idempotency_keys'], blobs: [] }

/** No request that takes a key lasts so long: its server is gone. */
const GIVEN_UP_MILLISECONDS = 10 * 60 * 1000
const KEPT_MILLISECONDS = 24 * 3600 * 1000
/** Characters: what ten thousand rows, changed in one act, are answered with. Of a longer reply it is kept that it was given. */
const MOST_REPLY = 1024 * 1024

const keyInvalid = refusal('http.key-invalid', 'An Idempotency-Key has 1 to 200 visible characters.')
export const keyReused = refusal(
  'http.key-reused',
  'This Idempotency-Key was used for another request. Take a new one.',
  422,
)
const keyBusy = refusal(
  'http.key-busy',
  'The request with this Idempotency-Key has not ended. Repeat it later: what never ends is given up after ten minutes.',
  409,
)
const keyLost = refusal(
  'http.key-lost',
  'The request with this Idempotency-Key was done, and its answer is not kept: it was too long, the server ended, or what it told of was removed. See what it made before repeating it under another key.',
  409,
)

export const keyRefusals = [keyInvalid, keyReused, keyBusy, keyLost]

/** Of those who never come again: a key that is taken forgets the old ones of its workspace anyway. */
export const forgetAnswers = (scope: Scope, now: Date) =>
  forgetKeysBefore(scope, new Date(now.getTime() - KEPT_MILLISECONDS))

/** Of what is removed for good nothing may be told again: a reply names rows and the words they cite, so all of the workspace's go. */
export const forgetWhatWasTold = (scope: Scope) => forgetReplies(scope, GIVEN_UP_MILLISECONDS)

interface Asked {
  readonly authority: Authority
  readonly account: AccountId
  readonly key: string
}

interface Held {
  readonly authority: Authority
  readonly row: NewKey
}

export function answerOnce(app: FastifyInstance, { db, clock }: { db: Db; clock: Clock }): void {
  const held = new WeakMap<FastifyRequest, Held>()

  app.addHook('preHandler', async (request, reply) => {
    const asked = keyedBy(request)
    if (asked === null) return undefined
    const { authority, account, key } = asked
    const hash = hashOf(request, authority)
    const now = clock.now()
    const row = { account_id: account, key, request_hash: hash, request: request.id, made_at: now }
    const earlier = await db.inWorkspace(authority, (scope) => takeOrFind(scope, row))
    if (earlier === null) {
      held.set(request, { authority, row })
      return undefined
    }
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
    const { authority, row } = ours
    const isDone = reply.statusCode < 400 && (payload === undefined || typeof payload === 'string')
    const text = typeof payload === 'string' ? payload : ''
    await db.inWorkspace(authority, async (scope) => {
      // What was refused was not done: it may be tried again, mended or not.
      if (isDone) await keepAnswer(scope, row, reply.statusCode, text.length <= MOST_REPLY ? text : null)
      else if (reply.statusCode < 500 || !(await hasActOf(scope, row.request))) await giveKeyBack(scope, row)
    })
    return payload
  })
}

/** Null where the key is now this request's; else what the first one was told. */
async function takeOrFind(scope: Scope, row: NewKey): Promise<{ status: number; reply: string } | null> {
  const now = row.made_at.getTime()
  await forgetKeysBefore(scope, new Date(now - KEPT_MILLISECONDS))
  if (await takeKey(scope, row)) return null
  const found = await answerUnder(scope, row.account_id, row.key)
  if (found === undefined) throw keyBusy()
  if (!Buffer.from(row.request_hash).equals(found.request_hash)) throw keyReused()
  if (found.status !== null && found.reply !== null) return { status: found.status, reply: found.reply }
  if (found.status !== null) throw keyLost()
  if (now - found.made_at.getTime() < GIVEN_UP_MILLISECONDS) throw keyBusy()
  // Acts are recorded in the transaction that did them: what has no entry was not done.
  if (await hasActOf(scope, found.request)) throw keyLost()
  if (!(await takeOver(scope, row, found.request))) throw keyBusy()
  return null
}

function keyedBy(request: FastifyRequest): Asked | null {
  const key = request.headers['idempotency-key']
  const { authority } = request
  if (key === undefined || request.method !== 'POST' || authority?.actor.kind !== 'person') return null
  if (request.routeOptions.config.isShownOnce === true || isUpload(request)) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw keyInvalid()
  return { authority, account: authority.actor.account, key }
}

/** Files in parts, or a stream of bytes: read by the route, after this. A POST without a body is an act like any other. */
const isUpload = ({ body, headers }: FastifyRequest): boolean =>
  body instanceof Readable || (body === undefined && headers['content-type'] !== undefined)

/** What makes it the same request: the walls too, so that nobody is told again what they may no longer see. */
const hashOf = (request: FastifyRequest, { walls, role }: Authority): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([request.url, request.body, role, [...walls].sort()]))
    .digest()
