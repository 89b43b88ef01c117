// Changing a row: what is sent says which version a person saw, and each change can be taken back.
import type { EventReply } from '@muniment/contract'
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, type DateGiven, isRefused, keys, seen, tellOwnVersion } from '../../data/index.ts'
import type { PlaceOnPage } from '../../ui/index.ts'
import type { StatusChoice } from './filter.ts'
import { eventQuery } from './queries.ts'

export interface RowChange {
  readonly status?: Exclude<StatusChoice, 'none'> | null
  readonly isKey?: boolean
  readonly isReviewed?: boolean
  readonly date?: DateGiven | null
  readonly text?: string
  readonly kind?: EventReply['kind']
  readonly parties?: { readonly add: string[]; readonly remove: string[] }
  readonly tags?: { readonly add: string[]; readonly remove: string[] }
  readonly citations?: {
    readonly add: Pick<PlaceOnPage, 'document' | 'page' | 'start' | 'end' | 'quote' | 'place'>[]
    readonly remove: Pick<PlaceOnPage, 'document' | 'page' | 'start' | 'end'>[]
  }
}

function askAgain(matter: string, event: string): void {
  void cache.invalidateQueries({ queryKey: keys.event(matter, event) })
  void cache.invalidateQueries({ queryKey: keys.events(matter) })
}

interface Saved {
  /** As it was when somebody began to write; left out: as the page shows it. */
  readonly version?: number
  readonly change: RowChange
}

/** One after the other, however quickly marks are set: each against the version that the one before it answered. */
export const useSave = (matter: string, event: string) =>
  useMutation({
    scope: { id: `row ${event}` },
    mutationFn: async ({ version: begun, change }: Saved) => {
      const version = begun ?? (await cache.ensureQueryData(eventQuery(matter, event))).version
      const edited = await answerOf(
        api.PATCH('/matters/{matter}/events/{event}', {
          params: { path: { matter, event } },
          headers: seen(version),
          body: change,
        }),
      )
      tellOwnVersion(`event:${event}`, version, edited.event.version)
      return edited
    },
    onSuccess: async (edited, { change }) => {
      // One that was asked for before the act would come after it, and show the row as it was.
      await cache.cancelQueries({ queryKey: keys.event(matter, event) })
      cache.setQueryData(keys.event(matter, event), edited.event)
      askAgain(matter, event)
      if (change.parties !== undefined) void cache.invalidateQueries({ queryKey: keys.parties(matter) })
      if (change.tags !== undefined) void cache.invalidateQueries({ queryKey: keys.tags(matter) })
    },
    // The row as somebody else has made it stands beside what was typed.
    onError: (error) => (isRefused(error, 'event.changed') ? askAgain(matter, event) : undefined),
  })
