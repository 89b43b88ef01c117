// The keyring in two files, mode 0600. `keyring.json` holds the workspace keys, wrapped by the key of the epoch; `keyring-root.json`
// holds that one key, wrapped by the root: its own, or that of a key service. A new epoch makes a new root file and destroys the old
// key, so that no earlier copy of the keyring opens with what is there now. Both are written whole and flushed before anything is
// sealed with what they hold; several processes may share them, each looks whether they were changed before it takes a key.
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Clock, newId, refusal, systemClock, type WorkspaceId } from '../base/index.ts'
import { type KeyCare, type Keyring, newKey, type RootCustody, unwrap, wrap } from '../platform/crypto/index.ts'
import { withFileLock, writeWhole } from './durable-file.ts'
import {
  addPasswords,
  addPasswordVersion,
  addVersion,
  addWorkspace,
  base64,
  bytes,
  currentPasswordKey,
  firstPasswordKey,
  inNextEpoch,
  keyOf,
  keyringSchema,
  type Opened,
  passwordKeyOf,
  signerContext,
  statusOf,
  withoutBare,
  withoutPasswordVersion,
  withoutVersion,
} from './keyring-content.ts'

const tooOpen = refusal(
  'keys.too-open',
  'A file of the keyring can be read by others than its owner. Set its mode to 0600 (chmod 600), and find out who has read it.',
  500,
)
const unreadable = refusal(
  'keys.unreadable',
  'The keyring is damaged. Restore keyring.json and keyring-root.json from their copies: without them no document can be opened.',
  500,
)
const lost = refusal(
  'keys.lost',
  'There is a database but no keyring. Restore keyring.json and keyring-root.json from their copies: new ones would open none of the documents.',
  500,
)
const earlierCopy = refusal(
  'keys.earlier-copy',
  'keyring.json is from another epoch than keyring-root.json: one of them is a copy from before a rotation. Restore both from the same moment.',
  500,
)
const elsewhere = refusal(
  'keys.elsewhere',
  'The root key is held by a key service. Set MUNIMENT_VAULT and its token to the service that holds it.',
  500,
)

const rootSchema = z.strictObject({
  format: z.literal('muniment root 1'),
  custody: z.enum(['file', 'vault']),
  /** The root itself where the file is its custody. */
  root: z.base64().nullable(),
  /** Two for the moment of a rotation, else one. */
  epochs: z.record(z.string().regex(/^[1-9]\d*$/), z.string()),
})
type RootFile = z.infer<typeof rootSchema>

export interface KeyringOptions {
  /** Whether one may be made: only where nothing was ever sealed here. Otherwise a missing one refuses `keys.lost`. */
  readonly mayMake: boolean
  /** A key service that wraps the next epoch's key, and this one's where it did so before. */
  readonly service?: RootCustody | null
  readonly clock?: Clock
}

const epochContext = (epoch: number): string => `muniment epoch|${epoch}`

/** Opens the keyring at `path`; its root lies beside it. */
export async function openKeyringFile(path: string, options: KeyringOptions): Promise<Keyring & KeyCare> {
  const { service = null, clock = systemClock } = options
  const rootPath = join(dirname(path), 'keyring-root.json')
  if (!existsSync(path)) {
    if (!options.mayMake || existsSync(rootPath)) throw lost()
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // Another process may have made one while we looked.
    await withFileLock(path, async () => (existsSync(path) ? undefined : make(path, rootPath, service, clock)))
  }
  let opened = await openBoth(path, rootPath, service)
  // A rotation that a crash interrupted left two epochs: the one that is not used any more is destroyed now.
  if (Object.keys((await readRoot(rootPath)).epochs).length > 1)
    await withFileLock(path, () => keepEpoch(path, rootPath))
  let seen = await stampOf(path)
  const fresh = async (): Promise<Opened> => {
    const stamp = await stampOf(path)
    if (stamp !== seen) {
      opened = await openBoth(path, rootPath, service, opened)
      seen = stamp
    }
    return opened
  }
  /** One change at a time, made of what is there now. Durable first: a key that is only in memory would seal what nobody can open. */
  const change = (by: (now: Opened) => Opened | Promise<Opened>): Promise<Opened> =>
    withFileLock(path, async () => {
      const now = await openBoth(path, rootPath, service, opened)
      const next = await by(now)
      if (next !== now) await writeWhole(path, `${JSON.stringify(next.file, null, 1)}\n`)
      seen = await stampOf(path)
      opened = next
      return next
    })
  const withWorkspace = async (workspace: WorkspaceId): Promise<Opened> => {
    const now = await fresh()
    return workspace in now.file.workspaces ? now : change((held) => addWorkspace(held, workspace))
  }
  return {
    sealingKey: async (workspace) => {
      const now = await withWorkspace(workspace)
      const version = now.file.workspaces[workspace]?.current ?? 0
      return { version, key: keyOf(now, workspace, String(version)) }
    },
    openingKey: async (workspace, version) => keyOf(await fresh(), workspace, String(version)),
    nameKey: async (workspace) => keyOf(await withWorkspace(workspace), workspace, 'names'),
    logSigner: async () => {
      const { file, epochKey } = await fresh()
      return { installation: file.installation, secret: unwrap(epochKey, bytes(file.signer), signerContext(file)) }
    },
    status: async () => statusOf(await fresh(), (await readRoot(rootPath)).custody),
    passwordKey: async () => {
      const now = await fresh()
      return currentPasswordKey(now.file.passwords === null ? await change(addPasswords) : now)
    },
    passwordKeyOf: async (version) => passwordKeyOf(await fresh(), version),
    takesBareHashes: async () => (await fresh()).file.passwords?.takesBare ?? true,
    rotatePasswordKey: async () => {
      await change((now) => addPasswordVersion(now, clock.now()))
    },
    destroyRetiredPasswordKey: async (version) => {
      await change((now) => withoutPasswordVersion(now, version))
    },
    endBareHashes: async () => {
      await change(withoutBare)
    },
    rotateWorkspace: async (workspace) => {
      const next = await change((now) => addVersion(now, workspace, clock.now()))
      return next.file.workspaces[workspace]?.current ?? 0
    },
    destroyRetired: async (workspace, version) => {
      await change((now) => withoutVersion(now, workspace, version))
    },
    rotateEpoch: async () => {
      await change((now) => beginEpoch(now, rootPath, service, clock.now()))
      await withFileLock(path, () => keepEpoch(path, rootPath))
    },
  }
}

