// Events, parties, tags and imports over HTTP: everything a person does to a chronology. Objects are strict: what is not named
// here is refused. Every text has a length and holds no control characters.
import { z } from 'zod'
import { basisReasonSchema, citationSchema, confidenceSchema, rowDateSchema } from './chronology.ts'
import { line, nameLine, prose } from './lines.ts'
import { EVENT_KIND_WORDS, EVENT_STATUS_WORDS, PARTY_KIND_WORDS } from './vocabulary.ts'

const id = z.uuid()
const version = z.int().min(1)
const day = z.iso.date()
const instant = z.iso.datetime()

const kind = z.enum(EVENT_KIND_WORDS)
const status = z.enum(EVENT_STATUS_WORDS)
const partyKind = z.enum(PARTY_KIND_WORDS)

export const PRECISION_WORDS = 'day weekend week month season quarter half year fiscal-year decade century'.split(' ')
export const QUALIFIER_WORDS = 'about before after since until early mid late start end'.split(' ')

export const givenDateSchema = z
  .strictObject({
    edtf: line(40).describe('EDTF (ISO 8601-2): 2021-03-03, 2021-03, 2021~, 2021-05-03/2021-05-05, 2021-05/..'),
    earliest: day.nullable().optional().describe('Narrower than the expression alone says, as `early March` is'),
    latest: day.nullable().optional(),
    precision: z.enum(PRECISION_WORDS).optional(),
    qualifier: z.enum(QUALIFIER_WORDS).nullable().optional(),
    time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'as 14:30 or 14:30:05')
      .nullable()
      .optional(),
    zone: line(20).nullable().optional(),
    asWritten: line(200).optional().describe('The words the person typed'),
  })
  .describe('A date as a person sets it; `POST /dates/understand` makes one of words')

export const placeToCiteSchema = z
  .strictObject({
    document: id,
    page: z.int().min(1).max(1_000_000),
    start: z.int().min(0).max(100_000_000),
    end: z
      .int()
      .min(0)
      .max(100_000_000)
      .describe('0, with `start` 0, cites a page without words: a photograph, a plan; no other page is cited so'),
    quote: z.string().max(20_000).optional().describe('Where given it must stand there letter by letter'),
    place: nameLine(500).nullable().optional(),
  })
  .describe('A place in the current text of a document; the quote is read there')
const citedPlace = z.strictObject({
  document: id,
  page: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
})

const tagName = nameLine(60)
const ids = (most: number) => z.array(id).max(most)
const tagNames = z.array(tagName).max(50)

export const newEventSchema = z.strictObject({
  date: givenDateSchema.nullable().default(null),
  text: prose(5000),
  kind: kind.default('event'),
  role: nameLine(60).nullable().default(null),
  parties: ids(200).default([]),
  citations: z.array(placeToCiteSchema).max(100).default([]),
  tags: tagNames.default([]),
  status: status.nullable().default(null),
  isKey: z.boolean().default(false),
})

const addAndRemove = <T extends z.ZodType>(item: T, most: number) => addAndRemoveOf(item, item, most)
const addAndRemoveOf = <T extends z.ZodType, U extends z.ZodType>(item: T, taken: U, most: number) =>
  z.strictObject({ add: z.array(item).max(most).default([]), remove: z.array(taken).max(most).default([]) })

const markChanges = {
  status: status.nullable().optional(),
  isKey: z.boolean().optional(),
  isReviewed: z.boolean().optional().describe('True: by whoever asks, now'),
  kind: kind.optional(),
  parties: addAndRemove(id, 200).optional(),
  tags: addAndRemove(tagName, 50).optional(),
}

export const eventChangeSchema = z.strictObject({
  ...markChanges,
  date: givenDateSchema.nullable().optional(),
  text: prose(5000).optional(),
  role: nameLine(60).nullable().optional(),
  citations: z
    .strictObject({
      add: z.array(placeToCiteSchema).max(100).default([]),
      remove: z.array(citedPlace).max(1000).default([]),
    })
    .optional(),
})

const rowDateFound = rowDateSchema
const readingNow = z.object({
  date: rowDateFound.nullable(),
  text: z.string(),
  kind,
  role: z.string().nullable(),
})

const contradicting = z.object({
  event: id.describe('The other row'),
  date: rowDateFound.nullable(),
  text: z.string().describe('The beginning of what the other row says'),
  written: z.string().describe('The date of this row as its document writes it'),
  otherWritten: z.string(),
})

const removedSources = z.array(z.object({ document: id, removedAt: instant }))

