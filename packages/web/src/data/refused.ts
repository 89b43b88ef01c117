// What can come back instead of an answer, as two errors: the server refused, with a code that has words; or nobody answered.

export interface RefusedFacts {
  readonly status: number
  /** Stable: `matter.not-found`. */
  readonly code: string
  /** The server's own sentence, in English: for codes that have no words here. */
  readonly title: string
  /** Names the request in the server's log. */
  readonly request: string
  /** The row as it is now, where somebody else changed it first. */
  readonly current?: unknown
  readonly retryAfterSeconds?: number
  /** A word of the server's, where a code has several reasons. */
  readonly reason?: string
}

export class Refused extends Error {
  readonly facts: RefusedFacts

  constructor(facts: RefusedFacts) {
    super(facts.title)
    this.name = 'Refused'
    this.facts = facts
  }

  get code(): string {
    return this.facts.code
  }
}

/** Nothing answered: no network, or the server is being restarted. */
export class Away extends Error {
  constructor(cause: unknown) {
    super('Nothing answered.', { cause })
    this.name = 'Away'
  }
}

export const isRefused = (error: unknown, code?: string): error is Refused =>
  error instanceof Refused && (code === undefined || error.code === code)

/** Reads problem+json; whatever else came is worded by its status alone. */
export function refusedBy(response: Response, body: unknown): Refused {
  const text = (name: string): string => {
    const value: unknown = Reflect.get(Object(body), name)
    return typeof value === 'string' ? value : ''
  }
  const current: unknown = Reflect.get(Object(body), 'current')
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  return new Refused({
    status: response.status,
    code: text('code') || 'http.fault',
    title: text('title'),
    request: text('request') || (response.headers.get('x-request-id') ?? ''),
    ...(text('reason') === '' ? {} : { reason: text('reason') }),
    ...(current === undefined ? {} : { current }),
    ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
  })
}
