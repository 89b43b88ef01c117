import { makeVaultCustody, type VaultCustody } from '../adapters/keys-vault.ts'
import type { ServerSettings } from './settings.ts'

/** The key service the settings name; null where the root key lies in a file. */
export function keyServiceOf(
  settings: Pick<ServerSettings, 'vault' | 'vaultToken' | 'vaultKey' | 'vaultMount'>,
): VaultCustody | null {
  const { vault, vaultToken, vaultKey, vaultMount } = settings
  if (vault === '') return null
  return makeVaultCustody({
    address: vault,
    token: vaultToken,
    key: vaultKey,
    mount: vaultMount,
  })
}
