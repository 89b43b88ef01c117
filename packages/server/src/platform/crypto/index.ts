export { newKey, unwrap, wrap } from './envelope.ts'
export type { Keyring } from './keyring.ts'
export { decrypt, encrypt } from './stream.ts'
