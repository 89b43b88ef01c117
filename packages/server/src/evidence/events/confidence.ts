import type { ChronologyRow } from '@muniment/contract'
import { SURE_FROM } from '@muniment/reading/statements'

/** Confidence is a word, never a bare percentage. The bounds are those of the reader's reliability table. */
export const confidenceWord = (confidence: number): ChronologyRow['confidence'] =>
  confidence >= SURE_FROM.certain ? 'certain' : confidence >= SURE_FROM.likely ? 'likely' : 'check'
