// The chronology as its room in the browser needs it: every row in little, with the names of what it is drawn under; and what a person keeps
// about a matter for themselves.
import { z } from 'zod'
import { exportColumnsSchema, rowDateSchema } from './chronology.ts'
import { line, nameLine } from './lines.ts'
import { EVENT_KIND_WORDS, EXPORT_COLUMNS } from './vocabulary.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
const places = z.array(z.int().min(0))

export const drawnRowSchema = z.object({
  id: z.uuid(),
  date: rowDateSchema.nullable(),
  words: z.string().describe('The beginning of what the row says'),
  kind: z.enum(EVENT_KIND_WORDS),
  isUnsure: z.boolean().describe('Somebody should look whether it was read rightly'),
  isKey: z.boolean(),
  parties: places.describe('Places in the list of parties'),
  tags: places,
  documents: places,
})

export const timelineSchema = z
  .object({
    rows: z.array(drawnRowSchema).describe('In the order of their dates, the undated last'),
    found: z.int().describe('Rows the filter finds; more than are listed where a drawing would hold too many'),
    parties: z.array(named),
    tags: z.array(z.string()),
    documents: z.array(named),
    contradictions: z
      .array(z.object({ one: z.int().min(0), other: z.int().min(0), written: z.string(), otherWritten: z.string() }))
      .describe(
        'Pairs of rows that cannot both be true, as places in the list, each with its date as its document writes it',
      ),
  })
  .meta({ id: 'Timeline' })

const place = z
  .record(z.string().max(40), z.string().max(500))
  .describe('Filter, order and drawing, as the page’s address has them')
export const deskSchema = z
  .object({
    columns: z.array(z.string()).nullable().describe('Those shown, in their order; null: nobody has chosen'),
    exportColumns: z
      .array(z.enum(EXPORT_COLUMNS))
      .nullable()
      .describe('Those of files taken away, in their order; null: the usual ones'),
    views: z.array(z.object({ name: z.string(), place: z.record(z.string(), z.string()) })),
    looked: z
      .object({ sequence: z.int(), at: z.iso.datetime() })
      .nullable()
      .describe('How far the person has looked: what has a greater `sequence` is new to them'),
  })
  .meta({ id: 'Desk', description: 'What a person keeps about a matter for themselves alone' })
export const deskChangeSchema = z.strictObject({
  columns: z.array(line(40)).max(40).nullable().optional(),
  exportColumns: exportColumnsSchema.nullable().optional(),
  view: z
    .strictObject({
      name: nameLine(100),
      place: place.nullable().describe('Null takes the view away'),
      seen: place
        .nullable()
        .describe('The view of this name as it was seen, null where none was: refused where it is another by now'),
    })
    .optional()
    .describe('One view, saved or taken away; the others stay as they are'),
  looked: z.int().min(0).optional(),
})

export const exportPreviewSchema = z
  .object({
    filter: z.string().nullable().describe('The filter as the file will say it; null: every row'),
    columns: z.array(z.enum(EXPORT_COLUMNS)).describe('As the schedule will have them'),
    rows: z.int(),
    first: z
      .array(
        z.object({
          id: z.uuid(),
          date: rowDateSchema.nullable(),
          text: z.string(),
          parties: z.array(z.string()),
          places: z.array(z.string()).describe('Where it stands, as the file will cite it'),
          cells: z
            .record(z.string(), z.array(z.string()))
            .describe('By column, the lines of those columns that stand only where they are chosen'),
        }),
      )
      .describe('The first of the rows'),
    sources: z.int(),
    citedPages: z.int().describe('Pages a bundle of these rows would hold'),
    mostPages: z.int().describe('More than these are in no bundle'),
    removedRows: z.int().describe('Rows that people took out: in no file'),
    notRead: z.int().describe('Findings of what was not read, which the file lists'),
    undecided: z.int().describe('Undecided dates, which the file lists'),
    leftOut: z
      .int()
      .describe(
        'Dates left out on purpose (statutes, documents only named, forms, nothing told of them, told already), which the file lists',
      ),
    contradictions: z.int(),
  })
  .meta({ id: 'ExportPreview' })

export type ExportPreview = z.infer<typeof exportPreviewSchema>
export type DeskReply = z.infer<typeof deskSchema>
export type DeskChange = z.infer<typeof deskChangeSchema>
export type DrawnRow = z.infer<typeof drawnRowSchema>
export type TimelineReply = z.infer<typeof timelineSchema>
