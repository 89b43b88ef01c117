// The parties of a contract, from its first sentences: what stands between 'between' and the first recital, item by item. Each
// item begins with the name; its description (state, seat, address, representative) and its defined terms follow.

import { findParties, type PartyMention } from '../names/index.ts'
import type { ContractParty } from './facts.ts'
import type { Opening } from './opening.ts'
import { type Item, itemsOf } from './party-items.ts'
import { nameAtTail, nameIn, smallName } from './party-name.ts'
import { inNominative, isRole, ROLE_NOUN } from './party-role.ts'
import { ELSEWHERE, signatories } from './signatories.ts'
import { blankParties, isToBeFormed, unnamedParty } from './unnamed.ts'

export function readParties(text: string, opening: Opening): readonly ContractParty[] {
  const { preamble, language } = opening
  const from = preamble?.start ?? 0
  const to = preamble?.end ?? Math.min(text.length, 4000)
  const window = text.slice(from, to)
  const mentions = findParties(window, { language }).filter(
    ({ kind, refersTo }) => (kind === 'organization' || kind === 'person') && refersTo === null,
  )
  const listed =
    preamble === null
      ? []
      : itemsOf(window, mentions)
          .flatMap((item) => partyOf(window, item, mentions) ?? [])
          .map((party) => ({
            ...party,
            name: nameInFull(party.name, text.slice(Math.max(0, from - BEFORE), from), language),
          }))
  const parties = distinct(listed.filter(({ name }, i) => !isAliasList(name, listed.slice(0, i))))
  const signing = preamble !== null && parties.length < 2 && ELSEWHERE.test(window) ? signatories(text, opening) : []
  const elsewhere = signing.length > 1
  const chosen =
    parties.length > 1 && !elsewhere ? parties : elsewhere ? distinct(signing) : fallback(text, opening, parties)
  const placed = chosen.map((party) => ({
    ...party,
    start: party.start + (parties.includes(party) ? from : 0),
    end: party.end + (parties.includes(party) ? from : 0),
  }))
  const known = withSubstitutes(withRoleAbove(placed, window), text, from, language)
  return known.every(({ isNamed }) => isNamed) ? known : namedByLabel(known, labelledParties(text, opening))
}

