// Short forms. Once a text has named a party in full, its defined term, its name without the legal form, its distinctive first
// word or a person's surname stand for it. A short form that two parties could claim, or that is an ordinary word of the text,
// stands for nobody.

import { surnameWord } from './bearers.ts'
import type { Claim, Claims } from './claims.ts'
import { type DefinedTerm, isRole } from './defined-terms.ts'
import { givenName } from './given-names.ts'
import { otherWritings } from './initials.ts'
import { legalFormAt } from './legal-forms.ts'
import type { PartyKind } from './party.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import type { Tokens } from './tokens.ts'
import { COMMON_FIRST_WORDS, CONNECTORS, NO_NAME, NOUN_TITLES, ORGANIZATION_HEADS, PARTICLES, TITLES } from './words.ts'

interface Short {
  readonly words: readonly string[]
  readonly name: string
  readonly kind: PartyKind
  readonly role: string | null
  readonly confidence: number
  readonly rule: string
  /** Where a term is defined; of one defined anew each definition holds from its place on. */
  readonly since: number
  readonly others?: readonly Short[]
}

const GERMAN_ARTICLES = new Set([
  'der',
  'die',
  'das',
  'den',
  'dem',
  'des',
  'ein',
  'eine',
  'einen',
  'einem',
  'einer',
  'eines',
  'kein',
  'keine',
  'diese',
  'dieser',
  'jeder',
  'ihr',
  'sein',
])
const TERM_ARTICLES = new Set([
  'the',
  'der',
  'die',
  'das',
  'den',
  'dem',
  'des',
  'such',
  'said',
  'vom',
  'zum',
  'zur',
  'beim',
  'between',
  'to',
  'by',
  'of',
  'and',
  'or',
  'from',
  'with',
  'for',
  'von',
  'und',
  'durch',
  'an',
])

export function findShortForms(claims: Claims, defined: readonly { claim: Claim; term: DefinedTerm }[]): void {
  const shorts = shortForms(claims, defined)
  if (shorts.size === 0) return
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isNameLike(i) || claims.has(i)) continue
    const candidates = shorts.get(tokens.word(i))
    if (candidates === undefined) continue
    const short = candidates.find((candidate) => matches(tokens, i, candidate))
    if (short !== undefined) claim(claims, i, definedLast(short, i))
  }
}

/** '“Landlord”' in a deed that puts another in its place: who bears the term where it stands. */
function definedLast(short: Short, i: number): Short {
  if (short.others === undefined) return short
  return [short, ...short.others].findLast(({ since }) => since <= i) ?? short
}

function matches(tokens: Tokens, i: number, { words }: Short): boolean {
  for (let k = 1; k < words.length; k++)
    if (tokens.word(i + k) !== words[k] || tokens.gap(i + k) === 'break') return false
  return true
}

function claim(claims: Claims, i: number, short: Short): void {
  const { tokens } = claims
  const last = i + short.words.length - 1
  for (let at = i; at <= last; at++) if (claims.has(at)) return
  const before = tokens.word(i - 1)
  const joined = (at: number) => tokens.isNameLike(at) && !claims.has(at)
  const role = short.rule === 'reference.surname' && isPersonsRole(before) ? before : null
  if (short.rule === 'reference.surname' && role === null) {
    if (GERMAN_ARTICLES.has(before.toLowerCase())) return
    if (
      joined(i - 1) &&
      tokens.gap(i) === 'space' &&
      tokens.shape(i - 1) !== 'initial' &&
      !NO_NAME.has(before.toLowerCase())
    )
      return
  } else if (
    role === null &&
    short.rule !== 'reference.name' &&
    tokens.gap(i) === 'space' &&
    joined(i - 1) &&
    !NO_NAME.has(before.toLowerCase()) &&
    !TERM_ARTICLES.has(before.toLowerCase())
  )
    return
  // 'Sample Town General Hospital' does not stand for the town.
  if (short.rule === 'reference.first-word' && /^(?:at|in|near|bei|aus|nach)$/.test(before)) return
  // A first word alone may stand at the end of a line that its name goes on behind: 'Sample⏎Trading Licensing'.
  const isNear =
    tokens.gap(last + 1) === 'space' || (short.rule === 'reference.first-word' && tokens.gap(last + 1) === 'wrap')
  if (joined(last + 1) && isNear && short.rule !== 'reference.name') {
    // 'Supplier Default', 'Aurora Center': a longer name or another term.
    if (!CONNECTORS.has(tokens.small(last + 1))) return
  }
  claims.add({
    first: i,
    last,
    kind: short.kind,
    role: role ?? short.role,
    refersTo: short.name,
    rule: short.rule,
    confidence: short.confidence,
  })
}

