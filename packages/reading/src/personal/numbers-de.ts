// National numbers of Germany, Austria and Switzerland. Sources: the BZSt's description of the IdNr and USt-IdNr, VKVV § 2 and § 4 (pension
// insurance), § 290 SGB V (health insurance), KBV guidelines on LANR and BSNR, ICAO Doc 9303, the Austrian HV-SV, the Swiss ZAS (AHV) and BFS (UID).
import { crossSums, digitsOf, icao, isDay, mod11and10, weighted } from './checksums.ts'
import { DRIVING_LICENCE_WORDS, IDENTITY_CARD_WORDS, PASSPORT_WORDS, PLATE_WORDS } from './context.ts'
import { type Recogniser, recognisers } from './recogniser.ts'

/** § 139b AO: eleven digits, the first not 0; of the first ten exactly one digit stands twice or three times, never three in a row. */
export function isGermanTaxId(id: string): boolean {
  if (!/^[1-9]\d{10}$/.test(id) || /(\d)\1\1/.test(id.slice(0, 10))) return false
  const counts = new Map<string, number>()
  for (const digit of id.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && mod11and10(id)
}

export function isGermanVatId(id: string): boolean {
  return /^DE[1-9]\d{8}$/.test(id) && mod11and10(id.slice(2))
}

/** Area, day of birth (the day is raised by 50 for a second area), initial, serial, check digit. */
export function isGermanPensionNumber(id: string): boolean {
  const match = /^(\d\d)(\d\d)(\d\d)(\d\d)([A-Z])(\d\d)(\d)$/.exec(id)
  if (match === null) return false
  const day = Number(match[2])
  if (!isDay(Number(match[4]), Number(match[3]), day > 50 ? day - 50 : day)) return false
  const letter = String(id.charCodeAt(8) - 64).padStart(2, '0')
  const digits = digitsOf(id.slice(0, 8) + letter + id.slice(9, 11))
  return crossSums(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === Number(id.at(-1))
}

export function isGermanHealthNumber(id: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(id)) return false
  const letter = String(id.charCodeAt(0) - 64).padStart(2, '0')
  const digits = digitsOf(letter + id.slice(1, 9))
  return crossSums(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(id.at(-1))
}

/** Six digits, their check digit, two for the field of medicine. */
export function isDoctorNumber(id: string): boolean {
  const digits = digitsOf(id)
  return (
    digits.length === 9 && (10 - (weighted(digits, [4, 9, 4, 9, 4, 9]) % 10)) % 10 === digits[6] && !id.endsWith('00')
  )
}

/** A practice: the first two digits name a region of the doctors' associations. */
export function isPracticeNumber(id: string): boolean {
  const region = Number(id.slice(0, 2))
  const regions = [
    1, 2, 3, 17, 20, 21, 27, 31, 35, 36, 37, 38, 39, 40, 46, 47, 48, 49, 50, 51, 52, 55, 60, 61, 62, 63, 64, 65, 66, 67,
    68, 69, 70, 71, 72, 73, 74, 75, 77, 78, 79, 80, 81, 83, 85, 86, 87, 88, 93, 94, 95, 96, 97, 98,
  ]
  return /^\d{9}$/.test(id) && regions.includes(region) && !/^\d\d0{7}$/.test(id)
}

/** Serial and, as the last character, its check digit; serials have neither vowels nor letters that look like digits. */
function isDocumentNumber(id: string): boolean {
  return icao(id.slice(0, -1), id.slice(-1))
}

/** Check digit in the fourth place, then the day of birth. */
export function isAustrianInsuranceNumber(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 10 || digits[0] === 0) return false
  if (!isDay(Number(id.slice(8, 10)), Number(id.slice(6, 8)), Number(id.slice(4, 6)))) return false
  return weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digits[3]
}

export function isAustrianVatId(id: string): boolean {
  const digits = digitsOf(id.replace(/^ATU/, ''))
  if (digits.length !== 8) return false
  return (10 - ((crossSums(digits, [1, 2, 1, 2, 1, 2, 1]) + 4) % 10)) % 10 === digits[7]
}

/** EAN-13 with the country code 756. */
export function isSwissInsuranceNumber(id: string): boolean {
  const digits = digitsOf(id)
  if (digits.length !== 13 || !id.startsWith('756')) return false
  return (10 - (weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === digits[12]
}

export function isSwissCompanyId(id: string): boolean {
  const digits = digitsOf(id.replace(/^CHE/, '').slice(0, 9))
  return digits.length === 9 && (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digits[8]
}

const CANTONS = 'AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH'
const AT_DISTRICTS =
  'AM|BA|BL|BM|BN|BR|BZ|DL|DO|EF|EU|E|FB|FE|FF|FK|FR|GB|GD|GF|GM|GR|GS|GU|G|HA|HB|HE|HF|HL|HO|IL|IM|I|JE|JO|JU|JW|KB|KF|KG|KI|KL|KO|KR|KS|KU|K|LA|LB|LE|LF|LI|LL|LN|LZ|L|MA|MD|ME|MI|MT|MU|MZ|ND|NK|OP|OW|PE|PL|PT|P|RA|RE|RI|RO|SB|SD|SE|SL|SO|SP|SR|SV|SW|SZ|S|TA|TU|UU|VB|VI|VK|VL|VO|WB|WE|WL|WN|WO|WT|WU|WY|WZ|W|ZE|ZT|ZW'
const SERIAL = '[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]{0,14}\\d[A-Z0-9]{0,14}\\d[A-Z0-9]{0,14}\\d)[CFGHJKLMNPRTVWXYZ0-9]{7}'
/** Right behind its own word a serial needs fewer digits to be one. */
const NAMED_SERIAL = '[CFGHJKLMNPRTVWXYZ](?=[A-Z]{0,7}\\d[A-Z]{0,7}\\d)[CFGHJKLMNPRTVWXYZ0-9]{8}'

export const GERMAN_NUMBERS: readonly Recogniser[] = recognisers([
  {
    type: 'DE_TAX_ID',
    form: '\\d{11}|\\d{2}([ .-])\\d{3}\\1\\d{3}\\1\\d{3}',
    check: isGermanTaxId,
    alone: 0.6,
    near: 'steuer id* | steueridentifikation* | steuerliche identifikation* | idnr | id nr | tin | tax id* | identifikationsnummer | tax identification*',
  },
  {
    type: 'DE_TAX_NUMBER',
    form: '\\d{2,3}\\/\\d{3,4}\\/\\d{4,5}',
    check: (id) => id.length >= 9 && id.length <= 11,
    checkedBy: 'length',
    alone: 0.6,
    near: 'steuernummer | steuer nr | st nr | stnr | steuernr | tax number | tax no',
  },
  {
    type: 'DE_TAX_NUMBER',
    form: '(?!00)\\d{10,13}',
    near: 'steuernummer | steuer nr | st nr | stnr | steuernr | elster*',
    common: true,
  },
  { type: 'DE_TAX_NUMBER', form: '(?:0[1-9]|1[0-6])\\d{11}', near: 'steuernummer' },
  {
    type: 'DE_VAT_ID',
    form: 'DE~\\d{3}~\\d{3}~\\d{3}',
    check: isGermanVatId,
    alone: 0.9,
    near: 'ust id* | ustid* | umsatzsteuer* | mwst* | vat*',
  },
  {
    type: 'DE_VAT_ID',
    form: 'DE~\\d{3}~\\d{3}~\\d{3}',
    near: 'ust id* | ustid* | umsatzsteuer* | vat id* | vat reg* | vat no* | vat number',
    common: true,
  },
  {
    type: 'DE_SOCIAL_SECURITY',
    form: '\\d{2}_\\d{6}_[A-Z]_\\d{2}_?\\d',
    check: isGermanPensionNumber,
    alone: 0.95,
    near: 'sozialversicherung* | rentenversicherung* | sv nr | svnr | rvnr | sv nummer | versicherungsnummer | vsnr',
  },
  {
    type: 'DE_HEALTH_INSURANCE',
    form: '[A-Z]_?\\d{9}',
    check: isGermanHealthNumber,
    near: 'kvnr | krankenvers* | krankenkasse* | egk* | gesundheitskarte* | versichertennummer | versicherten nr | kv nr | health insurance',
  },
  { type: 'DE_PASSPORT', form: `${SERIAL}\\d`, check: isDocumentNumber, near: PASSPORT_WORDS },
  { type: 'DE_PASSPORT', form: `${SERIAL}[CFGHJKLMNPRTVWXYZ0-9]\\d?`, near: PASSPORT_WORDS, common: true },
  {
    type: 'DE_ID_CARD',
    form: `${SERIAL}[CFGHJKLMNPRTVWXYZ0-9]\\d`,
    check: isDocumentNumber,
    near: IDENTITY_CARD_WORDS,
  },
  { type: 'DE_ID_CARD', form: `${SERIAL}[CFGHJKLMNPRTVWXYZ0-9]`, near: IDENTITY_CARD_WORDS, common: true },
  {
    type: 'DE_ID_CARD',
    form: NAMED_SERIAL,
    near: 'personalausweisnummer | personalausweis nr | ausweisnummer | ausweis nr',
    common: true,
  },
  {
    type: 'DE_ID_CARD',
    form: '\\d{10}D',
    check: (id) => icao(id.slice(0, 9), id.charAt(9)),
    near: IDENTITY_CARD_WORDS,
  },
  {
    type: 'DE_FUEHRERSCHEIN',
    form: '[A-Z]{2}\\d{8}[A-Z0-9]|[A-Z]\\d{3}[A-Z0-9]{6}\\d',
    near: DRIVING_LICENCE_WORDS,
  },
  { type: 'DE_HANDELSREGISTER', form: 'HR_?[AB]_?(?:Nr\\.? ?)?\\d{1,6}(?: ?[A-Z]{1,3}(?![\\p{L}]))?', alone: 0.9 },
  {
    type: 'DE_HANDELSREGISTER',
    form: '(?:VR|GnR|PR|GsR)_\\d{1,6}',
    near: 'amtsgericht | ag | vereinsregister* | genossenschaftsregister* | partnerschaftsregister* | registergericht',
    common: true,
  },
  {
    type: 'DE_LANR',
    form: '\\d{9}',
    check: isDoctorNumber,
    near: 'lanr | arztnummer | arzt nr | lebenslange arztnummer',
  },
  {
    type: 'DE_BSNR',
    form: '\\d{9}',
    check: isPracticeNumber,
    near: 'bsnr | betriebsstätte* | betriebsstaette* | praxisnummer',
    common: true,
  },
  {
    type: 'AT_SOCIAL_SECURITY',
    form: '\\d{4}[ /-]?\\d{6}',
    check: isAustrianInsuranceNumber,
    near: 'sozialversicherung* | sv nr | svnr | versicherungsnummer | vers nr | sv nummer | e card',
  },
  { type: 'AT_VAT_ID', form: 'ATU_?\\d{8}', check: isAustrianVatId, alone: 0.9, near: 'uid* | ust id* | vat*' },
  { type: 'AT_COMPANY_REGISTER', form: 'FN_\\d{5,6}_?[a-z]', alone: 0.85 },
  { type: 'AT_PASSPORT', form: '[A-Z]{1,2}_?\\d{7}', near: PASSPORT_WORDS, common: true },
  {
    type: 'AT_ID_CARD',
    form: '[A-Z]{1,2}_?\\d{7}|\\d{7,8}',
    nearWithNation: IDENTITY_CARD_WORDS,
    common: true,
  },
  {
    type: 'AT_LICENSE_PLATE',
    form: `(?:${AT_DISTRICTS})[- ]?(?:\\d{1,5}_?[A-Z]{1,3}|[A-Z]{3,5}_?\\d{1,2})`,
    near: PLATE_WORDS,
    common: true,
  },
  {
    type: 'AT_TAX_NUMBER',
    form: '\\d{2}[ -]?\\d{3}\\/\\d{4}',
    near: 'steuernummer | st nr | stnr | abgabenkontonummer',
  },
  {
    type: 'CH_SOCIAL_SECURITY',
    form: '756([. ]?)\\d{4}\\1\\d{4}\\1\\d{2}',
    check: isSwissInsuranceNumber,
    alone: 0.95,
    near: 'ahv* | avs* | sozialversicherung*',
  },
  {
    type: 'CH_COMPANY_ID',
    form: 'CHE[- ]?\\d{3}[. ]?\\d{3}[. ]?\\d{3}(?: (?:MWST|TVA|IVA))?',
    check: isSwissCompanyId,
    alone: 0.95,
  },
  { type: 'CH_PASSPORT', form: '[XCES]\\d{7}', near: PASSPORT_WORDS, common: true },
  {
    type: 'CH_ID_CARD',
    form: '[A-Z]\\d[A-Z0-9]{5}\\d',
    nearWithNation: IDENTITY_CARD_WORDS,
    common: true,
  },
  { type: 'CH_LICENSE_PLATE', form: `(?:${CANTONS})[ ·-]\\d{1,6}`, near: PLATE_WORDS, common: true },
])
