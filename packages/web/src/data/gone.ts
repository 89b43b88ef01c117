// What the server no longer shows goes from the page: a wall was raised, a role was taken away, somebody removed it. What was here stays
// while the server is away or has a fault; a refusal of this kind says that it may not be seen.
import { notifyManager, type Query, type QueryClient } from '@tanstack/react-query'
import { Refused } from './refused.ts'

/** Not there, or not for whoever asks. That a password is wanted once more is neither. */
export const isGone = (error: unknown): error is Refused =>
  error instanceof Refused &&
  (error.facts.status === 404 || (error.facts.status === 403 && error.code !== 'http.not-confirmed'))

/** For the cache: called with every error of a query. */
export function forgetGone(client: QueryClient, error: unknown, query: Query<unknown, unknown>): void {
  if (!isGone(error)) return
  const wasShown = query.state.data !== undefined
  query.setState({ data: undefined })
  const [of, matter] = query.queryKey
  if (of !== 'matter' || typeof matter !== 'string') return
  if (error.code === 'matter.not-found' || query.queryKey.length === 2) forgetMatter(client, error, matter)
  // One thing of it is gone; whether all of it is, the matter says.
  else if (wasShown) void client.invalidateQueries({ queryKey: ['matter', matter], exact: true })
}

function forgetMatter(client: QueryClient, error: Refused, matter: string): void {
  const ofMatter = ({ queryKey: [of, id] }: { readonly queryKey: readonly unknown[] }): boolean =>
    of === 'page' || (of === 'matter' && id === matter)
  // At once: no screen is drawn with half of it.
  notifyManager.batch(() => {
    for (const query of client.getQueryCache().findAll({ predicate: ofMatter })) {
      // Also what was asked before it was gone and would be answered after.
      query.reset()
      if (query.state.data === undefined) query.setState({ error, status: 'error' })
    }
  })
  void client.invalidateQueries({ queryKey: ['matters'] })
}
