// Gathers what documents call the same party: 'Sample, Jane', 'Jane Sample' and 'Ms Sample' become one, 'Nordlicht Muster GmbH' takes
// 'Nordlicht Muster' and the 'Supplier' with it. When in doubt two stay two: a merge that is wrong puts words in somebody's mouth.
import { type Gender, genderOf } from './bearers.ts'
import { givenName } from './given-names.ts'
import { formOfWord } from './legal-forms.ts'
import { mergeMiddleNames } from './middle-names.ts'
import { isAddressAlone, type PartyKind, type PartyMention } from './party.ts'
import { CONTRACT_ROLES } from './role-words.ts'
import { quietly, shownName } from './shown-name.ts'
import { isSlip } from './slip.ts'
import { oneLine } from './tokens.ts'
import { CONNECTORS, SUFFIXES, TITLES } from './words.ts'

export interface LinkedParty {
  /** The fullest form anybody used. */
  readonly name: string
  readonly kind: PartyKind
  /** Other forms and defined terms, without `name`; e-mail addresses where a mention carries one. In order of first use. */
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly mentions: readonly { readonly document: number; readonly mention: PartyMention }[]
}

interface Cluster {
  readonly key: string
  readonly kind: PartyKind
  readonly mentions: { document: number; mention: PartyMention }[]
  /** Names it had before: shown beside the present one, never instead. */
  readonly former?: Set<string>
}

/** One list of mentions per document, as `findParties` gives them; parties come in the order of their first mention. */
export function linkParties(mentionsPerDocument: readonly (readonly PartyMention[])[]): LinkedParty[] {
  const clusters = new Map<string, Cluster>()
  const waiting: { document: number; mention: PartyMention; key: string }[] = []
  const nameless: { document: number; mention: PartyMention }[] = []
  mentionsPerDocument.forEach((mentions, document) => {
    for (const mention of mentions) {
      if (isAddressAlone(mention)) {
        nameless.push({ document, mention })
        continue
      }
      const full = mention.refersTo ?? mention.name
      // 'Zeuge K.': somebody is meant, and the letter does not say who.
      if (mention.kind === 'person' && isShortened(full, mention.kind)) continue
      // A letter that stands for a name in one document means somebody else in the next.
      const key = isShortened(full, mention.kind)
        ? `${keyOf(full, mention.kind)} @${document}`
        : keyOf(full, mention.kind)
      if (isWhole(full, mention.kind)) join(clusters, key, mention.kind, { document, mention })
      else waiting.push({ document, mention, key })
    }
  })
  mergeForms(clusters)
  mergeFormerNames(clusters, mentionsPerDocument)
  mergeSlips(clusters)
  mergeMiddleNames(clusters)
  const people = new PeopleIndex(clusters)
  for (const { document, mention, key } of waiting) {
    const owner = mention.kind === 'person' ? people.bearer(mention, document, mentionsPerDocument) : null
    join(clusters, owner ?? key, mention.kind, { document, mention })
  }
  joinByAddress(clusters, nameless)
  return numbered([...clusters.values()].map(partyOf).sort(byFirstMention))
}

/** An address without a name is the one party that bears it elsewhere; of two, or none, it is nobody. */
function joinByAddress(clusters: ReadonlyMap<string, Cluster>, nameless: readonly Cluster['mentions'][number][]): void {
  if (nameless.length === 0) return
  const bearers = new Map<string, Set<Cluster>>()
  for (const cluster of clusters.values())
    for (const { mention } of cluster.mentions) {
      const address = mention.address?.toLowerCase()
      if (address !== undefined) bearers.set(address, (bearers.get(address) ?? new Set()).add(cluster))
    }
  for (const entry of nameless) {
    const [bearer, another] = bearers.get(entry.mention.name) ?? []
    if (bearer !== undefined && another === undefined) bearer.mentions.push(entry)
  }
}

/** 'W.', 'P … GmbH': all a published decision leaves of a name. */
function isShortened(name: string, kind: PartyKind): boolean {
  if (kind !== 'person' && kind !== 'organization') return false
  const words = kind === 'person' ? personWords(name) : organizationParts(name).core.split(' ')
  return words.every((word) => word.length <= 1)
}

