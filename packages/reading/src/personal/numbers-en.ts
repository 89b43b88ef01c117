// National numbers of the United States, the United Kingdom, Canada and Australia. Sources: SSA (area and group rules since 2011), IRS (ITIN
// ranges), CMS (MBI format, NPI check digit), DEA and ABA check digits, NHS data dictionary, HMRC's NINO rules, DVLA, ATO, Services Australia.
import { digitsOf, luhn, weighted } from './checksums.ts'
import { type Recogniser, recognisers } from './recogniser.ts'

/** Area not 000, 666 or 9xx, group not 00, serial not 0000; the numbers printed in advertisements are nobody's. */
export function isSocialSecurityNumber(id: string): boolean {
  return (
    /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(id) &&
    !/^(\d)\1{8}$/.test(id) &&
    !['078051120', '219099999', '123456789'].includes(id)
  )
}

/** Always 9xx; the fourth and fifth digits lie in the ranges the IRS gives out. */
export function isTaxpayerNumber(id: string): boolean {
  const group = Number(id.slice(3, 5))
  return (
    /^9\d{8}$/.test(id) &&
    ((group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94)
  )
}

/** Luhn with 80840 put before. */
export function isProviderNumber(id: string): boolean {
  return /^[12]\d{9}$/.test(id) && luhn(`80840${id}`) && !/^(\d)\1{8}/.test(id)
}

export function isDeaNumber(id: string): boolean {
  const digits = digitsOf(id.slice(2))
  return /^[A-Z][A-Z9]\d{7}$/.test(id) && weighted(digits, [1, 2, 1, 2, 1, 2]) % 10 === digits[6]
}

export function isRoutingNumber(id: string): boolean {
  const prefix = Number(id.slice(0, 2))
  const known = prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80
  const digits = digitsOf(id)
  return digits.length === 9 && known && id !== '000000000' && weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0
}

/** NHS number: weights 10 to 2, mod 11; a check of 10 is never given out. */
export function isNhsNumber(id: string): boolean {
  const digits = digitsOf(id)
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return digits.length === 10 && check === digits[9] && !/^(\d)\1{9}$/.test(id)
}

export function isNationalInsuranceNumber(id: string): boolean {
  return /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(id)
}

export function isBritishTaxReference(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 10) return false
  return '21987654321'[weighted(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === id.charAt(0)
}

export function isCanadianInsuranceNumber(id: string): boolean {
  return /^[1-79]\d{8}$/.test(id) && luhn(id)
}

export function isAustralianBusinessNumber(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 11) return false
  return weighted([(digits[0] ?? 0) - 1, ...digits.slice(1)], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0
}

export function isAustralianCompanyNumber(id: string): boolean {
  const digits = digitsOf(id)
  return digits.length === 9 && (10 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digits[8]
}

export function isAustralianTaxFileNumber(id: string): boolean {
  const digits = digitsOf(id)
  return digits.length === 9 && weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && id !== '000000000'
}

export function isAustralianMedicare(id: string): boolean {
  const digits = digitsOf(id)
  return /^[2-6]\d{9,10}$/.test(id) && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8]
}

const POSTAL_AREAS =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE'
const PLATE_AREAS = '[A-HK-PRSVWXY][A-HJ-PR-Y]'
const LICENCE =
  "driver* license* | driver* licence* | drivers license* | drivers licence* | driver's license* | driver's licence* | driving license* | driving licence* | dl | dl no | license no | licence no | license number"

/** 51 to 79 and 02 to 29: the half-years since 2001. */
function isPlateAge(id: string): boolean {
  const age = Number(id.slice(2, 4))
  return (age >= 2 && age <= 29) || (age >= 51 && age <= 79)
}

/** Five letters of the surname, decade, month (women: plus 50), day, year. */
function isDrivingLicence(id: string): boolean {
  const month = Number(id.slice(6, 8)) % 50
  return month >= 1 && month <= 12 && Number(id.slice(8, 10)) >= 1 && Number(id.slice(8, 10)) <= 31
}

export const ANGLO_NUMBERS: readonly Recogniser[] = recognisers([
  {
    type: 'US_SSN',
    form: '\\d{3}([- ])\\d{2}\\1\\d{4}',
    check: isSocialSecurityNumber,
    checkedBy: 'range',
    alone: 0.8,
    near: 'ssn | ssns | social security* | ss no',
  },
  {
    type: 'US_SSN',
    form: '\\d{9}|\\d{3}\\.\\d{2}\\.\\d{4}|\\d{5}-\\d{4}|\\d{3}-\\d{6}',
    check: isSocialSecurityNumber,
    checkedBy: 'range',
    near: 'ssn | ssns | social security*',
    common: true,
  },
  {
    type: 'US_ITIN',
    form: '9\\d{2}[- ]\\d{2}-?\\d{4}',
    check: isTaxpayerNumber,
    checkedBy: 'range',
    alone: 0.75,
    near: 'itin | tax id* | taxpayer*',
  },
  {
    type: 'US_ITIN',
    form: '9\\d{8}|9\\d{4}[- ]\\d{4}',
    check: isTaxpayerNumber,
    checkedBy: 'range',
    near: 'itin | individual taxpayer* | taxpayer id*',
  },
  {
    type: 'US_EIN',
    form: '\\d{2}-\\d{7}',
    near: 'ein | employer identification* | fein | federal tax id* | tax id* | irs employer*',
  },
  {
    type: 'US_PASSPORT',
    form: '[A-Z]?\\d{8,9}',
    near: 'passport | passport no | passport number | travel document | us passport | american passport | amerikanisch* reisepass* | us reisepass*',
    common: true,
  },
  {
    type: 'US_LICENSE_PLATE',
    form: '(?=[A-Z0-9]{0,14}\\d)(?=[A-Z0-9]{0,14}[A-Z])[A-Z0-9]{5,7}|[A-Z]{3}[- ]\\d{3,4}',
    near: 'license plate* | license tag | plate number | tag number',
    common: true,
  },
  {
    type: 'US_DRIVER_LICENSE',
    form: '(?=[A-Z0-9]{0,14}\\d[A-Z0-9]{0,14}\\d[A-Z0-9]{0,14}\\d[A-Z0-9]{0,14}\\d)[A-Z0-9]{6,14}|[A-Z]\\d{3}-\\d{4}-\\d{4}|[A-Z]\\d{3}-\\d{3}-\\d{2}-\\d{3}-\\d|[A-Z]\\d{2}-\\d{2}-\\d{4}',
    near: LICENCE,
    common: true,
  },
  {
    type: 'US_BANK_NUMBER',
    form: '\\d{8,17}',
    near: 'account number | account no | account # | acct | acct no | bank account | checking account | savings account | kontonummer | konto nr | kto nr | kto',
    common: true,
  },
  {
    type: 'ABA_ROUTING_NUMBER',
    form: '\\d{9}|\\d{4}-\\d{4}-\\d',
    check: isRoutingNumber,
    near: 'aba | routing | rtn | aba routing* | routing number | routing no | transit number',
  },
  {
    type: 'US_NPI',
    form: '\\d{10}|\\d{4}[- ]\\d{3}[- ]\\d{3}',
    check: isProviderNumber,
    near: 'npi | provider* | national provider*',
  },
  {
    type: 'US_MBI',
    form: '[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}',
    alone: 0.85,
  },
  {
    type: 'MEDICAL_LICENSE',
    form: '[ABCDEFGHJKLMPRSTUX][A-Z9]\\d{7}',
    check: isDeaNumber,
    near: 'dea | dea no | dea number | medical license* | certificate',
  },
  {
    type: 'UK_NINO',
    form: '[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]',
    check: isNationalInsuranceNumber,
    checkedBy: 'range',
    alone: 0.9,
    near: 'nino | national insurance* | ni number | ni no',
  },
  {
    type: 'UK_NHS',
    form: '\\d{3}([- ])\\d{3}\\1\\d{4}',
    check: isNhsNumber,
    alone: 0.55,
    near: 'nhs* | national health* | patient | patients',
  },
  { type: 'UK_NHS', form: '\\d{10}', check: isNhsNumber, near: 'nhs* | national health*' },
  {
    type: 'UK_UTR',
    form: '\\d{5}_\\d{5}',
    check: isBritishTaxReference,
    near: 'utr | unique taxpayer* | tax reference',
  },
  {
    type: 'UK_PASSPORT',
    form: '[A-Z]{2}\\d{7}|\\d{9}',
    near: 'passport | passports | passport no | passport number | travel document | uk passport | british passport | britisch* reisepass*',
    common: true,
  },
  { type: 'UK_PASSPORT', form: '[A-Z]{2}\\d{7}', near: 'passport | passports' },
  { type: 'UK_POSTCODE', form: `(?:${POSTAL_AREAS})\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}|GIR 0AA`, alone: 0.7 },
  {
    type: 'UK_POSTCODE',
    form: `(?:${POSTAL_AREAS})\\d[A-Z\\d]?_\\d[ABD-HJLNP-UW-Z]{2}`,
    near: 'postcode | post code | address | postal code',
  },
  {
    type: 'UK_VEHICLE_REGISTRATION',
    form: `${PLATE_AREAS}\\d{2}_?[A-HJ-PR-Z]{3}`,
    check: isPlateAge,
    checkedBy: 'range',
    near: 'vehicle | vehicles | registration | reg | reg no | car | number plate | plate | plates | vrm | vrn | licence plate | license plate',
  },
  {
    type: 'UK_DRIVING_LICENCE',
    form: '[A-Z]{2}[A-Z9]{3}\\d{6}[A-Z][A-Z9]\\d[A-Z]{2}|[A-Z]{1,5}9{0,4}\\d{6}[A-Z][A-Z9]\\d[A-Z]{2}',
    check: (id) => id.length === 16 && isDrivingLicence(id),
    checkedBy: 'calendar',
    alone: 0.9,
  },
  {
    type: 'UK_COMPANY_NUMBER',
    form: '(?:SC|NI|OC|SO)_?\\d{6}|\\d{8}',
    near: 'company number | company no | companies house | registered number | registered no | company registration*',
    common: true,
  },
  {
    type: 'CA_SIN',
    form: '\\d{3}([- ])\\d{3}\\1\\d{3}|\\d{9}',
    check: isCanadianInsuranceNumber,
    near: 'sin | nas | social insurance* | assurance sociale',
  },
  {
    type: 'AU_ABN',
    form: '\\d{2}_\\d{3}_\\d{3}_\\d{3}',
    check: isAustralianBusinessNumber,
    near: 'abn | australian business*',
  },
  { type: 'AU_ACN', form: '\\d{3}_\\d{3}_\\d{3}', check: isAustralianCompanyNumber, near: 'acn | australian company*' },
  { type: 'AU_TFN', form: '\\d{3}_\\d{3}_\\d{3}', check: isAustralianTaxFileNumber, near: 'tfn | tax file*' },
  { type: 'AU_MEDICARE', form: '\\d{4}_\\d{5}_\\d{1,2}', check: isAustralianMedicare, near: 'medicare*' },
])
