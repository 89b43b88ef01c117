// Whether what a model quotes stands in the passage it was given: letter by letter, save for what models change in writing: runs of white space,
// the shape of quotation marks and dashes.
import type { Span } from '../span.ts'

const SHAPES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
}

interface Squeezed {
  readonly text: string
  /** Where each character stood. */
  readonly places: readonly number[]
}

function squeezed(text: string): Squeezed {
  let result = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (/\s/.test(char)) {
      if (result.endsWith(' ') || result === '') continue
      result += ' '
    } else result += SHAPES[char] ?? char
    places.push(at)
  }
  return { text: result, places }
}

/** Less says nothing: "the", "is due". Letters and digits. */
const SHORTEST = 12

const isInWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at))

/** A figure that is cut is another figure. */
const isInFigure = (text: string, at: number): boolean =>
  (/\d[.,]$/.test(text.slice(Math.max(0, at - 2), at)) && /\d/.test(text.charAt(at))) ||
  (/\d/.test(text.charAt(at - 1)) && /^[.,]\d/.test(text.slice(at, at + 2)))

/** Null where it stands nowhere, is too short to say anything, or begins or ends within a word or a figure. */
export function placeOfQuote(text: string, quote: string): Span | null {
  const wanted = squeezed(quote).text.trim()
  if ((wanted.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < SHORTEST) return null
  const within = squeezed(text)
  for (let at = within.text.indexOf(wanted); at >= 0; at = within.text.indexOf(wanted, at + 1)) {
    const start = within.places[at]
    const last = within.places[at + wanted.length - 1]
    if (start === undefined || last === undefined) return null
    const end = last + 1
    if (![start, end].some((edge) => isInWord(text, edge) || isInFigure(text, edge))) return { start, end }
  }
  return null
}
