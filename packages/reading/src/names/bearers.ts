// Whose surname it is that stands behind a form of address or a title ('Herr Muster', 'der Zeuge Sample', 'RA Beispiel'): the one
// person the document names in full whom the form of address fits. Where it fits two, nobody is meant.
import type { Claim, Claims } from './claims.ts'
import type { Tokens } from './tokens.ts'
import { SUFFIXES } from './words.ts'

interface Bearer {
  readonly name: string
  /** The forms of address that stood before it: 'Mrs' is not 'Miss', though both are women. */
  readonly addressed: Set<string>
  /** As the titles beside the full name say; null where none does. */
  gender: Gender | null
}

export type Gender = 'female' | 'male'

export function findBearers(claims: Claims): void {
  const { tokens } = claims
  const people = claims.inOrder().filter(({ kind }) => kind === 'person')
  const bearers = bearersBySurname(tokens, people)
  for (const claim of people) {
    if (claim.first !== claim.last || claim.title === null || claim.refersTo !== null) continue
    const gender = genderOf(claim.title)
    const fitting = (bearers.get(tokens.small(claim.first)) ?? []).filter(
      (bearer) => gender === null || bearer.gender === null || bearer.gender === gender,
    )
    const alike = fitting.filter(({ addressed }) => addressed.has(addressIn(claim.title)))
    const [only, another] = alike.length === 0 ? fitting : alike
    if (only !== undefined && another === undefined) claim.refersTo = only.name
  }
}

function bearersBySurname(tokens: Tokens, people: readonly Claim[]): ReadonlyMap<string, Bearer[]> {
  const found = new Map<string, Bearer[]>()
  for (const { first, last, title, refersTo } of people) {
    const surname = surnameWord(tokens, first, last)
    if (refersTo !== null || surname === null) continue
    const name = tokens.line(first, last)
    const same = found.get(tokens.small(surname)) ?? []
    const known = same.find((bearer) => isSame(bearer.name, name))
    const bearer = known ?? { name, gender: genderOf(title), addressed: new Set<string>() }
    if (known === undefined) same.push(bearer)
    bearer.gender ??= genderOf(title)
    if (title !== null) bearer.addressed.add(addressIn(title))
    found.set(tokens.small(surname), same)
  }
  return found
}

/** The word that is the surname of a full name: the last, or the first before a comma. Null for a name of one word. */
export function surnameWord(tokens: Tokens, first: number, last: number): number | null {
  let end = last
  while (end > first && (tokens.shape(end) === 'mark' || SUFFIXES.has(tokens.small(end)))) end--
  if (end === first) return null
  return tokens.isMark(first + 1, ',') ? first : end
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Forms of address and nouns for a woman or a man, as they stand before a name. */
const OF_A_WOMAN = /^(?:frau|fräulein|mrs|ms|miss|madam|dame|lady|sister|rain)$|[^aeiou]ins?$/
const OF_A_MAN =
  /^(?:herrn?|hr|mr|sir|lord|father|brother|zeugen?|kläger|beklagter|kollegen?|sachverständiger|vorsitzender|(?:(?:staats|patent|rechts)anwalt|geschäftsführer|richter|notar|gutachter|mitarbeiter|insolvenzverwalter|steuerberater|professor|prokurist)e?[sn]?)$/

/** 'Mitarbeiterin Frau', 'Geschäftsführer Dr.': what the first word of a title that says so says. */
export function genderOf(title: string | null): Gender | null {
  if (/ (?:and|und|&) /.test(title ?? '')) return null
  for (const word of (title ?? '').toLowerCase().split(/[\s.]+/)) {
    if (OF_A_WOMAN.test(word)) return 'female'
    if (OF_A_MAN.test(word)) return 'male'
  }
  return null
}

/** The form of address alone, without what one is: of 'Mitarbeiterin Frau' 'frau'. */
const addressIn = (title: string | null): string =>
  (title ?? '')
    .toLowerCase()
    .split(/[\s.]+/)
    .find((word) => /^(?:frau|herrn?|mr|mrs|ms|miss|dr|sir|dame)$/.test(word))
    ?.replace(/^herrn$/, 'herr') ?? ''
