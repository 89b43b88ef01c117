// Who is signed in, in which workspace, and what their role allows.
import type { SignedIn } from '@muniment/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { cache, keys } from './cache.ts'
import { tellSession } from './connection.ts'
import { leaveFor } from './leave.ts'

export type Role = SignedIn['workspace']['role']

/** Whose page this is; a page has one person in one workspace, from its loading to its end. */
let met: string | null = null

export const selfQuery = queryOptions({
  queryKey: keys.account,
  queryFn: async () => {
    const self = await answerOf(api.GET('/account'))
    const whose = `${self.account.id} ${self.workspace.id}`
    met ??= whose
    if (met !== whose) {
      // Signed in from another tab: the cookie is the browser's, what this page holds is the former's.
      leaveFor('/matters')
      return new Promise<never>(() => undefined)
    }
    tellSession('held')
    return self
  },
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
})

/** Resolves while this is still their page; else never, and the page ends. */
export const meetAnew = async (): Promise<void> => void (await cache.fetchQuery({ ...selfQuery, staleTime: 0 }))

export const useSelf = () => useQuery(selfQuery).data

const RANKS: readonly Role[] = ['viewer', 'editor', 'admin', 'owner']

/** A control that the server would refuse is not shown. The server refuses all the same. */
export function useMay(least: Role): boolean {
  const role = useSelf()?.workspace.role
  return role !== undefined && RANKS.indexOf(role) >= RANKS.indexOf(least)
}

/** Times of day are shown in the zone of the person's account. */
export const useTimeZone = (): string | undefined => useSelf()?.account.timeZone
