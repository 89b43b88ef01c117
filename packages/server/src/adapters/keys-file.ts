// The keyring in one file, mode 0600: root key → epoch key → workspace keys, each wrapped by the one before. Written whole, flushed,
// then renamed, so that it is never half there.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { refusal, type WorkspaceId } from '../base/index.ts'
import { type Keyring, newKey, unwrap, wrap } from '../platform/crypto/index.ts'

const tooOpen = refusal(
  'keys.too-open',
  'The keyring file can be read by others than its owner. Set its mode to 0600 (chmod 600), and find out who has read it.',
)
const unreadable = refusal(
  'keys.unreadable',
  'The keyring file is damaged. Restore it from its copy: without it no document can be opened.',
)

const keyringSchema = z.object({
  format: z.literal('muniment keyring 1'),
  root: z.base64(),
  epoch: z.int().min(1),
  epochKey: z.base64(),
  workspaces: z.record(z.string(), z.base64()),
})
type KeyringFile = z.infer<typeof keyringSchema>

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')
const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64')
const epochContext = (epoch: number): string => `muniment epoch ${epoch}`
const workspaceContext = (epoch: number, workspace: string): string => `muniment workspace|${epoch}|${workspace}`

const missing = refusal(
  'keys.missing',
  'The keyring holds no key for this workspace, so its documents cannot be opened. Restore the keyring from its copy.',
)
const lost = refusal(
  'keys.lost',
  'There is a database but no keyring file. Restore the keyring from its copy: a new one would open none of the documents.',
)

/** Opens the keyring. Makes one only where `mayMake` says that nothing was ever sealed here; refuses `keys.lost` otherwise. */
export async function openKeyringFile(path: string, { mayMake }: { readonly mayMake: boolean }): Promise<Keyring> {
  if (!existsSync(path) && !mayMake) throw lost()
  let file = existsSync(path) ? await readKeyring(path) : await makeKeyring(path)
  const epochKey = unwrap(bytes(file.root), bytes(file.epochKey), epochContext(file.epoch))
  const held = (workspace: WorkspaceId): Uint8Array | null => {
    const wrapped = file.workspaces[workspace]
    return wrapped === undefined ? null : unwrap(epochKey, bytes(wrapped), workspaceContext(file.epoch, workspace))
  }
  const make = async (workspace: WorkspaceId): Promise<Uint8Array> => {
    const key = newKey()
    const wrapped = base64(wrap(epochKey, key, workspaceContext(file.epoch, workspace)))
    const next = { ...file, workspaces: { ...file.workspaces, [workspace]: wrapped } }
    // Durable first: a key that exists only in memory would seal documents nobody can open after a restart.
    await writeKeyring(path, next)
    file = next
    return key
  }
  let change: Promise<unknown> = Promise.resolve()
  return {
    workspaceKey: async (workspace) => {
      const key = held(workspace)
      if (key === null) throw missing()
      return key
    },
    keyForSealing: (workspace) => {
      // One change at a time: two first uses at once must agree on one key.
      const result = change.then(() => held(workspace) ?? make(workspace))
      change = result.catch(() => undefined)
      return result
    },
  }
}

/** Keys that end with the process: for an installation nothing outlives, so that what a kill leaves on the disk opens no more. */
export function makeMemoryKeyring(): Keyring {
  const keys = new Map<WorkspaceId, Uint8Array>()
  const keyForSealing = async (workspace: WorkspaceId): Promise<Uint8Array> => {
    const key = keys.get(workspace) ?? newKey()
    keys.set(workspace, key)
    return key
  }
  return {
    keyForSealing,
    workspaceKey: async (workspace) => {
      const key = keys.get(workspace)
      if (key === undefined) throw missing()
      return key
    },
  }
}

async function readKeyring(path: string): Promise<KeyringFile> {
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) throw tooOpen()
  try {
    return keyringSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw unreadable({}, error)
  }
}

async function makeKeyring(path: string): Promise<KeyringFile> {
  const root = newKey()
  const file: KeyringFile = {
    format: 'muniment keyring 1',
    root: base64(root),
    epoch: 1,
    epochKey: base64(wrap(root, newKey(), epochContext(1))),
    workspaces: {},
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeKeyring(path, file)
  return file
}

async function writeKeyring(path: string, keyring: KeyringFile): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(keyring, null, 1)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
