// The models a workspace may ask, on which terms, and what left for them.
import { z } from 'zod'
import { line } from './lines.ts'
import { dayInCalendarSchema, momentSchema } from './moment.ts'

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40')
  .describe('What people call it; unique in the workspace')
const day = dayInCalendarSchema
const money = z.number().min(0).max(1_000_000)

const endpoint = {
  name,
  wire: z
    .enum(['openai', 'azure-openai', 'openai-compatible', 'anthropic'])
    .describe('How it is spoken to; `openai-compatible`: Ollama, vLLM, llama.cpp and others'),
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine((text) => !/[?#@]/.test(text), 'without credentials, query or fragment')
    .describe('What its interface stands below: https://api.openai.com/v1; for `anthropic` without the /v1'),
  model: line(200).describe('As the provider names it; for Azure the deployment'),
  region: line(60).describe('A word of your own; must be one of `regions` unless the model stands in the house'),
  noTraining: z
    .strictObject({ record: line(300).describe('Where the contract is filed'), since: day })
    .nullable()
    .describe('The contract that says that what is sent trains nobody. Without one only a model in the house is asked'),
  price: z
    .strictObject({ input: money, output: money })
    .describe('For a million tokens, in whatever currency the budget is meant in'),
}

export const modelEndpointSchema = z.object({
  ...endpoint,
  host: z.string(),
  inHouse: z.boolean().describe('The operator says that its host stands in the house'),
  hasKey: z.boolean(),
  hindrance: z.string().nullable().describe('Why it is not asked about any matter as things stand; null where it is'),
})

const terms = {
  regions: z.array(line(60)).max(20),
  monthlyTokens: z.int().min(0).nullable().describe('Of a calendar month (UTC); null for no limit'),
  monthlyCost: money.nullable().describe('In the currency of the prices; null for no limit'),
}

export const modelSettingsSchema = z.object({
  version: z.int().min(0).describe('As in the ETag: what If-Match asks for; 0 before anything was said'),
  offline: z.boolean().describe('The operator lets nothing out to any model'),
  ...terms,
  hosts: z
    .array(z.object({ host: z.string(), inHouse: z.boolean() }))
    .describe('Hosts that the operator allows; no other is asked'),
  endpoints: z.array(modelEndpointSchema).describe('In the order in which they are asked'),
})
export type ModelSettingsReply = z.infer<typeof modelSettingsSchema>

export const modelSettingsChangeSchema = z.strictObject({
  ...terms,
  endpoints: z
    .array(
      z.strictObject({
        ...endpoint,
        key: z
          .string()
          .min(1)
          .max(500)
          .regex(/^[\x21-\x7e]*$/, 'visible characters of ASCII: it travels in a header')
          .nullable()
          .optional()
          .describe('Left out: the one it has, as long as its host stays the same. Null: none'),
      }),
    )
    .max(20)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'each name once'),
})

export type ModelEndpointChange = z.infer<typeof modelSettingsChangeSchema>['endpoints'][number]

export const modelTestSchema = z.strictObject({
  endpoint: name,
  send: z.boolean().default(false).describe('False: only shows what would be sent'),
  seen: z.string().max(64).optional().describe('The `sha256` of the body somebody has looked at: no other is sent'),
})

export const modelTestReplySchema = z.object({
  address: z.string(),
  headers: z.record(z.string(), z.string()).describe('Without the one that bears the key'),
  body: z.string().describe('To the letter'),
  sha256: z.string(),
  masked: z.record(z.string(), z.int()).describe('How many placeholders of which kind stand in it'),
  hindrance: z.string().nullable().describe('Why it is not sent'),
  answer: z.string().nullable().describe('What came back, where it was sent; text of a stranger'),
  call: z.string().nullable().describe('Its line in the egress ledger'),
})

export type ModelTestReply = z.infer<typeof modelTestReplySchema>

export const egressSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  account: z.string().nullable(),
  request: z.string(),
  matter: z.string().nullable(),
  purpose: z.enum(['answer', 'test']),
  endpoint: z.string(),
  wire: z.string(),
  host: z.string(),
  model: z.string(),
  region: z.string(),
  inHouse: z.boolean(),
  contract: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string().describe('Of the exact body that left'),
  masked: z.record(z.string(), z.int()),
  outcome: z
    .enum(['sent', 'answered', 'failed'])
    .describe('`sent`: it left, and nothing is known of what became of it'),
  failure: z.string().nullable(),
  tokensIn: z.int(),
  tokensOut: z.int(),
  cost: z.number().describe('In the currency of the prices'),
  endedAt: z.iso.datetime().nullable(),
})
export type EgressLine = z.infer<typeof egressSchema>

export const egressFilterSchema = z.strictObject({
  from: momentSchema.optional(),
  until: momentSchema.optional(),
  matter: z.uuid().optional(),
})
const sums = {
  calls: z.int(),
  failed: z.int(),
  bytes: z.int(),
  tokensIn: z.int(),
  tokensOut: z.int(),
  cost: z.number().describe('In the currency of the prices'),
}
export const egressTotalsSchema = z.object({
  ...sums,
  outside: z.int().describe('Calls that left the house'),
  models: z
    .array(z.object({ host: z.string(), model: z.string(), region: z.string(), inHouse: z.boolean(), ...sums }))
    .describe('The same by model, most calls first'),
})
export type EgressTotals = z.infer<typeof egressTotalsSchema>

export const egressListSchema = z.object({
  calls: z.array(egressSchema),
  next: z.string().nullable(),
  totals: egressTotalsSchema.nullable().describe('Of all that the filter finds; on the first page alone'),
})
