// Whoever may know that a file does harm is shown it while it comes. What was found is not kept: the storage gives a blob its name only when
// all of it was taken, and the last word is waited for before that.
import { createHash } from 'node:crypto'
import { isRefusal, Refusal } from '../../base/index.ts'
import { documentInfected } from './refusals.ts'

export interface Scanner {
  /** The same pieces. After the last it refuses `document.infected` with what was `found`, and `scanner.…` where nothing could be said. */
  over(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
}

/** Where the operator named none. */
export const NO_SCANNER: Scanner = { over: (source) => source }

export interface Infected {
  /** As the scanner calls it. */
  readonly found: string
  readonly sha256: string
  readonly bytes: number
}

/** The same pieces, to the end only where nothing was found in them; what was found is told before it is refused. */
export async function* cleared(
  source: AsyncIterable<Uint8Array>,
  scanner: Scanner,
  onInfected: (infected: Infected) => Promise<void>,
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
    if (error instanceof Refusal && isRefusal(error, documentInfected))
      await onInfected({ found: String(error.facts['found'] ?? ''), sha256: hash.digest('hex'), bytes })
    throw error
  }
}
