// Text from documents as PostgreSQL can keep it: it takes no NUL, and half a surrogate pair is no character in UTF-8 or JSON. The mark
// that stands for either has the same length, so every offset stays.

/** The text with U+FFFD for each NUL and each unpaired surrogate. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole
}

/** The value as JSON whose every text is storable. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  // Looking at each part costs ten times the writing, and what cannot be kept is written as one of these (ECMA-262, QuoteJSONString).
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(value, storablePart) : json
}

const storablePart = (_key: string, part: unknown): unknown => (typeof part === 'string' ? storable(part) : part)
