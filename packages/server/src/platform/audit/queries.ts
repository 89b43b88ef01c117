import { type Kysely, type SqlBool, sql } from 'kysely'
import type { WorkspaceId } from '../../base/index.ts'
import type { Connection, Scope } from '../db/index.ts'

interface EntryTable {
  index: number
  at: Date
  action: string
  actor: string | null
  target_ids: readonly string[] | null
  matter_ids: readonly string[]
  entry: string | null
  salt: Uint8Array | null
  leaf: Uint8Array
  /** The roots of the perfect subtrees the leaf completes, one after the other, the smallest first. */
  nodes: Uint8Array
  erased_at: Date | null
}
export type EntryRow = EntryTable

interface HeadTable {
  workspace_id: WorkspaceId
  size: number
  frontier: readonly Uint8Array[]
}

interface CheckpointTable {
  origin: string
  size: number
  note: string
  signed_at: Date
}
export type CheckpointRow = CheckpointTable

export interface AuditTables {
  audit_entries: EntryTable
  audit_heads: HeadTable
  audit_checkpoints: CheckpointTable
}

const tablesOf = (scope: Scope) => scope.tables<AuditTables>()

/** Adds the acts, in this order; the salts as hexadecimal literals. The only way in: the application may insert nothing itself. */
export const appendActs = (connection: Connection, acts: readonly string[], salts: readonly string[]) =>
  connection.query('select audit.append($1::text[], $2::text[]::bytea[])', [acts, salts])

/** The same from a transaction that is in no workspace: the door's, the operator's. */
export const appendActsAtTheDoor = (
  connection: Connection,
  workspace: WorkspaceId,
  acts: readonly string[],
  salts: readonly string[],
) =>
  connection.query('select audit.append_at_the_door($1::uuid, $2::text[], $3::text[]::bytea[])', [
    workspace,
    acts,
    salts,
  ])

export const headOfLog = (scope: Scope) =>
  tablesOf(scope).selectFrom('audit_heads').select(['size', 'frontier']).executeTakeFirst()

/** Leaves from … to, the last not included, in order. */
export const leavesOfLog = (scope: Scope, from: number, to: number) =>
  tablesOf(scope)
    .selectFrom('audit_entries')
    .select(['index', 'leaf'])
    .where('index', '>=', from)
    .where('index', '<', to)
    .orderBy('index')
    .execute()

/** What these entries keep of the tree, in no order; nothing of those that are not there. */
export const nodesAt = (scope: Scope, indexes: readonly number[]) =>
  tablesOf(scope)
    .selectFrom('audit_entries')
    .select(['index', 'leaf', 'nodes'])
    .where(sql<SqlBool>`index = any(${indexes.map(String)}::text[]::bigint[])`)
    .execute()

export interface EntryFilter {
  readonly from: Date | null
  /** Not included. */
  readonly until: Date | null
  /** An account's id, or the name of a job. */
  readonly actor: string | null
  /** A name, or everything of a noun: `document.` */
  readonly action: string | null
  readonly target: string | null
}

export const EVERY_ENTRY: EntryFilter = { from: null, until: null, actor: null, action: null, target: null }

function matching(scope: Scope, { from, until, actor, action, target }: EntryFilter) {
  let query = tablesOf(scope)
    .selectFrom('audit_entries')
    .select([
      'index',
      'at',
      'action',
      'actor',
      'target_ids',
      'matter_ids',
      'entry',
      'salt',
      'leaf',
      'nodes',
      'erased_at',
    ])
  if (from !== null) query = query.where('at', '>=', from)
  if (until !== null) query = query.where('at', '<', until)
  if (actor !== null) query = query.where('actor', '=', actor)
  if (action?.endsWith('.') === true) query = query.where(sql<SqlBool>`starts_with(action, ${action})`)
  else if (action !== null) query = query.where('action', '=', action)
  if (target !== null) query = query.where(sql<SqlBool>`${target} = any(target_ids)`)
  return query
}

/** The newest first, before the index `before` where it is given. */
export function newestEntries(scope: Scope, filter: EntryFilter, limit: number, before: number | null) {
  const query = matching(scope, filter).orderBy('index', 'desc').limit(limit)
  return (before === null ? query : query.where('index', '<', before)).execute()
}

/** The oldest first, from the index `from` and below `size`. */
export const entriesFrom = (scope: Scope, filter: EntryFilter, limit: number, from: number, size: number) =>
  matching(scope, filter).where('index', '>=', from).where('index', '<', size).orderBy('index').limit(limit).execute()

export const entryAt = (scope: Scope, index: number) =>
  matching(scope, EVERY_ENTRY).where('index', '=', index).executeTakeFirst()

export const keepCheckpoint = (scope: Scope, checkpoint: CheckpointRow) =>
  tablesOf(scope)
    .insertInto('audit_checkpoints')
    .values(checkpoint)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** The oldest first. */
export const checkpointsOfLog = (scope: Scope) =>
  tablesOf(scope)
    .selectFrom('audit_checkpoints')
    .select(['origin', 'size', 'note', 'signed_at'])
    .orderBy('signed_at')
    .orderBy('size')
    .execute()

export const sizesOfLogs = (tables: Kysely<AuditTables>) =>
  tables.selectFrom('audit_heads').select(['workspace_id', 'size']).orderBy('workspace_id').execute()

/**
 * Whether anything was done for a request: its entry is written in the transaction that does it. Looks back over the last day, which is
 * as long as anybody asks.
 */
export const hasActOf = async (scope: Scope, request: string): Promise<boolean> =>
  (await tablesOf(scope)
    .selectFrom('audit_entries')
    .select('index')
    .where('at', '>', sql<Date>`now() - interval '25 hours'`)
    .where(sql<SqlBool>`position(${`"request":"${request}"`} in entry) > 0`)
    .limit(1)
    .executeTakeFirst()) !== undefined
