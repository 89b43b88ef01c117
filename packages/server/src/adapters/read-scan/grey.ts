// From decoded pixels to the one form recognition takes: grey, upright, no larger than it can use, with a believable resolution.

export interface GreyImage {
  readonly columns: number
  readonly rows: number
  /** One byte a pixel, row by row, 0 is black. */
  readonly grey: Uint8Array
}

/** Pixels. An A4 sheet at 500 dots an inch; recognition gains nothing above. */
const MOST_PIXELS = 25_000_000
const A4_LONG_SIDE_INCHES = 11.69

/** ITU-R BT.601 luma over white paper. `rgba` is four bytes a pixel. */
export function greyOfRgba(rgba: Uint8Array, columns: number, rows: number): GreyImage {
  const grey = new Uint8Array(columns * rows)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const luma = 0.299 * (rgba[from] ?? 0) + 0.587 * (rgba[from + 1] ?? 0) + 0.114 * (rgba[from + 2] ?? 0)
    const alpha = (rgba[from + 3] ?? 255) / 255
    grey[at] = 255 + (luma - 255) * alpha
  }
  return { columns, rows, grey }
}

/** Turns and mirrors as EXIF orientation 1 to 8 asks; anything else leaves the image as it is. */
export function upright(image: GreyImage, orientation: number): GreyImage {
  if (!(orientation >= 2 && orientation <= 8)) return image
  const { columns, rows, grey } = image
  const swapped = orientation >= 5
  const width = swapped ? rows : columns
  const height = swapped ? columns : rows
  const out = new Uint8Array(grey.length)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = source(orientation, column, row, columns, rows)
      out[row * width + column] = grey[y * columns + x] ?? 255
    }
  }
  return { columns: width, rows: height, grey: out }
}

/** Where in the stored image the pixel comes from that is shown at `x`, `y`. */
function source(orientation: number, x: number, y: number, columns: number, rows: number): [number, number] {
  switch (orientation) {
    case 2:
      return [columns - 1 - x, y]
    case 3:
      return [columns - 1 - x, rows - 1 - y]
    case 4:
      return [x, rows - 1 - y]
    case 5:
      return [y, x]
    case 6:
      return [y, rows - 1 - x]
    case 7:
      return [columns - 1 - y, rows - 1 - x]
    default:
      return [columns - 1 - y, x]
  }
}

/** Averages blocks of pixels until the image is within the limit. */
export function withinLimit(image: GreyImage): GreyImage & { readonly factor: number } {
  const factor = Math.ceil(Math.sqrt((image.columns * image.rows) / MOST_PIXELS))
  if (factor <= 1) return { ...image, factor: 1 }
  const columns = Math.max(1, Math.floor(image.columns / factor))
  const rows = Math.max(1, Math.floor(image.rows / factor))
  const grey = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0
      for (let y = 0; y < factor; y += 1) {
        const from = (row * factor + y) * image.columns + column * factor
        for (let x = 0; x < factor; x += 1) sum += image.grey[from + x] ?? 255
      }
      grey[row * columns + column] = sum / (factor * factor)
    }
  }
  return { columns, rows, grey, factor }
}

/**
 * The stated resolution where it gives a sheet one could hold (3 to 24 inches), else the one that makes the long side A4's: cameras
 * and screen shots state 72 whatever they show.
 */
export function believableResolution(stated: number | null, columns: number, rows: number): number {
  const long = Math.max(columns, rows)
  if (stated !== null && stated >= 50 && stated <= 2400 && long / stated >= 3 && long / stated <= 24) return stated
  return Math.min(1200, Math.max(72, long / A4_LONG_SIDE_INCHES))
}
