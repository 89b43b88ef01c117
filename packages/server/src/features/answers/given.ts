import type { Answer } from '@muniment/contract'
import type { FoundPassage, PassageRange } from '../../evidence/retrieval/index.ts'

/** An answer with what is needed to see later how it came about. */
export interface Given {
  readonly answer: Answer
  /** The earlier questions it was understood by. */
  readonly follows: string | null
  /** The passages that fitted best. */
  readonly found: readonly FoundPassage[]
  /** Where each sentence stands, in their order. */
  readonly sentences: readonly PassageRange[]
  /** On what each of the model's claims rests, in their order. */
  readonly claims: readonly (readonly PassageRange[])[]
}
