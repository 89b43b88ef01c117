// What a reader hands to the layout: characters with boxes, as it found them. Columns of typed arrays and no object per character,
// because a long bundle has tens of millions of them.

/**
 * The glyphs of one page in the order of the file. Boxes are four numbers per glyph: left, top, right, bottom in points from the top
 * left corner of the page as shown. White space may be given as glyphs (it marks a word's end) and may be missing.
 */
export interface Glyphs {
  readonly count: number
  /** Unicode code points. Control characters and unpaired surrogates come out as U+FFFD; a value outside Unicode too. */
  readonly codes: ArrayLike<number>
  readonly boxes: ArrayLike<number>
  /** The characters as given: `rawIndex[i]` is where glyph i stands in it. */
  readonly raw: string
  readonly rawIndex: ArrayLike<number>
  /** How far each glyph is turned clockwise, in quarters (0 to 3); `OBLIQUE` for any other angle. Missing: all upright. */
  readonly turns?: ArrayLike<number>
  /** 1 where the glyph is bold. Missing: unknown. */
  readonly bold?: ArrayLike<number>
}

/** A turn that is no multiple of a quarter: watermarks, stamps. Kept, but behind the text that stands straight. */
export const OBLIQUE = 4

/** ZERO WIDTH SPACE, as a code: nothing was drawn here, but the reader suspects a space. A smaller gap then makes one. */
export const SUSPECTED_SPACE = 0x200b

export const SPACE = 32
export const HYPHEN = 45
export const SOFT_HYPHEN = 0xad
export const REPLACEMENT = 0xfffd

export function isSpaceCode(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 9 && code <= 13)
  return code === 160 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff
}

/** Control characters that are no white space, and what is not Unicode: a font without a usable character map. */
export function isBroken(code: number): boolean {
  if (code < 0x7f) return code < SPACE && !isSpaceCode(code)
  return code < 0xa0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff || code === 0xfffe || code === 0xffff
}

export function isRightToLeft(code: number): boolean {
  return (code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefe)
}

export function isIdeographic(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff)
  )
}
