export { NotAuthentic, newKey, unwrap, wrap } from './envelope.ts'
export type {
  KeyCare,
  Keyring,
  KeyringStatus,
  LogSigner,
  PasswordKeys,
  RetiredKey,
  RootCustody,
  SealingKey,
} from './keyring.ts'
export type { KnownWords, PasswordHasher } from './passwords.ts'
export { decrypt, encrypt } from './stream.ts'
