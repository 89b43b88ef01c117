// The parts of an office file, which is a ZIP archive. Nothing is unpacked before its declared size and ratio were judged, and
// unpacking stops at the declared size, because that may lie. Memory holds one chunk of a part at a time.
//
// Unpacking is fflate's (MIT, no dependencies): a streaming inflate that needs no callbacks. We would write 300 lines instead.
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { ReadRefusal } from '../../evidence/text/refusals.ts'

/** Bytes of one unpacked part that are ever read. A 10,000-page contract is about 200 MB of XML. */
const LARGEST_PART = 300_000_000

/** Bytes of all parts together, so that many middling bombs are a bomb too. */
const LARGEST_TOTAL = 700_000_000

/** Real XML parts unpack to 5–50 times their size; deflate can reach 1,030. Below `HARMLESS` the ratio does not matter. */
const LARGEST_RATIO = 200
const HARMLESS = 20_000_000

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Packed bytes given to the inflater at once; at the highest ratio they become 4 MB. */
const PACKED_CHUNK = 4096

export interface Part {
  readonly name: string
  readonly packedBytes: number
  readonly bytes: number
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly offset: number
}

export class OfficeZip {
  readonly parts: readonly Part[]
  readonly #bytes: Uint8Array
  readonly #byName = new Map<string, Part>()
  #unpacked = 0

  /** Throws `ReadRefusal`: `text.encrypted` for a protected file, `text.damaged`, `text.bomb`. */
  constructor(bytes: Uint8Array) {
    if (OLE_MAGIC.every((byte, at) => bytes[at] === byte)) throw new ReadRefusal(oleRefusal(bytes))
    this.#bytes = bytes
    this.parts = directoryOf(bytes)
    for (const part of this.parts) {
      const key = keyOf(part.name)
      if (!this.#byName.has(key)) this.#byName.set(key, part)
      if (isXml(part.name)) refuseBomb(part)
    }
  }

  has(name: string): boolean {
    return this.#byName.has(keyOf(name))
  }

  /** The unpacked part in chunks; nothing for a part that is not there. */
  *chunks(name: string): Generator<Uint8Array> {
    const part = this.#byName.get(keyOf(name))
    if (part === undefined) return
    if (part.isEncrypted) throw new ReadRefusal('text.encrypted')
    refuseBomb(part)
    let sum = 0
    let length = 0
    for (const chunk of unpack(this.#packed(part), part.method)) {
      length += chunk.length
      this.#unpacked += chunk.length
      if (length > part.bytes || this.#unpacked > LARGEST_TOTAL) throw new ReadRefusal('text.bomb')
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (length !== part.bytes || sum !== part.crc) throw new ReadRefusal('text.damaged', { detail: 'checksum' })
  }

  /** A whole part, for files inside the file. */
  bytesOf(name: string): Uint8Array {
    return Buffer.concat([...this.chunks(name)])
  }

  /** Whether these ASCII characters stand anywhere in the part. */
  mentions(name: string, word: string): boolean {
    let tail = ''
    for (const chunk of this.chunks(name)) {
      if (Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).includes(word)) return true
      const head = Buffer.from(chunk.subarray(0, word.length)).toString('latin1')
      if ((tail + head).includes(word)) return true
      tail = Buffer.from(chunk.subarray(-word.length)).toString('latin1')
    }
    return false
  }

  #packed(part: Part): Uint8Array {
    const view = viewOf(this.#bytes)
    const at = part.offset
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new ReadRefusal('text.damaged')
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    if (start + part.packedBytes > view.byteLength) throw new ReadRefusal('text.damaged')
    return this.#bytes.subarray(start, start + part.packedBytes)
  }
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2); some writers use backslashes or a leading slash. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase()
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name)
}

function refuseBomb(part: Part): void {
  const isSwollen = part.bytes > HARMLESS && part.bytes > part.packedBytes * LARGEST_RATIO
  if (part.bytes > LARGEST_PART || isSwollen) throw new ReadRefusal('text.bomb')
}

/** Word and Excel put a protected file into an OLE container with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function oleRefusal(bytes: Uint8Array): 'text.encrypted' | 'text.damaged' {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'text.encrypted' : 'text.damaged'
}

function* unpack(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method === 0) {
    yield packed
    return
  }
  if (method !== 8) throw new ReadRefusal('text.damaged', { detail: 'odd-packing' })
  const ready: Uint8Array[] = []
  const inflate = new Inflate((chunk) => {
    ready.push(chunk)
  })
  for (let at = 0; at < packed.length || at === 0; at += PACKED_CHUNK) {
    try {
      inflate.push(packed.subarray(at, at + PACKED_CHUNK), at + PACKED_CHUNK >= packed.length)
    } catch {
      throw new ReadRefusal('text.damaged')
    }
    yield* ready.splice(0)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function directoryOf(bytes: Uint8Array): Part[] {
  const view = viewOf(bytes)
  const { count, start } = directoryPlace(view)
  const parts: Part[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new ReadRefusal('text.damaged')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    if (at + 46 + nameLength + extraLength > view.byteLength) throw new ReadRefusal('text.damaged')
    parts.push(partAt(bytes, view, at, nameLength, extraLength))
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return parts
}

function partAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Part {
  const wide = wideSizes(view, at, at + 46 + nameLength, extraLength)
  return {
    name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    ...wide,
  }
}

/** Sizes and offset of an entry; a field of all ones stands in the ZIP64 extra field (APPNOTE 4.5.3), in this order. */
function wideSizes(view: DataView, at: number, extra: number, extraLength: number) {
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  let from = extra
  while (from + 4 <= extra + extraLength) {
    const id = view.getUint16(from, true)
    const next = from + 4 + view.getUint16(from + 2, true)
    let value = from + 4
    for (const [index, field] of fields.entries()) {
      if (id !== 1 || field !== 0xffffffff || value + 8 > Math.min(next, view.byteLength)) continue
      fields[index] = Number(view.getBigUint64(value, true))
      value += 8
    }
    from = next
  }
  const [bytes = 0, packedBytes = 0, offset = 0] = fields
  return { bytes, packedBytes, offset }
}

function directoryPlace(view: DataView): { count: number; start: number } {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    return count === 0xffff || start === 0xffffffff ? (widePlace(view, at) ?? { count, start }) : { count, start }
  }
  throw new ReadRefusal('text.damaged')
}

function widePlace(view: DataView, end: number): { count: number; start: number } | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) }
}
