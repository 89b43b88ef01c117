// Requests and replies of the HTTP interface.
import { z } from 'zod'

const id = z.uuid()

export const problemSchema = z
  .object({
    type: z.string().describe('`urn:muniment:refusal:` and the code'),
    title: z.string().describe('What happened and what to do, for a person'),
    status: z.int(),
    code: z.string().describe('Stable: `matter.not-found`'),
    request: z.string().describe('Names this request in the log'),
  })
  .describe('A refusal (RFC 9457)')

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  engine: z.enum(['pglite', 'postgres']),
})

export const newMatterSchema = z.object({
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]*$/u, 'without control characters'),
  language: z.enum(['en', 'de']).default('en'),
  dayOrder: z.enum(['day-first', 'month-first']).nullable().default(null),
})

export const matterSchema = z.object({
  id,
  name: z.string(),
  language: z.enum(['en', 'de']),
  dayOrder: z.enum(['day-first', 'month-first']).nullable(),
  madeAt: z.string(),
})

export const filedDocumentSchema = z.object({
  id,
  name: z.string(),
  sha256: z.string(),
  isNew: z.boolean().describe('False when these bytes were filed here before'),
})

export const documentStatusSchema = z.object({
  id,
  name: z.string(),
  parent: id.nullable(),
  kind: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string(),
  status: z.enum(['filed', 'reading', 'read', 'refused']),
  refusal: z.string().nullable(),
  detail: z.string().nullable(),
  pages: z.int(),
  pagesRead: z.int(),
})

export type Health = z.infer<typeof healthSchema>
export type Matter = z.infer<typeof matterSchema>
export type FiledDocumentReply = z.infer<typeof filedDocumentSchema>
export type DocumentStatusReply = z.infer<typeof documentStatusSchema>
export type Problem = z.infer<typeof problemSchema>
