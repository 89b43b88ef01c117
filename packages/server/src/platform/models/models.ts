// The one gate to any model. It lets through only what the redactor made, only to a host the operator allows, on the terms of the workspace, and
// only after the ledger has a line of it: a process that dies in between leaves a line too many, never one too few.
import { createHash, createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMaskedText, type MaskSpan, maskedKinds, type Vault } from '@muniment/reading/masking'
import { type Clock, type MatterId, newId } from '../../base/index.ts'
import { recordAct } from '../audit/index.ts'
import type { Keyring } from '../crypto/index.ts'
import type { Db, Scope } from '../db/index.ts'
import type { Observer } from '../metrics/index.ts'
import type { Authority } from '../tenancy/index.ts'
import { MODEL_ACTS } from './acts.ts'
import { type Agreement, type Detector, DetectorFailed, detectorAway, type TextToDetect } from './detector.ts'
import type { Endpoint, Hosts } from './endpoint.ts'
import { type ModelCarrier, ModelFailure, type Prompt, type Reply, type Written } from './port.ts'
import * as queries from './queries.ts'
import { endpointNotFound, modelNotAllowed, modelsAway, noModel } from './refusals.ts'
import { costOf, dayOf, type Hindrance, hindranceOf, hostOf, isInHouse, mostTokensIn, overspent } from './rules.ts'
import { endpointOf, holdTerms, openKey, readTerms } from './settings.ts'

/** Whoever listens to an answer while it comes. What it hears nobody has checked yet. */
export interface Listener {
  /** Somebody is asked now: what was heard of others before is no part of the answer. */
  begins(by: { readonly endpoint: Endpoint; readonly isInHouse: boolean }): void
  hears(text: string): void
}

export interface ModelRequest {
  /** What it is asked about; null for a test, which says nothing of any matter. */
  readonly matter: MatterId | null
  readonly purpose: 'answer' | 'test'
  readonly prompt: Prompt
  /** What the prompt was masked with: the ledger says how many placeholders of which kind it holds. */
  readonly vault: Vault
  /** One endpoint alone, by its name; else all in their order. */
  readonly endpoint?: string | undefined
  readonly listener?: Listener | undefined
}

export interface Answered {
  readonly text: string
  readonly endpoint: Endpoint
  readonly isInHouse: boolean
  /** The line of the ledger. */
  readonly call: string
  readonly sha256: string
}

export interface Prepared extends Written {
  readonly endpoint: Endpoint
  readonly sha256: string
  readonly bytes: number
  readonly masked: Readonly<Record<string, number>>
  /** Why it would not be sent; null where it would. */
  readonly hindrance: Hindrance | null
}

/** The most that a request can take, of whom. */
export interface Estimate {
  readonly endpoint: Endpoint
  readonly isInHouse: boolean
  /** Of the body that would be sent. */
  readonly bytes: number
  readonly tokens: { readonly input: number; readonly output: number }
  /** Millionths of the currency the prices are in. */
  readonly cost: number
}

export interface Models {
  /**
   * Whether the workspace has a model that may be asked about the matter at all; money and tokens aside. False where it has none or nothing may
   * leave; refuses `models.not-allowed` where it has, and none of them may.
   */
  isReady(authority: Authority, matter: MatterId): Promise<boolean>
  /**
   * Asks the endpoints in their order until one answers. Refuses `models.none`, `models.not-allowed`, `models.away`; throws the signal's
   * reason where whoever asked is gone. Holds no transaction while it waits.
   */
  complete(authority: Authority, request: ModelRequest, signal: AbortSignal): Promise<Answered>
  /** What would be sent, to the letter; nothing is. Refuses `models.endpoint`. */
  prepare(authority: Authority, request: ModelRequest & { readonly endpoint: string }): Promise<Prepared>
  /** What it can take at most of whoever is asked first, from the very body that would be sent; nothing is. Null where nobody may be asked. */
  estimate(authority: Authority, request: ModelRequest): Promise<Estimate | null>
  /** A canary, the same for one workspace and day: if it comes back, the model leaked its prompt. */
  markOf(authority: Authority): Promise<string>
  /** What a second reader finds in each text; nothing where there is none. Refuses `models.redactor`; throws the signal's reason. */
  detect(texts: readonly TextToDetect[], signal: AbortSignal): Promise<readonly (readonly MaskSpan[])[]>
  readonly hasSecondReader: boolean
  /** Tells the operator how far both readers agreed. */
  readonly agreed: (agreement: Agreement) => void
  readonly hosts: Hosts
}

