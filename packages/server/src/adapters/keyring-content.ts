// What stands in `keyring.json`, and how it changes: keys wrapped by the key of the epoch, each in its own place. Nothing here reads or writes
// a file (keys-file.ts).
import { z } from 'zod'
import { refusal, type WorkspaceId } from '../base/index.ts'
import { type KeyringStatus, newKey, type SealingKey, unwrap, wrap } from '../platform/crypto/index.ts'

const missing = refusal(
  'keys.missing',
  'The keyring holds no key for this workspace, so its documents cannot be opened. Restore the keyring from its copy.',
  500,
)
/** Under the number of their version. */
const keysSchema = z.record(
  z.string().regex(/^[1-9]\d*$/),
  z.strictObject({ wrapped: z.base64(), retiredAt: z.iso.datetime().nullable() }),
)
export const keyringSchema = z.strictObject({
  format: z.literal('muniment keyring 2'),
  installation: z.string(),
  epoch: z.int().min(1),
  epochMadeAt: z.iso.datetime(),
  signer: z.base64(),
  /** Null in a keyring from before passwords were sealed. */
  passwords: z
    .strictObject({ current: z.int().min(1), keys: keysSchema, takesBare: z.boolean() })
    .nullable()
    .default(null),
  workspaces: z.record(z.string(), z.strictObject({ names: z.base64(), current: z.int().min(1), keys: keysSchema })),
})
export type KeyringFile = z.infer<typeof keyringSchema>
type Workspace = KeyringFile['workspaces'][string]
type Versions = Pick<Workspace, 'current' | 'keys'>

export interface Opened {
  readonly file: KeyringFile
  readonly epochKey: Uint8Array
}

export const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')
export const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64')
export const signerContext = ({ epoch, installation }: Pick<KeyringFile, 'epoch' | 'installation'>): string =>
  `muniment log signer|${epoch}|${installation}`
/** `owner`: a workspace, or PASSWORDS. */
const keyContext = ({ epoch }: Pick<KeyringFile, 'epoch'>, owner: string, version: string): string =>
  `muniment workspace|${epoch}|${owner}|${version}`
/** No workspace is named so. */
const PASSWORDS = 'passwords'

export function keyOf(now: Opened, workspace: string, version: string): Uint8Array {
  const held = now.file.workspaces[workspace]
  const wrapped = version === 'names' ? held?.names : held?.keys[version]?.wrapped
  if (wrapped === undefined) throw missing()
  return unwrap(now.epochKey, bytes(wrapped), keyContext(now.file, workspace, version))
}

const sealNew = (epochKey: Uint8Array, file: Pick<KeyringFile, 'epoch'>, owner: string, version: string): string =>
  base64(wrap(epochKey, newKey(), keyContext(file, owner, version)))

export function addWorkspace(now: Opened, workspace: WorkspaceId): Opened {
  if (workspace in now.file.workspaces) return now
  const sealed = (version: string): string => sealNew(now.epochKey, now.file, workspace, version)
  return withWorkspace(now, workspace, {
    names: sealed('names'),
    current: 1,
    keys: { '1': { wrapped: sealed('1'), retiredAt: null } },
  })
}

export function addVersion(now: Opened, workspace: WorkspaceId, at: Date): Opened {
  const held = now.file.workspaces[workspace]
  if (held === undefined) throw missing()
  return withWorkspace(now, workspace, { ...held, ...nextVersion(now, workspace, held, at) })
}

export function withoutVersion(now: Opened, workspace: WorkspaceId, version: number): Opened {
  const held = now.file.workspaces[workspace]
  if (held === undefined) return now
  return withWorkspace(now, workspace, { ...held, keys: keysWithout(held, version) })
}

const withWorkspace = (now: Opened, workspace: string, held: Workspace): Opened => ({
  ...now,
  file: { ...now.file, workspaces: { ...now.file.workspaces, [workspace]: held } },
})

function nextVersion({ epochKey, file }: Opened, owner: string, held: Versions, at: Date): Versions {
  const version = String(Math.max(...Object.keys(held.keys).map(Number)) + 1)
  const retired = Object.entries(held.keys).map(([name, key]) => [
    name,
    { ...key, retiredAt: key.retiredAt ?? at.toISOString() },
  ])
  const wrapped = sealNew(epochKey, file, owner, version)
  return {
    current: Number(version),
    keys: { ...Object.fromEntries(retired), [version]: { wrapped, retiredAt: null } },
  }
}

