// Rows as a person looks for them.
import type { EventReply } from '@muniment/contract'
import type { Language } from '@muniment/contract/dates'
import type { EventId, MatterId } from '../../../base/index.ts'
import {
  type AskedFilter,
  countRows,
  countRowsBefore,
  type EventOrder,
  type EventPlace,
  filterOf,
  placeOfRow,
  placesOfRows,
  rowsById,
} from '../../../evidence/events/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { repliesOf } from './reply.ts'

export interface EventsPage {
  readonly order: EventOrder
  readonly after: EventPlace | null
  readonly limit: number
  readonly offset?: number
  /** Of sentences; the matter's where it is not said. */
  readonly language?: Language | undefined
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
  const replies = new Map<string, EventReply>(
    (await repliesOf(scope, matter, rows, page.language)).map((reply) => [reply.id, reply]),
  )
  return places.flatMap((place) => {
    const event = replies.get(place.id)
    return event === undefined ? [] : [{ event, place }]
  })
}

export async function countEvents(scope: Scope, matter: MatterId, asked: AskedFilter): Promise<number> {
  const filter = await filterOf(scope, matter, asked)
  return filter === null ? 0 : countRows(scope, matter, filter)
}

/** How many of the rows found stand before this one; null where it is not among them. */
export async function positionOf(
  scope: Scope,
  matter: MatterId,
  asked: AskedFilter,
  { id, order }: { readonly id: EventId; readonly order: EventOrder },
): Promise<number | null> {
  const filter = await filterOf(scope, matter, asked)
  const place = filter === null ? null : await placeOfRow(scope, matter, filter, id)
  return filter === null || place === null ? null : countRowsBefore(scope, matter, filter, { order, place })
}

/** Ids of all rows found, at most `most` and one more. */
export async function idsFound(scope: Scope, matter: MatterId, asked: AskedFilter, most: number): Promise<EventId[]> {
  const filter = await filterOf(scope, matter, asked)
  if (filter === null) return []
  const places = await placesOfRows(scope, matter, filter, { order: 'date', after: null, limit: most + 1 })
  return places.map(({ id }) => id)
}
