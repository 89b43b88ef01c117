// The tokens of a Rich Text file (RTF 1.9.1, "Contents of an RTF file"): groups, control words, and bytes of text. Any bytes at all;
// nothing is kept but the place. Written here because Node's streams and their buffers cost more than the sixty lines.

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** `value` is null for a word without a number; symbols such as `~` and `*` are words of one character. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A character of text as a byte of the current code page. */
  | { readonly kind: 'byte'; readonly byte: number }

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const APOSTROPHE = 0x27
const SPACE = 0x20
const HYPHEN = 0x2d

/** The specification allows 32 letters. */
const LONGEST_WORD = 40

const OPEN_TOKEN: RtfToken = { kind: 'open' }
const CLOSE_TOKEN: RtfToken = { kind: 'close' }
const BYTES: readonly RtfToken[] = Array.from({ length: 256 }, (_, byte) => ({ kind: 'byte', byte }))

export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === OPEN) yield OPEN_TOKEN
    else if (byte === CLOSE) yield CLOSE_TOKEN
    else if (byte === BACKSLASH) {
      const { token, next } = controlAt(bytes, at + 1)
      if (token !== null) yield token
      at = next
      continue
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield BYTES[byte] ?? CLOSE_TOKEN
    at += 1
  }
}

function controlAt(bytes: Uint8Array, start: number): { token: RtfToken | null; next: number } {
  const first = bytes[start] ?? 0
  if (first === APOSTROPHE) {
    const digits = String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0)
    const isByte = /^[0-9a-f]{2}$/iu.test(digits)
    return { token: isByte ? (BYTES[Number.parseInt(digits, 16)] ?? null) : null, next: start + (isByte ? 3 : 1) }
  }
  if (!isLetter(first)) {
    // A line end after a backslash is a paragraph.
    const isLineEnd = first === 0x0a || first === 0x0d
    return {
      token: { kind: 'word', name: isLineEnd ? 'par' : String.fromCharCode(first), value: null },
      next: start + 1,
    }
  }
  let end = start
  while (end - start < LONGEST_WORD && isLetter(bytes[end] ?? 0)) end++
  const name = Buffer.from(bytes.subarray(start, end)).toString('latin1')
  let next = end
  if (bytes[next] === HYPHEN) next++
  while (next - end < 12 && isDigit(bytes[next] ?? 0)) next++
  const number = Number.parseInt(Buffer.from(bytes.subarray(end, next)).toString('latin1'), 10)
  const value = Number.isNaN(number) ? null : number
  if (value === null) next = end
  if (bytes[next] === SPACE) next++
  // Binary data follows as it is; a length that lies ends at the end of the file.
  if (name === 'bin' && value !== null && value > 0) next = Math.min(bytes.length, next + value)
  return { token: { kind: 'word', name, value }, next }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
