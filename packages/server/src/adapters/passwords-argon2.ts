// Argon2id by @node-rs/argon2 (MIT, kept by the napi-rs authors; one prebuilt binary a platform, no install script, no further package).
// Instead we would use scrypt of Node itself, which costs an attacker with graphics cards less for the same time.
import { hash, verify } from '@node-rs/argon2'
import type { PasswordHasher } from '../platform/crypto/index.ts'

/** Argon2id is what the package makes unless told otherwise. RFC 9106 §4, second choice, with one lane instead of four: 64 MB and about 120 ms of one core. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const
const SHAPE = new RegExp(`^\\$argon2id\\$v=19\\$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}\\$`)

export const argon2: PasswordHasher = {
  hash: (password) => hash(password, { ...COST, outputLen: 32 }),
  verify: (phc, password) => verify(phc, password),
  isDated: (phc) => !SHAPE.test(phc),
}
