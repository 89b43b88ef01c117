// The list of parties in a contract's opening cut into items: one at each defined term, else one at each 'and' and ';'. An item holds
// the name, its description (state, seat, address, representative) and the terms it is given.
import type { PartyMention } from '../names/index.ts'
import type { Span } from '../span.ts'
import { anyCase } from './any-case.ts'
import { isRole, ROLE_NOUN } from './party-role.ts'
import { beginsUnnamed } from './unnamed.ts'

export interface Item extends Span {
  /** Defined terms in order. */
  readonly terms: readonly string[]
}

const LIST_BEGINS =
  /\b(?:by\s{1,20}(?:and\s{1,20})?)?(?:between|B\sE\sT\sW\sE\sE\sN|among(?:st)?)(?:\s{1,20}and\s{1,20}(?:between|among(?:st)?))?\b(?:\s{1,20}(?:each\s{1,8}of|the\s{1,8}following\s{1,8}parties))?[\s:,]{0,90}|\bzwischen(?:\s{1,8}(?:der|dem|den|Herrn|Frau))?[\s:]{0,40}/gi

/** `(the "Supplier")`, `("Buyer" or "PNC")`, `(hereinafter referred to as “X”)`, `– nachfolgend „Y“ genannt –`, `(MICOA)`. */
const DEFINITION = new RegExp(
  [
    String.raw`\(\s{0,6}([^()]{0,90}?["“”„‟«'‘][^()]{1,160})\)|\((?:the\s|The\s)?([A-Z][A-Z&]{1,14})\)(?!\s{1,3}(?:Ltd|Limited|LTD|LIMITED|Co\b|Inc|INC|Corp|LLC|GmbH|AG\b|Pte|Pty|plc|PLC|LP\b|LLP|B\.V|S\.[AàÀ]))|(?<=[\s,])(?:hereinafter|hereafter)\s{1,6}(?:(?:referred\s{1,4}to|called|known)(?:\s{1,4}as)?:?\s{1,4})?(?:the\s{1,4})?(["“][^"”]{2,40}["”])|[-–—,(]\s{0,4}(?:nachfolgend|nachstehend|im\s{1,4}(?:Folgenden|Weiteren|Nachfolgenden))\b[:,]?\s{0,4}(?:auch\s{1,4})?(?:kurz\s{1,4})?(?:als\s{1,4})?([„"“‚][^"“”‘\n]{2,60}["“”‘]|[^\n,–—)-]{2,60})`,
    // '(hereinafter referred to as Party A)', '(Landlord)', '– Auftragnehmerin –'
    String.raw`\(\s{0,4}(?:hereinafter|hereafter)\s{1,6}(?:(?:referred\s{1,4}to|called|known)\s{1,4}(?:as\s{1,4})?)?((?:the\s{1,4})?\p{Lu}[\p{L}\d]{0,24}(?:\s{1,4}\p{Lu}[\p{L}\d]{0,24}){0,2})\s{0,4}\)`,
    String.raw`\(\s{0,4}(?:the\s{1,4}|als\s{1,4}|as\s{1,4})?(${ROLE_NOUN})\s{0,4}\)`,
    String.raw`[–—-]\s{1,4}(${ROLE_NOUN})\s{1,4}[–—-]`,
  ].join('|'),
  'giu',
)

