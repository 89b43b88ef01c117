import { Refusal } from '../../base/index.ts'

export interface Reason {
  /** Stable: `db.away`. */
  readonly code: string
  /** What is so, and what mends it; never an address or a secret. */
  readonly says: string
}

/** This process cannot do its work now; whoever sends it requests sends them elsewhere. */
export class NotReady extends Refusal {
  readonly reasons: readonly Reason[]

  constructor(reasons: readonly Reason[]) {
    super('http.not-ready', 'This server cannot do its work at the moment.', { retryAfterSeconds: 5 }, undefined, 503)
    this.reasons = reasons
  }
}
