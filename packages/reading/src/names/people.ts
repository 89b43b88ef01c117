// People by what stands around their name: a title before it, a common given name in front, a role behind. A surname alone is
// never guessed here; it is recognised later, once its bearer has been named in full (see coreference).
import type { Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { formOfWord } from './legal-forms.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import type { Tokens } from './tokens.ts'
import { NO_NAME, NOUN_TITLES, ORGANIZATION_HEADS, PARTICLES, ROLE_WORDS, SUFFIXES, TITLES } from './words.ts'

/** Words of a name, counted without particles and initials. */
const MOST_WORDS = 4

export interface NameRun {
  readonly last: number
  /** Full words (no initials, no particles). */
  readonly words: number
  readonly initials: number
}

/** A word that can stand in a person's name. */
export function isNameWord(tokens: Tokens, i: number): boolean {
  if (!tokens.isNameLike(i) || tokens.shape(i) === 'initial') return false
  const width = tokens.width(i)
  if (width < 2 || width > 30 || NEVER_IN_A_NAME.has(tokens.small(i))) return false
  const word = tokens.word(i)
  return !/\d/.test(word) && formOfWord(word) === null
}

/** One look instead of four. */
const NEVER_IN_A_NAME = new Set([...NO_NAME, ...TITLES, ...CONTRACT_ROLES, ...ORGANIZATION_HEADS])

/** 'J', or 'J.P' of 'J.P. Sample', which the stops inside make one word. */
const isInitial = (tokens: Tokens, i: number): boolean =>
  tokens.shape(i) === 'initial' ||
  (tokens.width(i) <= 5 && tokens.isMark(i + 1, '.') && /^\p{Lu}(?:\.\p{Lu}){1,2}$/u.test(tokens.word(i)))

/** Without 'von' or 'van' before it an article begins what is told of: 'hat Frau Sauer den Schaden aufgenommen'. */
const ARTICLES = new Set(['der', 'den', 'das'])

/** The longest name that begins at word `i`; its last word is never an initial or a particle. */
export function nameFrom(tokens: Tokens, i: number, singleLine = false): NameRun | null {
  let last = -1
  let words = 0
  let initials = 0
  let pendingInitials = 0
  let at = i
  while (at < tokens.count && words < MOST_WORDS && at - i < 10) {
    if (at > i && (tokens.gap(at) === 'break' || (singleLine && tokens.gap(at) === 'wrap'))) break
    if (isInitial(tokens, at)) {
      pendingInitials++
      at += tokens.isMark(at + 1, '.') ? 2 : 1
      continue
    }
    if (isNameWord(tokens, at)) {
      // Two wrapped lines of a list are two people.
      if (at > i && tokens.gap(at) === 'wrap' && words > 1) break
      if (words > 1 && endsBefore(tokens, i, at)) break
      words++
      initials += pendingInitials
      pendingInitials = 0
      last = at
      at++
      continue
    }
    const small = tokens.small(at)
    if (words > 0 && ARTICLES.has(small) && !PARTICLES.has(tokens.small(at - 1))) break
    if (words + pendingInitials > 0 && PARTICLES.has(small) && small !== 'und' && particleLeads(tokens, at)) {
      at++
      continue
    }
    break
  }
  if (last < 0) return null
  return { last: withSuffix(tokens, last), words, initials }
}

/** A short word in capitals ('Karl Sample API') or the first word again (signature over printed name) is behind the name. */
function endsBefore(tokens: Tokens, first: number, at: number): boolean {
  const word = tokens.word(at)
  if (word === tokens.word(first)) return true
  return tokens.shape(at) === 'upper' && tokens.shape(at - 1) === 'capital' && !SUFFIXES.has(word.toLowerCase())
}

/** 'von der' before a name word on the same line. */
function particleLeads(tokens: Tokens, i: number): boolean {
  if (tokens.shape(i) !== 'lower') return false
  for (let at = i + 1; at <= i + 3; at++) {
    if (tokens.gap(at) === 'break') return false
    if (isNameWord(tokens, at)) return true
    if (!PARTICLES.has(tokens.word(at))) return false
  }
  return false
}

function withSuffix(tokens: Tokens, last: number): number {
  const comma = tokens.isMark(last + 1, ',') ? 1 : 0
  const at = last + 1 + comma
  if (
    tokens.gap(at) !== 'space' ||
    !tokens.isNameLike(at) ||
    !SUFFIXES.has(tokens.word(at).replaceAll('.', '').toLowerCase())
  )
    return last
  return at
}

/** Roles strong enough to make a name of unknown words before them. */
const LEADING_ROLE =
  /^(?:(?:Our|Then|Former|Acting|Deputy|Sole|Interim) )?(?:Chief|President|Vice|Chair|Director|Managing|Secretary|Treasurer|Executive|Partner|C[EFOT]O\b|[ES]?VP\b|Geschäfts|Vorst|Aufsichtsrat|Prokurist|Rechtsanw|Notar|(?:Projekt|Bau|Abteilungs|Bereichs|Einkaufs|Vertriebs)?[Ll]eiter|Protokollf|Schriftf|Vorsitz|Inhaber|Gesellschafter|Syndikus|Justiziar)/u

export function findPeople(claims: Claims): void {
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (claims.has(i)) continue
    const shape = tokens.shape(i)
    if (shape === 'mark' || shape === 'number') continue
    const end = titled(claims, i) ?? (shape === 'lower' ? null : (byGivenName(claims, i) ?? byRole(claims, i)))
    if (end !== null) i = end
  }
}

