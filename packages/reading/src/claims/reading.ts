// An answer while it is still being written: each claim is held against its sources as soon as its last letter is there. What is given here was
// checked like any claim of a whole answer; the whole answer is checked once more when it has ended, and that is what counts.
import { type Asked, type CheckedClaim, checkClaim, wordsIn } from './check.ts'
import { bearsMark } from './leaks.ts'
import { claimIn, LONGEST, MOST_CLAIMS, type SaidClaim } from './said.ts'

export interface ClaimReading {
  /** The claims that have ended with this piece and that their quotes bear, none twice; none any more once the prompt's mark was seen. */
  take(piece: string): CheckedClaim[]
}

/** What a list of claims begins with; white space may stand between any two but within the word. */
const OPENING = '{"claims":['
const WORD = { from: 2, to: 9 }

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

/** The objects of the first list of claims, each when it has ended. */
function readList(): { take(piece: string): string[] } {
  let matched = 0
  let given = 0
  let depth = 0
  let isString = false
  let isEscaped = false
  let held: string[] = []
  const opens = (char: string): void => {
    if (char === OPENING.charAt(matched)) matched += 1
    else if (matched >= WORD.from && matched < WORD.to) matched = char === '{' ? 1 : 0
    else if (!/\s/.test(char)) matched = char === '{' ? 1 : 0
  }
  /** Whether the object ends with this character. */
  const ends = (char: string): boolean => {
    if (isEscaped) isEscaped = false
    else if (isString) {
      isEscaped = char === '\\'
      isString = char !== '"'
    } else if (char === '"') isString = true
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
    return depth === 0
  }
  const take = (piece: string): string[] => {
    const whole: string[] = []
    let from = depth > 0 ? 0 : piece.length
    for (let at = 0; at < piece.length && given < MOST_CLAIMS; at++) {
      const char = piece.charAt(at)
      if (matched < OPENING.length) opens(char)
      else if (depth > 0) {
        if (!ends(char)) continue
        whole.push(held.join('') + piece.slice(from, at + 1))
        held = []
        from = piece.length
        given += 1
      } else if (char === '{') {
        depth = 1
        from = at
      } else if (!/[\s,]/.test(char)) given = MOST_CLAIMS
    }
    held.push(piece.slice(from))
    return whole
  }
  return { take }
}
