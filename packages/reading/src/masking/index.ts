export { kindOf } from './kinds.ts'
export { isMaskedText, type MaskedText, type MaskSpan, mask } from './mask.ts'
export { restore } from './restore.ts'
export { newVault, readVault, type Vault } from './vault.ts'
