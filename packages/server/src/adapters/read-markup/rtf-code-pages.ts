// Which characters the bytes of a Rich Text file stand for: by the code page of the file, or by the character set of the font.
import type { TextDecoder } from 'node:util'
import { decoderFor } from './encoding.ts'

/** Character sets of fonts (RTF 1.9.1, "Font table") as code pages. */
const CHARSETS = new Map<number, number>([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
])

/** Symbol fonts: their bytes stand for signs, not letters. */
const SYMBOL_CHARSET = 2
const SYMBOL_PAGE = 42

const LABELS = new Map<number, string>([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [1361, 'euc-kr'],
  [950, 'big5'],
  [874, 'windows-874'],
  [866, 'ibm866'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [20866, 'koi8-r'],
  [28592, 'iso-8859-2'],
  [65001, 'utf-8'],
])

// The upper halves of the code pages of DOS, which the Encoding Standard left out.
const DOS = new Map<number, string>([
  [
    437,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ],
  [
    850,
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ],
])

/** The code page of a font's character set; undefined for one that leaves it to the file. */
export function pageOfCharset(charset: number): number | undefined {
  return charset === SYMBOL_CHARSET ? SYMBOL_PAGE : CHARSETS.get(charset)
}

const DECODERS = new Map<number, TextDecoder | null>()

export function decodeBytes(bytes: readonly number[], page: number): string {
  if (page === SYMBOL_PAGE) return bytes.map(symbolOf).join('')
  if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString('latin1')
  const upper = DOS.get(page)
  if (upper !== undefined)
    return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? ''))).join('')
  let decoder = DECODERS.get(page)
  if (decoder === undefined) {
    decoder = decoderFor(LABELS.get(page) ?? `windows-${page}`) ?? decoderFor('windows-1252')
    DECODERS.set(page, decoder)
  }
  return decoder?.decode(Uint8Array.from(bytes)) ?? ''
}

/** Letters typed in a symbol font are signs; bullets by far the most. */
function symbolOf(byte: number): string {
  return byte <= 0x20 || byte === 0xa0 ? ' ' : '•'
}
