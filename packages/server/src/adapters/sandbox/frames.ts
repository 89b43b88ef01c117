// How a child and its parent talk: frames of a JSON head and a binary tail, each length-prefixed. The side that decodes trusts
// nothing: a length over the cap, a head that is not an object, or a stream that ends inside a frame is a `FrameFault`, and no
// memory is set aside for a length that was only claimed.

export interface Frame {
  readonly head: Readonly<Record<string, unknown>>
  /** All of a memory of its own: numbers of any width lie aligned in it, and it may be kept. */
  readonly tail: Uint8Array<ArrayBuffer>
}

export interface FrameCaps {
  /** Bytes. */
  readonly headBytes: number
  readonly tailBytes: number
  /** Bytes of all frames together. */
  readonly totalBytes: number
}

export class FrameFault extends Error {
  override readonly name = 'FrameFault'
  /** `total`: all frames together passed the cap, which an honest child can do too. */
  readonly reason: 'malformed' | 'total'

  constructor(message: string, reason: 'malformed' | 'total' = 'malformed') {
    super(message)
    this.reason = reason
  }
}

const PREFIX_BYTES = 8

/** Prefix, head and tail as the pieces to write, in order. */
export function encodeFrame(head: Readonly<Record<string, unknown>>, tail: readonly Uint8Array[] = []): Uint8Array[] {
  const headBytes = Buffer.from(JSON.stringify(head), 'utf8')
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.writeUInt32LE(headBytes.length, 0)
  prefix.writeUInt32LE(
    tail.reduce((sum, part) => sum + part.byteLength, 0),
    4,
  )
  return [prefix, headBytes, ...tail]
}

/** The bytes of a typed array, without a copy. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** Throws `FrameFault`. Ends normally only at a frame's end. */
export async function* decodeFrames(source: AsyncIterable<Uint8Array>, caps: FrameCaps): AsyncGenerator<Frame> {
  const inbox = new Inbox()
  let total = 0
  let lengths: { head: number; tail: number } | null = null
  for await (const chunk of source) {
    total += chunk.byteLength
    if (total > caps.totalBytes) throw new FrameFault('more output than the limit', 'total')
    inbox.put(chunk)
    for (;;) {
      if (lengths === null) {
        if (inbox.size < PREFIX_BYTES) break
        lengths = lengthsOf(inbox.take(PREFIX_BYTES), caps)
      }
      if (inbox.size < lengths.head + lengths.tail) break
      const head = headOf(inbox.take(lengths.head))
      const tail = inbox.take(lengths.tail)
      lengths = null
      yield { head, tail }
    }
  }
  if (lengths !== null || inbox.size > 0) throw new FrameFault('the stream ends inside a frame')
}

function lengthsOf(prefix: Uint8Array, caps: FrameCaps): { head: number; tail: number } {
  const view = new DataView(prefix.buffer, prefix.byteOffset, PREFIX_BYTES)
  const lengths = { head: view.getUint32(0, true), tail: view.getUint32(4, true) }
  if (lengths.head > caps.headBytes || lengths.tail > caps.tailBytes) throw new FrameFault('a frame over the cap')
  return lengths
}

function headOf(bytes: Uint8Array): Record<string, unknown> {
  if (isNestedBeyond(HEAD_DEPTH, bytes)) throw new FrameFault('a head nested too deeply')
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new FrameFault('a head that is not JSON')
  }
  if (!isRecord(value)) throw new FrameFault('a head that is not an object')
  return value
}

/** Lists and objects inside one another: a page's zones need 4. Parsing costs a hundred times more for each byte that opens another. */
const HEAD_DEPTH = 8

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/** Of JSON; for anything else the answer means nothing, but comes. */
function isNestedBeyond(most: number, json: Uint8Array): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]
    if (byte === QUOTE) isInString = !isInString
    else if (isInString) at += byte === BACKSLASH ? 1 : 0
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1
      if (depth > most) return true
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1
  }
  return false
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Bytes received and not yet taken; joined once, when a whole frame is there. */
class Inbox {
  #chunks: Uint8Array[] = []
  size = 0

  put(chunk: Uint8Array): void {
    if (chunk.byteLength === 0) return
    this.#chunks.push(chunk)
    this.size += chunk.byteLength
  }

  /** A copy of the first `count` bytes, which must be there. */
  take(count: number): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(count)
    let filled = 0
    let used = 0
    while (filled < count) {
      const chunk = this.#chunks[used]
      if (chunk === undefined) throw new FrameFault('fewer bytes than counted')
      const part = chunk.subarray(0, count - filled)
      out.set(part, filled)
      filled += part.byteLength
      if (part.byteLength === chunk.byteLength) used += 1
      else this.#chunks[used] = chunk.subarray(part.byteLength)
    }
    this.#chunks.splice(0, used)
    this.size -= count
    return out
  }
}
