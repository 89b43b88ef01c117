// The verbs of a chronology's rows. All work inside an edit: it holds the matter, numbers the change and keeps what was before.
import { type EventId, type MatterId, newId, type PartyId, parseId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { type Change, differenceOf, type Edit, editOvertaken, isSame, takenBack } from '../edits/index.ts'
import { type CitedPlace, changedRow, mergedRows, type RowChange, splitRow } from './change-row.ts'
import { checkCitations, standingCitations } from './check-citations.ts'
import { neighbourBelow, presentParties, presentTags } from './edits/queries.ts'
import { rankBetween, rankOf, sortDayOf } from './rank.ts'
import { eventNotFound, noRoom, nothingToSplit, otherDay } from './refusals.ts'
import { heldBy, isHeld, type Row, released } from './row.ts'
import { contentOf, stateOfRow } from './row-state.ts'
import { rowsById, writeRows } from './rows/queries.ts'
import type { EventDate } from './rules.ts'

/** What an edit did to the rows. */
export interface RowsEdited {
  readonly rows: readonly Row[]
  readonly changes: readonly Change[]
  /** A row is nobody's any more, or waits for what is read now: the matter wants gathering. */
  readonly wantsGathering: boolean
}

export interface NewRow {
  readonly date: EventDate | null
  readonly text: string
  readonly kind: Row['kind']
  readonly role: string | null
  readonly change: RowChange
}

/** Rows in the order of the ids. Refuses `event.not-found` for any that is not there. */
export async function rowsOf(scope: Scope, matter: MatterId, ids: readonly EventId[]): Promise<Row[]> {
  const rows = new Map((await rowsById(scope, matter, [...new Set(ids)])).map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = rows.get(id)
    if (row === undefined) throw eventNotFound()
    return row
  })
}

export function newRow(edit: Edit, { date, text, kind, role, change }: NewRow, id = newId<EventId>()): Row {
  const row: Row = {
    id,
    origin: 'person',
    madeBy: edit.account,
    version: 0,
    sequence: edit.sequence,
    date,
    text,
    kind,
    role,
    rank: rankOf(date, { document: 999_999, statement: edit.sequence }),
    confidence: 1,
    basis: [],
    status: null,
    isKey: false,
    reviewedBy: null,
    reviewedAt: null,
    isRemoved: false,
    mergedInto: null,
    parties: [],
    citations: [],
    tags: [],
    setFields: [],
    statements: [],
    reading: null,
    readingState: 'same',
    readingNow: null,
    digest: null,
  }
  return changedRow(row, change, (party) => party)
}

/** Writes rows as a person wants them. Refuses `events.citation-does-not-stand`. */
export async function putRows(
  scope: Scope,
  edit: Edit,
  pairs: readonly { readonly was: Row | null; readonly row: Row }[],
): Promise<RowsEdited> {
  const changes: Change[] = []
  const written: { was: Row | null; row: Row }[] = []
  let wantsGathering = false
  for (const { was, row } of pairs) {
    const difference = differenceOf(was === null ? null : stateOfRow(was), stateOfRow(row))
    if (difference === null) continue
    changes.push({ kind: 'event', id: row.id, ...difference })
    const next = { ...row, version: row.version + 1, sequence: edit.sequence, digest: null }
    const isReadAnew = was !== null && !isSame(was.reading, row.reading)
    wantsGathering ||= !isHeld(next) || (isReadAnew && was.reading !== null)
    const settled = isReadAnew ? { ...next, readingState: 'same' as const, readingNow: null } : next
    written.push({ was, row: isHeld(next) ? settled : released(next) })
  }
  const news = written.flatMap(({ was, row }) =>
    row.citations.filter((citation) => was === null || !was.citations.some((known) => isSame(known, citation))),
  )
  await checkCitations(scope, news)
  await writeRows(scope, edit.matter, written)
  return { rows: written.map(({ row }) => row), changes, wantsGathering }
}

export const changeRows = (
  scope: Scope,
  edit: Edit,
  rows: readonly Row[],
  { change, shownAs }: { change: RowChange; shownAs: (party: PartyId) => PartyId | null },
): Promise<RowsEdited> =>
  putRows(
    scope,
    edit,
    rows.map((was) => ({ was, row: changedRow(was, change, shownAs) })),
  )