/** 'Dr.', 'Herr Prof. Dr.', 'Rechtsanwältin Dr.': the titles and the first word behind them. */
function titles(tokens: Tokens, i: number): { next: number; sure: boolean } | null {
  let at = i
  let sure = false
  while (at - i < 12) {
    const small = tokens.small(at)
    if (at === i && !TITLES.has(small)) return null
    // MS is a company's product, MS. a form of address.
    if (/^(?:MS|SIR|MX|HR|WP|MAG|ING|COL|FR)$/.test(tokens.word(at)) && !tokens.isMark(at + 1, '.')) break
    if (
      !TITLES.has(small) &&
      !(at > i && /^(jur|med|rer|nat|phil|h\.c|hc|pol|oec|habil|iur|ing|dipl|mult|univ)$/.test(small))
    )
      break
    // An ordinary word in lower case is no title, 'hr' and 'dr' in running text are.
    if (tokens.shape(at) === 'lower' && at === i) return null
    if (at > i && tokens.gap(at) === 'break') break
    if (!NOUN_TITLES.has(small)) sure = true
    at++
    if (tokens.isMark(at, '.') && tokens.gap(at) === 'none') at++
    if (tokens.isMark(at, '-') && tokens.gap(at) === 'none') at++
  }
  return at === i ? null : { next: at, sure }
}

function titled(claims: Claims, i: number): number | null {
  const { tokens } = claims
  if (!tokens.isNameLike(i) || claims.has(i)) return null
  const found = titles(tokens, i)
  if (found === null || tokens.gap(found.next) === 'break') return null
  const run = nameFrom(tokens, found.next, !found.sure)
  if (run === null) return anonymised(claims, i, found.next)
  // 'Der Kläger Vertrag' is no name; 'Zeuge Müller' might be, 'Zeuge Hans Müller' is.
  const named = givenName(tokens.small(found.next)) !== null || run.initials > 0
  const alone = run.words === 1 && SURNAME_TITLES.has(tokens.small(i)) && !tokens.isNameLike(run.last + 1)
  if (!found.sure && !named && !alone) return null
  if (found.sure && !named && run.words > 2 && !tokens.word(i).startsWith('M')) return null
  const last = claimable(claims, found.next, run.last)
  if (last === null) return null
  const title = tokens.line(isCouple(tokens, i) ? i - 2 : i, found.next - 1)
  const ok = claims.add({
    first: found.next,
    last,
    kind: 'person',
    title,
    role: roleBehind(tokens, last),
    rule: 'person.title',
    confidence: found.sure ? 0.95 : 0.85,
  })
  return ok ? last : null
}

/** 'Mr and Mrs J. Sample' is neither of the two alone. */
const isCouple = (tokens: Tokens, i: number): boolean =>
  /^(?:and|und|&)$/.test(tokens.word(i - 1)) && /^(?:mr|herrn?)$/.test(tokens.small(i - 2)) && tokens.gap(i) === 'space'

