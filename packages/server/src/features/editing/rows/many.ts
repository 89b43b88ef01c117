// Acts on several rows at once: marks for many, merging, splitting, taking out and putting back, the place within a day.
import type { BulkEdit, GivenDate } from '@muniment/contract'
import type { EventId, MatterId } from '../../../base/index.ts'
import { parseId } from '../../../base/index.ts'
import {
  type CitedPlace,
  changedRow,
  dateFrom,
  eventIsRemoved,
  mergeRows,
  moveRow,
  putRows,
  type Row,
  removedRow,
  restoredRow,
  rowsById,
  rowsOf,
  splitRows,
  withoutReading,
  withReading,
} from '../../../evidence/events/index.ts'
import { partiesOfMatter, shownCast } from '../../../evidence/parties/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { tooMany } from '../refusals.ts'
import { type EditingMadeWith, edited } from '../work.ts'
import { type EventEdited, replied, rowChangeOf, seenRow } from './change.ts'
import { idsFound } from './find.ts'
import { replyOf } from './reply.ts'

/** Rows one act may touch: what a transaction writes in a few seconds. */
const MOST_ROWS = 10_000

export interface BulkEdited {
  readonly edit: string | null
  readonly events: readonly { readonly id: string; readonly outcome: 'changed' | 'unchanged' | 'stale' | 'missing' }[]
}

/** One transaction: rows that were seen in an older version or are not there are left out and said. Refuses `edit.too-many`. */
export async function changeMany(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  { select, change: asked }: BulkEdit,
): Promise<BulkEdited> {
  const { result, edit } = await edited(made, authority, { matter, act: 'event.bulk-edit' }, async (scope, under) => {
    const ids =
      'events' in select
        ? select.events.flatMap(({ id }) => parseId<EventId>(id) ?? [])
        : without(await idsFound(scope, matter, select.filter, MOST_ROWS + select.except.length), select.except)
    if (ids.length > MOST_ROWS) throw tooMany({ most: MOST_ROWS })
    const seen = new Map('events' in select ? select.events.map(({ id, version }) => [id.toLowerCase(), version]) : [])
    const rows = new Map((await rowsById(scope, matter, [...new Set(ids)])).map((row) => [row.id, row]))
    const isStale = (row: Row) => (seen.get(row.id) ?? row.version) !== row.version
    const fresh = [...rows.values()].filter((row) => !isStale(row))
    const { change, changes } = await rowChangeOf(scope, under, asked)
    const { shownAs } = shownCast(await partiesOfMatter(scope, matter))
    const done = await putRows(
      scope,
      under,
      fresh.map((was) => ({ was, row: changedRow(withRest(was, asked), change, shownAs) })),
    )
    const changed = new Set(done.rows.map((row) => row.id))
    return {
      changes: [...changes, ...done.changes],
      wantsGathering: done.wantsGathering,
      result: ids.map((id) => ({ id, outcome: outcomeOf(rows.get(id), changed, isStale) })),
    }
  })
  return { edit, events: result }
}

function without(ids: readonly EventId[], except: readonly string[]): readonly EventId[] {
  const spared = new Set(except.map((id) => id.toLowerCase()))
  return ids.filter((id) => !spared.has(id))
}

function withRest(row: Row, { isRemoved, reading }: BulkEdit['change']): Row {
  const read = reading === 'take' ? withReading(row) : reading === 'leave' ? withoutReading(row) : row
  return isRemoved === undefined ? read : isRemoved ? removedRow(read) : restoredRow(read)
}

function outcomeOf(row: Row | undefined, changed: ReadonlySet<EventId>, isStale: (row: Row) => boolean) {
  if (row === undefined) return 'missing' as const
  if (isStale(row)) return 'stale' as const
  return changed.has(row.id) ? ('changed' as const) : ('unchanged' as const)
}

export interface Seen {
  readonly id: EventId
  readonly version: number
}

/** Refuses `event.removed` for a row that is not in the chronology. */
export async function mergeEvents(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  { into, from }: { readonly into: Seen; readonly from: readonly Seen[] },
): Promise<EventEdited> {
  const act = { matter, act: 'event.merge' as const, of: { kind: 'event' as const, id: into.id } }
  const { result, edit } = await edited(made, authority, act, async (scope, under) => {
    const target = await seenRow(scope, matter, into)
    const others = new Map<EventId, Row>()
    for (const seen of from) if (seen.id !== into.id) others.set(seen.id, await seenRow(scope, matter, seen))
    if ([target, ...others.values()].some((row) => row.isRemoved)) throw eventIsRemoved()
    return replied(scope, matter, await mergeRows(scope, under, target, [...others.values()]), target)
  })
  return { event: result, edit }
}

export interface SplitAsked {
  readonly citations: readonly CitedPlace[]
  readonly date?: GivenDate | null | undefined
  readonly text?: string | undefined
}

export async function splitEvent(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: Seen,
  { citations, date, text }: SplitAsked,
) {
  const act = { matter, act: 'event.split' as const, of: { kind: 'event' as const, id: seen.id } }
  const { result, edit } = await edited(made, authority, act, async (scope, under) => {
    const row = await seenRow(scope, matter, seen)
    const given = date === undefined ? row.date : date === null ? null : dateFrom(date)
    const done = await splitRows(scope, under, row, { citations, date: given, text: text ?? row.text })
    const { result: event, ...rest } = await replied(scope, matter, done, row)
    const split = done.rows.find(({ id }) => id !== row.id) ?? row
    return { ...rest, result: { event, split: await replyOf(scope, matter, split) } }
  })
  return { ...result, edit }
}

export const removeEvent = (made: EditingMadeWith, authority: Authority, matter: MatterId, seen: Seen) =>
  withOne(made, authority, { matter, act: 'event.remove', seen }, removedRow)

export const restoreEvent = (made: EditingMadeWith, authority: Authority, matter: MatterId, seen: Seen) =>
  withOne(made, authority, { matter, act: 'event.restore', seen }, restoredRow)

async function withOne(
  made: EditingMadeWith,
  authority: Authority,
  { matter, act: name, seen }: { matter: MatterId; act: 'event.remove' | 'event.restore'; seen: Seen },
  change: (row: Row) => Row,
): Promise<EventEdited> {
  const act = { matter, act: name, of: { kind: 'event' as const, id: seen.id } }
  const { result, edit } = await edited(made, authority, act, async (scope, under) => {
    const was = await seenRow(scope, matter, seen)
    return replied(scope, matter, await putRows(scope, under, [{ was, row: change(was) }]), was)
  })
  return { event: result, edit }
}

export async function moveEvent(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: Seen,
  under: EventId | null,
): Promise<EventEdited> {
  const act = { matter, act: 'event.move' as const, of: { kind: 'event' as const, id: seen.id } }
  const { result, edit } = await edited(made, authority, act, async (scope, moving) => {
    const row = await seenRow(scope, matter, seen)
    const [above] = under === null ? [null] : await rowsOf(scope, matter, [under])
    return replied(scope, matter, await moveRow(scope, moving, row, above ?? null), row)
  })
  return { event: result, edit }
}

export async function chooseReading(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: Seen,
  choice: 'take' | 'leave',
): Promise<EventEdited> {
  const act = { matter, act: 'event.take-reading' as const, of: { kind: 'event' as const, id: seen.id } }
  const { result, edit } = await edited(made, authority, act, async (scope, under) => {
    const was = await seenRow(scope, matter, seen)
    const row = choice === 'take' ? withReading(was) : withoutReading(was)
    return replied(scope, matter, await putRows(scope, under, [{ was, row }]), was)
  })
  return { event: result, edit }
}
