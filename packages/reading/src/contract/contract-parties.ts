// The parties of a contract, from its first sentences: what stands between 'between' and the first recital, item by item. Each
// item begins with the name; its description (state, seat, address, representative) and its defined terms follow.

import { findParties, type PartyMention } from '../names/index.ts'
import type { Span } from '../span.ts'
import type { ContractParty } from './facts.ts'
import type { Opening } from './opening.ts'
import { plausibleName } from './plausible-name.ts'
import { ELSEWHERE, signatories } from './signatories.ts'

interface Item extends Span {
  /** Defined terms in order. */
  readonly terms: readonly string[]
}

const LIST_BEGINS =
  /\b(?:by\s{1,20}(?:and\s{1,20})?)?(?:between|among(?:st)?)(?:\s{1,20}and\s{1,20}(?:between|among(?:st)?))?\b(?:\s{1,20}(?:each\s{1,8}of|the\s{1,8}following\s{1,8}parties))?[\s:,]{0,40}|\bzwischen(?:\s{1,8}(?:der|dem|den|Herrn|Frau))?[\s:]{0,40}/gi

/** `(the "Supplier")`, `("Buyer" or "PNC")`, `(hereinafter referred to as “X”)`, `– nachfolgend „Y“ genannt –`, `(MICOA)`. */
const DEFINITION =
  /\(\s{0,6}([^()]{0,90}?["“”„‟«'‘][^()]{1,160})\)|\((?:the\s|The\s)?([A-Z][A-Z&]{1,14})\)(?!\s{1,3}(?:Ltd|Limited|LTD|LIMITED|Co\b|Inc|INC|Corp|LLC|GmbH|AG\b|Pte|Pty|plc|PLC|LP\b|LLP|B\.V|S\.[AàÀ]))|(?<=[\s,])hereinafter\s{1,6}(?:(?:referred\s{1,4}to|called|known)\s{1,4}(?:as\s{1,4})?)?(?:the\s{1,4})?(["“][^"”]{2,40}["”])|[-–—,(]\s{0,4}(?:nachfolgend|nachstehend|im\s{1,4}(?:Folgenden|Weiteren|Nachfolgenden))\b[:,]?\s{0,4}(?:auch\s{1,4})?(?:kurz\s{1,4})?(?:als\s{1,4})?([^\n–—)-]{2,60})/gi

const TOGETHER =
  /\b(?:collectively|together(?!\s{1,4}with\s{1,4}(?:its|his|her|their|any|all)\b)|individually|jointly|each(?:\s{1,4}of\s[^"“]{1,30})?\s{1,4}a|each,|singly|gemeinsam|zusammen|either)\b/i
const NOT_A_PARTY_TERM =
  /^(?:the\s)?(?:(?:this\s)?(?:\p{Lu}[\p{L}#\d.]*\s){0,3}(?:agreement|contract|amendment|addendum|lease|plan|act|offering|schedule|vertrag|vereinbarung)|.{0,30}\bdate|term|part(?:y|ies)\.?,?|affiliates|vertragspartei(?:en)?|parteien|vertragspartner|sec|effective)$/iu

/** Where a name ends and its description begins. */
const DESCRIPTION =
  /,\s{0,6}(?:an?|the|with|having|located|whose|which|organi[sz]ed|incorporated\s{1,4}(?:under|in)|duly|acting|existing|as|in\s{1,4}its|on\s{1,4}behalf|by\s{1,4}and\s{1,4}through|through|individually|solely|not|for\s{1,4}itself|each|of\s{1,6}\p{Lu}?|an\s|and\s{1,4}(?:its|all)|maintaining|residing|c\/o|its|including|being|together|company|registration|a\.k\.a|geschäftsansässig|vertreten|mit\s|wohnhaft|geboren|eingetragen|handelnd|hereinafter|hereafter|being|at)(?![\p{L}])|,\s{0,6}\d|\s{1,6}(?:an?\s{1,6}(?:\p{Lu}[\p{L}.]{1,20}\s{1,4}){0,3}(?:limited|corporation|company|general|partnership|private|public|banking|federal|national|societe)|having\s|located\s|with\s{1,6}(?:its|a|an|offices?|principal|place)|whose\s|acting\s|organi[sz]ed\s|incorporated\s{1,4}(?:under|in)\s|and\s{1,4}(?:its|all\s{1,4}of)\s|through\s|by\s{1,4}and\s|on\s{1,4}behalf|of\s{1,6}(?:\d|\(|$)|at\s{1,6}\d|residing|for\s{1,4}the|vertreten|mit\s{1,4}Sitz|wohnhaft|geboren|herein|for\s{1,4}and|dated|is\s|are\s|effective|hereby|\d{2,6}\s{1,4}\p{Lu})|[;:(]|\s[–—-]\s{1,4}(?:nachf|im\s|vertr|a\s|an\s)|\n\s{0,40}\n|\b(?:WHEREAS|WITNESSETH|RECITALS)\b/iu

export function readParties(text: string, opening: Opening): ContractParty[] {
  const { preamble, language } = opening
  const from = preamble?.start ?? 0
  const to = preamble?.end ?? Math.min(text.length, 4000)
  const window = text.slice(from, to)
  const mentions = findParties(window, { language }).filter(
    ({ kind, refersTo }) => (kind === 'organization' || kind === 'person') && refersTo === null,
  )
  const listed =
    preamble === null ? [] : itemsOf(window, mentions).flatMap((item) => partyOf(window, item, mentions) ?? [])
  const parties = distinct(listed.filter(({ name }, i) => !isAliasList(name, listed.slice(0, i))))
  const signing = preamble !== null && parties.length < 2 && ELSEWHERE.test(window) ? signatories(text, opening) : []
  const elsewhere = signing.length > 1
  const chosen =
    parties.length > 1 && !elsewhere ? parties : elsewhere ? distinct(signing) : fallback(text, opening, parties)
  return chosen.map((party) => ({
    ...party,
    start: party.start + (parties.includes(party) ? from : 0),
    end: party.end + (parties.includes(party) ? from : 0),
  }))
}

/** The list of parties cut into items: at each defined term, else at 'and' and ';'. */
function itemsOf(window: string, mentions: readonly PartyMention[]): Item[] {
  const begin = listStart(window)
  if (begin === null) return []
  const items: Item[] = []
  let at = begin
  for (const match of window.slice(begin).matchAll(DEFINITION)) {
    const start = begin + match.index
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    if (start < at) continue
    if (items.length > 1 && SENTENCE_ENDS.test(window.slice(at, start))) break
    const group = TOGETHER.test(inner) && !/^\s*(?:the\s)?["“][^"”]+["”]\s*(?:or|and|,|;)/i.test(inner)
    const terms = group ? [] : termsOf(inner, match[2] !== undefined || match[4] !== undefined)
    if (group) items.push(...groupItems(window, at, start, mentions))
    else if (terms.length > 0) items.push(...splitUndefined(window, at, start, terms))
    else continue
    at = start + match[0].length
  }
  const rest = window.slice(at, Math.min(window.length, at + 600))
  const joined = /^[\s,;–—-]{0,10}(?:and|und|&)\b/i.test(rest)
  if (items.length === 0) items.push(...splitPlain(window, begin, mentions))
  else if (joined && items.length < 2) items.push(...splitPlain(window, at, mentions).slice(0, 2))
  return items
}

/** 'Sample LP, Muster LP and Jane Sample (collectively, the "Holders")': each by itself. */
function groupItems(window: string, from: number, to: number, mentions: readonly PartyMention[]): Item[] {
  const named = mentions.filter(({ start, end }) => start >= from && end <= to)
  if (named.length === 1 || (named.length === 0 && /["“]/.test(window.slice(from, to))))
    return splitPlain(window.slice(0, to), from, mentions)
  return named.map(({ start, end }) => ({ start, end, terms: [] }))
}

const SENTENCE_ENDS =
  /[\p{Ll})"”]\.\s{1,20}(?:\p{Lu}\p{Ll}+|\p{Lu}{4,})|\b(?:may|shall|are|is|will)\s{1,4}(?:each\s{1,4}|sometimes\s{1,4}|individually\s{1,4}|hereinafter\s{1,4})?(?:be\s{1,4})?referred\b/u

function listStart(window: string): number | null {
  const letter = /^\s{0,20}Ladies\s{1,20}and\s{1,20}Gentlemen\s{0,4}[:,]?\s{0,40}/i.exec(window)
  const made = window.search(/\b(?:made|entered|dated|effective|executed|geschlossen|is)\b/i)
  const lists = [...window.slice(0, 1800).matchAll(LIST_BEGINS)].filter((match) =>
    /^[\s("“]{0,6}(?:\(?[a-z\d]{1,3}\)\s{1,4})?[\p{Lu}\d]|^(?:the|der|die|dem)\s|^[a-z][\w.-]{0,14}(?:[A-Z.]|\s{1,4}\p{Lu})/u.test(
      window.slice(match.index + match[0].length, match.index + match[0].length + 60),
    ),
  )
  // 'This Agreement between the Parties … is made between A and B': the list stands behind the verb when one follows soon.
  const first = lists.find((match) => match.index > made && match.index < made + 420) ?? lists[0]
  if (letter !== null && (first === undefined || first.index > 500)) return letter[0].length
  // 'Sample Inc. ("Sample") and Muster GmbH ("Muster") agree as follows': the sentence begins with the list.
  const by = /\b(?:entered\s{1,8}into|made|executed|given)\b[^.;]{0,90}?\bby\s{1,8}(?:the\s)?(?=\p{Lu})/u.exec(
    window.slice(0, 600),
  )
  // 'AGREEMENT BETWEEN A AND B. This Agreement is entered into by A …': the heading lists nobody when the sentence does.
  const heading = by !== null && first !== undefined && first.index < by.index && /^[A-Z]+\b/.test(first[0])
  if (first !== undefined && !heading) return first.index + first[0].length
  if (by !== null) return by.index + by[0].length
  const title = /^\s{0,20}(?:[A-Z][A-Z&-]{0,30}\s{1,8}){0,8}(?:AGREEMENT|CONTRACT)\s{1,20}(?=\p{Lu}\p{Ll})/u.exec(
    window,
  )
  const start = title?.[0].length ?? 0
  return /^[^"“(]{3,300}[("“]/.test(window.slice(start)) ? start : null
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
function splitUndefined(window: string, from: number, to: number, terms: readonly string[]): Item[] {
  const start = from + leadLength(window.slice(from, to))
  const body = window.slice(start, to)
  const cut =
    /(?:[,;]\s{1,6}and\s{1,6}|(?<=(?:Inc\.?|LLC|L\.L\.C\.|Corp\.|Corporation|Ltd\.?|Limited|GmbH|AG|L\.P\.|Company|plc))\s{1,6}and\s{1,6})(?=\p{Lu}|\d)/u.exec(
      body,
    )
  if (cut === null || cut.index < 3) return [{ start, end: to, terms }]
  return [
    { start, end: start + cut.index, terms: [] },
    { start: start + cut.index + cut[0].length, end: to, terms },
  ]
}

function leadLength(text: string): number {
  const agreement =
    /^[\s,]{0,6}(?:each\s)?(?:hereby\s)?(?:confirms?|agrees?)\b[^.;()]{0,90}?\b(?:agreements?\s{1,4})?with\s{1,8}(?=\p{Lu})/u.exec(
      text,
    )
  if (agreement !== null) return agreement[0].length
  const lead =
    /^(?:[\s,;.:&–—-]{1,40}|(?:and|und|by|between|among|AND|the|der|die|dem|sowie|in\s{1,4}favou?r\s{1,4}of|on\s{1,4}the\s{1,4}(?:one|other)\s{1,4}(?:hand|part)|\(\d\)|\(?[a-ziv]{1,3}\)|\d{1,2}[.)](?=\s))(?![\p{L}\p{N}])|(?:of\s{1,4}the\s{1,4}(?:first|second|one|other)\s{1,4}part)|genannt|einerseits|andererseits|Herrn?\b|Frau\b){0,8}/iu.exec(
      text,
    )
  return lead?.[0].length ?? 0
}

const PLAIN_CUT =
  /(?:,|;)?\s{1,20}(?i:and|und)\s{1,20}(?=(?i:the\s|der\s|die\s)?(?:[\p{Lu}\d]|[a-z]{1,3}[\p{Lu}\d.-]))|;\s{1,10}|\.\s{1,10}(?=\p{Lu}\p{Ll})|\n\s{0,40}\n/u

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
    const rest = window.slice(start + skip, end)
    const cut = PLAIN_CUT.exec(rest)
    const stop = cut === null ? end : start + skip + cut.index
    items.push({ start, end: stop, terms: [] })
    if (cut === null || !/and|und|;/i.test(cut[0])) break
    at = stop + 1
  }
  return items
}

function partyOf(window: string, { start, end, terms }: Item, mentions: readonly PartyMention[]): ContractParty | null {
  const read = nameIn(window, start, end, mentions) ?? nameAtTail(window, start, end, mentions)
  return read === null ? null : { ...read, aliases: terms, role: terms.find((term) => isRole(term)) ?? null }
}

type Named = Span & { readonly name: string }

function nameIn(window: string, start: number, end: number, mentions: readonly PartyMention[]): Named | null {
  const item = window.slice(start, end)
  const named = mentions.find(
    (mention) =>
      mention.start >= start &&
      mention.end <= end + 1 &&
      /^[\s"'“(]{0,4}(?:(?:the|der|die|Herrn?|Frau|Mr|Ms|Dr)\b\.?[\s]{0,4}){0,3}$/i.test(
        window.slice(start, mention.start),
      ),
  )
  let to = DESCRIPTION.exec(item)?.index ?? item.length
  if (named !== undefined && named.kind === 'organization') to = longerEnd(item, named.end - start, to)
  else if (named !== undefined && named.end - start < to && window.startsWith(',', named.end)) to = named.end - start
  const raw = withoutTail(item.slice(0, to))
  const name = raw.replace(/\s+/g, ' ').trim()
  return plausibleName(name) ? { start, end: start + raw.length, name } : null
}

/** What stands between two definitions may still describe the first party: 'with offices in Sampletown and Jane Sample (the "Employee")'. */
function nameAtTail(window: string, start: number, end: number, mentions: readonly PartyMention[]): Named | null {
  const cuts = [
    ...window
      .slice(start, end)
      .matchAll(
        /(?:;|[\s,](?i:and(?!\s{1,4}Wales\b)|und|between|in\s{1,4}favou?r\s{1,4}of)|[;,]\s{1,20}(?:and\s{1,8})?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\))[\s:]{1,20}(?i:the\s{1,8}|der\s{1,8}|die\s{1,8})?(?=[\p{Lu}\d]|[a-z]{1,3}[\p{Lu}\d.-])/gu,
      ),
  ]
  for (const cut of cuts.toReversed()) {
    const after = start + cut.index + cut[0].length
    const from = after + leadLength(window.slice(after, end))
    if (mentions.some((mention) => mention.start < from && from < mention.end)) continue
    const read = nameIn(window, from, end, mentions)
    if (read !== null) return read
  }
  return null
}

/** Marks and small words that belong to what follows the name; the stop of an abbreviated form stays. */
function withoutTail(text: string): string {
  const bare = text.replace(/(?:[\s,;.–—-]|\s(?:of|and|und|the|is|with))+$/, '')
  return text.startsWith('.', bare.length) &&
    /\b(?:Inc|INC|Corp|CORP|Ltd|LTD|Co|L\.P|L\.L\.C|N\.A|S\.A|B\.V|N\.V|V|Esq|S\.p\.A|A\.S|LLP|C\.V|Jr|R\.L|S)$/.test(
      bare,
    )
    ? `${bare}.`
    : bare
}

/** The legal form ends the name, unless more of the name follows before the description: ', N.A.', ' - Sample Chapter', ' d/b/a …'. */
function longerEnd(item: string, own: number, described: number): number {
  const more = item.slice(own, described)
  // 'Sample, Inc. of Delaware' is a name, 'Sample Ltd of Sample House, 12 Sample Road' is one with its address.
  if (/^,?\s{1,4}of\s/.test(more) && /^\s{0,4},?\s{0,4}\d/.test(item.slice(described))) return own
  return described > own &&
    more.length < 70 &&
    /^(?:[,\s]{0,3}(?:[A-Z]\.?\s?){1,4}[.,]?\s{0,4}|\s{1,4}(?:[-–]\s|d\/b\/a|f\/k\/a|doing\s|formerly\s|of\s)[^.;]{2,60}|,?\s{1,4}(?:of|d\/b\/a|f\/k\/a)\s{1,4}\p{Lu}[\p{L} .]{2,40})$/u.test(
      more,
    )
    ? described
    : own
}

const ROLE =
  /\b(?:agent|bank|borrower|buyer|client|company|consultant|contractor|corporation|customer|developer|distributor|employee|employer|executive|franchisee|franchisor|guarantor|holder|investor|issuer|landlord|lender|lessee|lessor|licensee|licensor|manufacturer|owner|partner|promoter|provider|publisher|purchaser|recipient|representative|reseller|retailer|seller|servicer|sponsor|supplier|tenant|trustee|vendor|carrier|operator|agency|fund|service provider)$|(?:geber(?:in)?|nehmer(?:in)?|käufer(?:in)?|lieferant(?:in)?|mieter(?:in)?|besteller(?:in)?|kunde|kundin|berater(?:in)?|gesellschaft(?:er(?:in)?)?|bauherr(?:in)?)$/i

const isRole = (term: string): boolean => ROLE.test(term)

/** 'Sample and Muster' after both have been defined: the pair, not a third party. */
function isAliasList(name: string, earlier: readonly ContractParty[]): boolean {
  const known = new Set(earlier.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase())))
  return name.split(/\s(?:and|und|or|&)\s|,\s/i).every((part) => known.has(part.trim().toLowerCase()))
}

/** Where no sentence lists the parties: who signs, else who stands on the first page. */
function fallback(text: string, opening: Opening, parties: readonly ContractParty[]): ContractParty[] {
  const signed = parties.length === 0 ? signatories(text, opening) : []
  const labelled = labelledParties(text, opening)
  if (labelled.length > 1) return distinct(labelled)
  return distinct(signed.length > 1 ? signed : [...parties, ...titleParties(text, opening)])
}

/** 'Party A: Sample Ltd.', 'Licensor: Sample LLC', 'Auftraggeber: Muster GmbH', each at the head of its own line. */
function labelledParties(text: string, { language }: Opening): ContractParty[] {
  const head = text.slice(0, 6000)
  const mentions = findParties(head, { language })
  const found: ContractParty[] = []
  for (const match of head.matchAll(
    /(?:^|\n|\s{2,})[\s\d.()]{0,20}(?:Part(?:y|ei)\s{1,3}(?:[A-D]|[1-4])|\p{Lu}\p{L}{3,20})(?:\s{0,2}\([^()\n]{2,30}\))?\s{0,2}:\s{1,20}/gu,
  )) {
    const role = /\p{Lu}\p{L}{3,20}(?=\s{0,2}\)?\s{0,2}:)/u.exec(match[0])?.[0] ?? null
    if (!/Part(?:y|ei)\s/.test(match[0]) && (role === null || !isRole(role))) continue
    const at = match.index + match[0].length
    const named = mentions.find(
      ({ start, kind, refersTo }) =>
        start >= at && start < at + 6 && refersTo === null && (kind === 'organization' || kind === 'person'),
    )
    if (named !== undefined)
      found.push({
        start: named.start,
        end: named.end,
        name: named.name,
        aliases: [],
        role: role !== null && isRole(role) ? role : null,
      })
  }
  return found
}

/** Title pages: 'between SAMPLE LLC and MUSTER INC.'; letters: the organisations named first. */
function titleParties(text: string, { front, preamble, language }: Opening): ContractParty[] {
  const end = Math.min(text.length, Math.max(front.end, 0) + (preamble === null ? 1500 : 1200), 6000)
  const mentions = findParties(text.slice(0, end), { language }).filter(
    ({ kind, refersTo, confidence, start }) =>
      kind === 'organization' &&
      refersTo === null &&
      confidence >= 0.8 &&
      !/source:?\s*$/i.test(text.slice(Math.max(0, start - 10), start)),
  )
  return mentions.slice(0, 2).map(({ start, end, name, role }) => ({ start, end, name, aliases: [], role }))
}

function distinct(parties: readonly ContractParty[]): ContractParty[] {
  const seen = new Set<string>()
  return parties.filter(({ name }) => {
    const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    // 'Creative Sample LLC' behind 'i3 Creative Sample LLC' is the same party cut short.
    for (const other of seen) if (other === key || (key.length > 7 && other.endsWith(key))) return false
    seen.add(key)
    return true
  })
}
