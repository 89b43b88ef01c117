// Workspaces as the operator makes them: for a firm whose people may have no account yet. The owner they name chooses a password by a link
// that is printed, since whoever holds the machine hands it on; nobody else ever knows a password of theirs.
import { type AccountId, type Clock, newId, type WorkspaceId } from '../../../base/index.ts'
import { recordActAtTheDoor } from '../../../platform/audit/index.ts'
import type { PasswordHasher, PasswordKeys } from '../../../platform/crypto/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { authorityOfJob } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { atDoor } from '../door/at-door.ts'
import * as queries from '../door/queries.ts'
import type { LinkId } from '../ids.ts'
import { makeSealing } from '../passwords/sealing.ts'
import { nobodyYet, ownerNameless } from '../refusals.ts'
import { newEmailOf } from '../rules.ts'
import { newSecret } from '../secrets.ts'
import * as passes from '../sign-in/queries.ts'

export interface NewFirm {
  readonly name: string
  readonly owner: string
  /** Of an owner who has no account; null where nobody said. */
  readonly ownerName: string | null
  readonly language: 'en' | 'de'
}

interface FoundingMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly hasher: PasswordHasher
  readonly keys: PasswordKeys
}

export const FOUNDING_HOURS = 72

/**
 * `link`: where the owner chooses a password, without the server's address before it; null where they have an account and sign in with it. Refuses
 * `accounts.nobody-yet` before the installation is set up, `accounts.email-invalid`, `accounts.email-mixed`, `accounts.owner-nameless`.
 */
export async function foundWorkspace(
  { db, clock, hasher, keys }: FoundingMadeWith,
  firm: NewFirm,
): Promise<{ readonly workspace: WorkspaceId; readonly link: string | null }> {
  const email = newEmailOf(firm.owner)
  const id = newId<AccountId>()
  // Of a password that nobody knows.
  const password = await makeSealing(keys).seal(id, await hasher.hash(newSecret<LinkId>().text))
  const secret = newSecret<LinkId>()
  const workspace = newId<WorkspaceId>()
  return atDoor(db, 'the operator makes a workspace for its owner', async (tables, door) => {
    const now = clock.now()
    if (!(await queries.anyAccount(tables))) throw nobodyYet()
    const known = await queries.accountByEmail(tables, email)
    if (known === undefined && firm.ownerName === null) throw ownerNameless()
    if (known === undefined) {
      await queries.insertAccount(tables, {
        id,
        email,
        name: firm.ownerName ?? '',
        password,
        password_number: 1,
        language: firm.language,
        time_zone: 'UTC',
        mention_letters: true,
        made_at: now,
      })
      await passes.insertLink(tables, {
        id: secret.id,
        account_id: id,
        email: null,
        session_id: null,
        secret_hash: secret.hash,
        made_at: now,
        expires_at: new Date(now.getTime() + FOUNDING_HOURS * 3_600_000),
      })
    }
    const owner = known?.id ?? id
    await queries.insertWorkspaceAtDoor(tables, { id: workspace, name: firm.name, made_at: now })
    await queries.insertMembership(tables, { workspace_id: workspace, account_id: owner, role: 'owner', made_at: now })
    await recordActAtTheDoor(door, authorityOfJob({ workspace, job: 'workspace', cause: newId() }), {
      action: ACTS.workspaceMade,
      targets: [
        { type: 'workspace', id: workspace },
        { type: 'member', id: owner },
      ],
    })
    return { workspace, link: known === undefined ? `/reset#${secret.text}` : null }
  })
}
