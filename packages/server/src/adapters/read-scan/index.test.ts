import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import tiff from 'utif2'
import type { PageImage, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { readScan } from './index.ts'

async function itemsOf(bytes: Uint8Array): Promise<ReadItem[]> {
  return Array.fromAsync(readScan({ bytes, name: 'scan' }))
}

async function imageOf(bytes: Uint8Array): Promise<PageImage> {
  const [item] = await itemsOf(bytes)
  assert.ok(item?.item === 'image')
  return item.image
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1
  }
  return ~crc >>> 0
}

interface PngOptions {
  readonly depth?: number
  readonly colour?: number
  readonly palette?: number[]
  readonly dotsPerMetre?: number
  readonly declared?: readonly [number, number]
}

function filled<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value)
}

/** `rows` of packed samples, unfiltered. */
function png(columns: number, rows: number[][], options: PngOptions = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(options.declared?.[0] ?? columns, 0)
  header.writeUInt32BE(options.declared?.[1] ?? rows.length, 4)
  header[8] = options.depth ?? 8
  header[9] = options.colour ?? 0
  const parts = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header)]
  if (options.dotsPerMetre !== undefined) {
    const density = Buffer.alloc(9)
    density.writeUInt32BE(options.dotsPerMetre, 0)
    density.writeUInt32BE(options.dotsPerMetre, 4)
    density[8] = 1
    parts.push(chunk('pHYs', density))
  }
  if (options.palette !== undefined) parts.push(chunk('PLTE', Buffer.from(options.palette)))
  parts.push(
    chunk('IDAT', deflateSync(Buffer.concat(rows.map((row) => Buffer.from([0, ...row]))))),
    chunk('IEND', Buffer.alloc(0)),
  )
  return Buffer.concat(parts)
}

/** An EXIF block that says which way is up, put behind the start of a JPEG. */
function withOrientation(image: Uint8Array, orientation: number): Buffer {
  const exif = Buffer.from('45786966000049492a0008000000010012010300010000000000000000000000', 'hex')
  exif.writeUInt16LE(orientation, 6 + 8 + 2 + 8)
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([image.subarray(0, 2), marker, exif, image.subarray(2)])
}

function rgba(columns: number, rows: number, dark: (column: number, row: number) => boolean): Uint8Array {
  const out = new Uint8Array(columns * rows * 4).fill(255)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      if (dark(column, row)) out.fill(0, (row * columns + column) * 4, (row * columns + column) * 4 + 3)
  }
  return out
}

test('every depth and colour of PNG becomes grey', async () => {
  assert.deepEqual([...(await imageOf(png(2, [[0, 255]]))).grey], [0, 255])
  assert.deepEqual([...(await imageOf(png(8, [[0b10101010]], { depth: 1 }))).grey], [255, 0, 255, 0, 255, 0, 255, 0])
  assert.deepEqual([...(await imageOf(png(2, [[0x12, 0x34, 0xff, 0xff]], { depth: 16 }))).grey], [0x12, 255])
  assert.deepEqual([...(await imageOf(png(2, [[0, 0, 0, 255, 255, 255]], { colour: 2 }))).grey], [0, 255])
  const palette = png(2, [[1, 0]], { colour: 3, palette: [0, 0, 0, 255, 255, 255] })
  assert.deepEqual([...(await imageOf(palette)).grey], [255, 0])
})

test('transparent paper is white', async () => {
  const clear = png(2, [[0, 0, 0, 0, 0, 0, 0, 255]], { colour: 6 })
  assert.deepEqual([...(await imageOf(clear)).grey], [255, 0])
})

test('the resolution is the stated one where a sheet could have it, and else that of an A4 sheet', async () => {
  const row = filled(900, 255)
  const stated = await imageOf(png(900, [row], { dotsPerMetre: 11811 }))
  assert.equal(Math.round(stated.dotsPerInch), 300)
  const absurd = await imageOf(png(900, [row], { dotsPerMetre: 100 }))
  assert.equal(Math.round(absurd.dotsPerInch), 77)
})

test('a page photographed sideways is turned upright', async () => {
  // Dark on the left when stored; orientation 6 means the stored left side is the top.
  const { data } = jpeg.encode({ width: 64, height: 32, data: rgba(64, 32, (column) => column < 16) }, 95)
  const image = await imageOf(withOrientation(data, 6))
  assert.deepEqual([image.columns, image.rows], [32, 64])
  assert.ok((image.grey[5] ?? 255) < 40)
  assert.ok((image.grey[60 * 32] ?? 0) > 200)
})

test('each page of a TIFF is a page', async () => {
  const one = Buffer.from(
    tiff.encodeImage(
      rgba(40, 30, (column) => column < 20),
      40,
      30,
    ),
  )
  const image = await imageOf(one)
  assert.deepEqual([image.number, image.columns, image.rows], [1, 40, 30])
  assert.deepEqual([image.grey[0], image.grey[39]], [0, 255])
})

test('an image of 20,000 by 20,000 is refused before a pixel is decoded', async () => {
  const huge = png(1, [[0]], { declared: [20_000, 20_000] })
  await assert.rejects(itemsOf(huge), { code: 'text.too-large' })
  const { data } = jpeg.encode({ width: 16, height: 16, data: rgba(16, 16, () => true) }, 50)
  const frame = data.indexOf(Buffer.from([0xff, 0xc0]))
  data.writeUInt16BE(20_000, frame + 5)
  data.writeUInt16BE(20_000, frame + 7)
  await assert.rejects(itemsOf(data), { code: 'text.too-large' })
})

test('an image larger than recognition can use is made smaller, its sheet stays the same', async () => {
  const columns = 6000
  const row = filled(columns / 8, 0xf0)
  const image = await imageOf(png(columns, filled(6000, row), { depth: 1, dotsPerMetre: 23622 }))
  assert.deepEqual([image.columns, image.rows], [3000, 3000])
  assert.equal(Math.round((image.columns / image.dotsPerInch) * 10), 100)
})

test('a damaged or cut image is refused, never a fault', async () => {
  const good = [
    png(64, filled(64, filled(64, 7))),
    jpeg.encode({ width: 64, height: 64, data: rgba(64, 64, (c, r) => (c ^ r) % 5 === 0) }, 80).data,
    Buffer.from(
      tiff.encodeImage(
        rgba(64, 64, (c) => c > 9),
        64,
        64,
      ),
    ),
  ]
  for (const bytes of good) {
    for (let cut = 12; cut < bytes.length; cut += Math.ceil(bytes.length / 23)) {
      const torn = Buffer.from(bytes.subarray(0, cut))
      const spoilt = Buffer.from(bytes)
      spoilt[cut] = (spoilt[cut] ?? 0) ^ 0xff
      for (const bad of [torn, spoilt])
        await itemsOf(bad).catch((error) => assert.ok(error instanceof ReadRefusal, String(error)))
    }
  }
})