/** Titles that a bare surname follows: 'Richter Quellmann', 'die Zeugin Beispiel'. */
const SURNAME_TITLES = new Set(
  `richter richters richterin zeuge zeugen zeugin zeugins rechtsanwalt rechtsanwalts rechtsanwältin patentanwalt patentanwältin staatsanwalt staatsanwältin notar notars notarin sachverständiger sachverständige sachverständigen
  insolvenzverwalter insolvenzverwalters insolvenzverwalterin geschäftsführer geschäftsführers geschäftsführerin vorsitzender vorsitzende vorsitzenden judge justice`
    .split(/\s+/)
    .filter(Boolean),
)

/** Published decisions shorten people to a letter: 'Zeuge K.', 'Dr. T.', 'Herr A …'. Somebody is meant; who, the letter does not say. */
function anonymised(claims: Claims, i: number, at: number): number | null {
  const { tokens } = claims
  const small = tokens.small(i)
  const shortened =
    tokens.shape(at) === 'initial' &&
    (tokens.isMark(at + 1, '.') ||
      tokens.isMark(at + 1, '…') ||
      SURNAME_TITLES.has(small) ||
      /^(?:herrn?|frau)$/.test(small))
  if (!shortened || claims.has(at) || tokens.gap(at) !== 'space') return null
  if (!SURNAME_TITLES.has(small) && !/^(?:dr|prof|herrn?|frau|mr|mrs|ms)$/.test(small)) return null
  const last = tokens.isMark(at + 1, '.') && tokens.gap(at + 1) === 'none' ? at + 1 : at
  return claims.add({
    first: at,
    last,
    kind: 'person',
    title: tokens.line(i, at - 1),
    rule: 'person.shortened',
    confidence: 0.4,
  })
    ? last
    : null
}

/** The part of the run nobody has claimed, without particles that lead to what follows: 'Erika Beispiel von der | Nordlicht GmbH'. */
function claimable(claims: Claims, first: number, last: number): number | null {
  let end = first
  while (end <= last && !claims.has(end)) end++
  if (end > last) return last
  for (end--; end >= first && claims.tokens.isLower(end) && PARTICLES.has(claims.tokens.small(end)); ) end--
  return end < first ? null : end
}

/** How many full words of a name stand between. */
function wordsIn(tokens: Tokens, first: number, last: number): number {
  let words = 0
  for (let i = first; i <= last; i++) if (isNameWord(tokens, i)) words++
  return words
}

function byGivenName(claims: Claims, i: number): number | null {
  const { tokens } = claims
  const known = givenName(tokens.small(i))
  const initialFirst = isInitial(tokens, i) && tokens.isMark(i + 1, '.')
  if (known === null && !initialFirst) return null
  const run = nameFrom(tokens, i)
  if (run === null) return null
  const last = claimable(claims, i, run.last)
  if (last === null || namesStreet(tokens, last)) return null
  const cut = last !== run.last
  if (cut && !PARTICLES.has(tokens.small(last + 1))) return null
  const words = cut ? wordsIn(tokens, i, last) : run.words
  const role = roleBehind(tokens, last)
  const afterInitial = initialFirst && run.words === 1 && run.initials > 0
  if (initialFirst && !afterInitial && !(run.initials > 0 && givenName(tokens.small(last)) === null)) return null
  if (initialFirst && !plausibleInitial(tokens, i, role)) return null
  if (!initialFirst && words < 2) return null
  if (known === 'weak' && run.initials === 0 && role === null && givenName(tokens.small(i + 1)) !== 'sure') return null
  if (words > 3 && role === null && run.initials === 0 && givenName(tokens.small(i + 1)) === null) return null
  if (isHeading(tokens, i, last)) return null
  const ok = claims.add({
    first: i,
    last,
    kind: 'person',
    role,
    rule: 'person.given-name',
    confidence: known === 'weak' ? 0.7 : initialFirst ? 0.6 : 0.9,
  })
  return ok ? last : null
}

