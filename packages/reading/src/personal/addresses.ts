// Postal addresses by their form: street and number, postcode and town in the order of German-speaking countries; number and street, flat,
// town, state and code in the order of English-speaking ones; and, in English text, any number and name with a second number behind it.
import type { Language } from '../span.ts'
import { oneOf } from './alternatives.ts'
import type { PersonalFinding } from './finding.ts'
import { isOrdinary } from './ordinary-words.ts'
import { PLACES } from './places.ts'

const CAPITAL = "\\p{Lu}[\\p{L}.'’-]{0,30}"
const TOWN = `\\p{Lu}[\\p{L}.-]{1,30}(?: ${oneOf('am an_der im in ob_der bei a. b. v.d. v._d.')} ?\\p{Lu}[\\p{L}.-]{1,30}| \\p{Lu}[\\p{L}-]{1,30})?`
const POSTCODE_TOWN = `(?:,|\\s*\\n)\\s*(?:(?:D|A|CH|DE)[- ])?\\d{4,5} ${TOWN}`
/** With stairs and door, as in Vienna. */
const HOUSE = '\\d{1,3} ?[a-z]?(?:[-/] ?\\d{1,3} ?[a-z]?){0,3}(?![\\p{L}\\p{N}]|[.,/]\\d)'

/** These end the name of a street and hardly any other word. */
const STREET = oneOf('straße strasse str. gasse allee')
const STREET_LIKE = oneOf('weg platz ring ufer damm chaussee markt pfad steig hof berg graben kamp stieg')
/** "Lange Straße 4", but neither "Straße 4" nor "Die Straße 4". */
const ADJECTIVES = `(?!${oneOf('Die Der Das Den Dem Eine Einer Ein Jede Jeder Diese Dieser Am Im Zum')} )(?:\\p{Lu}[\\p{L}.]{0,30}[ -]){1,3}`
/** What is at the address, not the beginning of its street. */
const NO_STREET = `(?!${oneOf('Die Der Das Den Dem Eine Einer Ein Wohnung Wohnhaus Haus Anwesen Grundstück Objekt Anschrift Adresse Wohnort Firma Filiale Praxis Kanzlei Tatort Unfallort')}[ -])`
const STREET_NAME = `(?:(?:${NO_STREET}\\p{Lu}[\\p{L}.]{0,30}[ -]){0,3}\\p{Lu}\\p{L}{1,30}${STREET}|${ADJECTIVES}${oneOf('Straße Strasse Str. Gasse Allee')})`
const STREET_LIKE_NAME = `(?:(?:${NO_STREET}\\p{Lu}[\\p{L}.]{0,30}[ -]){0,3}\\p{Lu}\\p{L}{2,30}${STREET_LIKE}|${ADJECTIVES}${oneOf('Weg Platz Ring Ufer Damm Chaussee Markt')})`
const BY_PREPOSITION = `${oneOf('Am An_der An_den Auf_der Auf_dem Im In_der Zum Zur Unter_den Hinter_der Vor_dem')} \\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?`
const START = '(?<![\\p{L}\\p{N}])'
const SURE_GERMAN = new RegExp(`${START}${STREET_NAME} ${HOUSE}(?:${POSTCODE_TOWN})?`, 'gu')
/** Part of the address before it, if there is one. */
const WITH_COUNTRY = new RegExp(`${START}(?:D|A|CH)-\\d{4,5} ${TOWN}`, 'gu')
const LIKELY_GERMAN = new RegExp(
  `${START}(?:${STREET_LIKE_NAME} ${HOUSE}(?:${POSTCODE_TOWN})?|${BY_PREPOSITION} ${HOUSE}${POSTCODE_TOWN})`,
  'gu',
)

const KIND = oneOf(
  `Street St Avenue Ave Road Rd Boulevard Blvd Drive Dr Lane Ln Court Ct Place Pl Square Sq Terrace Way Parkway Pkwy Highway Hwy Circle
   Close Crescent Gardens Mews Row Walk Broadway Plaza Loop Trail Alley Rue Via Calle Avenida Piazza Corso Rua Ulica ul.`,
)
const UNIT = `(?:${oneOf('Apt Apartment Suite Ste Unit Floor Fl Room Rm Flat Building Bldg #')}\\.? ?#?\\w{1,6}|P\\.?O\\.? Box \\d{1,6})`
const POSTAL_CODE = '(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})'
/** A whole word, so that "SW" is not taken for the end of a town's name and its code left behind. */
const WHOLE = `${CAPITAL}(?![\\p{L}\\p{N}])`
const REGION = `(?:[,\\s]{1,4}${WHOLE}(?: ${WHOLE}){0,3})?(?:[,\\s]{1,4}[A-Z]{2}(?![\\p{L}\\p{N}]))?(?:[,\\s]{1,4}${POSTAL_CODE})?`
const ENGLISH = new RegExp(
  `${START}(?:${UNIT}[,\\s]{1,3})?\\d{1,6}[a-zA-Z]? (?:(?:${CAPITAL}|\\d{1,3}(?:st|nd|rd|th)) ){0,4}${KIND}(?!\\p{L})\\.?(?:[,\\s]{1,3}${UNIT})?${REGION}` +
    `|${START}P\\.?O\\.? Box \\d{1,6}${REGION}`,
  'gu',
)

const NAME_PART = `(?:\\p{Lu}[\\p{L}’'-]{0,30}\\.?|${oneOf('da de di do das dos del della des du la le van von der den het al el y i')})`
const ANY_COUNTRY = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£#-])(?:\\d{1,6} )?\\d{1,6} (\\p{Lu}[\\p{L}’'-]{0,30}\\.?(?: ${NAME_PART}){0,4}) (?:\\d{1,5}[a-zA-Z]?|${UNIT})(?![\\p{L}\\p{N}]|[.,]\\d)` +
    `(?:[,\\s>?]{1,8}(?:${UNIT}|${NAME_PART}(?<!\\.)|\\d{3,6})(?![\\p{L}\\p{N}])){0,9}`,
  'gu',
)

/** Numbered words are an address by form in English text only; in German they are the parts of a statute. */
export function addresses(text: string, language: Language): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  const take = (pattern: RegExp, confidence: number, rule: string, isName?: (words: string) => boolean) => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].replace(/[\s.]+$/, '').length
      if (isName?.(match[1] ?? '') ?? true)
        findings.push({ type: 'STREET_ADDRESS', start: match.index, end, confidence, rule })
    }
  }
  take(SURE_GERMAN, 0.92, 'german-address')
  take(WITH_COUNTRY, 0.85, 'postcode-with-country')
  if (language === 'de') take(LIKELY_GERMAN, 0.9, 'german-address')
  take(ENGLISH, 0.9, 'english-address')
  if (language === 'en') take(ANY_COUNTRY, 0.86, 'address-by-form', hasUncommonWord)
  return findings
}

/** "30 Business Days 15" is no address. */
function hasUncommonWord(words: string): boolean {
  return words.split(' ').some((word) => !isOrdinary(word.toLowerCase()) && !PLACES.has(word))
}