/** No two of a kind carry one name: the second 'P. GmbH' of a matter is 'P. GmbH (2)'. */
function numbered(parties: readonly LinkedParty[]): LinkedParty[] {
  const seen = new Map<string, number>()
  return parties.map((party) => {
    const key = `${party.kind} ${party.name}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? party : { ...party, name: `${party.name} (${times})` }
  })
}

function join(clusters: Map<string, Cluster>, key: string, kind: PartyKind, entry: Cluster['mentions'][number]): void {
  const cluster = clusters.get(key)
  if (cluster === undefined) clusters.set(key, { key, kind, mentions: [entry] })
  else cluster.mentions.push(entry)
}

/** A person is named in full with a given name and a surname; everything else is whole as it stands. */
function isWhole(name: string, kind: PartyKind): boolean {
  if (kind !== 'person') return true
  const words = personWords(name)
  return words.length >= 2 && (words[0]?.length ?? 0) > 1
}

/** Given names first, without titles, generations and middle initials; lower case. */
function personWords(name: string): string[] {
  const parts = name.split(',').map((part) => part.trim())
  const suffix = SUFFIXES.has((parts[1] ?? '').replaceAll('.', '').toLowerCase())
  const ordered = parts.length === 2 && !suffix ? `${parts[1]} ${parts[0]}` : (parts[0] ?? '')
  const words = ordered
    .toLowerCase()
    .replaceAll('.', ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLES.has(word) && !SUFFIXES.has(word))
  return words.filter((word, i) => word.length > 1 || i === 0)
}

function keyOf(name: string, kind: PartyKind): string {
  if (kind === 'person') return `person ${personWords(name).join(' ')}`
  if (kind === 'organization') {
    const { core, form } = organizationParts(name)
    return `organization ${core}|${form}`
  }
  return `${kind} ${plain(name)}`
}

const plain = (name: string): string =>
  oneLine(
    name
      .normalize('NFKC')
      .toLowerCase()
      // 'Sample's Foods' and 'Samples Foods' are one name.
      .replace(/(?<=\p{L})['’](?=s(?!\p{L}))/gu, '')
      .replace(/[^\p{L}\p{N}&]+/gu, ' '),
  )

/** Lands as their own companies write them. */
const OWN_SPELLING = new Map(
  'brazil brasil germany deutschland austria österreich switzerland schweiz italy italia spain españa mexico méxico netherlands nederland sweden sverige norway norge denmark danmark finland suomi poland polska'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? word] as const] : [])),
)

/** Name and legal form apart: 'Nordlicht Muster GmbH & Co. KG' → 'nordlicht muster', 'GmbH & Co. KG'. */
function organizationParts(name: string): { core: string; form: string } {
  const words = oneLine(name)
    .replace(/\b((?:\p{L}\. ?){2,4})(?= |,|$)/gu, (letters) => letters.replaceAll(' ', ''))
    .split(/[\s,]+/)
  const forms: string[] = []
  while (words.length > 1) {
    const last = words.at(-1) ?? ''
    const form = formOfWord(last) ?? (last === '&' || last === 'und' || last === 'and' ? '' : null)
    if (form === null) break
    if (form !== '') forms.unshift(form)
    words.pop()
  }
  const core = plain(words.join(' '))
    .split(' ')
    .map((word) => OWN_SPELLING.get(word) ?? word)
    .filter((word) => !(CONNECTORS.has(word) && word.length > 1))
  return { core: core.join(' '), form: forms.join(' ') }
}

/** A name without a legal form joins the only one that has one; two different forms stay two organisations. */
function mergeForms(clusters: Map<string, Cluster>): void {
  const byCore = new Map<string, Cluster[]>()
  for (const cluster of clusters.values()) {
    if (cluster.kind !== 'organization') continue
    const core = cluster.key.slice(0, cluster.key.lastIndexOf('|'))
    byCore.set(core, [...(byCore.get(core) ?? []), cluster])
  }
  for (const same of byCore.values()) {
    const bare = same.find(({ key }) => key.endsWith('|'))
    const formed = same.filter(({ key }) => !key.endsWith('|'))
    const only = formed[0]
    if (bare === undefined || only === undefined || formed.length !== 1) continue
    for (const mention of bare.mentions) only.mentions.push(mention)
    clusters.delete(bare.key)
  }
}

/**
 * 'Muster Mobile, Inc., formerly Sample, Inc.': one company, whichever name the other documents use, however often it changed and in whatever order
 * the documents tell of it. It is shown by the one name that was never a former one; a name that two bear today joins neither.
 */
function mergeFormerNames(
  clusters: Map<string, Cluster>,
  mentionsPerDocument: readonly (readonly PartyMention[])[],
): void {
  const presents = new Map<string, Set<string>>()
  for (const { name, refersTo, kind, rule } of mentionsPerDocument.flat()) {
    if (refersTo === null || kind !== 'organization' || rule.startsWith('reference.')) continue
    const [was, is] = [keyOf(name, kind), keyOf(refersTo, kind)]
    if (was !== is && clusters.has(is)) presents.set(was, (presents.get(was) ?? new Set()).add(is))
  }
  for (const names of joined(presents)) {
    const today = names.filter((name) => !presents.has(name))
    // Each is said to be the other's former name: one company, shown by the name that is used most.
    const [is, another] =
      today.length > 0 ? today : names.toSorted((a, b) => usesOf(clusters, b) - usesOf(clusters, a)).slice(0, 1)
    if (is === undefined) continue
    if (another === undefined) intoPresent(clusters, is, names)
    else
      for (const name of today)
        intoPresent(
          clusters,
          name,
          names.filter((was) => presents.get(was)?.size === 1 && presents.get(was)?.has(name)),
        )
  }
}

const usesOf = (clusters: ReadonlyMap<string, Cluster>, key: string): number => clusters.get(key)?.mentions.length ?? 0

function intoPresent(clusters: Map<string, Cluster>, is: string, names: readonly string[]): void {
  const present = clusters.get(is)
  if (present === undefined) return
  const former = new Set(present.former)
  for (const was of names) {
    const cluster = clusters.get(was)
    if (was === is || cluster === undefined) continue
    for (const entry of cluster.mentions) present.mentions.push(entry)
    former.add(was)
    clusters.delete(was)
  }
  clusters.set(is, { ...present, former })
}

/** The names that one chain of changes joins, by union and find. */
function joined(presents: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const [was, names] of presents) for (const is of names) parent.set(find(was), find(is))
  const groups = new Map<string, string[]>()
  for (const key of new Set([...presents.keys(), ...[...presents.values()].flatMap((names) => [...names])])) {
    const group = groups.get(find(key))
    if (group === undefined) groups.set(find(key), [key])
    else group.push(key)
  }
  return [...groups.values()]
}

/** Shorter names differ by a letter because their bearers do. */
const LEAST_LETTERS = 8

/** 'A.B. Sampel, Inc. (“ABS”)' in one place is 'A.B. Sample, Inc. (“ABS”)' in the others: one letter apart, and one defined term. */
function mergeSlips(clusters: Map<string, Cluster>): void {
  const byTerm = new Map<string, Cluster[]>()
  for (const cluster of clusters.values())
    if (cluster.kind === 'organization')
      for (const term of termsOf(cluster)) byTerm.set(term, [...(byTerm.get(term) ?? []), cluster])
  for (const [one, other, ...more] of byTerm.values()) {
    if (one === undefined || other === undefined || more.length > 0) continue
    const [a, b] = [coreOf(one), coreOf(other)]
    if (a.form !== b.form || Math.min(a.letters.length, b.letters.length) < LEAST_LETTERS) continue
    if (!isSlip(a.letters, b.letters)) continue
    const [kept, slip] = one.mentions.length >= other.mentions.length ? [one, other] : [other, one]
    if (clusters.get(kept.key) === undefined || !clusters.delete(slip.key)) continue
    for (const entry of slip.mentions) kept.mentions.push(entry)
    clusters.set(kept.key, { ...kept, former: new Set([...(kept.former ?? []), slip.key]) })
  }
}

/** Terms that a text makes of one name alone: not 'Supplier', which every contract has. */
function termsOf({ mentions }: Cluster): Set<string> {
  return new Set(
    mentions.flatMap(({ mention: { name, refersTo, rule } }) =>
      refersTo !== null && rule === 'reference.term' && !CONTRACT_ROLES.has(name.toLowerCase()) ? [name] : [],
    ),
  )
}

function coreOf({ key }: Cluster): { readonly letters: string; readonly form: string } {
  const bar = key.lastIndexOf('|')
  return { letters: key.slice('organization '.length, bar).replaceAll(' ', ''), form: key.slice(bar) }
}

/** Finds whose surname or 'J. Sample' it is: the only one in the same document, else the only one in all. */
class PeopleIndex {
  readonly #bySurname = new Map<string, Cluster[]>()

  constructor(clusters: ReadonlyMap<string, Cluster>) {
    for (const cluster of clusters.values()) {
      if (cluster.kind !== 'person') continue
      const surname = cluster.key.split(' ').at(-1) ?? ''
      this.#bySurname.set(surname, [...(this.#bySurname.get(surname) ?? []), cluster])
    }
  }

  bearer(mention: PartyMention, document: number, all: readonly (readonly PartyMention[])[]): string | null {
    const words = personWords(mention.name)
    const [first = ''] = words
    const surname = words.at(-1) ?? ''
    // A lone given name ('Erika') is not a surname of that spelling.
    if (words.length === 1 && givenName(surname) !== null && mention.title === null) return null
    const initial = words.length > 1 && first.length === 1 ? first : null
    const gender = genderOf(mention.title)
    const bearers = (this.#bySurname.get(surname) ?? []).filter(
      (cluster) =>
        (initial === null || cluster.key.startsWith(`person ${initial}`)) &&
        (gender === null || !isOther(gender, gendersOf(cluster))),
    )
    if (bearers.length === 1) return bearers[0]?.key ?? null
    const here = bearers.filter(({ mentions }) => mentions.some((other) => other.document === document))
    return here.length === 1 && (all[document]?.length ?? 0) > 0 ? (here[0]?.key ?? null) : null
  }
}

const gendersOf = ({ mentions }: Cluster): ReadonlySet<Gender> =>
  new Set(mentions.flatMap(({ mention }) => genderOf(mention.title) ?? []))

const isOther = (gender: Gender, said: ReadonlySet<Gender>): boolean => said.size === 1 && !said.has(gender)

function partyOf({ kind, mentions, former }: Cluster): LinkedParty {
  const sorted = [...mentions].sort((a, b) => a.document - b.document || a.mention.start - b.mention.start)
  const written = sorted.map(({ mention }) => shownName(mention.refersTo ?? mention.name, kind))
  const full = kind === 'person' ? quietly(written) : written
  const names = full.filter(
    (one, i) => sorted[i] !== undefined && !isAddressAlone(sorted[i].mention) && former?.has(keyOf(one, kind)) !== true,
  )
  const name = kind === 'organization' ? usualSpelling(bestName(names), names) : bestName(names)
  const aliases = new Set<string>()
  const roles = new Set<string>()
  sorted.forEach(({ mention }, i) => {
    aliases.add(full[i] ?? mention.name)
    aliases.add(shownName(mention.name, kind))
    if (mention.address !== undefined) aliases.add(mention.address)
    if (mention.role !== null) roles.add(mention.role)
  })
  for (const alias of aliases) if (alias === name || isSpellingOf(alias, name)) aliases.delete(alias)
  return { name, kind, aliases: [...aliases], roles: [...roles], mentions: sorted }
}

/** The longest form; of equals the one not written in capitals, then the first. */
function bestName(names: readonly string[]): string {
  return names.reduce((best, name) => {
    const longer = name.length - best.length
    const calmer = best === best.toUpperCase() && name !== name.toUpperCase()
    return longer > 0 || (longer === 0 && calmer)
      ? best !== best.toUpperCase() && name === name.toUpperCase()
        ? best
        : name
      : calmer && longer > -3
        ? name
        : best
  })
}

/** Alike but for stops, commas and spaces: 'Sample, Ltd.' and 'Sample Ltd'. */
function isSpellingOf(a: string, b: string): boolean {
  return a.replace(/[.,\s]+/g, '') === b.replace(/[.,\s]+/g, '')
}

/** Of the spellings of a name the one used most; of equals the one that closes with a stop only if its form has one by itself ('Inc.'). */
function usualSpelling(best: string, names: readonly string[]): string {
  const uses = new Map<string, number>()
  for (const name of names) if (isSpellingOf(name, best)) uses.set(name, (uses.get(name) ?? 0) + 1)
  const rank = (name: string) => (uses.get(name) ?? 0) + (hasUsualStop(name) ? 0.5 : 0)
  return [...uses.keys()].reduce((usual, name) => (rank(name) > rank(usual) ? name : usual), best)
}

function hasUsualStop(name: string): boolean {
  const form = formOfWord(
    name
      .replace(/\.$/, '')
      .split(/[\s,]+/)
      .at(-1) ?? '',
  )
  return form !== null && form.endsWith('.') === name.endsWith('.')
}

function byFirstMention(a: LinkedParty, b: LinkedParty): number {
  const [x, y] = [a.mentions[0], b.mentions[0]]
  return (x?.document ?? 0) - (y?.document ?? 0) || (x?.mention.start ?? 0) - (y?.mention.start ?? 0)
}
