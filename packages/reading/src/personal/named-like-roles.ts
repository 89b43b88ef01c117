// People whose surname is a word for a party: „Herrn Käufer“, "Mr Buyer", "Jane Seller". Readers of names take the word for the role; a form of address or a given
// name before it says that somebody is called so.
import { givenName, isNoSurname, isRoleAlone } from '../names/index.ts'
import type { PersonalFinding } from './finding.ts'

const ADDRESSED =
  '(?:(?:Herrn?|Frau|Fräulein|Eheleuten?|Ehepaar|Familie|Mrs?|Ms|Miss|Mx|Messrs|HERRN?|FRAU|MRS?|MS|Dr|Prof|DR|PROF|Hrn?|Fr)\\.? {1,2})'
const DEGREES =
  '(?:(?:Dr|Prof|med|jur|rer|nat|phil|h|c|Ing|Dipl|RA|LL|M|DR|PROF)\\.? ?|Dipl\\.-[\\p{L}]{2,12}\\.? |(?:Rechtsanw[aä]lt(?:in)?|Notar(?:in)?|Professor(?:in)?|Doktor|Professor|Doctor) )'
const WORD = '\\p{Lu}[\\p{L}\\p{M}]+'
const GIVEN = `(?:\\p{Lu}\\. ?|${WORD}(?:-${WORD})? )`
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<address>${ADDRESSED}${DEGREES}{0,4})?(?<given>${GIVEN}{0,3})(?<surname>${WORD})(?![\\p{L}\\p{N}]|-\\p{L})`,
  'gu',
)

/** An initial says as much as a given name only behind a form of address: "B. Seller" may be a heading. */
function isGiven(given: string, isAddressed: boolean): boolean {
  const words = given.match(/\p{L}+/gu) ?? []
  return words.every((word, nth) => {
    const known = givenName(word.toLowerCase())
    if (word.length === 1) return isAddressed || nth > 0
    return isAddressed ? known !== null : known === 'sure'
  })
}

export function namedLikeRoles(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  const pattern = new RegExp(NAMED)
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { address, given = '', surname = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    const start = end - surname.length - given.length
    const isOne =
      (address !== undefined || given !== '') &&
      isRoleAlone(surname) &&
      !isNoSurname(surname) &&
      isGiven(given, address !== undefined)
    if (isOne) findings.push({ type: 'PERSON', start, end, confidence: 0.95, rule: 'named-like-a-role' })
    // The words that were taken for given names may begin a name themselves.
    else pattern.lastIndex = match.index + (/^\S+\s*/u.exec(match[0])?.[0].length ?? match[0].length)
  }
  return findings
}
