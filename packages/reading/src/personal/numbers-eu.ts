// National numbers of France, the Low Countries, Italy, Spain, Poland and the North, and VAT identification numbers of the Union and the
// United Kingdom (form of directive 2006/112/EC art. 215; check digits in `numbers-vat.ts`).
import { digitsOf, isDay, isDutchServiceNumber, luhn, mod97, weighted } from './checksums.ts'
import { DRIVING_LICENCE_WORDS, IDENTITY_CARD_WORDS, PASSPORT_WORDS, PLATE_WORDS } from './context.ts'
import { isVatId } from './numbers-vat.ts'
import { type Recogniser, recognisers } from './recogniser.ts'

/** Sex, year, month, place and rank of birth, then 97 minus the remainder; Corsica's 2A and 2B count as 19 and 18. */
export function isFrenchInsuranceNumber(id: string): boolean {
  if (!/^[1-478]\d{4}(?:\d\d|2[AB])\d{8}$/.test(id)) return false
  const body = id.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - mod97(body) === Number(id.slice(13))
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

/** ISO/IEC 7812 as EN 1867 applies it to health: 80, the country, issuer, serial; the last digit by Luhn. */
function isHealthCard(id: string): boolean {
  return id.length === 20 && luhn(id)
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

const VAT =
  'vat* | mwst* | ust id* | ustid* | uid* | umsatzsteuer* | tva* | btw* | iva | p iva | partita iva | nif | nip | moms*'
/** Three groups of letters and digits, series 1 to 14. */
const NL_PLATE =
  '[A-Z]{2}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-[A-Z]{2}|\\d{2}-[A-Z]{2}-\\d{2}|[A-Z]{2}-\\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\\d{2}|\\d{2}-[A-Z]{2}-[A-Z]{2}|\\d{2}-[A-Z]{3}-\\d|\\d-[A-Z]{3}-\\d{2}|[A-Z]{2}-\\d{3}-[A-Z]|[A-Z]-\\d{3}-[A-Z]{2}|[A-Z]{3}-\\d{2}-[A-Z]|\\d-[A-Z]{2}-\\d{3}'

export const EUROPEAN_NUMBERS: readonly Recogniser[] = recognisers([
  {
    type: 'FR_SOCIAL_SECURITY',
    form: '[1-478]_\\d{2}_\\d{2}_(?:\\d{2}|2[AB])_\\d{3}_\\d{3}_\\d{2}',
    check: isFrenchInsuranceNumber,
    alone: 0.9,
  },
  { type: 'FR_SIREN', form: '\\d{3}_\\d{3}_\\d{3}(?:_\\d{5})?', check: luhn, near: 'siren | siret | rcs' },
  { type: 'FR_PASSPORT', form: '\\d{2}[A-Z]{2}\\d{5}', near: PASSPORT_WORDS },
  {
    type: 'FR_ID_CARD',
    form: '\\d{12}|[A-Z0-9]{4}\\d{5}',
    near: "carte d'identité | carte nationale* | cni | identity card",
    nearWithNation: IDENTITY_CARD_WORDS,
    common: true,
  },
  {
    type: 'FR_ID_CARD',
    form: '(?=[A-Z0-9]{0,8}\\d)(?=[A-Z0-9]{0,8}[A-Z])[A-Z0-9]{9}',
    near: "carte d'identité | carte nationale* | cni",
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
    form: '[A-NP-Z]{2}[A-NP-Z0-9]{6}\\d',
    near: 'paspoort* | rijbewijs | nederland*',
    nearWithNation: PASSPORT_WORDS,
    common: true,
  },
  {
    type: 'NL_ID_CARD',
    form: '[A-NP-Z]{2}[A-NP-Z0-9]{6}\\d',
    near: 'identiteitskaart*',
    nearWithNation: IDENTITY_CARD_WORDS,
    common: true,
  },
  { type: 'NL_KVK', form: '\\d{8}', near: 'kvk | kvk nummer | kvk number | kamer van koophandel', common: true },
  {
    type: 'EU_HEALTH_CARD',
    form: '80(?:040|056|208|246|250|276|380|528|616|724|752|756|826)_\\d{5}_\\d{5}_\\d{5}',
    check: isHealthCard,
    alone: 0.6,
    near: 'health insurance* | health card | ehic | krankenversicherung* | krankenkasse* | versichertenkarte* | gesundheitskarte* | carte vitale',
  },
  {
    type: 'EU_HEALTH_CARD',
    form: '80\\d{3}_\\d{5}_\\d{5}_\\d{5}',
    near: 'health insurance card* | ehic | versichertenkarte* | gesundheitskarte*',
    common: true,
  },
  { type: 'FR_LICENSE_PLATE', form: '[A-HJ-NP-TV-Z]{2}-?\\d{3}-?[A-HJ-NP-TV-Z]{2}', near: PLATE_WORDS, common: true },
  { type: 'NL_LICENSE_PLATE', form: NL_PLATE, near: PLATE_WORDS, common: true },
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
    nearWithNation: DRIVING_LICENCE_WORDS,
  },
  { type: 'IT_PASSPORT', form: '[A-Z]{2}\\d{7}', near: 'passaporto*', nearWithNation: PASSPORT_WORDS, common: true },
  {
    type: 'IT_IDENTITY_CARD',
    form: '[A-Z]{2}_?\\d{7}|[A-Z]{2}\\d{5}[A-Z]{2}',
    near: "carta d'identità | carta identità | cie",
    nearWithNation: IDENTITY_CARD_WORDS,
    common: true,
  },
  { type: 'ES_NIF', form: '\\d{8}[ -]?[A-Z]', check: isSpanishNif, alone: 0.7, near: 'nif | dni' },
  { type: 'ES_NIE', form: '[XYZ][ -]?\\d{7}[ -]?[A-Z]', check: isSpanishNie, alone: 0.85 },
  {
    type: 'ES_PASSPORT',
    form: '[A-Z]{3}\\d{6}',
    near: 'pasaporte* | passport*',
    nearWithNation: PASSPORT_WORDS,
    common: true,
  },
  { type: 'PL_PESEL', form: '\\d{11}', check: isPesel, near: 'pesel' },
  { type: 'PL_NIP', form: '\\d{3}-?\\d{3}-?\\d{2}-?\\d{2}', check: (id) => isVatId(`PL${id}`), near: 'nip' },
  {
    type: 'PL_ID_CARD',
    form: '[A-Z]{3}_?\\d{6}',
    near: 'dowód* | dowod* | identity card',
    nearWithNation: IDENTITY_CARD_WORDS,
    common: true,
  },
  {
    type: 'SE_PERSONNUMMER',
    form: '(?:\\d{2})?\\d{6}[-+]?\\d{4}',
    check: isSwedishPersonalNumber,
    near: 'personnummer | personennummer* | personal number | personal identity* | samordningsnummer | swedish* | schwedisch*',
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
  {
    type: 'DK_CPR',
    form: '\\d{6}-\\d{4}',
    check: isDanishPersonalNumber,
    checkedBy: 'calendar',
    near: 'cpr* | personnummer | personennummer*',
  },
  {
    type: 'NO_BIRTH_NUMBER',
    form: '\\d{6}_\\d{5}',
    check: isNorwegianBirthNumber,
    near: 'fødselsnummer* | personnummer* | fodselsnummer* | birth number | norwegian* | norwegisch*',
  },
  {
    type: 'EU_VAT_ID',
    form: '(?:BE_?[01]\\d{3}[ .]?\\d{3}[ .]?\\d{3}|(?:DK|FI|HU|LU|MT|SI)_?\\d{8}|FR_?[A-Z0-9]{2}_\\d{3}_\\d{3}_\\d{3}|(?:HR|IT|LV)_?\\d{11}|NL_?\\d{9}_?B_?\\d{2}|(?:PL|SK)_?\\d{10}|(?:EE|EL|LT|PT)_?\\d{9}|SE_?\\d{10}01|CY_?\\d{8}[A-Z]|ES_?[A-Z]-?\\d{7}[A-Z0-9]|IE_?\\d{7}[A-Z]{1,2})',
    check: isVatId,
    alone: 0.85,
    near: VAT,
  },
  {
    type: 'EU_VAT_ID',
    form: '(?:BG_?\\d{9,10}|CZ_?\\d{8,10}|RO_?\\d{2,10})',
    check: isVatId,
    near: VAT,
  },
  {
    type: 'EU_VAT_ID',
    form: '(?:BG_?\\d{9,10}|CY_?\\d{8}[A-Z]|CZ_?\\d{8,10}|E[EL]_?\\d{9}|ES_?[A-Z0-9]\\d{7}[A-Z0-9]|HU_?\\d{8}|IE_?\\d[A-Z0-9]\\d{5}[A-Z]{1,2}|LT_?\\d{9}(?:\\d{3})?|LV_?\\d{11}|MT_?\\d{8}|RO_?\\d{2,10}|SI_?\\d{8}|SK_?\\d{10})',
    near: VAT,
  },
  {
    type: 'UK_VAT_ID',
    form: 'GB_?\\d{3}_\\d{4}_\\d{2}(?:_\\d{3})?',
    check: isVatId,
    alone: 0.85,
    near: VAT,
  },
])
