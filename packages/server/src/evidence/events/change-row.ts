// What people do to one row: pure functions from row to row. Each says which fields a person decided; nothing here knows a database.
import type { RowKind } from '@muniment/reading/statements'
import type { AccountId, EventId, PartyId } from '../../base/index.ts'
import { rankWithDate } from './rank.ts'
import { type Cited, type EventStatus, heldBy, type Row, type SetField, type TagId } from './row.ts'
import type { EventDate } from './rules.ts'
import type { StatementKey } from './statement-key.ts'

/** The place of a citation: names it among the citations of a row. */
export type CitedPlace = Pick<Cited, 'document' | 'page' | 'start' | 'end'>

export interface RowChange {
  readonly date?: EventDate | null | undefined
  readonly text?: string | undefined
  readonly kind?: RowKind | undefined
  readonly role?: string | null | undefined
  readonly status?: EventStatus | null | undefined
  readonly isKey?: boolean | undefined
  /** By whom and when; null takes the review back. */
  readonly reviewed?: { readonly by: AccountId; readonly at: string } | null | undefined
  readonly addParties?: readonly PartyId[] | undefined
  readonly removeParties?: readonly PartyId[] | undefined
  readonly addTags?: readonly TagId[] | undefined
  readonly removeTags?: readonly TagId[] | undefined
  /** Their quotes have been read from their pages. */
  readonly addCitations?: readonly Cited[] | undefined
  readonly removeCitations?: readonly CitedPlace[] | undefined
}

/** The row as the person wants it; the same row where nothing differs. */
export function changedRow(row: Row, change: RowChange, shownAs: (party: PartyId) => PartyId | null): Row {
  const steps: readonly ((now: Row) => Row)[] = [
    (now) => (change.date === undefined ? now : withDate(now, change.date)),
    (now) => set(now, 'text', { text: change.text ?? now.text }),
    (now) =>
      set(now, 'kind', { kind: change.kind ?? now.kind, role: change.role === undefined ? now.role : change.role }),
    (now) => set(now, 'status', { status: change.status === undefined ? now.status : change.status }),
    (now) => set(now, 'key', { isKey: change.isKey ?? now.isKey }),
    (now) => (change.reviewed === undefined ? now : withReview(now, change.reviewed)),
    (now) => withParties(now, change.addParties ?? [], change.removeParties ?? [], shownAs),
    (now) => withTags(now, change.addTags ?? [], change.removeTags ?? []),
    (now) => withoutCitations(now, change.removeCitations ?? []),
    (now) => withCitations(now, change.addCitations ?? []),
  ]
  return steps.reduce((now, step) => step(now), row)
}

/** Sets fields of a row and says that a person did, unless they have these values already. */
function set(row: Row, field: SetField, values: Partial<Row>): Row {
  const isOther = Object.entries(values).some(([name, value]) => !Object.is(Reflect.get(row, name), value))
  return isOther ? { ...heldBy(row, field), ...values } : row
}

/** A date a person set is as sure as they are, and inferred from nothing. */
export function withDate(row: Row, date: EventDate | null): Row {
  if (JSON.stringify(row.date) === JSON.stringify(date)) return row
  const held = heldBy(row, 'date')
  return {
    ...held,
    date,
    rank: rankWithDate(row.rank, date),
    basis: [],
    confidence: 1,
    // A place by hand is one among the rows of a day.
    setFields: held.setFields.filter((field) => field !== 'place'),
  }
}

function withReview(row: Row, reviewed: { readonly by: AccountId; readonly at: string } | null): Row {
  if (reviewed !== null) return { ...heldBy(row, 'reviewed'), reviewedBy: reviewed.by, reviewedAt: reviewed.at }
  return row.reviewedBy === null ? row : { ...heldBy(row, 'reviewed'), reviewedBy: null, reviewedAt: null }
}

function withParties(
  row: Row,
  add: readonly PartyId[],
  remove: readonly PartyId[],
  shownAs: (party: PartyId) => PartyId | null,
): Row {
  const gone = new Set(remove)
  const isGone = (party: PartyId) => gone.has(party) || gone.has(shownAs(party) ?? party)
  const kept = row.parties.filter(({ party }) => !isGone(party))
  const named = new Set(kept.map(({ party }) => shownAs(party) ?? party))
  const added = [...new Set(add)].filter((party) => !named.has(party)).map((party) => ({ party, form: null }))
  if (added.length === 0 && kept.length === row.parties.length) return row
  return { ...heldBy(row, 'parties'), parties: [...kept, ...added] }
}

function withTags(row: Row, add: readonly TagId[], remove: readonly TagId[]): Row {
  const gone = new Set(remove)
  const tags = [...new Set([...row.tags.filter((tag) => !gone.has(tag)), ...add])].sort()
  return tags.join() === row.tags.join() ? row : { ...heldBy(row, 'tags'), tags }
}

const placeOf = ({ document, page, start, end }: CitedPlace): string => `${document} ${page} ${start} ${end}`

