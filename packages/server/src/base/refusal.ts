// Three outcomes besides success: an answer (a value), a refusal (this file), a fault (anything else that is thrown).

/** Facts that make a refusal actionable. Never document text, never personal data. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null>>

/** The request cannot be honoured. The code is stable and stored nowhere else than in the list of the slice that refuses. */
export class Refusal extends Error {
  readonly code: string
  readonly facts: RefusalFacts

  constructor(code: string, sentence: string, facts: RefusalFacts = {}, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

/** Declares one refusal of a slice: a code and the sentence a person reads. */
export function refusal(code: `${string}.${string}`, sentence: string) {
  return (facts: RefusalFacts = {}, cause?: unknown) => new Refusal(code, sentence, facts, cause)
}
