// What stands left of an organisation's name: a person who is somebody else ('Erika Beispiel of Nordlicht GmbH'), or the possessor
// that begins the name ('Quellmann's Heritage Foods, LLC').
import { givenName } from './given-names.ts'
import { formOfWord } from './legal-forms.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import type { Tokens } from './tokens.ts'
import { COMMON_FIRST_WORDS, NO_NAME, ORGANIZATION_HEADS, TITLES } from './words.ts'

/** Words and stops of a person's name that are looked at. */
const LONGEST_PERSON = 6

/** Whether a person's name ends at word `last`: a given name or a title stands before the surname. */
export function endsPerson(tokens: Tokens, last: number): boolean {
  for (let at = last; at > last - LONGEST_PERSON && at >= 0; at--) {
    if (tokens.isMark(at, '.') && tokens.gap(at) === 'none') continue
    if (!tokens.isNameLike(at)) return false
    const small = tokens.small(at)
    if (at < last && (TITLES.has(small) || givenName(small) === 'sure')) return true
    if (isOrdinary(small) || ORGANIZATION_HEADS.has(small) || formOfWord(tokens.word(at)) !== null) return false
    if (tokens.gap(at) === 'break') return false
  }
  return false
}

/**
 * The word that owns what begins at word `first`, when it can be part of a name: neither a role, a place or a person with given
 * name, nor a company named before.
 */
export function possessorBefore(tokens: Tokens, first: number, firstWords: ReadonlySet<string>): number | null {
  const apostrophe = tokens.isMark(first - 2, "'") || tokens.isMark(first - 2, '’')
  if (!apostrophe || tokens.word(first - 1) !== 's' || tokens.gap(first - 1) !== 'none') return null
  const owner = first - 3
  const small = tokens.small(owner)
  if (!tokens.isNameLike(owner) || tokens.gap(first - 2) !== 'none' || tokens.gap(first) !== 'space') return null
  if (tokens.width(owner) < 3 || isOrdinary(small) || COMMON_FIRST_WORDS.has(small)) return null
  return endsPerson(tokens, owner) || firstWords.has(small) ? null : owner
}

/** Whether 's stands behind word `i`: as two words, or in capitals. */
export function isPossessor(tokens: Tokens, i: number): boolean {
  return (
    (tokens.isMark(i + 1, "'") || tokens.isMark(i + 1, '’')) &&
    tokens.small(i + 2) === 's' &&
    tokens.gap(i + 2) === 'none'
  )
}

const isOrdinary = (small: string): boolean => NO_NAME.has(small) || CONTRACT_ROLES.has(small)
