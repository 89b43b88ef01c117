// Understands one text, or settles one matter, at a time, in a thread that may be ended at any moment: it holds no state and touches nothing.
import { parentPort } from 'node:worker_threads'
import {
  type SettledMatter,
  type StatementsRead,
  settleMatter,
  statementsIn,
  type UnsettledMatter,
} from '../../evidence/events/index.ts'
import { type NamedForm, partiesIn } from '../../evidence/parties/index.ts'
import { type CutPassage, passagesIn } from '../../evidence/retrieval/index.ts'
import type { TextToUnderstand } from '../../evidence/text/index.ts'

export type Request =
  | { readonly call: 'parties'; readonly text: TextToUnderstand }
  | { readonly call: 'statements'; readonly text: TextToUnderstand; readonly parties: readonly NamedForm[] }
  | { readonly call: 'passages'; readonly text: TextToUnderstand }
  | { readonly call: 'gather'; readonly matter: UnsettledMatter }

export type Reply =
  | { readonly call: 'parties'; readonly found: ReturnType<typeof partiesIn> }
  | { readonly call: 'statements'; readonly found: StatementsRead }
  | { readonly call: 'passages'; readonly found: readonly CutPassage[] }
  | { readonly call: 'gather'; readonly found: SettledMatter }
  /** A fault of ours: nothing that stands in a text may make the reading throw. */
  | { readonly call: 'fault'; readonly message: string }

const port = parentPort
if (port === null) throw new Error('understanding must be started as a worker thread')

port.on('message', (request: Request) => port.postMessage(answer(request)))

function answer(request: Request): Reply {
  try {
    if (request.call === 'parties') return { call: 'parties', found: partiesIn(request.text) }
    if (request.call === 'passages') return { call: 'passages', found: passagesIn(request.text) }
    if (request.call === 'gather') return { call: 'gather', found: settleMatter(request.matter) }
    return { call: 'statements', found: statementsIn(request.text, request.parties) }
  } catch (error) {
    return { call: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
