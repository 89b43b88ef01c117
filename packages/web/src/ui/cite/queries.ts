// Rows to which a source could be added.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, keys } from '../../data/index.ts'

const MOST_OFFERED = 12

/** Those with the words; without words, those that were changed last. */
export const rowsLikeQuery = (matter: string, words: string) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'like', words],
    queryFn: async () => {
      const query = { limit: MOST_OFFERED, ...(words === '' ? { order: '-changed' as const } : { text: words }) }
      return (await answerOf(api.GET('/matters/{matter}/events', { params: { path: { matter }, query } }))).events
    },
    placeholderData: (before) => before,
  })
