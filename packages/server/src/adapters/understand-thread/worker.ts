// Understands one text at a time, in a thread that may be ended at any moment: it holds no state and touches nothing.
import { parentPort } from 'node:worker_threads'
import { type StatementsRead, statementsIn } from '../../evidence/events/index.ts'
import { type NamedForm, partiesIn } from '../../evidence/parties/index.ts'
import type { TextToUnderstand } from '../../evidence/text/index.ts'

export type Request =
  | { readonly call: 'parties'; readonly text: TextToUnderstand }
  | { readonly call: 'statements'; readonly text: TextToUnderstand; readonly parties: readonly NamedForm[] }

export type Reply =
  | { readonly call: 'parties'; readonly found: ReturnType<typeof partiesIn> }
  | { readonly call: 'statements'; readonly found: StatementsRead }
  /** A fault of ours: nothing that stands in a text may make the reading throw. */
  | { readonly call: 'fault'; readonly message: string }

const port = parentPort
if (port === null) throw new Error('understanding must be started as a worker thread')

port.on('message', (request: Request) => port.postMessage(answer(request)))

function answer(request: Request): Reply {
  const { call, text } = request
  try {
    return call === 'parties' ? { call, found: partiesIn(text) } : { call, found: statementsIn(text, request.parties) }
  } catch (error) {
    return { call: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
