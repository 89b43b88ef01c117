// The child's end of the wire: frames over descriptor 3, read and written with blocking calls. A full pipe stops the reader until
// the parent has taken what is there, so neither side ever holds more than a page in flight.
import { readSync, writeSync } from 'node:fs'
import { isRecord } from './frames.ts'

const CHANNEL = 3

/** One frame from the parent, which is trusted; null when it has closed the wire. */
export function receive(): { head: Record<string, unknown>; tail: Uint8Array } | null {
  const prefix = readExactly(8)
  if (prefix === null) return null
  const view = new DataView(prefix.buffer, prefix.byteOffset)
  const headBytes = readExactly(view.getUint32(0, true))
  const tail = readExactly(view.getUint32(4, true))
  if (headBytes === null || tail === null) return null
  const head: unknown = JSON.parse(new TextDecoder().decode(headBytes))
  return isRecord(head) ? { head, tail } : null
}

export function send(frame: readonly Uint8Array[]): void {
  for (const part of frame) {
    for (let at = 0; at < part.byteLength; ) at += writeSync(CHANNEL, part, at, part.byteLength - at)
  }
}

function readExactly(count: number): Uint8Array | null {
  const bytes = new Uint8Array(count)
  for (let at = 0; at < count; ) {
    const got = readSync(CHANNEL, bytes, at, count - at, null)
    if (got === 0) return null
    at += got
  }
  return bytes
}
