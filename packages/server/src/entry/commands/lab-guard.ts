import { scoreInjection } from '@muniment/reading/injection'

/** A score for a person who reviews, never a gate. */
export function guard(line: Record<string, unknown>): Record<string, unknown> {
  const { isSuspicious, score } = scoreInjection(String(line['text']))
  return { flagged: isSuspicious, score }
}
