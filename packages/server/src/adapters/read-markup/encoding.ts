// Which characters the bytes of a text file stand for. In this order: a byte order mark, UTF-16 by its zero bytes, what the file or
// its carrier declares, valid UTF-8, and else Windows-1252, in which every byte stands for something.
import { TextDecoder } from 'node:util'

/** Zero bytes on one side of most pairs mean UTF-16 of a Western language. */
const UTF_16_SHARE = 0.4
const SAMPLE = 4096

/** Never fails; bytes that stand for nothing become U+FFFD. `declared` is a label of the Encoding Standard, or anything. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const named = declared === undefined ? null : decoderFor(declared)
  // UTF-8 is declared too often without being so; only text that is valid counts.
  if (named !== null && named.encoding !== 'utf-8') return named.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return named === null ? new TextDecoder('windows-1252').decode(bytes) : mostlyUtf8(bytes)
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE)
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) {
      if (at % 2 === 0) even += 1
      else odd += 1
    }
  }
  const enough = (length / 2) * UTF_16_SHARE
  if (length < 4 || Math.max(even, odd) < enough) return null
  if (Math.min(even, odd) > enough / 4) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

export function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim())
  } catch {
    return null
  }
}

/** A text that says it is UTF-8 and has a few broken bytes is still that, unless most of what is not ASCII is broken. */
function mostlyUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken += 1
    else if (code > 0x7f) whole += 1
  }
  return broken > whole ? new TextDecoder('windows-1252').decode(bytes) : text
}

/** Control characters show nothing, and a database refuses some; tabs, line ends and form feeds stay. Line ends become '\n'. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff]/gu, '')
}
