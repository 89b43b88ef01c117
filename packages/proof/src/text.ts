// Bytes as text and back: UTF-8, and base 64 as RFC 4648 section 4 writes it. No other spelling of the same bytes is read: what is
// signed must not be writable in two ways.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = new Map(Array.from(letters, (letter, value) => [letter, value]))

/** With padding. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const held = bytes.length - at
    text += letters.charAt(one >> 2) + letters.charAt(((one & 3) << 4) | (two >> 4))
    text += held > 1 ? letters.charAt(((two & 15) << 2) | (three >> 6)) : '='
    text += held > 2 ? letters.charAt(three & 63) : '='
  }
  return text
}

/** `null` for anything `base64Of` would not have written: other letters, missing padding, bits left over. */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let [held, bits, at] = [0, 0, 0]
  for (let i = 0; i < text.length - padding; i++) {
    const value = valueOf.get(text.charAt(i))
    if (value === undefined) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null
}

/** A text's UTF-8 bytes as the text, nothing dropped or replaced; `null` when they are not UTF-8. */
export function textOfBytes(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
