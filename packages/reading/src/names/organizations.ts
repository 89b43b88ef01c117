// Organisations by what ends their name (a legal form, 'Bank', 'Universität') or by what follows it ('a Delaware corporation').
// From that anchor the rule walks left over the words a name can hold and stops at the first it cannot.
import type { Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { formOfWord, legalFormAt } from './legal-forms.ts'
import { endsPerson, possessorBefore } from './neighbours.ts'
import type { Tokens } from './tokens.ts'
import { CONNECTORS, CONTRACT_ROLES, NO_NAME, ORGANIZATION_HEADS, RELATIONS, TITLES } from './words.ts'

/** Longer names are lists of capitalised words. */
const LONGEST_NAME = 12

/** Words that end the walk to the left though they are capitalised: what stands before a name in headings and sentences. */
const BEFORE_A_NAME = new Set(
  `the this that these by between among amongst from to with in on at as is are was were be and or agreement contract amendment dated date exhibit whereas dear attn attention source re subject name company: against versus v vs
  party parties if when where while upon under per via not all any each every between an a zwischen mit von vom zu zum zur bei durch gegen für der die das den dem des ein eine einer eines einem einen und oder sowie als an am im firma herr herrn
  frau vertrag vereinbarung rechnung anlage betreff who which whose into than also its their our your his her has have had because since after before until however please signed executed schedule annex appendix title address issuer
  january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember monday tuesday wednesday thursday friday saturday sunday
  nach seit wegen laut gegenüber bzw ihre ihrer ihrem ihren unsere unserer unser sehr diese dieser dieses page licensor: licensee: purchaser: seller: buyer: assignee assignor confidential execution version then later today yesterday thus hence afterwards meanwhile accordingly whether although dann danach später gestern heute officer signatory president secretary treasurer counsel chairman`
    .split(/\s+/)
    .filter(Boolean),
)

/** Heads that name an organisation outside a contract's opening too; 'Group' and 'Systems' alone prove nothing. */
const STRONG_HEADS = new Set(
  `bank bancorp university college institute foundation hospital church airlines airways sparkasse volksbank raiffeisenbank stiftung universität hochschule klinikum stadtwerke landesbank krankenkasse berufsgenossenschaft
  universitätsklinikum gewerkschaft handwerkskammer ärztekammer ersatzkasse bundesverband`
    .split(/\s+/)
    .filter(Boolean),
)

const LISTING = new Set(['between', 'among', 'amongst', 'by', 'zwischen', 'betweeen', 'und', 'and'])

export function findOrganizations(claims: Claims): void {
  const { tokens } = claims
  const firstWords = new Set<string>()
  for (let i = 0; i < tokens.count; i++) {
    if (claims.has(i)) continue
    const form = legalFormAt(tokens, i)
    if (form !== null && !isNumberPlate(tokens, i, form.last)) {
      const first = nameBeforeForm(tokens, i, form.nounLike, claims, firstWords)
      if (first !== null) {
        firstWords.add(tokens.small(first))
        const last = form.nounLike ? ofPlace(tokens, form.last) : form.last
        claims.add({
          first,
          last,
          kind: 'organization',
          rule: 'organization.legal-form',
          confidence: form.nounLike ? 0.85 : 0.95,
        })
        i = last
      }
      continue
    }
    if (!tokens.isNameLike(i)) continue
    if (isHyphenated(tokens.word(i)) && !isPlateNumber(tokens, i + 1))
      claims.add({ first: i, last: i, kind: 'organization', rule: 'organization.hyphen', confidence: 0.75 })
    else byHead(claims, i)
  }
}

/** Kinds of companies, not names of one. */
const KIND_OF_COMPANY =
  /^(?:komplementär|vorrats|besitz|betriebs|verwaltungs|familien|mantel|vor|tochter|mutter|schwester|enkel|zwischen|projekt|objekt|auffang|holding|einmann|ein-mann|ein-personen|beteiligungs|muster|ziel)-/i

/** 'Foto-AG', 'C-GmbH': the form hangs on the name by a hyphen. */
function isHyphenated(word: string): boolean {
  const hyphen = word.lastIndexOf('-')
  return hyphen > 0 && /^(?:GmbH|AG|GbR|OHG|KG|UG|SE)$/.test(word.slice(hyphen + 1)) && !KIND_OF_COMPANY.test(word)
}

/** 'B AB 123' is a car, 'die C AG' a company: a town's letters, the form's letters, a number. */
function isNumberPlate(tokens: Tokens, i: number, last: number): boolean {
  if (last !== i || tokens.width(i) > 2 || !isPlateNumber(tokens, i + 1) || tokens.width(i - 1) > 3) return false
  const before = tokens.small(i - 2)
  return /^(?:initial|upper)$/.test(tokens.shape(i - 1)) && !/^(?:the|die|der|den|dem|des)$/.test(before)
    ? tokens.width(i - 1) < 3 || /^(?:kennzeichen|kfz|plate|registration|nummer|number)$/.test(before)
    : false
}

function isPlateNumber(tokens: Tokens, i: number): boolean {
  return tokens.shape(i) === 'number' && tokens.width(i) <= 4 && tokens.gap(i) === 'space'
}

/** First word of the name that ends in the form at `i`, or null when only ordinary words stand there. */
function nameBeforeForm(
  tokens: Tokens,
  i: number,
  nounLike: boolean,
  claims: Claims,
  firstWords: ReadonlySet<string>,
): number | null {
  const comma = tokens.isMark(i - 1, ',')
  if (comma && tokens.small(i) === 'company') return null
  if (tokens.gap(i) === 'break') return null
  const last = comma ? i - 2 : i - 1
  const near = walkLeft(tokens, last, claims)
  const first =
    near === null ? null : nounLike && near === last ? near : withPossessor(tokens, near, claims, firstWords)
  if (first === null) return null
  const before = tokens.small(first - 1)
  let own = 0
  for (let at = first; at < i; at++) if (tokens.isNameLike(at) && !isOrdinary(tokens.word(at))) own++
  if (!nounLike)
    return own > 0 || (i - first > 1 && before !== 'a' && before !== 'an' && before !== 'the') ? first : null
  if (before === 'a' || before === 'an' || before.startsWith('ein')) return null
  const article = before === 'the' || before === 'such' || before === 'any'
  const follows =
    tokens.isNameLike(i + 1) &&
    tokens.gap(i + 1) === 'space' &&
    tokens.shape(i) !== 'upper' &&
    !BEFORE_A_NAME.has(tokens.small(i + 1))
  if (follows) return null
  return own >= (article ? 2 : 1) && !(own === 1 && i - first > 3) ? first : null
}

/** 'Quellmann's Heritage Foods' from 'Heritage' on is not the whole name. */
function withPossessor(tokens: Tokens, first: number, claims: Claims, firstWords: ReadonlySet<string>): number {
  const owner = possessorBefore(tokens, first, firstWords)
  return owner === null ? first : (walkLeft(tokens, owner, claims) ?? first)
}

function isOrdinary(word: string): boolean {
  const small = word.toLowerCase()
  return NO_NAME.has(small) || CONTRACT_ROLES.has(small) || CONNECTORS.has(small)
}

/** The leftmost word of the name whose last word (before form or head) is `from`; null when `from` is no word of a name. */
export function walkLeft(tokens: Tokens, from: number, claims: Claims): number | null {
  let first: number | null = null
  let at = from
  let ampersand = false
  while (at >= 0 && from - at < LONGEST_NAME && !claims.has(at)) {
    const step = stepLeft(tokens, at, first !== null, ampersand)
    if (step === null || (first !== null && leavesCapitals(tokens, at, from))) break
    if (tokens.isMark(at, '&')) ampersand = true
    if (step.name) first = step.next + 1
    if (tokens.gap(step.next + 1) === 'break') break
    at = step.next
  }
  return first
}

/** A name all in capitals does not begin with words that are not: 'Authorized Signatory SAMPLE FOODS INC.' */
function leavesCapitals(tokens: Tokens, at: number, from: number): boolean {
  return (
    tokens.shape(at) === 'capital' &&
    from - at > 1 &&
    tokens.shape(at + 1) === 'upper' &&
    tokens.shape(from) === 'upper' &&
    tokens.word(at + 1).length > 1
  )
}

/** One step of the walk: the next word to look at, and whether the words passed can begin a name. */
function stepLeft(
  tokens: Tokens,
  at: number,
  inside: boolean,
  ampersand: boolean,
): { next: number; name: boolean } | null {
  const word = tokens.word(at)
  const small = word.toLowerCase()
  if (tokens.isNameLike(at)) {
    if (small === 'and' || small === 'und') return conjunction(tokens, at, inside)
    if (CONNECTORS.has(small) && endsPerson(tokens, at - 1)) return null
    if (CONNECTORS.has(small) && inside && !RELATIONS.has(tokens.small(at - 1)))
      return tokens.isNameLike(at - 1) && !BEFORE_A_NAME.has(tokens.small(at - 1))
        ? { next: at - 1, name: false }
        : null
    if (BEFORE_A_NAME.has(small) || TITLES.has(small)) return null
    if (inside && formOfWord(word) !== null && tokens.shape(at + 1) === 'mark' && !tokens.isMark(at + 1, '&'))
      return null
    return { next: at - 1, name: true }
  }
  if (tokens.shape(at) === 'number')
    return inside && word.length <= 3 && tokens.isNameLike(at - 1) && tokens.gap(at) === 'space'
      ? { next: at - 1, name: false }
      : null
  if (small === 'and' || small === 'und') return conjunction(tokens, at, inside)
  if (CONNECTORS.has(small))
    return inside &&
      (tokens.isNameLike(at - 1) || CONNECTORS.has(tokens.word(at - 1))) &&
      !RELATIONS.has(tokens.small(at - 1)) &&
      !BEFORE_A_NAME.has(tokens.small(at - 1)) &&
      !endsPerson(tokens, at - 1)
      ? { next: at - 1, name: false }
      : null
  return markLeft(tokens, at, inside, ampersand)
}

function markLeft(
  tokens: Tokens,
  at: number,
  inside: boolean,
  ampersand: boolean,
): { next: number; name: boolean } | null {
  const prior = tokens.isNameLike(at - 1)
  if (tokens.isMark(at, '&') || tokens.isMark(at, '+') || tokens.isMark(at, '/'))
    return prior && inside ? { next: at - 1, name: false } : null
  if (tokens.isMark(at, '.') && tokens.gap(at) === 'none')
    return prior &&
      (tokens.shape(at - 1) === 'initial' || tokens.word(at - 1).length <= 3) &&
      formOfWord(tokens.word(at - 1)) === null
      ? { next: at - 1, name: false }
      : null
  if ((tokens.isMark(at, "'") || tokens.isMark(at, '’') || tokens.isMark(at, '!')) && tokens.gap(at) === 'none')
    return prior ? { next: at - 1, name: false } : null
  // A published decision leaves 'P … GmbH' of a name.
  if (tokens.isMark(at, '…')) return tokens.shape(at - 1) === 'initial' ? { next: at - 1, name: false } : null
  if (tokens.isMark(at, ',') && ampersand)
    return prior && formOfWord(tokens.word(at - 1)) === null ? { next: at - 1, name: false } : null
  if (tokens.isMark(at, ')')) {
    for (let open = at - 1; open >= at - 4; open--)
      if (tokens.isMark(open, '('))
        return open < at - 1 && tokens.isNameLike(open - 1) && tokens.isNameLike(open + 1)
          ? { next: open - 1, name: false }
          : null
  }
  return null
}

/** 'Bed Bath and Beyond Inc.' is one name; in 'between Clear Water and Sample LLC' the conjunction parts two. */
function conjunction(tokens: Tokens, at: number, inside: boolean): { next: number; name: boolean } | null {
  if (!inside || !tokens.isNameLike(at - 1) || formOfWord(tokens.word(at - 1)) !== null) return null
  let left = at - 1
  let words = 0
  let person = false
  while (left >= 0 && tokens.isNameLike(left) && !BEFORE_A_NAME.has(tokens.small(left))) {
    if (givenName(tokens.word(left)) === 'sure') person = true
    words++
    left--
    if (words > 4 || tokens.gap(left + 1) === 'break') break
  }
  if (
    words === 0 ||
    words > 4 ||
    // 'the Henry Film and Sound Corporation': people bear no article.
    (person && tokens.small(left) !== 'the') ||
    LISTING.has(tokens.small(left)) ||
    tokens.isMark(left, ',') ||
    tokens.isMark(left, ')') ||
    tokens.isMark(left, '.')
  )
    return null
  return { next: at - 1, name: false }
}

/** 'Deutsche Bank', 'University of Sample Town', 'Sparkasse Musterstadt'. */
function byHead(claims: Claims, i: number): void {
  const { tokens } = claims
  const small = tokens.small(i)
  if (!ORGANIZATION_HEADS.has(small) || !STRONG_HEADS.has(small)) return
  const right = nationalAssociation(tokens, headEnd(claims, i))
  const left = tokens.gap(i) === 'break' ? null : walkLeft(tokens, i - 1, claims)
  let first = left ?? i
  while (
    first < i &&
    isOrdinary(tokens.word(first)) &&
    !/^(first|new|united|american|national|deutsche|federal)$/i.test(tokens.word(first))
  )
    first++
  if (first === i && right === i) return
  if (first < i && ['a', 'an', 'any', 'such'].includes(tokens.small(first - 1))) return
  const comma = tokens.isMark(right + 1, ',') ? 2 : 1
  const form = tokens.gap(right + comma) === 'space' ? legalFormAt(tokens, right + comma) : null
  const last = form === null || form.nounLike ? right : form.last
  claims.add({ first, last, kind: 'organization', rule: 'organization.head', confidence: 0.75 })
}

/** 'Sample Bank National Association' is what 'N.A.' shortens. */
function nationalAssociation(tokens: Tokens, last: number): number {
  const at = tokens.isMark(last + 1, ',') ? last + 2 : last + 1
  return tokens.small(at) === 'national' && tokens.small(at + 1) === 'association' && tokens.isNameLike(at + 1)
    ? at + 1
    : last
}

/** How far the name goes on behind its head: 'of North Sample', 'für Musterkunde', 'Musterstadt'. */
function headEnd(claims: Claims, i: number): number {
  const { tokens } = claims
  const link = tokens.word(i + 1)
  const german =
    /^(Sparkasse|Volksbank|Raiffeisenbank|Universität|Hochschule|Klinikum|Stadtwerke|Stiftung|Universitätsklinikum|Landesbank|Handwerkskammer|Ärztekammer)$/.test(
      tokens.word(i),
    )
  let at =
    link === 'of' || link === 'für' || link === 'zu' ? i + 2 : german && tokens.gap(i + 1) === 'space' ? i + 1 : -1
  if (at < 0 || !isPlaceLike(tokens, at) || claims.has(at)) return i
  while (
    !WHOLE_PLACES.has(tokens.word(at)) &&
    isPlaceLike(tokens, at + 1) &&
    tokens.gap(at + 1) === 'space' &&
    at - i < 5 &&
    !claims.has(at + 1)
  )
    at++
  return at
}

/** 'Sample Insurance Company of New Muster': the place belongs to a form that is a noun. */
function ofPlace(tokens: Tokens, last: number): number {
  if (
    !/^(?:company|corporation)$/.test(tokens.small(last)) ||
    tokens.small(last + 1) !== 'of' ||
    !isPlaceLike(tokens, last + 2) ||
    tokens.gap(last + 2) === 'break'
  )
    return last
  const two = /^(new|north|south|west|east|united)$/i.test(tokens.word(last + 2)) && isPlaceLike(tokens, last + 3)
  return last + (two ? 3 : 2)
}

/** Nothing follows these in a name: 'Bank of America | Legal Department'. */
const WHOLE_PLACES = new Set([
  'America',
  'England',
  'China',
  'India',
  'Scotland',
  'Ireland',
  'Japan',
  'Canada',
  'Montreal',
  'Australia',
  'Greece',
  'Cyprus',
  'Israel',
])

function isPlaceLike(tokens: Tokens, i: number): boolean {
  return (
    tokens.isNameLike(i) &&
    tokens.shape(i) !== 'initial' &&
    (!NO_NAME.has(tokens.small(i)) || /^(new|united|north|south|america)$/i.test(tokens.word(i)))
  )
}
