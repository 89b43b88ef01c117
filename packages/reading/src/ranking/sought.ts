// One thing that a question looks for, and the words by which it is found.
import type { Language } from '../span.ts'

export interface Alternative {
  readonly term: string
  /** Texts in which it is looked for. */
  readonly language: Language
  /** 0 to 1: how surely this is the word that was meant. */
  readonly weight: number
  /** Another word for what was asked. */
  readonly isSynonym?: boolean
}

/** One thing that is looked for, in any of its forms. */
export interface Sought {
  /** As it was asked. */
  readonly word: string
  readonly alternatives: readonly Alternative[]
  /** How much finding it says; 1 for a word of the question. */
  readonly weight: number
  /** A word of the question itself: without it the question is answered the less. */
  readonly isAsked: boolean
}
