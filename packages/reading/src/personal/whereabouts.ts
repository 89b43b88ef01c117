// Places by the list, and addresses by their form: street and number, postcode and town, flat and state, in the order of German and of
// English-speaking countries.
import type { Language } from '../span.ts'
import type { PersonalFinding } from './finding.ts'
import { isOrdinary } from './ordinary-words.ts'
import { DOUBTFUL, PLACES } from './places.ts'

const CAPITAL = /(?<![\p{L}\p{N}.@-])\p{Lu}[\p{L}.]{0,30}[\p{L}](?:-\p{Lu}\p{L}{1,30}){0,3}/gu
const LOCAL = /(?:^|[\s(])(?:in|to|from|at|near|of|nach|aus|bei|von|Stadt|city|,)\s+$/i
/** Firms and statutes named for a place, and people's names before it, are told by their own rules. */
const PART_OF_NAME = /^(?: (?:Inc|LLC|Ltd|Corp|GmbH|AG|Bank|Street|St\.|Avenue|Road)\b|-\p{L}|er\b)/u

export function places(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  for (const match of text.matchAll(CAPITAL)) {
    const listed = PLACES.get(match[0])
    if (listed === undefined) continue
    const name = listed.find(
      (place) => text.startsWith(place, match.index) && !/[\p{L}\p{N}]/u.test(text.charAt(match.index + place.length)),
    )
    if (name === undefined) continue
    const end = match.index + name.length
    if (DOUBTFUL.has(name) && !LOCAL.test(text.slice(Math.max(0, match.index - 10), match.index))) continue
    if (PART_OF_NAME.test(text.slice(end, end + 8))) continue
    findings.push({ type: 'LOCATION', start: match.index, end, confidence: 0.6, rule: 'listed-place' })
  }
  return findings
}

const TOWN =
  '\\p{Lu}[\\p{L}.-]{1,30}(?: (?:am|an der|im|in|ob der|bei|a\\.|b\\.|v\\. ?d\\.) ?\\p{Lu}[\\p{L}.-]{1,30}| \\p{Lu}[\\p{L}-]{1,30})?'
const GERMAN_STREET =
  '(?:(?:\\p{Lu}[\\p{L}.]{0,30}[ -]){0,3}(?:\\p{Lu}\\p{L}{0,30})?(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Uu]fer|[Dd]amm|[Cc]haussee|[Mm]arkt|[Pp]fad|[Ss]teig|[Hh]of|[Bb]erg|[Gg]raben|[Kk]amp|[Ss]tieg)|(?:Am|An der|An den|Auf der|Auf dem|Im|In der|Zum|Zur|Unter den|Hinter der|Vor dem) \\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?)'
const GERMAN = new RegExp(
  `(?<![\\p{L}\\p{N}])${GERMAN_STREET} \\d{1,4} ?[a-z]?(?:[-/] ?\\d{1,4} ?[a-z]?)?(?![\\p{L}\\p{N}]|[.,]\\d)(?:(?:,|\\s*\\n)\\s*(?:(?:D|A|CH|DE)[- ])?\\d{4,5} ${TOWN})?|(?<![\\p{L}\\p{N}])(?:D|A|CH)-\\d{4,5} ${TOWN}`,
  'gu',
)
const STREET_KIND =
  '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Parkway|Pkwy|Highway|Hwy|Circle|Close|Crescent|Gardens|Mews|Row|Walk|Broadway|Plaza|Loop|Trail|Alley|Rue|Via|Calle|Avenida|Piazza|Corso|Rua|Ulica|ul\\.)'
const UNIT =
  '(?:(?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|Room|Rm|Flat|Building|Bldg|#)\\.? ?#?\\w{1,6}|P\\.?O\\.? Box \\d{1,6})'
const REGION =
  "(?:[,\\s]{1,4}(?:\\p{Lu}[\\p{L}.’'-]{0,30}(?: \\p{Lu}[\\p{L}.’'-]{0,30}){0,3}))?(?:[,\\s]{1,4}[A-Z]{2})?(?:[,\\s]{1,4}(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?"
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${UNIT}[,\\s]{1,3})?\\d{1,6}[a-zA-Z]? (?:(?:\\p{Lu}[\\p{L}.'’-]{0,30}|\\d{1,3}(?:st|nd|rd|th)) ){0,4}${STREET_KIND}(?![\\p{L}])\\.?(?:[,\\s]{1,3}${UNIT})?${REGION}|(?<![\\p{L}\\p{N}])P\\.?O\\.? Box \\d{1,6}${REGION}`,
  'gu',
)
/** House number, up to four capitalised words of any language, a second number or a flat, and what follows on the next lines. */
const FOREIGN_WORD = "(?:\\p{Lu}[\\p{L}’'-]{0,30}\\.?|d[aeiou]s?|del|della|des|du|la|le|van|von|der|den|het|al|el|y|i)"
const FOREIGN = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£#-])(?:\\d{1,6} )?\\d{1,6} (\\p{Lu}[\\p{L}’'-]{0,30}\\.?(?: ${FOREIGN_WORD}){0,4}) (?:\\d{1,5}[a-zA-Z]?|${UNIT})(?![\\p{L}\\p{N}]|[.,]\\d)(?:[,\\s>?]{1,8}(?:${UNIT}|${FOREIGN_WORD}(?<!\\.)|\\d{3,6})(?![\\p{L}\\p{N}])){0,9}`,
  'gu',
)

/** Numbered words are an address by form in English text; in German they are the parts of a statute. */
export function addresses(text: string, language: Language): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  const push = (match: RegExpExecArray, confidence: number, rule: string) => {
    const end = match.index + match[0].replace(/[\s.]+$/, '').length
    findings.push({ type: 'STREET_ADDRESS', start: match.index, end, confidence, rule })
  }
  for (const match of text.matchAll(GERMAN)) push(match, 0.92, 'german-address')
  for (const match of text.matchAll(ENGLISH)) push(match, 0.9, 'english-address')
  if (language === 'de') return findings
  for (const match of text.matchAll(FOREIGN)) {
    const named = (match[1] ?? '').split(' ').some((word) => !isOrdinary(word.toLowerCase()) && !PLACES.has(word))
    if (named) push(match, 0.86, 'address-by-form')
  }
  return findings
}