export function mergeRows(scope: Scope, edit: Edit, into: Row, from: readonly Row[]): Promise<RowsEdited> {
  const merged = mergedRows(into, from)
  return putRows(scope, edit, [
    { was: into, row: merged.into },
    ...from.map((was, index) => ({ was, row: merged.from[index] ?? was })),
  ])
}

export interface Splitting {
  readonly citations: readonly CitedPlace[]
  readonly date: EventDate | null
  readonly text: string
}

/** The new row comes second. Refuses `event.nothing-to-split`. */
export function splitRows(
  scope: Scope,
  edit: Edit,
  row: Row,
  { citations, date, text }: Splitting,
): Promise<RowsEdited> {
  const { left, made } = splitRow(row, citations, { id: newId<EventId>(), by: edit.account, date, text })
  if (made.citations.length === 0 || left.citations.length === 0) throw nothingToSplit()
  return putRows(scope, edit, [
    { was: row, row: left },
    { was: null, row: made },
  ])
}

/** Puts a row right under another of its day, or at its beginning. Refuses `event.other-day`, `event.no-room`. */
export async function moveRow(scope: Scope, edit: Edit, row: Row, under: Row | null): Promise<RowsEdited> {
  const day = sortDayOf(row.date)
  if (under !== null && (sortDayOf(under.date) !== day || under.id === row.id)) throw otherDay()
  const below = await neighbourBelow(scope, edit.matter, { day, rank: under?.rank ?? null, except: row.id })
  const rank = rankBetween(under?.rank ?? null, below)
  if (rank === null) throw noRoom()
  return putRows(scope, edit, [{ was: row, row: { ...heldBy(row, 'place'), rank } }])
}

/** Somebody remarked on the row: it stays theirs to find, whatever is gathered. Nobody's edit is overtaken by it. */
export async function holdRow(scope: Scope, matter: MatterId, row: Row, sequence: number): Promise<void> {
  await writeRows(scope, matter, [{ was: row, row: { ...heldBy(row, 'remarks'), sequence, digest: null } }])
}

/** Takes an edit back: every row it changed, or none. Refuses `edit.overtaken`. */
export async function takeBackRows(scope: Scope, edit: Edit, changes: readonly Change[]): Promise<RowsEdited> {
  const ids = changes.flatMap(({ kind, id }) => (kind === 'event' ? (parseId<EventId>(id) ?? []) : []))
  const rows = new Map<string, Row>((await rowsById(scope, edit.matter, ids)).map((row) => [row.id, row]))
  const pairs: { was: Row; row: Row }[] = []
  for (const change of changes.filter(({ kind }) => kind === 'event')) {
    const was = rows.get(change.id)
    if (was === undefined) throw editOvertaken()
    const back = takenBack(stateOfRow(was), change)
    if ('overtaken' in back) throw editOvertaken({ fields: back.overtaken.join(' ') })
    // What was made keeps its row, for whoever takes this back, and lets go of its statements.
    const row =
      change.before === null ? { ...was, isRemoved: true, statements: [] } : { ...was, ...contentOf(back.state) }
    pairs.push({ was, row })
  }
  return putRows(scope, edit, await thatStand(scope, edit.matter, pairs))
}

/** A document, a party or a tag may have gone since: what named it comes back without it. */
async function thatStand(
  scope: Scope,
  matter: MatterId,
  pairs: readonly { readonly was: Row; readonly row: Row }[],
): Promise<{ was: Row; row: Row }[]> {
  const rows = pairs.map(({ row }) => row)
  const citations = new Set(
    await standingCitations(
      scope,
      rows.flatMap((row) => row.citations),
    ),
  )
  const parties = await presentParties(
    scope,
    matter,
    rows.flatMap((row) => row.parties.map(({ party }) => party)),
  )
  const tags = await presentTags(
    scope,
    matter,
    rows.flatMap((row) => row.tags),
  )
  return pairs.map(({ was, row }) => ({
    was,
    row: {
      ...row,
      citations: row.citations.filter((citation) => citations.has(citation)),
      parties: row.parties.filter(({ party }) => parties.has(party)),
      tags: row.tags.filter((tag) => tags.has(tag)),
    },
  }))
}
