// A transaction begins, enters its workspace and reads in statements that need not wait for each other. Written one by one they are as
// many system calls, and as often the server wakes up; gathered they are one.
import { Socket } from 'node:net'

type Written = (error?: Error | null) => void

/** Sends what is written in one turn of the event loop in one piece. */
export class GatheringSocket extends Socket {
  #isGathering = false

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Written, written?: Written): boolean {
    if (!this.#isGathering) {
      this.#isGathering = true
      this.cork()
      // Behind every promise that is settled now: whoever goes on without waiting has written by then.
      process.nextTick(() => {
        this.#isGathering = false
        this.uncork()
      })
    }
    return typeof encoding === 'function' ? super.write(chunk, encoding) : super.write(chunk, encoding, written)
  }
}
