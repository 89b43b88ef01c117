// The hash of a password lies under a key of the keyring (a pepper). Whoever has a copy of the database has nothing to guess against;
// whoever may write in it can neither put a hash of their own in somebody's place nor copy one from another account, since each is bound
// to its own. Sealed after hashing, not hashed with it: another key needs no password to come.
import type { AccountId } from '../../../base/index.ts'
import { type PasswordKeys, unwrap, wrap } from '../../../platform/crypto/index.ts'

export interface Opened {
  readonly phc: string
  /** False where another key or none lies over it than the newest. */
  readonly isCurrent: boolean
}

export interface Sealing {
  seal(account: AccountId, phc: string): Promise<string>
  /** Null where it opens under no key that is there, for this account. */
  open(account: AccountId, stored: string): Promise<Opened | null>
}

const SEALED = /^sealed\$([1-9]\d{0,8})\$([\w+/=]+)$/
const contextOf = (account: AccountId, version: number): string => `muniment password v1|${version}|${account}`

export function makeSealing(keys: PasswordKeys): Sealing {
  return {
    async seal(account, phc) {
      const { version, key } = await keys.passwordKey()
      const sealed = wrap(key, Buffer.from(phc), contextOf(account, version))
      return `sealed$${version}$${Buffer.from(sealed).toString('base64')}`
    },
    async open(account, stored) {
      const version = versionOf(stored)
      if (version === null) return (await keys.takesBareHashes()) ? { phc: stored, isCurrent: false } : null
      const key = await keys.passwordKeyOf(version)
      if (key === null) return null
      const sealed = Buffer.from(SEALED.exec(stored)?.[2] ?? '', 'base64')
      try {
        const phc = Buffer.from(unwrap(key, sealed, contextOf(account, version))).toString()
        return { phc, isCurrent: version === (await keys.passwordKey()).version }
      } catch {
        return null
      }
    },
  }
}

/** Of the key it lies under; null for a bare hash. */
export function versionOf(stored: string): number | null {
  const version = SEALED.exec(stored)?.[1]
  return version === undefined ? null : Number(version)
}
