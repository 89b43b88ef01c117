// What this room asks and changes: the matter, who sees it, and its end.
import { queryOptions, useMutation } from '@tanstack/react-query'
import {
  answerOf,
  api,
  askMatterAgain,
  askMattersAgain,
  cache,
  inTurn,
  keys,
  seen,
  versionSeen,
} from '../../data/index.ts'

/** `onTrashed` is called though the room is gone by then: others, and the news of the matter, tell that there is no such matter any more. */
export const useTrashMatter = (matter: string, onTrashed: () => void) =>
  useMutation({
    scope: inTurn(matter),
    mutationFn: async () =>
      answerOf(
        api.DELETE('/matters/{matter}', { params: { path: { matter } }, headers: seen(await versionSeen(matter)) }),
      ),
    onSuccess: () => {
      askMattersAgain()
      onTrashed()
    },
    onError: () => askMatterAgain(matter),
  })

export const accessQuery = (matter: string) =>
  queryOptions({
    queryKey: keys.access(matter),
    queryFn: () => answerOf(api.GET('/matters/{matter}/access', { params: { path: { matter } } })),
  })

/** Every change of who sees it answers who sees it now. */
const remember = (matter: string) => (access: unknown) => void cache.setQueryData(keys.access(matter), access)

export const useRaiseWall = (matter: string) =>
  useMutation({
    mutationFn: ({ member, reason }: { readonly member: string; readonly reason: string }) =>
      answerOf(api.PUT('/matters/{matter}/walls/{member}', { params: { path: { matter, member } }, body: { reason } })),
    onSuccess: remember(matter),
  })

export const useRemoveWall = (matter: string) =>
  useMutation({
    mutationFn: (member: string) =>
      answerOf(api.DELETE('/matters/{matter}/walls/{member}', { params: { path: { matter, member } } })),
    onSuccess: remember(matter),
  })

const askAccessAgain = (matter: string) => cache.invalidateQueries({ queryKey: keys.access(matter) })

interface Closing {
  readonly version: number
  readonly members: readonly string[]
  readonly reason: string
}

export const useCloseMatter = (matter: string) =>
  useMutation({
    mutationFn: ({ version, members, reason }: Closing) =>
      answerOf(
        api.PUT('/matters/{matter}/closed', {
          params: { path: { matter } },
          headers: seen(version),
          body: { members: [...members], reason },
        }),
      ),
    onSuccess: remember(matter),
    onError: () => askAccessAgain(matter),
  })

export const useOpenToAll = (matter: string) =>
  useMutation({
    mutationFn: (version: number) =>
      answerOf(api.DELETE('/matters/{matter}/closed', { params: { path: { matter } }, headers: seen(version) })),
    onSuccess: remember(matter),
    onError: () => askAccessAgain(matter),
  })
