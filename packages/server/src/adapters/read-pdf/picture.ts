// Pages as pictures: grey for recognition, colour for people. The size is bounded whatever a page claims to be.
import { type OpenPage, openDocument, withPage } from './document.ts'

export interface PagePicture {
  readonly columns: number
  readonly rows: number
  /** What it came out at: lower than asked for when the page is too large. */
  readonly dotsPerInch: number
  /** One byte a pixel (grey) or four (red, green, blue, 255), rows from the top. */
  readonly pixels: Uint8Array
}

/** Twenty megapixels is A4 at 450 dpi, and 80 MB while it is drawn in colour. */
const MOST_PIXELS = 20_000_000

const GREY = { format: 1, bytes: 1 } as const
const COLOUR = { format: 4, bytes: 4 } as const

/** FPDF_ANNOT draws annotations too, FPDF_GRAYSCALE leaves colour out, FPDF_REVERSE_BYTE_ORDER gives red first. */
const WITH_ANNOTATIONS = 0x01
const IN_GREY = 0x08
const RED_FIRST = 0x10

export function greyPicture(page: OpenPage, dotsPerInch: number): PagePicture {
  return draw(page, dotsPerInch, GREY, WITH_ANNOTATIONS | IN_GREY)
}

/** Null when the document or the page cannot be opened. `pageNumber` is 1-based. */
export async function renderPage(
  bytes: Uint8Array,
  pageNumber: number,
  dotsPerInch: number,
): Promise<PagePicture | null> {
  const opened = await openDocument(bytes)
  if (typeof opened === 'string') return null
  try {
    return withPage(opened.document, pageNumber - 1, (page) =>
      draw(page, dotsPerInch, COLOUR, WITH_ANNOTATIONS | RED_FIRST),
    )
  } finally {
    opened.close()
  }
}

/** The page with that many columns, fewer where it is too large for so many. */
export async function renderPageAt(
  bytes: Uint8Array,
  pageNumber: number,
  columns: number,
): Promise<PagePicture | null> {
  const opened = await openDocument(bytes)
  if (typeof opened === 'string') return null
  try {
    return withPage(opened.document, pageNumber - 1, (page) =>
      draw(page, (columns * 72) / page.width, COLOUR, WITH_ANNOTATIONS | RED_FIRST),
    )
  } finally {
    opened.close()
  }
}

function draw(page: OpenPage, wished: number, kind: { format: number; bytes: number }, flags: number): PagePicture {
  const { lib } = page.document
  const area = (page.width / 72) * (page.height / 72)
  const dotsPerInch = Math.min(wished, Math.sqrt(MOST_PIXELS / area))
  const columns = Math.max(1, Math.floor((page.width / 72) * dotsPerInch))
  const rows = Math.max(1, Math.floor((page.height / 72) * dotsPerInch))
  const bitmap = lib.createBitmap(columns, rows, kind.format, 0, 0)
  if (bitmap === 0) throw new Error('no memory for the picture of the page')
  try {
    lib.fillBitmap(bitmap, 0, 0, columns, rows, 0xffffffff)
    lib.render(bitmap, page.handle, 0, 0, columns, rows, 0, flags)
    const stride = lib.bitmapStride(bitmap)
    const from = lib.bitmapBuffer(bitmap)
    const width = columns * kind.bytes
    const pixels = new Uint8Array(width * rows)
    for (let row = 0; row < rows; row++) {
      pixels.set(lib.memory.bytes.subarray(from + row * stride, from + row * stride + width), row * width)
    }
    return { columns, rows, dotsPerInch, pixels }
  } finally {
    lib.destroyBitmap(bitmap)
  }
}

/** Any two neighbours on a row that differ by this much make an edge: faint pencil does, a smooth shading does not. */
const FAINT_EDGE = 24
/** A word has more. */
const FEWEST_EDGES = 30

/** Whether anything that could be writing is drawn. At 100 dots per inch a letter has about ten edges. */
export function hasWriting({ columns, pixels }: PagePicture): boolean {
  let edges = 0
  for (let at = 1; at < pixels.length; at++) {
    if (at % columns !== 0 && Math.abs((pixels[at] ?? 0) - (pixels[at - 1] ?? 0)) >= FAINT_EDGE) edges++
    if (edges >= FEWEST_EDGES) return true
  }
  return false
}
