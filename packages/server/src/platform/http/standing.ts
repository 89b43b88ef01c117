// Where the database stood, as somebody outside is told it. The number counts the transactions of every workspace: bare, it would tell
// each how busy the others are. So it is sealed for the workspace it is told in, each time anew; every process of an installation opens it.
import { createHmac } from 'node:crypto'
import type { WorkspaceId } from '../../base/index.ts'
import { type Keyring, NotAuthentic, unwrap, wrap } from '../crypto/index.ts'

export interface Standings {
  /** Letters, digits, '-' and '_': it stands in headers, in addresses and in the ids of events. */
  seal(workspace: WorkspaceId, place: bigint): Promise<string>
  /** Null for what was not sealed here, or for another workspace. */
  open(workspace: WorkspaceId, told: string): Promise<bigint | null>
}

const PLACE_BYTES = 8
const CONTEXT = 'standing'

export function makeStandings(keyring: Pick<Keyring, 'nameKey'>): Standings {
  const keys = new Map<WorkspaceId, Uint8Array>()
  /** Derived, and kept: it is asked for with every request, and stays the same as long as the workspace is there. */
  const keyOf = async (workspace: WorkspaceId): Promise<Uint8Array> => {
    const key =
      keys.get(workspace) ??
      createHmac('sha256', await keyring.nameKey(workspace))
        .update(CONTEXT)
        .digest()
    keys.set(workspace, key)
    return key
  }
  return {
    async seal(workspace, place) {
      const plain = Buffer.alloc(PLACE_BYTES)
      plain.writeBigUInt64BE(place)
      return Buffer.from(wrap(await keyOf(workspace), plain, CONTEXT)).toString('base64url')
    },
    async open(workspace, told) {
      try {
        return Buffer.from(unwrap(await keyOf(workspace), Buffer.from(told, 'base64url'), CONTEXT)).readBigUInt64BE()
      } catch (error) {
        if (error instanceof NotAuthentic) return null
        throw error
      }
    },
  }
}
