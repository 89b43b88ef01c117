import { readFile } from 'node:fs/promises'
import { makeVaultCustody, type VaultCustody } from '../adapters/keys-vault.ts'
import type { ServerSettings } from './settings.ts'

/** The key service the settings name; null where the root key lies in a file. */
export function keyServiceOf(
  settings: Pick<ServerSettings, 'vault' | 'vaultToken' | 'vaultTokenFile' | 'vaultKey' | 'vaultMount'>,
): VaultCustody | null {
  const { vault, vaultToken, vaultTokenFile, vaultKey, vaultMount } = settings
  if (vault === '') return null
  return makeVaultCustody({
    address: vault,
    token: async () => (vaultTokenFile === '' ? vaultToken : (await readFile(vaultTokenFile, 'utf8')).trim()),
    key: vaultKey,
    mount: vaultMount,
  })
}
