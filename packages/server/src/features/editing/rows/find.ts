// Rows as a person looks for them.
import type { EventReply } from '@muniment/contract'
import { type DocumentId, type EventId, type MatterId, type PartyId, parseId } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import {
  countRows,
  dayNumber,
  type EventFilter,
  type EventKind,
  type EventOrder,
  type EventPlace,
  type EventStatus,
  placesOfRows,
  rowsById,
  type TagId,
  tagsByName,
} from '../../../evidence/events/index.ts'
import { partiesOfMatter, shownCast } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { repliesOf } from './reply.ts'

/** A filter as it is asked for. */
export interface AskedFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly party: readonly string[]
  readonly document: readonly string[]
  readonly tag: readonly string[]
  readonly status: readonly (EventStatus | 'none')[]
  readonly kind: readonly EventKind[]
  readonly key?: boolean | undefined
  readonly reviewed?: boolean | undefined
  readonly dated?: boolean | undefined
  readonly touched?: boolean | undefined
  readonly otherReading?: boolean | undefined
  readonly removed: boolean
  readonly text?: string | undefined
  readonly since?: number | undefined
}

/** Each word is another search of the matter's rows. */
const MOST_WORDS = 6

/** Null where it can find nothing: a party or tag that is not there names no row. Refuses `matter.not-found`. */
export async function filterOf(scope: Scope, matter: MatterId, asked: AskedFilter): Promise<EventFilter | null> {
  await matterOf(scope, matter)
  const families = await familiesOf(scope, matter, asked.party)
  const tags = await tagIdsOf(scope, matter, asked.tag)
  if (families === null || tags === null) return null
  return {
    from: asked.from === undefined ? null : dayNumber(asked.from),
    to: asked.to === undefined ? null : dayNumber(asked.to),
    parties: families,
    documents: asked.document.flatMap((id) => parseId<DocumentId>(id) ?? []),
    tags,
    statuses: asked.status.map((status) => (status === 'none' ? null : status)),
    kinds: asked.kind,
    isKey: asked.key ?? null,
    isReviewed: asked.reviewed ?? null,
    isRemoved: asked.removed,
    isDated: asked.dated ?? null,
    isHeld: asked.touched ?? null,
    hasOtherReading: asked.otherReading ?? null,
    words: [...new Set((asked.text ?? '').split(/\s+/).filter((word) => word !== ''))].slice(0, MOST_WORDS),
    since: asked.since ?? null,
  }
}

async function familiesOf(scope: Scope, matter: MatterId, asked: readonly string[]): Promise<PartyId[][] | null> {
  if (asked.length === 0) return []
  const { parties, shownAs } = shownCast(await partiesOfMatter(scope, matter))
  const members = new Map(parties.map((party) => [party.id, party.members]))
  const families = asked.map((id) => {
    const party = parseId<PartyId>(id)
    const shown = party === null ? null : shownAs(party)
    return shown === null ? [] : [...(members.get(shown) ?? [])]
  })
  return families.every((family) => family.length > 0) ? families : null
}

async function tagIdsOf(scope: Scope, matter: MatterId, asked: readonly string[]): Promise<TagId[] | null> {
  if (asked.length === 0) return []
  const byName = new Map((await tagsByName(scope, matter)).map((tag) => [tag.name.toLowerCase(), tag.id]))
  const ids = asked.flatMap((name) => byName.get(name.toLowerCase()) ?? [])
  return ids.length === asked.length ? ids : null
}

export interface EventsPage {
  readonly order: EventOrder
  readonly after: EventPlace | null
  readonly limit: number
}

/** One row more than asked for, where there is one; each with its place in the order. */
export async function findEvents(
  scope: Scope,
  matter: MatterId,
  asked: AskedFilter,
  page: EventsPage,
): Promise<{ readonly event: EventReply; readonly place: EventPlace }[]> {
  const filter = await filterOf(scope, matter, asked)
  if (filter === null) return []
  const places = await placesOfRows(scope, matter, filter, { ...page, limit: page.limit + 1 })
  const rows = await rowsById(
    scope,
    matter,
    places.map(({ id }) => id),
  )
  const replies = new Map<string, EventReply>((await repliesOf(scope, matter, rows)).map((reply) => [reply.id, reply]))
  return places.flatMap((place) => {
    const event = replies.get(place.id)
    return event === undefined ? [] : [{ event, place }]
  })
}

export async function countEvents(scope: Scope, matter: MatterId, asked: AskedFilter): Promise<number> {
  const filter = await filterOf(scope, matter, asked)
  return filter === null ? 0 : countRows(scope, matter, filter)
}

/** Ids of all rows found, at most `most` and one more. */
export async function idsFound(scope: Scope, matter: MatterId, asked: AskedFilter, most: number): Promise<EventId[]> {
  const filter = await filterOf(scope, matter, asked)
  if (filter === null) return []
  const places = await placesOfRows(scope, matter, filter, { order: 'date', after: null, limit: most + 1 })
  return places.map(({ id }) => id)
}
