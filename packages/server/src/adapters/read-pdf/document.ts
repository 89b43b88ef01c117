// An open document and its open pages. Every handle is closed on every way out: a leak of one page handle is a gigabyte on a bundle.
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { type Pdfium, pdfium, withRoom } from './pdfium.ts'

export interface OpenDocument {
  readonly lib: Pdfium
  readonly handle: number
  readonly pageCount: number
}

/** FPDF_GetLastError: a password is needed; the security handler is unknown. */
const PASSWORD_ERROR = 4
const SECURITY_ERROR = 5

/** Why PDFium does not open a file: another reader may, or may say so for good. */
export type Unopened = 'encrypted' | 'damaged'

/** PDFium tries the empty password itself. */
export async function openDocument(
  bytes: Uint8Array,
): Promise<{ document: OpenDocument; close: () => void } | Unopened> {
  const lib = await pdfium()
  const data = lib.malloc(Math.max(bytes.length, 1))
  if (data === 0) throw new ReadRefusal('text.too-large')
  lib.memory.bytes.set(bytes, data)
  const handle = lib.loadDocument(data, bytes.length, 0)
  if (handle === 0) {
    const error = lib.lastError()
    lib.free(data)
    return error === PASSWORD_ERROR || error === SECURITY_ERROR ? 'encrypted' : 'damaged'
  }
  const close = () => {
    lib.closeDocument(handle)
    lib.free(data)
  }
  return { document: { lib, handle, pageCount: lib.pageCount(handle) }, close }
}

export interface OpenPage {
  readonly document: OpenDocument
  readonly handle: number
  /** As shown, in points: rotated and cropped. */
  readonly width: number
  readonly height: number
  readonly toShown: Affine
}

/** Page space to the page as shown: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Affine {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** PDF's own limit is 14,400 units; what lies far beyond is a broken page, and its numbers overflow. */
const LARGEST_SIDE = 200_000

/** Null when the page cannot be loaded. `use` must not keep the page. */
export function withPage<T>(document: OpenDocument, index: number, use: (page: OpenPage) => T): T | null {
  const { lib } = document
  const handle = lib.loadPage(document.handle, index)
  if (handle === 0) return null
  try {
    const width = lib.pageWidth(handle)
    const height = lib.pageHeight(handle)
    if (!(width > 0 && height > 0 && width < LARGEST_SIDE && height < LARGEST_SIDE)) return null
    return use({ document, handle, width, height, toShown: toShown(lib, handle, width, height) })
  } finally {
    lib.closePage(handle)
  }
}

/** FPDF_PageToDevice answers in whole pixels: asked on a grid of 1/64 point, 1,000 points apart, the error is below 0.02 point a page. */
const GRID = 64
const APART = 1000

function toShown(lib: Pdfium, page: number, width: number, height: number): Affine {
  return withRoom(lib, 24, (pointer) => {
    // Doubles go by value, results by pointer; the sizes are rounded as the grid is, so they are divided out again.
    const columns = Math.round(width * GRID)
    const rows = Math.round(height * GRID)
    const at = (x: number, y: number): readonly [number, number] => {
      lib.pageToDevice(page, 0, 0, columns, rows, 0, x, y, pointer, pointer + 4)
      const view = lib.memory.ints
      return [((view[pointer >> 2] ?? 0) * width) / columns, ((view[(pointer >> 2) + 1] ?? 0) * height) / rows]
    }
    const [e, f] = at(0, 0)
    const [ax, ay] = at(APART, 0)
    const [cx, cy] = at(0, APART)
    return { a: (ax - e) / APART, b: (ay - f) / APART, c: (cx - e) / APART, d: (cy - f) / APART, e, f }
  })
}
