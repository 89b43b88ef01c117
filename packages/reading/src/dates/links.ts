// The words that link two dates: a stretch ("bis", "through", "–") or a list ("and", "sowie", ",").

import type { Token } from './token.ts'

export const RANGE = new Set(['-', 'to', 'through', 'thru', 'until', 'till', 'bis'])
/** "in der Nacht vom 3. auf den 4. Juli"; but "vom 3. auf den 17. Juli verlegt" is no stretch. */
export const NIGHT_TO_NIGHT = 'auf'
export const JOIN = new Set(['and', 'or', 'und', 'oder', '&', 'sowie', 'bzw'])
const LIST_MARKS = new Set([',', '/', ';'])
/** Looked over between the word that links and the date after it. */
const BETWEEN = new Set([
  'the',
  'am',
  'den',
  'dem',
  'der',
  'on',
  'zum',
  'vom',
  'von',
  'from',
  'including',
  'einschließlich',
])

export interface Link {
  readonly kind: 'range' | 'list'
  readonly word: string
  /** Index of what stands before the link: a date, a bare day, or nothing of ours. */
  readonly at: number
}

/** What links the date at `index` to what stands before it. */
export function linkBefore(items: readonly Token[], index: number): Link | null {
  if (items[index]?.gap === 3) return null
  let at = index - 1
  // "18. und 19. Dezember", "am 23. und am 24. Jänner", "bis zum 5.", "to and including"
  while (at >= 0 && index - at < 4 && isPlain(items[at], BETWEEN)) at--
  if (isMark(items[at], '.') && items[at - 1]?.text === 'bzw') at--
  if (isPlain(items[at], JOIN) && items[at + 1]?.text === 'including' && isPlain(items[at - 1], RANGE)) at--
  const token = items[at]
  if (token === undefined || token.node !== null || token.gap === 3) return null
  const isRange = RANGE.has(token.text) || (token.text === NIGHT_TO_NIGHT && index - at > 1)
  if (!isRange && !JOIN.has(token.text) && !LIST_MARKS.has(token.text)) return null
  // 'in April 2022. Until last winter': behind a full stop a capital begins a sentence of its own.
  if (token.capital && isMark(items[at - 1], '.')) return null
  at--
  while (at >= 0 && (isMark(items[at], ',') || isPlain(items[at], BETWEEN))) at--
  return { kind: isRange ? 'range' : 'list', word: token.text, at: withoutStop(items, at) }
}

/** The full stop of a German ordinal is the day's: "3. bis". */
function withoutStop(items: readonly Token[], at: number): number {
  return isMark(items[at], '.') && items[at]?.gap === 0 ? at - 1 : at
}

export function isPlain(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && token.node === null && words.has(token.text)
}

export function isMark(token: Token | undefined, mark: string): boolean {
  return token !== undefined && token.node === null && token.text === mark
}

/** The lexicon must know these words. */
export const linkWords: readonly string[] = [...RANGE, ...JOIN, ...BETWEEN, NIGHT_TO_NIGHT]