/** 'Muster Mobile, Inc. is hereby substituted for Sample Licensing as “Licensor”': who is named in the opening is a party no more. */
const SUBSTITUTED =
  /([^.;:“”"\n]{3,90}(?:\n[^.;:“”"\n]{3,90})?\.?)\s{1,4}(?:is|are)\s{1,4}(?:hereby\s{1,4})?substituted\s{1,4}for\s[^;“”"]{3,160}?\sas\s{1,4}(?:the\s{1,4})?["“]([^"“”]{2,40})["”]/giu
/** So far behind the opening a substitution is looked for. Characters. */
const SUBSTITUTES = 8000

function withSubstitutes(
  parties: readonly ContractParty[],
  text: string,
  from: number,
  language: Opening['language'],
): readonly ContractParty[] {
  let known = parties
  const window = text.slice(from, from + SUBSTITUTES)
  for (const match of window.matchAll(SUBSTITUTED)) {
    const [, subject = '', term = ''] = match
    const name = findParties(subject, { language }).findLast(
      ({ kind, end }) => kind === 'organization' && end >= subject.trimEnd().length - 1,
    )
    if (name === undefined) continue
    const start = from + match.index + name.start
    const end = from + match.index + name.end
    known = known.map((party) =>
      party.aliases.includes(term)
        ? { ...party, start, end, name: name.refersTo ?? name.name, rule: 'party.substituted', replaces: party }
        : party,
    )
  }
  return known
}

/** 'and the above-named Supplier': the one company that stands on the page and not in the sentence bears the role. */
const NAMED_ABOVE = new RegExp(
  `\\babove-?\\s{0,2}(?:named|identified|mentioned)\\s{1,4}(${ROLE_NOUN})|\\bthe\\s{1,4}(${ROLE_NOUN})\\s{1,4}(?:named|identified|specified|set\\s{1,4}forth|listed)\\s{1,4}above|(?<!\\p{L})(?:oben|vorstehend|eingangs)\\s{0,2}(?:genannten?r?|bezeichneten?r?|aufgeführten?r?)\\s{1,4}(${ROLE_NOUN})`,
  'iu',
)

function withRoleAbove(parties: readonly ContractParty[], window: string): readonly ContractParty[] {
  const found = NAMED_ABOVE.exec(window)
  const role = found?.[1] ?? found?.[2] ?? found?.[3]
  const free = parties.filter(({ role: own, rule }) => own === null && rule === 'party.first-page')
  const [only] = free
  if (role === undefined || only === undefined || free.length > 1) return parties
  return parties.map((party) => (party === only ? { ...party, role } : party))
}

/** How far before the list a short name may have been given. Characters. */
const BEFORE = 4000

/** 'among SFI and Muster LLC', where the text has said before who SFI is. */
function nameInFull(name: string, before: string, language: Opening['language']): string {
  if (!/^[\p{Lu}\d]{2,10}$/u.test(name)) return name
  const at = before.search(new RegExp(`\\s?\\((?:the\\s)?["“]${name}["”]`, 'u'))
  if (at < 0) return name
  const stretch = before.slice(Math.max(0, at - 160), at)
  const holder = findParties(stretch, { language }).at(-1)
  return holder?.kind === 'organization' && holder.end === stretch.length ? holder.name : name
}

/** 'the company set forth below ("Company") … Company: Sample Solutions, Inc.': the name stands behind its term elsewhere. */
function namedByLabel(parties: readonly ContractParty[], labelled: readonly ContractParty[]): ContractParty[] {
  return parties.map((party) => {
    const label = party.isNamed ? undefined : labelled.find(({ role }) => role === party.name)
    return label === undefined ? party : { ...label, aliases: [party.name, ...party.aliases] }
  })
}

function partyOf(window: string, item: Item, mentions: readonly PartyMention[]): ContractParty | null {
  const { start, end, terms } = item
  const isNameless = !mentions.some((mention) => mention.start >= start && mention.end <= end)
  const unnamed = isNameless || isToBeFormed(window.slice(start, end)) ? unnamedParty(window, item) : null
  if (unnamed !== null) return unnamed
  const named = nameIn(window, start, end, mentions)
  const tail = named === null ? nameAtTail(window, start, end, mentions) : null
  const read = named ?? tail ?? (terms.length === 0 && isNameless ? smallName(window, start, end) : null)
  if (read === null) return unnamedParty(window, item)
  return {
    ...read,
    isNamed: true,
    aliases: terms,
    role:
      terms.find((term) => isRole(term) && !(/[\s-]/.test(term) && read.name.includes(term))) ??
      roleBefore(window, read.start) ??
      roleBehind(window.slice(read.end, end)),
    rule: named === null ? 'party.behind-description' : 'party.listed',
  }
}

/** 'der Klägerin, der Muster GmbH', 'the Contractor, Sample Ltd': the role stands before the name. */
const ROLE_BEFORE = new RegExp(
  `(?:^|\\s)(the|der|die|dem)\\s{1,4}(${ROLE_NOUN}),?\\s{1,4}(?:(?:the|der|die|dem|Herrn?|Frau|Dr\\.|Prof\\.)\\s{1,4}){0,3}$`,
  'iu',
)

/** 'Frau Erika Beispiel, Beispielweg 1, als Mieterin', 'Sample Bank, N.A., as Lender' */
const ROLE_BEHIND = new RegExp(
  `(?:^|[\\s,])(?:als|as|as\\s{1,4}the)\\s{1,4}(${ROLE_NOUN})\\s{0,4}(?:$|[,;.]|\\s(?:einerseits|andererseits|und|and|wird))`,
  'iu',
)
/** 'der Muster Hochbau AG, Hauptunternehmerin, und': in apposition, right behind the name. */
const ROLE_BESIDE = new RegExp(`^\\s{0,4},\\s{1,4}(?:the\\s{1,4})?(${ROLE_NOUN})\\s{0,4}(?:$|[,;.–—])`, 'iu')

function roleBehind(description: string): string | null {
  const beside = ROLE_BESIDE.exec(description)?.[1] ?? ''
  return ROLE_BEHIND.exec(description)?.[1] ?? (/^\p{Lu}/u.test(beside) ? beside : null)
}

function roleBefore(window: string, at: number): string | null {
  const [, article, role] = ROLE_BEFORE.exec(window.slice(Math.max(0, at - 60), at)) ?? []
  return role === undefined || article === undefined ? null : inNominative(role, article)
}

/** 'Sample and Muster' after both have been defined: the pair, not a third party. */
function isAliasList(name: string, earlier: readonly ContractParty[]): boolean {
  const known = new Set(earlier.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase())))
  return name.split(/\s(?:and|und|or|&)\s|,\s/i).every((part) => known.has(part.trim().toLowerCase()))
}

/** Where parties are looked for without a sentence that lists them. Characters. */
const FIRST_PAGES = 6000

/** Where no sentence lists the parties: who signs, else who stands on the first page. */
function fallback(text: string, opening: Opening, parties: readonly ContractParty[]): ContractParty[] {
  const signed = parties.length === 0 ? signatories(text, opening) : []
  const labelled = labelledParties(text, opening)
  if (labelled.length > 1) return distinct(labelled)
  if (signed.length > 1) return distinct(signed)
  const defined = parties.length === 0 ? definedParties(text, opening) : []
  if (defined.length > 1) return distinct(defined)
  const blank = parties.length === 0 ? blankParties(text.slice(0, FIRST_PAGES)) : []
  return distinct(blank.length > 1 ? blank : [...blank, ...parties, ...titleParties(text, opening)])
}

