// The chronology as a drawing needs it: every row in little, with the names of what it is drawn under.
import { z } from 'zod'
import { EVENT_KIND_WORDS } from './api-events.ts'
import { rowDateSchema } from './chronology.ts'

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
      .array(z.object({ one: z.int().min(0), other: z.int().min(0), reason: z.string() }))
      .describe('Pairs of rows that cannot both be true, as places in the list'),
  })
  .meta({ id: 'Timeline' })

export type DrawnRow = z.infer<typeof drawnRowSchema>
export type TimelineReply = z.infer<typeof timelineSchema>
