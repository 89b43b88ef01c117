// What a model makes of the passages that were found, as far as code can hold it against them. No transaction is open while it is asked; what it
// quotes is read again afterwards, as it stands then.
import { createHash } from 'node:crypto'
import type { Estimate, ModelAnswer } from '@muniment/contract'
import { type CheckedAnswer, type CheckedClaim, checkClaims } from '@muniment/reading/claims'
import { type Clock, type MatterId, Refusal } from '../../base/index.ts'
import { partiesOfMatter } from '../../evidence/parties/index.ts'
import type { Embedding, PassageRange, Search } from '../../evidence/retrieval/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Answered, agreementOf, type Models } from '../../platform/models/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { cited } from './cited-claims.ts'
import { namesOf } from './known-names.ts'
import { masksIn, PROMPT, spansOf, tell, textsToTell } from './prompt.ts'
import { type Asker, tellClaims } from './telling.ts'

/** Tokens an answer may have: a page, and what a model thinks before it. */
const MOST_TOKENS = 4000

export interface ModelAsking {
  readonly db: Db
  readonly clock: Clock
  readonly models: Models
  /** Nothing, or null: passages are found by their words alone. */
  readonly embedding?: Embedding | null
  /** Conversations of one person in one matter; with one more the one asked last longest ago goes. */
  readonly mostConversations?: number | undefined
}

export interface ToAsk {
  readonly matter: MatterId
  readonly question: string
  /** What was asked before, where the question does not stand by itself. */
  readonly earlier: readonly string[]
  readonly language: 'en' | 'de'
  readonly found: Search
  /** Where it could take more it is not asked. */
  readonly mostTokens?: number | undefined
}

export interface ModelAsked {
  readonly said: ModelAnswer
  /** On what each claim rests, in their order. */
  readonly claims: readonly (readonly PassageRange[])[]
}

const promptSha256 = createHash('sha256').update(PROMPT).digest('hex')

/** All that is needed to ask. Null where the workspace has no model for this matter, or nothing was found to ask about. */
async function readyToAsk(
  { db, models }: ModelAsking,
  authority: Authority,
  { matter, question, earlier, language, found }: ToAsk,
  signal: AbortSignal,
) {
  if (found.passages.length === 0 || !(await models.isReady(authority, matter))) return null
  const mark = await models.markOf(authority)
  const names = namesOf(await db.inWorkspace(authority, (scope) => partiesOfMatter(scope, matter)))
  const about = { question, earlier, language, passages: found.passages }
  const told = tell({ ...about, mark, names, second: await foundBySecond(models, about, signal) })
  const { system, user, vault, rules, sources } = told
  const prompt = { system, user, mostTokens: MOST_TOKENS }
  return {
    request: { matter, purpose: 'answer' as const, prompt, vault },
    against: { sources, question: [...earlier, question].join('\n'), language, vault, mark, prompt: rules },
  }
}

/** In each text, as a second reader has it; how far it agrees with ours is counted, and nothing else of it is kept. */
async function foundBySecond(
  models: Models,
  about: Parameters<typeof textsToTell>[0],
  signal: AbortSignal,
): ReturnType<Models['detect']> {
  if (!models.hasSecondReader) return []
  const texts = textsToTell(about)
  const second = await models.detect(texts, signal)
  for (const [at, { text, language }] of texts.entries())
    models.agreed(agreementOf(spansOf(text, language), masksIn(second[at] ?? [])))
  return second
}

/** What the gate refuses is part of an answer, not its end. */
const refusalIn = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.code.startsWith('models.')) return error
  throw error
}

/** What asking would take at most; nothing is sent. */
export async function estimateAsking(
  asking: ModelAsking,
  authority: Authority,
  toAsk: ToAsk,
  signal: AbortSignal,
): Promise<Estimate | null> {
  const ready = await readyToAsk(asking, authority, toAsk, signal).catch(refusalIn)
  return ready === null || ready instanceof Refusal
    ? null
    : estimated(await asking.models.estimate(authority, ready.request))
}

