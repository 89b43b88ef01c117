// What one passage is worth for a question: BM25 over what is found in it, more for what stands close together and in the order of the question.
import { isOfAPart, type Question } from './question.ts'
import type { Ranked, Weights } from './weights.ts'

/** Things sought: up to here a question is short. */
const SHORT = 8
/** Words: two sentences of usual length. */
const WINDOW = 40

export interface ScoredPassage {
  readonly words: number
  readonly isOpening: boolean
  /** Places of days and years, and of numbers. */
  readonly times: readonly number[]
  readonly numbers: readonly number[]
}

export interface Hit {
  readonly nth: number
  readonly at: readonly number[]
  readonly worth: number
  /** Of what was asked. */
  readonly covers: number
  readonly isAsked: boolean
}

/** What a question asks of the passages of one document. */
export interface AskedOf {
  readonly asked: number
  /** Things sought that only name the document, by their places; `asked` is without them. */
  readonly naming: ReadonlySet<number>
}

export function scored(
  kept: ScoredPassage,
  hits: readonly Hit[],
  question: Question,
  meanWords: number,
  { asked, naming }: AskedOf,
  weights: Weights,
): Omit<Ranked, 'passage'> {
  const { k1, b } = weights
  const long = k1 * (1 - b + (b * kept.words) / Math.max(1, meanWords))
  const best = new Map<number, number>()
  for (const { nth, at, worth } of hits) {
    const headed = at[0] === -1
    const count = at.length - (headed ? 1 - weights.heading : 0)
    best.set(nth, Math.max(best.get(nth) ?? 0, (worth * count * (k1 + 1)) / (count + long)))
  }
  let score = 0
  for (const worth of best.values()) score += worth
  const near = closest(hits, naming)
  // A question of forty words is answered by no two sentences that have them all.
  const short = Math.min(1, SHORT / Math.max(1, question.sought.length))
  score += weights.close * short * near.worth + weights.adjacent * near.adjacent
  if (kept.isOpening && question.isAboutOpening) score += weights.opening
  if (question.wants === 'time' && near.has(kept.times)) score += weights.wanted
  if (question.wants === 'amount' && near.has(kept.numbers)) score += weights.wanted
  return { score, coverage: asked === 0 ? (isOfAPart(question) ? 1 : 0) : Math.min(1, near.asked / asked) }
}

interface Closest {
  /** What the window is worth in all, and in words of the question itself. */
  readonly worth: number
  readonly asked: number
  readonly adjacent: number
  has(places: readonly number[]): boolean
}

/** The window of words that has most of what is sought. */
function closest(hits: readonly Hit[], naming: ReadonlySet<number>): Closest {
  const places = hits
    .flatMap(({ at, ...hit }) => at.map((place) => ({ ...hit, place })))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
  let best = { worth: 0, asked: 0, start: 0 }
  for (const [from, { place: start }] of places.entries()) {
    if (from > 0 && places[from - 1]?.place === start) continue
    const inside = new Map<number, { worth: number; covers: number }>()
    for (let at = from; at < places.length && (places[at]?.place ?? 0) < start + WINDOW; at++) {
      const hit = places[at]
      if (hit === undefined) continue
      const { worth, covers } = inside.get(hit.nth) ?? { worth: 0, covers: 0 }
      const asked = hit.isAsked && !naming.has(hit.nth) ? hit.covers : 0
      inside.set(hit.nth, { worth: Math.max(worth, hit.worth), covers: Math.max(covers, asked) })
    }
    let [worth, asked] = [0, 0]
    for (const one of inside.values()) {
      worth += one.worth
      asked += one.covers
    }
    if (worth > best.worth) best = { worth, asked, start }
  }
  let adjacent = 0
  for (const [at, hit] of places.entries()) {
    const next = places[at + 1]
    if (next !== undefined && next.nth === hit.nth + 1 && next.place - hit.place <= 2 && next.place > hit.place)
      adjacent = Math.max(adjacent, Math.min(hit.worth, next.worth))
  }
  const { start } = best
  return {
    worth: best.worth,
    asked: best.asked,
    adjacent,
    has: (list) => list.some((place) => place >= start - WINDOW / 2 && place < start + WINDOW),
  }
}
