// The parties of a contract, from its first sentences: what stands between 'between' and the first recital, item by item. Each
// item begins with the name; its description (state, seat, address, representative) and its defined terms follow.
import { findParties, type PartyMention } from '../names/index.ts'
import type { Span } from '../span.ts'
import type { ContractParty } from './facts.ts'
import type { Opening } from './opening.ts'

interface Item extends Span {
  /** Defined terms in order. */
  readonly terms: readonly string[]
}

const LIST_BEGINS =
  /\b(?:by\s{1,20}(?:and\s{1,20})?)?(?:between|among(?:st)?)(?:\s{1,20}and\s{1,20}(?:between|among(?:st)?))?\b(?:\s{1,20}(?:each\s{1,8}of|the\s{1,8}following\s{1,8}parties))?[\s:]{0,40}|\bzwischen(?:\s{1,8}(?:der|dem|den|Herrn|Frau))?[\s:]{0,40}/gi

/** `(the "Supplier")`, `("Buyer" or "PNC")`, `(hereinafter referred to as “X”)`, `– nachfolgend „Y“ genannt –`, `(MICOA)`. */
const DEFINITION =
  /\(\s{0,6}([^()]{0,90}?["“”„‟«'‘][^()]{1,160})\)|\(([A-Z][A-Z&]{1,9})\)|(?<=[\s,])hereinafter\s{1,6}(?:(?:referred\s{1,4}to|called|known)\s{1,4}(?:as\s{1,4})?)?(?:the\s{1,4})?(["“][^"”]{2,40}["”])|[-–—,(]\s{0,4}(?:nachfolgend|nachstehend|im\s{1,4}(?:Folgenden|Weiteren|Nachfolgenden))\b[:,]?\s{0,4}(?:auch\s{1,4})?(?:kurz\s{1,4})?(?:als\s{1,4})?([^\n–—)-]{2,60})/gi

const TOGETHER =
  /\b(?:collectively|together|individually|jointly|each(?:\s{1,4}of\s[^"“]{1,30})?\s{1,4}a|each,|singly|gemeinsam|zusammen|either)\b/i
const NOT_A_PARTY_TERM =
  /^(?:the\s)?(?:(?:this\s)?(?:\p{Lu}[\p{L}#\d.]*\s){0,3}(?:agreement|contract|amendment|addendum|lease|plan|act|offering|schedule|vertrag|vereinbarung)|.{0,30}\bdate|term|part(?:y|ies)\.?,?|affiliates?|vertragspartei(?:en)?|parteien|vertragspartner|sec|effective)$/iu

/** Where a name ends and its description begins. */
const DESCRIPTION =
  /,\s{0,6}(?:an?|the|with|having|located|whose|which|organi[sz]ed|incorporated\s{1,4}(?:under|in)|duly|acting|existing|as|in\s{1,4}its|on\s{1,4}behalf|by\s{1,4}and\s{1,4}through|through|doing|d\/b\/a|f\/k\/a|formerly|individually|solely|not|for\s{1,4}itself|each|of\s{1,6}\p{Lu}?|an\s|and\s{1,4}(?:its|all)|maintaining|residing|c\/o|its|including|being|together|company|registration|a\.k\.a|geschäftsansässig|vertreten|mit\s|wohnhaft|geboren|eingetragen|handelnd|hereinafter|hereafter|being|at)(?![\p{L}])|,\s{0,6}\d|\s{1,6}(?:an?\s{1,6}(?:\p{Lu}[\p{L}.]{1,20}\s{1,4}){0,3}(?:limited|corporation|company|general|partnership|private|public|banking|federal|national|societe)|having\s|located\s|with\s{1,6}(?:its|a|an|offices?|principal|place)|whose\s|acting\s|organi[sz]ed\s|incorporated\s{1,4}(?:under|in)\s|and\s{1,4}(?:its|all\s{1,4}of)\s|through\s|by\s{1,4}and\s|on\s{1,4}behalf|of\s{1,6}\d|at\s{1,6}\d|residing|doing\s{1,4}business|d\/b\/a|f\/k\/a|formerly|for\s{1,4}the|vertreten|mit\s{1,4}Sitz|wohnhaft|geboren|herein|for\s{1,4}and|dated|is\s|are\s|effective|hereby|\d{2,6}\s{1,4}\p{Lu})|[;:(]|\s[–—-]\s|\n\s{0,40}\n|\b(?:WHEREAS|WITNESSETH|RECITALS)\b/iu

export function readParties(text: string, opening: Opening): ContractParty[] {
  const { preamble, language } = opening
  const from = preamble?.start ?? 0
  const to = preamble?.end ?? Math.min(text.length, 4000)
  const window = text.slice(from, to)
  const mentions = findParties(window, { language }).filter(
    ({ kind, refersTo }) => (kind === 'organization' || kind === 'person') && refersTo === null,
  )
  const listed = preamble === null ? [] : itemsOf(window).flatMap((item) => partyOf(window, item, mentions) ?? [])
  const parties = distinct(listed)
  const chosen = parties.length > 1 ? parties : distinct([...parties, ...titleParties(text, opening)])
  return chosen.map((party) => ({
    ...party,
    start: party.start + (parties.includes(party) ? from : 0),
    end: party.end + (parties.includes(party) ? from : 0),
  }))
}

/** The list of parties cut into items: at each defined term, else at 'and' and ';'. */
function itemsOf(window: string): Item[] {
  const begin = listStart(window)
  if (begin === null) return []
  const items: Item[] = []
  let at = begin
  for (const match of window.slice(begin).matchAll(DEFINITION)) {
    const start = begin + match.index
    const inner = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    if (start < at) continue
    if (TOGETHER.test(inner) && !/["“][^"”]+["”]\s*(?:or|and|,)/.test(inner.slice(0, 40))) {
      if (items.length > 1 && /parties|parteien/i.test(inner)) break
      continue
    }
    const terms = termsOf(inner, match[2] !== undefined || match[4] !== undefined)
    if (terms.length === 0) continue
    items.push(...splitUndefined(window, at, start, terms))
    at = start + match[0].length
  }
  const rest = window.slice(at, Math.min(window.length, at + 600))
  const joined = /^[\s,;–—-]{0,10}(?:and|und|&)\b/i.test(rest)
  if (items.length === 0) items.push(...splitPlain(window, begin))
  else if (joined && items.length < 2) items.push(...splitPlain(window, at).slice(0, 2))
  return items
}

function listStart(window: string): number | null {
  const first = [...window.matchAll(LIST_BEGINS)].find((match) =>
    /^[\s("“]{0,6}[\p{Lu}\d]|^(?:the|der|die|dem)\s/u.test(window.slice(match.index + match[0].length)),
  )
  if (first !== undefined) return first.index + first[0].length
  // 'Sample Inc. ("Sample") and Muster GmbH ("Muster") agree as follows': the sentence begins with the list.
  return /^[^"“(]{3,300}[("“]/.test(window) ? 0 : null
}

function termsOf(inner: string, bare: boolean): string[] {
  const quoted = [...inner.matchAll(/["“”„‟«‘']\s{0,2}([^"“”„‟»«‘’]{2,60}?)\s{0,2}["“”»’']/g)].map(
    (match) => match[1] ?? '',
  )
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
  const lead =
    /^(?:[\s,;.:&–—-]{1,40}|(?:and|und|by|between|among|AND|the|der|die|dem|sowie|on\s{1,4}the\s{1,4}(?:one|other)\s{1,4}(?:hand|part)|\(\d\)|\(?[a-ziv]{1,3}\)|\d{1,2}[.)](?=\s))(?![\p{L}\p{N}])|(?:of\s{1,4}the\s{1,4}(?:first|second|one|other)\s{1,4}part)|genannt|einerseits|andererseits|Herrn?\b|Frau\b){0,8}/iu.exec(
      text,
    )
  return lead?.[0].length ?? 0
}

/** A list without defined terms: parted by 'and', ';' or an own paragraph. */
function splitPlain(window: string, from: number): Item[] {
  const items: Item[] = []
  let at = from
  const end = Math.min(window.length, from + 900)
  for (let turns = 0; turns < 6 && at < end; turns++) {
    const start = at + leadLength(window.slice(at, end))
    const rest = window.slice(start, end)
    const cut =
      /(?:,|;)?\s{1,20}(?:and|und)\s{1,20}(?=(?:the\s)?[\p{Lu}\d])|;\s{1,10}|\.\s{1,10}(?=\p{Lu}\p{Ll})|\n\s{0,40}\n/iu.exec(
        rest,
      )
    const stop = cut === null ? end : start + cut.index
    items.push({ start, end: stop, terms: [] })
    if (cut === null || !/and|und|;/i.test(cut[0])) break
    at = stop + 1
  }
  return items
}

function partyOf(window: string, { start, end, terms }: Item, mentions: readonly PartyMention[]): ContractParty | null {
  const item = window.slice(start, end)
  const named = mentions.find(
    (mention) =>
      mention.start >= start &&
      mention.start <= start + 8 &&
      mention.end <= end + 1 &&
      !/[\p{L}\p{N}]{2}/u.test(
        window.slice(start, mention.start).replace(/^(?:the|der|die|Herrn?|Frau|Mr|Ms|Dr)\b\.?/i, ''),
      ),
  )
  let to = DESCRIPTION.exec(item)?.index ?? item.length
  if (named !== undefined && named.kind === 'organization') to = longerEnd(window, named, start, to)
  else if (named !== undefined && named.end - start < to && window.startsWith(',', named.end)) to = named.end - start
  const raw = item
    .slice(0, to)
    .replace(/[\s,;.–—-]+$/, (tail) =>
      tail.startsWith('.') &&
      /\b(?:Inc|Corp|Ltd|Co|L\.P|L\.L\.C|N\.A|S\.A|B\.V|N\.V|V|Esq|S\.p\.A|A\.S|LLP|C\.V|Jr)$/.test(
        item.slice(0, to - tail.length),
      )
        ? '.'
        : '',
    )
  const name = raw.replace(/\s+/g, ' ').trim()
  if (!plausibleName(name)) return null
  return { start, end: start + raw.length, name, aliases: terms, role: terms.find((term) => isRole(term)) ?? null }
}

/** The mention's legal form ends the name, unless a second form or a comma-joined part follows inside the description-free stretch. */
function longerEnd(window: string, named: PartyMention, start: number, described: number): number {
  const own = named.end - start
  return described > own &&
    described - own < 24 &&
    /^[,\s]{0,3}(?:[A-Z]\.?){1,4}[.,]?$/.test(window.slice(named.end, start + described))
    ? described
    : own
}

function plausibleName(name: string): boolean {
  if (
    name.length < 2 ||
    name.length > 140 ||
    !/^[\p{Lu}\d]|^[a-z]{1,3}[-\p{Lu}]/u.test(name) ||
    !/\p{L}{2}/u.test(name)
  )
    return false
  if (
    /^(?:this|that|whereas|each|both|the|parties|party|hereinafter|between|january|february|march|april|may|june|july|august|september|october|november|december|dated|as of|effective|agreement)\b/i.test(
      name,
    )
  )
    return false
  return name.split(' ').length <= 16 && !/\b(?:shall|hereby|agree[sd]?|hereto|WHEREAS)\b/.test(name)
}

const ROLE =
  /\b(?:agent|bank|borrower|buyer|client|company|consultant|contractor|corporation|customer|developer|distributor|employee|employer|executive|franchisee|franchisor|guarantor|holder|investor|issuer|landlord|lender|lessee|lessor|licensee|licensor|manufacturer|owner|partner|promoter|provider|publisher|purchaser|recipient|representative|reseller|retailer|seller|servicer|sponsor|supplier|tenant|trustee|vendor|carrier|operator|agency|fund|service provider)$|(?:geber(?:in)?|nehmer(?:in)?|käufer(?:in)?|lieferant(?:in)?|mieter(?:in)?|besteller(?:in)?|kunde|kundin|berater(?:in)?|gesellschaft(?:er(?:in)?)?|bauherr(?:in)?)$/i

const isRole = (term: string): boolean => ROLE.test(term)

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
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
