// National numbers of France, the Low Countries, Italy, Spain, Poland and the North, and VAT identification numbers of the Union (form of
// directive 2006/112/EC art. 215; check digits as the Commission's VIES describes them).
import { digitsOf, isDay, luhn, mod11and10, mod97, weighted } from './checksums.ts'
import { type Recogniser, recognisers } from './recogniser.ts'

/** Sex, year, month, place and rank of birth, then 97 minus the remainder; Corsica's 2A and 2B count as 19 and 18. */
export function isFrenchInsuranceNumber(id: string): boolean {
  if (!/^[1-478]\d{4}(?:\d\d|2[AB])\d{8}$/.test(id)) return false
  const body = id.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - mod97(body) === Number(id.slice(13))
}

/** The "eleven test": weights 9 to 2 and minus 1. */
export function isDutchServiceNumber(id: string): boolean {
  const digits = digitsOf(id)
  return digits.length === 9 && id !== '000000000' && weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
}

/** Day of birth and serial, then 97 minus the remainder; from 2000 on with a 2 put before. */
export function isBelgianNationalNumber(id: string): boolean {
  if (!/^\d{11}$/.test(id) || Number(id.slice(2, 4)) > 12) return false
  const check = Number(id.slice(9))
  return 97 - mod97(id.slice(0, 9)) === check || 97 - mod97(`2${id.slice(0, 9)}`) === check
}

const ODD_CHARACTERS = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** Decree of 23 December 1976: odd places by a table, even ones by value, mod 26. */
export function isItalianFiscalCode(id: string): boolean {
  if (!/^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/.test(id)) return false
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const code = id.charCodeAt(i)
    const value = code >= 65 ? code - 65 : code - 48
    sum += i % 2 === 0 ? (ODD_CHARACTERS[value] ?? 0) : value
  }
  return sum % 26 === id.charCodeAt(15) - 65
}

const NIF_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

export function isSpanishNif(id: string): boolean {
  return /^\d{8}[A-Z]$/.test(id) && NIF_LETTERS[Number(id.slice(0, 8)) % 23] === id.at(-1)
}

export function isSpanishNie(id: string): boolean {
  return /^[XYZ]\d{7}[A-Z]$/.test(id) && isSpanishNif(`${'XYZ'.indexOf(id.charAt(0))}${id.slice(1)}`)
}

