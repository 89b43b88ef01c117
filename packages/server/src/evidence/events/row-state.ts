// A row's content as the JSON an edit keeps, and back. What was stored is parsed, not trusted: it may be of an older version.
import { basisReasonSchema, EVENT_STATUS_WORDS } from '@muniment/contract'
import { ROW_KINDS } from '@muniment/reading/statements'
import { z } from 'zod'
import { type AccountId, type DocumentId, type EventId, type Id, type PartyId, parseId } from '../../base/index.ts'
import type { Json, State } from '../edits/index.ts'
import type { FormKey } from '../parties/index.ts'
import { rowDateOf } from './dates.ts'
import { type Reading, type RowContent, SET_FIELDS, type TagId } from './row.ts'
import type { EventDate } from './rules.ts'
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
  kind: z.enum(ROW_KINDS),
  role: z.string().nullable(),
}

const content = z.object({
  ...reading,
  rank: z.string(),
  confidence: z.number(),
  basis: z.array(basisReasonSchema),
  status: z.enum(EVENT_STATUS_WORDS).nullable(),
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

const plainDate = (date: EventDate | null): Json =>
  date && {
    edtf: date.edtf,
    earliest: date.earliest,
    latest: date.latest,
    precision: date.precision,
    qualifier: date.qualifier,
    time: date.time,
    zone: date.zone,
    asWritten: date.asWritten,
  }

const plainReading = ({ date, text, kind, role }: Reading) => ({ date: plainDate(date), text, kind, role })

/** What an edit compares and undo takes back: the content alone, without what gathering keeps beside it. Written out, because an act on
 * thousands of rows makes two of each. */
export const stateOfRow = (row: RowContent): State => ({
  ...plainReading(row),
  rank: row.rank,
  confidence: row.confidence,
  basis: row.basis.map(({ code, facts }) => ({ code, facts })),
  status: row.status,
  isKey: row.isKey,
  reviewedBy: row.reviewedBy,
  reviewedAt: row.reviewedAt,
  isRemoved: row.isRemoved,
  mergedInto: row.mergedInto,
  parties: row.parties.map(({ party, form }) => ({ party, form })),
  citations: row.citations.map(({ document, version, page, start, end, quote, place, statement }) => ({
    document,
    version,
    page,
    start,
    end,
    quote,
    place,
    statement,
  })),
  tags: row.tags,
  setFields: row.setFields,
  statements: row.statements.map(({ statement, isCited }) => ({ statement, isCited })),
  reading: row.reading && plainReading(row.reading),
})

/** Throws for what is no row: a fault of ours. */
export const contentOf = (state: State): RowContent => content.parse(state)

/** Fields of a row as the interface tells them: days as such, not counted. What is kept in another shape is told as it is kept. */
export function toldState(state: State): State {
  const { date: when, reading: was } = state
  return {
    ...state,
    ...(when === undefined ? {} : { date: toldDate(when) }),
    ...(typeof was === 'object' && was !== null && 'date' in was
      ? { reading: { ...was, date: toldDate(was['date']) } }
      : {}),
  }
}

function toldDate(kept: Json): Json {
  const found = date.safeParse(kept)
  return found.success ? { ...rowDateOf(found.data) } : kept
}
