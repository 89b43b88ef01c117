// From the word that ends an organisation's name (before a legal form or a head) left over the words a name can hold, to the first it
// cannot. Initials with their stops belong to the name unless they count parts of the document ('Exhibit A. Sample Foods, Inc.').
import type { Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { formOfWord } from './legal-forms.ts'
import { endsPerson } from './neighbours.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import type { Tokens } from './tokens.ts'
import { CONNECTORS, RELATIONS, ROLE_WORDS, TITLES } from './words.ts'

/** Longer names are lists of capitalised words. */
const LONGEST_NAME = 12

/** Words that end the walk to the left though they are capitalised: what stands before a name in headings and sentences. */
export const BEFORE_A_NAME = new Set(
  `the this that these by between among amongst from to with in on at as is are was were be and or agreement contract amendment dated date exhibit whereas dear attn attention source re subject name company: against versus v vs
  party parties if when where while upon under per via not all any each every between an a zwischen mit von vom zu zum zur bei durch gegen für der die das den dem des ein eine einer eines einem einen und oder sowie als an am im firma herr herrn
  frau vertrag vereinbarung rechnung anlage betreff who which whose into than also its their our your his her has have had because since after before until however please signed executed schedule annex appendix title address issuer
  january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember monday tuesday wednesday thursday friday saturday sunday
  nr nach seit wegen laut gegenüber bzw ihre ihrer ihrem ihren unsere unserer unser sehr diese dieser dieses page licensor: licensee: purchaser: seller: buyer: assignee assignor confidential execution version then later today yesterday thus hence afterwards meanwhile accordingly whether although dann danach später gestern heute officer signatory instruct ask notify inform remind chase invite engage appoint plaintiff plaintiffs defendant defendants claimant claimants respondent respondents petitioner petitioners appellant appellee sachen sache rechtsstreit rechtssache angelegenheit kläger klägerin beklagte beklagten president secretary treasurer counsel chairman ceo cfo coo cto sender shipper`
    .split(/\s+/)
    .filter(Boolean),
)

const LISTING = new Set(['between', 'among', 'amongst', 'by', 'zwischen', 'betweeen', 'und', 'and'])

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
    tokens.width(at + 1) > 3
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
    // 'MINUTES OF THE BOARD OF SAMPLE QUARRIES LIMITED'
    if (CONNECTORS.has(small) && inside && RELATIONS.has(tokens.small(at - 1))) return null
    if (CONNECTORS.has(small) && inside)
      return tokens.isNameLike(at - 1) && !BEFORE_A_NAME.has(tokens.small(at - 1))
        ? { next: at - 1, name: false }
        : null
    const isInitial = tokens.shape(at) === 'initial' && isStoppedInitial(tokens, at + 1)
    if (!isInitial && (BEFORE_A_NAME.has(small) || TITLES.has(small))) return null
    const endsAnother = formOfWord(word) !== null && (!word.includes('.') || tokens.isNameLike(at - 1))
    if (inside && endsAnother && tokens.shape(at + 1) === 'mark' && !tokens.isMark(at + 1, '&')) return null
    return { next: at - 1, name: true }
  }
  if (tokens.shape(at) === 'number')
    return inside && word.length <= 3 && tokens.isNameLike(at - 1) && tokens.gap(at) === 'space'
      ? { next: at - 1, name: false }
      : null
  if (small === 'and' || small === 'und') return conjunction(tokens, at, inside)
  if (CONNECTORS.has(small))
    return inside &&
      (tokens.isNameLike(at - 1) ||
        CONNECTORS.has(tokens.word(at - 1)) ||
        (ARTICLES_OF_NAMES.has(small) && isStoppedInitial(tokens, at - 1))) &&
      !RELATIONS.has(tokens.small(at - 1)) &&
      !BEFORE_A_NAME.has(tokens.small(at - 1)) &&
      !isExhibit(tokens.word(at - 1)) &&
      (small === '&' || !endsPerson(tokens, at - 1))
      ? { next: at - 1, name: false }
      : null
  return markLeft(tokens, at, inside, ampersand)
}

/**
 * What a company trades in, behind a dash: the law of Brazil has it in the name of a limitada (Código Civil, art. 1.158 § 2): 'Muster do Brasil -
 * Comércio de Bombas Ltda.' Elsewhere a dash parts a name from what stands before it.
 */
const WITH_TRADE = /^(?:ltda|lda|limitada)$/
/** The form stands so near behind the dash. Words and marks. */
const LONGEST_TRADE = 10

