// What a text calls its parties: 'Sample Foods Inc. (the "Supplier")', '("Buyer" or "PNC")', '– nachfolgend „Auftraggeber“ genannt –'.
// The term belongs to the nearest party before it; 'collectively the "Parties"' belongs to none.
import type { Claim, Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { nameFrom } from './people.ts'
import { CONTRACT_ROLES, isPersonsRole } from './role-words.ts'
import type { Tokens } from './tokens.ts'
import { walkLeft } from './walk-left.ts'
import { NO_NAME } from './words.ts'

export interface DefinedTerm {
  /** The words between the quotes. */
  readonly term: string
  readonly first: number
  readonly last: number
}

/** How far a definition may stand behind its name (an address lies between), in words. */
const REACH = 110

const QUOTES = new Set(['"', '“', '”', '„', '‟', '«', '»', '‘', '’', "'", '‚', '`'])
const NEVER =
  /^(part(y|ies)|agreement|contract|amendment|effective date|closing|closing date|plan|act|offering|collectively|affiliates?|board|term|vertrag|vereinbarung|partei|parteien|vertragspartei(en)?|each|both|shares?|securities|services?|products?)$/i
const GERMAN_LEAD = /^(nachfolgend|nachstehend|folgenden|folgend|weiteren|genannt|kurz)$/i
const ENGLISH_LEAD =
  /^(the|hereinafter|hereafter|hereinbelow|herein|referred|called|known|individually|defined|each|sometimes)$/i
/** Without parentheses only these words open a definition. */
const LEADS = new Set(['nachfolgend', 'nachstehend', 'im', 'hereinafter', 'hereafter', 'herein', 'kurz', 'folgend'])
const TOGETHER = /^(collectively|together|jointly|gemeinsam|zusammen|gemeinschaftlich|beide)$/i

/** A mark that can be a quote; an apostrophe inside or behind a word is none, unless a word is quoted by it. */
const isQuote = (tokens: Tokens, i: number): boolean =>
  i >= 0 && i < tokens.count && tokens.shape(i) === 'mark' && QUOTES.has(tokens.word(i))

/** The terms defined in the group of words that opens at `i`; empty when nothing is defined there. */
function termsAt(tokens: Tokens, i: number): { terms: DefinedTerm[]; last: number } {
  const nothing = { terms: [], last: i }
  const parenthesis = tokens.isMark(i, '(')
  const dash = tokens.isMark(i, '–') || tokens.isMark(i, '—') || tokens.isMark(i, '-') || tokens.isMark(i, ',')
  if (!parenthesis && !(dash && LEADS.has(tokens.small(i + 1)))) return nothing
  if (parenthesis && tokens.shape(i + 1) === 'upper' && tokens.isMark(i + 2, ')') && !/\d/.test(tokens.word(i + 1)))
    return { terms: [{ term: tokens.word(i + 1), first: i + 1, last: i + 1 }], last: i + 2 }
  let lead = false
  let german = false
  const terms: DefinedTerm[] = []
  let at = i + 1
  for (; at < i + 28 && at < tokens.count; at++) {
    const word = tokens.word(at)
    if (parenthesis && tokens.isMark(at, ')')) break
    if (tokens.isMark(at, '(')) return nothing
    if (!parenthesis && terms.length > 0) break
    if (TOGETHER.test(word)) return nothing
    if (GERMAN_LEAD.test(word)) {
      german = lead = true
      continue
    }
    if (ENGLISH_LEAD.test(word)) lead = true
    if (!parenthesis && !lead && at > i + 3) return nothing
    if (isQuote(tokens, at)) {
      const apostrophe = /^['’]$/.test(word) && tokens.gap(at) === 'none' && tokens.shape(at - 1) !== 'mark'
      const close = apostrophe ? null : quoteEnd(tokens, at)
      if (close === null) continue
      // „der Verkäufer“: the article changes with the case.
      const first = close - at > 2 && /^(?:der|die|das)$/.test(tokens.word(at + 1)) ? at + 2 : at + 1
      if (parenthesis || lead)
        terms.push({ term: tokens.line(first, close - 1).replace(/[,.;]$/, ''), first, last: close - 1 })
      at = close
    } else if (german && tokens.isNameLike(at) && terms.length === 0) terms.push({ term: word, first: at, last: at })
    else if (
      parenthesis &&
      /^(the|The)$/.test(tokens.word(at - 1)) &&
      tokens.isNameLike(at) &&
      terms.length === 0 &&
      tokens.isMark(at + 1, ')')
    )
      terms.push({ term: word, first: at, last: at })
  }
  return {
    terms: terms.filter(
      ({ term }) =>
        term.length > 1 && term.length < 60 && /[\p{Lu}\p{N}]/u.test(term) && !NEVER.test(term.replace(/^the /i, '')),
    ),
    last: at,
  }
}

function quoteEnd(tokens: Tokens, open: number): number | null {
  for (let at = open + 1; at < open + 10; at++) if (isQuote(tokens, at) && at > open + 1) return at
  return null
}

/** Gives every defined term to its party. Returns them with the claim they belong to. */
export function findDefinedTerms(claims: Claims): { claim: Claim; term: DefinedTerm }[] {
  const { tokens } = claims
  const found: { claim: Claim; term: DefinedTerm }[] = []
  const named = new Set<Claim>()
  let recent: Claim | null = null
  let represented: Claim | null = null
  for (let i = 0; i < tokens.count; i++) {
    const claim = claims.at(i)
    if (claim !== null) {
      i = claim.last
      if (claim.kind === 'court' || claim.kind === 'authority') continue
      // 'Muster Mobile, Inc. f/k/a Sample, Inc. (“Licensee”)': one party, under the name it has now.
      if (recent !== null && isFormerName(tokens, recent, claim)) {
        claim.refersTo ??= recent.refersTo ?? tokens.line(recent.first, recent.last)
        continue
      }
      if (claim.kind === 'person' && recent?.kind === 'organization' && isRepresentative(tokens, recent, claim))
        represented = recent
      else represented = null
      recent = claim
      continue
    }
    if (tokens.shape(i) !== 'mark') continue
    const substitute = substituted(claims, i)
    if (substitute !== null) {
      found.push(substitute)
      i = substitute.term.last
      continue
    }
    const { terms: read, last } = termsAt(tokens, i)
    if (read.length === 0) continue
    const holder = holderOf(claims, i, represented ?? recent, read, named)
    const terms = holder === null ? [] : read.filter(({ term }) => belongs(claims, holder, term, i))
    if (holder === null || terms.length === 0) continue
    named.add(holder)
    for (const term of terms) {
      found.push({ claim: holder, term })
      holder.role ??= isRole(term.term) ? term.term.replace(/^the /i, '') : null
    }
    i = last
  }
  return found
}

/** What stands between a name and the one its bearer had before, without marks. */
const FORMERLY =
  /^(?:fka|formerly(?:known)?(?:as)?|previously(?:known)?(?:as)?|knownformerlyas|(?:vormals|ehemals|früher|zuvor)(?:firmierend)?(?:als|unter)?)$/

function isFormerName(tokens: Tokens, present: Claim, former: Claim): boolean {
  if (present.kind !== 'organization' || former.kind !== 'organization') return false
  if (former.first - present.last > 9 || former.first - present.last < 2) return false
  let words = ''
  for (let at = present.last + 1; at < former.first; at++) {
    if (tokens.gap(at) === 'break') return false
    if (tokens.shape(at) !== 'mark') words += tokens.small(at)
  }
  return FORMERLY.test(words)
}

/** Words between a verb of substitution and the term it gives. */
const SUBSTITUTION = 60
const AUXILIARIES = new Set(['is', 'are', 'be', 'been', 'being', 'shall', 'will', 'hereby', 'and', 'was'])

/** 'Muster Mobile, Inc. is hereby substituted for Sample Inc. as “Licensor”': from there on the term is another's. */
function substituted(claims: Claims, i: number): { claim: Claim; term: DefinedTerm } | null {
  const { tokens } = claims
  if (!isQuote(tokens, i) || tokens.small(i - 1) !== 'as') return null
  let verb = i - 2
  while (verb > 0 && i - verb < SUBSTITUTION && tokens.small(verb) !== 'substituted') {
    if (tokens.isMark(verb, ';')) return null
    verb--
  }
  if (tokens.small(verb) !== 'substituted') return null
  let at = verb - 1
  while (at > 0 && verb - at < 5 && AUXILIARIES.has(tokens.small(at))) at--
  const claim = claims.at(at)
  const close = quoteEnd(tokens, i)
  if (claim === null || claim.kind !== 'organization' || close === null) return null
  return { claim, term: { term: tokens.line(i + 1, close - 1), first: i + 1, last: close - 1 } }
}

/** A term stands for a party when it is a role, is made of the party's name, or follows the name at once. */
function belongs(claims: Claims, holder: Claim, term: string, open: number): boolean {
  const { tokens } = claims
  if (isRole(term)) return true
  if (/^\p{Lu}{2,6}$/u.test(term) && shortensOtherWords(claims, holder, term, open)) return false
  const plain = term.replace(/^the /i, '').toLowerCase()
  const name = tokens.line(holder.first, holder.last).toLowerCase()
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '')
  if (letters.length < 2) return false
  if (
    letters[0] === name[0] &&
    isSubsequence(letters, name.replace(/[^\p{L}\p{N}]/gu, '')) &&
    letters.length <= name.length
  )
    return /[\p{Lu}\p{N}]/u.test(term)
  return open - holder.last <= 2 && /^\p{Lu}/u.test(term) && !DOCUMENT_WORD.test(plain)
}

/** 'Nordlicht GmbH met the Bergrettungsverein (BRV)': the letters stand for the words right before them, not for the company. */
function shortensOtherWords(claims: Claims, holder: Claim, term: string, open: number): boolean {
  const { tokens } = claims
  if (claims.has(open - 1) || !tokens.isNameLike(open - 1)) return false
  let initials = ''
  for (let at = holder.first; at <= holder.last; at++) if (tokens.isNameLike(at)) initials += tokens.word(at)[0] ?? ''
  if (initials === term) return false
  let letters = ''
  for (let at = open - 1; at > open - 8 && at > holder.last && tokens.shape(at) !== 'mark'; at--) {
    letters = tokens.small(at) + letters
    if (tokens.isNameLike(at) && letters[0] === term[0]?.toLowerCase() && isSubsequence(term.toLowerCase(), letters))
      return true
  }
  return false
}

/** Terms that follow a name and still define something else. */
const DOCUMENT_WORD =
  /(?:agreement|plan|amendment|records|services|products?|shares|stock|notes?|policy|order|letter|account|vertrag|vereinbarung|anteile|aktien|leistungen|date|act|term)$/

function isSubsequence(letters: string, name: string): boolean {
  let at = 0
  for (const letter of name) if (letter === letters[at]) at++
  return at >= letters.length
}

/** 'Insolvenzschuldnerin', 'Hauptauftragnehmer': compounds say a role by their last part. */
const GERMAN_ROLE = /(?:schuldner|gläubiger|geber|nehmer|käufer|besteller|mieter|verwalter)(?:in)?$/

export function isRole(term: string): boolean {
  const noun = term.replace(/^the /i, '').toLowerCase().split(' ').at(-1) ?? ''
  return CONTRACT_ROLES.has(noun) || GERMAN_ROLE.test(noun)
}

function isRepresentative(tokens: Tokens, organization: Claim, person: Claim): boolean {
  if (person.first - organization.last > REACH) return false
  for (let at = person.first - 1; at > person.first - 8 && at > organization.last; at--)
    if (
      /^(represented|vertreten|acting|durch|through|c|attention|geschäftsführer|geschäftsführerin|vorstand)$/i.test(
        tokens.word(at),
      )
    )
      return true
  return false
}

function holderOf(
  claims: Claims,
  open: number,
  recent: Claim | null,
  terms: readonly DefinedTerm[],
  named: ReadonlySet<Claim>,
): Claim | null {
  const { tokens } = claims
  const near =
    recent !== null && open - recent.last <= REACH && sameStretch(tokens, recent.last + 1, open) ? recent : null
  if (near !== null && near.last === open - 1) return near
  const role = terms.some(({ term }) => isRole(term))
  const unknown = tokens.isMark(open, '(') && role ? unknownName(claims, open) : null
  const listed = unknown !== null && /^(and|und|between|among|,|by|zwischen)$/i.test(tokens.word(unknown.first - 1))
  if (near !== null && !named.has(near) && !(listed && /^(and|und)$/i.test(tokens.word((unknown?.first ?? 0) - 1))))
    return near
  if (unknown === null || !listed) return near !== null && !named.has(near) ? near : null
  const person = givenName(tokens.small(unknown.first)) === 'sure' || terms.some(({ term }) => isPersonsRole(term))
  claims.add({ ...unknown, kind: person ? 'person' : 'organization', rule: 'party.defined', confidence: 0.8 })
  return claims.at(unknown.first)
}

/** A capitalised name right before the parenthesis that no other rule knows. */
function unknownName(claims: Claims, open: number): { first: number; last: number } | null {
  const { tokens } = claims
  if (tokens.gap(open) === 'break' || claims.has(open - 1)) return null
  const person = walkLeft(tokens, open - 1, claims)
  if (person === null || open - person > 9) return null
  let ordinary = 0
  for (let at = person; at < open; at++) if (NO_NAME.has(tokens.small(at))) ordinary++
  const run = nameFrom(tokens, person)
  return ordinary * 2 >= open - person && run?.last !== open - 1 ? null : { first: person, last: open - 1 }
}

/** No sentence ends and no paragraph starts between a name and its definition. */
function sameStretch(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens.isMark(at, ';')) return false
    if (
      tokens.isMark(at, '.') &&
      tokens.word(at - 1).length > 4 &&
      tokens.isNameLike(at + 1) &&
      tokens.shape(at - 1) === 'lower'
    )
      return false
  }
  return true
}
