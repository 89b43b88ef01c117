// A model served over HTTP in both wire forms, that says whatever a test wants, and keeps every byte it was sent as it came off the socket. When it is
// closed, everything it was ever sent is looked through for the names and numbers of the fixtures: by their letters, not by our own reader.
import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

export interface Received {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** The exact body. */
  readonly body: string
  readonly system: string
  readonly user: string
}

export type Behaviour =
  | { readonly say: string }
  /** Says one piece after the other, as they come; hung up on, it asks for no more. */
  | { readonly pieces: AsyncIterable<string> }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Goes on saying this until it is hung up on. */
  | { readonly endless: string }
  /** Answers nothing at all. */
  | 'silent'
  | 'hang-up'
  | { readonly raw: string; readonly type: string }
  | { readonly redirect: string }

export interface ModelDouble {
  readonly host: string
  readonly address: string
  readonly received: Received[]
  /** What it does with the next requests. */
  act(behaviour: (received: Received) => Behaviour | Promise<Behaviour>): void
  close(): Promise<void>
}

/** Who and what stands in documents and questions of the suites and is nobody's in the prompt. */
const NEVER_SENT = [
  'Jane Sample',
  'Erika Beispiel',
  'Max Muster',
  'Tom Placeholder',
  'Nordlicht Muster',
  'Harbour Sample',
  'sample.example',
  'beispiel.example',
  'DE89 3704',
  'DE89370400440532013000',
]

/** What it was sent that no model may see. */
export const sentInPlain = (received: readonly Received[], literals: readonly string[] = NEVER_SENT): string[] =>
  received.flatMap(({ url, system, user, body }) =>
    literals
      .filter((literal) => [system, user, body].some((text) => text.toLowerCase().includes(literal.toLowerCase())))
      .map((literal) => `${literal} in what was sent to ${url}`),
  )

const message = z.object({ role: z.string(), content: z.string() })
const asked = z.object({ system: z.string().optional(), messages: z.array(message) })

export async function serveModel(): Promise<ModelDouble> {
  const received: Received[] = []
  let behaviour: (received: Received) => Behaviour | Promise<Behaviour> = () => ({ say: '{"claims":[]}' })
  const server = createServer((request, response) => {
    void wholeOf(request).then(async (body) => {
      const { system, messages } = asked.parse(JSON.parse(body))
      const one = {
        url: request.url ?? '',
        headers: request.headers,
        body,
        system: system ?? messages.find(({ role }) => role === 'system')?.content ?? '',
        user: messages.find(({ role }) => role === 'user')?.content ?? '',
      }
      received.push(one)
      perform(await behaviour(one), request.url?.endsWith('/messages') === true, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the double listens nowhere')
  const { port } = bound
  return {
    host: `127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}/v1`,
    received,
    act: (next) => {
      behaviour = next
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      assert.deepEqual(sentInPlain(received), [])
    },
  }
}

async function wholeOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function perform(behaviour: Behaviour, isAnthropic: boolean, response: ServerResponse): void {
  if (behaviour === 'silent') return
  if (behaviour === 'hang-up') return void response.destroy()
  if ('status' in behaviour) {
    response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers })
    return void response.end('{"error":{"message":"no"}}')
  }
  if ('redirect' in behaviour) {
    response.writeHead(307, { location: behaviour.redirect })
    return void response.end()
  }
  if ('raw' in behaviour) {
    response.writeHead(200, { 'content-type': behaviour.type })
    return void response.end(behaviour.raw)
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if ('endless' in behaviour) return endlessly(behaviour.endless, isAnthropic, response)
  if (isAnthropic) event(response, { type: 'message_start', message: { usage: { input_tokens: 7 } } })
  if ('pieces' in behaviour) return void inPieces(behaviour.pieces, isAnthropic, response)
  const { say } = behaviour
  for (let at = 0; at < say.length; at += 40) response.write(piece(say.slice(at, at + 40), isAnthropic))
  ending(isAnthropic, response)
}

async function inPieces(pieces: AsyncIterable<string>, isAnthropic: boolean, response: ServerResponse): Promise<void> {
  try {
    for await (const text of pieces) {
      if (response.destroyed) return
      response.write(piece(text, isAnthropic))
    }
    ending(isAnthropic, response)
  } catch {
    response.destroy()
  }
}

function ending(isAnthropic: boolean, response: ServerResponse): void {
  if (isAnthropic) {
    event(response, { type: 'message_delta', delta: {}, usage: { output_tokens: 5 } })
    event(response, { type: 'message_stop' })
  } else {
    event(response, { choices: [], usage: { prompt_tokens: 7, completion_tokens: 5 } })
    response.write('data: [DONE]\n\n')
  }
  response.end()
}

const event = (response: ServerResponse, json: object): void => void response.write(`data: ${JSON.stringify(json)}\n\n`)

const piece = (text: string, isAnthropic: boolean): string =>
  `data: ${JSON.stringify(isAnthropic ? { type: 'content_block_delta', delta: { type: 'text_delta', text } } : { choices: [{ delta: { content: text } }] })}\n\n`

function endlessly(text: string, isAnthropic: boolean, response: ServerResponse): void {
  const more = (): void => {
    if (response.destroyed) return
    if (response.write(piece(text, isAnthropic))) setImmediate(more)
    else response.once('drain', more)
  }
  more()
}

export interface SourceTold {
  readonly number: number
  readonly text: string
}

/** The sources as a prompt holds them. */
export function sourcesIn({ user }: Pick<Received, 'user'>): SourceTold[] {
  return [...user.matchAll(/^SOURCE (\d+) ([0-9a-f]{32})\n([\s\S]*?)\nEND \2$/gm)].map(([, number, , text]) => ({
    number: Number(number),
    text: text ?? '',
  }))
}

export const claimsOf = (
  ...claims: readonly { text: string; quotes: readonly { source: number; quote: string }[] }[]
) => JSON.stringify({ claims })
