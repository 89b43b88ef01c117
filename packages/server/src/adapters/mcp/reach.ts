// A running server as the interface that tools ask: with one API token, which goes to that server and nowhere else.
import type { AskInterface } from '../../platform/http/index.ts'

export interface ServerToReach {
  /** `https://muniment.example.org`, without a path of its own. */
  readonly address: string
  readonly token: string
}

const MOST_BYTES = 50_000_000
/** A model is asked for three minutes at the longest; the rest is for what the server does before and after. */
export const LONGEST_MILLISECONDS = 200_000

/** What fails between here and there is told as a refusal: whoever asked can do something about it. */
export function askServer({ address, token }: ServerToReach): AskInterface {
  return async (method, path, body) => {
    try {
      const response = await fetch(`${address}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        // The token is for this server: it follows nobody elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const json: unknown = JSON.parse(await textOf(response))
      return { status: response.status, json }
    } catch {
      return AWAY
    }
  }
}

const AWAY = {
  status: 503,
  json: { code: 'assistants.server-away', detail: 'The Muniment server does not answer as one does.' },
}

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [whole, bytes] = ['', 0]
  for await (const piece of body ?? []) {
    bytes += piece.length
    if (bytes > MOST_BYTES) throw new Error('its answer does not end')
    whole += decoder.decode(piece, { stream: true })
  }
  return whole + decoder.decode()
}
