// The door of an installation without accounts: one key, made at the first start.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Door, noAccess } from '../../platform/http/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'

export function makeLocalDoor(token: string, authority: Authority): Door {
  const expected = digest(token)
  return {
    async enter({ presented }) {
      if (!timingSafeEqual(digest(presented?.kind === 'token' ? presented.text : ''), expected)) throw noAccess()
      return authority
    },
  }
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()
