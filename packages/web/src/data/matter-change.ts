// What is changed of a matter itself.
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, seen } from './api.ts'
import { cache } from './cache.ts'
import { askMatterAgain, matterQuery, rememberMatter } from './matters.ts'
import { tellOwnVersion } from './versioned-draft.ts'

interface MatterChange {
  readonly name?: string
  readonly language?: 'en' | 'de'
  readonly dayOrder?: 'day-first' | 'month-first' | null
  readonly timeZone?: string
  readonly privileged?: boolean
  readonly archived?: boolean
}

/** What one person does to a matter happens one after the other, however quickly it is pressed. */
export const inTurn = (matter: string): { readonly id: string } => ({ id: `matter ${matter}` })

/** As the page shows it, with what the change before this one has answered. */
export const versionSeen = async (matter: string): Promise<number> =>
  (await cache.ensureQueryData(matterQuery(matter))).version

/** `version`: what a form was begun with; without it, what the page shows. Refuses `matter.changed` where somebody has changed it since it was shown. */
export const useChangeMatter = (matter: string) =>
  useMutation({
    scope: inTurn(matter),
    mutationFn: async ({ version, ...change }: MatterChange & { readonly version?: number }) => {
      const before = version ?? (await versionSeen(matter))
      const changed = await answerOf(
        api.PATCH('/matters/{matter}', {
          params: { path: { matter } },
          headers: seen(before),
          body: { ...change },
        }),
      )
      tellOwnVersion(`matter:${matter}`, before, changed.version)
      return changed
    },
    onSuccess: rememberMatter,
    onError: () => askMatterAgain(matter),
  })
