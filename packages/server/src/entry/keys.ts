// Changing keys. A workspace's new key seals from the moment it is there; the old one only opens, until everything under it was
// rewrapped and a day has passed. Passwords go the same way, without their people. All of it can be broken off and taken up again: what is done stays done.
import { newId, parseId, type WorkspaceId } from '../base/index.ts'
import { resealPasswords } from '../features/accounts/index.ts'
import { recordAct } from '../platform/audit/index.ts'
import { type BlobStore, rewrapBlobs } from '../platform/blobs/index.ts'
import type { KeyCare, Keyring } from '../platform/crypto/index.ts'
import type { Db } from '../platform/db/index.ts'
import { inTurn } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { resealModelKeys } from '../platform/models/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'
import { type Repeated, repeatedly } from './repeatedly.ts'
import { isHeldIn } from './strays.ts'

/**
 * What was being kept when the key was changed has the old key at its head; nothing takes a day. What then lies under it and belongs to
 * no document and no upload was given up or lost, and ends with the key.
 */
const RETIRED_HOURS = 24
const TIDYING = { name: 'keys.tidy', everyHours: 6 }
const LOOK_EVERY_MILLISECONDS = 3_600_000

/** Acts of the installation itself. Stored: never renamed. */
export const KEY_ACTS = ['keys.rotated', 'keys.destroyed'] as const

export interface KeyRotation {
  readonly db: Db
  readonly keyring: Keyring
  readonly keyCare: KeyCare
  readonly store: BlobStore
  readonly now: () => Date
  /** Ends it soon; it is taken up again the next time. */
  readonly signal?: AbortSignal
}

export interface RotationProgress {
  readonly workspace: string
  /** Blobs looked at, and of these the ones rewrapped. */
  readonly seen: number
  readonly rewrapped: number
}

/** A new key for every workspace, everything rewrapped, then a new epoch. */
export async function rotateKeys(
  rotation: KeyRotation,
  onProgress: (progress: RotationProgress) => void,
): Promise<void> {
  const { keyCare } = rotation
  for (const { workspace } of (await keyCare.status()).workspaces) {
    const id = workspaceNamed(workspace)
    const version = await keyCare.rotateWorkspace(id)
    await record(rotation, id, 'keys.rotated', { version })
    await tidyWorkspace(rotation, id, onProgress)
  }
  await keyCare.rotatePasswordKey()
  await tidyPasswords(rotation)
  await keyCare.rotateEpoch()
}

/** Goes on where a rotation ended or was broken off; destroys retired keys that nothing needs. Answers how many it destroyed. */
export async function tidyKeys(
  rotation: KeyRotation,
  onProgress: (progress: RotationProgress) => void,
): Promise<number> {
  let destroyed = await tidyPasswords(rotation)
  for (const { workspace, retired } of (await rotation.keyCare.status()).workspaces)
    if (retired.length > 0) destroyed += await tidyWorkspace(rotation, workspaceNamed(workspace), onProgress)
  // A copy of the keyring from before would still hold what was destroyed.
  if (destroyed > 0) await rotation.keyCare.rotateEpoch()
  return destroyed
}

/** All passwords under the newest key; how many retired keys of theirs were destroyed. */
async function tidyPasswords({ db, keyring, keyCare, now, signal }: KeyRotation): Promise<number> {
  const { passwords } = await keyCare.status()
  if (passwords.retired.length === 0 && !passwords.takesBare) return 0
  const { left } = await resealPasswords(db, keyring, signal)
  if (!left.has(0)) await keyCare.endBareHashes()
  let destroyed = 0
  for (const { version, retiredAt } of passwords.retired) {
    if (left.has(version) || !isOver(retiredAt, now())) continue
    await keyCare.destroyRetiredPasswordKey(version)
    destroyed += 1
  }
  return destroyed
}

const isOver = (retiredAt: Date, now: Date): boolean => now.getTime() - retiredAt.getTime() >= RETIRED_HOURS * 3_600_000

async function tidyWorkspace(
  rotation: KeyRotation,
  workspace: WorkspaceId,
  onProgress: (progress: RotationProgress) => void,
): Promise<number> {
  const { db, keyring, keyCare, store, now, signal } = rotation
  const authority = authorityOfJob({ workspace, job: 'keys.rewrap', cause: newId() })
  const { left } = await rewrapBlobs({
    store,
    keyring,
    workspace,
    isHeld: isHeldIn(db, authority),
    ...(signal === undefined ? {} : { signal }),
    onProgress: (seen, rewrapped) => onProgress({ workspace, seen, rewrapped }),
  })
  await db.inWorkspace(authority, (scope) => resealModelKeys(scope, keyring))
  const held = (await keyCare.status()).workspaces.find((one) => one.workspace === workspace)
  let destroyed = 0
  for (const { version, retiredAt } of held?.retired ?? []) {
    if (left.has(version) || !isOver(retiredAt, now())) continue
    await keyCare.destroyRetired(workspace, version)
    await record(rotation, workspace, 'keys.destroyed', { version })
    destroyed += 1
  }
  return destroyed
}

/**
 * Ends rotations in the background of a server: of several processes one does it. What is copied when it is stopped is copied the next
 * time.
 */
export function keepKeys(rotation: KeyRotation, log: Log): Repeated {
  const tidy = async (signal: AbortSignal): Promise<void> => {
    const count = await tidyKeys({ ...rotation, signal }, () => undefined)
    if (count > 0) log.info('retired keys were destroyed', { count })
    // Broken off, it is due again wherever the next process looks.
    signal.throwIfAborted()
  }
  const clock = { now: rotation.now }
  return repeatedly(LOOK_EVERY_MILLISECONDS, inTurn({ db: rotation.db, clock }, TIDYING, tidy), (error) =>
    log.error('retired keys could not be tidied up', error),
  )
}

const record = (
  { db }: KeyRotation,
  workspace: WorkspaceId,
  action: (typeof KEY_ACTS)[number],
  facts: { readonly version: number },
): Promise<void> =>
  db.inWorkspace(authorityOfJob({ workspace, job: 'keys.rewrap', cause: newId() }), (scope) =>
    recordAct(scope, { action, targets: [], facts }),
  )

function workspaceNamed(workspace: string): WorkspaceId {
  const id = parseId<WorkspaceId>(workspace)
  if (id === null) throw new Error('the keyring names a workspace that is none')
  return id
}