/** '8700 W. Bryn Mawr Avenue', '12 John Sample Blvd': a street called after somebody, or after a place. */
const namesStreet = (tokens: Tokens, last: number): boolean =>
  /^(?:ave|blvd|rd|pkwy)$/.test(tokens.small(last)) ||
  (tokens.gap(last + 1) === 'space' &&
    /^(?:street|avenue|road|drive|boulevard|lane|parkway)$/i.test(tokens.word(last + 1)) &&
    tokens.shape(last + 1) !== 'lower')

/** 'J. Sample' after a sentence's end could be anything: wants an own beginning, and no number before it ('Section A. Sample'). */
function plausibleInitial(tokens: Tokens, i: number, role: string | null): boolean {
  if (role !== null) return true
  const before = tokens.word(i - 1)
  if (tokens.gap(i) === 'break' || tokens.isMark(i - 1, '.') || tokens.isMark(i - 1, '(')) return false
  return (
    !tokens.isNameLike(i - 1) &&
    tokens.shape(i - 1) !== 'number' &&
    /^(und|and|by|durch|von|an|to|with|mit|an|gez|for|für|from|zwischen|between|[,:;])$/.test(before) &&
    tokens.shape(i + 2) !== 'upper'
  )
}

/** A title of several capitalised words in a row goes on behind the name: 'Marcus Theory Of Everything'. */
function isHeading(tokens: Tokens, first: number, last: number): boolean {
  return (
    tokens.isNameLike(last + 1) &&
    tokens.gap(last + 1) === 'space' &&
    tokens.shape(last) === tokens.shape(last + 1) &&
    !NO_NAME.has(tokens.small(last + 1)) &&
    !TITLES.has(tokens.small(last + 1)) &&
    !ROLE_WORDS.has(tokens.small(last + 1)) &&
    last - first > 2
  )
}

/** 'Jane Sample, Chief Executive Officer': two or three capitalised words before a comma and a role, whatever the names are. */
function byRole(claims: Claims, i: number): number | null {
  const { tokens } = claims
  if (!isNameWord(tokens, i) || (tokens.isNameLike(i - 1) && tokens.gap(i) !== 'break')) return null
  const run = nameFrom(tokens, i, true)
  if (run === null || run.words + run.initials < 2 || run.words > 3) return null
  const role = roleBehind(tokens, run.last)
  if (role === null || !LEADING_ROLE.test(role) || claimable(claims, i, run.last) !== run.last) return null
  const ok = claims.add({ first: i, last: run.last, kind: 'person', role, rule: 'person.role', confidence: 0.8 })
  return ok ? run.last : null
}

/** The role written behind a name after a comma or in parentheses: 'Chief Executive Officer', 'Geschäftsführerin'. */
export function roleBehind(tokens: Tokens, last: number): string | null {
  const opens = tokens.isMark(last + 1, ',') || tokens.isMark(last + 1, '(')
  if (!opens || tokens.gap(last + 2) === 'break') return null
  let first = last + 2
  if (/^(the|its|our|a|as|als|der|die)$/i.test(tokens.word(first))) first++
  if (
    tokens.isNameLike(first) &&
    /^(our|then|former|acting|deputy|sole|authorized|ehemaliger|stellvertretender|stellvertretende|stv|alleiniger|technischer|kaufmännischer|interim|global|regional|legal|sales|finance|projekt|leitende|leitender)$/i.test(
      tokens.word(first),
    )
  )
    first++
  if (!ROLE_WORDS.has(tokens.small(first))) return null
  return tokens.line(first > last + 2 && tokens.isNameLike(first - 1) ? first - 1 : first, roleEnd(tokens, first))
}

/** The role's last word: capitalised words and the small ones that join them, on one line. */
export function roleEnd(tokens: Tokens, first: number): number {
  let last = first
  for (let at = first + 1; at - first < 10 && (tokens.gap(at) === 'space' || tokens.gap(at) === 'none'); at++) {
    const word = tokens.word(at)
    if (tokens.isNameLike(at) || tokens.isMark(at, '&')) {
      if (!tokens.isMark(at, '&')) last = at
    } else if (
      !/^(of|and|und|für|der|des|for|the|,|-|\/)$/.test(word) ||
      (word === ',' && !ROLE_WORDS.has(tokens.small(at + 1)))
    )
      break
  }
  return last
}