/** 'Party A: Sample Ltd.', 'Licensor: Sample LLC', 'Auftraggeber: Muster GmbH', each at the head of its own line. */
function labelledParties(text: string, { language }: Opening): ContractParty[] {
  const head = text.slice(0, FIRST_PAGES)
  const mentions = findParties(head, { language })
  const found: ContractParty[] = []
  let known = 0
  for (const match of head.matchAll(
    /(?:(?:^|\n|\s\s)[\s\d.()]{0,20}(?:Part(?:y|ei)\s{1,3}(?:[A-D]|[1-4])|\p{Lu}\p{L}{3,20})|\bReporting\s{1,4}Person|\bDesignated\s{1,4}Filer)(?:\s{0,2}\([^()\n]{1,30}\))?\s{0,2}:\s{1,20}/gu,
  )) {
    const role = /\p{Lu}\p{L}{3,20}(?=\s{0,2}(?:\([^()\n]{1,30}\)|\))?\s{0,2}:)/u.exec(match[0])?.[0] ?? null
    if (!/Part(?:y|ei)\s/.test(match[0]) && (role === null || !(isRole(role) || REPORTS.test(role)))) continue
    const at = match.index + match[0].length
    const mention = mentions.find(
      ({ start, kind, refersTo }) => start >= at && start < at + 6 && refersTo === null && kind !== 'court',
    )
    const line = /[^\n,;]{0,140}/.exec(head.slice(at))?.[0].length ?? 0
    const named = mention ?? nameIn(head, at, at + line, [])
    if (named === null) continue
    if (mention !== undefined) known++
    found.push({
      start: named.start,
      end: named.end,
      name: named.name,
      isNamed: true,
      aliases: [],
      role: role !== null && isRole(role) ? role : null,
      rule: 'party.labelled',
    })
  }
  // Any capitalised word may follow a colon; beside a name that is surely one it is another.
  return known > 0 ? found : []
}

/** 'Reporting Person (a): Sample SA', 'Designated Filer: Muster AG': who files jointly. */
const REPORTS = /^(?:Person|Filer)$/

const DEFINED_BEHIND =
  /^,?\s{0,10}\(\s{0,4}(?:(?:hereinafter|hereafter|herein|nachfolgend|im\s{1,4}Folgenden)\b[^()]{2,80}|(?:the\s{1,4}|die\s{1,4}|der\s{1,4})?["“„][^()"“”]{2,40}["”“])\s{0,4}\)/i

/** 'Article 1: Parties. 1. Sample Group Ltd. (hereinafter referred to as Party A), established …': an article lists the parties. */
function definedParties(text: string, { language }: Opening): ContractParty[] {
  const head = text.slice(0, FIRST_PAGES)
  return findParties(head, { language })
    .filter(
      ({ kind, refersTo, end }) =>
        (kind === 'organization' || kind === 'person') &&
        refersTo === null &&
        DEFINED_BEHIND.test(head.slice(end, end + 130)),
    )
    .map(({ start, end, name, role }) => ({
      start,
      end,
      name,
      isNamed: true,
      aliases: [],
      role,
      rule: 'party.defined',
    }))
}

/** Title pages: 'between SAMPLE LLC and MUSTER INC.'; letters: the organisations named first. */
function titleParties(text: string, { front, preamble, language }: Opening): ContractParty[] {
  const end = Math.min(text.length, Math.max(front.end, 0) + (preamble === null ? 1500 : 1200), FIRST_PAGES)
  const mentions = findParties(text.slice(0, end), { language }).filter(
    ({ kind, refersTo, confidence, start }) =>
      kind === 'organization' &&
      refersTo === null &&
      confidence >= 0.8 &&
      !/source:?\s*$/i.test(text.slice(Math.max(0, start - 10), start)),
  )
  const named = mentions.map(({ start, end, name, role }) => ({
    start,
    end,
    name,
    isNamed: true,
    aliases: [],
    role,
    rule: 'party.first-page',
  }))
  return named.filter(({ name }, i) => named.findIndex((other) => key(other.name) === key(name)) === i).slice(0, 2)
}

const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** 'Creative Sample LLC' beside 'i3 Creative Sample LLC' is the same party cut short, whichever stands first. */
function distinct(parties: readonly ContractParty[]): ContractParty[] {
  const keys = parties.map(({ name }) => key(name))
  return parties.filter((_, i) => {
    const own = keys[i] ?? ''
    return !keys.some((other, k) => k !== i && (other === own ? k < i : own.length > 7 && other.endsWith(own)))
  })
}
