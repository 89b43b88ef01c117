// The same tools over standard input and output, one connection a process. The library gives up what it was asked when its input ends, and
// says nothing to a line that is no message: here whoever writes their questions and closes is answered first, and such a line is told so.
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import type { McpServer } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'
import { LONGEST_MILLISECONDS } from './reach.ts'

const id = z.union([z.string(), z.number()])
const asked = z.looseObject({
  jsonrpc: z.literal('2.0'),
  method: z.string(),
  id: id.optional(),
  params: z.looseObject({ requestId: id.optional() }).optional(),
})
const answered = z
  .looseObject({ jsonrpc: z.literal('2.0'), id })
  .and(
    z.union([
      z.looseObject({ result: z.unknown().refine((result) => result !== undefined) }),
      z.looseObject({ error: z.object({}) }),
    ]),
  )

/** Resolves when whoever started it has closed its input, and all they asked was answered. */
export async function answerOverStdio(makeServer: () => McpServer): Promise<void> {
  const input = new PassThrough()
  const waiting = waitingFor()
  const connection = serveStdio(makeServer, { transport: new Telling(input, (one) => waiting.answered(one)) })
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    if (line.trim() === '') continue
    const refusal = refusalOf(line, (message) => waiting.asked(message))
    if (refusal === null) input.write(`${line}\n`)
    else process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...refusal })}\n`)
  }
  await waiting.done(AbortSignal.timeout(LONGEST_MILLISECONDS))
  await connection.close()
}

class Telling extends StdioServerTransport {
  readonly #told: (id: unknown) => void

  constructor(input: PassThrough, told: (id: unknown) => void) {
    super(input)
    this.#told = told
  }

  override async send(...given: Parameters<StdioServerTransport['send']>): Promise<void> {
    await super.send(...given)
    if (!('method' in given[0])) this.#told(given[0].id)
  }
}

/** Null for a message, which `onAsked` is told of. */
function refusalOf(line: string, onAsked: (message: z.infer<typeof asked>) => void) {
  const said = parsed(line)
  if (said === null) return { id: null, error: { code: -32_700, message: 'Parse error: this line is not JSON.' } }
  const message = asked.safeParse(said.value)
  if (message.success) onAsked(message.data)
  else if (!answered.safeParse(said.value).success) {
    const known = z.object({ id }).safeParse(said.value).data?.id ?? null
    return { id: known, error: { code: -32_600, message: 'Invalid request: one JSON-RPC 2.0 message a line.' } }
  }
  return null
}

function parsed(line: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(line) }
  } catch {
    return null
  }
}

/** Which questions have no answer yet. */
function waitingFor() {
  const open = new Set<unknown>()
  let onEmpty: () => void = () => undefined
  const close = (one: unknown): void => {
    open.delete(one)
    if (open.size === 0) onEmpty()
  }
  return {
    asked({ method, id: one, params }: z.infer<typeof asked>): void {
      // What is called off is not answered, and what listens is never.
      if (method === 'notifications/cancelled') close(params?.requestId)
      else if (one !== undefined && method !== 'subscriptions/listen') open.add(one)
    },
    answered: close,
    done: (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        if (open.size === 0) return resolve()
        onEmpty = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
        // Nobody reads the answers any more.
        process.stdout.once('close', resolve)
      }),
  }
}
