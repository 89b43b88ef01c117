// The objects of a list of claims one by one, however much of the list there is yet.

/** More are not looked at. */
export const MOST_CLAIMS = 24

/** What a list of claims begins with; white space may stand between any two but within the word. */
const OPENING = '{"claims":['
const WORD = { from: 2, to: 9 }

/** The objects of the first list of claims, each when it has ended. */
export function readList(): { take(piece: string): string[] } {
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
