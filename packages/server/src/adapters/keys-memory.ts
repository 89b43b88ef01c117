// Keys that end with the process: for an installation nothing outlives, so that what a kill leaves on the disk opens no more.
import { newId, refusal, type WorkspaceId } from '../base/index.ts'
import { type Keyring, newKey } from '../platform/crypto/index.ts'

const missing = refusal(
  'keys.missing',
  'The keyring holds no key for this workspace, so its documents cannot be opened.',
)

export function makeMemoryKeyring(): Keyring {
  const held = new Map<WorkspaceId, { readonly key: Uint8Array; readonly names: Uint8Array }>()
  const signer = { installation: newId<WorkspaceId>() as string, secret: newKey() }
  const passwords = newKey()
  const keysOf = (workspace: WorkspaceId) => {
    const keys = held.get(workspace) ?? { key: newKey(), names: newKey() }
    held.set(workspace, keys)
    return keys
  }
  return {
    sealingKey: async (workspace) => ({ version: 1, key: keysOf(workspace).key }),
    openingKey: async (workspace, version) => {
      const key = version === 1 ? held.get(workspace)?.key : undefined
      if (key === undefined) throw missing()
      return key
    },
    nameKey: async (workspace) => keysOf(workspace).names,
    logSigner: async () => signer,
    passwordKey: async () => ({ version: 1, key: passwords }),
    passwordKeyOf: async (version) => (version === 1 ? passwords : null),
    takesBareHashes: async () => false,
  }
}
