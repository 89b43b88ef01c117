// The wire forms of models, and nothing else of them: what is written, and what is read from each event of a stream. Two forms, of which three
// providers' names are dialects:
// - OpenAI chat completions: OpenAI, Azure OpenAI (its v1 interface), and whatever speaks it: Ollama, vLLM, llama.cpp.
// - Anthropic messages.
//
// By `fetch` and not by a client library: the library that speaks to all of them asks a gateway of its maker's when it is given a model by
// name and finds that gateway's key in the environment. A hundred lines have no such door. Held against the documentation of the providers and a
// double that follows it; never yet against a provider.
import { z } from 'zod'
import type { Endpoint, Prompt, Wire } from '../../platform/models/index.ts'

export interface Said {
  readonly text?: string | undefined
  readonly input?: number | undefined
  readonly output?: number | undefined
  readonly isEnd?: boolean | undefined
  readonly isError?: boolean | undefined
}

export interface Form {
  readonly path: string
  headers(): Readonly<Record<string, string>>
  keyHeader(key: string): readonly [name: string, value: string]
  body(endpoint: Endpoint, prompt: Prompt): object
  /** One event of the stream, or a whole answer where the server does not stream. Null where it is neither. */
  read(json: unknown): Said | null
}

/** No answer takes more; whoever says so is not believed, and what was put by for it counts. */
const MOST_TOKENS = 10_000_000

const tokens = z.int().min(0).max(MOST_TOKENS).optional().catch(undefined)
const usage = z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(undefined)
const words = z.string().nullish().catch(undefined)
const openAiEvent = z.object({
  choices: z
    .array(z.object({ delta: z.object({ content: words }).nullish(), message: z.object({ content: words }).nullish() }))
    .max(16)
    .nullish(),
  usage,
  error: z.unknown().optional(),
})

const openAi = (dialect: Exclude<Wire, 'anthropic'>): Form => ({
  path: '/chat/completions',
  headers: () => ({}),
  keyHeader: (key) => (dialect === 'azure-openai' ? ['api-key', key] : ['authorization', `Bearer ${key}`]),
  body: ({ model }, { system, user, mostTokens }) => ({
    model,
    messages: [
      { role: 'system', content: system.text },
      { role: 'user', content: user.text },
    ],
    stream: true,
    stream_options: { include_usage: true },
    response_format: { type: 'json_object' },
    // The providers' own models take the first only, what is hosted at home the second.
    ...(dialect === 'openai-compatible'
      ? { max_tokens: mostTokens, temperature: 0 }
      : { max_completion_tokens: mostTokens }),
  }),
  read(json) {
    const { data } = openAiEvent.safeParse(json)
    if (data === undefined) return null
    const [choice] = data.choices ?? []
    return {
      text: choice?.delta?.content ?? choice?.message?.content ?? undefined,
      input: data.usage?.prompt_tokens,
      output: data.usage?.completion_tokens,
      isError: data.error !== undefined && data.error !== null,
    }
  },
})

const anthropicUsage = z.object({ input_tokens: tokens, output_tokens: tokens }).nullish().catch(undefined)
const anthropicEvent = z.object({
  type: z.string(),
  delta: z.object({ text: words }).nullish(),
  message: z.object({ usage: anthropicUsage }).nullish(),
  content: z.array(z.object({ text: words })).nullish(),
  usage: anthropicUsage,
})

const anthropic: Form = {
  path: '/v1/messages',
  headers: () => ({ 'anthropic-version': '2023-06-01' }),
  keyHeader: (key) => ['x-api-key', key],
  body: ({ model }, { system, user, mostTokens }) => ({
    model,
    max_tokens: mostTokens,
    system: system.text,
    messages: [{ role: 'user', content: user.text }],
    stream: true,
  }),
  read(json) {
    const { data } = anthropicEvent.safeParse(json)
    if (data === undefined) return null
    const { type, delta, message, content, usage: used } = data
    return {
      text: delta?.text ?? content?.map((part) => part.text ?? '').join(''),
      input: message?.usage?.input_tokens ?? used?.input_tokens,
      output: used?.output_tokens,
      isEnd: type === 'message_stop',
      isError: type === 'error',
    }
  },
}

export const formOf = (wire: Wire): Form => (wire === 'anthropic' ? anthropic : openAi(wire))
