// The audit log of a workspace: what was done, by whom, when, and the proof of it.
import { z } from 'zod'
import { momentSchema } from './moment.ts'

const when = z.iso.datetime()
const word = z.string().max(100)

export const auditFilterSchema = z.strictObject({
  from: momentSchema.optional().describe('Not before this moment'),
  until: momentSchema.optional().describe('Before this moment'),
  actor: word.optional().describe('The id of an account, or the name of a job'),
  action: z
    .string()
    .regex(/^[a-z][a-z-]{0,39}\.(?:[a-z][a-z-]{0,59})?$/, 'an act (document.filed) or all of a kind (document.)')
    .optional()
    .describe('`document.filed`, or everything of a noun: `document.`'),
  target: word.optional().describe('The id of what it was done to'),
})

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const auditEntrySchema = z.object({
  index: z.int().describe('Its place in the log, from 0'),
  at: when,
  action: z.string(),
  actor: z
    .object({
      kind: z.string(),
      account: z.string().optional(),
      via: z
        .object({ kind: z.string().describe('`session` or `token`'), id: z.string() })
        .optional()
        .describe('What opened the door to them: a session, or an API token, by its id'),
      job: z.string().optional(),
      cause: z.string().optional(),
    })
    .nullable()
    .describe('Null where retention has destroyed what the entry said'),
  role: z.string().nullable(),
  request: z.string().nullable(),
  targets: z.array(z.object({ type: z.string(), id: z.string() })),
  facts: z.record(z.string(), fact),
  fault: z
    .string()
    .nullable()
    .describe(
      'Null where the entry is the one that was recorded. Else what is wrong with it (`entry.changed`), and nothing it says is given',
    ),
})

export const auditListSchema = z.object({
  entries: z.array(auditEntrySchema),
  next: z.string().nullable(),
  verified: z
    .object({
      at: when,
      fault: z.string().nullable().describe('Null where the whole log is what was signed; else what is wrong with it'),
    })
    .nullable()
    .describe('When this server last read the whole log, at its start and once a day; null before the first time'),
})

export const auditProofSchema = z.object({
  index: z.int(),
  entry: z.string().nullable().describe('The text whose hash stands in the log (RFC 8785); null when it was destroyed'),
  salt: z.string().nullable().describe('32 bytes, base 64'),
  leaf: z.string().describe('SHA-256(0x00 || SHA-256(salt || entry)), base 64'),
  proof: z.string().describe('c2sp.org/tlog-proof@v1: from the leaf to a signed head'),
  key: z.string().describe('The key that opens the head (c2sp.org/signed-note)'),
})

export const auditGrowthSchema = z.object({
  since: z.int().describe('Entries of the head one has'),
  size: z.int().describe('Entries of the head that comes with this'),
  proof: z
    .array(z.string())
    .describe('RFC 9162, 2.1.4: from the tree of the one to the tree of the other, each hash in base 64'),
  checkpoint: z.string().describe('The newest signed head (c2sp.org/tlog-checkpoint)'),
  key: z.string().describe('The key that opens it'),
})

export const auditKeySchema = z.object({
  origin: z.string().describe('The name of the log'),
  key: z.string().describe('Its verifier key: note it down outside this installation'),
})

export type AuditEntryReply = z.infer<typeof auditEntrySchema>