/** 'Bauleiter Muster', 'die Sachbearbeiterin Beispiel': German says a role before the surname. */
const PERSONS_ROLE =
  /(?:leiter|führer|bearbeiter|meister|berater|prüfer|verwalter|vertreter|arbeiter|anwalt|planer|gutachter|käufer|inspektor|ingenieur|techniker|direktor|referent|assistent|betreuer|fahrer|händler|monteur)(?:s|in)?$/

function isPersonsRole(word: string): boolean {
  const small = word.toLowerCase()
  return /^\p{Lu}/u.test(word) && (PERSONS_ROLE.test(small) || (NOUN_TITLES.has(small) && TITLES.has(small)))
}

/** Every unambiguous short form by its first word, longest first. */
function shortForms(claims: Claims, defined: readonly { claim: Claim; term: DefinedTerm }[]): Map<string, Short[]> {
  const { tokens } = claims
  const byText = new Map<string, Short | null>()
  const add = (short: Short) => {
    const key = short.words.join(' ')
    const other = byText.get(key)
    if (other === undefined || (other !== null && sameParty(other.name, short.name))) byText.set(key, other ?? short)
    else if (other !== null && other.rule === 'reference.term' && short.rule === 'reference.term')
      byText.set(key, { ...other, others: [...(other.others ?? []), short] })
    // A defined term outranks a guess; two guesses cancel each other.
    else if (other === null || short.rule !== 'reference.term')
      byText.set(key, other?.rule === 'reference.term' ? other : null)
    else byText.set(key, other.rule === 'reference.term' ? null : short)
  }
  const named = claims.inOrder()
  const ordinary = ordinaryWords(tokens, named)
  for (const { claim, term } of defined) {
    const words = wordsOf(tokens, term.first, term.last).filter((word, k) => k > 0 || word.toLowerCase() !== 'the')
    if (words.length === 0 || (words.length === 1 && NO_NAME.has(words[0]?.toLowerCase() ?? '') && !isRole(term.term)))
      continue
    add({
      words,
      name: tokens.line(claim.first, claim.last),
      kind: claim.kind,
      role: isRole(term.term) ? words.join(' ') : claim.role,
      confidence: 0.9,
      rule: 'reference.term',
      since: term.first,
    })
  }
  for (const claim of named) {
    if (claim.confidence < 0.75) continue
    if (claim.kind === 'person') {
      surname(tokens, claim, ordinary.lowered, add)
      given(tokens, claim, ordinary, add)
      again(tokens, claim, add)
      for (const { words, rule } of otherWritings(tokens, claim))
        add({
          words,
          name: tokens.line(claim.first, claim.last),
          kind: 'person',
          role: claim.role,
          confidence: 0.85,
          rule,
          since: 0,
        })
    } else if (claim.kind === 'organization') organization(tokens, claim, ordinary, add)
  }
  const shorts = new Map<string, Short[]>()
  for (const short of byText.values()) {
    const first = short?.words[0]
    if (short === null || first === undefined) continue
    const list = shorts.get(first) ?? []
    list.push(short)
    shorts.set(first, list)
  }
  for (const list of shorts.values()) list.sort((a, b) => b.words.length - a.words.length)
  return shorts
}

function sameParty(a: string, b: string): boolean {
  return a.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === b.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function wordsOf(tokens: Tokens, first: number, last: number): string[] {
  const words: string[] = []
  for (let i = first; i <= last; i++) words.push(tokens.word(i))
  return words
}

/** 'im Ruhestand', 'dem Vermögen': companies are feminine or bare in German, so what stands behind these is a noun. */
const BEFORE_A_NOUN = new Set(
  'das dem den des im vom zum beim ins ein einem einen eines kein keinem keinen mein sein seinem seinen ihrem ihren'.split(
    ' ',
  ),
)
/** Endings of abstract nouns, which German writes with a capital too. */
const ABSTRACT = /(?:ung|heit|keit|tät|schaft|stand)$/

function isNounHere(tokens: Tokens, i: number): boolean {
  return tokens.isLower(i - 1) && tokens.width(i - 1) < 7 && BEFORE_A_NOUN.has(tokens.word(i - 1))
}

interface Ordinary {
  /** Words of names that the text also writes small: ordinary ones, however they are capitalised elsewhere. */
  readonly lowered: ReadonlySet<string>
  /** Words the text uses as German nouns, lower case. */
  readonly nouns: ReadonlySet<string>
}

function ordinaryWords(tokens: Tokens, claims: readonly Claim[]): Ordinary {
  const nouns = new Set<string>()
  const wanted = new Set<string>()
  const forms = new Set<number>()
  for (const { first, last } of claims)
    for (let i = first; i <= last; i++) if (tokens.isNameLike(i)) wanted.add(tokens.small(i))
  for (const word of wanted) forms.add(word.length * 65536 + word.charCodeAt(0))
  const words = new Set<string>()
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && tokens.isNameLike(i) && isNounHere(tokens, i)) nouns.add(tokens.small(i))
    // Length and first letter rule out nearly all before a word is cut.
    if (!tokens.isLower(i) || !forms.has(tokens.width(i) * 65536 + tokens.text.charCodeAt(tokens.start(i)))) continue
    if (wanted.has(tokens.word(i)) && !isInAddress(tokens, i)) words.add(tokens.word(i))
  }
  return { lowered: words, nouns }
}

