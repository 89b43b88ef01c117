// How many comments name whoever is signed in and were not seen by them: told with the place where they stand, on every screen.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'

/** Nothing tells of what happens in other matters: it is asked again after this. */
const AGAIN_MILLISECONDS = 60_000

const unseenMentionsQuery = queryOptions({
  queryKey: [...keys.mentions, 'unseen'],
  queryFn: async () => (await answerOf(api.GET('/mentions/unseen'))).mentions,
  refetchInterval: AGAIN_MILLISECONDS,
})

export const useUnseenMentions = (): number => useQuery(unseenMentionsQuery).data ?? 0
