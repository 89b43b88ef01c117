// An act that nobody answered may have been done. Sent again as it was, it goes with the key it went with, so that it is done once: whoever
// presses a button again after a lost line makes no second party and takes nothing back twice.
import { onLeaving } from './leave.ts'
import { Away } from './refused.ts'

const KEY = 'idempotency-key'
/** Who does the same much later means it. */
const KEPT_MILLISECONDS = 10 * 60_000

interface Unanswered {
  readonly key: string
  readonly at: number
}
const unanswered = new Map<string, Unanswered>()
onLeaving(() => unanswered.clear())

export async function withItsKey(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  const key = request.headers.get(KEY)
  if (key === null) return send(request)
  const act = [request.method, request.url, request.headers.get('if-match'), await request.clone().text()].join(' ')
  const before = unanswered.get(act)
  const kept = before !== undefined && Date.now() - before.at < KEPT_MILLISECONDS ? before.key : key
  request.headers.set(KEY, kept)
  try {
    const response = await send(request)
    unanswered.delete(act)
    return response
  } catch (error) {
    if (error instanceof Away) unanswered.set(act, { key: kept, at: Date.now() })
    throw error
  }
}
