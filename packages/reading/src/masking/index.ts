export { isMaskedText, joinMasked, type MaskedText, type MaskSpan, mask, maskedKinds } from './mask.ts'
export { restore } from './restore.ts'
export { newVault, readVault, type Vault } from './vault.ts'