function keysWithout({ current, keys }: Versions, version: number): Versions['keys'] {
  if (version === current) throw new Error('the key in use is not destroyed')
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== String(version)))
}

/** `takesBare`: whether there may be hashes that were kept before there was a key for them. */
export const firstPasswordKey = (
  epochKey: Uint8Array,
  file: Pick<KeyringFile, 'epoch'>,
  takesBare: boolean,
): NonNullable<KeyringFile['passwords']> => ({
  current: 1,
  keys: { '1': { wrapped: sealNew(epochKey, file, PASSWORDS, '1'), retiredAt: null } },
  takesBare,
})

export const addPasswords = (now: Opened): Opened =>
  now.file.passwords === null
    ? { ...now, file: { ...now.file, passwords: firstPasswordKey(now.epochKey, now.file, true) } }
    : now

/** Null where there is none of that version. */
export function passwordKeyOf(now: Opened, version: number): Uint8Array | null {
  const wrapped = now.file.passwords?.keys[String(version)]?.wrapped
  return wrapped === undefined
    ? null
    : unwrap(now.epochKey, bytes(wrapped), keyContext(now.file, PASSWORDS, String(version)))
}

export function currentPasswordKey(now: Opened): SealingKey {
  const version = now.file.passwords?.current ?? 0
  const key = passwordKeyOf(now, version)
  if (key === null) throw missing()
  return { version, key }
}

export function addPasswordVersion(given: Opened, at: Date): Opened {
  const now = addPasswords(given)
  const { passwords } = now.file
  if (passwords === null) throw missing()
  return { ...now, file: { ...now.file, passwords: { ...passwords, ...nextVersion(now, PASSWORDS, passwords, at) } } }
}

export function withoutPasswordVersion(now: Opened, version: number): Opened {
  const { passwords } = now.file
  if (passwords === null) return now
  return { ...now, file: { ...now.file, passwords: { ...passwords, keys: keysWithout(passwords, version) } } }
}

export function withoutBare(now: Opened): Opened {
  const { passwords } = now.file
  if (passwords === null || !passwords.takesBare) return now
  return { ...now, file: { ...now.file, passwords: { ...passwords, takesBare: false } } }
}

/** Everything wrapped anew under the key of the next epoch. */
export function inNextEpoch({ file, epochKey }: Opened, nextKey: Uint8Array, at: Date): KeyringFile {
  const next = { ...file, epoch: file.epoch + 1, epochMadeAt: at.toISOString() }
  const again = (wrapped: string, from: string, to: string): string =>
    base64(wrap(nextKey, unwrap(epochKey, bytes(wrapped), from), to))
  const moved = (wrapped: string, owner: string, version: string): string =>
    again(wrapped, keyContext(file, owner, version), keyContext(next, owner, version))
  const keysOf = (owner: string, { keys }: Versions): Versions['keys'] =>
    Object.fromEntries(
      Object.entries(keys).map(([version, key]) => [version, { ...key, wrapped: moved(key.wrapped, owner, version) }]),
    )
  const workspaces = Object.entries(file.workspaces).map(([workspace, held]) => [
    workspace,
    { ...held, names: moved(held.names, workspace, 'names'), keys: keysOf(workspace, held) },
  ])
  return {
    ...next,
    signer: again(file.signer, signerContext(file), signerContext(next)),
    passwords: file.passwords === null ? null : { ...file.passwords, keys: keysOf(PASSWORDS, file.passwords) },
    workspaces: Object.fromEntries(workspaces),
  }
}

const retiredIn = ({ keys }: Versions) =>
  Object.entries(keys).flatMap(([version, { retiredAt }]) =>
    retiredAt === null ? [] : [{ version: Number(version), retiredAt: new Date(retiredAt) }],
  )

export const statusOf = ({ file }: Opened, custody: 'file' | 'vault'): KeyringStatus => ({
  installation: file.installation,
  custody,
  epoch: file.epoch,
  epochMadeAt: new Date(file.epochMadeAt),
  passwords: {
    current: file.passwords?.current ?? null,
    takesBare: file.passwords?.takesBare ?? true,
    retired: file.passwords === null ? [] : retiredIn(file.passwords),
  },
  workspaces: Object.entries(file.workspaces).map(([workspace, held]) => ({
    workspace,
    current: held.current,
    retired: retiredIn(held),
  })),
})
