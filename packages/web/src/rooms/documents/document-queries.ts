// What the view of one document asks: what it is, how its pages are called, and where words stand in it.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, keys, type Language } from '../../data/index.ts'

export const documentQuery = (matter: string, document: string, language: Language) =>
  queryOptions({
    queryKey: [...keys.document(matter, document), 'told', language],
    queryFn: () => answerOf(api.GET('/documents/{document}', { params: { path: { document }, query: { language } } })),
  })

const MOST_AT_ONCE = 200
/** Enough to walk through; who finds more words than that looks for another word. */
const MOST_HITS = 1000

export const searchQuery = (matter: string, document: string, words: string) =>
  queryOptions({
    queryKey: [...keys.document(matter, document), 'search', words],
    queryFn: async ({ signal }) => {
      const ask = (cursor: string | null) =>
        answerOf(
          api.GET('/documents/{document}/search', {
            params: {
              path: { document },
              query: { q: words, limit: MOST_AT_ONCE, ...(cursor === null ? {} : { cursor }) },
            },
            signal,
          }),
        )
      let { hits, next } = await ask(null)
      while (next !== null && hits.length < MOST_HITS) {
        const more = await ask(next)
        hits = [...hits, ...more.hits]
        next = more.next
      }
      return { hits, isAll: next === null }
    },
    enabled: words !== '',
    staleTime: 300_000,
  })
