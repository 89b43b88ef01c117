// The chronology of a matter, as every export and the API give it.

import {
  type Chronology,
  type ChronologyCitation,
  type ChronologyRow,
  chronologySchemaId,
  type ExportColumn,
} from '@muniment/contract'
import { wordBasis } from '@muniment/contract/basis'
import { type AccountId, type MatterId, type PartyId, parseId } from '../../base/index.ts'
import { batesOf, type DocumentRow, documentsOfMatter, matterOf } from '../../evidence/documents/index.ts'
import {
  citationsOfMatter,
  confidenceWord,
  contradictionsOfMatter,
  countTakenOut,
  type EventRow,
  eventPartiesOfMatter,
  eventsOfMatter,
  filterOf,
  idsOfRows,
  isoDay,
  tagsOfMatter,
} from '../../evidence/events/index.ts'
import { wordContradiction } from '../../evidence/exhibits/index.ts'
import { partiesOfMatter, type ShownCast, shownCast } from '../../evidence/parties/index.ts'
import { languagesOfMatter } from '../../evidence/text/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { coverageOf } from './coverage.ts'
import { applyFilter, type ChronologyFilter, refuseUnknown, stateFilter } from './filter.ts'
import { namesOfReviewers } from './queries.ts'

export interface ChronologyOptions {
  readonly filter: ChronologyFilter
  /** Of headings and dates: said outright, the matter's own, or that of most documents (the matter's when they are even). */
  readonly language: 'en' | 'de' | 'of-matter' | 'of-documents'
  readonly madeAt: Date
  /** Of written forms; without them the usual ones. */
  readonly columns?: readonly ExportColumn[] | null
  /** A party nobody is called is refused, not told of afterwards. */
  readonly refusesUnknown?: true
  /** By document: the way to it from where the chronology will lie. Without it, as where originals lie beside it under their names. */
  readonly links?: ReadonlyMap<string, string | null>
}

/** Refuses `matter.not-found`, `chronology.party-unknown`. */
export async function chronologyOf(
  scope: Scope,
  id: MatterId,
  { filter, language: wanted, madeAt, columns = null, links, refusesUnknown }: ChronologyOptions,
): Promise<Chronology> {
  const matter = await matterOf(scope, id)
  const spoken = wanted === 'of-documents' ? mostSpoken(await languagesOfMatter(scope, id)) : null
  const language = wanted === 'en' || wanted === 'de' ? wanted : (spoken ?? matter.language)
  const cast = shownCast(await partiesOfMatter(scope, id))
  const rows = await rowsOf(scope, id, cast, language)
  const parties = cast.parties.map((party) => ({
    id: party.id as string,
    name: party.name,
    kind: party.kind,
    aliases: [...party.aliases],
    roles: [...party.roles],
  }))
  const standsFor = (part: string): string => {
    const party = parseId<PartyId>(part)
    return party === null ? part : (cast.shownAs(party) ?? part)
  }
  const asked = { ...filter, parties: filter.parties.map(standsFor) }
  if (refusesUnknown === true) refuseUnknown(parties, asked.parties)
  const found = await foundBy(scope, id, filter)
  const shown = applyFilter(rows, parties, asked).filter((row) => found === null || found.has(row.id))
  const documents = await documentsOfMatter(scope, id)
  const reviewers = (filter.more?.reviewer ?? []).flatMap((one) => parseId<AccountId>(one) ?? [])
  const people = await namesOfReviewers(scope, reviewers)
  const names = new Map<string, string>([...parties, ...documents, ...people].map((named) => [named.id, named.name]))
  const kept = new Set(shown.map((row) => row.id))
  const named = new Set(shown.flatMap((row) => row.parties))
  const contradictions = (await contradictionsOfMatter(scope, id))
    .filter((pair) => kept.has(pair.event_id) && kept.has(pair.other_event_id))
    .map((pair) => ({
      rows: [pair.event_id as string, pair.other_event_id as string] as [string, string],
      reason: wordContradiction(pair.written, pair.other_written, language),
    }))
  return {
    $schema: chronologySchemaId,
    matter: matter.name,
    language,
    madeAt: madeAt.toISOString(),
    filter: stateFilter(asked, language, (named) => names.get(named)),
    columns: columns === null ? null : [...columns],
    rows: shown,
    removedRows: await countTakenOut(scope, id),
    contradictions,
    // The cast of what is shown: a name that stands in no row would be a list of every signature page.
    parties: parties.filter((party) => named.has(party.id)),
    documents: documents.map((document) => listed(document, links)),
    ...(await coverageOf(scope, id, { names, language, isGathered: !matter.gathering_failed })),
  }
}

