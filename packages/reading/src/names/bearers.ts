// Whose surname it is that stands behind a form of address or a title ('Herr Muster', 'der Zeuge Sample', 'RA Beispiel'): the one
// person the document names in full whom the form of address fits. Where it fits two, nobody is meant.
import type { Claim, Claims } from './claims.ts'
import type { Tokens } from './tokens.ts'
import { SUFFIXES } from './words.ts'

interface Bearer {
  readonly name: string
  /** As the titles beside the full name say; null where none does. */
  gender: Gender | null
}

type Gender = 'female' | 'male'

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
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) claim.refersTo = only.name
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
    if (known === undefined) same.push({ name, gender: genderOf(title) })
    else known.gender ??= genderOf(title)
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

function genderOf(title: string | null): Gender | null {
  const [word = ''] = (title ?? '').toLowerCase().split(/[\s.]/)
  if (/^(?:frau|fräulein|mrs|ms|miss|dame|lady|sister|rain)$|in(?:s)?$/.test(word)) return 'female'
  return /^(?:herrn?|hr|mr|sir|lord|father|zeuge|zeugen|kläger|richters?|notars?)$/.test(word) ? 'male' : null
}
