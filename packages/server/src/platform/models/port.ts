// The port of what carries a prompt to a model. Only what the redactor made goes in; what comes out is text of a stranger.
import type { MaskedText } from '@muniment/reading/masking'
import type { Endpoint } from './endpoint.ts'

export interface Prompt {
  readonly system: MaskedText
  readonly user: MaskedText
  /** Tokens an answer may have. */
  readonly mostTokens: number
}

/** Exactly what goes out. */
export interface Written {
  readonly address: string
  /** Without the key. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Reply {
  readonly text: string
  /** As the provider counts; null where it does not say. */
  readonly tokens: { readonly input: number; readonly output: number } | null
}

/** `refused`: asking again changes nothing, the key or the request is wrong. `busy`, `away`, `late`: another time, or elsewhere. `endless`, `broken`:
 * what came is no answer. */
export type FailureKind = 'refused' | 'busy' | 'away' | 'late' | 'endless' | 'broken'

export class ModelFailure extends Error {
  readonly kind: FailureKind
  /** Null where none came. */
  readonly status: number | null
  readonly retryAfterMs: number | null

  constructor(kind: FailureKind, status: number | null = null, retryAfterMs: number | null = null, cause?: unknown) {
    super(`the model ${kind}${status === null ? '' : ` (${status})`}`, { cause })
    this.name = 'ModelFailure'
    this.kind = kind
    this.status = status
    this.retryAfterMs = retryAfterMs
  }
}

export interface ModelCarrier {
  /** Sends nothing. Throws for what is not masked. */
  write(endpoint: Endpoint, prompt: Prompt): Written
  /** Follows no redirection. Throws `ModelFailure`, or the signal's reason. `hear` is told each part of the answer as it comes. */
  send(
    endpoint: Endpoint,
    written: Written,
    key: string | null,
    signal: AbortSignal,
    hear?: (text: string) => void,
  ): Promise<Reply>
}