/** Null: no more was asked for than days and parties. */
async function foundBy(scope: Scope, id: MatterId, { more }: ChronologyFilter): Promise<ReadonlySet<string> | null> {
  const isAsked = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined)
  if (more === undefined || !Object.values(more).some(isAsked)) return null
  const filter = await filterOf(scope, id, { ...more, party: [], removed: false })
  return filter === null ? new Set() : idsOfRows(scope, id, filter)
}

function mostSpoken(counts: readonly { language: string | null; documents: string }[]): 'en' | 'de' | null {
  const count = (language: string) => Number(counts.find((entry) => entry.language === language)?.documents ?? 0)
  const [english, german] = [count('en'), count('de')]
  return english === german ? null : english > german ? 'en' : 'de'
}

async function rowsOf(
  scope: Scope,
  id: MatterId,
  { shownAs }: Pick<ShownCast<never>, 'shownAs'>,
  language: Chronology['language'],
): Promise<ChronologyRow[]> {
  const citations = new Map<string, ChronologyCitation[]>()
  for (const citation of await citationsOfMatter(scope, id)) {
    const entry = {
      document: citation.document_id as string,
      page: citation.page,
      pageLabel: citation.label,
      place: citation.place,
      start: citation.start_at,
      end: citation.end_at,
      quote: citation.quote,
    }
    const among = citations.get(citation.event_id)
    if (among === undefined) citations.set(citation.event_id, [entry])
    else among.push(entry)
  }
  const parties = new Map<string, string[]>()
  for (const link of await eventPartiesOfMatter(scope, id)) {
    const party = shownAs(link.party_id)
    const named = parties.get(link.event_id) ?? []
    if (party !== null && !named.includes(party)) parties.set(link.event_id, [...named, party])
  }
  const tags = new Map<string, string[]>()
  for (const { event_id, name } of await tagsOfMatter(scope, id))
    tags.set(event_id, [...(tags.get(event_id) ?? []), name])
  return (await eventsOfMatter(scope, id)).map((event) => ({
    id: event.id,
    date: dateOf(event),
    text: event.text,
    kind: event.kind,
    role: event.role,
    parties: parties.get(event.id) ?? [],
    citations: citations.get(event.id) ?? [],
    confidence: confidenceWord(event.confidence),
    basis: wordBasis(event.basis, language),
    reasons: [...event.basis],
    status: event.status,
    version: event.version,
    origin: event.origin,
    setFields: [...event.set_fields],
    isKey: event.is_key,
    reviewedAt: event.reviewed_at?.toISOString() ?? null,
    tags: tags.get(event.id) ?? [],
  }))
}

function dateOf(event: EventRow): ChronologyRow['date'] {
  if (event.edtf === null) return null
  return {
    edtf: event.edtf,
    earliest: event.earliest_day === null ? null : isoDay(event.earliest_day),
    latest: event.latest_day === null ? null : isoDay(event.latest_day),
    precision: event.precision ?? 'day',
    qualifier: event.qualifier,
    time: event.time,
    zone: event.zone,
    asWritten: event.as_written ?? '',
  }
}

const listed = (document: DocumentRow, links: ChronologyOptions['links']): Chronology['documents'][number] => ({
  id: document.id,
  name: document.name,
  link: links === undefined ? (document.parent_id === null ? document.name : null) : (links.get(document.id) ?? null),
  kind: document.kind ?? 'unknown',
  pages: document.pages,
  status: document.status,
  sha256: document.sha256,
  parent: document.parent_id,
  exhibit: document.exhibit,
  bates: batesOf(document),
})
