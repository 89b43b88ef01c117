// What a model makes of the passages that were found, as far as code can hold it against them. No transaction is open while it is asked; what it
// quotes is read again afterwards, as it stands then.
import { createHash } from 'node:crypto'
import type { Answer, ModelAnswer } from '@muniment/contract'
import { type CheckedAnswer, checkClaims } from '@muniment/reading/claims'
import { scoreInjection } from '@muniment/reading/injection'
import type { Clock } from '../../base/index.ts'
import { type DocumentId, type MatterId, Refusal } from '../../base/index.ts'
import { type DocumentRow, findDocument, recordReading } from '../../evidence/documents/index.ts'
import { partiesOfMatter } from '../../evidence/parties/index.ts'
import { citationsOf, type FoundPassage, type PassageRange, type Search } from '../../evidence/retrieval/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import type { Answered, Models } from '../../platform/models/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { namesOf } from './known-names.ts'
import { PROMPT, tell } from './prompt.ts'

/** Tokens an answer may have: a page, and what a model thinks before it. */
const MOST_TOKENS = 4000

export interface ModelAsking {
  readonly db: Db
  readonly clock: Clock
  readonly models: Models
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
}

export interface ModelAsked {
  readonly said: ModelAnswer
  /** On what each claim rests, in their order. */
  readonly claims: readonly (readonly PassageRange[])[]
}

const promptSha256 = createHash('sha256').update(PROMPT).digest('hex')

/** Null where the workspace has no model for this matter, or nothing was found to ask about. */
export async function askModel(
  asking: ModelAsking,
  authority: Authority,
  { matter, question, earlier, language, found }: ToAsk,
  signal: AbortSignal,
): Promise<ModelAsked | null> {
  const { models } = asking
  if (found.passages.length === 0 || !(await models.isReady(authority, matter))) return null
  const mark = await models.markOf(authority)
  const names = namesOf(await asking.db.inWorkspace(authority, (scope) => partiesOfMatter(scope, matter)))
  const told = tell({ question, earlier, language, passages: found.passages, mark, names })
  const { system, user, vault, rules, sources } = told
  const inputs = found.passages.map(({ document_id, version, position }) => ({
    document: document_id,
    version,
    position,
  }))
  const prompt = { system, user, mostTokens: MOST_TOKENS }
  const answered = await models
    .complete(authority, { matter, purpose: 'answer', prompt, vault }, signal)
    .catch((error: unknown) => {
      if (error instanceof Refusal && error.code.startsWith('models.')) return error
      throw error
    })
  const asked = { inputs, promptSha256 }
  if (answered instanceof Refusal) return { said: { ...asked, ...unasked(answered) }, claims: [] }
  const checked = checkClaims(answered.text, {
    sources,
    question: [...earlier, question].join('\n'),
    language,
    vault,
    mark,
    prompt: rules,
  })
  const known = await asking.db.inWorkspace(authority, (scope) => cited(scope, asking.clock, found, checked))
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

const unasked = ({ code, facts }: Refusal) => ({
  outcome: 'not-asked' as const,
  reason: typeof facts['reason'] === 'string' ? facts['reason'] : code,
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
  if (outcome !== 'checked') return { outcome }
  return { outcome: claims > 0 ? 'answered' : 'not-said' }
}

function countsOf({ dropped }: CheckedAnswer, lost: number): ModelAnswer['dropped'] {
  const counts = Object.fromEntries(Object.entries(dropped).filter(([, count]) => count > 0))
  return lost > 0 ? { ...counts, 'not-shown': lost } : counts
}

interface CitedClaim {
  readonly claim: ModelAnswer['claims'][number]
  readonly ranges: readonly PassageRange[]
}

/** A quote whose document is no longer shown, or whose page says otherwise by now, is none; a claim that loses one is not said. */
async function cited(
  scope: Scope,
  clock: Clock,
  { passages, texts }: Search,
  { claims }: CheckedAnswer,
): Promise<CitedClaim[]> {
  const said: CitedClaim[] = []
  const read = new Map<DocumentId, DocumentRow | undefined>()
  for (const { text, quotes } of claims) {
    const citations: Answer['sentences'][number]['citations'] = []
    let isWhole = true
    for (const { source, start, end } of quotes) {
      const passage = passages[source]
      const found = passage === undefined ? null : await citedIn(scope, passage, start, end, read)
      if (found === null) isWhole = false
      else citations.push(...found)
    }
    if (!isWhole) continue
    const suspicious = quotes.some(({ source }) => scoreInjection(passages[source]?.text ?? '').isSuspicious)
    const known = new Map(texts.map(({ document, name }) => [document as string, name]))
    const documents = [...new Set(citations.map(({ document }) => document))]
    if (documents.length > 0)
      said.push({
        claim: { text, citations, documents: documents.map((id) => ({ id, name: known.get(id) ?? '' })), suspicious },
        ranges: quotes.flatMap(({ source, start, end }) => rangeOf(passages[source], start, end)),
      })
  }
  const shown = new Set(said.flatMap(({ claim }) => claim.citations.map(({ document }) => document)))
  for (const [id, document] of read)
    if (document !== undefined && shown.has(id)) await recordReading(scope, document, clock.now())
  return said
}

const rangeOf = (passage: FoundPassage | undefined, start: number, end: number): PassageRange[] =>
  passage === undefined
    ? []
    : [{ document: passage.document_id, version: passage.version, position: passage.position, start, end }]

async function citedIn(
  scope: Scope,
  passage: FoundPassage,
  start: number,
  end: number,
  read: Map<DocumentId, DocumentRow | undefined>,
) {
  const id = passage.document_id
  if (!read.has(id)) read.set(id, await findDocument(scope, id))
  if (read.get(id)?.text_version !== passage.version) return null
  return citationsOf(scope, passage, start, end)
}
