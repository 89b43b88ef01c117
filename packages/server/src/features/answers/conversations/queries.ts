// Questions and the places of their answers. The policy sees to the person: nobody else's are read, whatever is asked.
import type { Answer, ModelAnswer } from '@muniment/contract'
import { type ColumnType, sql } from 'kysely'
import { type AccountId, type DocumentId, type Id, type MatterId, storableJson } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'

export type ConversationId = Id<'conversation'>

export interface ConversationRow {
  id: ConversationId
  matter_id: MatterId
  account_id: AccountId
  made_at: Date
  asked_at: Date
  turns: number
}

/** A passage, by where it is. */
export interface PassagePlace {
  readonly document: DocumentId
  readonly version: number
  readonly position: number
}

/** All of a model's answer but what it said. */
export type KeptModel = Omit<ModelAnswer, 'claims'>

export interface TurnRow {
  conversation_id: ConversationId
  matter_id: MatterId
  account_id: AccountId
  number: number
  question: string
  follows: string | null
  language: 'en' | 'de'
  asked_at: Date
  status: 'answered' | 'not-said'
  documents: number
  passages: number
  not_searched: readonly string[]
  unknown_words: readonly string[]
  within: Answer['searched']['within']
  curated: string | null
  found: readonly PassagePlace[]
  model: KeptModel | null
  sentences: number
  claims: number
}

export interface QuoteRow {
  conversation_id: ConversationId
  matter_id: MatterId
  account_id: AccountId
  turn: number
  place: number
  needs: number | null
  document_id: DocumentId
  version: number
  position: number
  starts_at: number
  ends_at: number
  sha256: string
}

export interface StatementRow {
  conversation_id: ConversationId
  matter_id: MatterId
  account_id: AccountId
  turn: number
  place: number
  quote: number
  coverage: number | null
  text: string | null
}

type Json<T> = ColumnType<T, string, never>
interface Tables {
  conversations: ConversationRow
  turns: Omit<TurnRow, 'found' | 'model' | 'within'> & {
    found: Json<TurnRow['found']>
    model: Json<KeptModel | null>
    within: Json<TurnRow['within']>
  }
  turn_quotes: QuoteRow
  turn_statements: StatementRow
  documents: { id: DocumentId; trashed_at: Date | null }
}

export const insertConversation = (scope: Scope, row: ConversationRow) =>
  scope.tables<Tables>().insertInto('conversations').values(row).execute()

/** All but the `most` that were asked last. */
export async function dropOldest(scope: Scope, matter: MatterId, most: number): Promise<number> {
  const old = scope
    .tables<Tables>()
    .selectFrom('conversations')
    .select('id')
    .where('matter_id', '=', matter)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .offset(most)
  const gone = await scope
    .tables<Tables>()
    .deleteFrom('conversations')
    .where('matter_id', '=', matter)
    .where('id', 'in', old)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export const findConversation = (
  scope: Scope,
  matter: MatterId,
  id: ConversationId,
  { hold }: { readonly hold: boolean },
) => {
  const query = scope
    .tables<Tables>()
    .selectFrom('conversations')
    .select(['id', 'matter_id', 'account_id', 'made_at', 'asked_at', 'turns'])
    .where('matter_id', '=', matter)
    .where('id', '=', id)
  return (hold ? query.forUpdate() : query).executeTakeFirst()
}

export const countTurn = (scope: Scope, id: ConversationId, number: number, at: Date) =>
  scope
    .tables<Tables>()
    .updateTable('conversations')
    .set({ turns: number, asked_at: at })
    .where('id', '=', id)
    .execute()

export interface ConversationMark {
  readonly at: string
  readonly id: string
}

/** The one asked last first, each with its first question. */
export const listConversations = (scope: Scope, matter: MatterId, most: number, before: ConversationMark | null) => {
  let query = scope
    .tables<Tables>()
    .selectFrom('conversations')
    .leftJoin('turns', (join) => join.onRef('conversation_id', '=', 'conversations.id').on('number', '=', 1))
    .select([
      'conversations.id',
      'conversations.made_at',
      'conversations.asked_at',
      'conversations.turns',
      'turns.question',
    ])
    .where('conversations.matter_id', '=', matter)
  if (before !== null)
    query = query.where(
      sql<boolean>`(conversations.asked_at, conversations.id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    )
  return query.orderBy('conversations.asked_at', 'desc').orderBy('conversations.id', 'desc').limit(most).execute()
}

export async function deleteConversations(scope: Scope, matter: MatterId, id: ConversationId | null): Promise<number> {
  const all = scope.tables<Tables>().deleteFrom('conversations').where('matter_id', '=', matter)
  const gone = await (id === null ? all : all.where('id', '=', id)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export const insertTurn = (scope: Scope, { found, model, within, ...row }: TurnRow) =>
  scope
    .tables<Tables>()
    .insertInto('turns')
    .values({
      ...row,
      found: storableJson(found),
      model: model === null ? sql`null` : storableJson(model),
      within: within === null ? sql`null` : storableJson(within),
    })
    .execute()

export const findTurn = (scope: Scope, conversation: ConversationId, number: number) =>
  scope
    .tables<Tables>()
    .selectFrom('turns')
    .select('question')
    .where('conversation_id', '=', conversation)
    .where('number', '=', number)
    .executeTakeFirst()

/** The last first; `before` leaves out what was read. */
export const listTurns = (scope: Scope, conversation: ConversationId, most: number, before: number | null) => {
  const query = scope.tables<Tables>().selectFrom('turns').selectAll().where('conversation_id', '=', conversation)
  return (before === null ? query : query.where('number', '<', before))
    .orderBy('number', 'desc')
    .limit(most)
    .execute() as Promise<TurnRow[]>
}

/** A turn has five sentences and two dozen claims at the most, each with eight quotes. */
const MOST_QUOTES = 100_000

export const quotesOf = (scope: Scope, conversation: ConversationId, turns: readonly number[]) =>
  scope
    .tables<Tables>()
    .selectFrom('turn_quotes')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .where('turn', 'in', [...turns])
    .orderBy('turn')
    .orderBy('place')
    .$call(neverCut(MOST_QUOTES))

export const statementsOf = (scope: Scope, conversation: ConversationId, turns: readonly number[]) =>
  scope
    .tables<Tables>()
    .selectFrom('turn_statements')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .where('turn', 'in', [...turns])
    .orderBy('turn')
    .orderBy('place')
    .$call(neverCut(MOST_QUOTES))

export async function insertStatements(
  scope: Scope,
  quotes: readonly QuoteRow[],
  statements: readonly StatementRow[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  if (quotes.length > 0)
    await tables
      .insertInto('turn_quotes')
      .values([...quotes])
      .execute()
  if (statements.length > 0)
    await tables
      .insertInto('turn_statements')
      .values([...statements])
      .execute()
}

/** Those of the documents that are there, held until this transaction ends: nobody removes them in between. */
export async function holdDocuments(scope: Scope, documents: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>> {
  if (documents.length === 0) return new Set()
  const rows = await scope
    .tables<Tables>()
    .selectFrom('documents')
    .select('id')
    .where('id', 'in', [...documents])
    .orderBy('id')
    .forKeyShare()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function forgetConversationsOfTheGone(scope: Scope): Promise<number> {
  const { rows } = await sql<{ gone: number | string }>`
    select sec.forget_conversations_of_the_gone() as gone`.execute(scope.tables())
  return Number(rows[0]?.gone ?? 0)
}
