// Carries a prompt to a model over HTTP. The only place that speaks to one: it takes what the redactor made, adds the one key it is handed, reads no
// environment, follows no redirection, and ends a stream that does not end.
import { isMaskedText } from '@muniment/reading/masking'
import {
  type Endpoint,
  type ModelCarrier,
  ModelFailure,
  type Reply,
  type Written,
} from '../../platform/models/index.ts'
import { eventsIn } from './events.ts'
import { type Form, formOf, type Said } from './wires.ts'

export interface ModelLimits {
  /** Until the head of the answer is there, and between two pieces of it. */
  readonly silenceMs: number
  readonly wholeMs: number
  /** Of the answer as it comes, events and all. */
  readonly mostBytes: number
  readonly mostCharacters: number
}

const LIMITS: ModelLimits = { silenceMs: 60_000, wholeMs: 180_000, mostBytes: 2_000_000, mostCharacters: 100_000 }

export function makeModelCarrier(limits: Partial<ModelLimits> = {}): ModelCarrier {
  const within = { ...LIMITS, ...limits }
  return {
    write(endpoint, prompt) {
      if (!isMaskedText(prompt.system) || !isMaskedText(prompt.user))
        throw new TypeError('only what was masked goes to a model')
      const form = formOf(endpoint.wire)
      return {
        address: `${endpoint.address.replace(/\/+$/, '')}${form.path}`,
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...form.headers() },
        body: JSON.stringify(form.body(endpoint, prompt)),
      }
    },
    send: (endpoint, written, key, signal, hear = () => undefined) =>
      send(endpoint, { ...written, key, hear }, signal, within),
  }
}

interface Sent extends Written {
  readonly key: string | null
  readonly hear: (text: string) => void
}

async function send(
  { wire }: Endpoint,
  { address, headers, body, key, hear }: Sent,
  signal: AbortSignal,
  limits: ModelLimits,
): Promise<Reply> {
  const form = formOf(wire)
  const late = new AbortController()
  const whole = setTimeout(() => late.abort(), limits.wholeMs)
  let silence = setTimeout(() => late.abort(), limits.silenceMs)
  const heard = (): void => {
    clearTimeout(silence)
    silence = setTimeout(() => late.abort(), limits.silenceMs)
  }
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { ...headers, ...(key === null ? {} : Object.fromEntries([form.keyHeader(key)])) },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, late.signal]),
    })
    if (!response.ok) throw await failureOf(response)
    return await replyIn(response, form, limits, { heard, hear })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof ModelFailure) throw error
    throw new ModelFailure(late.signal.aborted ? 'late' : 'away', null, null, error)
  } finally {
    clearTimeout(whole)
    clearTimeout(silence)
  }
}

/** What a provider says of its failure is not read: it may repeat what it was sent. */
async function failureOf(response: Response): Promise<ModelFailure> {
  await response.body?.cancel()
  const { status } = response
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const wait = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
  if (status === 429 || status === 529) return new ModelFailure('busy', status, wait)
  if (status >= 500 || status === 408) return new ModelFailure('away', status, wait)
  return new ModelFailure('refused', status)
}

interface Ears {
  /** Something came, whatever it is. */
  readonly heard: () => void
  /** A part of the answer came. */
  readonly hear: (text: string) => void
}

async function replyIn(response: Response, form: Form, limits: ModelLimits, { heard, hear }: Ears): Promise<Reply> {
  const gathered = { text: '', input: null as number | null, output: null as number | null }
  const take = (said: Said | null): void => {
    if (said?.isError === true) throw new ModelFailure('away')
    gathered.text += said?.text ?? ''
    gathered.input = said?.input ?? gathered.input
    gathered.output = said?.output ?? gathered.output
    if (gathered.text.length > limits.mostCharacters) throw new ModelFailure('endless')
    if (said?.text !== undefined && said.text !== '') hear(said.text)
  }
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  if (response.body === null) throw new ModelFailure('broken')
  const pieces = counted(response.body, limits.mostBytes, heard)
  if (isStream) {
    for await (const data of eventsIn(pieces)) {
      if (data === '[DONE]') break
      const said = form.read(jsonIn(data))
      take(said)
      if (said?.isEnd === true) break
    }
  } else {
    let whole = ''
    for await (const piece of pieces) whole += piece
    const said = form.read(jsonIn(whole))
    if (said === null) throw new ModelFailure('broken')
    take(said)
  }
  const { text, input, output } = gathered
  return { text, tokens: input === null || output === null ? null : { input, output } }
}

async function* counted(body: ReadableStream<Uint8Array>, most: number, heard: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let bytes = 0
  for await (const piece of body) {
    heard()
    bytes += piece.length
    if (bytes > most) throw new ModelFailure('endless')
    yield decoder.decode(piece, { stream: true })
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
