// Bodies without a legal form, known by the noun of what they are: councils, authorities, insurers, firms of a trade, German houses
// ('Tierklinik Muster'). The noun alone names nobody; a word of its own must stand beside it.
import type { Claims } from './claims.ts'
import { givenName } from './given-names.ts'
import { formOfWord } from './legal-forms.ts'
import type { PartyKind } from './party.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import { BEFORE_A_NAME } from './walk-left.ts'
import { NO_NAME, TITLES } from './words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Names of one body each, in words that are ordinary by themselves. */
const WHOLE: readonly (readonly [PartyKind, string])[] = [
  ['authority', 'Health and Safety Executive'],
  ['authority', 'Crown Prosecution Service'],
  ['authority', 'Serious Fraud Office'],
  ['authority', 'HM Revenue & Customs'],
  ['authority', 'HM Revenue and Customs'],
  ['authority', 'Environment Agency'],
  ['authority', 'Insolvency Service'],
  ['authority', 'Valuation Office Agency'],
  ['authority', "Information Commissioner's Office"],
  ['authority', 'Companies House'],
  ['authority', 'Care Quality Commission'],
  ['authority', 'Charity Commission'],
  ['authority', 'Financial Conduct Authority'],
  ['authority', 'Financial Ombudsman Service'],
  ['authority', 'ACAS'],
  ['authority', 'Acas'],
  ['authority', 'HMRC'],
]
const WHOLE_BY_FIRST = Map.groupBy(
  WHOLE.map(([kind, name]) => ({ kind, words: name.replace("'s", " ' s").split(' ') })),
  ({ words }) => words[0] ?? '',
)

/** Last words of a name: what such a body is. */
const COUNCILS = set('council inspectorate constabulary')
const INSURERS = set('mutual insurance assurance underwriters underwriting')
const HOUSES = set('infirmary clinic hospice surgery')
/** Trades in the plural or as a noun of doing; a firm's name ends in them where no legal form does. */
const TRADES = set(
  'alarms couriers parcels litho lithographers locksmiths upholsterers drapers outfitters solicitors barristers architects surveyors accountants auditors builders roofers roofing joinery scaffolding plumbers plumbing electricals surveying haulage carriers logistics consultants consulting contractors engineers estates lettings pharmacies chemists bakers bakeries butchers breweries hotels motors stores foods dairies ferries freight shipping developments printers publishers florists opticians removals caterers catering kitchens bathrooms carpets flooring interiors landscapes glazing joiners decorators scaffolders',
)
/** Before 'Services' these say of what. */
const OF_SERVICES = set('building marine legal property roofing cleaning transport security engineering')
/** May stand between the own word and the noun, and name nobody. */
const KINDS = set(
  'district borough county city town parish metropolitan national house warranty maritime port harbour planning building legal marine property general chartered life health road rail fire smoke intruder burglar security roofing cleaning transport engineering',
)

/** German houses: the kind before the name. */
const GERMAN_HOUSE =
  /^(?:\p{Lu}\p{Ll}{2,20})?(?:klinik|krankenhaus|druckerei|schreinerei|tischlerei|dachdeckerei|glaserei|schlosserei|konditorei|wäscherei|gerüstbau|trockenbau|tiefbau|fahrschule|tierarztpraxis|zahnarztpraxis|zimmerei|bäckerei|metzgerei|gärtnerei|spedition|brauerei|apotheke|autohaus|möbelhaus|kanzlei|ingenieurbüro|architekturbüro|planungsbüro|sachverständigenbüro|hausverwaltung|werkstatt|reederei|bauunternehmung)$/iu

export function findBodies(claims: Claims): void {
  const { tokens } = claims
  for (let i = 0; i < tokens.count; i++) {
    if (!tokens.isNameLike(i) || claims.has(i)) continue
    for (const rule of RULES) if (rule(claims, i)) break
  }
}

function wholeName(claims: Claims, i: number): boolean {
  const { tokens } = claims
  for (const { kind, words } of WHOLE_BY_FIRST.get(tokens.word(i)) ?? []) {
    const isHere = words.every((word, k) => tokens.word(i + k) === word && (k === 0 || tokens.gap(i + k) !== 'break'))
    if (isHere) return add(claims, i, i + words.length - 1, kind, 'body.name', 0.95)
  }
  return false
}

function byNoun(claims: Claims, i: number): boolean {
  const { tokens } = claims
  const small = tokens.small(i)
  const kind = COUNCILS.has(small) ? 'authority' : 'organization'
  const isService = small === 'services' && OF_SERVICES.has(tokens.small(i - 1))
  if (kind !== 'authority' && !INSURERS.has(small) && !HOUSES.has(small) && !TRADES.has(small) && !isService)
    return false
  if (!isClose(tokens.gap(i)) || (tokens.isNameLike(i + 1) && /^(?:space|none)$/.test(tokens.gap(i + 1)))) return false
  const first = ownWords(claims, i)
  return first !== null && add(claims, first, i, kind, 'body.noun', 0.8)
}