function isTrade(tokens: Tokens, dash: number): boolean {
  if (CONTRACT_ROLES.has(tokens.small(dash - 1))) return false
  for (let at = dash + 1; at <= dash + LONGEST_TRADE && tokens.gap(at) !== 'break'; at++)
    if (WITH_TRADE.test(tokens.small(at))) return true
  return false
}

/** 'K17 of Nordlicht Muster GmbH', 'Anlage B-3 der …': a mark of evidence, and then who put it in. */
const isExhibit = (word: string): boolean => /^\p{Lu}{1,3}-?\d{1,4}\p{Ll}?$/u.test(word)

function markLeft(
  tokens: Tokens,
  at: number,
  inside: boolean,
  ampersand: boolean,
): { next: number; name: boolean } | null {
  const prior = tokens.isNameLike(at - 1)
  if (tokens.isMark(at, '&') || tokens.isMark(at, '+') || tokens.isMark(at, '/'))
    return (prior || isStoppedInitial(tokens, at - 1)) && inside ? { next: at - 1, name: false } : null
  if (tokens.isMark(at, '.') && tokens.gap(at) === 'none')
    return isStoppedInitial(tokens, at) ||
      (prior &&
        tokens.shape(at - 1) !== 'initial' &&
        tokens.width(at - 1) <= 3 &&
        formOfWord(tokens.word(at - 1)) === null)
      ? { next: at - 1, name: false }
      : null
  if ((tokens.isMark(at, "'") || tokens.isMark(at, '’') || tokens.isMark(at, '!')) && tokens.gap(at) === 'none')
    return prior ? { next: at - 1, name: false } : null
  if (/^[-–]$/.test(tokens.word(at)) && isTrade(tokens, at))
    return prior && inside && !BEFORE_A_NAME.has(tokens.small(at - 1)) ? { next: at - 1, name: false } : null
  // A published decision leaves 'P … GmbH' of a name.
  if (tokens.isMark(at, '…')) return tokens.shape(at - 1) === 'initial' ? { next: at - 1, name: false } : null
  // 'Sales Director, Sample & Muster plc': the office of who signs for it is no part of the name.
  if (tokens.isMark(at, ',') && ampersand)
    return prior && formOfWord(tokens.word(at - 1)) === null && !ROLE_WORDS.has(tokens.small(at - 1))
      ? { next: at - 1, name: false }
      : null
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
    // 'under the laws of Sampleland and Muster Ltd'
    (tokens.small(left) === 'of' && /^laws?$/.test(tokens.small(left - 1))) ||
    tokens.isMark(left, ',') ||
    tokens.isMark(left, ')') ||
    tokens.isMark(left, '.')
  )
    return null
  return { next: at - 1, name: false }
}

/** Behind initials these belong to the name: 'E.I. du Sample', 'H. & M. Muster'. */
const ARTICLES_OF_NAMES = new Set(['de', 'du', 'da', 'di', 'del', 'do', '&'])

/** What a document counts with letters: 'Part B. Sample Foods, Inc. shall …'. */
const COUNTED = new Set(
  'part exhibit schedule section annex article clause item appendix attachment class series party phase step option paragraph table figure teil anlage anhang ziffer abschnitt buchstabe partei punkt absatz'.split(
    ' ',
  ),
)

/** The stop behind 'A' or 'A.B' that begins a name. */
function isStoppedInitial(tokens: Tokens, stop: number): boolean {
  if (!tokens.isMark(stop, '.') || tokens.gap(stop) !== 'none') return false
  const word = tokens.word(stop - 1)
  if (tokens.shape(stop - 1) !== 'initial' && !/^(?:\p{Lu}\.){1,3}\p{Lu}$/u.test(word)) return false
  return !COUNTED.has(tokens.small(stop - 2))
}

/** Titles that a company's name begins with when they stand right before it: 'Dr. A. Muster & Söhne GmbH', 'Dr. Ing. h.c. F. Muster AG'. */
const NAME_TITLES = new Set('dr prof ing dipl-ing h.c hc gebr gebrüder med jur rer nat'.split(' '))

/** The word the name begins with when titles are counted in. */
export function withTitles(tokens: Tokens, first: number, claims: Claims): number {
  let from = first
  for (let at = first - 1; at >= 0 && first - at < 10; at--) {
    if (tokens.gap(at + 1) === 'break' || claims.has(at)) break
    if (NAME_TITLES.has(tokens.small(at))) from = at
    else if (!tokens.isMark(at, '.') || tokens.gap(at) !== 'none') break
  }
  // A form of address before the title speaks of a person.
  return /^(?:herrn?|frau|mr|mrs|ms)$/.test(tokens.small(from - 1)) ? first : from
}
