// Finds the people, organisations, courts and authorities a text names, in English and German, by rule and word list alone.
// What it promises: every mention stands where it says; ordinary capitalised words of contracts and letters are not parties; the
// cost is linear in the text. What it does not: names in other scripts, brands without a legal form, people called by an
// unknown given name with nothing around it that says so.

import type { Language } from '../span.ts'
import { findBearers } from './bearers.ts'
import { findBenches } from './benches.ts'
import { findBodies } from './bodies.ts'
import { findCalled } from './called.ts'
import { type Claim, Claims } from './claims.ts'
import { findShortForms } from './coreference.ts'
import { findDefinedTerms } from './defined-terms.ts'
import { lastWords } from './full-stops.ts'
import { findInstitutions, nominative } from './institutions.ts'
import { findOrganizations } from './organizations.ts'
import type { PartyMention } from './party.ts'
import { findPeople } from './people.ts'
import { findPlacedNames } from './placed-names.ts'
import { findSignatures } from './signatures.ts'
import { Tokens } from './tokens.ts'
import { closeTitlesOfWorks } from './works.ts'

/** The rules of both languages run on every text (letters quote, contracts cite foreign courts); the language decides what AG means. */
export function findParties(text: string, { language }: { readonly language: Language }): PartyMention[] {
  const tokens = new Tokens(text)
  const claims = new Claims(tokens)
  closeTitlesOfWorks(claims)
  findInstitutions(claims, language)
  findBenches(claims)
  findOrganizations(claims)
  findBodies(claims)
  findSignatures(claims)
  findPlacedNames(claims)
  findPeople(claims)
  findCalled(claims)
  findShortForms(claims, findDefinedTerms(claims))
  findBearers(claims)
  const found = withoutGlued(claims.inOrder(), tokens)
  const lastOf = lastWords(tokens, found)
  return found.map((claim) => {
    const { first, kind, title, role, refersTo, confidence, rule, address } = claim
    const last = lastOf(claim)
    const line = tokens.line(first, last)
    return {
      ...tokens.span(first, last),
      name: kind === 'court' || kind === 'authority' ? nominative(line) : line,
      kind,
      title,
      role,
      refersTo,
      confidence,
      rule,
      ...(address === null ? {} : { address }),
    }
  })
}

const LONGEST_GLUED = 120
/** Three words at least: 'Mediaworks Ltd' is another firm than 'Works Ltd'. */
const LONG_NAME = /\S+ \S+ \S/u

/** Without 'PRODUTOS DESCANSOURCE, INC.' where 'ScanSource, Inc.' is named: the heads of two columns, printed one into the other, are nobody. */
function withoutGlued(claims: readonly Claim[], tokens: Tokens): readonly Claim[] {
  const nameOf = ({ first, last }: Claim): string => tokens.line(first, last).toLowerCase()
  const firms = new Set(claims.flatMap((claim) => (claim.kind === 'organization' ? [nameOf(claim)] : [])))
  const long = new Set([...firms].filter((name) => LONG_NAME.test(name)))
  const glued = new Set([...firms].filter((name) => endsWithin(name, long)))
  return glued.size === 0
    ? claims
    : claims.filter((claim) => claim.kind !== 'organization' || !glued.has(nameOf(claim)))
}

/** Whether one of the names ends `name` and begins within one of its words. */
function endsWithin(name: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0 || name.length > LONGEST_GLUED) return false
  for (let at = 1; at < name.length; at++)
    if (names.has(name.slice(at)) && /^\p{L}{2}/u.test(name.slice(at - 1, at + 1))) return true
  return false
}
