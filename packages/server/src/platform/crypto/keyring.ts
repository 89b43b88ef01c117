import type { WorkspaceId } from '../../base/index.ts'

export interface SealingKey {
  /** Stored with what is sealed: it says which key opens it. */
  readonly version: number
  readonly key: Uint8Array
}

/** Signs the heads of this installation's logs. The installation's name stands in the name of each log. */
export interface LogSigner {
  readonly installation: string
  /** An Ed25519 secret, 32 bytes. */
  readonly secret: Uint8Array
}

/**
 * Keys under which the hashes of passwords lie (a pepper): whoever has the database alone has nothing to guess against. They belong to
 * the installation.
 */
export interface PasswordKeys {
  /** The newest, made and durable when there was none. */
  passwordKey(): Promise<SealingKey>
  /** Null where there is none of that version: what lies under it can never be opened again. */
  passwordKeyOf(version: number): Promise<Uint8Array | null>
  /** Whether hashes may lie bare: where they are from before there were such keys, until all of those were sealed. */
  takesBareHashes(): Promise<boolean>
}

/**
 * Where workspace keys come from: root → epoch → workspace. The keyring lives outside the database and its backups: whoever has only
 * those has nothing. Losing it loses every document; the operator is told so when it is made. Several processes may share one.
 */
export interface Keyring extends PasswordKeys {
  /** The newest key of a workspace, made and durable when there was none: for what is about to be sealed. */
  sealingKey(workspace: WorkspaceId): Promise<SealingKey>
  /** The key of that version. Refuses `keys.missing` where there is none: what it sealed can never be opened again. */
  openingKey(workspace: WorkspaceId, version: number): Promise<Uint8Array>
  /** For names that say nothing. It stays the same when the workspace's key is changed. Made and durable when there was none. */
  nameKey(workspace: WorkspaceId): Promise<Uint8Array>
  logSigner(): Promise<LogSigner>
}

export interface RetiredKey {
  readonly version: number
  readonly retiredAt: Date
}

export interface KeyringStatus {
  readonly installation: string
  /** Who wraps the epoch's key: a file beside the keyring, or a key service. */
  readonly custody: 'file' | 'vault' | 'memory'
  readonly epoch: number
  readonly epochMadeAt: Date
  readonly passwords: {
    /** Null before the first password was sealed. */
    readonly current: number | null
    readonly takesBare: boolean
    readonly retired: readonly RetiredKey[]
  }
  readonly workspaces: readonly {
    readonly workspace: string
    readonly current: number
    /** Keys that only open: what they sealed is being rewrapped. */
    readonly retired: readonly RetiredKey[]
  }[]
}

/** What an operator does with a keyring. */
export interface KeyCare {
  status(): Promise<KeyringStatus>
  /** A new epoch: every key is wrapped anew and the old epoch's key destroyed, so that no earlier copy of the keyring opens. */
  rotateEpoch(): Promise<void>
  /** A new key for what the workspace seals from now on; the old one only opens. Answers the new version. */
  rotateWorkspace(workspace: WorkspaceId): Promise<number>
  /** Destroys a retired key. The caller has made sure that nothing is sealed with it any more. */
  destroyRetired(workspace: WorkspaceId, version: number): Promise<void>
  /** A new key for passwords; the old one only opens. */
  rotatePasswordKey(): Promise<void>
  /** Destroys a retired key of passwords. The caller has made sure that no password lies under it any more. */
  destroyRetiredPasswordKey(version: number): Promise<void>
  /** From now on a bare hash opens nothing. The caller has made sure that none is left. */
  endBareHashes(): Promise<void>
}

/** Whoever holds the root: a file, or a key service that never gives its key away. */
export interface RootCustody {
  readonly kind: 'file' | 'vault'
  /** Text that only this custody can unwrap, in the same context. */
  wrap(key: Uint8Array, context: string): Promise<string>
  unwrap(wrapped: string, context: string): Promise<Uint8Array>
}
