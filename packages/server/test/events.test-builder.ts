// An answer that is told while it is worked out, as a program reads it off the line.
import assert from 'node:assert/strict'
import { type AnswerEvents, answerEventSchemas } from '@muniment/contract'

export interface Told {
  readonly event: keyof AnswerEvents
  readonly data: unknown
}

const isName = (name: string | undefined): name is keyof AnswerEvents =>
  name !== undefined && Object.hasOwn(answerEventSchemas, name)

/** Each event as it comes, in the shape of the contract. Ends with the line. */
export async function* eventsOf(reply: Response): AsyncGenerator<Told> {
  assert.match(reply.headers.get('content-type') ?? '', /^text\/event-stream/)
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of reply.body ?? []) {
    text += decoder.decode(piece, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      if (isName(event)) yield { event, data: answerEventSchemas[event].parse(JSON.parse(field('data') ?? 'null')) }
    }
  }
}

/** What was told, in one line a piece: the text of a claim, else the name of the event. */
export const wordsOf = (told: readonly Told[]): string[] =>
  told.map(({ event, data }) => (event === 'claim' ? answerEventSchemas.claim.parse(data).text : event))
