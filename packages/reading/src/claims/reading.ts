// An answer while it is still being written: each claim is held against its sources as soon as its last letter is there. What is given here was
// checked like any claim of a whole answer; the whole answer is checked once more when it has ended, and that is what counts.
import { type Asked, type CheckedClaim, checkClaim, wordsIn } from './check.ts'
import { bearsMark } from './leaks.ts'
import { readList } from './list.ts'
import { claimIn, LONGEST, type SaidClaim } from './said.ts'

export interface ClaimReading {
  /** The claims that have ended with this piece and that their quotes bear, none twice; none any more once the prompt's mark was seen. */
  take(piece: string): CheckedClaim[]
}

/** Linear in the answer, however small its pieces are; whatever they are, nothing throws. */
export function readClaims(asked: Asked): ClaimReading {
  const list = readList()
  const seen = new Set<string>()
  const said: SaidClaim[] = []
  const told: string[] = []
  let length = 0
  let isOver = false
  const checked = (text: string): CheckedClaim[] => {
    const one = claimIn(text)
    if (one === null) return []
    said.push(one)
    // Before the claim is looked at: letters of the mark may be shared out among several.
    if (bearsMark(told.join(''), asked.mark) || bearsMark(wordsIn(said), asked.mark)) {
      isOver = true
      return []
    }
    const claim = checkClaim(one, asked)
    if (typeof claim === 'string' || seen.has(claim.text)) return []
    seen.add(claim.text)
    return [claim]
  }
  return {
    take(piece) {
      length += piece.length
      if (isOver || length > LONGEST) return []
      told.push(piece)
      const found: CheckedClaim[] = []
      for (const text of list.take(piece)) if (!isOver) found.push(...checked(text))
      return isOver ? [] : found
    },
  }
}
