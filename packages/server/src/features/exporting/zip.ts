// A ZIP archive written while it is sent (APPNOTE 6.3.10): nothing of it is held but the list of its entries. Sizes and checksums follow
// each entry's bytes; what may pass 4 GB is written in the 64-bit form. An archive that broke off has no directory and opens nowhere, so
// nobody takes half of one for the whole.
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** A path with forward slashes, unique in the archive. */
  readonly name: string
  readonly source: AsyncIterable<Uint8Array>
  /** About how long it is, where that is known: above 4 GB it needs the 64-bit form. */
  readonly bytes?: number
}

interface Written {
  readonly name: Uint8Array
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly bytes: number
}

const LARGE = 4_000_000_000
/** Packed at once: a stream costs more than so many bytes do. */
const SMALL_BYTES = 65_536
/** Most originals are packed already. */
const LEVEL = 1
const MOST_16 = 0xffff
const MOST_32 = 0xffffffff
const DEFLATED = 8
/** Bit 3: sizes follow the data; bit 11: the name is UTF-8. */
const FLAGS = 0x0808
const VERSION = 20
const VERSION_64 = 45

export async function* zipOf(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  const time = dosTime(at)
  for await (const { name, source, bytes: expected = 0 } of entries) {
    const start = offset
    const isLarge = expected > LARGE
    const encoded = Buffer.from(name, 'utf8')
    const head = localHead(encoded, time, isLarge)
    yield head
    const count: Count = { crc: 0, bytes: 0, packed: 0 }
    for await (const piece of deflated(source, count)) yield piece
    if (!isLarge && Math.max(count.bytes, count.packed) > MOST_32)
      throw new Error('an entry is longer than it was said to be')
    const tail = descriptor(count, isLarge)
    yield tail
    offset += head.length + count.packed + tail.length
    written.push({ name: encoded, offset: start, ...count })
  }
  const directoryAt = offset
  for (const entry of written) {
    const line = directoryLine(entry, time)
    offset += line.length
    yield line
  }
  yield endOfDirectory(written.length, directoryAt, offset - directoryAt)
}

interface Count {
  crc: number
  bytes: number
  packed: number
}

/** Whoever stops taking closes the source too. */
async function* deflated(source: AsyncIterable<Uint8Array>, count: Count): AsyncGenerator<Uint8Array> {
  const pieces = counted(source, count)
  try {
    const first: Uint8Array[] = []
    while (count.bytes < SMALL_BYTES) {
      const step = await pieces.next()
      if (step.done === true) {
        const packed = deflateRawSync(Buffer.concat(first), { level: LEVEL })
        count.packed = packed.length
        yield packed
        return
      }
      first.push(step.value)
    }
    async function* whole(): AsyncGenerator<Uint8Array> {
      yield Buffer.concat(first)
      yield* pieces
    }
    // What fails here rises from the loop below.
    const stream = pipeline(Readable.from(whole()), createDeflateRaw({ level: LEVEL }), () => undefined)
    for await (const piece of stream) {
      if (!(piece instanceof Uint8Array)) continue
      count.packed += piece.length
      yield piece
    }
  } finally {
    await pieces.return(undefined)
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, count: Count): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    count.crc = crc32(piece, count.crc)
    count.bytes += piece.length
    yield piece
  }
}

/** Local time of nowhere: the archive is written in UTC (4.4.6). */
function dosTime(at: Date): number {
  const day = ((Math.max(1980, at.getUTCFullYear()) - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}

/** 4.3.7 */
function localHead(name: Uint8Array, time: number, isLarge: boolean): Uint8Array {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50)
  head.writeUInt16LE(isLarge ? VERSION_64 : VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DEFLATED, 8)
  head.writeUInt32LE(time, 10)
  head.writeUInt16LE(name.length, 26)
  if (!isLarge) return Buffer.concat([head, name])
  head.writeUInt32LE(MOST_32, 18)
  head.writeUInt32LE(MOST_32, 22)
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1)
  extra.writeUInt16LE(16, 2)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, name, extra])
}

/** 4.3.9 */
function descriptor({ crc, packed, bytes }: Pick<Written, 'crc' | 'packed' | 'bytes'>, isLarge: boolean): Uint8Array {
  const tail = Buffer.alloc(isLarge ? 24 : 16)
  tail.writeUInt32LE(0x08074b50)
  tail.writeUInt32LE(crc, 4)
  if (isLarge) {
    tail.writeBigUInt64LE(BigInt(packed), 8)
    tail.writeBigUInt64LE(BigInt(bytes), 16)
  } else {
    tail.writeUInt32LE(packed, 8)
    tail.writeUInt32LE(bytes, 12)
  }
  return tail
}

/** 4.3.12, with 4.5.3 where a number does not fit. */
function directoryLine({ name, offset, crc, packed, bytes }: Written, time: number): Uint8Array {
  const large = [bytes, packed, offset].filter((value) => value >= MOST_32)
  const extra = Buffer.alloc(large.length === 0 ? 0 : 4 + large.length * 8)
  if (large.length > 0) {
    extra.writeUInt16LE(1)
    extra.writeUInt16LE(large.length * 8, 2)
    for (const [index, value] of large.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  }
  const version = large.length > 0 ? VERSION_64 : VERSION
  const line = Buffer.alloc(46)
  line.writeUInt32LE(0x02014b50)
  line.writeUInt16LE(version, 4)
  line.writeUInt16LE(version, 6)
  line.writeUInt16LE(FLAGS, 8)
  line.writeUInt16LE(DEFLATED, 10)
  line.writeUInt32LE(time, 12)
  line.writeUInt32LE(crc, 16)
  line.writeUInt32LE(Math.min(packed, MOST_32), 20)
  line.writeUInt32LE(Math.min(bytes, MOST_32), 24)
  line.writeUInt16LE(name.length, 28)
  line.writeUInt16LE(extra.length, 30)
  line.writeUInt32LE(Math.min(offset, MOST_32), 42)
  return Buffer.concat([line, name, extra])
}

/** 4.3.14 to 4.3.16. */
function endOfDirectory(entries: number, at: number, bytes: number): Uint8Array {
  const large = Buffer.alloc(56)
  large.writeUInt32LE(0x06064b50)
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(VERSION_64, 12)
  large.writeUInt16LE(VERSION_64, 14)
  large.writeBigUInt64LE(BigInt(entries), 24)
  large.writeBigUInt64LE(BigInt(entries), 32)
  large.writeBigUInt64LE(BigInt(bytes), 40)
  large.writeBigUInt64LE(BigInt(at), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeBigUInt64LE(BigInt(at + bytes), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Math.min(entries, MOST_16), 8)
  end.writeUInt16LE(Math.min(entries, MOST_16), 10)
  end.writeUInt32LE(Math.min(bytes, MOST_32), 12)
  end.writeUInt32LE(Math.min(at, MOST_32), 16)
  const needs = entries >= MOST_16 || at >= MOST_32 || bytes >= MOST_32
  return needs ? Buffer.concat([large, locator, end]) : end
}
