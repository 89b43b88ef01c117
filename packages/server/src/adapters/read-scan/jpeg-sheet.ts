// Decodes a JPEG by putting it on a PDF page of its own size and drawing that page: PDFium holds a fast, complete JPEG decoder that
// works by lines, where those written in JavaScript take 40 bytes a pixel (a 24-megapixel photograph passed 1 GB).
import { renderPage } from '../read-pdf/index.ts'
import { type GreyImage, greyOfRgba } from './grey.ts'

/** Components of a pixel as the frame header counts them, and the PDF colour space that means the same. */
const COLOURS: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }
/** The sheet's own colour: a sheet that is still this colour all over shows that nothing was decoded. */
const SHEET = 90

export interface JpegFrame {
  readonly columns: number
  readonly rows: number
  readonly components: number
  /** Adobe writes CMYK inverted (Technical Note 5116). */
  readonly isInverted: boolean
}

/** Null for an image that cannot be decoded. A large one comes out smaller, within what a page may be drawn at. */
export async function decodeJpeg(bytes: Uint8Array, frame: JpegFrame): Promise<GreyImage | null> {
  const space = COLOURS[frame.components]
  if (space === undefined) return null
  const picture = await renderPage(sheetWith(bytes, frame, space), 1, 72)
  if (picture === null) return null
  const image = greyOfRgba(picture.pixels, picture.columns, picture.rows)
  return image.grey.every((level) => Math.abs(level - SHEET) <= 1) ? null : image
}

/** ISO 32000-1: a page of as many points as the image has pixels, covered with it. */
function sheetWith(bytes: Uint8Array, { columns, rows, isInverted }: JpegFrame, space: string): Uint8Array {
  const content = `${(SHEET / 255).toFixed(4)} g 0 0 ${columns} ${rows} re f ${columns} 0 0 ${rows} 0 0 cm /I Do`
  const decode = isInverted ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  const size = `/Width ${columns}/Height ${rows}/BitsPerComponent 8/ColorSpace${space}${decode}`
  const objects: (string | Uint8Array)[][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${columns} ${rows}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`],
    [`<</Length ${content.length}>>stream\n${content}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image${size}/Filter/DCTDecode/Length ${bytes.byteLength}>>stream\n`,
      bytes,
      '\nendstream',
    ],
  ]
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = 9
  const put = (part: string | Uint8Array): void => {
    const piece = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(piece)
    length += piece.byteLength
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    put(`${index + 1} 0 obj\n`)
    for (const part of object) put(part)
    put('\nendobj\n')
  }
  const start = length
  const rowsOfTable = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  put(`xref\n0 6\n0000000000 65535 f \n${rowsOfTable}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}