/** 'jane.sample@muster.example': an address is written small whatever its words are. */
function isInAddress(tokens: Tokens, i: number): boolean {
  const [start, end] = [tokens.start(i), tokens.end(i)]
  const [ahead, behind] = [tokens.text.slice(Math.max(0, start - 2), start), tokens.text.slice(end, end + 2)]
  return /[\p{L}\p{N}@][@._-]$/u.test(ahead) || /^(?:@|[._-]\p{L})/u.test(behind)
}

function surname(
  tokens: Tokens,
  { first, last, kind, role }: Claim,
  lowered: ReadonlySet<string>,
  add: (short: Short) => void,
): void {
  const at = surnameWord(tokens, first, last)
  if (at === null) return
  const name = tokens.line(first, last)
  const word = tokens.word(at)
  if (
    word.length < 3 ||
    lowered.has(word.toLowerCase()) ||
    NO_NAME.has(word.toLowerCase()) ||
    givenName(word) === 'sure'
  )
    return
  add({ words: [word], name, kind, role, confidence: 0.75, rule: 'reference.surname', since: 0 })
  if (tokens.shape(at) === 'upper' && word.length > 2)
    add({
      words: [word[0] + word.slice(1).toLowerCase()],
      name,
      kind,
      role,
      confidence: 0.7,
      rule: 'reference.surname',
      since: 0,
    })
  const withParticle = at - 1 > first && PARTICLES.has(tokens.word(at - 1)) ? wordsOf(tokens, at - 1, at) : null
  if (withParticle !== null)
    add({ words: withParticle, name, kind, role, confidence: 0.8, rule: 'reference.surname', since: 0 })
}

/** The whole name once more, where nothing around it says that it is one. */
function again(tokens: Tokens, { first, last, kind, role }: Claim, add: (short: Short) => void): void {
  if (last === first || last - first > 4) return
  const words = wordsOf(tokens, first, last)
  add({ words, name: tokens.line(first, last), kind, role, confidence: 0.85, rule: 'reference.name', since: 0 })
}

/** 'Ruth' of Ruth Sample: her given name alone, where nobody else of the text bears it and it is no word of the text. */
function given(
  tokens: Tokens,
  { first, last, kind, role }: Claim,
  { lowered, nouns }: Ordinary,
  add: (short: Short) => void,
): void {
  const surnameAt = surnameWord(tokens, first, last)
  const at = surnameAt === first ? first + 2 : first
  if (surnameAt === null || at > last || tokens.shape(at) === 'initial' || tokens.isMarkLike(at)) return
  const word = tokens.word(at)
  const small = word.toLowerCase()
  if (word.length < 3 || lowered.has(small) || nouns.has(small) || NO_NAME.has(small) || givenName(word) === 'weak')
    return
  const calm = tokens.shape(at) === 'upper' ? word.charAt(0) + word.slice(1).toLowerCase() : word
  const name = tokens.line(first, last)
  add({ words: [calm], name, kind, role, confidence: 0.7, rule: 'reference.given-name', since: 0 })
}

function organization(
  tokens: Tokens,
  { first, last, kind, role }: Claim,
  { lowered, nouns }: Ordinary,
  add: (short: Short) => void,
): void {
  const name = tokens.line(first, last)
  let core = last
  for (let i = first + 1; i <= last; i++) {
    if (legalFormAt(tokens, i) === null) continue
    core = tokens.isMark(i - 1, ',') ? i - 2 : i - 1
    break
  }
  const words = wordsOf(tokens, first, core)
  if (words.length > 1 && core < last)
    add({ words, name, kind, role, confidence: 0.85, rule: 'reference.name', since: 0 })
  const word = words[0] ?? ''
  const small = word.toLowerCase()
  // Of 'Quellmann's Heritage Foods' the first word alone is a person.
  const distinctive =
    word.length >= 4 &&
    /\p{Ll}|\p{Lu}{4}/u.test(word) &&
    !lowered.has(small) &&
    !nouns.has(small) &&
    !ABSTRACT.test(small) &&
    words[2] !== 's' &&
    !NO_NAME.has(small) &&
    !CONTRACT_ROLES.has(small) &&
    !ORGANIZATION_HEADS.has(small) &&
    givenName(word) === null
  if (distinctive && !COMMON_FIRST_WORDS.has(small))
    add({ words: [word], name, kind, role, confidence: 0.65, rule: 'reference.first-word', since: 0 })
}
