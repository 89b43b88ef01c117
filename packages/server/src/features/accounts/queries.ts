import type { Kysely } from 'kysely'
import type { WorkspaceId } from '../../base/index.ts'

export interface WorkspaceRow {
  id: WorkspaceId
  name: string
  made_at: Date
}

export interface WorkspaceTables {
  workspaces: WorkspaceRow
}

export const firstWorkspace = (tables: Kysely<WorkspaceTables>) =>
  tables.selectFrom('workspaces').select('id').orderBy('made_at').orderBy('id').limit(1).executeTakeFirst()

export const insertWorkspace = (tables: Kysely<WorkspaceTables>, workspace: WorkspaceRow) =>
  tables.insertInto('workspaces').values(workspace).execute()
