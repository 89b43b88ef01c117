// A picture file from pixels (PNG, ISO/IEC 15948). Eighty lines instead of a package: pngjs, which reads them, writes on the thread that
// answers requests; this deflates on the pool.
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import type { Pixels } from './pixels.ts'

const packed = promisify<Uint8Array, { level: number }, Buffer>(deflate)
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREY = 0
const COLOUR = 2
/** Each byte as the difference from the one above it: a page is white for most of its height. */
const FILTER_UP = 2

export async function pngOf({ columns, rows, channels, bytes }: Pixels): Promise<Uint8Array> {
  const width = columns * channels
  const filtered = new Uint8Array((width + 1) * rows)
  for (let row = 0; row < rows; row++) {
    const to = row * (width + 1)
    const from = row * width
    filtered[to] = FILTER_UP
    for (let at = 0; at < width; at++)
      filtered[to + 1 + at] = (bytes[from + at] ?? 0) - (row === 0 ? 0 : (bytes[from - width + at] ?? 0))
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(columns)
  header.writeUInt32BE(rows, 4)
  header[8] = 8
  header[9] = channels === 1 ? GREY : COLOUR
  const data = await packed(filtered, { level: 6 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.byteLength)
  head.write(type, 4, 'latin1')
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(data, crc32(head.subarray(4))))
  return Buffer.concat([head, data, tail])
}
