// Whether the stop behind 'Ltd' ends the name or the sentence. Where a sentence could end, the document's own habit decides: if it
// writes the form without a stop elsewhere, and never with one inside a sentence, the stop is the sentence's.
import type { Claim } from './claims.ts'
import { isStoppedForm } from './legal-forms.ts'
import type { Tokens } from './tokens.ts'

/** The last word of a claim's name. Asked claim by claim, after all of them are known. */
export function lastWords(tokens: Tokens, claims: readonly Claim[]): (claim: Claim) => number {
  const bare = new Set<string>()
  const stopped = new Set<string>()
  for (const { kind, last } of claims) {
    if (kind !== 'organization') continue
    if (!tokens.isMark(last, '.')) bare.add(tokens.small(last))
    else if (!couldEndSentence(tokens, last)) stopped.add(tokens.small(last - 1))
  }
  return ({ first, last, kind }) => {
    const form = tokens.small(last - 1)
    const doubtful =
      kind === 'organization' &&
      last - 1 > first &&
      tokens.isMark(last, '.') &&
      isStoppedForm(form) &&
      couldEndSentence(tokens, last)
    return doubtful && bare.has(form) && !stopped.has(form) ? last - 1 : last
  }
}

function couldEndSentence(tokens: Tokens, stop: number): boolean {
  return tokens.gap(stop + 1) === 'break' || tokens.isNameLike(stop + 1)
}
