// Years and days written out in English, as deeds and wills have them: "nineteen eighty-six", "two thousand and six", "January twenty five".
// They become number tokens; the grammar takes them only where a month stands before, never as a year by themselves.

import { CLASS } from './lexicon.ts'
import { numberToken, type Token } from './token.ts'

interface Spelled {
  readonly value: number
  /** Index after the last word. */
  readonly next: number
}

export function joinSpelled(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ mask }) => (mask & CLASS.MONTH) !== 0)) return tokens
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (first === undefined) break
    const last = joined.at(-1)
    const year = yearAt(tokens, at)
    const day = year === null && last !== undefined && last.mask & CLASS.MONTH ? dayAt(tokens, at) : null
    const spelled = year ?? day
    const end = spelled === null ? undefined : tokens[spelled.next - 1]
    if (spelled === null || end === undefined) {
      joined.push(first)
      continue
    }
    joined.push(
      numberToken(
        first.start,
        end.end,
        '',
        year === null ? CLASS.DAY : CLASS.YEAR,
        spelled.value,
        year === null ? 2 : 4,
        first.gap,
        null,
      ),
    )
    at = spelled.next - 1
  }
  return joined
}

function cardAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token === undefined || token.gap === 3 || token.text === 'a' || token.text === 'an'
    ? 0
    : (token.entry?.card ?? 0)
}

function yearAt(tokens: readonly Token[], at: number): Spelled | null {
  const first = cardAt(tokens, at)
  if (first === 2 && tokens[at + 1]?.text === 'thousand') {
    const rest = belowHundred(tokens, tokens[at + 2]?.text === 'and' ? at + 3 : at + 2)
    return rest === null ? { value: 2000, next: at + 2 } : { value: 2000 + rest.value, next: rest.next }
  }
  if (first < 11 || first > 20) return null
  if (cardAt(tokens, at + 1) === 100) {
    const rest = belowHundred(tokens, tokens[at + 2]?.text === 'and' ? at + 3 : at + 2)
    return rest === null ? { value: first * 100, next: at + 2 } : { value: first * 100 + rest.value, next: rest.next }
  }
  const rest = belowHundred(tokens, at + 1)
  return rest === null || rest.value < 10 ? null : { value: first * 100 + rest.value, next: rest.next }
}

function dayAt(tokens: readonly Token[], at: number): Spelled | null {
  const tens = cardAt(tokens, at)
  if (tens !== 20 && tens !== 30) return null
  const found = belowHundred(tokens, at)
  return found === null || found.value > 31 || found.next === at + 1 ? null : found
}

function belowHundred(tokens: readonly Token[], at: number): Spelled | null {
  const first = cardAt(tokens, at)
  if (first === 0 || first >= 100) return null
  if (first < 20 || first % 10 !== 0) return { value: first, next: at + 1 }
  const ones = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const second = cardAt(tokens, ones)
  return second >= 1 && second <= 9 ? { value: first + second, next: ones + 1 } : { value: first, next: at + 1 }
}
