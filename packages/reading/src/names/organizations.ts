// Organisations by what ends their name (a legal form, 'Bank', 'Universität') or by what follows it ('a Delaware corporation').
// From that anchor the rule walks left over the words a name can hold and stops at the first it cannot.
import type { Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { formOfWord, legalFormAt } from './legal-forms.ts'
import { isPossessor, possessorBefore } from './neighbours.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import type { Tokens } from './tokens.ts'
import { BEFORE_A_NAME, walkLeft, withTitles } from './walk-left.ts'
import { CONNECTORS, NO_NAME, ORGANIZATION_HEADS } from './words.ts'

/** Heads that name an organisation outside a contract's opening too; 'Group' and 'Systems' alone prove nothing. */
const STRONG_HEADS = new Set(
  `bank bancorp university college institute foundation hospital church airlines airways sparkasse volksbank raiffeisenbank stiftung universität hochschule klinikum stadtwerke landesbank krankenkasse berufsgenossenschaft
  universitätsklinikum gewerkschaft handwerkskammer ärztekammer ersatzkasse bundesverband`
    .split(/\s+/)
    .filter(Boolean),
)

export function findOrganizations(claims: Claims): void {
  const { tokens } = claims
  const firstWords = new Set<string>()
  for (let i = 0; i < tokens.count; i++) {
    if (claims.has(i)) continue
    const form = legalFormAt(tokens, i)
    if (form !== null && !isNumberPlate(tokens, i, form.last)) {
      const first = nameBeforeForm(tokens, i, form.nounLike, claims, firstWords)
      if (first !== null) {
        // 'QUELLMANN'S HERITAGE FOODS, LLC' is no company called Quellmann, and owns 'Quellmann's Heritage Foods, LLC'.
        if (!isPossessor(tokens, first)) firstWords.add(tokens.small(first))
        const last = form.nounLike ? ofPlace(tokens, beforeAPlace(tokens, form.last)) : form.last
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
    const firm = firmOfPartners(tokens, i, claims)
    if (firm !== null) {
      const last = withLimit(tokens, i)
      claims.add({ first: firm, last, kind: 'organization', rule: 'organization.partners', confidence: 0.85 })
      i = last
      continue
    }
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

const ARTICLE = /^(?:an?|the|eine[rmns]?|der|die|das|dem|den|des|jeder?|keine[rs]?)$/

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
  if (isJoinedByAnd(tokens, i)) return beforeAnd(tokens, i, claims)
  const last = comma ? i - 2 : i - 1
  const near = walkLeft(tokens, last, claims)
  const name = near === null ? null : nounLike && near === last ? near : withPossessor(tokens, near, claims, firstWords)
  if (name === null) return null
  const first = behindPurpose(tokens, withTitles(tokens, name, claims), last)
  const before = tokens.small(first - 1)
  let own = 0
  for (let at = first; at < i; at++)
    if (tokens.isNameLike(at) && !isOrdinary(tokens.word(at)) && formOfWord(tokens.word(at)) === null) own++
  if (!nounLike) return own > 0 || (i - first > 1 && !ARTICLE.test(before)) ? first : null
  if (before === 'a' || before === 'an' || before.startsWith('ein')) return null
  const article = before === 'the' || before === 'such' || before === 'any'
  const follows =
    tokens.isNameLike(i + 1) &&
    tokens.gap(i + 1) === 'space' &&
    tokens.shape(i) !== 'upper' &&
    !BEFORE_A_NAME.has(tokens.small(i + 1)) &&
    beforeAPlace(tokens, i) === i
  if (follows) return null
  return own >= (article ? 2 : 1) && !(own === 1 && i - first > 3) ? first : null
}

/** What a payment is for, in a row of a ledger; such words begin names as well ('Kaution Plus GmbH'), so two more must follow. */
const PURPOSES = new Set(
  `miete mieten mietzahlung nebenkosten kaution rate abschlag abschlagszahlung anzahlung restzahlung teilzahlung schlusszahlung überweisung gutschrift lastschrift dauerauftrag honorar provision zinsen tilgung pacht gebühr gebühren beitrag erstattung rechnung zahlung mahnung
  rent rents deposit instalment installment prepayment payment transfer refund fee fees invoice interest premium commission retainer reimbursement`
    .split(/\s+/)
    .filter(Boolean),
)
const COUNTING =
  /^(?:(?:erst|zweit|dritt|viert|fünft|letzt|nächst|monatlich|jährlich|halb|voll|rückständig|offen)e[rsnm]?|first|second|third|fourth|fifth|last|next|final|monthly|annual|quarterly)$/u
const LEAST_OWN = 2

/** 'Erste Miete Hanse Muster KG' in a cell: the name begins behind what is paid for. */
function behindPurpose(tokens: Tokens, first: number, last: number): number {
  const counted = COUNTING.test(tokens.small(first))
  const at = counted ? first + 1 : first
  const begins = first === 0 || tokens.gap(first) === 'break' || /^[|;]$/.test(tokens.word(first - 1))
  return begins && PURPOSES.has(tokens.small(at)) && last - at >= LEAST_OWN ? at + 1 : first
}

/** '& Co.', 'and Company'. */
function isJoinedByAnd(tokens: Tokens, i: number): boolean {
  return /^(?:co|cie|company|compagnie)$/.test(tokens.small(i)) && /^(?:&|and|und)$/.test(tokens.small(i - 1))
}

/** The name before '& Co.'; before 'and Company' it must be more than the short name of a party: 'Nordlicht and Company agree'. */
function beforeAnd(tokens: Tokens, i: number, claims: Claims): number | null {
  // 'Eine GmbH & Co. KG ist …': a form, and no name.
  if (formOfWord(tokens.word(i - 2)) !== null) return null
  const first = walkLeft(tokens, i - 2, claims)
  if (first === null) return null
  const from = withTitles(tokens, first, claims)
  if (tokens.isMark(i - 1, '&')) return isOrdinary(tokens.word(i - 2)) ? null : from
  let words = 0
  for (let at = first; at < i - 1; at++) {
    const small = tokens.small(at)
    if (isOrdinary(small) && !tokens.isLower(at)) return null
    if (tokens.isMark(at, '.')) return from
    if (givenName(small) === 'sure') return null
    if (tokens.isNameLike(at)) words++
  }
  return words > 1 ? from : null
}

const PARTNERS =
  /^(?:partners?|partnern|partnerschaft|kollegen|sozien|associates|sons?|daughters?|söhne|sohn|töchter|tochter|brothers|gebrüder|collegen|cie)$/
/** Before these the firm may be written with a word for '&': 'Kanzlei Beispiel und Partner'. */
const KIND_OF_FIRM =
  /^(?:kanzlei|anwaltskanzlei|rechtsanwaltskanzlei|rechtsanwälte|rechtsanwälten|anwälte|notariat|steuerkanzlei|steuerberater|architekten|architekturbüro|ingenieurbüro|planungsbüro|solicitors|attorneys|messrs)$/

/** 'Beispiel & Kollegen⏎Partnerschaft mbB' */
function withLimit(tokens: Tokens, i: number): number {
  const isLimited =
    /^(?:partnerschaft|partnerschaftsgesellschaft)$/.test(tokens.small(i + 1)) && tokens.word(i + 2) === 'mbB'
  const isNext = /^[ \t]*\n?[ \t]*$/.test(tokens.text.slice(tokens.end(i), tokens.start(i + 1)).slice(0, 40))
  return isLimited && isNext && tokens.gap(i + 2) !== 'break' ? i + 2 : i
}

/** Where the name of a firm begins whose last word is `i`: 'Dr. Beispiel & Partner', 'Sample & Sons'. */
function firmOfPartners(tokens: Tokens, i: number, claims: Claims): number | null {
  if (!PARTNERS.test(tokens.small(i)) || tokens.gap(i) === 'break') return null
  // 'Sample & Sons Ltd': the form ends the name.
  const next = tokens.isMark(i + 1, ',') ? i + 2 : i + 1
  if (tokens.gap(next) !== 'break' && legalFormAt(tokens, next) !== null) return null
  // 'Sample & Daughters (USA) LLC'
  if (tokens.isMark(next, '(') && tokens.isMark(next + 2, ')') && legalFormAt(tokens, next + 3) !== null) return null
  const isMark = tokens.isMark(i - 1, '&') || tokens.isMark(i - 1, '+')
  if (!isMark && !/^(?:und|and)$/.test(tokens.small(i - 1))) return null
  const last = i - 2
  if (last < 0 || tokens.gap(i - 1) === 'break' || !tokens.isNameLike(last) || isOrdinary(tokens.word(last)))
    return null
  const near = walkLeft(tokens, last, claims)
  if (near === null) return null
  let first = withTitles(tokens, near, claims)
  const kind = KIND_OF_FIRM.test(tokens.small(first))
    ? first
    : KIND_OF_FIRM.test(tokens.small(first - 1))
      ? first - 1
      : null
  if (kind === first && first < last) first++
  return isMark || kind !== null ? first : null
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

/** A trust of this kind bears a name: 'Sample Family Trust'. */
const KIND_OF_TRUST = /^(?:family|living|revocable|irrevocable|marital|charitable)$/i

/** 'Deutsche Bank', 'University of Sample Town', 'Sparkasse Musterstadt'. */
function byHead(claims: Claims, i: number): void {
  const { tokens } = claims
  const small = tokens.small(i)
  if (!ORGANIZATION_HEADS.has(small)) return
  if (!STRONG_HEADS.has(small) && !(small === 'trust' && KIND_OF_TRUST.test(tokens.word(i - 1)))) return
  const right = nationalAssociation(tokens, headEnd(claims, i))
  const left = tokens.gap(i) === 'break' ? null : walkLeft(tokens, i - 1, claims)
  let first = left ?? i
  while (
    first < i &&
    isOrdinary(tokens.word(first)) &&
    !/^(first|new|united|american|national|deutsche|federal)$/i.test(tokens.word(first))
  )
    first++
  if ((first === i && right === i) || goesOn(tokens, right)) return
  if (first < i && ['a', 'an', 'any', 'such'].includes(tokens.small(first - 1))) return
  const comma = tokens.isMark(right + 1, ',') ? 2 : 1
  const form = tokens.gap(right + comma) === 'space' ? legalFormAt(tokens, right + comma) : null
  // 'Bank of Sampleland Corporation'; 'Bank Company' is no name's end.
  const isEnd =
    form !== null &&
    (!form.nounLike ||
      (comma === 1 && (right > i || first < i) && /^(?:corporation|limited)$/.test(tokens.small(form.last))))
  const last = isEnd ? form.last : right
  claims.add({ first, last, kind: 'organization', rule: 'organization.head', confidence: 0.75 })
}

/** 'Sample Airlines Cargo, LLC', 'Sample Hospital Foundation Trust': what ends the name comes later. */
function goesOn(tokens: Tokens, last: number): boolean {
  for (let at = last + 1; at <= last + 4; at++) {
    if (tokens.gap(at) !== 'space' || !tokens.isNameLike(at) || BEFORE_A_NAME.has(tokens.small(at))) return false
    if (at > last + 1 && formOfWord(tokens.word(at)) !== null) return true
    const comma = tokens.isMark(at + 1, ',') ? at + 2 : at + 1
    if (comma > at + 1 && tokens.gap(comma) === 'space' && legalFormAt(tokens, comma) !== null) return true
    if (at > last + 1 && ORGANIZATION_HEADS.has(tokens.small(at)) && tokens.gap(at + 1) !== 'space') return true
  }
  return false
}

/** 'Sample Bank National Association' is what 'N.A.' shortens. */
function nationalAssociation(tokens: Tokens, last: number): number {
  const at = tokens.isMark(last + 1, ',') ? last + 2 : last + 1
  return tokens.small(at) === 'national' && tokens.small(at + 1) === 'association' && tokens.isNameLike(at + 1)
    ? at + 1
    : last
}

/** How far the name goes on behind its head: 'of North Sample', 'für Musterkunde', 'Musterstadt'. */
function headEnd(claims: Claims, head: number): number {
  const { tokens } = claims
  let i = head
  // 'Sample University Hospital': one head behind the other.
  while (tokens.gap(i + 1) === 'space' && tokens.isNameLike(i + 1) && STRONG_HEADS.has(tokens.small(i + 1))) i++
  const link = tokens.small(i + 1)
  if (link === 'for') return purposeEnd(claims, i)
  const german =
    /^(Sparkasse|Volksbank|Raiffeisenbank|Universität|Hochschule|Klinikum|Stadtwerke|Stiftung|Universitätsklinikum|Landesbank|Handwerkskammer|Ärztekammer)$/.test(
      tokens.word(i),
    )
  let at =
    link === 'of' || link === 'für' || link === 'zu' ? i + 2 : german && tokens.gap(i + 1) === 'space' ? i + 1 : -1
  // 'Klinikum St. Beispiel Musterstadt'
  if (german && tokens.small(at) === 'st' && tokens.isMark(at + 1, '.')) at += 2
  if (at < 0 || !isPlaceLike(tokens, at) || claims.has(at)) return i
  while (
    !WHOLE_PLACES.has(tokens.small(at)) &&
    isPlaceLike(tokens, at + 1) &&
    tokens.gap(at + 1) === 'space' &&
    at - i < 5 &&
    !claims.has(at + 1)
  )
    at++
  return at
}

/** 'Sample Foundation for Medical Education and Research', as far as a mark or a small word: no name with a form of its own begins there. */
function purposeEnd(claims: Claims, i: number): number {
  const { tokens } = claims
  if (!/^(?:institute|foundation|college|hospital)$/.test(tokens.small(i))) return i
  let at = i + 1
  for (let next = i + 2; next < i + 9; next++) {
    const isJoint = /^(?:and|of|&)$/.test(tokens.small(next)) || tokens.isMark(next, '&')
    if (tokens.gap(next) !== 'space' || claims.has(next) || formOfWord(tokens.word(next)) !== null) break
    if (isJoint) continue
    if (!tokens.isNameLike(next) || tokens.shape(next) === 'initial') break
    at = next
  }
  return at === i + 1 ? i : at
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

/** 'Sample Trust Company Americas': a part of the world closes the name, a mark behind it. */
const PARTS_OF_THE_WORLD = new Set(['americas', 'america', 'europe', 'asia', 'international', 'usa', 'canada', 'uk'])

function beforeAPlace(tokens: Tokens, last: number): number {
  const at = last + 1
  const isPlace = PARTS_OF_THE_WORLD.has(tokens.small(at)) && tokens.isNameLike(at) && tokens.gap(at) === 'space'
  return isPlace && tokens.isMarkLike(at + 1) ? at : last
}

/** Nothing follows these in a name: 'Bank of America | Legal Department'. */
const WHOLE_PLACES = new Set([
  'america',
  'england',
  'china',
  'india',
  'scotland',
  'ireland',
  'japan',
  'canada',
  'montreal',
  'australia',
  'greece',
  'cyprus',
  'israel',
])

function isPlaceLike(tokens: Tokens, i: number): boolean {
  return (
    tokens.isNameLike(i) &&
    tokens.shape(i) !== 'initial' &&
    (!NO_NAME.has(tokens.small(i)) || /^(new|united|north|south|america)$/i.test(tokens.word(i)))
  )
}
