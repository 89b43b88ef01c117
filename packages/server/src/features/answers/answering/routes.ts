// One question, one answer: as a reply when all of it is there, or as a stream of events for whoever wants to be told while it is worked out.
import { type AnswerEvents, type AskedAnswer, answerEventSchemas } from '@muniment/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../../base/index.ts'
import {
  authorityOf,
  makeEventStreams,
  type OpenStream,
  permissionOf,
  problemOf,
  untilGone,
} from '../../../platform/http/index.ts'
import { askAndKeep, seeing, type ToAskAndKeep } from '../ask.ts'
import type { ModelAsking } from '../ask-model.ts'
import type { Asker } from '../telling.ts'

/** Undefined where it was told as a stream. */
export type Answering = (
  request: FastifyRequest,
  reply: FastifyReply,
  toAsk: ToAskAndKeep,
) => Promise<AskedAnswer | undefined>

export function makeAnswering(
  app: FastifyInstance,
  asking: ModelAsking,
  onFault: (error: unknown) => void = () => undefined,
): Answering {
  const streams = makeEventStreams(app)
  return async (request, reply, toAsk) => {
    const may = seeing(asking, toAsk.matter)
    const permission = permissionOf(request, may)
    const asker = { signal: untilGone(reply), stillMay: () => permission.ask() }
    if (!wantsEvents(request)) return askAndKeep(asking, authorityOf(request), toAsk, asker)
    const events = eventsOf(() => streams.open(request, reply, may))
    try {
      const signal = AbortSignal.any([asker.signal, events.closed])
      const answer = await askAndKeep(asking, authorityOf(request), toAsk, { ...asker, signal, telling: events })
      events.answer(answer)
    } catch (error) {
      // Nothing was told yet: it is a reply like any other.
      if (!events.isOpen()) throw error
      if (!(error instanceof Refusal)) onFault(error)
      events.refused(problemOf(request, error))
    }
    return undefined
  }
}

/** At once, or told while it is worked out. */
export const ANSWERED_AS = ['application/json', 'text/event-stream']

const wantsEvents = ({ headers }: FastifyRequest): boolean => headers.accept?.startsWith('text/event-stream') === true

interface Events extends NonNullable<Asker['telling']> {
  answer(answer: AnswerEvents['answer']): void
  refused(why: AnswerEvents['refused']): void
  readonly closed: AbortSignal
  isOpen(): boolean
}

/** Opened by the first that is told. What is told has the shape of the contract, whatever it was made with. */
function eventsOf(open: () => OpenStream): Events {
  const closed = new AbortController()
  let stream: OpenStream | null = null
  const opened = (): OpenStream => {
    if (stream !== null) return stream
    stream = open()
    const { closed: ended } = stream
    ended.addEventListener('abort', () => closed.abort(ended.reason), { once: true })
    return stream
  }
  const tell = <Name extends keyof AnswerEvents>(event: Name, data: AnswerEvents[Name]): void =>
    opened().send([{ event, data: answerEventSchemas[event].parse(data) }])
  return {
    sentences: (said) => tell('sentences', said),
    estimate: (most) => tell('estimate', most),
    model: (by) => tell('model', by),
    claim: (claim) => tell('claim', claim),
    answer(answer) {
      tell('answer', answer)
      opened().finish()
    },
    refused: (why) => stream?.breakOff({ event: 'refused', data: answerEventSchemas.refused.loose().parse(why) }),
    closed: closed.signal,
    isOpen: () => stream !== null,
  }
}
