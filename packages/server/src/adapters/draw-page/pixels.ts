// Pixels on their way to a picture: colour only where there is some, and no more of them than were asked for.

export interface Pixels {
  readonly columns: number
  readonly rows: number
  /** Bytes a pixel: grey, or red, green and blue. */
  readonly channels: 1 | 3
  readonly bytes: Uint8Array
}

/** From red, green, blue and 255: a page in black and white, which most are, becomes grey. */
export function withoutAlpha(rgba: Uint8Array, columns: number, rows: number): Pixels {
  const count = columns * rows
  let isGrey = true
  for (let at = 0; at < count * 4 && isGrey; at += 4) isGrey = rgba[at] === rgba[at + 1] && rgba[at] === rgba[at + 2]
  const channels = isGrey ? 1 : 3
  const bytes = new Uint8Array(count * channels)
  for (let pixel = 0; pixel < count; pixel++)
    for (let channel = 0; channel < channels; channel++)
      bytes[pixel * channels + channel] = rgba[pixel * 4 + channel] ?? 255
  return { columns, rows, channels, bytes }
}

/** Scaled down by averages to that many columns; never up. */
export function narrowed(image: Pixels & { readonly channels: 1 }, columns: number): Pixels {
  if (columns >= image.columns) return image
  const scale = image.columns / columns
  const rows = Math.max(1, Math.round(image.rows / scale))
  const bytes = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const top = Math.min(image.rows - 1, Math.floor(row * scale))
    const bottom = Math.max(top + 1, Math.min(image.rows, Math.floor((row + 1) * scale)))
    for (let column = 0; column < columns; column++) {
      const left = Math.floor(column * scale)
      const right = Math.max(left + 1, Math.min(image.columns, Math.floor((column + 1) * scale)))
      let sum = 0
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += image.bytes[y * image.columns + x] ?? 255
      bytes[row * columns + column] = sum / ((bottom - top) * (right - left))
    }
  }
  return { columns, rows, channels: 1, bytes }
}
