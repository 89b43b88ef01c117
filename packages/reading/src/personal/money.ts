// Bank accounts, payment cards and coin addresses: IBAN (ISO 13616, lengths of the registry), BIC (ISO 9362), cards (ISO/IEC 7812), Bitcoin
// addresses and their kin (Base58Check; bech32 of BIP 173 and BIP 350), Ethereum addresses (form only).

import { sha256 } from '../digest.ts'
import { luhn, mod97 } from './checksums.ts'
import { distanceTo, words } from './context.ts'
import type { PersonalFinding } from './finding.ts'

const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27
   GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24
   ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25
   SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const isWord = (code: number) => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** An IBAN from `start` on, in one piece or in groups; checked by country length and mod 97 only, as national check digits vary. */
export function ibanAt(text: string, start: number): PersonalFinding | null {
  const length = IBAN_LENGTHS.get(text.slice(start, start + 2).toUpperCase())
  if (length === undefined) return null
  let compact = ''
  let at = start
  while (compact.length < length) {
    const code = text.charCodeAt(at)
    if (isWord(code)) compact += text.charAt(at)
    else if (!((code === 32 || code === 45 || code === 0xa0) && isWord(text.charCodeAt(at + 1)))) return null
    at++
  }
  if (isWord(text.charCodeAt(at))) return null
  const iban = compact.toUpperCase()
  if (compact !== iban && compact !== compact.toLowerCase()) return null
  if (!/^[A-Z]{2}\d{2}/.test(iban) || mod97(iban.slice(4) + iban.slice(0, 4)) !== 1) return null
  return { type: 'IBAN', start, end: at, confidence: 0.99, rule: 'iban-mod-97' }
}

const CARD_FORM =
  /(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{12,19})(?![\p{L}\p{N}])/uy
const CARD_WORDS = words(
  'card | cards | credit* | debit* | visa | mastercard | amex | american express | maestro | diners | discover | kreditkarte* | karte | kartennummer | karten nr | cc',
)

/** Issuers' ranges and lengths; a Luhn number outside of them is some other number nine times in ten. */
const CARD_RANGES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^5[1-5]|^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14, 16]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:2131|1800)/, [15]],
  [/^(?:6011|64[4-9]|65|62|60|81)/, [16, 17, 18, 19]],
  [/^(?:5[06-8]|6)/, [16, 18, 19]],
]

export function cardAt(text: string, start: number): PersonalFinding | null {
  CARD_FORM.lastIndex = start
  const form = CARD_FORM.exec(text)
  if (form === null) return null
  const number = form[0].replace(/\D/g, '')
  if (!luhn(number) || /^(\d)\1+$/.test(number)) return null
  const end = start + form[0].length
  const known = CARD_RANGES.some(([range, lengths]) => range.test(number) && lengths.includes(number.length))
  const near = distanceTo(text, start, end, CARD_WORDS) !== null
  if (!known && !near) return null
  return { type: 'CREDIT_CARD', start, end, confidence: near ? 0.98 : 0.8, rule: 'card-luhn' }
}

const BIC = /(?<![\p{L}\p{N}])[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\p{L}\p{N}])/gu
const COUNTRIES_WITHOUT_IBAN = new Set(
  'US CA AU NZ JP CN HK SG IN KR ZA MX AR CL CO PE TH MY PH ID VN TW KE NG MA PA UY BM KY'.split(' '),
)

/** A bank code shortly after the word that announces it; eight capitals alone may be any word. */
export function bicAfter(text: string, at: number): PersonalFinding | null {
  for (const match of text.slice(at, at + 48).matchAll(BIC)) {
    const country = match[1] ?? ''
    if (!IBAN_LENGTHS.has(country) && !COUNTRIES_WITHOUT_IBAN.has(country)) continue
    const start = at + match.index
    return { type: 'BIC', start, end: start + match[0].length, confidence: 0.9, rule: 'bic-named' }
  }
  return null
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Version (Bitcoin 1 and 3, Litecoin L and M, Dogecoin D, Tron T), twenty bytes, and the first four bytes of their double hash. */
export function isBase58Address(address: string): boolean {
  if (!/^[13LMDT][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(address)) return false
  let value = 0n
  for (const char of address) value = value * 58n + BigInt(BASE58.indexOf(char))
  const hex = value.toString(16).padStart(50, '0')
  if (hex.length !== 50) return false
  const bytes = Uint8Array.from({ length: 25 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
  const hash = sha256(sha256(bytes.slice(0, 21)))
  return [0, 1, 2, 3].every((i) => hash[i] === bytes[21 + i])
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const BECH32_GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

export function isBech32Address(address: string): boolean {
  const lower = address.toLowerCase()
  if (!/^bc1[02-9ac-hj-np-z]{11,87}$/.test(lower) || (address !== lower && address !== address.toUpperCase()))
    return false
  const values = [3, 3, 0, 2, 3, ...Array.from(lower.slice(3), (char) => BECH32.indexOf(char))]
  let check = 1
  for (const value of values) {
    const top = check >>> 25
    check = ((check & 0x1ffffff) << 5) ^ value
    for (const [i, generator] of BECH32_GENERATOR.entries()) if ((top >>> i) & 1) check ^= generator
  }
  return check === 1 || check === 0x2bc830a3
}

/** A whole word of a text that is a coin address. */
export function coinAddress(text: string, start: number, end: number): PersonalFinding | null {
  if (end - start < 26 || end - start > 90) return null
  const word = text.slice(start, end)
  const checked = isBase58Address(word) || isBech32Address(word)
  if (!checked && !/^0x[0-9a-fA-F]{40}$/.test(word)) return null
  return { type: 'CRYPTO', start, end, confidence: checked ? 0.99 : 0.8, rule: checked ? 'coin-checksum' : 'coin-form' }
}
