// Text from documents as PostgreSQL can keep it: it takes no NUL, and half a surrogate pair is no character in UTF-8 or JSON. The mark
// that stands for either has the same length, so every offset stays.

/** The text with U+FFFD for each NUL and each unpaired surrogate. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole
}

/** The value as JSON whose every text is storable. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part))
