// The rows a filter finds as a drawn timeline needs them: all at once, little of each, what they are drawn under named once.
import type { TimelineReply } from '@muniment/contract'
import type { DocumentId, EventId, MatterId, PartyId } from '../../base/index.ts'
import { documentsOfMatter } from '../../evidence/documents/index.ts'
import {
  type AskedFilter,
  confidenceWord,
  contradictionsOfMatter,
  countRows,
  documentsOfRows,
  drawnRows,
  eventPartiesOfMatter,
  filterOf,
  rowDateOf,
  tagsOfMatter,
} from '../../evidence/events/index.ts'
import { partiesOfMatter, shownCast } from '../../evidence/parties/index.ts'
import type { Scope } from '../../platform/db/index.ts'

/** More is not seen in one drawing: a screen is two thousand pixels wide. */
const MOST_ROWS = 20_000
const LETTERS = 160

/** Refuses `matter.not-found`. */
export async function drawingOf(scope: Scope, matter: MatterId, asked: AskedFilter): Promise<TimelineReply> {
  const filter = await filterOf(scope, matter, asked)
  if (filter === null) return { rows: [], found: 0, parties: [], tags: [], documents: [], contradictions: [] }
  const rows = await drawnRows(scope, matter, filter, { limit: MOST_ROWS, letters: LETTERS })
  const placeOf = new Map(rows.map(({ id }, place) => [id, place]))
  const cast = shownCast(await partiesOfMatter(scope, matter))
  const partyNames = new Map(cast.parties.map(({ id, name }) => [id, name]))
  const documentNames = new Map((await documentsOfMatter(scope, matter)).map(({ id, name }) => [id, name]))
  const parties = named<PartyId>()
  const tags = named<string>()
  const documents = named<DocumentId>()
  const under = rows.map(() => ({
    parties: new Set<number>(),
    tags: new Set<number>(),
    documents: new Set<number>(),
  }))
  const beside = (id: EventId) => under[placeOf.get(id) ?? -1]
  for (const { event_id, party_id } of await eventPartiesOfMatter(scope, matter)) {
    const shown = cast.shownAs(party_id)
    if (shown !== null && partyNames.has(shown)) beside(event_id)?.parties.add(parties.place(shown))
  }
  for (const { event_id, name } of await tagsOfMatter(scope, matter)) beside(event_id)?.tags.add(tags.place(name))
  for (const { event_id, document_id } of await documentsOfRows(scope, matter))
    beside(event_id)?.documents.add(documents.place(document_id))
  const contradictions = await contradictionsOfMatter(scope, matter)
  return {
    rows: rows.map((row, place) => ({
      id: row.id,
      date: dateOf(row),
      words: row.words,
      kind: row.kind,
      isUnsure: confidenceWord(row.confidence) === 'check',
      isKey: row.is_key,
      parties: [...(under[place]?.parties ?? [])],
      tags: [...(under[place]?.tags ?? [])],
      documents: [...(under[place]?.documents ?? [])],
    })),
    found: rows.length < MOST_ROWS ? rows.length : await countRows(scope, matter, filter),
    parties: parties.all().map((id) => ({ id, name: partyNames.get(id) ?? '' })),
    tags: tags.all(),
    documents: documents.all().map((id) => ({ id, name: documentNames.get(id) ?? '' })),
    contradictions: contradictions.flatMap(({ event_id, other_event_id, written, other_written }) => {
      const [one, other] = [placeOf.get(event_id), placeOf.get(other_event_id)]
      return one === undefined || other === undefined ? [] : [{ one, other, written, otherWritten: other_written }]
    }),
  }
}

/** Gives each of what it is asked for a place, in the order of the first asking. */
function named<T extends string>() {
  const places = new Map<T, number>()
  return {
    place(one: T): number {
      const known = places.get(one)
      if (known !== undefined) return known
      places.set(one, places.size)
      return places.size - 1
    },
    all: (): T[] => [...places.keys()],
  }
}

type Drawn = Awaited<ReturnType<typeof drawnRows>>[number]

const dateOf = (row: Drawn) =>
  row.edtf === null
    ? null
    : rowDateOf({
        edtf: row.edtf,
        earliest: row.earliest_day,
        latest: row.latest_day,
        precision: row.precision ?? 'day',
        qualifier: row.qualifier,
        time: row.time,
        zone: row.zone,
        asWritten: row.as_written ?? '',
      })
