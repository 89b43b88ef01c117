import { OPENING, PassageIndex, splitPassages, understandQuestion } from '@muniment/reading/ranking'
import { z } from 'zod'

const corpusLine = z.looseObject({
  corpus: z.array(z.looseObject({ id: z.string(), lang: z.enum(['en', 'de']), text: z.string() })),
})
const queryLine = z.looseObject({ lang: z.enum(['en', 'de']), query: z.string() })
const MOST_TEXTS = 20

/** The first line brings the texts and has no answer; each line after it asks for the ones that fit it best. */
export function retrieval(): (line: Record<string, unknown>) => Record<string, unknown> | null {
  let ids: string[] = []
  let index = new PassageIndex()
  return (line) => {
    if ('corpus' in line) {
      const { corpus } = corpusLine.parse(line)
      ids = corpus.map(({ id }) => id)
      index = new PassageIndex()
      for (const { text, lang } of corpus) index.add({ text, language: lang })
      return null
    }
    const { query, lang } = queryLine.parse(line)
    const ranked = index.rank(understandQuestion(query, lang), MOST_TEXTS)
    return { ranked: ranked.map(({ passage }) => ids[passage]) }
  }
}

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