export interface ModelsMadeWith {
  readonly db: Db
  readonly keyring: Keyring
  readonly carrier: ModelCarrier
  readonly hosts: Hosts
  readonly clock: Clock
  /** A second reader of personal data; nothing, or null: ours alone. */
  readonly detector?: Detector | null
  readonly observer?: Pick<Observer, 'personalFound'>
  /** Before the same endpoint is asked a second time; what the provider says counts where it is shorter than the longest. */
  readonly pauseMs?: { readonly first: number; readonly longest: number }
}

const MARK_LETTERS = 24

export function makeModels(made: ModelsMadeWith): Models {
  const { db, keyring, hosts, clock } = made
  return {
    hosts,
    hasSecondReader: (made.detector ?? null) !== null,
    agreed: (agreement) => made.observer?.personalFound(agreement),
    detect: (texts, signal) => detectIn(made.detector ?? null, texts, signal),
    isReady: (authority, matter) =>
      db.inWorkspace(authority, async (scope) => {
        if (hosts.isOffline) return false
        const around = await circumstances(made, scope, matter)
        const hindrances = (await queries.listEndpoints(scope)).map((row) => hindranceOf(endpointOf(row), around))
        if (hindrances.length > 0 && !hindrances.includes(null))
          throw modelNotAllowed({ reason: hindrances.at(-1) ?? null })
        return hindrances.length > 0
      }),
    complete: (authority, request, signal) => complete(made, authority, request, signal),
    prepare: (authority, request) => prepare(made, authority, request),
    estimate: (authority, request) => estimate(made, authority, request),
    markOf: async ({ workspace }) => {
      const day = clock.now().toISOString().slice(0, 10)
      const bytes = createHmac('sha256', await keyring.nameKey(workspace))
        .update(`prompt mark ${day}`)
        .digest()
      return Array.from(bytes.subarray(0, MARK_LETTERS), (byte) => String.fromCharCode(97 + (byte % 26))).join('')
    },
  }
}

/** All of them or none: what it has not read is not sent. */
async function detectIn(detector: Detector | null, texts: readonly TextToDetect[], signal: AbortSignal) {
  if (detector === null) return texts.map(() => [])
  try {
    return await Promise.all(texts.map((text) => detector.detect(text, signal)))
  } catch (error) {
    throw error instanceof DetectorFailed ? detectorAway({ reason: 'redactor' }, error) : error
  }
}

/** What cannot be seen is treated as what is kept closest. */
async function isPrivileged(scope: Scope, matter: MatterId | null): Promise<boolean> {
  if (matter === null) return false
  return (await queries.findPrivilege(scope, matter))?.is_privileged ?? true
}

async function circumstances({ hosts, clock }: ModelsMadeWith, scope: Scope, matter: MatterId | null) {
  const terms = await readTerms(scope)
  return { terms, hosts, isPrivileged: await isPrivileged(scope, matter), today: dayOf(clock.now()) }
}

function insist({ system, user }: Prompt): void {
  if (!isMaskedText(system) || !isMaskedText(user)) throw new TypeError('only what was masked goes to a model')
}

