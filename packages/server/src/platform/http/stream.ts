// Server-Sent Events (HTML, "Server-sent events"): what happens is told while it happens. Before each event and at each heartbeat access is
// checked again; that does not count as activity. A client that does not take what it is sent is disconnected; it reconnects with
// Last-Event-ID and misses nothing.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusal } from '../../base/index.ts'
import type { Authority } from '../tenancy/index.ts'
import { authorityOf, knockAgain } from './app.ts'

export interface StreamEvent {
  readonly event: string
  readonly data: unknown
}

export interface OpenStream {
  /** `id`: from where to go on, should the line be lost after these events; none where nobody could. */
  send(events: readonly StreamEvent[], id?: string): void
  /** Ends it when all that was sent has been told. */
  finish(): void
  /** Ends it at once. Why is told without the door being asked: it is no more than a refusal would say. */
  breakOff(why: StreamEvent): void
  readonly closed: AbortSignal
}

export interface EventStreams {
  /** `isStillAllowed` is asked with the authority as it is now; what it throws ends the stream. Refuses `http.too-many-streams`. */
  open(
    request: FastifyRequest,
    reply: FastifyReply,
    isStillAllowed: (authority: Authority) => Promise<unknown>,
  ): OpenStream
}

export interface StreamLimits {
  /** Of one session or token; a browser shows that many windows of ours. */
  readonly mostOfOne: number
  /** Of one account, through all of its sessions and tokens. */
  readonly mostOfAccount: number
  readonly heartbeatMilliseconds: number
  /** What was said last has that long to be taken. */
  readonly lastMilliseconds: number
}

const STREAM_LIMITS: StreamLimits = {
  mostOfOne: 8,
  mostOfAccount: 40,
  heartbeatMilliseconds: 15_000,
  lastMilliseconds: 10_000,
}

/** What may wait for a client that takes its time. */
const MOST_WAITING_BYTES = 1_000_000
const RETRY_MILLISECONDS = 2000
const ASK_AGAIN_MILLISECONDS = 1000

const tooManyStreams = refusal('http.too-many-streams', 'Too many windows follow at once. Close some of them.', 429)

export function makeEventStreams(app: FastifyInstance, given: Partial<StreamLimits> = {}): EventStreams {
  const limits = { ...STREAM_LIMITS, ...given }
  const rooms = makeRooms(limits)
  const all = new Set<AbortController>()
  // A server that stops waits for its connections: these would never end by themselves.
  app.addHook('preClose', async () => {
    for (const one of all) one.abort()
  })
  return {
    open(request, reply, isStillAllowed) {
      const giveBack = rooms.take(authorityOf(request))
      const ending = new AbortController()
      all.add(ending)
      const { raw } = reply.hijack()
      raw.writeHead(200, {
        ...heads(reply),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      })
      raw.write(`retry: ${RETRY_MILLISECONDS}\n\n`)
      const isTheirs = inTurnWhileAllowed(
        async () => isStillAllowed(await knockAgain(request)),
        ending.signal,
        // What still waits for them here they may not be told any more either.
        () => (raw.writableLength > 0 ? raw.destroy() : ending.abort()),
      )
      const beat = setInterval(() => {
        raw.write(': \n\n')
        isTheirs(() => undefined)
      }, limits.heartbeatMilliseconds)
      // The room is taken for as long as the line is: what waits in it is memory of ours.
      raw.once('close', () => {
        giveBack()
        ending.abort()
      })
      ending.signal.addEventListener('abort', () => {
        clearInterval(beat)
        all.delete(ending)
        raw.end()
        if (raw.destroyed) return
        const late = setTimeout(() => raw.destroy(), limits.lastMilliseconds)
        raw.once('close', () => clearTimeout(late))
      })
      return {
        closed: ending.signal,
        send(events, id) {
          if (ending.signal.aborted) return
          // An id with no data tells nobody anything and is kept by the client all the same.
          const text = events.map(textOf).join('') + (id === undefined ? '' : `id: ${id}\n\n`)
          isTheirs(() => {
            raw.write(text)
            if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy()
          })
        },
        finish: () => isTheirs(() => ending.abort()),
        breakOff(why) {
          if (!ending.signal.aborted) raw.write(textOf(why))
          ending.abort()
        },
      }
    },
  }
}

const textOf = ({ event, data }: StreamEvent): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Does one thing after the other, each when the door was asked within the last second; refused, nothing more is done. */
function inTurnWhileAllowed(
  ask: () => Promise<unknown>,
  ended: AbortSignal,
  refused: () => void,
): (then: () => void) => void {
  let asked = performance.now()
  let last = Promise.resolve()
  return (then) => {
    last = last
      .then(async () => {
        if (ended.aborted) return
        if (performance.now() - asked > ASK_AGAIN_MILLISECONDS) {
          await ask()
          asked = performance.now()
        }
        if (!ended.aborted) then()
      })
      .catch(refused)
  }
}

/** `take` refuses where there is none; what it gives gives the room back. */
function makeRooms({ mostOfOne, mostOfAccount }: StreamLimits) {
  const open = new Map<string, number>()
  return {
    take({ workspace, actor }: Authority): () => void {
      if (actor.kind !== 'person') throw new Error('a stream is a person’s')
      const taken = [
        { who: `${workspace} ${actor.via?.id ?? actor.account}`, most: mostOfOne },
        { who: `account ${actor.account}`, most: mostOfAccount },
      ]
      if (taken.some(({ who, most }) => (open.get(who) ?? 0) >= most)) throw tooManyStreams()
      for (const { who } of taken) open.set(who, (open.get(who) ?? 0) + 1)
      return () => {
        for (const { who } of taken) {
          const left = (open.get(who) ?? 1) - 1
          if (left > 0) open.set(who, left)
          else open.delete(who)
        }
      }
    },
  }
}

const heads = (reply: FastifyReply): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : value]],
    ),
  )
