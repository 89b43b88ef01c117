// Understands one text at a time, in a thread that may be ended at any moment: it holds no state and touches nothing.
import { parentPort } from 'node:worker_threads'
import { type StatementsRead, statementsIn } from '../../evidence/events/index.ts'
import { partiesIn } from '../../evidence/parties/index.ts'
import type { TextToUnderstand } from '../../evidence/text/index.ts'

export interface Request {
  readonly call: 'parties' | 'statements'
  readonly text: TextToUnderstand
}

export type Reply =
  | { readonly call: 'parties'; readonly found: ReturnType<typeof partiesIn> }
  | { readonly call: 'statements'; readonly found: StatementsRead }
  /** A fault of ours: nothing that stands in a text may make the reading throw. */
  | { readonly call: 'fault'; readonly message: string }

const port = parentPort
if (port === null) throw new Error('understanding must be started as a worker thread')

port.on('message', (request: Request) => port.postMessage(answer(request)))

function answer({ call, text }: Request): Reply {
  try {
    return call === 'parties' ? { call, found: partiesIn(text) } : { call, found: statementsIn(text) }
  } catch (error) {
    return { call: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
