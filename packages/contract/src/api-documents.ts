// Matters, documents, their pages, uploads, and what a workspace keeps. What is asked is strict: a field nobody knows is refused.
import { z } from 'zod'
import { batesSchema } from './chronology.ts'
import { nameLine } from './lines.ts'

const id = z.uuid()
const when = z.iso.datetime()
const language = z.enum(['en', 'de'])
const dayOrder = z.enum(['day-first', 'month-first']).nullable()
const version = z.int().min(1).describe('As in the ETag: what If-Match asks for')

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'the IANA name of a time zone: Europe/Berlin')
  .describe('IANA name; a time of day without a zone is meant in it')

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

const privileged = z
  .boolean()
  .describe('True: nothing of it goes to a model outside the house. Only admins and owners take it back')

export const newMatterSchema = z.strictObject({
  name: nameLine(200),
  language: language.default('en'),
  dayOrder: dayOrder.default(null),
  timeZone: timeZone.default('UTC'),
  privileged: privileged.default(false),
})

export const matterChangeSchema = z
  .strictObject({
    name: nameLine(200),
    language,
    dayOrder,
    timeZone,
    privileged,
    archived: z.boolean().describe('True closes the matter: nothing is filed or changed in it until it is reopened'),
  })
  .partial()

export const matterSchema = z
  .object({
    id,
    name: z.string(),
    language,
    dayOrder,
    timeZone: z.string(),
    privileged,
    madeAt: when,
    archivedAt: when.nullable(),
    trashedAt: when.nullable(),
    version,
  })
  .meta({ id: 'Matter' })

export const listedMatterSchema = matterSchema
  .extend({
    counts: z
      .object({
        documents: z.int(),
        waiting: z.int().describe('Of the documents, those not read yet'),
        events: z.int().describe('Rows of the chronology, without those taken out'),
      })
      .optional()
      .describe('Where they were asked for'),
  })
  .meta({ id: 'ListedMatter' })

export const filedDocumentSchema = z.object({
  id,
  name: z.string(),
  sha256: z.string(),
  isNew: z.boolean().describe('False when these bytes were filed here before'),
})

export const refusedFileSchema = z
  .object({
    name: z.string().nullable().describe('Null: the request itself was refused there, before the next file'),
    code: z.string().describe('As of any refusal: `document.too-large`'),
    title: z.string(),
    status: z.int().describe('What a request with this file alone would have been answered'),
  })
  .meta({ id: 'RefusedFile' })

/** A document found by its name, wherever it lies. */
export const namedDocumentSchema = z.object({ id, name: z.string(), matter: z.object({ id, name: z.string() }) })

/** Documents whose pages are numbered by one act. */
const MOST_NUMBERED = 1000

const day = z.iso.date().describe('An ISO calendar day')

/** What a list of documents is ordered by; with a minus the other way round. */
export const documentOrders = ['filed', 'name', 'kind', 'pages', 'dated', 'custodian', 'exhibit', 'status'] as const

export const documentStatuses = ['filed', 'reading', 'read', 'refused'] as const

export const documentReplySchema = z
  .object({
    id,
    matter: id,
    name: z.string(),
    parent: id.nullable().describe('The document it was found inside'),
    relation: z.enum(['attachment', 'entry', 'message']).nullable(),
    kind: z.string().nullable().describe('By its content; null until it was opened'),
    bytes: z.int(),
    sha256: z.string(),
    status: z.enum(documentStatuses),
    refusal: z.string().nullable(),
    detail: z.string().nullable(),
    pages: z.int(),
    pagesRead: z.int(),
    textVersion: z.int().nullable().describe('The text that is shown and cited'),
    custodian: z.string().nullable(),
    datedOn: day.nullable().describe('The date of the document: as a person set it, else as it was read'),
    datedBy: z.enum(['person', 'reading']).nullable().describe('Whose date it is; null: there is none'),
    exhibit: z.string().nullable().describe("Its exhibit mark, as the firm writes it: 'Exhibit 12', 'Anlage K 7'"),
    bates: batesSchema.nullable(),
    filedBy: id.nullable().describe('The account that filed it or what it was found in'),
    filedAt: when,
    trashedAt: when.nullable(),
    version,
  })
  .meta({ id: 'Document' })

export const documentDetailSchema = documentReplySchema.extend({
  findings: z.array(
    z.object({
      stage: z.enum(['text', 'events']),
      page: z.int().nullable(),
      code: z.string(),
      detail: z.string(),
    }),
  ),
  children: z
    .array(documentReplySchema)
    .describe('What was found inside it, the first 200; the list gives all: ?parent='),
  childrenNext: z.string().nullable().describe('Where there are more: the cursor with which that list goes on'),
  texts: z.array(z.object({ version: z.int(), language: z.string().nullable(), madeAt: when, pages: z.int() })),
})

const givenBates = z.strictObject({
  prefix: z
    .string()
    .max(40)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'one line, without control characters')
    .describe("As it stands before the number: 'SMP-'; may be empty"),
  first: z.int().min(0).max(999_999_999),
  digits: z.int().min(1).max(12),
})

export const batesRunSchema = z.strictObject({
  documents: z.array(id).min(1).max(MOST_NUMBERED).describe('In the order in which their pages are counted through'),
  ...givenBates.shape,
})

export const documentChangeSchema = z
  .strictObject({
    name: nameLine(1000),
    custodian: nameLine(200).nullable().describe('Whose document it was'),
    datedOn: day.nullable().describe('null: as it was read'),
    exhibit: nameLine(60).nullable(),
    bates: givenBates.nullable().describe('null: its pages have no numbers any more'),
  })
  .partial()

const zone = z.object({
  kind: z.string(),
  label: z.string().nullable(),
  start: z.int(),
  end: z.int(),
})

export const pageSummarySchema = z.object({
  number: z.int(),
  label: z.string().nullable().describe('The number printed on the page, where it has one'),
  width: z.number().describe('Points'),
  height: z.number().describe('Points'),
  origin: z.enum(['text', 'ocr', 'typeset']),
  confidence: z.number().nullable(),
  characters: z.int(),
})

export const pageSchema = pageSummarySchema.extend({
  document: id,
  textVersion: z.int(),
  text: z.string(),
  zones: z.array(zone),
  boxes: z
    .string()
    .describe(
      'Base64 of little-endian 16-bit unsigned integers, four for each UTF-16 unit of the text: left, top, right, bottom, from the upper left corner, in steps of 1/65535 of the longer side of the page',
    ),
})

export const pageWidths = [600, 1200, 1800] as const

export const pageHitSchema = z.object({
  page: z.int(),
  label: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  before: z.string(),
  hit: z.string(),
  after: z.string(),
})

export const usageSchema = z.object({
  bytes: z.int(),
  documents: z.int(),
  reserved: z.int().describe('Bytes promised to uploads that are under way'),
  recognisedPages: z.int().describe('Pages recognised from images in this calendar month (UTC)'),
  limits: z.object({ bytes: z.int().nullable(), documents: z.int().nullable(), recognisedPages: z.int().nullable() }),
})

export type Matter = z.infer<typeof matterSchema>
export type ListedMatter = z.infer<typeof listedMatterSchema>
export type FiledDocumentReply = z.infer<typeof filedDocumentSchema>
export type RefusedFile = z.infer<typeof refusedFileSchema>
export type DocumentReply = z.infer<typeof documentReplySchema>
export type DocumentDetailReply = z.infer<typeof documentDetailSchema>
export type PageReply = z.infer<typeof pageSchema>
export type UsageReply = z.infer<typeof usageSchema>