function withCitations(row: Row, add: readonly Cited[]): Row {
  const known = new Set(row.citations.map(placeOf))
  const added = add.filter((citation) => !known.has(placeOf(citation)))
  return added.length === 0 ? row : { ...heldBy(row, 'citations'), citations: [...row.citations, ...added] }
}

/** What is left of a statement of which a part was taken out is the person's citation: reading would bring all of it back. */
function withoutCitations(row: Row, remove: readonly CitedPlace[]): Row {
  const places = new Set(remove.map(placeOf))
  const gone = row.citations.filter((citation) => places.has(placeOf(citation)))
  if (gone.length === 0) return row
  const statements = new Set(gone.flatMap(({ statement }) => statement ?? []))
  const held = heldBy(row, 'citations')
  return {
    ...held,
    citations: row.citations
      .filter((citation) => !gone.includes(citation))
      .map((citation) => own(citation, statements)),
    statements: held.statements.map((claim) =>
      statements.has(claim.statement) ? { ...claim, isCited: false } : claim,
    ),
  }
}

const own = (citation: Cited, statements: ReadonlySet<StatementKey>): Cited =>
  citation.statement !== null && statements.has(citation.statement) ? { ...citation, statement: null } : citation

export const removedRow = (row: Row): Row => (row.isRemoved ? row : { ...heldBy(row, 'removed'), isRemoved: true })

/** Back in the chronology. A row that was merged away comes back without what the other one has now. */
export function restoredRow(row: Row): Row {
  if (!row.isRemoved) return row
  return {
    ...row,
    isRemoved: false,
    mergedInto: null,
    setFields: [...new Set([...row.setFields, 'removed' as const])].sort(),
  }
}

/** All that `from` say is `into`'s now: their statements, citations, parties and tags. Its own date and words stay. */
export function mergedRows(into: Row, from: readonly Row[]): { readonly into: Row; readonly from: readonly Row[] } {
  const others = from.map((row) => heldBy(row, 'merged'))
  const held = heldBy(into, 'merged')
  const all = [held, ...others]
  const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] =>
    [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed()
  return {
    into: {
      ...held,
      citations: distinct(
        all.flatMap((row) => row.citations),
        placeOf,
      ),
      parties: distinct(
        all.flatMap((row) => row.parties),
        ({ party, form }) => `${party} ${form}`,
      ),
      tags: [...new Set(all.flatMap((row) => row.tags))].sort(),
      statements: distinct(
        all.flatMap((row) => row.statements),
        ({ statement }) => statement,
      ),
      isKey: all.some((row) => row.isKey),
    },
    from: others.map((row) => ({ ...row, isRemoved: true, mergedInto: into.id, statements: [] })),
  }
}

/** Takes citations out of a row into a new one, with the statements they are all of. */
export function splitRow(
  row: Row,
  places: readonly CitedPlace[],
  made: { readonly id: EventId; readonly by: AccountId | null; readonly date: EventDate | null; readonly text: string },
): { readonly left: Row; readonly made: Row } {
  const wanted = new Set(places.map(placeOf))
  const held = heldBy(row, 'citations')
  const taken = row.citations.filter((citation) => wanted.has(placeOf(citation)))
  const stays = row.citations.filter((citation) => !wanted.has(placeOf(citation)))
  const torn = new Set(stays.flatMap(({ statement }) => statement ?? []))
  const gone = new Set(taken.flatMap(({ statement }) => (statement === null || torn.has(statement) ? [] : statement)))
  return {
    left: {
      ...held,
      citations: stays.map((citation) => own(citation, new Set(taken.flatMap(({ statement }) => statement ?? [])))),
      statements: held.statements.filter(({ statement }) => !gone.has(statement)),
    },
    made: {
      ...held,
      id: made.id,
      origin: 'person',
      madeBy: made.by,
      version: 0,
      date: made.date,
      text: made.text,
      // Close under the row it was a part of, while it has its date.
      rank: made.date?.edtf === row.date?.edtf ? `${row.rank}5` : rankWithDate(row.rank, made.date),
      citations: taken.map((citation) => own(citation, torn)),
      statements: held.statements.filter(({ statement }) => gone.has(statement)),
      tags: [],
      status: null,
      isKey: false,
      reviewedBy: null,
      reviewedAt: null,
      setFields: [],
      reading: null,
      readingState: 'same',
      readingNow: null,
      digest: null,
    },
  }
}

/** The row as it is read now. */
export function withReading(row: Row): Row {
  const now = row.readingNow
  if (now === null) return row
  const fields: readonly SetField[] = ['date', 'text', 'kind']
  return {
    ...row,
    ...now,
    rank: rankWithDate(row.rank, now.date),
    reading: now,
    setFields: [...new Set([...row.setFields.filter((field) => !fields.includes(field)), 'reviewed' as const])].sort(),
  }
}

/** The row stays; what is read now is no longer news. */
export const withoutReading = (row: Row): Row =>
  row.readingState === 'same' ? row : { ...heldBy(row, 'text'), reading: row.readingNow }
