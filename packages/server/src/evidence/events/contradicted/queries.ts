// What contradicts rows that are shown: for however many rows in two questions, never one for each.
import { sql } from 'kysely'
import type { EventId, MatterId } from '../../../base/index.ts'
import { anyOf, neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import type { Row } from '../row.ts'
import { DATE_COLUMNS, dateOfLine } from '../rows/queries.ts'
import type { EventTable } from '../tables/queries.ts'

export interface Contradicting {
  /** The other row, which stands in the chronology. */
  readonly event: EventId
  readonly date: Row['date']
  /** The beginning of what it says. */
  readonly text: string
  /** The date of each as its document writes it. */
  readonly written: string
  readonly otherWritten: string
}

interface Tables {
  events: EventTable
  contradictions: {
    matter_id: MatterId
    position: number
    event_id: EventId
    other_event_id: EventId
    written: string
    other_written: string
  }
}

const LETTERS = 160

/** By the row that is contradicted, in the order of what the documents tell. */
export async function contradictionsOfRows(
  scope: Scope,
  matter: MatterId,
  ids: readonly EventId[],
): Promise<ReadonlyMap<EventId, readonly Contradicting[]>> {
  const found: (Contradicting & { readonly of: EventId; readonly position: number })[] = []
  const sides = [
    ['event_id', 'other_event_id', 'written', 'other_written'],
    ['other_event_id', 'event_id', 'other_written', 'written'],
  ] as const
  for (const slice of slicesOf(ids.map((id) => ({ id }))))
    for (const [one, other, written, otherWritten] of sides) {
      const lines = await scope
        .tables<Tables>()
        .selectFrom('contradictions')
        .innerJoin('events', (join) =>
          join
            .onRef('events.matter_id', '=', 'contradictions.matter_id')
            .onRef('events.id', '=', `contradictions.${other}`),
        )
        .select([
          `contradictions.${one} as of`,
          'contradictions.position',
          'events.id as event',
          `contradictions.${written} as written`,
          `contradictions.${otherWritten} as otherWritten`,
          sql<string>`left(events.text, ${LETTERS})`.as('text'),
          ...DATE_COLUMNS.map((name) => `events.${name}` as const),
        ])
        .where('contradictions.matter_id', '=', matter)
        .where(`contradictions.${one}`, '=', anyOf(slice.map(({ id }) => id)))
        .where('events.is_removed', '=', false)
        .orderBy('contradictions.position')
        .$call(neverCut(100_000))
      for (const { of, position, event, text, written: said, otherWritten: otherSaid, ...line } of lines)
        found.push({ of, position, event, text, written: said, otherWritten: otherSaid, date: dateOfLine(line) })
    }
  return Map.groupBy(
    found.sort((a, b) => a.position - b.position),
    ({ of }) => of,
  )
}
