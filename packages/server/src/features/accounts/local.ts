// Without anybody signed in: a command's own installation has one workspace and one person, whoever runs it on this machine; a server's
// own start acts as its first owner.
import { type AccountId, idOf, newId, type WorkspaceId } from '../../base/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Authority, authorityOfPerson } from '../../platform/tenancy/index.ts'
import { type DoorTables, earliestOwner } from './door/queries.ts'
import { firstWorkspace, insertWorkspace, type WorkspaceTables } from './queries.ts'

export async function localAuthority(db: Db, now: Date): Promise<Authority> {
  const workspace = await db.acrossWorkspaces<WorkspaceTables, WorkspaceId>(
    'the installation has one workspace, made at its first start',
    async (tables) => {
      const existing = await firstWorkspace(tables)
      if (existing !== undefined) return existing.id
      const id = newId<WorkspaceId>()
      await insertWorkspace(tables, { id, name: 'This machine', made_at: now })
      return id
    },
  )
  return authorityOfPerson({
    workspace,
    account: idOf<AccountId>('the person at this machine', workspace),
    role: 'owner',
  })
}

/** True before the first start: nothing has been filed, so there is no key that could be missing. */
export const hasNoWorkspace = (db: Db): Promise<boolean> =>
  db.acrossWorkspaces<WorkspaceTables, boolean>(
    'whether an installation is new is asked before anybody has a workspace',
    async (tables) => (await firstWorkspace(tables)) === undefined,
  )

/** Whoever set the installation up: what the operator asks for at a start is done in their name. Null before that. */
export const firstOwner = (db: Db): Promise<Authority | null> =>
  db.atTheDoor<DoorTables, Authority | null>('the operator acts for the first owner', async (tables) => {
    const owner = await earliestOwner(tables)
    return owner === undefined
      ? null
      : authorityOfPerson({ workspace: owner.workspace_id, account: owner.account_id, role: 'owner' })
  })
