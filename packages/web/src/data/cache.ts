// The query cache and the names things have in it. What the server refuses is not asked again; what nobody answered is, until somebody
// does. Everything of a matter stands below its id, so one line forgets it all.
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { connectionNow, onConnection } from './connection.ts'
import { forgetGone, isGone } from './gone.ts'
import { Away } from './refused.ts'

const MOST_WAIT_MILLISECONDS = 10_000

export const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => forgetGone(cache, error, query) }),
  defaultOptions: {
    queries: {
      // The browser's own idea of being offline is wrong for a server on the same desk.
      networkMode: 'always',
      retry: (count, error) => error instanceof Away && count < 3,
      retryDelay: (count) => Math.min(500 * 2 ** count, MOST_WAIT_MILLISECONDS),
      staleTime: 15_000,
      refetchOnWindowFocus: ({ state }) => !isGone(state.error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

onConnection(() => {
  if (connectionNow() === 'here') void cache.invalidateQueries()
})

export const keys = {
  account: ['account'],
  members: ['members'],
  invitations: ['invitations'],
  sessions: ['sessions'],
  tokens: ['tokens'],
  workspace: ['workspace'],
  audit: ['audit'],
  models: ['models'],
  egress: ['egress'],
  mentions: ['mentions'],
  /** Of a list: whatever tells one filter from another stands behind. */
  matters: ['matters'],
  matter: (matter: string) => ['matter', matter],
  documents: (matter: string) => ['matter', matter, 'documents'],
  document: (matter: string, document: string) => ['matter', matter, 'document', document],
  /** Of any matter: a page is asked by its document alone. */
  page: (document: string) => ['page', document],
  events: (matter: string) => ['matter', matter, 'events'],
  /** Rows one by one, as they are open. */
  openRows: (matter: string) => ['matter', matter, 'event'],
  event: (matter: string, event: string) => ['matter', matter, 'event', event],
  questions: (matter: string) => ['matter', matter, 'questions'],
  parties: (matter: string) => ['matter', matter, 'parties'],
  tags: (matter: string) => ['matter', matter, 'tags'],
  edits: (matter: string) => ['matter', matter, 'edits'],
  coverage: (matter: string) => ['matter', matter, 'coverage'],
  access: (matter: string) => ['matter', matter, 'access'],
  imports: (matter: string) => ['matter', matter, 'imports'],
} as const satisfies Record<string, readonly string[] | ((...ids: string[]) => readonly string[])>
