// The word a placeholder shows for a type of personal data: one short noun that English and German share or a model of either language knows, so
// that the sentence around it stays a sentence ("[PERSON_1_K7Q] zahlte an [COMPANY_2_M3X]").

const WORDS: Readonly<Record<string, string>> = {
  ORGANIZATION: 'COMPANY',
  LOCATION: 'PLACE',
  STREET_ADDRESS: 'ADDRESS',
  POSTCODE_TOWN: 'PLACE',
  DATE_OF_BIRTH: 'BIRTHDATE',
  MAC_ADDRESS: 'MAC',
  CREDIT_CARD: 'CARD',
  CRYPTO: 'WALLET',
}
/** By the last words of a national number's type. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/VAT/, 'VATID'],
  [/PASSPORT$/, 'PASSPORT'],
  [/ID_CARD$|IDENTITY_CARD$/, 'IDCARD'],
  [/PLATE$|KFZ$|VEHICLE_REGISTRATION$/, 'PLATE'],
  [/LICEN[CS]E|FUEHRERSCHEIN$/, 'LICENCE'],
  [/SOCIAL|SSN$|NINO$|BSN$|NATIONAL_NUMBER$/, 'INSURANCE'],
  [/HEALTH|NHS$|MBI$/, 'HEALTHCARD'],
  [/TAX|UTR$|ITIN$|EIN$/, 'TAXID'],
  [/REGISTER|COMPANY|KVK$|SIREN$/, 'REGISTER'],
  [/POSTCODE$|PLZ$/, 'POSTCODE'],
]

/** Longest word; a placeholder has to be read at one glance, and found again at bounded cost. */
const LONGEST = 16

/** Capital letters only; 'VALUE' for what is no type at all. */
export function kindOf(type: string): string {
  const known = WORDS[type] ?? ENDINGS.find(([ending]) => ending.test(type))?.[1]
  if (known !== undefined) return known
  const word = type
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, LONGEST)
  return word === '' ? 'VALUE' : word
}
