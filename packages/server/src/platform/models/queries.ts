import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import type { AccountId, Id, MatterId } from '../../base/index.ts'
import { neverCut, type Scope } from '../db/index.ts'
import type { Wire } from './endpoint.ts'

export type CallId = Id<'call'>
type Big = ColumnType<number | string | bigint, number | null, number | null>

interface TermsTable {
  version: number
  regions: ColumnType<readonly string[], readonly string[]>
  monthly_tokens: Big | null
  monthly_cost: Big | null
}

export interface EndpointRow {
  position: number
  name: string
  wire: Wire
  address: string
  model: string
  region: string
  contract: string | null
  contract_since: string | null
  price_input: number
  price_output: number
  key_version: number | null
  sealed_key: Uint8Array | null
}

interface CallTable {
  id: string
  at: Date
  account_id: AccountId | null
  request: string
  matter_id: MatterId | null
  purpose: 'answer' | 'test'
  endpoint: string
  wire: string
  host: string
  model: string
  region: string
  is_local: boolean
  contract: string | null
  bytes: number
  sha256: string
  masked: ColumnType<Readonly<Record<string, number>>, string>
  outcome: 'sent' | 'answered' | 'failed'
  failure: string | null
  tokens_in: number
  tokens_out: number
  cost: ColumnType<number | string | bigint, number, number>
  ended_at: Date | null
}

interface Tables {
  model_terms: TermsTable
  model_endpoints: Omit<EndpointRow, 'contract_since'> & { contract_since: ColumnType<unknown, string | null> }
  model_calls: CallTable
  matters: { id: MatterId; is_privileged: boolean; trashed_at: Date | null }
}

const terms = (scope: Scope) =>
  scope.tables<Tables>().selectFrom('model_terms').select(['version', 'regions', 'monthly_tokens', 'monthly_cost'])

export const findTerms = (scope: Scope) => terms(scope).executeTakeFirst()

/** Until the transaction ends nobody else reserves or changes anything. */
export const holdTerms = (scope: Scope) => terms(scope).forUpdate().executeTakeFirst()

export const listEndpoints = (scope: Scope): Promise<EndpointRow[]> =>
  scope
    .tables<Tables>()
    .selectFrom('model_endpoints')
    .select((of) => [
      'position',
      'name',
      'wire',
      'address',
      'model',
      'region',
      'contract',
      of.cast<string | null>('contract_since', 'text').as('contract_since'),
      'price_input',
      'price_output',
      'key_version',
      'sealed_key',
    ])
    .orderBy('position')
    .$call(neverCut(100))

