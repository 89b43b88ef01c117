// What a passage is ranked by, and what comes of it.

export interface Ranked {
  /** Place in the order in which the passages were added. */
  readonly passage: number
  readonly score: number
  /** 0 to 1: how much of what was asked stands close together in it, rare words weighing more. */
  readonly coverage: number
}

export interface Weights {
  /** BM25: how soon a repeated word stops counting, and how much long passages are held back. */
  readonly k1: number
  readonly b: number
  /** What stands within a window of words against what stands anywhere. */
  readonly close: number
  /** Two words of the question next to each other here as well. */
  readonly adjacent: number
  readonly heading: number
  readonly opening: number
  readonly wanted: number
  /** What says it in the form in which such things are said. */
  readonly form: number
  /** A passage that says exactly what the question says, against one that says it as much as others of its language. */
  readonly meaning: number
}

export const WEIGHTS: Weights = {
  k1: 1.2,
  b: 0.5,
  close: 1,
  adjacent: 0.3,
  heading: 0.5,
  opening: 8,
  wanted: 1,
  form: 6,
  meaning: 12,
}
