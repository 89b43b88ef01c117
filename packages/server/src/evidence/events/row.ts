// A row of a chronology in full, as people and gathering both see it; pure. What is stored in five tables is one thing here, so that
// an edit is a function from row to row and undo is one from difference to difference.
import { createHash } from 'node:crypto'
import type { BasisReason, EVENT_STATUS_WORDS } from '@muniment/contract'
import type { RowKind } from '@muniment/reading/statements'
import type { AccountId, DocumentId, EventId, Id, PartyId } from '../../base/index.ts'
import { textOf } from '../edits/index.ts'
import type { FormKey } from '../parties/index.ts'
import type { EventDate } from './rules.ts'
import type { StatementKey } from './statement-key.ts'

export type TagId = Id<'tag'>
export type EventStatus = (typeof EVENT_STATUS_WORDS)[number]

/** What of a row a person has set or decided; stored. Any makes the row held. */
export const SET_FIELDS = [
  'citations',
  'date',
  'key',
  'kind',
  'merged',
  'parties',
  'place',
  'remarks',
  'removed',
  'reviewed',
  'status',
  'tags',
  'text',
] as const
export type SetField = (typeof SET_FIELDS)[number]

export interface Cited {
  readonly document: DocumentId
  readonly version: number
  readonly page: number
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly place: string | null
  /** Null where a person cited it. */
  readonly statement: StatementKey | null
}

export interface PartyLink {
  readonly party: PartyId
  /** By which name; null where a person named it. */
  readonly form: FormKey | null
}

/** A statement that is this row's, whether the row cites it or not. */
export interface Claim {
  readonly statement: StatementKey
  readonly isCited: boolean
}

/** What documents say of the row, as gathering reads them. */
export interface Reading {
  readonly date: EventDate | null
  readonly text: string
  readonly kind: RowKind
  readonly role: string | null
}

/** What people can change, and what comes with it. */
export interface RowContent extends Reading {
  readonly rank: string
  readonly confidence: number
  readonly basis: readonly BasisReason[]
  readonly status: EventStatus | null
  readonly isKey: boolean
  readonly reviewedBy: AccountId | null
  /** ISO 8601 instant. */
  readonly reviewedAt: string | null
  readonly isRemoved: boolean
  readonly mergedInto: EventId | null
  readonly parties: readonly PartyLink[]
  readonly citations: readonly Cited[]
  readonly tags: readonly TagId[]
  readonly setFields: readonly SetField[]
  readonly statements: readonly Claim[]
  /** What was read when the row became held; null for a row a person made and for one nobody holds. */
  readonly reading: Reading | null
}

export interface Row extends RowContent {
  readonly id: EventId
  readonly origin: 'read' | 'person'
  readonly madeBy: AccountId | null
  readonly version: number
  readonly sequence: number
  readonly readingState: 'same' | 'changed' | 'gone'
  readonly readingNow: Reading | null
  readonly digest: string | null
}

export const isHeld = (row: Pick<Row, 'origin' | 'setFields'>): boolean =>
  row.origin === 'person' || row.setFields.length > 0

export const readingOf = ({ date, text, kind, role }: Reading): Reading => ({ date, text, kind, role })

/**
 * The row with a person's hand on it: it keeps its statements from now on. `field` says what of it a person decided.
 */
export function heldBy(row: Row, ...fields: readonly SetField[]): Row {
  const claims =
    row.statements.length > 0
      ? row.statements
      : [...new Set(row.citations.flatMap(({ statement }) => statement ?? []))].map((statement) => ({
          statement,
          isCited: true,
        }))
  const isFirst = row.origin === 'read' && row.setFields.length === 0 && claims.length > 0
  return {
    ...row,
    setFields: [...new Set([...row.setFields, ...fields])].sort(),
    statements: claims,
    reading: isFirst ? readingOf(row) : row.reading,
  }
}

/** The same for rows that are the same, whatever their number and their place in time. */
export const digestOf = (row: Row): string =>
  createHash('sha256')
    .update(textOf({ ...row, version: 1, sequence: 0, digest: null }))
    .digest('base64url')

/** The row as nobody's: gathering writes it again, unless it is what was read. */
export function released(row: Row): Row {
  const free: Row = { ...row, statements: [], reading: null, readingState: 'same', readingNow: null, digest: null }
  return { ...free, digest: digestOf(free) }
}
