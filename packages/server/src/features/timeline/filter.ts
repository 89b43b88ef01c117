// Which rows are shown, and the sentence that says so on every export: a filtered chronology must never look like a whole one.
import type { ChronologyParty, ChronologyRow } from '@muniment/contract'
import { parseId, refusal } from '../../base/index.ts'
import { type AskedFilter, wordsAsked } from '../../evidence/events/index.ts'
import { wordsIn } from '../../evidence/exhibits/index.ts'

/** What else the list of rows can be asked for. */
export type MoreFilter = Omit<AskedFilter, 'from' | 'to' | 'party' | 'removed' | 'since'>

export interface ChronologyFilter {
  /** First and last day shown, `YYYY-MM-DD`; a row is shown when it can lie in between. */
  readonly from: string | null
  readonly to: string | null
  /** Part of a party's name or alias, or its id; rows must name a party for each ("both A and B"). */
  readonly parties: readonly string[]
  readonly more?: MoreFilter
}

export const WHOLE_CHRONOLOGY: ChronologyFilter = { from: null, to: null, parties: [] }

const partyUnknown = refusal(
  'chronology.party-unknown',
  'No party of the matter has this in any of its names. The list of parties has all of them.',
  404,
)

/**
 * Refuses `chronology.party-unknown`: a name nobody has is most likely mistyped. An id of a party that is gone finds nothing, as
 * elsewhere.
 */
export function refuseUnknown(parties: readonly ChronologyParty[], asked: readonly string[]): void {
  if (asked.some((part) => parseId(part) === null && !parties.some((party) => isNamed(party, part))))
    throw partyUnknown()
}

export function applyFilter(
  rows: readonly ChronologyRow[],
  parties: readonly ChronologyParty[],
  filter: ChronologyFilter,
): ChronologyRow[] {
  const wanted = filter.parties.map(
    (part) => new Set(parties.filter((party) => isNamed(party, part)).map((party) => party.id)),
  )
  return rows.filter((row) => isWithin(row, filter) && wanted.every((ids) => row.parties.some((id) => ids.has(id))))
}

const isNamed = (party: ChronologyParty, part: string): boolean =>
  party.id === part ||
  [party.name, ...party.aliases].some((name) => name.toLocaleLowerCase().includes(part.toLocaleLowerCase()))

/** An undated row is shown only when no day is asked for. */
function isWithin({ date }: ChronologyRow, { from, to }: ChronologyFilter): boolean {
  if (from === null && to === null) return true
  if (date === null) return false
  return (
    (to === null || date.earliest === null || date.earliest <= to) &&
    (from === null || date.latest === null || date.latest >= from)
  )
}

const WORDS = {
  en: {
    from: 'from',
    to: 'to',
    parties: 'naming',
    document: 'citing',
    tag: 'tagged',
    status: 'status',
    noStatus: 'none said',
    kind: 'kind',
    text: 'with the words',
    and: 'and',
    or: 'or',
    key: ['key facts', 'no key facts'],
    reviewed: ['reviewed rows', 'rows not reviewed'],
    reviewer: 'reviewed by',
    gone: 'somebody who is no longer a member',
    dated: ['dated rows', 'undated rows'],
    touched: ['rows that people made or changed', 'rows as they were read'],
    otherReading: ['rows of which something else is read now', 'rows of which nothing else is read now'],
    contradicted: ['rows that another row contradicts', 'rows that no other row contradicts'],
    confidence: 'read as',
  },
  de: {
    from: 'ab',
    to: 'bis',
    parties: 'mit',
    document: 'belegt durch',
    tag: 'mit Schlagwort',
    status: 'Stand',
    noStatus: 'keiner angegeben',
    kind: 'Art',
    text: 'mit den Wörtern',
    and: 'und',
    or: 'oder',
    key: ['Schlüsselereignisse', 'ohne Schlüsselereignisse'],
    reviewed: ['geprüfte Zeilen', 'ungeprüfte Zeilen'],
    reviewer: 'geprüft von',
    gone: 'jemandem, der nicht mehr Mitglied ist',
    dated: ['datierte Zeilen', 'undatierte Zeilen'],
    touched: ['Zeilen, die Personen angelegt oder geändert haben', 'Zeilen, wie sie gelesen wurden'],
    otherReading: ['Zeilen, zu denen jetzt anderes gelesen wird', 'Zeilen, zu denen nichts anderes gelesen wird'],
    contradicted: ['Zeilen, denen eine andere widerspricht', 'Zeilen, denen keine andere widerspricht'],
    confidence: 'Lesung',
  },
} as const

/** `nameOf`: of a document, a party or a member by its id. */
export function stateFilter(
  { from, to, parties, more }: ChronologyFilter,
  language: 'en' | 'de',
  nameOf: (id: string) => string | undefined,
): string | null {
  const words = WORDS[language]
  const said = wordsIn(language)
  const quoted = (name: string): string => `“${name}”`
  const named = (id: string): string => quoted(nameOf(id) ?? id)
  const listed = (title: string, items: readonly string[], between: string): string[] =>
    items.length === 0 ? [] : [`${title} ${items.join(` ${between} `)}`]
  const marked = (mark: boolean | undefined, [yes, no]: readonly [string, string]): string[] =>
    mark === undefined ? [] : [mark ? yes : no]
  const parts = [
    ...listed(words.from, from === null ? [] : [from], ''),
    ...listed(words.to, to === null ? [] : [to], ''),
    ...listed(words.parties, parties.map(named), words.and),
    ...listed(words.document, more?.document.map(named) ?? [], words.or),
    ...listed(words.tag, more?.tag.map(quoted) ?? [], words.and),
    ...listed(
      `${words.status}:`,
      more?.status.map((status) => (status === 'none' ? words.noStatus : said.status[status])) ?? [],
      words.or,
    ),
    ...listed(`${words.kind}:`, more?.kind.map((kind) => said.kind[kind]) ?? [], words.or),
    ...listed(words.text, wordsAsked(more?.text).map(quoted), words.and),
    ...marked(more?.key, words.key),
    ...marked(more?.reviewed, words.reviewed),
    ...listed(
      words.reviewer,
      more?.reviewer.map((id) => (nameOf(id) === undefined ? words.gone : named(id))) ?? [],
      words.or,
    ),
    ...marked(more?.dated, words.dated),
    ...marked(more?.touched, words.touched),
    ...marked(more?.otherReading, words.otherReading),
    ...marked(more?.contradicted, words.contradicted),
    ...listed(`${words.confidence}:`, more?.confidence.map((word) => said.confidence[word]) ?? [], words.or),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
