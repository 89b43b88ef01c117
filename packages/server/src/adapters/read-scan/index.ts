// Reads scanned pages: PNG, JPEG, TIFF of several pages. Yields grey images for recognition; the declared size is checked before a
// single pixel is decoded.
// pngjs (MIT, no dependencies), utif2 (MIT; pako): else we would write inflate-unfilter and a dozen TIFF compressions ourselves. They
// are old and quiet, which for these formats is no fault, and run in the sandbox only.
import { PNG } from 'pngjs'
import tiff, { type IFD } from 'utif2'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { believableResolution, type GreyImage, greyOfRgba, upright, withinLimit } from './grey.ts'
import { decodeJpeg } from './jpeg-sheet.ts'
import { type ImageFacts, jpegFacts, perInch, pngFacts } from './metadata.ts'

/** Pixels: an A3 sheet in colour at 500 dots an inch. Decoders need up to 12 bytes for each, within the child's memory. */
const MOST_PIXELS = 60_000_000
const MOST_PAGES = 2000

export async function* readScan(file: OpenFile): AsyncGenerator<ReadItem> {
  const [first, second] = file.bytes
  if (first === 0x89) yield imageItem(readPng(file.bytes), 1)
  else if (first === 0xff && second === 0xd8) yield imageItem(await readJpeg(file.bytes), 1)
  else yield* readTiff(file.bytes)
}

interface Decoded extends GreyImage {
  readonly stated: number | null
}

function imageItem(decoded: Decoded, number: number): ReadItem {
  const dotsPerInch = believableResolution(decoded.stated, decoded.columns, decoded.rows)
  const { factor, columns, rows, grey } = withinLimit(decoded)
  const image = { number, label: null, columns, rows, grey, dotsPerInch: dotsPerInch / factor }
  return { item: 'image', image }
}

function readPng(bytes: Uint8Array): Decoded {
  const facts = checked(pngFacts(bytes))
  const { data, width, height } = orDamaged(() =>
    PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  )
  return { ...upright(greyOfRgba(data, width, height), facts.orientation), stated: facts.dotsPerInch }
}

async function readJpeg(bytes: Uint8Array): Promise<Decoded> {
  const facts = checked(jpegFacts(bytes))
  const image = await decodeJpeg(bytes, facts)
  if (image === null) throw new ReadRefusal('text.damaged')
  // Large images are drawn smaller; the sheet they show stays the same.
  const factor = image.columns / facts.columns
  const stated = facts.dotsPerInch === null ? null : facts.dotsPerInch * factor
  return { ...upright(image, facts.orientation), stated }
}

function* readTiff(bytes: Uint8Array): Generator<ReadItem> {
  // The decoder wants the whole of an ArrayBuffer.
  const buffer = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
  if (!(buffer instanceof ArrayBuffer)) throw new ReadRefusal('text.damaged')
  const pages = orDamaged(() => tiff.decode(buffer)).filter(isPage)
  if (pages.length === 0) throw new ReadRefusal('text.damaged')
  let read = 0
  for (const [index, page] of pages.slice(0, MOST_PAGES).entries()) {
    const item = tiffPage(buffer, page, index + 1)
    if (item.item === 'image') read += 1
    // One page is one refusal; of many pages the others are still read.
    else if (pages.length === 1 && item.item === 'finding') {
      throw new ReadRefusal(item.finding.code === 'text.too-large' ? 'text.too-large' : 'text.damaged')
    }
    yield item
  }
  if (read === 0) throw new ReadRefusal('text.damaged')
  if (pages.length > MOST_PAGES) {
    const facts = { detail: 'first-pages', count: MOST_PAGES } as const
    yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
  }
}

/** Tag 254, bit 0: a smaller copy of another page. */
function isPage(directory: IFD): boolean {
  return (tag(directory, 254) & 1) === 0 && tag(directory, 256) > 0 && tag(directory, 257) > 0
}

function tiffPage(buffer: ArrayBuffer, page: IFD, number: number): ReadItem {
  if (tag(page, 256) * tag(page, 257) > MOST_PIXELS) {
    return { item: 'finding', finding: { code: 'text.too-large', page: number } }
  }
  try {
    tiff.decodeImage(buffer, page)
    const stated = perInch(tag(page, 282) || null, tag(page, 296) || 2)
    const grey = greyOfRgba(tiff.toRGBA8(page), page.width, page.height)
    // The pixels of pages already handed on are not kept.
    page.data = new Uint8Array(0)
    return imageItem({ ...upright(grey, tag(page, 274)), stated }, number)
  } catch (error) {
    if (isOutOfMemory(error)) throw error
    return { item: 'finding', finding: { code: 'text.page-failed', page: number, facts: { detail: 'page-image' } } }
  }
}

/** The first value of a numeric tag; 0 when it is missing. */
function tag(directory: IFD, number: number): number {
  const values = directory[`t${number}`]
  const first = typeof values === 'number' ? values : values?.[0]
  return typeof first === 'number' && Number.isFinite(first) ? first : 0
}

function checked<T extends ImageFacts>(facts: T | null): T {
  if (facts === null || facts.columns === 0 || facts.rows === 0) throw new ReadRefusal('text.damaged')
  if (facts.columns * facts.rows > MOST_PIXELS) throw new ReadRefusal('text.too-large')
  return facts
}

/** The decoders throw plain errors for broken images; a lack of memory is no damage. */
function orDamaged<T>(decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    if (isOutOfMemory(error)) throw error
    throw new ReadRefusal('text.damaged')
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed/i.test(error.message)
}
