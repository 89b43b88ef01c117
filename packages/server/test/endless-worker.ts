// A planted worker for tests: it never ends on a text that says so, fills the memory on another, dies on a third, and understands the
// rest.
import { parentPort } from 'node:worker_threads'
import type { Reply, Request } from '../src/adapters/understand-thread/worker.ts'
import { settleMatter, statementsIn } from '../src/evidence/events/index.ts'
import { partiesIn } from '../src/evidence/parties/index.ts'
import { passagesIn } from '../src/evidence/retrieval/index.ts'

parentPort?.on('message', (request: Request) => {
  if (request.call === 'gather') return parentPort?.postMessage({ call: 'gather', found: settleMatter(request.matter) })
  const { text } = request
  const words = text.pages.map((page) => page.text).join('\n')
  const hoard: number[][] = []
  while (words.includes('ENDLESS')) hoard.length = 0
  while (words.includes('GREEDY')) hoard.push(Array.from({ length: 100_000 }, (_, index) => index / 3))
  if (words.includes('DEADLY')) process.exit(3)
  parentPort?.postMessage(replyTo(request))
})

function replyTo(request: Exclude<Request, { call: 'gather' }>): Reply {
  if (request.call === 'passages') return { call: 'passages', found: passagesIn(request.text) }
  if (request.call === 'parties') return { call: 'parties', found: partiesIn(request.text) }
  return { call: 'statements', found: statementsIn(request.text, request.parties) }
}
