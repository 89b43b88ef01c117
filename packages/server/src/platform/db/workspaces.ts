// Which workspaces there are: every row of one refers to its line here. They are founded, named and given their rules in features/accounts.
import type { WorkspaceId } from '../../base/index.ts'
import type { Holdings } from '../tenancy/index.ts'
import type { Db, Scope } from './db.ts'

export const holdings: Holdings = { slice: 'workspaces', tables: ['workspaces'], blobs: [] }

interface Tables {
  workspaces: { id: WorkspaceId; name: string; made_at: Date }
}

export interface NamedWorkspace {
  readonly id: WorkspaceId
  readonly name: string
}

/** For the operator and for upkeep, which act in all of them, one after the other: the oldest first. */
export const everyWorkspace = (db: Db, reason: string): Promise<readonly NamedWorkspace[]> =>
  db.acrossWorkspaces<Tables, NamedWorkspace[]>(reason, (tables) =>
    tables.selectFrom('workspaces').select(['id', 'name']).orderBy('made_at').orderBy('id').execute(),
  )

/** Whether the workspace of the scope is there still. */
export const workspaceIsThere = async (scope: Scope): Promise<boolean> =>
  (await scope.tables<Tables>().selectFrom('workspaces').select('id').executeTakeFirst()) !== undefined
