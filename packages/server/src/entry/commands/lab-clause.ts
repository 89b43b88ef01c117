import { OPENING, PassageIndex, splitPassages, understandQuestion } from '@muniment/reading/ranking'
import { z } from 'zod'

const contractLine = z.looseObject({
  text: z.string(),
  queries: z.array(z.looseObject({ id: z.string(), query: z.string() })),
})
const MOST_PASSAGES = 10

/** The passages of one English contract that answer each question best. */
export function clause(line: Record<string, unknown>): Record<string, unknown> {
  const { text, queries } = contractLine.parse(line)
  const passages = splitPassages(text, 'en')
  const index = new PassageIndex()
  for (const [at, { start, end, heading }] of passages.entries()) {
    const head = heading === null ? '' : text.slice(heading.start, heading.end)
    index.add({ text: text.slice(start, end), language: 'en', heading: head, isOpening: at < OPENING })
  }
  const ranked = queries.map(({ id, query }) => {
    const best = index.rank(understandQuestion(query, 'en'), MOST_PASSAGES)
    return [id, best.flatMap(({ passage }) => spanOf(passages[passage]))] as const
  })
  return { ranked: Object.fromEntries(ranked) }
}

const spanOf = (passage: { start: number; end: number } | undefined): [number, number][] =>
  passage === undefined ? [] : [[passage.start, passage.end]]
