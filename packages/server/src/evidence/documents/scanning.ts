// Whoever may know that a file does harm is shown it while it comes. What was found is not kept: the storage gives a blob its name only when
// all of it was taken, and the last word is waited for before that.
import { createHash } from 'node:crypto'
import { type DocumentId, isRefusal, type MatterId, Refusal } from '../../base/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { documentInfected } from './refusals.ts'

export interface Scanner {
  /** The same pieces. After the last it refuses `document.infected` with what was `found`, and `scanner.…` where nothing could be said. */
  over(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
}

/** Where the operator named none. */
export const NO_SCANNER: Scanner = { over: (source) => source }

export interface ScansWith {
  readonly db: Db
  readonly scanner: Scanner
}

/** Where the file was sent: to a matter, or found inside a document of it. */
export interface SentTo {
  readonly matter: MatterId
  readonly parent?: DocumentId
}

/**
 * The same pieces, to the end only where nothing was found in them. What was found stands in the log before it is refused: without the file's
 * name, which whoever sent it has; the digest finds it again.
 */
export async function* scanned(
  { db, scanner }: ScansWith,
  authority: Authority,
  { matter, parent }: SentTo,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  try {
    yield* scanner.over(counted())
  } catch (error) {
    if (error instanceof Refusal && isRefusal(error, documentInfected)) {
      const found = String(error.facts['found'] ?? '')
      const facts = { found, sha256: hash.digest('hex'), bytes, inside: parent ?? null }
      await db.inWorkspace(authority, (scope) =>
        recordAct(scope, { action: ACTS.documentInfected, targets: [{ type: 'matter', id: matter }], facts }),
      )
    }
    throw error
  }
}