export const eventSchema = z
  .object({
    id,
    version,
    sequence: z.int().describe('The number of its last change in the matter'),
    origin: z.enum(['read', 'person']).describe('`person`: made by hand or by an import'),
    date: rowDateFound.nullable(),
    text: z.string(),
    kind,
    role: z.string().nullable(),
    parties: z.array(z.object({ id, name: z.string(), kind: partyKind })),
    citations: z.array(citationSchema),
    confidence: confidenceSchema,
    basis: z
      .string()
      .nullable()
      .describe('What the date or reading was inferred from, in the language of the matter; null when it stands there'),
    reasons: z.array(basisReasonSchema).describe('The same as codes, to be worded in any language'),
    status: status.nullable(),
    isKey: z.boolean(),
    reviewed: z.object({ by: id, at: instant }).nullable(),
    tags: z.array(z.string()),
    setFields: z
      .array(z.string())
      .describe('What of the row people have set or decided; gathering leaves such a row alone'),
    reading: z
      .object({ state: z.enum(['same', 'changed', 'gone']), now: readingNow.nullable() })
      .describe('What documents say now, where that differs from what they said when somebody first touched the row'),
    contradictions: z
      .array(contradicting)
      .describe('Rows that tell the same for another date: both cannot be true, and a person has to look which is'),
    comments: z.int().min(0),
    removedSources: removedSources.describe('Documents that were cited here and have been removed for good since'),
    isRemoved: z.boolean(),
    mergedInto: id.nullable(),
  })
  .meta({ id: 'Event' })

export const editedEventSchema = z
  .object({
    event: eventSchema,
    edit: id.nullable().describe('Takes this change back: POST /matters/…/edits/…/undo. Null: nothing changed'),
  })
  .meta({ id: 'EditedEvent' })

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .union([item, z.array(item).max(20)])
    .default([])
    .transform((value): z.output<T>[] => (Array.isArray(value) ? value : [value]))
const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true')

/** As a query string; a list is the same name again. */
export const eventFilterQuery = {
  from: day.optional().describe('First day: rows that can lie on it or after it'),
  to: day.optional(),
  party: listOf(id).describe('Rows that name every one of these'),
  document: listOf(id).describe('Rows that cite one of these'),
  tag: listOf(tagName).describe('Rows with every one of these'),
  status: listOf(z.enum([...EVENT_STATUS_WORDS, 'none'])),
  kind: listOf(kind),
  key: yesOrNo.optional(),
  reviewed: yesOrNo.optional(),
  reviewer: listOf(id).describe('Rows that one of these accounts reviewed'),
  dated: yesOrNo.optional(),
  touched: yesOrNo.optional().describe('By a person'),
  otherReading: yesOrNo.optional().describe('Rows of which documents now say something else'),
  contradicted: yesOrNo.optional().describe('Rows that another row contradicts'),
  confidence: listOf(confidenceSchema).describe('How surely a row was read; one of these'),
  removed: yesOrNo.default(false),
  text: line(200).optional().describe('Words that all stand in the row or in what it cites'),
  since: z.coerce.number().int().min(0).optional().describe('Rows changed after this number'),
}
export const EVENT_ORDERS = ['date', '-date', 'changed', '-changed'] as const

const one = z.strictObject({ id, version })
const bulkFilter = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  party: ids(20).default([]),
  document: ids(20).default([]),
  tag: z.array(tagName).max(20).default([]),
  status: z
    .array(z.enum([...EVENT_STATUS_WORDS, 'none']))
    .max(6)
    .default([]),
  kind: z.array(kind).max(4).default([]),
  key: z.boolean().optional(),
  reviewed: z.boolean().optional(),
  reviewer: ids(20).default([]),
  dated: z.boolean().optional(),
  touched: z.boolean().optional(),
  otherReading: z.boolean().optional(),
  contradicted: z.boolean().optional(),
  confidence: z.array(confidenceSchema).max(3).default([]),
  removed: z.boolean().default(false),
  text: line(200).optional(),
  since: z.int().min(0).optional(),
})

export const bulkEditSchema = z.strictObject({
  select: z.union([
    z.strictObject({
      events: z
        .array(z.strictObject({ id, version: version.optional() }))
        .min(1)
        .max(5000),
    }),
    z.strictObject({
      filter: bulkFilter,
      except: ids(1000).default([]).describe('Rows the filter finds and that are left alone'),
    }),
  ]),
  change: z.strictObject({
    ...markChanges,
    isRemoved: z.boolean().optional(),
    reading: z.enum(['take', 'leave']).optional().describe('What is read now: take it, or leave the rows as they are'),
  }),
})
export const bulkReplySchema = z.object({
  edit: id.nullable(),
  events: z.array(z.object({ id, outcome: z.enum(['changed', 'unchanged', 'stale', 'missing']) })),
})

