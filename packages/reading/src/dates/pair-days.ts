// "3/4 May", "12/13. Mai": read as one pair of numbers, two days once a month follows.

import { CLASS } from './lexicon.ts'
import { numberToken, type Token, wordToken } from './token.ts'

export function partedDays(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some((token, index) => isPairOfDays(token, tokens, index))) return tokens
  return tokens.flatMap((token, index) => {
    if (!isPairOfDays(token, tokens, index)) return [token]
    const slash = text.indexOf('/', token.start)
    const day = (start: number, end: number, value: number, gap: number) =>
      numberToken(start, end, text.slice(start, end), CLASS.NUM | CLASS.DAY, value, end - start, gap, null)
    return [
      day(token.start, slash, token.value, token.gap),
      wordToken(slash, slash + 1, '/', null, 0, false),
      day(slash + 1, token.end, token.digits, 0),
    ]
  })
}

function isPairOfDays(token: Token, tokens: readonly Token[], index: number): boolean {
  if ((token.mask & CLASS.PAIR) === 0 || token.value < 1 || token.value > 31) return false
  if (token.digits < 1 || token.digits > 31) return false
  const next = tokens[index + 1]
  const month = next?.text === '.' ? tokens[index + 2] : next
  return month !== undefined && month.gap < 3 && (month.mask & CLASS.MONTH) !== 0
}
