// Text hidden in other letters: what a reader does not see, and what stands in base64, hexadecimal, binary or rot13. Never throws; what decodes to
// something else than text is nothing.

/** Characters that only a machine reads: tags of Unicode, direction overrides, zero width. Soft hyphens and joiners are ordinary. */
const TAGS = /[\u{E0000}-\u{E007F}]/gu
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g
const UNSEEN =
  /[\u200B-\u200D\u2060\u2062-\u2064\uFEFF\u00AD\u180E]|[\u{E0000}-\u{E01EF}]|[\u202A-\u202E\u2066-\u2069]/gu

export const countTags = (text: string): number => text.match(TAGS)?.length ?? 0
export const countOverrides = (text: string): number => text.match(OVERRIDES)?.length ?? 0

/** As a model would read it: one spelling of each letter, nothing unseen in between. */
export const visible = (text: string): string => text.normalize('NFKC').replaceAll(UNSEEN, '')

/** What stands in tag characters, which are ASCII moved where nothing is drawn. */
export const tagged = (text: string): string =>
  (text.match(TAGS) ?? []).map((tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe_00_00)).join('')

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const MOST_DECODED = 20

export function decodings(text: string): string[] {
  const found: string[] = []
  const keep = (decoded: string): void => {
    if (found.length < MOST_DECODED && isText(decoded)) found.push(decoded)
  }
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{24,8000}/g)) keep(fromBase64(run))
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}[\s:]?){12,4000}/gi)) keep(fromDigits(run, 16, 2))
  for (const [run] of text.matchAll(/(?:[01]{8}\s?){8,2000}/g)) keep(fromDigits(run, 2, 8))
  if (/\b(?:vtaber|sbetrg|vafgehpgvbaf?|flfgrz|cebzcg|cnffjbeq|vtabevre|natjrvfhatra)\b/i.test(text))
    keep(rotated(text))
  const reversed = /\b(?:erongi|tegrof|snoitcurtsni|tpmorp)\b/i.test(text)
  if (reversed) keep(Array.from(text).toReversed().join(''))
  return found
}

function fromBase64(run: string): string {
  let bits = 0
  let held = 0
  let decoded = ''
  for (const letter of run.replaceAll('-', '+').replaceAll('_', '/')) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xff_ff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      decoded += String.fromCharCode((held >> bits) & 0xff)
    }
  }
  return decoded
}

function fromDigits(run: string, base: number, width: number): string {
  const digits = run.replaceAll(/[\s:]/g, '')
  let decoded = ''
  for (let at = 0; at + width <= digits.length; at += width)
    decoded += String.fromCharCode(Number.parseInt(digits.slice(at, at + width), base))
  return decoded
}

const rotated = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0)
    const first = code < 97 ? 65 : 97
    return String.fromCharCode(((code - first + 13) % 26) + first)
  })

/** Nearly all of it letters and spaces: a hash or a key decodes to anything. */
function isText(decoded: string): boolean {
  if (decoded.length < 8) return false
  const plain = decoded.match(/[a-z äöüß,.!?'"-]/gi)?.length ?? 0
  return plain / decoded.length > 0.9 && decoded.includes(' ')
}