/** The month is raised by 80, 20, 40, 60 for the centuries from 1800, 2000, 2100, 2200. */
export function isPesel(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 11 || !isDay(Number(id.slice(0, 2)), Number(id.slice(2, 4)) % 20, Number(id.slice(4, 6))))
    return false
  return (10 - (weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digits[10]
}

/** Day of birth (raised by 60 for a coordination number), three digits, Luhn over the last ten. */
export function isSwedishPersonalNumber(id: string): boolean {
  const short = id.slice(-10)
  const day = Number(short.slice(4, 6))
  if (
    id.length === 12 &&
    (Number(id.slice(0, 4)) < 1850 || !isDay(Number(id.slice(0, 4)), Number(id.slice(4, 6)), day > 60 ? day - 60 : day))
  )
    return false
  return (
    /^\d{10}(?:\d\d)?$/.test(id) &&
    isDay(Number(short.slice(0, 2)), Number(short.slice(2, 4)), day > 60 ? day - 60 : day) &&
    luhn(short)
  )
}

/** The third digit is at least 2, so that no organisation looks like a day of birth. */
export function isSwedishOrganization(id: string): boolean {
  const short = id.length === 12 && id.startsWith('16') ? id.slice(2) : id
  return short.length === 10 && Number(short.charAt(2)) >= 2 && luhn(short)
}

export function isFinnishIdentityCode(id: string): boolean {
  const match = /^(\d\d)(\d\d)(\d\d)[A-FU-Y+-]?(\d{3})([0-9A-Y])$/.exec(id)
  if (match === null || !isDay(Number(match[3]), Number(match[2]), Number(match[1]))) return false
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${match[1]}${match[2]}${match[3]}${match[4]}`) % 31] === match[5]
}

export function isNorwegianBirthNumber(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 11 || !isDay(Number(id.slice(4, 6)), Number(id.slice(2, 4)), Number(id.slice(0, 2)) % 40))
    return false
  const first = (11 - (weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11
  const second = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return first === digits[9] && second === digits[10]
}

/** Day of birth and serial; the check digit was given up in 2007, so the day is all that can be tested. */
export function isDanishPersonalNumber(id: string): boolean {
  return /^\d{10}$/.test(id) && isDay(Number(id.slice(4, 6)), Number(id.slice(2, 4)), Number(id.slice(0, 2)))
}

/** VAT numbers whose check digits are public; the prefix decides. */
const VAT_CHECKS: Readonly<Record<string, (body: string) => boolean>> = {
  BE: (id) => 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8)),
  DK: (id) => weighted(digitsOf(id), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  FI: (id) => (11 - (weighted(digitsOf(id), [7, 9, 10, 5, 8, 4, 2]) % 11)) % 11 === Number(id.at(-1)),
  FR: (id) =>
    luhn(id.slice(2)) && (!/^\d\d/.test(id) || (12 + 3 * (Number(id.slice(2)) % 97)) % 97 === Number(id.slice(0, 2))),
  HR: mod11and10,
  IT: luhn,
  LU: (id) => Number(id.slice(0, 6)) % 89 === Number(id.slice(6)),
  NL: (id) => isDutchServiceNumber(id.slice(0, 9)) || mod97(`NL${id}`) === 1,
  PL: (id) => weighted(digitsOf(id), [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(id.at(-1)),
  PT: (id) => ((11 - (weighted(digitsOf(id), [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === Number(id.at(-1)),
  SE: (id) => luhn(id.slice(0, 10)) && id.endsWith('01'),
}

export function isVatId(id: string): boolean {
  return VAT_CHECKS[id.slice(0, 2)]?.(id.slice(2)) ?? false
}

const VAT =
  'vat* | ust id* | ustid* | uid* | umsatzsteuer* | tva* | btw* | iva | p iva | partita iva | nif | nip | moms*'
const PASSPORT = 'passport* | passeport* | paspoort* | pasaporte* | passaporto* | reisepass* | paszport*'

export const EUROPEAN_NUMBERS: readonly Recogniser[] = recognisers([
  {
    type: 'FR_SOCIAL_SECURITY',
    form: '[1-478]_\\d{2}_\\d{2}_(?:\\d{2}|2[AB])_\\d{3}_\\d{3}_\\d{2}',
    check: isFrenchInsuranceNumber,
    alone: 0.9,
  },
  { type: 'FR_SIREN', form: '\\d{3}_\\d{3}_\\d{3}(?:_\\d{5})?', check: luhn, near: 'siren | siret | rcs' },
  { type: 'FR_PASSPORT', form: '\\d{2}[A-Z]{2}\\d{5}', near: PASSPORT },
  {
    type: 'FR_ID_CARD',
    form: '\\d{12}|[A-Z0-9]{4}\\d{5}',
    near: "carte d'identité | carte nationale* | cni | identity card",
    common: true,
  },
  {
    type: 'NL_BSN',
    form: '\\d{9}|\\d{4}[. ]\\d{2}[. ]\\d{3}',
    check: isDutchServiceNumber,
    near: 'bsn | burgerservicenummer | sofinummer',
  },
  {
    type: 'NL_PASSPORT',
    form: '[A-Z]{2}[A-Z0-9]{6}\\d',
    near: 'paspoort* | identiteitskaart | rijbewijs | dutch passport | nederland*',
    common: true,
  },
  {
    type: 'BE_NATIONAL_NUMBER',
    form: '\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}',
    check: isBelgianNationalNumber,
    alone: 0.95,
  },
  {
    type: 'BE_NATIONAL_NUMBER',
    form: '\\d{11}|\\d{6}[- ]\\d{3}[- ]\\d{2}',
    check: isBelgianNationalNumber,
    near: 'rijksregister* | registre national | national number | nn',
  },
  { type: 'IT_FISCAL_CODE', form: '[A-Z]{6}_?\\d{2}[A-EHLMPRST]\\d{2}_?[A-Z]\\d{3}[A-Z]', alone: 0.8 },
  { type: 'IT_FISCAL_CODE', form: '[A-Z]{6}\\w{9}[A-Z]', check: isItalianFiscalCode, alone: 0.95 },
  {
    type: 'IT_VAT_CODE',
    form: '\\d{11}',
    check: (id) => luhn(id) && !/^0{11}$/.test(id),
    near: 'p iva | partita iva | piva | vat*',
  },
  {
    type: 'IT_DRIVER_LICENSE',
    form: '[A-Z]{2}\\d{7}[A-Z]|U1[B-DF-HLMNPR-Z0-9]{7}[A-Z]',
    near: 'patente* | licenza* | driver* license',
  },
  { type: 'IT_PASSPORT', form: '[A-Z]{2}\\d{7}', near: 'passaporto*', common: true },
  {
    type: 'IT_IDENTITY_CARD',
    form: '[A-Z]{2}_?\\d{7}|[A-Z]{2}\\d{5}[A-Z]{2}',
    near: "carta d'identità | carta identità | cie",
    common: true,
  },
  { type: 'ES_NIF', form: '\\d{8}[ -]?[A-Z]', check: isSpanishNif, alone: 0.7, near: 'nif | dni' },
  { type: 'ES_NIE', form: '[XYZ][ -]?\\d{7}[ -]?[A-Z]', check: isSpanishNie, alone: 0.85 },
  { type: 'ES_PASSPORT', form: '[A-Z]{3}\\d{6}', near: 'pasaporte* | passport*', common: true },
  { type: 'PL_PESEL', form: '\\d{11}', check: isPesel, near: 'pesel' },
  { type: 'PL_NIP', form: '\\d{3}-?\\d{3}-?\\d{2}-?\\d{2}', check: VAT_CHECKS['PL'] ?? luhn, near: 'nip' },
  { type: 'PL_ID_CARD', form: '[A-Z]{3}_?\\d{6}', near: 'dowód* | dowod* | identity card', common: true },
  {
    type: 'SE_PERSONNUMMER',
    form: '(?:\\d{2})?\\d{6}[-+]?\\d{4}',
    check: isSwedishPersonalNumber,
    near: 'personnummer | personal number | personal identity* | samordningsnummer | swedish*',
  },
  {
    type: 'SE_ORGANISATIONSNUMMER',
    form: '(?:16)?\\d{6}-?\\d{4}',
    check: isSwedishOrganization,
    near: 'organisationsnummer | org nr | orgnr | company identity* | organisation number',
  },
  {
    type: 'FI_PERSONAL_IDENTITY_CODE',
    form: '\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]',
    check: isFinnishIdentityCode,
    alone: 0.85,
  },
  { type: 'DK_CPR', form: '\\d{6}-\\d{4}', check: isDanishPersonalNumber, near: 'cpr* | personnummer' },
  {
    type: 'NO_BIRTH_NUMBER',
    form: '\\d{6}_\\d{5}',
    check: isNorwegianBirthNumber,
    near: 'fødselsnummer* | personnummer* | fodselsnummer*',
  },
  {
    type: 'EU_VAT_ID',
    form: '(?:BE_?[01]\\d{3}[ .]?\\d{3}[ .]?\\d{3}|DK_?\\d{8}|FI_?\\d{8}|FR_?[A-Z0-9]{2}_\\d{3}_\\d{3}_\\d{3}|HR_?\\d{11}|IT_?\\d{11}|LU_?\\d{8}|NL_?\\d{9}_?B_?\\d{2}|PL_?\\d{10}|PT_?\\d{9}|SE_?\\d{10}01)',
    check: isVatId,
    alone: 0.85,
    near: VAT,
  },
  {
    type: 'EU_VAT_ID',
    form: '(?:BG_?\\d{9,10}|CY_?\\d{8}[A-Z]|CZ_?\\d{8,10}|EE_?\\d{9}|EL_?\\d{9}|ES_?[A-Z0-9]\\d{7}[A-Z0-9]|HU_?\\d{8}|IE_?\\d[A-Z0-9]\\d{5}[A-Z]{1,2}|LT_?\\d{9}(?:\\d{3})?|LV_?\\d{11}|MT_?\\d{8}|RO_?\\d{2,10}|SI_?\\d{8}|SK_?\\d{10})',
    near: VAT,
  },
])
