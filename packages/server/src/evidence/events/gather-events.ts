// All documents of a matter together: who is who, which statements tell one event, and which contradict each other. Runs again
// whenever a document is ready; rows keep their ids because an id is made from what the row cites first.
import { findContradictions, groupStatements } from '@muniment/reading/statements'
import { type DocumentId, type EventId, idOf, type MatterId, type PartyId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { documentsOfMatter, holdMatter, markGathering } from '../documents/index.ts'
import { type Cast, gatherCast } from '../parties/index.ts'
import {
  type CitationRow,
  type ContradictionRow,
  type EventRow,
  pageTexts,
  replaceEvents,
  statementsOfMatter,
  type ToldRow,
} from './queries.ts'
import { citationDoesNotStand } from './refusals.ts'
import { compareDates, dateOfEvent, type EventDate } from './rules.ts'

/** Single: however many documents become ready, one gathering of a matter waits at a time. */
export const gatherEventsJob: JobKind = { name: 'events.gather', retryLimit: 3, expireSeconds: 1800, isSingle: true }

export function makeGatherEventsJob({ db }: { readonly db: Db }): JobHandler {
  return {
    kind: gatherEventsJob,
    run: (authority, data) => db.inWorkspace(authority, (scope) => gatherEvents(scope, idIn<MatterId>(data, 'matter'))),
    // The rows gathered before stand and are said to be old; the next document starts a new gathering.
    poisoned: async (authority, data) => {
      await db.inWorkspace(authority, (scope) => markGathering(scope, idIn<MatterId>(data, 'matter'), true))
    },
  }
}

/** One statement with everything gathering compares and writes. */
interface Told {
  readonly document: string
  readonly quote: string
  readonly statement: ToldRow['statement']
  readonly row: ToldRow
  readonly date: EventDate | null
}

async function gatherEvents(scope: Scope, matter: MatterId): Promise<void> {
  const held = await holdMatter(scope, matter)
  if (held === undefined) return
  const cast = await gatherCast(scope, matter)
  const told = (await statementsOfMatter(scope, matter)).map(toldOf)
  const documents = new Map(
    (await documentsOfMatter(scope, matter)).map((document, index) => [
      document.id,
      { sha256: document.sha256, name: document.name, place: index },
    ]),
  )
  const groups = groupStatements(told).sort((a, b) => compareDates(a[0]?.date ?? null, b[0]?.date ?? null))
  const events: EventRow[] = []
  const citations: CitationRow[] = []
  const parties: { matter_id: MatterId; event_id: EventId; position: number; party_id: PartyId }[] = []
  const eventOf = new Map<Told, EventId>()
  const taken = new Set<string>()
  for (const group of groups) {
    const event = eventFrom(group, matter, events.length, documents, taken)
    if (event === null) continue
    events.push(event)
    for (const teller of group) eventOf.set(teller, event.id)
    citations.push(...citationsFrom(group, matter, event.id))
    const involved = [...new Set(group.flatMap((teller) => partiesOf(teller, cast)))]
    parties.push(
      ...involved.map((party_id, position) => ({ matter_id: matter, event_id: event.id, position, party_id })),
    )
  }
  await checkCitations(scope, citations)
  const contradictions = contradictionsFrom(findContradictions(told, held.language), eventOf, matter)
  await replaceEvents(scope, matter, { events, citations, parties, contradictions })
  await markGathering(scope, matter, false)
}

function toldOf(row: ToldRow): Told {
  const dates = row.statement.dates
  const date = dateOfEvent(row.statement, (mention) => row.dated[dates.indexOf(mention)] ?? '')
  return {
    document: row.document,
    quote: row.parts.map((part) => part.quote).join(' '),
    statement: row.statement,
    row,
    date,
  }
}

function eventFrom(
  group: readonly Told[],
  matter: MatterId,
  position: number,
  documents: ReadonlyMap<DocumentId, { sha256: string; name: string }>,
  taken: Set<string>,
): EventRow | null {
  const [best] = group
  const part = best?.row.parts[0]
  if (best === undefined || part === undefined) return null
  const { statement, date, row } = best
  if (
    statement.kind !== 'event' &&
    statement.kind !== 'document-date' &&
    statement.kind !== 'deadline' &&
    statement.kind !== 'term'
  )
    return null
  const source = documents.get(row.document)
  const key = [
    source?.sha256 ?? row.document,
    source?.name ?? '',
    String(part.page),
    String(part.start),
    String(part.end),
    date?.edtf ?? 'undated',
    statement.kind,
  ]
  let id = idOf<EventId>('event', ...key)
  for (let twin = 2; taken.has(id); twin++) id = idOf<EventId>('event', ...key, String(twin))
  taken.add(id)
  return {
    matter_id: matter,
    id,
    position,
    kind: statement.kind,
    role: statement.role,
    text: statement.text,
    edtf: date?.edtf ?? null,
    earliest_day: date?.earliest ?? null,
    latest_day: date?.latest ?? null,
    precision: date?.precision ?? null,
    qualifier: date?.qualifier ?? null,
    time: date?.time ?? null,
    zone: date?.zone ?? null,
    as_written: date?.asWritten ?? null,
    // Several independent documents that say the same make it surer than the best of them alone.
    confidence:
      1 -
      [...new Map(group.map((teller) => [teller.document, teller.statement.confidence])).values()].reduce(
        (doubt, sure) => doubt * (1 - sure),
        1,
      ),
    basis: statement.basis,
    // What is disputed is a person's word, never ours.
    status: null,
  }
}

function citationsFrom(group: readonly Told[], matter: MatterId, event: EventId): CitationRow[] {
  const seen = new Set<string>()
  return group
    .flatMap(({ row }) => row.parts.map((part) => ({ row, part })))
    .filter(({ row, part }) => {
      const key = `${row.document} ${part.page} ${part.start} ${part.end}`
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
    .map(({ row, part }, position) => ({
      matter_id: matter,
      event_id: event,
      position,
      document_id: row.document,
      version: row.version,
      page: part.page,
      start_at: part.start,
      end_at: part.end,
      quote: part.quote,
      place: part.place,
    }))
}

const partiesOf = (teller: Told, cast: Cast): PartyId[] =>
  teller.statement.parties.flatMap((mention) => cast.partyOf(teller.row.document, mention) ?? [])

function contradictionsFrom(
  found: readonly { pair: readonly [Told, Told]; reason: string }[],
  eventOf: ReadonlyMap<Told, EventId>,
  matter: MatterId,
): ContradictionRow[] {
  return found
    .flatMap(({ pair: [a, b], reason }) => {
      const [one, other] = [eventOf.get(a), eventOf.get(b)]
      return one === undefined || other === undefined || one === other
        ? []
        : [{ event_id: one, other_event_id: other, reason }]
    })
    .map((row, position) => ({ matter_id: matter, position, ...row }))
}

/** Code, not trust: every quote is compared with the stored page, letter by letter, before anything is written. */
async function checkCitations(scope: Scope, citations: readonly CitationRow[]): Promise<void> {
  const sources = new Map<string, CitationRow[]>()
  for (const citation of citations) {
    const key = `${citation.document_id} ${citation.version}`
    const list = sources.get(key)
    if (list === undefined) sources.set(key, [citation])
    else list.push(citation)
  }
  for (const list of sources.values()) {
    const [first] = list
    if (first === undefined) continue
    const numbers = [...new Set(list.map((citation) => citation.page))]
    const texts = new Map(
      (await pageTexts(scope, first.document_id, first.version, numbers)).map((page) => [page.number, page.text]),
    )
    for (const { page, start_at, end_at, quote } of list) {
      if (texts.get(page)?.slice(start_at, end_at) !== quote)
        throw citationDoesNotStand({ document: first.document_id, page })
    }
  }
}
