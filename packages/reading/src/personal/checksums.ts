// The arithmetic behind check digits. Every function takes the bare digits (or letters and digits in upper case) and answers whether the
// last one, or the one named, follows from the others. Anything of another form is simply not valid; nothing throws.

/** The digits of a string of digits; empty when another character is among them. */
export function digitsOf(text: string): number[] {
  const digits: number[] = []
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return []
    digits.push(digit)
  }
  return digits
}

/** Sum of digit times weight over the shorter of both. */
export function weighted(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (digits[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

/** ISO/IEC 7812-1 annex B (Luhn): payment cards, SIREN, Swedish and Canadian numbers. */
export function luhn(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length < 2) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[digits.length - 1 - i] ?? 0
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** ISO 7064 mod 97 over letters (A = 10) and digits, piecewise so that no number grows beyond a double. */
export function mod97(text: string): number {
  let rest = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) rest = (rest * 10 + code - 48) % 97
    else if (code >= 65 && code <= 90) rest = (rest * 100 + code - 55) % 97
    else return -1
  }
  return rest
}

/** ISO 7064 mod 11,10: German tax and VAT identification numbers, Croatian OIB. */
export function mod11and10(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length < 2) return false
  let product = 10
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (11 - product) % 10 === digits.at(-1)
}

/** The "eleven test": weights 9 to 2 and minus 1. */
export function isDutchServiceNumber(id: string): boolean {
  const digits = digitsOf(id)
  return digits.length === 9 && id !== '000000000' && weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
}

/** ICAO Doc 9303: weights 7-3-1 over letters (A = 10) and digits; passports and identity cards. */
export function icao(body: string, check: string): boolean {
  const weights = [7, 3, 1]
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i)
    const value = code >= 65 && code <= 90 ? code - 55 : code - 48
    sum += value * (weights[i % 3] ?? 0)
  }
  return String(sum % 10) === check
}

/** Sum of the cross sums of the products: German pension and health insurance numbers. */
export function crossSums(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    const product = (digits[i] ?? 0) * (weights[i] ?? 0)
    sum += Math.floor(product / 10) + (product % 10)
  }
  return sum
}

const DIHEDRAL = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const SHUFFLE = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff's check over the dihedral group of order ten: Aadhaar. */
export function verhoeff(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length < 2) return false
  let state = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits[digits.length - 1 - i] ?? 0
    const shuffled = Number(SHUFFLE[i % 8]?.[digit])
    state = Number(DIHEDRAL[state]?.[shuffled])
  }
  return state === 0
}

/** A calendar day that exists; `year` may be of two digits, then 29 February is let pass. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year < 100 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const length = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return day <= length
}
