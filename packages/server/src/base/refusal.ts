// Three outcomes besides success: an answer (a value), a refusal (this file), a fault (anything else that is thrown).

/** Facts that make a refusal actionable. Never document text, never personal data. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null>>

/** The request cannot be honoured. The code is stable and stored nowhere else than in the list of the slice that refuses. */
export class Refusal extends Error {
  readonly code: string
  readonly facts: RefusalFacts
  /** How HTTP says it: the status stands beside the code, so that no route has to know the refusals of others. */
  readonly status: number

  constructor(code: string, sentence: string, facts: RefusalFacts = {}, cause?: unknown, status = 400) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
    this.status = status
  }
}

/** Declares one refusal of a slice: a code, the sentence a person reads, and the status over HTTP. */
export function refusal(code: `${string}.${string}`, sentence: string, status = 400) {
  const make = (facts: RefusalFacts = {}, cause?: unknown) => new Refusal(code, sentence, facts, cause, status)
  return Object.assign(make, { code })
}

/** Whether this is what was thrown. */
export const isRefusal = (error: unknown, declared: { readonly code: string }): boolean =>
  error instanceof Refusal && error.code === declared.code
