// Measures and colours of the court schedule. Sizes of type are half points, widths twentieths of a point.

export const face = { ours: 'Arial', quoted: 'Times New Roman' } as const

export const size = { text: 18, small: 16, quote: 19 } as const

export const colour = {
  ink: '111111',
  grey: '595959',
  rule: '8C8C8C',
  hair: 'C4C4C4',
  head: 'EFEDE8',
  link: '1F3F77',
  red: '9B1C1C',
} as const

/** A4 landscape less its margins of 18 mm. */
export const pageWidth = 16_838 - 2 * 1_020
