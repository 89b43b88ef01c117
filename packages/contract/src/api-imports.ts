// Tables that change a chronology by approval, over HTTP.
import { z } from 'zod'
import { rowDateSchema } from './chronology.ts'

const id = z.uuid()
const version = z.int().min(1)
const instant = z.iso.datetime()

/** What a column can mean. `note`: kept word for word beside the row; `ignored`: numbering and the like. */
export const IMPORT_FIELDS = [
  'id',
  'version',
  'date',
  'edtf',
  'earliest',
  'latest',
  'time',
  'text',
  'kind',
  'status',
  'parties',
  'tags',
  'key',
  'note',
  'ignored',
] as const

/** What a cell, or a row, can have against it. */
export const IMPORT_PROBLEMS = [
  'not-a-date',
  'ambiguous-date',
  'more-than-a-date',
  'not-a-time',
  'not-a-status',
  'not-a-kind',
  'not-yes-or-no',
  'unclear-list',
  'too-long',
  'too-many',
  'no-text',
  'merged-cells',
  'unknown-id',
  'id-twice',
] as const

export const IMPORT_KINDS = ['added', 'changed', 'removed', 'conflict', 'unchanged', 'left-out'] as const

const field = z.enum(IMPORT_FIELDS)
const importMapping = {
  columns: z.array(field).max(60).describe('What each column means, one for each; a meaning is given once'),
  language: z.enum(['en', 'de']).describe('In which dates are read first'),
  dayOrder: z.enum(['day-first', 'month-first']).nullable().describe('Null: 03/04/2020 is a question'),
}
export const importMappingSchema = z.strictObject(importMapping)

export const proposalSchema = z.object({
  position: z.int().min(0).describe('Approves a row of the file; a removal is approved by its event'),
  place: z.string().describe('Where it stands in the file; empty for a row that is not in it'),
  kind: z
    .enum(IMPORT_KINDS)
    .describe(
      '`conflict`: the row was changed here since the file was exported, or its id names none; happens only by name. `left-out`: nothing can be made of it',
    ),
  event: id.nullable(),
  changes: z.array(
    z.object({
      field,
      before: z.string(),
      after: z.string(),
      dates: z
        .object({ before: rowDateSchema.nullable(), after: rowDateSchema.nullable() })
        .optional()
        .describe('Of the field `date`: the same two, as dates of rows are given'),
    }),
  ),
  problems: z
    .array(
      z.object({
        field,
        code: z.enum(IMPORT_PROBLEMS),
        words: z.string(),
        why: z.string().describe('The code as a sentence, in the language of the mapping'),
        candidates: z.array(z.string()).describe('Of an ambiguous date: the days it can mean'),
      }),
    )
    .describe('Cells that were not understood: shown, never guessed; of a new row their words are kept in its note'),
  note: z.string().describe('What is kept with a new row as a note for members: no export carries it'),
})

export const importBriefSchema = z.object({
  id,
  version,
  name: z.string(),
  table: z.string().describe('Which table of the file this is; empty where it has but one without a name'),
  tables: z
    .array(z.object({ name: z.string(), rows: z.int() }))
    .describe('Every table of the file: `?table=` takes another'),
  findings: z.array(z.string()).describe('What to know of the file: hidden rows, formulas without a result'),
  state: z.enum(['proposed', 'applied', 'dismissed']),
  headers: z.array(z.string()),
  mapping: z.object(importMapping),
  madeAt: instant,
  edit: id.nullable().describe('Takes everything back: POST /matters/…/edits/…/undo'),
})
export const importSchema = importBriefSchema.extend({
  sequence: z.int().describe('The state of the matter the proposals were made for'),
  counts: z.object({
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    conflict: z.int(),
    unchanged: z.int(),
    leftOut: z.int(),
    problems: z.int(),
  }),
})
export const importedSchema = importSchema.extend({
  proposals: z.array(proposalSchema),
  next: z.string().nullable(),
})

const MOST_NAMED = 20_000
export const applyImportSchema = z.strictObject({
  approve: z
    .union([
      z.literal('added-and-changed'),
      z.strictObject({
        rows: z.array(z.int().min(0)).max(MOST_NAMED).default([]).describe('Positions of proposals'),
        removals: z.array(id).max(MOST_NAMED).default([]).describe('Events that are not in the file'),
      }),
    ])
    .describe('Removals and conflicts happen only where they are named'),
  sequence: z.int().min(0).describe('As the proposals were shown with: a row changed since is left alone and said'),
})
export const appliedImportSchema = z.object({
  edit: id.nullable().describe('Null: nothing was changed, and the import stays open'),
  rows: z.array(
    z.object({
      position: z.int().nullable(),
      event: id.nullable(),
      outcome: z
        .enum(['applied', 'unchanged', 'stale', 'conflict'])
        .describe('`stale`: changed here since it was shown; `conflict`: was not approved by name'),
    }),
  ),
})

export type ImportField = (typeof IMPORT_FIELDS)[number]
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]
export type ImportKind = (typeof IMPORT_KINDS)[number]
