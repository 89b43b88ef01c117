import type { ChronologyRow } from '@muniment/contract'
import { SURE_FROM } from '@muniment/reading/statements'

export type ConfidenceWord = ChronologyRow['confidence']

/** Confidence is a word, never a bare percentage. The bounds are those of the reader's reliability table. */
export const confidenceWord = (confidence: number): ConfidenceWord =>
  confidence >= SURE_FROM.certain ? 'certain' : confidence >= SURE_FROM.likely ? 'likely' : 'check'

/** From this, and below that (null: there is nothing above), a confidence is said with this word. */
export function boundsOf(word: ConfidenceWord): { readonly from: number; readonly below: number | null } {
  if (word === 'certain') return { from: SURE_FROM.certain, below: null }
  return word === 'likely' ? { from: SURE_FROM.likely, below: SURE_FROM.certain } : { from: 0, below: SURE_FROM.likely }
}
