// Rows as a person looks for them.
import type { EventReply } from '@muniment/contract'
import type { EventId, MatterId } from '../../../base/index.ts'
import {
  type AskedFilter,
  countRows,
  type EventOrder,
  type EventPlace,
  filterOf,
  placesOfRows,
  rowsById,
} from '../../../evidence/events/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { repliesOf } from './reply.ts'

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