async function prepare(
  made: ModelsMadeWith,
  authority: Authority,
  { endpoint: name, matter, prompt, vault }: ModelRequest & { readonly endpoint: string },
): Promise<Prepared> {
  insist(prompt)
  const { row, around } = await made.db.inWorkspace(authority, async (scope) => ({
    row: (await queries.listEndpoints(scope)).find((one) => one.name === name),
    around: await circumstances(made, scope, matter),
  }))
  if (row === undefined) throw endpointNotFound()
  const endpoint = endpointOf(row)
  const written = made.carrier.write(endpoint, prompt)
  return {
    ...written,
    ...sealOf(written),
    endpoint,
    masked: masksOf(prompt, vault),
    hindrance: hindranceOf(endpoint, around),
  }
}

async function estimate(
  made: ModelsMadeWith,
  authority: Authority,
  { matter, prompt }: ModelRequest,
): Promise<Estimate | null> {
  insist(prompt)
  const { db, hosts, carrier } = made
  const endpoint = await db.inWorkspace(authority, async (scope) => {
    const around = await circumstances(made, scope, matter)
    return (await queries.listEndpoints(scope)).map(endpointOf).find((one) => hindranceOf(one, around) === null)
  })
  if (endpoint === undefined) return null
  const { bytes } = sealOf(carrier.write(endpoint, prompt))
  const tokens = mostTokensOf(prompt, bytes)
  return { endpoint, isInHouse: isInHouse(endpoint.address, hosts), bytes, tokens, cost: costOf(endpoint, tokens) }
}

/** What is put by for a request before it is sent, and what is told of it beforehand. */
const mostTokensOf = ({ mostTokens }: Prompt, bytes: number) => ({ input: mostTokensIn(bytes), output: mostTokens })

const sealOf = ({ body }: Written) => ({
  sha256: createHash('sha256').update(body).digest('hex'),
  bytes: Buffer.byteLength(body),
})

function masksOf({ system, user }: Prompt, vault: Vault): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {}
  for (const text of [system, user])
    for (const [kind, count] of Object.entries(maskedKinds(text, vault))) kinds[kind] = (kinds[kind] ?? 0) + count
  return kinds
}

const TRIES = 2
const PAUSE = { first: 500, longest: 10_000 }

async function complete(
  made: ModelsMadeWith,
  authority: Authority,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<Answered> {
  insist(request.prompt)
  const names = (await made.db.inWorkspace(authority, queries.listEndpoints))
    .map(({ name }) => name)
    .filter((name) => request.endpoint === undefined || name === request.endpoint)
  if (names.length === 0) throw noModel()
  let hindrance: Hindrance | null = null
  let failure: ModelFailure | null = null
  for (const name of names)
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      signal.throwIfAborted()
      const asked = await askOnce(made, authority, request, name, signal)
      if ('answered' in asked) return asked.answered
      if ('hindrance' in asked) {
        hindrance = asked.hindrance
        break
      }
      failure = asked.failure
      if (!(await isWorthAnother(made, failure, attempt, signal))) break
    }
  if (failure !== null) throw modelsAway({ reason: failure.kind, status: failure.status }, failure)
  throw modelNotAllowed({ reason: hindrance })
}

/** Only what passes by itself is asked again, and only where the wait is short: the next in order is asked instead. */
async function isWorthAnother(
  { pauseMs = PAUSE }: ModelsMadeWith,
  { kind, retryAfterMs }: ModelFailure,
  attempt: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (attempt >= TRIES || (kind !== 'busy' && kind !== 'away')) return false
  const pause = retryAfterMs ?? pauseMs.first
  if (pause > pauseMs.longest) return false
  await sleep(pause * (1 + Math.random() / 4), undefined, { signal })
  return true
}

type AskedOnce =
  | { readonly answered: Answered }
  | { readonly hindrance: Hindrance }
  | { readonly failure: ModelFailure }

