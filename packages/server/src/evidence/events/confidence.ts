import type { ChronologyRow } from '@muniment/contract'

/** Confidence is a word, never a bare percentage. The bounds are those of the reliability table: nine in ten, two in three. */
export const confidenceWord = (confidence: number): ChronologyRow['confidence'] =>
  confidence >= 0.9 ? 'certain' : confidence >= 0.65 ? 'likely' : 'check'
