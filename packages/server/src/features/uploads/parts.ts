// A stream cut into stretches that are streams themselves: whoever takes one holds a few kilobytes, never a part.
import { Refusal } from '../../base/index.ts'
import { tooLong } from './refusals.ts'

interface Cutting {
  /** Of one part. */
  readonly bytes: number
  /** Of all; more is refused, and what came before it stands. */
  readonly most: number
  readonly onBytes: (piece: Uint8Array) => void
}

/**
 * Parts of a body, each to be read to its end before the next is asked for; none is empty. Where the line breaks off the part ends
 * there: what has come is kept.
 */
export async function* partsFrom(
  body: AsyncIterable<Uint8Array>,
  { bytes, most, onBytes }: Cutting,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const inbox = new Inbox(body)
  let left = most
  async function* part(): AsyncGenerator<Uint8Array> {
    for (let room = Math.min(bytes, left); room > 0 && (await inbox.hasMore()); ) {
      const piece = inbox.take(room)
      room -= piece.length
      left -= piece.length
      onBytes(piece)
      yield piece
    }
  }
  while (await inbox.hasMore()) {
    if (left === 0) throw tooLong()
    yield part()
  }
}

/** What has come and was not taken yet; a line that breaks off is the end, and whoever may not go on is refused. */
class Inbox {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array(0)
  #isOver = false

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#source = body[Symbol.asyncIterator]()
  }

  async hasMore(): Promise<boolean> {
    while (this.#held.length === 0 && !this.#isOver) {
      const step = await this.#source.next().catch(ended)
      if (step.done === true) this.#isOver = true
      else this.#held = step.value
    }
    return this.#held.length > 0
  }

  take(most: number): Uint8Array {
    const piece = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(piece.length)
    return piece
  }
}

function ended(error: unknown): { readonly done: true; readonly value: undefined } {
  if (error instanceof Refusal) throw error
  return { done: true, value: undefined }
}
