// What an image says of itself before anything is decoded: size, resolution, which way is up. Bounded reads of a few header fields;
// any bytes give an answer or null.

import type { JpegFrame } from './jpeg-sheet.ts'

export interface ImageFacts {
  /** Pixels, as stored (before turning). */
  readonly columns: number
  readonly rows: number
  /** As the file states it; null when it does not. */
  readonly dotsPerInch: number | null
  /** EXIF: 1 upright … 8. */
  readonly orientation: number
}

const INCHES_PER_METRE = 0.0254
const CENTIMETRES_PER_INCH = 2.54

/** ISO/IEC 15948: IHDR, pHYs. */
export function pngFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 33 || view.getUint32(12) !== 0x49_48_44_52) return null
  let dotsPerInch: number | null = null
  let orientation = 1
  for (let at = 8, chunks = 0; at + 12 <= bytes.byteLength && chunks < 1000; chunks += 1) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (at + 12 + length > bytes.byteLength) break
    if (type === 0x70_48_59_73 && length >= 9 && view.getUint8(at + 16) === 1) {
      dotsPerInch = view.getUint32(at + 8) * INCHES_PER_METRE
    }
    if (type === 0x65_58_49_66) orientation = exifOf(bytes.subarray(at + 8, at + 8 + length)).orientation
    at += 12 + length
  }
  return { columns: view.getUint32(16), rows: view.getUint32(20), dotsPerInch, orientation }
}

/** ITU-T T.81 frame header, JFIF density, EXIF, Adobe's marker. */
export function jpegFacts(bytes: Uint8Array): (ImageFacts & JpegFrame) | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let dotsPerInch: number | null = null
  let orientation = 1
  let isAdobe = false
  for (let at = 2; at + 4 <= bytes.byteLength; ) {
    if (bytes[at] !== 0xff) {
      at += 1
      continue
    }
    const marker = view.getUint8(at + 1)
    if (marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd9)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (at + 2 + length > bytes.byteLength) return null
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (marker === 0xe0 && startsWith(body, 'JFIF\0') && length >= 14) dotsPerInch = density(view, at + 11)
    if (marker === 0xe1 && startsWith(body, 'Exif\0\0')) {
      const exif = exifOf(body.subarray(6))
      orientation = exif.orientation
      dotsPerInch ??= exif.dotsPerInch
    }
    if (marker === 0xee && startsWith(body, 'Adobe')) isAdobe = true
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && length >= 8) {
      const components = view.getUint8(at + 9)
      const isInverted = components === 4 && isAdobe
      const size = { columns: view.getUint16(at + 7), rows: view.getUint16(at + 5) }
      return { ...size, components, isInverted, dotsPerInch, orientation }
    }
    if (marker === 0xda) return null
    at += 2 + length
  }
  return null
}

function density(view: DataView, at: number): number | null {
  const unit = view.getUint8(at)
  const dots = view.getUint16(at + 1)
  if (unit === 1) return dots
  return unit === 2 ? dots * CENTIMETRES_PER_INCH : null
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
}

/** TIFF 6.0 tags 274 (orientation), 282 and 296 (resolution) of the first directory. */
function exifOf(tiff: Uint8Array): { orientation: number; dotsPerInch: number | null } {
  const none = { orientation: 1, dotsPerInch: null }
  if (tiff.byteLength < 14) return none
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = view.getUint16(0) === 0x49_49
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.byteLength) return none
  const count = Math.min(200, view.getUint16(start, little))
  let orientation = 1
  let resolution: number | null = null
  let unit = 2
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12
    if (at + 12 > tiff.byteLength) break
    const tag = view.getUint16(at, little)
    if (tag === 274) orientation = view.getUint16(at + 8, little)
    if (tag === 296) unit = view.getUint16(at + 8, little)
    const value = view.getUint32(at + 8, little)
    if (tag === 282 && value + 8 <= tiff.byteLength) {
      resolution = view.getUint32(value, little) / view.getUint32(value + 4, little)
    }
  }
  return { orientation, dotsPerInch: perInch(resolution, unit) }
}

/** TIFF's resolution unit: 2 inch, 3 centimetre, else none. */
export function perInch(resolution: number | null, unit: number): number | null {
  if (resolution === null || !Number.isFinite(resolution) || resolution <= 0 || unit === 1) return null
  return unit === 3 ? resolution * CENTIMETRES_PER_INCH : resolution
}
