// Keeps a question and where its answer stands, for whoever asked.
import { createHash } from 'node:crypto'
import type { ModelAnswer } from '@muniment/contract'
import { type AccountId, type MatterId, newId, parseId, storable } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import type { FoundPassage, PassageRange } from '../../../evidence/retrieval/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Db, Scope } from '../../../platform/db/index.ts'
import { personIn } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import type { ModelAsking } from '../ask-model.ts'
import type { Given } from '../given.ts'
import { ACTS } from './acts.ts'
import * as queries from './queries.ts'
import { conversationFull, conversationNotFound } from './refusals.ts'

/** Questions of one conversation; the table refuses more. */
const MOST_TURNS = 100
/** Of one person in one matter; with one more the one asked last longest ago goes. */
const MOST_CONVERSATIONS = 500
/** Earlier questions that are looked at to understand the next. */
const MOST_EARLIER = 8

export interface KeptAt {
  readonly conversation: queries.ConversationId
  readonly turn: number
}

/** Refuses `conversation.not-found`. */
export function conversationIdOf(text: string): queries.ConversationId {
  const id = parseId<queries.ConversationId>(text)
  if (id === null) throw conversationNotFound()
  return id
}

/** Before anything is asked of anybody. Refuses `matter.not-found`, `conversation.not-found`, `conversation.full`. */
export function earlierQuestions(
  db: Db,
  authority: Authority,
  matter: MatterId,
  conversation: queries.ConversationId | null,
): Promise<readonly string[]> {
  return db.lookInWorkspace(authority, async (scope) => {
    await matterOf(scope, matter)
    if (conversation === null) return []
    const found = await queries.findConversation(scope, matter, conversation, { hold: false })
    if (found === undefined) throw conversationNotFound()
    if (found.turns >= MOST_TURNS) throw conversationFull()
    const turns = await queries.listTurns(scope, conversation, MOST_EARLIER, null)
    return turns.map(({ question }) => question).toReversed()
  })
}

export interface ToKeep {
  readonly matter: MatterId
  /** Null: a new one. */
  readonly conversation: queries.ConversationId | null
  readonly question: string
  readonly given: Given
}

/** Refuses `conversation.not-found`, `conversation.full`: what was there when it was asked may be gone by now. */
export function keepTurn(
  { db, clock, mostConversations = MOST_CONVERSATIONS }: Pick<ModelAsking, 'db' | 'clock' | 'mostConversations'>,
  authority: Authority,
  { matter, conversation, question, given }: ToKeep,
): Promise<KeptAt> {
  return db.inWorkspace(authority, async (scope) => {
    await matterOf(scope, matter)
    const [account, now] = [personIn(scope), clock.now()]
    const held = await holdConversation(scope, { matter, account, conversation, now })
    const dropped = conversation === null ? await queries.dropOldest(scope, matter, mostConversations) : 0
    const turn = held.turns + 1
    const of = { conversation_id: held.id, matter_id: matter, account_id: account }
    const { answer, follows, found } = given
    await queries.insertTurn(scope, {
      ...of,
      number: turn,
      question: storable(question),
      follows: follows === null ? null : storable(follows),
      language: answer.language,
      asked_at: now,
      status: answer.status,
      documents: answer.searched.documents,
      passages: answer.searched.passages,
      not_searched: answer.searched.notSearched.map(({ document }) => document),
      unknown_words: answer.searched.unknownWords.map(storable),
      within: answer.searched.within,
      curated: answer.curated?.id ?? null,
      found: found.map(({ document_id: document, version, position }) => ({ document, version, position })),
      model: answer.model === null ? null : withoutWords(answer.model),
      sentences: answer.sentences.length,
      claims: answer.model?.claims.length ?? 0,
    })
    const { quotes, statements } = await rowsOf(scope, { ...of, turn }, given)
    await queries.insertStatements(scope, quotes, statements)
    await queries.countTurn(scope, held.id, turn, now)
    await recordAct(scope, {
      action: ACTS.asked,
      targets: [{ type: 'matter', id: matter }],
      facts: dropped === 0 ? { conversation: held.id, turn } : { conversation: held.id, turn, dropped },
    })
    return { conversation: held.id, turn }
  })
}

async function holdConversation(
  scope: Scope,
  {
    matter,
    account,
    conversation,
    now,
  }: { matter: MatterId; account: AccountId; conversation: queries.ConversationId | null; now: Date },
): Promise<queries.ConversationRow> {
  if (conversation === null) {
    const id = newId<queries.ConversationId>()
    const row = { id, matter_id: matter, account_id: account, made_at: now, asked_at: now, turns: 0 }
    await queries.insertConversation(scope, row)
    return row
  }
  const found = await queries.findConversation(scope, matter, conversation, { hold: true })
  if (found === undefined) throw conversationNotFound()
  if (found.turns >= MOST_TURNS) throw conversationFull()
  return found
}

type OfTurn = Pick<queries.QuoteRow, 'conversation_id' | 'matter_id' | 'account_id' | 'turn'>

/** What rests on a document that has gone in the meantime is not kept. */
async function rowsOf(scope: Scope, of: OfTurn, { answer, found, sentences, claims }: Given) {
  const all = [...sentences, ...claims.flat()]
  const there = await queries.holdDocuments(scope, [...new Set(all.map(({ document }) => document))])
  const quotes: queries.QuoteRow[] = []
  const statements: queries.StatementRow[] = []
  const say = (ranges: readonly PassageRange[], said: { coverage: number | null; text: string | null }): void => {
    if (ranges.length === 0 || !ranges.every(({ document }) => there.has(document))) return
    const first = quotes.length
    for (const [nth, range] of ranges.entries())
      quotes.push({
        ...of,
        place: first + nth,
        needs: nth + 1 < ranges.length ? first + nth + 1 : null,
        document_id: range.document,
        version: range.version,
        position: range.position,
        starts_at: range.start,
        ends_at: range.end,
        sha256: sealOf(lettersIn(found, range)),
      })
    statements.push({ ...of, place: statements.length, quote: first, ...said })
  }
  for (const [nth, range] of sentences.entries())
    say([range], { coverage: answer.sentences[nth]?.coverage ?? 0, text: null })
  for (const [nth, ranges] of claims.entries())
    say(ranges, { coverage: null, text: storable(answer.model?.claims[nth]?.text ?? '') })
  return { quotes, statements }
}

const withoutWords = ({
  outcome,
  reason,
  by,
  estimate,
  dropped,
  inputs,
  promptSha256,
}: ModelAnswer): queries.KeptModel => ({
  outcome,
  reason,
  by,
  estimate,
  dropped,
  inputs,
  promptSha256,
})

export const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function lettersIn(found: readonly FoundPassage[], { document, version, position, start, end }: PassageRange): string {
  const passage = found.find(
    (one) => one.document_id === document && one.version === version && one.position === position,
  )
  return passage?.text.slice(start, end) ?? ''
}
