// What is done to a page image before recognition: is there ink at all, how far is it turned, how large should it be. And the way
// back: where a point of the prepared image lies on the page. Pure; linear in the pixels.

export interface Picture {
  readonly columns: number
  readonly rows: number
  /** One byte a pixel, 0 is black. */
  readonly grey: Uint8Array
}

/** A point of the prepared image, in pixels, to one of the image as it came. */
export type WayBack = (x: number, y: number) => readonly [number, number]

/** Ink is looked for on a coarse grid; 900 columns tell lines of text apart. */
const GRID_COLUMNS = 900
/** Below, a sheet is blank: a few specks of dust. Cells of the grid. */
const LEAST_INK = 24
/** Grey levels between ink and paper; a blank sheet scanned in grey varies less. */
const LEAST_CONTRAST = 40
const MOST_SKEW_DEGREES = 5
/** Degrees. Recognition itself copes with less. */
const LEAST_SKEW_DEGREES = 0.25
const MOST_POINTS = 60_000

/** Columns and rows of the dark points, on a grid whose cells are `step` pixels wide. */
export interface Ink {
  readonly x: Int32Array
  readonly y: Int32Array
  readonly rows: number
  readonly columns: number
}

/** Null for a sheet without ink. */
export function inkOf({ columns, rows, grey }: Picture): Ink | null {
  const step = Math.max(1, Math.floor(columns / GRID_COLUMNS))
  const limit = threshold(grey)
  if (limit === null) return null
  const x: number[] = []
  const y: number[] = []
  const gridRows = Math.floor(rows / step)
  const gridColumns = Math.floor(columns / step)
  for (let row = 0; row < gridRows; row += 1) {
    for (let column = 0; column < gridColumns; column += 1) {
      if ((grey[row * step * columns + column * step] ?? 255) >= limit) continue
      x.push(column)
      y.push(row)
    }
  }
  if (x.length < LEAST_INK) return null
  return { x: Int32Array.from(x), y: Int32Array.from(y), rows: gridRows, columns: gridColumns }
}

/** Otsu's threshold (IEEE Trans. SMC 9(1), 1979); null when ink and paper can hardly be told apart. */
function threshold(grey: Uint8Array): number | null {
  const counts = new Float64Array(256)
  const stride = Math.max(1, Math.floor(grey.length / 1_000_000))
  let total = 0
  let sum = 0
  for (let at = 0; at < grey.length; at += stride) {
    const level = grey[at] ?? 0
    counts[level] = (counts[level] ?? 0) + 1
    total += 1
    sum += level
  }
  let below = 0
  let belowSum = 0
  let best = { between: 0, level: 0, contrast: 0 }
  for (let level = 0; level < 255; level += 1) {
    below += counts[level] ?? 0
    belowSum += level * (counts[level] ?? 0)
    if (below === 0 || below === total) continue
    const contrast = (sum - belowSum) / (total - below) - belowSum / below
    const between = below * (total - below) * contrast * contrast
    if (between > best.between) best = { between, level, contrast }
  }
  return best.contrast < LEAST_CONTRAST ? null : best.level + 1
}

/** Degrees clockwise by which the lines of text fall; 0 when they are straight, or when no angle is better than the others. */
export function skewOf(ink: Ink): number {
  const stride = Math.max(1, Math.floor(ink.x.length / MOST_POINTS))
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const margin = Math.ceil(ink.columns * 0.1) + 2
    const lines = new Float64Array(ink.rows + 2 * margin)
    for (let at = 0; at < ink.x.length; at += stride) {
      const row = Math.round((ink.y[at] ?? 0) - (ink.x[at] ?? 0) * slope) + margin
      lines[row] = (lines[row] ?? 0) + 1
    }
    let score = 0
    for (let row = 1; row < lines.length; row += 1) score += ((lines[row] ?? 0) - (lines[row - 1] ?? 0)) ** 2
    return score
  }
  const straight = sharpness(0)
  let best = { degrees: 0, score: straight }
  const look = (from: number, to: number, by: number): void => {
    for (let degrees = from; degrees <= to + by / 2; degrees += by) {
      const score = sharpness(degrees)
      if (score > best.score) best = { degrees, score }
    }
  }
  look(-MOST_SKEW_DEGREES, MOST_SKEW_DEGREES, 0.5)
  look(best.degrees - 0.4, best.degrees + 0.4, 0.1)
  return Math.abs(best.degrees) < LEAST_SKEW_DEGREES || best.score < straight * 1.1 ? 0 : best.degrees
}

/** The image turned against `degrees` about its centre and made `scale` times as large, with paper where nothing was. */
export function straightened(image: Picture, degrees: number, scale: number): { picture: Picture; back: WayBack } {
  if (degrees === 0 && scale === 1) return { picture: image, back: (x, y) => [x, y] }
  const columns = Math.round(image.columns * scale)
  const rows = Math.round(image.rows * scale)
  const cos = Math.cos((degrees * Math.PI) / 180) / scale
  const sin = Math.sin((degrees * Math.PI) / 180) / scale
  const back = (x: number, y: number): [number, number] => {
    const dx = x - columns / 2
    const dy = y - rows / 2
    return [image.columns / 2 + dx * cos - dy * sin, image.rows / 2 + dx * sin + dy * cos]
  }
  const grey = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const dx = column + 0.5 - columns / 2
      const dy = row + 0.5 - rows / 2
      const x = image.columns / 2 + dx * cos - dy * sin - 0.5
      const y = image.rows / 2 + dx * sin + dy * cos - 0.5
      grey[row * columns + column] = between(image, x, y)
    }
  }
  return { picture: { columns, rows, grey }, back }
}

/** Bilinear. */
function between({ columns, rows, grey }: Picture, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < -1 || top < -1 || left >= columns || top >= rows) return 255
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 255 : (grey[row * columns + column] ?? 255)
  const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * (x - left)
  const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * (x - left)
  return upper + (lower - upper) * (y - top) + 0.5
}

/** The image turned clockwise by quarters, so that text that stood turned the other way is upright. */
export function quarterTurned(image: Picture, quarters: number): { picture: Picture; back: WayBack } {
  const { columns, rows, grey } = image
  const back = (x: number, y: number): [number, number] => {
    if (quarters === 1) return [y, rows - x]
    if (quarters === 2) return [columns - x, rows - y]
    return quarters === 3 ? [columns - y, x] : [x, y]
  }
  if (quarters === 0) return { picture: image, back }
  const width = quarters === 2 ? columns : rows
  const height = quarters === 2 ? rows : columns
  const out = new Uint8Array(grey.length)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = back(column + 0.5, row + 0.5)
      out[row * width + column] = grey[Math.floor(y) * columns + Math.floor(x)] ?? 255
    }
  }
  return { picture: { columns: width, rows: height, grey: out }, back }
}
