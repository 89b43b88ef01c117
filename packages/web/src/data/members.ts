// Who belongs to the workspace: named wherever an act, an edit or a wall is.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'
import { everyPage } from './every-page.ts'

export const membersQuery = queryOptions({
  queryKey: keys.members,
  queryFn: () =>
    everyPage(async (query) => {
      const { members, next } = await answerOf(api.GET('/members', { params: { query } }))
      return { items: members, next }
    }),
})

/** Their names by their ids. */
export const memberNamesQuery = queryOptions({
  ...membersQuery,
  select: (members) => new Map(members.map(({ id, name }): [string, string] => [id, name])),
})

/** The name of an account; null where it has left, and three dots while nobody knows. */
export function useNames(): (account: string) => string | null {
  const { data } = useQuery(memberNamesQuery)
  return (account) => (data === undefined ? '…' : (data.get(account) ?? null))
}