const TOGETHER =
  /\b(?:collectively|together(?!\s{1,4}with\s{1,4}(?:its|his|her|their|any|all)\b)|individually|jointly|each(?:\s{1,4}of\s[^"“]{1,30})?\s{1,4}(?:a|and\s{1,4}both)|each(?=,)|both|singly|gemeinsam|zusammen|either)\b/i
const NOT_A_PARTY_TERM =
  /^(?:the\s)?(?:(?:this\s)?(?:\p{Lu}[\p{L}#\d.]*\s){0,3}(?:agreement|contract|amendment|addendum|lease|plan|act|offering|schedule|vertrag|vereinbarung)|.{0,30}\bdate|term|part(?:y|ies)\.?,?|affiliates|vertragspartei(?:en)?|parteien|vertragspartner|sec|effective)$/iu

/** The list of parties cut into items: at each defined term, else at 'and' and ';'. */
export function itemsOf(window: string, mentions: readonly PartyMention[]): Item[] {
  const begin = listStart(window)
  if (begin === null) return []
  const items: Item[] = []
  let at = begin
  for (const match of window.slice(begin).matchAll(DEFINITION)) {
    const start = begin + match.index
    const bare = match[2] ?? match[4] ?? match[5] ?? match[6] ?? match[7]
    const inner = match[1] ?? match[3] ?? bare ?? ''
    if (match[2] !== undefined && !isTerm(match[2], window.slice(Math.max(at, start - 90), start))) continue
    if (start < at || mentions.some((mention) => mention.start < start && start < mention.end)) continue
    if (items.length > 1 && SENTENCE_ENDS.test(window.slice(at, start))) break
    const group =
      TOGETHER.test(inner) && !/^\s*(?:(?:the|der|die|das)\s)?["“„][^"“”]+["“”]\s*(?:or|and|oder|und|,|;)/i.test(inner)
    const isGroup = group && !beginsUnnamed(afterLead(window, at, start))
    const terms = isGroup ? [] : termsOf(inner, bare !== undefined)
    if (isGroup) items.push(...groupItems(window, at, start, mentions, termsOf(inner, false)))
    else if (terms.length > 0) items.push(...splitUndefined(window, at, start, terms, mentions))
    else continue
    at = start + match[0].length
  }
  const rest = window.slice(at, Math.min(window.length, at + 600))
  const joined = /^[\s,;–—-]{0,10}(?:and|und|&)\b/i.test(rest)
  if (items.length === 0) items.push(...splitPlain(window, begin, mentions))
  else if (joined && items.length < 2) items.push(...splitPlain(window, at, mentions).slice(0, 2))
  else items.push(...lastNamed(window, at, mentions))
  return items
}

/** '(MICOA)', '(Tenant)', '(Sample)' behind Sample Foods, Inc.; '(twelve)' and '(Sampletown)' are none. */
const isTerm = (bare: string, before: string): boolean =>
  /^[A-Z][A-Z&]+$/.test(bare) || isRole(bare) || (/^\p{Lu}/u.test(bare) && before.includes(bare))

/** The last of a list may have no term: 'and Sample Trust Company, not individually but solely as agent', ', Muster & Sons, an Ohio partnership, and Jane Sample'. */
function lastNamed(window: string, from: number, mentions: readonly PartyMention[]): Item[] {
  const found: Item[] = []
  for (let at = from; found.length < MOST_UNDEFINED; at = found.at(-1)?.end ?? at) {
    const [joint = '', and] = (found.length === 0 ? JOINS_ON : JOINS_NEXT).exec(window.slice(at, at + 260)) ?? []
    const start = at + joint.length
    if (joint === '') break
    const named = mentions.find((mention) => mention.start === start)
    const inItsRole = and === undefined ? undefined : IN_ITS_ROLE.exec(window.slice(start, start + 120))?.[0]
    const end = Math.max(named?.end ?? start, start + (inItsRole?.length ?? 0))
    const behind = window.slice(end, end + 60)
    const ends = named?.rule === 'organization.legal-form' || ENDS_OR_IS.test(behind)
    if (end === start || NO_PARTY.test(behind) || !(and === undefined ? IS_A.test(behind) : ends)) break
    found.push({ start, end, terms: [] })
  }
  return found
}

/** More parties than this are not listed without their terms behind those that have one. */
const MOST_UNDEFINED = 6
const SMALL_WORDS = '(?:(?:[Tt]he|der|die|dem)\\s|(?:Mr|Ms|Mrs|Dr)\\.?\\s|Herrn?\\s|Frau\\s)?'
/** What joins a name to the definition before it; with 'and' it is the last of its list. */
const JOINS_ON = new RegExp(`^(?:[\\s,;–—-]{0,10}(and|und|AND|UND|&)\\s{1,10}|[,;]\\s{1,10})${SMALL_WORDS}`, 'u')
/** And to a name that has none, behind its description. */
const JOINS_NEXT = new RegExp(
  `^(?:,\\s{1,4}(?:an?|as|not|solely|individually|organized|existing|with|ein|eine)\\s[^;()"“.]{0,160}?)?(?:[,;]?\\s{1,6}(and|und|AND|UND)\\s{1,6}|[,;]\\s{1,6})${SMALL_WORDS}(?=[\\p{Lu}\\d])`,
  'u',
)
/** A name of whatever kind, where what it signs as stands behind it. */
const IN_ITS_ROLE =
  /^\p{Lu}[^,;:()"“”.\n\d]{3,70}(?=,\s{1,4}(?:(?:not\s{1,4})?individually\b|solely\s{1,4}(?:as|in)\s|as\s{1,4}(?:the\s{1,4})?\p{Lu}))/u
/** ', as witness': who attests, advises or looks on has no part in it. */
const NO_PARTY =
  /^,\s{1,4}(?:solely\s{1,4})?as\s{1,4}(?:an?\s{1,4}|the\s{1,4})?(?:witness|notary|observer|interpreter|translator|contact)(?!\p{L})/iu
const IS_A =
  /^,\s{1,4}(?:an?\s[^,;()]{0,60}\b(?:corporation|company|partnership|association|bank|trust|organi[sz]ation|individual|LLC)\b|(?:as|solely|not\s{1,4}individually|in\s{1,4}its)\s)/i
const ENDS_OR_IS =
  /^\s{0,4}(?:\.\s|$|,\s{1,4}(?:an?\s[^,;()]{0,60}\b(?:corporation|company|partnership|association|bank|trust|organi[sz]ation|individual)\b|as\s|solely\s|(?:not\s{1,4})?individually\b|in\s{1,4}(?:its|his|her)\s))/i

/** What an item says behind its small words. */
function afterLead(window: string, from: number, to: number): string {
  const stretch = window.slice(from, to)
  return stretch.slice(leadLength(stretch))
}

/** 'Sample LP, Muster LP and Jane Sample (collectively, the "Holders")': each by itself. */
function groupItems(
  window: string,
  from: number,
  to: number,
  mentions: readonly PartyMention[],
  terms: readonly string[],
): Item[] {
  const named = mentions.filter(({ start, end }) => start >= from && end <= to)
  // 'Sample LLC and its subsidiaries (collectively, "Sample")': one party after all.
  if (named.length < 2)
    return splitPlain(window.slice(0, to), from, mentions).map((item) =>
      named.some(({ start }) => start >= item.start && start < item.end) ? { ...item, terms } : item,
    )
  return named.map(({ start, end }) => ({ start, end, terms: [] }))
}

const SENTENCE_ENDS =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|Messrs|Hon|St|Ave|Rd|Blvd))(?<=[\p{Ll})"”])\.\s{1,20}(?:\p{Lu}\p{Ll}+|\p{Lu}{4,})|\b(?:may|shall|are|is|will)\s{1,4}(?:each\s{1,4}|sometimes\s{1,4}|individually\s{1,4}|hereinafter\s{1,4})?(?:be\s{1,4})?referred\b/u

/** 'Der Verkäufer Max Muster', 'Die Klägerin, die Muster GmbH' */
const ROLE_OPENS = new RegExp(`^\\s{0,20}(?:Der|Die)\\s{1,4}(?:\\p{L}{3,24},|${ROLE_NOUN})\\s`, 'iu')

/** The sentence begins with a name whose term or role follows. */
const LISTS_AT_ONCE = new RegExp(`^[^"“(]{3,300}?(?:[("“]|\\s[–—-]\\s{1,4}${ROLE_NOUN}\\s{1,4}[–—-])`, 'iu')

/** 'AGREEMENT BETWEEN SAMPLE AND MUSTER' as a heading, then a paragraph that lists them with their terms: where that begins. */
function belowHeading(window: string, from: number): number | null {
  const heading = /^[^\p{Ll}("“]{2,120}?\s(?:AND|UND)\s[^\p{Ll}("“]{2,120}?\n/u.exec(window.slice(from, from + 300))
  if (heading === null) return null
  const defined = window.slice(from).search(/\([^()]{0,60}["“]/)
  if (defined < heading[0].length) return null
  const paragraph = window.lastIndexOf('\n\n', from + defined)
  return paragraph >= from + heading[0].length - 1 && /^\s{0,40}\p{Lu}[^,;:]{2,80},\s/u.test(window.slice(paragraph))
    ? paragraph
    : null
}

/** What a list of parties begins with. */
const LISTED =
  /^[\s("“]{0,6}(?:\(?[a-z\d]{1,3}\)\s{1,4}(?:(?:the|der|die|dem|Herrn?|Frau)\s{1,4})?)?[\p{Lu}\d]|^(?:the|der|die|dem)\s|^[a-z][\w.-]{0,14}(?:[A-Z.]|\s{1,4}\p{Lu})/u

function listStart(window: string): number | null {
  const letter =
    /^\s{0,20}(?:Ladies\s{1,20}and\s{1,20}Gentlemen\s{0,4}[:,]?|The\s{1,8}undersigned,)\s{0,40}/i.exec(window) ??
    (/\b(?:schließen|vereinbaren|errichten)\b/.test(window)
      ? /^\s{0,20}(?:Die\s{1,4}Parteien,\s{1,4})?(?=\p{Lu})/u.exec(window)
      : null)
  const made = window.search(/\b(?:made|entered|dated|effective|executed|concluded|geschlossen|is)\b/i)
  const lists = [...window.slice(0, 1800).matchAll(LIST_BEGINS)].filter((match) => {
    const behind = window.slice(match.index + match[0].length, match.index + match[0].length + 60)
    return LISTED.test(behind) || beginsUnnamed(behind)
  })
  // 'This Agreement between the Parties … is made between A and B': the list stands behind the verb when one follows soon.
  const first = lists.find((match) => match.index > made && match.index < made + 420) ?? lists[0]
  if (letter !== null && (first === undefined || first.index > 500)) return letter[0].length
  // 'Sample Inc. ("Sample") and Muster GmbH ("Muster") agree as follows': the sentence begins with the list.
  const by =
    /\b(?:entered\s{1,8}into|made|executed|given|granted|issued)\b[^.;]{0,90}?\bby\s{1,8}(?:the\s)?(?=[a-z]{0,3}\p{Lu})/u.exec(
      window.slice(0, 600),
    )
  // 'AGREEMENT BETWEEN A AND B. This Agreement is entered into by A …': the heading lists nobody when the sentence does.
  const heading = by !== null && first !== undefined && first.index < by.index && /^[A-Z]+\b/.test(first[0])
  if (first !== undefined && !heading) {
    const start = first.index + first[0].length
    return belowHeading(window, start) ?? start
  }
  if (by !== null) return by.index + by[0].length
  const from = /\b(?:is|made|granted|given)\s{1,8}from\s{1,8}(?:the\s)?(?=\p{Lu})/u.exec(window.slice(0, 600))
  if (from !== null) return from.index + from[0].length
  // 'Der Verkäufer, Herr Beispiel, und die Käuferin, die Muster GbR, schließen …'
  if (ROLE_OPENS.test(window)) return 0
  const title = /^\s{0,20}(?:[A-Z][A-Z&-]{0,30}\s{1,8}){0,8}(?:AGREEMENT|CONTRACT)\s{1,20}(?=\p{Lu}\p{Ll})/u.exec(
    window,
  )
  const start = title?.[0].length ?? 0
  return LISTS_AT_ONCE.test(window.slice(start)) ? start : null
}

function termsOf(inner: string, bare: boolean): string[] {
  // Where double marks quote, a single one is an apostrophe: "Sample O'Neill".
  const marks = /["“”„]/.test(inner)
    ? /["“”„‟«]\s{0,2}([^"“”„‟»«]{2,60}?)\s{0,2}["“”»]/g
    : /[‟«‘']\s{0,2}([^"“”„‟»«‘’]{2,60}?)\s{0,2}[»’']/g
  const quoted = [...inner.matchAll(marks)].map((match) => match[1] ?? '')
  const terms = quoted.length > 0 ? quoted : bare ? [inner.replace(/\b(?:genannt|bezeichnet)\b.*/i, '')] : []
  return terms
    .map((term) =>
      term
        .replace(/[\s,.;]+$/, '')
        .replace(/^(?:the|der|die|das)\s+/i, '')
        .trim(),
    )
    .filter((term) => term.length > 1 && !NOT_A_PARTY_TERM.test(term))
}

/** Before a defined term may stand a party that has none: 'Sample Inc. and Muster LLC (the "Buyer")'. */
function splitUndefined(
  window: string,
  from: number,
  to: number,
  terms: readonly string[],
  mentions: readonly PartyMention[],
): Item[] {
  const start = from + leadLength(window.slice(from, to))
  const body = window.slice(start, to)
  const cut =
    /(?:[,;]\s{1,6}and\s{1,6}|(?<=(?:Inc\.?|LLC|L\.L\.C\.|Corp\.|Corporation|Ltd\.?|Limited|GmbH|AG|L\.P\.|Company|plc))\s{1,6}and\s{1,6})(?=\p{Lu}|\d)/u.exec(
      body,
    )
  const couple = coupleIn(body, terms)
  if (couple !== null) return couple.map(([from, end]) => ({ start: start + from, end: start + end, terms }))
  const namesake = NAMESAKE.exec(body)
  if (namesake !== null)
    return [
      { start, end: start + (namesake[1] ?? '').length, terms: [] },
      { start: start + namesake[0].length, end: to, terms },
    ]
  const joined = IN_ITS_CAPACITY.test(body) ? null : joinedNames(window, start, to, mentions)
  if (joined !== null)
    return joined.map((item, i) => (arePeople(joined, mentions) || i === joined.length - 1 ? { ...item, terms } : item))
  const anew = joined === null ? [...body.matchAll(BEGINS_ANEW)].at(-1) : undefined
  const people = anew === undefined ? null : joinedNames(window, start + anew.index + anew[0].length, to, mentions)
  if (people !== null && arePeople(people, mentions)) return people.map((item) => ({ ...item, terms }))
  if (cut === null || cut.index < 3) return [{ start, end: to, terms }]
  if (IN_ITS_CAPACITY.test(body)) return [{ start: start + cut.index + cut[0].length, end: to, terms }]
  return [
    { start, end: start + cut.index, terms: [] },
    { start: start + cut.index + cut[0].length, end: to, terms },
  ]
}

const PERSON = '(?:\\p{Lu}[\\p{L}.’-]{0,20}\\s{1,3}){1,3}\\p{Lu}[\\p{L}’-]{1,24}'
/** 'Ione Sample and Ferris Sample, both residing at …', 'Ione Sample and Ferris Muster (the "Sellers")': people of whatever names. */
const COUPLE = new RegExp(
  `^(${PERSON})\\s{1,4}(?:and|und)\\s{1,4}(${PERSON})(,?\\s{1,4}(?:both|husband|his|her|jointly|as\\s{1,4}joint|each|beide|gemeinsam)\\s|\\s{0,4}$)`,
  'u',
)

/** Where each of two people stands in a stretch that names both; null where it may be one firm or only one is defined. */
function coupleIn(body: string, terms: readonly string[]): [number, number][] | null {
  const [whole, first = '', second = '', behind = ''] = COUPLE.exec(body) ?? []
  if (
    whole === undefined ||
    (behind.trim() === '' && !terms.some((term) => /[^s]s$/.test(term) && isRole(term.slice(0, -1))))
  )
    return null
  const at = whole.length - behind.length - second.length
  return [
    [0, first.length],
    [at, at + second.length],
  ]
}

/** 'PSS, PSS Merger Corp.': the first is no part of the second's name. */
const NAMESAKE = /^(\p{Lu}[\p{L}&-]{1,24}),\s{1,4}(?=\1\s)/u

/** '… Sampletown. AND: Mr. Muster and Ms. Sample': the description of the party before has ended. */
const BEGINS_ANEW = /[.;,]\s{1,20}(?:AND|And|and|UND|Und|und)\s{0,2}:\s{1,10}/g

/** Two people share the term they are given; of two companies it may be the second's alone. */
const arePeople = (items: readonly Item[], mentions: readonly PartyMention[]): boolean =>
  items.every(({ start }) => mentions.some((mention) => mention.start === start && mention.kind === 'person'))

/** ', as administrator for Sample Corporation, and Muster LLC (the "Licensee")': still of the party before. */
const IN_ITS_CAPACITY = /^(?:as|on\s{1,4}behalf|acting|by|through|for|c\/o)\s/

/** 'Peter Sample and Maria Sample, husband and wife', 'A Ltd, a company …, B Ltd and C Ltd': names of one kind in a list. */
function joinedNames(window: string, start: number, to: number, mentions: readonly PartyMention[]): Item[] | null {
  const inside = mentions.filter((mention) => mention.start >= start && mention.end <= to)
  const [first] = inside
  if (first === undefined || first.start > start + 8) return null
  const names = [first]
  for (const next of inside.slice(1)) {
    const between = window.slice(names.at(-1)?.end ?? 0, next.start)
    const isJoined = next.kind === names.at(-1)?.kind ? JOINS.test(between) : JOINS_BARE.test(between)
    if (!isJoined || DESCRIBES_ANOTHER.test(between)) break
    names.push(next)
  }
  // Commas alone part a name from its seat or its parent.
  const ends = names.findLastIndex(({ start }) =>
    /(?:and|und)\s{1,8}\S{0,6}\s{0,4}$/i.test(window.slice(start - 16, start)),
  )
  const list = names.slice(0, ends + 1)
  if (list.length < 2) return null
  return list.map((name, i) => ({ start: name.start, end: i === list.length - 1 ? to : name.end, terms: [] }))
}

const JOINS =
  /^(?:,\s{1,4}(?:an?|organized|existing|with)\s[^;()]{0,160})?(?:,\s{1,6}|,?\s{1,6}(?:and|und)\s{1,6})(?:(?:the|der|die|dem)\s|(?:Mr|Ms|Mrs|Dr)\.?\s|Herrn?\s|Frau\s)?$/i
/** A person and a company are joined by marks and small words alone: 'Jane Sample, Karl Sample and Muster Holdings, Inc.' */
const JOINS_BARE =
  /^(?:,\s{1,6}|,?\s{1,6}(?:and|und)\s{1,6})(?:(?:the|der|die|dem)\s|(?:Mr|Ms|Mrs|Dr)\.?\s|Herrn?\s|Frau\s)?$/i
const DESCRIBES_ANOTHER = /\b(?:by|through|vertreten|represented|subsidiary|affiliate|division)\b/i

/** What stands before a name: small words, numbers, forms of address, a role in apposition ('der Klägerin, der Muster GmbH'). */
const LEAD = new RegExp(
  String.raw`^(?:[\s,;.:&)–—-]{1,40}|(?:and|und|by|between|among|AND|the|der|die|dem|sowie|in\s{1,4}favou?r\s{1,4}of|(?:to\s{1,4}and\s{1,4})?for\s{1,4}the\s{1,4}benefit\s{1,4}of|on\s{1,4}the\s{1,4}(?:one|other)\s{1,4}(?:hand|part)|plaintiffs?|defendants?|claimants?|respondents?|petitioners?|\(\d\)|\(?[a-ziv]{1,3}\)|\d{1,2}[.)](?=\s))(?![\p{L}\p{N}])|(?:of\s{1,4}the\s{1,4}(?:first|second|one|other)\s{1,4}part)|part(?:y|ei)\s{1,4}[a-d1-4]:(?=\s)|(?!(?:address|contact|(?:tele)?phone|fax|tel|e-?mail|attention|attn|dated?|anschrift|adresse|telefon|datum)\b)\p{L}{3,20}:(?=\s)|genannt|einerseits|andererseits|Herrn?\b|Frau\b|Eheleuten?\b|Firma\b|(?:solely\s{1,4})?for\s{1,4}(?:the\s{1,4})?(?:limited\s{1,4})?purposes?\s{1,4}of\s[^,;()]{3,60},|hinsichtlich\s[^,;()]{1,40},|(?:the\s|der\s|die\s|dem\s)?(?:${ROLE_NOUN}|kläger(?:in)?|beklagten?r?|undersigned\s{1,4}\p{L}{4,14}|Parteien),\s){0,8}`,
  'iu',
)

export function leadLength(text: string): number {
  const agreement =
    /^[\s,]{0,6}(?:each\s{1,4})?(?:hereby\s{1,4})?(?:confirms?|agrees?|understands?(?=\s{1,4}that))\b[^.;()]{0,90}?\b(?:(?:agreements?\s{1,4})?with|that)\s{1,8}(?=\p{Lu})/u.exec(
      text,
    )
  if (agreement !== null) return agreement[0].length
  return LEAD.exec(text)?.[0].length ?? 0
}

const AND = anyCase('and|und')
const ARTICLE = anyCase(String.raw`the\s|der\s|die\s|dem\s|den\s|das\s`)
const PLAIN_CUT = new RegExp(
  String.raw`(?<=\.(?:com|net|org|io|de|ch|at))\s{1,8}(?:and|und)\s{1,8}|(?:,|;)?\s{1,20}(?:${AND})\s{1,20}(?=(?:${ARTICLE})?(?:[\p{Lu}\d]|[a-z]{1,3}[\p{Lu}\d.-]))|;\s{1,10}|(?<!\d)\.\s{1,10}(?=\p{Lu}\p{Ll})|,\s{0,4}\n\s{0,10}(?=(?:\d{1,2}[.)]|\(?[a-z]\))\s)|,?\s{1,4}(?:(?:and|und)\s{1,4})?(?=\(?(?:[a-h]|[ivx]{1,4})\)\s)|\n\s{0,40}\n`,
  'u',
)

/** A list without defined terms: parted by 'and', ';' or an own paragraph. */
function splitPlain(window: string, from: number, mentions: readonly PartyMention[]): Item[] {
  const items: Item[] = []
  let at = from
  const end = Math.min(window.length, from + 900)
  for (let turns = 0; turns < 6 && at < end; turns++) {
    const start = at + leadLength(window.slice(at, end))
    // 'Sample Film and Entertainment Corporation': a conjunction inside a known name parts nothing.
    const known = mentions.find((mention) => mention.start >= start && mention.start <= start + 8)
    const skip = known === undefined ? 0 : known.end - start
    const past = skip + goesOnBelow(window, start + skip, mentions)
    const cut = PLAIN_CUT.exec(window.slice(start + past, end))
    const stop = cut === null ? end : start + past + cut.index
    items.push(...inApposition(window, start, stop, mentions))
    if (cut === null || !/and|und|;|,/i.test(cut[0])) break
    at = stop + 1
  }
  return items
}

/** 'Herr Muster, Frau Beispiel und …', 'der Universität Muster, Körperschaft …, dem Klinikum Muster und …': each form of address or article names another. */
function inApposition(window: string, from: number, to: number, mentions: readonly PartyMention[]): Item[] {
  const items: Item[] = []
  let at = from
  for (const match of window.slice(from, to).matchAll(ADDRESSED_NEXT)) {
    const next = from + match.index + match[0].length
    if (!mentions.some(({ start, end }) => start === next && end <= to)) continue
    if (!mentions.some(({ start, end }) => start >= at && start < at + 8 && end < next)) continue
    if (SPEAKS_FOR.test(window.slice(at, from + match.index))) break
    items.push({ start: at, end: from + match.index, terms: [] })
    at = next
  }
  return [...items, { start: at, end: to, terms: [] }]
}

const ADDRESSED_NEXT = /,\s{1,4}(?:Herrn?|Frau|der|die|dem|den)\s{1,4}(?=\p{Lu})/gu
/** Whoever is named behind these represents or owns the party before. */
const SPEAKS_FOR =
  /\b(?:vertreten|handelnd|Inhaber(?:in)?|Geschäftsführer(?:in)?|Vorstand|Komplementärin|Ansprechpartner(?:in)?|Zeug(?:en?|in)|durch|Tochter\p{L}*|bestehend)(?!\p{L})/u

/** How far a name goes on below a blank line: 'Sample⏎⏎Musterstadt a.s.', the first line a mere word or two, the form on the second. */
function goesOnBelow(window: string, start: number, mentions: readonly PartyMention[]): number {
  const above = /^(?:\p{Lu}[\p{L}\d&-]{2,24} ?){1,2}\n\s{0,40}\n\s{0,40}(?=\p{Lu})/u.exec(
    window.slice(start, start + 160),
  )
  const below = above === null ? undefined : mentions.find((mention) => mention.start === start + above[0].length)
  return below?.rule === 'organization.legal-form' ? below.end - start : 0
}
