// What is decided without asking anybody.
import type { Role } from '../../platform/tenancy/index.ts'
import { ROLES } from '../../platform/tenancy/index.ts'
import { emailInvalid, emailMixed, timeZoneUnknown } from './refusals.ts'

/**
 * One account an address, however it is typed: NFC, lower case. RFC 5321 lets a host tell the cases of the part before @ apart; none
 * does, and two accounts that look alike would be a trap. What could end a line, open a comment or name a second address is refused.
 */
export function emailOf(typed: string): string {
  const email = typed.normalize('NFC').trim().toLowerCase()
  if (
    email.length > 254 ||
    !/^[^\s@,;:<>()"\\[\]\p{C}]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)*[\p{L}\p{N}-]{1,63}$/u.test(email)
  )
    throw emailInvalid()
  return email
}

/**
 * Alphabets that are written together in one word, as Unicode's "highly restrictive" level has it (UTS 39, 5.2): Latin with those of Chinese,
 * Japanese and Korean; every other by itself. They are those in wide use (UAX 31, Table 5) and Mongolian; an address in another is refused, because its
 * letters are known to few and some look like Latin ones. Modifier letters of no alphabet (the ʻokina) stand in any.
 */
const TOGETHER = [
  'Latin Han Hiragana Katakana',
  'Latin Han Bopomofo',
  'Latin Han Hangul',
  ...'Cyrillic Greek Armenian Georgian Hebrew Arabic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada'.split(
    ' ',
  ),
  ...'Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Ethiopic Mongolian Thaana'.split(' '),
].map((scripts) => {
  const letters = scripts.split(' ').map((script) => `\\p{Script_Extensions=${script}}`)
  return new RegExp(`^[${letters.join('')}[^\\p{L}\\p{M}][\\p{Lm}&&[\\p{Script=Common}\\p{Script=Inherited}]]]*$`, 'v')
})

/**
 * Of an account to be made, an address to change to, or whom to invite. One whose word mixes alphabets ("раypal" with two letters of Cyrillic)
 * looks like another's: refused, also where somebody has that account already, because another answer would tell that there is one. They
 * still sign in, and are invited elsewhere once they have changed their address.
 */
export function newEmailOf(typed: string): string {
  const email = emailOf(typed)
  if (email.split(/[@.+_-]/).some((word) => !TOGETHER.some((together) => together.test(word)))) throw emailMixed()
  return email
}

export function timeZoneOf(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch (error) {
    throw timeZoneUnknown({}, error)
  }
}

/** The lesser of two roles: what a token may do is what its maker could then and still can. */
export const lesserRole = (one: Role, other: Role): Role => (ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other)

/** A browser's own words, as they may stand on a screen and in a table. */
export const deviceOf = (agent: string | undefined): string =>
  (agent ?? '')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .toWellFormed()
    .slice(0, 200)
    .toWellFormed()

/** Seconds to wait after so many failures: none for the free ones, then doubling up to `most`. */
export const waitAfter = (
  failures: number,
  { free, most }: { readonly free: number; readonly most: number },
): number => (failures <= free ? 0 : Math.min(most, 2 ** Math.min(failures - free - 1, 30)))