/** False where somebody else was quicker. */
export async function writeTerms(
  scope: Scope,
  terms: { regions: readonly string[]; monthly_tokens: number | null; monthly_cost: number | null },
  seen: number,
): Promise<boolean> {
  const tables = scope.tables<Tables>()
  if (seen === 0) {
    const made = await tables
      .insertInto('model_terms')
      .values({ ...terms, version: 1 })
      .onConflict((on) => on.doNothing())
      .returning('version')
      .executeTakeFirst()
    return made !== undefined
  }
  const changed = await tables
    .updateTable('model_terms')
    .set({ ...terms, version: seen + 1 })
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function replaceEndpoints(scope: Scope, rows: readonly EndpointRow[]): Promise<void> {
  await scope.tables<Tables>().deleteFrom('model_endpoints').execute()
  if (rows.length > 0)
    await scope
      .tables<Tables>()
      .insertInto('model_endpoints')
      .values([...rows])
      .execute()
}

export const resealEndpoint = (scope: Scope, name: string, key_version: number, sealed_key: Uint8Array) =>
  scope
    .tables<Tables>()
    .updateTable('model_endpoints')
    .set({ key_version, sealed_key })
    .where('name', '=', name)
    .execute()

/** Undefined for a matter that whoever asks does not see. */
export const findPrivilege = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('matters')
    .select('is_privileged')
    .where('id', '=', matter)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()

/** Of all matters, those behind walls too: a budget is the workspace's. */
export async function spentSince(scope: Scope, since: Date): Promise<{ tokens: number; cost: number }> {
  const { rows } = await sql<{ tokens: number | string; money: number | string }>`
    select tokens, money from sec.models_spent_since(${since})`.execute(scope.tables<Tables>())
  const [spent] = rows
  return { tokens: Number(spent?.tokens ?? 0), cost: Number(spent?.money ?? 0) }
}

export const insertCall = (scope: Scope, call: Omit<CallRow, 'outcome' | 'failure' | 'ended_at'>) =>
  scope
    .tables<Tables>()
    .insertInto('model_calls')
    .values({ ...call, masked: JSON.stringify(call.masked), outcome: 'sent' })
    .execute()

export const endCall = (
  scope: Scope,
  id: CallId,
  end: Partial<Pick<CallRow, 'outcome' | 'failure' | 'tokens_in' | 'tokens_out' | 'cost' | 'ended_at'>>,
) => scope.tables<Tables>().updateTable('model_calls').set(end).where('id', '=', id).execute()

export interface CallRow extends Omit<CallTable, 'masked' | 'cost'> {
  masked: Readonly<Record<string, number>>
  cost: number
}

export interface CallFilter {
  readonly from: Date | null
  readonly until: Date | null
  readonly matter: MatterId | null
}

export interface CallPlace {
  readonly at: Date
  readonly id: string
}

/** The newest first; `before` leaves out what was listed. */
export async function listCalls(
  scope: Scope,
  { from, until, matter }: CallFilter,
  most: number,
  before: CallPlace | null,
): Promise<CallRow[]> {
  let query = scope.tables<Tables>().selectFrom('model_calls').selectAll()
  if (from !== null) query = query.where('at', '>=', from)
  if (until !== null) query = query.where('at', '<', until)
  if (matter !== null) query = query.where('matter_id', '=', matter)
  if (before !== null) query = query.where((of) => of(of.refTuple('at', 'id'), '<', of.tuple(before.at, before.id)))
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(most).execute()
  return rows.map((row) => ({ ...row, cost: Number(row.cost) }))
}

export interface CallSum {
  readonly host: string
  readonly model: string
  readonly region: string
  readonly is_local: boolean
  readonly calls: number
  readonly failed: number
  readonly bytes: number
  readonly tokens_in: number
  readonly tokens_out: number
  /** Millionths. */
  readonly cost: number
}

/** By model, most calls first. */
export async function sumCalls(scope: Scope, { from, until, matter }: CallFilter): Promise<CallSum[]> {
  let query = scope
    .tables<Tables>()
    .selectFrom('model_calls')
    .groupBy(['host', 'model', 'region', 'is_local'])
    .select(({ fn }) => [
      'host',
      'model',
      'region',
      'is_local',
      fn.countAll<number | string>().as('calls'),
      sql<number | string>`count(*) filter (where outcome = 'failed')`.as('failed'),
      fn.sum<number | string>('bytes').as('bytes'),
      fn.sum<number | string>('tokens_in').as('tokens_in'),
      fn.sum<number | string>('tokens_out').as('tokens_out'),
      fn.sum<number | string>('cost').as('cost'),
    ])
  if (from !== null) query = query.where('at', '>=', from)
  if (until !== null) query = query.where('at', '<', until)
  if (matter !== null) query = query.where('matter_id', '=', matter)
  const rows = await query.orderBy('calls', 'desc').orderBy('host').orderBy('model').orderBy('region').execute()
  return rows.map(({ host, model, region, is_local, ...sums }) => ({
    host,
    model,
    region,
    is_local,
    calls: Number(sums.calls),
    failed: Number(sums.failed),
    bytes: Number(sums.bytes),
    tokens_in: Number(sums.tokens_in),
    tokens_out: Number(sums.tokens_out),
    cost: Number(sums.cost),
  }))
}
