// Matters as every part of the page needs them: the list of places names them, a room knows its own.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, seen } from './api.ts'
import { keys } from './cache.ts'

/** The most a list shows at once; a firm with more finds them by the list's next page. */
export const MOST_MATTERS = 200

/** The newest first: `current` are open and archived ones. */
export const mattersQuery = queryOptions({
  queryKey: [...keys.matters, 'current'],
  queryFn: () => answerOf(api.GET('/matters', { params: { query: { state: 'current', limit: MOST_MATTERS } } })),
})

export const matterQuery = (matter: string) =>
  queryOptions({
    queryKey: keys.matter(matter),
    queryFn: () => answerOf(api.GET('/matters/{matter}', { params: { path: { matter } } })),
  })

export interface MatterChange {
  readonly name?: string
  readonly language?: 'en' | 'de'
  readonly dayOrder?: 'day-first' | 'month-first' | null
  readonly timeZone?: string
  readonly privileged?: boolean
  readonly archived?: boolean
}

/** Refuses `matter.changed` where somebody has changed it since this version. */
export const changeMatter = (matter: string, version: number, change: MatterChange) =>
  answerOf(
    api.PATCH('/matters/{matter}', { params: { path: { matter } }, headers: seen(version), body: { ...change } }),
  )
