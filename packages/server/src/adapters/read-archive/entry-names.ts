// The name of an archive's entry as text, and whether it may be used as a path below the archive. Pure; any bytes.

/** IBM code page 437, upper half; old Windows archives in German use 850, which has the letters at the same places. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

/** UTF-8 where the bytes are UTF-8, flagged or not (macOS does not flag it), else code page 437 (APPNOTE appendix D). */
export function entryName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_437[byte - 128])).join('')
  }
}

/** A relative path with forward slashes, or null for one that points outside the archive or cannot be a file's name. */
export function safePath(name: string): string | null {
  const path = name.replaceAll('\\', '/')
  if (path === '' || path.length > 1000 || path.startsWith('/') || /^[A-Za-z]:/.test(path) || /\p{Cc}/u.test(path))
    return null
  const steps = path.split('/').filter((step) => step !== '' && step !== '.')
  return steps.includes('..') || steps.length === 0 ? null : steps.join('/')
}

/** What systems leave in archives and folders without anyone wanting it. A path with forward slashes; a folder's ends in one. */
export function isNoise(path: string): boolean {
  const file = path.split('/').pop() ?? ''
  return path.startsWith('__MACOSX/') || file.startsWith('._') || /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(file)
}
