// Spreadsheets that change a chronology by approval, over HTTP.
import { z } from 'zod'

const id = z.uuid()
const version = z.int().min(1)
const instant = z.iso.datetime()

export const IMPORT_FIELDS =
  'id version date edtf earliest latest time text kind status parties tags key reviewed note ignored'.split(' ')
const importMapping = {
  columns: z.array(z.enum(IMPORT_FIELDS)).max(60).describe('What each column means; `note`: kept word for word'),
  language: z.enum(['en', 'de']).describe('In which dates are read first'),
  dayOrder: z.enum(['day-first', 'month-first']).nullable(),
}
export const importMappingSchema = z.strictObject(importMapping)
const importCell = z.enum(IMPORT_FIELDS)
export const proposalSchema = z.object({
  position: z.int().min(0),
  place: z.string().describe('Where it stands in the file; empty for a row that is not in it'),
  kind: z
    .enum(['added', 'changed', 'removed', 'conflict', 'unchanged'])
    .describe('`conflict`: the row was changed here since the file was exported'),
  event: id.nullable(),
  changes: z.array(z.object({ field: importCell, before: z.string(), after: z.string() })),
  problems: z
    .array(z.object({ field: importCell, words: z.string(), why: z.string() }))
    .describe('Cells that were not understood: shown, never guessed; of a new row their words are kept in its note'),
  note: z.string().describe('What is kept with a new row as a private note: columns that mean nothing here'),
})
export const importSchema = z.object({
  id,
  version,
  name: z.string(),
  state: z.enum(['proposed', 'applied', 'dismissed']),
  headers: z.array(z.string()),
  mapping: z.object(importMapping),
  madeAt: instant,
  sequence: z.int().describe('The state of the matter the proposals were made for'),
  counts: z.object({
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    conflict: z.int(),
    unchanged: z.int(),
    problems: z.int(),
  }),
  edit: id.nullable(),
})
export const importedSchema = importSchema.extend({
  proposals: z.array(proposalSchema),
  next: z.string().nullable(),
})
export const applyImportSchema = z.strictObject({
  approve: z
    .union([z.literal('added-and-changed'), z.array(z.int().min(0)).min(1).max(50_000)])
    .describe('Positions of proposals; removals and conflicts happen only where they are named'),
  sequence: z.int().min(0).describe('As the proposals were shown with: a row changed since is left alone and said'),
})
export const appliedImportSchema = z.object({
  edit: id.nullable(),
  rows: z.array(
    z.object({ position: z.int(), event: id.nullable(), outcome: z.enum(['applied', 'unchanged', 'stale']) }),
  ),
})
