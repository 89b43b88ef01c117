// The interface, typed from its published description. Cookies go by themselves; a change says that it comes from our pages
// (`x-muniment`), what asks while nobody is at the page says that, so that it does not keep a session open; a request that nobody answered,
// or a session that ended, is told to whoever watches the connection.
import { makeClient } from '@muniment/contract/client'
import { askConfirmation } from './confirmation.ts'
import { connectionNow, onConnection, tellConnection, tellSession } from './connection.ts'
import { Away, type Refused, refusedBy } from './refused.ts'
import { hearStanding } from './standing.ts'
import { withItsKey } from './unanswered.ts'
import { isInUse } from './use.ts'

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** `fetch` as everything here uses it. Throws `Away` where nothing answered. */
export async function send(request: Request): Promise<Response> {
  const again = isSafe(request.method) || !isSmall(request) ? null : request.clone()
  const response = isSmall(request) ? await withItsKey(request, sendOnce) : await sendOnce(request)
  if (again === null || !(await wantsPassword(response))) return response
  return (await askConfirmation()) ? withItsKey(again, sendOnce) : response
}

/** A file on its way is not kept to be sent twice; no act on one asks for a password. */
const isSmall = ({ headers }: Request): boolean =>
  headers.get('content-type') === null || headers.get('content-type') === 'application/json'

const wantsPassword = async (response: Response): Promise<boolean> =>
  response.status === 403 && (await codeOf(response)) === 'http.not-confirmed'

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return Reflect.get(Object(body), 'code')
}

/**
 * The whole server: what stands before it says that it does not answer, or it says so itself, also where no connection to its database is
 * free: nothing is known then of what was asked before. A part that is away is a refusal.
 */
async function isAway(response: Response): Promise<boolean> {
  if (response.status === 502 || response.status === 504) return true
  return response.status === 503 && AWAY.has(await codeOf(response))
}
const AWAY: ReadonlySet<unknown> = new Set([undefined, 'http.not-ready', 'db.away', 'db.busy'])

async function sendOnce(request: Request): Promise<Response> {
  if (!isSafe(request.method)) request.headers.set('x-muniment', 'web')
  else if (!isInUse()) request.headers.set('x-muniment', 'watching')
  let response: Response
  try {
    response = await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    tellConnection('away')
    throw new Away(error)
  }
  hearStanding(response)
  // What has no body does not say whether the whole server is away: whoever asked for heads alone asks again.
  if (request.method !== 'HEAD' && (await isAway(response))) {
    tellConnection('away')
    throw new Away(response.status)
  }
  // Once it was away it is here when it says so: everything is asked again by then, and not once more for every answer in between.
  if (connectionNow() === 'here' || isReadiness(request)) tellConnection('here')
  if (response.status === 401 && !isDoor(request)) tellSession('ended')
  return response
}

const ASK_AGAIN_MILLISECONDS = 3000
let asking: ReturnType<typeof setInterval> | undefined

onConnection(() => {
  clearInterval(asking)
  if (connectionNow() === 'here') return
  const ask = (): unknown => send(new Request(`${location.origin}/ready`)).catch(() => undefined)
  asking = setInterval(ask, ASK_AGAIN_MILLISECONDS)
})

const isReadiness = ({ url }: Request): boolean => new URL(url).pathname === '/ready'

/** Where 401 means a wrong password, not an ended session. */
const isDoor = ({ url }: Request): boolean => /\/(?:sign-in|set-up|invitations\/accept)$/.test(new URL(url).pathname)

export const api = makeClient({ address: location.origin, fetch: send })

interface Asked<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The answer, or throws `Refused` or `Away`: `await answerOf(api.GET('/matters'))`. */
export async function answerOf<T>(asked: Promise<Asked<T>>): Promise<T> {
  const { data, error, response } = await asked
  if (!response.ok) throw refusedBy(response, error)
  // A reply without a body is one whose type has none.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return data as T
}

/** Of an act: sent again after a lost answer it keeps its key and is done once. */
export const newKey = (): string => crypto.randomUUID()

/** Says which version a person saw; what somebody else changed since is refused with the row as it is now. */
export const seen = (version: number): { readonly 'if-match': string } => ({ 'if-match': `"${version}"` })

export type { Refused }
