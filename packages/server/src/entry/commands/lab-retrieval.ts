import { PassageIndex, understandQuestion, WEIGHTS } from '@muniment/reading/ranking'
import { z } from 'zod'
import type { Vector } from '../../evidence/retrieval/index.ts'
import { readSettings } from '../../platform/config/index.ts'
import { makeLog } from '../../platform/log/index.ts'
import { embeddingOf } from '../embedding.ts'
import { declaredSettings } from '../settings.ts'

const corpusLine = z.looseObject({
  corpus: z.array(z.looseObject({ id: z.string(), lang: z.enum(['en', 'de']), text: z.string() })),
})
const queryLine = z.looseObject({ lang: z.enum(['en', 'de']), query: z.string() })
const MOST_TEXTS = 20
const NEVER = new AbortController().signal

/**
 * The first line brings the texts and has no answer; each line after it asks for the ones that fit it best: by their words, and by what they say
 * where a model is named.
 */
export async function retrieval() {
  const embedding = await embeddingOf(readSettings(declaredSettings), makeLog('error'))
  let ids: string[] = []
  let index = new PassageIndex()
  let vectors: Promise<readonly Vector[]> | undefined
  const answer = async (line: Record<string, unknown>) => {
    if ('corpus' in line) {
      const { corpus } = corpusLine.parse(line)
      ids = corpus.map(({ id }) => id)
      index = new PassageIndex()
      for (const { text, lang } of corpus) index.add({ text, language: lang })
      vectors = embedding?.passages(
        corpus.map(({ text }) => text),
        NEVER,
      )
      await vectors
      return null
    }
    const { query, lang } = queryLine.parse(line)
    const [known = [], asked] = await Promise.all([vectors, embedding?.question(query, NEVER)])
    const closeness = asked === undefined ? [] : known.map((vector) => cosineOf(vector, asked))
    const ranked = index.rank(understandQuestion(query, lang), MOST_TEXTS, index, WEIGHTS, closeness)
    return { ranked: ranked.map(({ passage }) => ids[passage]) }
  }
  return Object.assign(answer, { close: async () => embedding?.close() })
}

/** Of vectors whose length is one. */
const cosineOf = (a: Vector, b: Vector): number => a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0)
