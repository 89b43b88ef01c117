// A text as a model may see it: nothing that is not drawn, nothing that a model's own format gives a meaning to. Every character that is left
// knows where it stood, so what is found here is shown there.
import type { Span } from '../span.ts'

export interface CleanText {
  readonly text: string
  /** Where a range of `text` stands in what it was made from. */
  readonly originalOf: (span: Span) => Span
}

/**
 * Not drawn: control characters but tab and line feed, format characters (direction, zero width, soft hyphen, tags of Unicode), private use,
 * half surrogates, variation selectors, fillers of Hangul, Khmer and Mongolian.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]|[\u{E0000}-\u{E0FFF}]|\p{Variation_Selector}|\u034F|\u17B4|\u17B5|\u180F/u
const LINE = /[\u2028\u2029]/
/** Words in brackets that chat formats of models read as their own. Only the brackets are changed. */
const ROLE_MARK = /\[(\/?(?:INST|SYS|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS|IMG|gMASK))\]/g

const SAME_LENGTH: Readonly<Record<string, string>> = { '<': '‹', '>': '›' }

/** Angle brackets become ‹ ›: no document closes the envelope it is given in or opens another. Linear; never throws. */
export function cleaned(raw: string): CleanText {
  const marked = raw.replaceAll(ROLE_MARK, '($1)')
  let text = ''
  /** Each stretch that was kept whole: where it begins here, and there. */
  const here: number[] = [0]
  const there: number[] = [0]
  let at = 0
  for (const char of marked) {
    const next = at + char.length
    if (char !== '\n' && char !== '\t' && UNSEEN.test(char)) {
      here.push(text.length)
      there.push(next)
    } else text += SAME_LENGTH[char] ?? (LINE.test(char) ? '\n' : char)
    at = next
  }
  const originalAt = (place: number): number => {
    let low = 0
    let high = here.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((here[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return (there[low] ?? 0) + place - (here[low] ?? 0)
  }
  return {
    text,
    originalOf: ({ start, end }) =>
      start < end
        ? { start: originalAt(start), end: originalAt(end - 1) + 1 }
        : { start: originalAt(start), end: originalAt(start) },
  }
}

/** Nothing in a text that `cleaned` would take away or change, but for white space. */
export const isClean = (text: string): boolean => cleaned(text).text === text
