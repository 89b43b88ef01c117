// Classes of characters by code unit, agreeing with String.prototype.trim on what white space is.

export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  const char = String.fromCharCode(code)
  return char === char.toLowerCase() && char !== char.toUpperCase()
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = String.fromCharCode(code)
  return char === char.toUpperCase() && char !== char.toLowerCase()
}

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code === 0xdf || isLower(code) || isUpper(code)
}

/** The first position from `at` on that is no white space; the text's length when there is none. */
export function skipSpace(text: string, at: number): number {
  let i = at
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  return i
}

/** The letters from `at` on, at most `limit` of them. */
export function wordAt(text: string, at: number, limit = 24): string {
  let end = at
  while (end < text.length && end - at < limit && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end)
}
