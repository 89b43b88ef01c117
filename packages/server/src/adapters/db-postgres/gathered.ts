// A transaction begins, enters its workspace and reads in statements that need not wait for each other. Written one by one they are as
// many system calls, and as often the server wakes up; gathered they are one.
import type { Writable } from 'node:stream'
import type { ClientBase } from 'pg'

/** What is sent from here to the end of this turn of the event loop goes in one piece: whoever goes on without waiting has sent by then. */
export function gather(client: ClientBase & { readonly connection?: { readonly stream: Writable } }): void {
  const stream = client.connection?.stream
  if (stream === undefined) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
