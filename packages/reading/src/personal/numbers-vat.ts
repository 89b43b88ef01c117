// Check digits of VAT identification numbers, by country prefix: the algorithms the Commission publishes for VIES, and HMRC's for the United
// Kingdom. What a state keeps to itself (old Irish forms, natural persons in Bulgaria and Czechia) is told by a word beside it instead.
import { digitsOf, isDutchServiceNumber, luhn, mod11and10, mod97, weighted } from './checksums.ts'

const last = (id: string) => Number(id.at(-1))
/** What the weighted sum leaves of 11, as several states count. */
const rest11 = (id: string, weights: readonly number[]) => (11 - (weighted(digitsOf(id), weights) % 11)) % 11

/** Remainder of a first row of weights, of a second where the first gives 10; 10 again counts as 0. */
function twoRows(id: string, first: readonly number[], second: readonly number[]): number {
  const digits = digitsOf(id)
  const sum = weighted(digits, first) % 11
  return sum < 10 ? sum : (weighted(digits, second) % 11) % 10
}

const GREEK_WEIGHTS = [256, 128, 64, 32, 16, 8, 4, 2]
const CYPRIOT_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
const IRISH_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV'

function isCypriot(id: string): boolean {
  if (!/^\d{8}[A-Z]$/.test(id)) return false
  const sum = digitsOf(id.slice(0, 8)).reduce(
    (sum, digit, i) => sum + (i % 2 === 0 ? (CYPRIOT_ODD[digit] ?? 0) : digit),
    0,
  )
  return sum % 26 === id.charCodeAt(8) - 65
}

function isIrish(id: string): boolean {
  if (!/^\d{7}[A-W][A-I]?$/.test(id)) return false
  const second = id.length === 9 ? 9 * IRISH_LETTERS.indexOf(id.charAt(8)) : 0
  return IRISH_LETTERS[(weighted(digitsOf(id.slice(0, 7)), [8, 7, 6, 5, 4, 3, 2]) + second) % 23] === id.charAt(7)
}

/** Spanish companies: a letter for their kind, seven digits, a Luhn digit or the letter that stands for it. */
function isSpanishCompany(id: string): boolean {
  if (!/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(id)) return false
  const check = Array.from('0123456789').find((digit) => luhn(id.slice(1, 8) + digit)) ?? ''
  return id.at(-1) === check || id.at(-1) === 'JABCDEFGHI'[Number(check)]
}

/** Tax offices of the provinces, and of those who live abroad. */
const isItalianOffice = (code: number): boolean =>
  (code >= 1 && code <= 100) || code === 120 || code === 121 || code === 888 || code === 999

/** Numbers from 100 on may also count with 42 or 55, as HMRC has given them out since 2009. */
function isBritish(id: string): boolean {
  const rest = weighted(digitsOf(id.slice(0, 9)), [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
  return /^\d{9}(?:\d{3})?$/.test(id) && (rest === 0 || (id >= '1' && (rest === 42 || rest === 55)))
}

/** By prefix; each is given the letters and digits after it. */
const CHECKS: Readonly<Record<string, (body: string) => boolean>> = {
  BE: (id) => 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8)),
  BG: (id) => id.length === 9 && twoRows(id, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) === last(id),
  CY: isCypriot,
  CZ: (id) => /^[0-8]\d{7}$/.test(id) && (rest11(id, [8, 7, 6, 5, 4, 3, 2]) || 1) % 10 === last(id),
  DK: (id) => weighted(digitsOf(id), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  EE: (id) => weighted(digitsOf(id), [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  EL: (id) => (weighted(digitsOf(id), GREEK_WEIGHTS) % 11) % 10 === last(id),
  ES: isSpanishCompany,
  FI: (id) => rest11(id, [7, 9, 10, 5, 8, 4, 2]) === last(id),
  FR: (id) =>
    (luhn(id.slice(2)) || id.startsWith('000', 2)) &&
    (!/^\d\d/.test(id) || (12 + 3 * (Number(id.slice(2)) % 97)) % 97 === Number(id.slice(0, 2))),
  GB: isBritish,
  HR: mod11and10,
  HU: (id) => weighted(digitsOf(id), [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
  IE: isIrish,
  IT: (id) => luhn(id) && isItalianOffice(Number(id.slice(7, 10))),
  LT: (id) =>
    id.length === 9 && id[7] === '1' && twoRows(id, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1]) === last(id),
  LU: (id) => Number(id.slice(0, 6)) % 89 === Number(id.slice(6)),
  LV: (id) => /^[4-9]/.test(id) && weighted(digitsOf(id), [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  MT: (id) => weighted(digitsOf(id), [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0,
  NL: (id) => isDutchServiceNumber(id.slice(0, 9)) || mod97(`NL${id}`) === 1,
  PL: (id) => weighted(digitsOf(id), [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(id),
  PT: (id) => rest11(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 10 === last(id),
  RO: (id) => ((weighted(digitsOf(id.padStart(10, '0')), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === last(id),
  SE: (id) => luhn(id.slice(0, 10)) && id.endsWith('01'),
  SI: (id) => {
    const check = 11 - (weighted(digitsOf(id), [8, 7, 6, 5, 4, 3, 2]) % 11)
    return id[0] !== '0' && check !== 11 && check % 10 === last(id)
  },
  SK: (id) => /^[1-9]\d[2-47-9]/.test(id) && Number(id) % 11 === 0,
}

export function isVatId(id: string): boolean {
  return CHECKS[id.slice(0, 2)]?.(id.slice(2)) ?? false
}
