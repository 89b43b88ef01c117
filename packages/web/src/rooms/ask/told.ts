// A question, and its answer as it is told while it is worked out: server-sent events (WHATWG HTML §9.2) of one reply.
import type { AnswerEvents, AskedAnswer } from '@muniment/contract'
import { Away, refusedBy, send } from '../../data/index.ts'

/** What was told so far. */
export interface Told {
  readonly own: AnswerEvents['sentences']
  readonly estimate: AnswerEvents['estimate'] | null
  /** Null before one is asked. */
  readonly model: AnswerEvents['model'] | null
  readonly claims: readonly AnswerEvents['claim'][]
}

type Event = {
  readonly [name in keyof AnswerEvents]: { readonly event: name; readonly data: AnswerEvents[name] }
}[keyof AnswerEvents]

/** Resolves to the whole answer; throws `Refused` or `Away`. `tell` is given all that was told so far, each time more is. */
export async function askAndHear(
  address: string,
  body: object,
  signal: AbortSignal,
  tell: (told: Told) => void,
): Promise<AskedAnswer> {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
  const response = await send(new Request(address, { method: 'POST', headers, body: JSON.stringify(body), signal }))
  if (!response.ok || response.body === null) throw refusedBy(response, await response.json().catch(() => null))
  let told: Told | null = null
  for await (const one of eventsIn(response.body)) {
    if (one.event === 'answer') return one.data
    if (one.event === 'refused') throw refusedBy(new Response(null, { status: one.data.status }), one.data)
    told = after(told, one)
    if (told !== null) tell(told)
  }
  // The line was lost, or the server is being stopped.
  throw new Away(null)
}

function after(told: Told | null, one: Event): Told | null {
  if (one.event === 'sentences') return { own: one.data, estimate: null, model: null, claims: [] }
  if (told === null) return null
  if (one.event === 'estimate') return { ...told, estimate: one.data }
  if (one.event === 'model') return { ...told, model: one.data, claims: [] }
  return one.event === 'claim' ? { ...told, claims: [...told.claims, one.data] } : told
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
        const [event, data] = [field('event'), field('data')]
        // Our own server's, in the shape of the published description.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) } as Event
      }
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
