// Telephone numbers: the international form (ITU-T E.164 and E.123), the North American form, national forms of Germany, Austria,
// Switzerland and the United Kingdom, and whatever a word announces as one. A number alone, without any of this, is just a number.
import type { Language } from '../span.ts'
import { before, words } from './context.ts'
import type { PersonalFinding } from './finding.ts'

/** Country calling codes of ITU-T E.164; a longer code never begins with a shorter one. */
const CALLING_CODES = new Set(
  `1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98
   211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250
   251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370
   371 372 373 374 375 376 377 378 379 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594
   595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 800 850 852 853 855 856 880 886 960
   961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996 998`.split(/\s+/),
)

const ANNOUNCED = words(
  `tel | telefon* | telephone* | phone | phones | phone number* | mobile | mobil | mobiltelefon | mobilnummer | handy | handynummer | cell | cell phone | cellphone | fax | telefax | faxnummer |
   rufnummer* | ruf | durchwahl | hotline | call | call me | calls | callback | dial | reach | erreich* | anrufen | rufen | ruf | whatsapp | sms | number is |
   nummer ist | my number | contact number | fon | telefono | cep no | cep | ph | landline | festnetz`,
)
/** These announce a number only when it is grouped as telephone numbers are. */
const HINTED = words(
  'answer | answers | answered | answering | message | messages | registered | contact* | erreichbar | kontakt* | nachricht*',
)
const GROUPED = /^(?:\(\d{2,5}\)|\d{2,5})(?:[ .\-/–]{1,2}\d{2,8}){1,5}$/
const OTHERWISE = words(
  'isbn | issn | order no | order number | invoice* | rechnung* | bestell* | auftrag* | kundennummer | artikelnummer | az | aktenzeichen | patent* | account* | konto* | iban | ssn | passport* | vat | card | cards | nr | no | version',
)

const NORTH_AMERICAN =
  /(?:\+?1[-. ]{0,2})?(?:\(\d{3}\)[-. ]?|[2-9]\d{2}[-.])\d{3}[-. ]\d{4}(?: ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\p{L}\p{N}]|[-.]\d)/uy
const NORTH_AMERICAN_SPACED =
  /(?:1 )?[2-9]\d{2} [2-9]\d{2}[ -]\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\p{L}\p{N}]|[-. ]\d)/uy
const GERMAN_MOBILE =
  /\(?0(?:1[567]\d|1[567]\d{2}|6[5-9]\d|7[5-9])\)?[ /-]{0,3}\d(?:[ -]?\d){5,7}(?![\p{L}\p{N}]|[.,/-]\d)/uy
const GERMAN_AREA =
  /(?:(?:\(0[1-9]\d{1,4}\) ?|0[1-9]\d{1,4} ?\/ ?)\d{2,5}(?:[ -]\d{1,5}){0,4}(?:-\d{1,4})?|0[2-9]\d{1,4} \d{3,8}-\d{1,4})(?![\p{L}\p{N}]|[.,/]\d)/uy
const BRITISH =
  /(?:\(0\d{2,4}\) ?|0)(?:7\d{3} ?\d{3} ?\d{3}|2\d ?\d{4} ?\d{4}|1\d{2,3} \d{3} ?\d{3,4}|800 ?\d{3} ?\d{3,4}|\d{3,4} \d{3,4} ?\d{0,4})(?![\p{L}\p{N}]|[-./]\d)/uy
const DATE = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d|[./-]\d)/

/** "5.3 2343532": the number of a clause before another number. */
const SECTION = /^\d{1,2}\.\d{1,2} /

function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.exec(text) === null ? -1 : pattern.lastIndex
}

/** The digits from `start` on with what people put between them; ends behind the last digit. */
function runFrom(text: string, start: number): { end: number; digits: string } {
  let digits = ''
  let end = start
  let gap = 0
  for (let i = start; i < text.length && i - start < 32 && digits.length <= 15; i++) {
    const char = text.charAt(i)
    if (char >= '0' && char <= '9') {
      digits += char
      end = i + 1
      gap = 0
    } else if (i > start && !' .-/()\u00a0–'.includes(char)) break
    else if (++gap > 3 || (char === ' ' && text.charAt(i + 1) === ' ')) break
  }
  return { end, digits }
}

const hasCallingCode = (digits: string) => [1, 2, 3].some((length) => CALLING_CODES.has(digits.slice(0, length)))

function national(text: string, start: number, language: Language): number {
  const american = matchEnd(NORTH_AMERICAN, text, start)
  if (american >= 0) return american
  if (language === 'en') {
    const spaced = matchEnd(NORTH_AMERICAN_SPACED, text, start)
    if (spaced >= 0 && !/\d[ .,-]$/.test(text.slice(Math.max(0, start - 2), start))) return spaced
    return matchEnd(BRITISH, text, start)
  }
  const mobile = matchEnd(GERMAN_MOBILE, text, start)
  return mobile >= 0 ? mobile : matchEnd(GERMAN_AREA, text, start)
}

const found = (start: number, end: number, confidence: number, rule: string): PersonalFinding => ({
  type: 'PHONE',
  start,
  end,
  confidence,
  rule,
})

/** @param digit position of the number's first digit; a '+' or '(' before it is taken in */
export function phoneAt(text: string, digit: number, language: Language): PersonalFinding | null {
  let start = digit
  if (text.charAt(start - 1) === '(') start--
  if (text.charAt(start - 1) === '+') start--
  // "(+49) 30 …", but not "(+49 30 …)".
  if (text.charAt(start) === '+' && text.charAt(start - 1) === '(' && /^\d{1,3}\)/.test(text.slice(digit, digit + 4)))
    start--
  if (SECTION.test(text.slice(start, start + 8)) || DATE.test(text.slice(start, start + 12))) return null
  const { end, digits } = runFrom(text, digit)
  if (digits.length < 5 || digits.length > 16 || /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return null
  const glued = /^ ?(?:x|ext\.?) ?\d{1,6}(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 12))
  const tail = end + (glued?.[0].length ?? 0)
  const open = glued !== null || !/[\p{L}\p{N}%€$]/u.test(text.charAt(tail))
  if (/\d[ .,/-]$/.test(text.slice(Math.max(0, start - 2), start))) return null
  const plus = text.slice(start, digit).includes('+')
  if (plus && digits.length >= 8 && hasCallingCode(digits)) return found(start, tail, 0.95, 'phone-international')
  const lead = before(text, start, 40)
  const announced = lead.search(ANNOUNCED) >= 0
  if (!open) return null
  if (digits.startsWith('00') && digits.length >= 11 && hasCallingCode(digits.slice(2)))
    return found(start, tail, announced ? 0.95 : 0.7, 'phone-international')
  const grouped = digits.length >= 7 && digits.length <= 12 && GROUPED.test(text.slice(start, end))
  const hinted = grouped && lead.slice(-24).search(HINTED) >= 0
  const form = national(text, start, language)
  if (form >= 0 && (announced || hinted || lead.search(OTHERWISE) < 0)) {
    return found(start, Math.max(form, announced || hinted ? tail : form), announced ? 0.95 : 0.7, 'phone-national')
  }
  if (announced && digits.length >= 6 && !/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text.slice(start, end)))
    return found(start, tail, 0.8, 'phone-announced')
  return hinted ? found(start, tail, 0.7, 'phone-hinted') : null
}
