// Requests and replies of the HTTP interface.
import { z } from 'zod'

export const problemSchema = z
  .object({
    type: z.string().describe('`urn:muniment:refusal:` and the code'),
    title: z
      .string()
      .describe(
        'What happened and what to do, for a person; in English whatever language is asked for: a program words it in another by its `code`',
      ),
    status: z.int(),
    code: z.string().describe('Stable: `matter.not-found`'),
    request: z.string().describe('Names this request in the log'),
    reason: z.string().optional().describe('A word of ours, where the code has several reasons: `busy`, `region`'),
  })
  .describe('A refusal (RFC 9457)')

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  engine: z.enum(['pglite', 'postgres']),
})

export const readySchema = z.object({ status: z.literal('ready'), reasons: z.array(z.never()) })

export type Health = z.infer<typeof healthSchema>
export type Problem = z.infer<typeof problemSchema>