function estimated(known: Awaited<ReturnType<Models['estimate']>>): Estimate | null {
  if (known === null) return null
  const { endpoint, isInHouse, bytes, tokens, cost } = known
  const { name, model, region, price } = endpoint
  const isPriced = price.input > 0 || price.output > 0
  return {
    name,
    model,
    region,
    inHouse: isInHouse,
    bytes,
    tokensIn: tokens.input,
    tokensOut: tokens.output,
    cost: isPriced ? cost / 1_000_000 : null,
  }
}

/** Null where the workspace has no model for this matter, or nothing was found to ask about. */
export async function askModel(
  asking: ModelAsking,
  authority: Authority,
  toAsk: ToAsk,
  asker: Asker,
): Promise<ModelAsked | null> {
  const ready = await readyToAsk(asking, authority, toAsk, asker.signal).catch(refusalIn)
  if (ready === null) return null
  const { found, mostTokens = Number.POSITIVE_INFINITY } = toAsk
  const inputs = found.passages.map(({ document_id, version, position }) => ({
    document: document_id,
    version,
    position,
  }))
  if (ready instanceof Refusal)
    return { said: { inputs, promptSha256, estimate: null, ...unasked(reasonIn(ready)) }, claims: [] }
  const { against } = ready
  const estimate = estimated(await asking.models.estimate(authority, ready.request))
  const asked = { inputs, promptSha256, estimate }
  if (estimate !== null && estimate.tokensIn + estimate.tokensOut > mostTokens)
    return { said: { ...asked, ...unasked('above-limit') }, claims: [] }
  if (estimate !== null) asker.telling?.estimate(estimate)
  const cite = (claims: readonly CheckedClaim[]) =>
    asking.db.inWorkspace(authority, (scope) => cited(scope, asking.clock, found, claims))
  const coming = asker.telling === undefined ? null : tellClaims(against, cite, asker, asker.telling)
  const signal = coming === null ? asker.signal : AbortSignal.any([asker.signal, coming.refused])
  const request = { ...ready.request, listener: coming?.listener }
  const answered = await asking.models.complete(authority, request, signal).catch(refusalIn)
  await coming?.settled()
  if (answered instanceof Refusal) return { said: { ...asked, ...unasked(reasonIn(answered)) }, claims: [] }
  // All of it once more, as it stands now: what was told before and has gone meanwhile is taken back.
  const checked = checkClaims(answered.text, against)
  const known = await cite(checked.claims)
  const lost = checked.claims.length - known.length
  const said = {
    ...asked,
    ...saidBy(answered),
    ...outcomeOf(checked, known.length),
    claims: known.map(({ claim }) => claim),
    dropped: countsOf(checked, lost),
  }
  return { said, claims: known.map(({ ranges }) => ranges) }
}

const reasonIn = ({ code, facts }: Refusal): string => (typeof facts['reason'] === 'string' ? facts['reason'] : code)

const unasked = (reason: string) => ({
  outcome: 'not-asked' as const,
  reason,
  by: null,
  claims: [],
  dropped: {},
})

const saidBy = ({ endpoint, isInHouse, call, sha256 }: Answered) => ({
  reason: null,
  by: {
    name: endpoint.name,
    wire: endpoint.wire,
    model: endpoint.model,
    region: endpoint.region,
    inHouse: isInHouse,
    call,
    bodySha256: sha256,
  },
})

function outcomeOf({ outcome }: CheckedAnswer, claims: number): Pick<ModelAnswer, 'outcome'> {
  if (outcome === 'cut') return { outcome: claims > 0 ? 'cut' : 'broken' }
  if (outcome !== 'checked') return { outcome }
  return { outcome: claims > 0 ? 'answered' : 'not-said' }
}

function countsOf({ dropped }: CheckedAnswer, lost: number): ModelAnswer['dropped'] {
  const counts = Object.fromEntries(Object.entries(dropped).filter(([, count]) => count > 0))
  return lost > 0 ? { ...counts, 'not-shown': lost } : counts
}