/** Everything wrapped anew under a key that the root file already holds beside the old one. */
async function beginEpoch(now: Opened, rootPath: string, service: RootCustody | null, at: Date): Promise<Opened> {
  const epochKey = newKey()
  const file = inNextEpoch(now, epochKey, at)
  await writeRoot(rootPath, service, [
    [now.file.epoch, now.epochKey],
    [file.epoch, epochKey],
  ])
  return { epochKey, file }
}

/** Destroys the keys of other epochs than the keyring's: the end of a rotation, also of one that a crash interrupted. */
async function keepEpoch(path: string, rootPath: string): Promise<void> {
  const { epoch } = await readAs(path, keyringSchema)
  const root = await readRoot(rootPath)
  const kept = root.epochs[String(epoch)]
  if (kept === undefined) throw earlierCopy()
  if (Object.keys(root.epochs).length > 1)
    await writeWhole(rootPath, `${JSON.stringify({ ...root, epochs: { [String(epoch)]: kept } }, null, 1)}\n`)
}

/** With a root of its own, that is made anew as well. */
async function writeRoot(
  rootPath: string,
  service: RootCustody | null,
  epochs: readonly (readonly [epoch: number, key: Uint8Array])[],
): Promise<void> {
  const root = newKey()
  const sealed: Record<string, string> = {}
  for (const [epoch, key] of epochs)
    sealed[String(epoch)] =
      service === null ? base64(wrap(root, key, epochContext(epoch))) : await service.wrap(key, epochContext(epoch))
  const file: RootFile = {
    format: 'muniment root 1',
    custody: service?.kind ?? 'file',
    root: service === null ? base64(root) : null,
    epochs: sealed,
  }
  await writeWhole(rootPath, `${JSON.stringify(file, null, 1)}\n`)
}

async function make(path: string, rootPath: string, service: RootCustody | null, clock: Clock): Promise<void> {
  const epochKey = newKey()
  const file = {
    format: 'muniment keyring 2' as const,
    installation: newId<WorkspaceId>() as string,
    epoch: 1,
    epochMadeAt: clock.now().toISOString(),
    workspaces: {},
  }
  const whole = {
    ...file,
    signer: base64(wrap(epochKey, newKey(), signerContext(file))),
    passwords: firstPasswordKey(epochKey, file, false),
  }
  await writeRoot(rootPath, service, [[1, epochKey]])
  await writeWhole(path, `${JSON.stringify(whole, null, 1)}\n`)
}

/**
 * Both files as of one moment: a rotation by another process may lie between the two readings. What is known of the same epoch is not
 * asked of a key service again.
 */
async function openBoth(
  path: string,
  rootPath: string,
  service: RootCustody | null,
  known: Opened | null = null,
): Promise<Opened> {
  for (let tries = 0; ; tries++) {
    const file = await readAs(path, keyringSchema)
    if (known?.file.epoch === file.epoch) return { file, epochKey: known.epochKey }
    const root = await readRoot(rootPath)
    const sealed = root.epochs[String(file.epoch)]
    if (sealed !== undefined) return { file, epochKey: await epochKeyOf(root, sealed, file.epoch, service) }
    if (tries === 3) throw earlierCopy()
    await sleep(20)
  }
}

async function epochKeyOf(
  root: RootFile,
  sealed: string,
  epoch: number,
  service: RootCustody | null,
): Promise<Uint8Array> {
  if (root.custody === 'vault') {
    if (service?.kind !== 'vault') throw elsewhere()
    return service.unwrap(sealed, epochContext(epoch))
  }
  try {
    return unwrap(bytes(root.root ?? ''), bytes(sealed), epochContext(epoch))
  } catch (error) {
    throw unreadable({}, error)
  }
}

const readRoot = (rootPath: string): Promise<RootFile> => {
  if (!existsSync(rootPath)) throw lost()
  return readAs(rootPath, rootSchema)
}

async function readAs<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) throw tooOpen()
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw unreadable({}, error)
  }
}

/** Changes whenever the file was replaced. */
async function stampOf(path: string): Promise<string> {
  const { ino, mtimeNs, size } = await stat(path, { bigint: true })
  return `${ino} ${mtimeNs} ${size}`
}
