// National numbers of India, Korea, Singapore, Thailand, Türkiye, South Africa, Nigeria and the Philippines, by the rules their issuers publish.
import { digitsOf, isDay, luhn, verhoeff, weighted } from './checksums.ts'
import { type Recogniser, recognisers } from './recogniser.ts'

export function isAadhaar(id: string): boolean {
  return /^[2-9]\d{11}$/.test(id) && verhoeff(id) && id !== Array.from(id).toReversed().join('')
}

/** Day of birth; the seventh digit says century and sex (1-4, 9, 0 nationals, 5-8 foreigners). The check digit was given up in 2020. */
export function isKoreanResidentNumber(id: string): boolean {
  return /^\d{6}[0-49]\d{6}$/.test(id) && isDay(Number(id.slice(0, 2)), Number(id.slice(2, 4)), Number(id.slice(4, 6)))
}

export function isKoreanForeignerNumber(id: string): boolean {
  return /^\d{6}[5-8]\d{6}$/.test(id) && isDay(Number(id.slice(0, 2)), Number(id.slice(2, 4)), Number(id.slice(4, 6)))
}

export function isKoreanBusinessNumber(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 10) return false
  const sum =
    weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3]) + Math.floor(((digits[8] ?? 0) * 5) / 10) + (((digits[8] ?? 0) * 5) % 10)
  return (10 - (sum % 10)) % 10 === digits[9]
}

export function isSingaporeId(id: string): boolean {
  const match = /^([STFGM])(\d{7})([A-Z])$/.exec(id)
  if (match === null) return false
  const series = match[1] ?? ''
  const offset = series === 'T' || series === 'G' ? 4 : series === 'M' ? 3 : 0
  const rest = (weighted(digitsOf(match[2] ?? ''), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11
  if (series === 'M') return 'KLJNPQRTUWX'[10 - rest] === match[3]
  return (series === 'S' || series === 'T' ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[rest] === match[3]
}

/** First digit 1 to 8, then a province that exists, check digit by weights 13 to 2. */
export function isThaiId(id: string): boolean {
  const province = Number(id.slice(1, 3))
  const provinces = [
    [10, 27],
    [30, 58],
    [60, 67],
    [70, 77],
    [80, 86],
    [90, 96],
  ]
  const digits = digitsOf(id)
  if (!/^[1-8]\d{12}$/.test(id) || !provinces.some(([from, to]) => province >= (from ?? 0) && province <= (to ?? 0)))
    return false
  return (11 - (weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[12]
}

export function isTurkishId(id: string): boolean {
  const d = digitsOf(id)
  if (d.length !== 11 || d[0] === 0) return false
  const odd = weighted(d, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weighted(d, [0, 1, 0, 1, 0, 1, 0, 1])
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return tenth === d[9] && d.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === d[10]
}

export function isSouthAfricanId(id: string): boolean {
  return (
    /^\d{10}[012]\d{2}$/.test(id) &&
    isDay(Number(id.slice(0, 2)), Number(id.slice(2, 4)), Number(id.slice(4, 6))) &&
    luhn(id)
  )
}

const INDIAN_STATES =
  'AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|UK|UP|WB'

export const WORLD_NUMBERS: readonly Recogniser[] = recognisers([
  { type: 'IN_PAN', form: '[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]', alone: 0.85 },
  { type: 'IN_AADHAAR', form: '\\d{4}([ -])\\d{4}\\1\\d{4}', check: isAadhaar, alone: 0.75, near: 'aadhaar* | uidai' },
  { type: 'IN_AADHAAR', form: '\\d{12}', check: isAadhaar, near: 'aadhaar* | uidai' },
  { type: 'IN_GSTIN', form: '(?:0[1-9]|[12]\\d|3[0-7])[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]', alone: 0.9 },
  {
    type: 'IN_PASSPORT',
    form: '[A-Z]_?[1-9]\\d{6}',
    near: 'passport | passport no | passport number | travel document',
    common: true,
  },
  { type: 'IN_VOTER', form: '[A-Z]{3}\\d{7}', near: 'vote | voter* | epic | election*' },
  { type: 'IN_VEHICLE_REGISTRATION', form: `(?:${INDIAN_STATES})[ -]?\\d{2}[ -]?[A-Z]{1,3}[ -]?\\d{4}`, alone: 0.7 },
  {
    type: 'IN_VEHICLE_REGISTRATION',
    form: `(?:${INDIAN_STATES})\\d{4}`,
    near: 'vehicle | registration number | number plate',
  },
  {
    type: 'KR_RRN',
    form: '\\d{6}-?\\d{7}',
    check: isKoreanResidentNumber,
    checkedBy: 'calendar',
    near: 'rrn | resident registration* | korean* | 주민등록번호',
  },
  {
    type: 'KR_FRN',
    form: '\\d{6}-?\\d{7}',
    check: isKoreanForeignerNumber,
    checkedBy: 'calendar',
    near: 'frn | foreigner registration* | korean* | 외국인등록번호',
  },
  {
    type: 'KR_BRN',
    form: '\\d{3}-?\\d{2}-?\\d{5}',
    check: isKoreanBusinessNumber,
    near: 'brn | business registration* | 사업자등록번호',
  },
  { type: 'KR_PASSPORT', form: '[MSRODG](?:\\d{3}[A-Z]\\d{4}|\\d{8})', near: 'passport* | 여권', common: true },
  { type: 'KR_DRIVER_LICENSE', form: '(?:1[1-9]|2[0-8])-\\d{2}-\\d{6}-\\d{2}', alone: 0.7 },
  { type: 'SG_NRIC_FIN', form: '[STFGM]\\d{7}[A-Z]', check: isSingaporeId, alone: 0.85 },
  {
    type: 'SG_UEN',
    form: '\\d{8}[A-Z]|(?:19|20)\\d{7}[A-Z]|[TSR]\\d{2}[A-Z]{2}\\d{4}[A-Z]',
    near: 'uen | unique entity*',
  },
  {
    type: 'TH_TNIN',
    form: '\\d{13}|\\d-\\d{4}-\\d{5}-\\d{2}-\\d',
    check: isThaiId,
    near: 'thai* | tnin | citizen id* | เลขบัตรประชาชน | เลขประจำตัวประชาชน',
  },
  { type: 'TR_NATIONAL_ID', form: '\\d{11}', check: isTurkishId, near: 'tckn | turkish* | tc kimlik* | kimlik*' },
  {
    type: 'TR_LICENSE_PLATE',
    form: '(?:0[1-9]|[1-7]\\d|8[01])_[A-Z]{1,3}_\\d{2,4}',
    near: 'plaka* | plate | license plate',
  },
  {
    type: 'ZA_ID_NUMBER',
    form: '\\d{13}',
    check: isSouthAfricanId,
    near: 'south african* | id number | identity number | rsa id | resident number | refugee id*',
  },
  { type: 'NG_NIN', form: '\\d{11}', near: 'nin | national identification* | nigerian*', common: true },
  {
    type: 'NG_VEHICLE_REGISTRATION',
    form: '[A-Z]{3}-\\d{3}[A-Z]{2}',
    near: 'plate | plates | number plate | license plate | vehicle*',
  },
  {
    type: 'PH_TIN',
    form: '[0-5]\\d{2}-?\\d{3}-?\\d{3}(?:-?\\d{3})?',
    near: 'my tin | bir tin | tin: | tax id* | tin no | tin',
  },
])
