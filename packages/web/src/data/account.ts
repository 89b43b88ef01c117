// Who is signed in, in which workspace, and what their role allows.
import type { SignedIn } from '@muniment/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'
import { tellSession } from './connection.ts'

export type Role = SignedIn['workspace']['role']

export const selfQuery = queryOptions({
  queryKey: keys.account,
  queryFn: async () => {
    const self = await answerOf(api.GET('/account'))
    tellSession('held')
    return self
  },
  staleTime: 60_000,
})

export const useSelf = () => useQuery(selfQuery).data

const RANKS: readonly Role[] = ['viewer', 'editor', 'admin', 'owner']

/** A control that the server would refuse is not shown. The server refuses all the same. */
export function useMay(least: Role): boolean {
  const role = useSelf()?.workspace.role
  return role !== undefined && RANKS.indexOf(role) >= RANKS.indexOf(least)
}

/** Times of day are shown in the zone of the person's account. */
export const useTimeZone = (): string | undefined => useSelf()?.account.timeZone
