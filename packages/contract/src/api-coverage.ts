// What a matter's chronology does not say, page by page: what was not read, what was read with little certainty, which dates nobody has
// decided, which documents no row cites; and deciding a date.
import { z } from 'zod'
import { givenDateSchema } from './api-events.ts'
import { findingSchema, leftOutDateSchema, undecidedDateSchema } from './chronology.ts'

const id = z.uuid()
const count = z.int().min(0)

export const coverageSchema = z
  .object({
    documents: z
      .object({ read: count, refused: count, waiting: count })
      .describe('`waiting`: filed or being read; what is in the trash is not counted'),
    pages: z.object({ read: count, recognised: count }).describe('`recognised`: their text was read from a picture'),
    notRead: count.describe('Findings that say what was not read'),
    unsurePages: count.describe('Pages of which the text was recognised with little certainty'),
    remarks: count,
    undecided: z
      .object({ open: count, decided: count, ambiguous: count })
      .describe(
        'Expressions of time that were not dated; `decided`: somebody has dated a row that cites each of their places; `ambiguous`: open ones that can mean one of two days',
      ),
    leftOut: z
      .object({ law: count, reference: count, boilerplate: count, untold: count, repeated: count })
      .describe('Dates that were read and kept out of the chronology on purpose'),
    uncitedDocuments: count.describe('Documents that were read and that no row cites'),
    notes: z
      .array(z.object({ code: z.string(), detail: z.string() }))
      .describe('What is to be known of the matter as a whole, as a plain sentence each'),
  })
  .meta({ id: 'Coverage' })

export const COVERAGE_KINDS = ['not-read', 'unsure-page', 'remark'] as const

export const coverageFindingSchema = findingSchema
  .extend({ document: id, pageLabel: z.string().nullable() })
  .meta({ id: 'CoverageFinding' })

export const openDateSchema = undecidedDateSchema
  .extend({
    document: id,
    documentName: z.string(),
    before: z.string().describe('What stands on the page before the first place: a line at most'),
    after: z.string(),
    isDecided: z.boolean().describe('Somebody has dated a row that cites each of the places'),
  })
  .meta({ id: 'OpenDate' })

export const leftOutSchema = leftOutDateSchema
  .extend({ document: id, documentName: z.string() })
  .meta({ id: 'LeftOutDate' })

export const uncitedDocumentSchema = z
  .object({ id, name: z.string(), kind: z.string(), pages: count })
  .meta({ id: 'UncitedDocument' })

export const alikeDocumentsSchema = z
  .object({
    document: z.object({ id, name: z.string() }),
    other: z.object({ id, name: z.string() }).describe('Filed before it'),
    hasSameWords: z.boolean().describe('Every word in the same order; otherwise nearly so'),
  })
  .meta({ id: 'AlikeDocuments' })

export const dateDecisionsSchema = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        document: id,
        page: z.int().min(1).max(1_000_000),
        start: z.int().min(0).max(100_000_000),
        end: z.int().min(1).max(100_000_000),
        date: givenDateSchema,
      }),
    )
    .min(1)
    .max(500)
    .describe('Places of undecided dates, each with what it means'),
})

export const datesDecidedSchema = z
  .object({
    edit: id.nullable().describe('Takes all of them back: POST /matters/…/edits/…/undo. Null: nothing changed'),
    dated: count.describe('Rows that stood without a date and have one now'),
    made: count.describe('Rows that were made, where no row cited the place'),
  })
  .meta({ id: 'DatesDecided' })

export type CoverageReply = z.infer<typeof coverageSchema>
export type CoverageFindingReply = z.infer<typeof coverageFindingSchema>
export type OpenDate = z.infer<typeof openDateSchema>
export type LeftOutReply = z.infer<typeof leftOutSchema>
export type UncitedDocument = z.infer<typeof uncitedDocumentSchema>
export type AlikeDocuments = z.infer<typeof alikeDocumentsSchema>
export type DateDecision = z.infer<typeof dateDecisionsSchema>['decisions'][number]
export type DatesDecided = z.infer<typeof datesDecidedSchema>