async function askOnce(
  made: ModelsMadeWith,
  authority: Authority,
  request: ModelRequest,
  name: string,
  signal: AbortSignal,
): Promise<AskedOnce> {
  const begun = await begin(made, authority, request, name)
  if (typeof begun === 'string') return { hindrance: begun }
  const { endpoint, written, key, call, reserved } = begun
  const inHouse = isInHouse(endpoint.address, made.hosts)
  const { listener } = request
  try {
    listener?.begins({ endpoint, isInHouse: inHouse })
    const reply = await made.carrier.send(endpoint, written, key, signal, (text) => listener?.hears(text))
    await end(made, authority, call, { outcome: 'answered', ...usedBy(endpoint, reply, reserved) })
    return { answered: { text: reply.text, endpoint, isInHouse: inHouse, call, sha256: begun.sha256 } }
  } catch (error) {
    const failure = error instanceof ModelFailure ? error : null
    // What answered with a status of failure took nothing; of what broke off nobody knows, so it counts in full.
    const used = (failure?.status ?? 0) >= 400 ? { tokens_in: 0, tokens_out: 0, cost: 0 } : {}
    await end(made, authority, call, { outcome: 'failed', failure: failure?.kind ?? 'gone', ...used })
    if (failure === null) throw error
    return { failure }
  }
}

function usedBy(endpoint: Endpoint, { tokens }: Reply, reserved: { input: number; output: number }) {
  const used = tokens ?? reserved
  return { tokens_in: used.input, tokens_out: used.output, cost: costOf(endpoint, used) }
}

/** Everything is asked again in the transaction that writes the line: what was allowed a moment ago may not be any more. */
function begin(
  { db, hosts, carrier, keyring, clock }: ModelsMadeWith,
  authority: Authority,
  request: ModelRequest,
  name: string,
) {
  return db.inWorkspace(authority, async (scope) => {
    const terms = await holdTerms(scope)
    const row = (await queries.listEndpoints(scope)).find((one) => one.name === name)
    if (row === undefined) return 'removed' as const
    const endpoint = endpointOf(row)
    const around = { terms, hosts, isPrivileged: await isPrivileged(scope, request.matter), today: dayOf(clock.now()) }
    const hindrance = hindranceOf(endpoint, around)
    if (hindrance !== null) return hindrance
    const written = carrier.write(endpoint, request.prompt)
    const { sha256, bytes } = sealOf(written)
    const reserved = mostTokensOf(request.prompt, bytes)
    const now = clock.now()
    const spent = await queries.spentSince(scope, monthOf(now))
    const cost = costOf(endpoint, reserved)
    const over = overspent(terms, spent, { tokens: reserved.input + reserved.output, cost })
    if (over !== null) return over
    const call = newId<queries.CallId>()
    await queries.insertCall(scope, {
      id: call,
      at: now,
      account_id: scope.actor.kind === 'person' ? scope.actor.account : null,
      request: scope.request,
      matter_id: request.matter,
      purpose: request.purpose,
      endpoint: name,
      wire: endpoint.wire,
      host: hostOf(endpoint.address),
      model: endpoint.model,
      region: endpoint.region,
      is_local: isInHouse(endpoint.address, hosts),
      contract: endpoint.noTraining?.record ?? null,
      bytes,
      sha256,
      masked: masksOf(request.prompt, request.vault),
      tokens_in: reserved.input,
      tokens_out: reserved.output,
      cost,
    })
    await recordAct(scope, {
      action: MODEL_ACTS.sent,
      targets: request.matter === null ? [] : [{ type: 'matter', id: request.matter }],
      facts: { call, host: hostOf(endpoint.address), model: endpoint.model, region: endpoint.region, bytes, sha256 },
    })
    return { endpoint, written, key: await openKey(keyring, scope.workspace, row), call, reserved, sha256 }
  })
}

const monthOf = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))

/** The end is written whoever is gone by then. */
const end = (
  { db, clock }: ModelsMadeWith,
  authority: Authority,
  call: queries.CallId,
  how: Parameters<typeof queries.endCall>[2],
) => db.inWorkspace(authority, (scope) => queries.endCall(scope, call, { ...how, ended_at: clock.now() }))