export const mergeEventsSchema = z.strictObject({ into: one, from: z.array(one).min(1).max(100) })
export const splitEventSchema = z.strictObject({
  citations: z.array(citedPlace).min(1).max(1000).describe('Those that go to the new row'),
  date: givenDateSchema.nullable().optional().describe('Of the new row; that of the old where none is given'),
  text: prose(5000).optional(),
})
export const placeEventSchema = z.strictObject({
  under: id.nullable().describe('The row of the same day it is to stand under; null: first of the day'),
})
export const readingChoiceSchema = z.strictObject({ choice: z.enum(['take', 'leave']) })

const who = z.object({ account: id.nullable(), at: instant })
export const historyEntrySchema = z.object({
  edit: id,
  sequence: z.int(),
  act: z.string().describe('Stable: `event.edit`, `event.merge` …'),
  by: who,
  undoneBy: id.nullable(),
  undoes: id.nullable(),
  before: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('The fields that changed, as they were, a date as a row has it; null: it was made'),
  after: z.record(z.string(), z.unknown()),
})
export const eventHistorySchema = z.object({
  history: z.array(historyEntrySchema),
  removedSources: removedSources.describe('What no person did to the row: documents it cited were removed for good'),
  next: z.string().nullable(),
})
export const editSchema = z.object({
  id,
  sequence: z.int(),
  act: z.string(),
  by: who,
  undoneBy: id.nullable(),
  undoes: id.nullable(),
})
export const undoneSchema = z.object({ edit: id })

export const dateToUnderstandSchema = z.strictObject({
  text: line(200),
  language: z.enum(['en', 'de']).default('en'),
  dayOrder: z.enum(['day-first', 'month-first']).nullable().default(null),
  reference: day.nullable().default(null).describe('What “last Monday” is counted from; without one it stays open'),
})
export const understoodDateSchema = z.object({
  outcome: z.enum(['understood', 'ambiguous', 'not-understood']),
  date: rowDateFound.nullable(),
  words: z.string().nullable().describe('The date as an export would write it'),
  candidates: z.array(z.string()).describe('Of an ambiguous date: the days it can mean'),
  left: z.array(z.string()).describe('Words beside a date that are no part of it: then nothing is understood'),
})

export const tagSchema = z.object({ id, name: z.string(), version, events: z.int() }).meta({ id: 'Tag' })
export const newTagSchema = z.strictObject({ name: tagName })
export const mergeTagSchema = z.strictObject({ into: id })

const partyName = nameLine(300)
/** A name that a party has already: read from a document, it is as it stands there. */
const nameItHas = line(300)
const names = z.array(partyName).max(200)
export const partyReplySchema = z
  .object({
    id,
    version,
    name: z.string(),
    kind: partyKind,
    aliases: z.array(z.string()),
    roles: z.array(z.string()),
    origin: z.enum(['read', 'person']),
    isTouched: z.boolean().describe('A person changed it'),
    isRemoved: z.boolean(),
    merged: z.array(z.object({ id, name: z.string() })).describe('Parties that are shown as this one'),
    events: z.int().describe('Rows of the chronology that name it'),
  })
  .meta({ id: 'Party' })
export const partyInFullSchema = partyReplySchema.extend({
  documents: z.array(z.object({ id, events: z.int() })).describe('Documents cited in those rows'),
})
export const newPartySchema = z.strictObject({
  name: partyName,
  kind: partyKind.default('organization'),
  aliases: names.default([]),
  roles: names.default([]),
})
export const partyChangeSchema = z.strictObject({
  name: partyName.optional(),
  kind: partyKind.optional(),
  aliases: addAndRemoveOf(partyName, nameItHas, 200).optional(),
  roles: addAndRemoveOf(partyName, nameItHas, 200).optional(),
})
export const mergePartiesSchema = z.strictObject({ into: one, from: z.array(one).min(1).max(100) })
export const splitPartySchema = z.strictObject({
  name: partyName,
  kind: partyKind.optional(),
  aliases: z.array(nameItHas).min(1).max(200).describe('Names of the old party that mean the new one'),
})
export const editedPartySchema = z.object({ party: partyReplySchema, edit: id.nullable() }).meta({ id: 'EditedParty' })

export const changeSchema = z
  .object({ sequence: z.int(), kind: z.string(), id, at: instant })
  .describe('Something of the matter changed: an event, a party, a tag, a comment; `gathered`: rows were read again')

export type EventReply = z.infer<typeof eventSchema>
export type NewEvent = z.infer<typeof newEventSchema>
export type EventChange = z.infer<typeof eventChangeSchema>
export type BulkEdit = z.infer<typeof bulkEditSchema>
export type GivenDate = z.infer<typeof givenDateSchema>
export type PartyReply = z.infer<typeof partyReplySchema>
export type PartyInFull = z.infer<typeof partyInFullSchema>
export type UnderstoodDate = z.infer<typeof understoodDateSchema>