/** A letter breaks its lines anywhere, within a name too. */
const isClose = (gap: string): boolean => gap === 'space' || gap === 'wrap'

/** The longest so far: 'National House Warranty Council'. */
const MOST_WORDS = 5

/** Where the words begin that lead to the noun at `i`; null where none of them is one of its own. */
function ownWords(claims: Claims, i: number): number | null {
  const { tokens } = claims
  let first = i
  let own = 0
  for (let at = i - 1; at >= 0 && i - at <= MOST_WORDS; at--) {
    const small = tokens.small(at)
    const isJoint = tokens.isMark(at, '&') && tokens.isNameLike(at - 1)
    if (isJoint) continue
    if (!tokens.isNameLike(at) || claims.has(at) || formOfWord(tokens.word(at)) !== null) break
    const isKind = KINDS.has(small)
    if (!isKind && (NO_NAME.has(small) || BEFORE_A_NAME.has(small) || CONTRACT_ROLES.has(small) || TITLES.has(small)))
      break
    if (!isKind) own++
    first = at
    if (!isClose(tokens.gap(at))) break
  }
  const isNational = tokens.small(first) === 'national' && first < i - 1 && tokens.shape(first) === 'capital'
  return own > 0 || isNational ? first : null
}

/** 'Tierklinik Muster', 'Kanzlei Muster & Beispiel', 'Druckerei Sample'. */
function byGermanHouse(claims: Claims, i: number): boolean {
  const { tokens } = claims
  if (tokens.width(i) < 6 || tokens.width(i) > 32 || !GERMAN_HOUSE.test(tokens.word(i))) return false
  if (!isOwnName(claims, i + 1)) return false
  let last = i + 1
  if (tokens.isMark(last + 1, '&') && isOwnName(claims, last + 2)) last += 2
  else if (isOwnName(claims, last + 1)) last++
  if (tokens.isNameLike(last + 1) && tokens.gap(last + 1) === 'space') return false
  return add(claims, i, last, 'organization', 'body.house', 0.75)
}

/** 'die Firma Muster', 'bei der Fa. Elektro Beispiel': what is called a firm is one, whatever it is called. */
function calledFirm(claims: Claims, i: number): boolean {
  const { tokens } = claims
  const isShort = tokens.word(i) === 'Fa' && tokens.isMark(i + 1, '.')
  if (!isShort && tokens.word(i) !== 'Firma') return false
  const first = isShort ? i + 2 : i + 1
  let last = first - 1
  while (last - first < 2 && (isOwnName(claims, last + 1) || isGivenName(claims, last + 1))) last++
  if (last < first || (last === first && isGivenName(claims, first))) return false
  if (tokens.isNameLike(last + 1) && tokens.gap(last + 1) === 'space') return false
  return add(claims, first, last, 'organization', 'body.firm', 0.8)
}

function isGivenName(claims: Claims, i: number): boolean {
  const { tokens } = claims
  return (
    tokens.gap(i) === 'space' && tokens.shape(i) === 'capital' && !claims.has(i) && givenName(tokens.small(i)) !== null
  )
}

const ABSTRACT = /(?:ung|heit|keit|schaft|tion|tät|ungen|äden|stück|teile?|waren?)$/u

function isOwnName(claims: Claims, i: number): boolean {
  const { tokens } = claims
  const small = tokens.small(i)
  return (
    tokens.gap(i) === 'space' &&
    tokens.shape(i) === 'capital' &&
    tokens.width(i) > 3 &&
    !claims.has(i) &&
    !NO_NAME.has(small) &&
    !TITLES.has(small) &&
    !CONTRACT_ROLES.has(small) &&
    !ABSTRACT.test(small) &&
    givenName(small) === null
  )
}

const NO_MASTER = set(
  'lease plan trust fund file copy list servicer tenant franchise franchisee note deed builder craftsman',
)

/** 'Master Sample' who orders or before whom one appears: a judge of the English High Court. */
function master(claims: Claims, i: number): boolean {
  const { tokens } = claims
  if (tokens.word(i) !== 'Master' || !/^(?:of|by|before|from|deputy|costs)$/.test(tokens.small(i - 1))) return false
  const small = tokens.small(i + 1)
  const isName = tokens.shape(i + 1) === 'capital' && tokens.gap(i + 1) === 'space' && tokens.width(i + 1) > 2
  const goesOn = tokens.isNameLike(i + 2) && tokens.gap(i + 2) === 'space'
  if (!isName || goesOn || claims.has(i + 1) || NO_NAME.has(small) || NO_MASTER.has(small) || CONTRACT_ROLES.has(small))
    return false
  return claims.add({
    first: i + 1,
    last: i + 1,
    kind: 'person',
    title: 'Master',
    rule: 'person.title',
    confidence: 0.85,
  })
}

const RULES = [wholeName, byNoun, byGermanHouse, calledFirm, master]

const add = (claims: Claims, first: number, last: number, kind: PartyKind, rule: string, confidence: number): boolean =>
  claims.add({ first, last, kind, rule, confidence })
