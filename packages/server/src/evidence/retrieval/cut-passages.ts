// A text as the passages it is asked by: pure, run where a long reading harms nobody.
import { splitPassages } from '@muniment/reading/ranking'
import { termsOf } from '@muniment/reading/terms'
import { detectLanguage } from '@muniment/reading/text'
import { runningTextOf, type TextToUnderstand } from '../text/index.ts'

/** A stretch of a page's text and where in the passage it stands. */
export interface PassagePart {
  readonly at: number
  readonly page: number
  readonly start: number
  readonly end: number
}

export interface CutPassage {
  readonly language: 'en' | 'de'
  readonly text: string
  readonly heading: string
  readonly parts: readonly PassagePart[]
  /** What it is found by, each key once. */
  readonly terms: readonly string[]
  readonly words: number
}

/** Throws `UnderstandingStopped` at a limit, the signal's reason when that ends the call, any other error for a fault of ours. */
export type PassageCutting = (text: TextToUnderstand, signal: AbortSignal) => Promise<readonly CutPassage[]>

/** A passage is in another language than its document only when that is plain. */
const PLAIN = 0.8

export function passagesIn(stored: TextToUnderstand): CutPassage[] {
  const running = runningTextOf(stored)
  const pages = new Map(stored.pages.map((page) => [page.number, page.text]))
  return splitPassages(running.text, stored.language).map(({ start, end, heading }) => {
    const text = running.text.slice(start, end)
    const language = languageOf(text, stored.language)
    const head = heading === null ? '' : running.text.slice(heading.start, heading.end)
    const terms = termsOf(text, language)
    const keys = new Set([...terms, ...termsOf(head, language)].map(({ term }) => term))
    const places = running.locate(start, end).map((part) => ({ ...part, text: pages.get(part.page) ?? '' }))
    return {
      language,
      text,
      heading: head,
      parts: partsOf(text, places),
      terms: [...keys],
      words: (terms.at(-1)?.at ?? -1) + 1,
    }
  })
}

function languageOf(text: string, otherwise: 'en' | 'de'): 'en' | 'de' {
  const { language, confidence } = detectLanguage(text)
  return language !== 'other' && confidence >= PLAIN ? language : otherwise
}

interface Place {
  readonly page: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Between two stretches stands nothing but white space, so each begins where its letters are found next. */
function partsOf(text: string, places: readonly Place[]): PassagePart[] {
  let from = 0
  return places.flatMap(({ page, start, end, text: ofPage }) => {
    const at = text.indexOf(ofPage.slice(start, end), from)
    if (at < 0) return []
    from = at + end - start
    return [{ at, page, start, end }]
  })
}

/** Where a range of a passage stands on the pages. */
export function placesOf(parts: readonly PassagePart[], start: number, end: number): Omit<PassagePart, 'at'>[] {
  return parts.flatMap(({ at, page, start: from, end: to }) => {
    const [first, last] = [Math.max(start, at), Math.min(end, at + to - from)]
    return first < last ? [{ page, start: from + first - at, end: from + last - at }] : []
  })
}
