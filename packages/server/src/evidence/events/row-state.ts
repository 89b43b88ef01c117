// A row's content as the JSON an edit keeps, and back. What was stored is parsed, not trusted: it may be of an older version.
import { z } from 'zod'
import { type AccountId, type DocumentId, type EventId, type Id, type PartyId, parseId } from '../../base/index.ts'
import type { Json, State } from '../edits/index.ts'
import type { FormKey } from '../parties/index.ts'
import { EVENT_KINDS, EVENT_STATUSES, type RowContent, SET_FIELDS, type TagId } from './row.ts'
import type { StatementKey } from './statement-key.ts'

const id = <I extends Id<string>>() =>
  z.custom<I>((value) => typeof value === 'string' && parseId(value) !== null, 'an id')

const date = z.object({
  edtf: z.string(),
  earliest: z.int().nullable(),
  latest: z.int().nullable(),
  precision: z.string(),
  qualifier: z.string().nullable(),
  time: z.string().nullable(),
  zone: z.string().nullable(),
  asWritten: z.string(),
})

const reading = {
  date: date.nullable(),
  text: z.string(),
  kind: z.enum(EVENT_KINDS),
  role: z.string().nullable(),
}

const content = z.object({
  ...reading,
  rank: z.string(),
  confidence: z.number(),
  basis: z.string().nullable(),
  status: z.enum(EVENT_STATUSES).nullable(),
  isKey: z.boolean(),
  reviewedBy: id<AccountId>().nullable(),
  reviewedAt: z.string().nullable(),
  isRemoved: z.boolean(),
  mergedInto: id<EventId>().nullable(),
  parties: z.array(z.object({ party: id<PartyId>(), form: id<FormKey>().nullable() })),
  citations: z.array(
    z.object({
      document: id<DocumentId>(),
      version: z.int(),
      page: z.int(),
      start: z.int(),
      end: z.int(),
      quote: z.string(),
      place: z.string().nullable(),
      statement: id<StatementKey>().nullable(),
    }),
  ),
  tags: z.array(id<TagId>()),
  setFields: z.array(z.enum(SET_FIELDS)),
  statements: z.array(z.object({ statement: id<StatementKey>(), isCited: z.boolean() })),
  reading: z.object(reading).nullable(),
})

/** What an edit compares and undo takes back: the content alone, without what gathering keeps beside it. */
export const stateOfRow = (row: RowContent): State => z.record(z.string(), z.json()).parse(jsonOf(content.parse(row)))

/** Throws for what is no row: a fault of ours. */
export const contentOf = (state: State): RowContent => content.parse(state)

/** Plain data of ours, as JSON gives it back. */
export const jsonOf = (value: unknown): Json => z.json().parse(JSON.parse(JSON.stringify(value ?? null)))
