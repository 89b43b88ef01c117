// What this room asks and changes: the matter, who sees it, and its end.
import type { Matter } from '@muniment/contract'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, changeMatter, keys, type MatterChange, seen } from '../../data/index.ts'

const known = async (matter: Matter): Promise<void> => {
  cache.setQueryData(keys.matter(matter.id), matter)
  await cache.invalidateQueries({ queryKey: keys.matters })
}

export const useChangeMatter = (matter: string) =>
  useMutation({
    mutationFn: ({ version, ...change }: MatterChange & { readonly version: number }) =>
      changeMatter(matter, version, change),
    onSuccess: known,
    onError: () => cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true }),
  })

export const useTrashMatter = (matter: string) =>
  useMutation({
    mutationFn: (version: number) =>
      answerOf(api.DELETE('/matters/{matter}', { params: { path: { matter } }, headers: seen(version) })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.matters }),
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

export const useCloseMatter = (matter: string) =>
  useMutation({
    mutationFn: ({ members, reason }: { readonly members: readonly string[]; readonly reason: string }) =>
      answerOf(
        api.PUT('/matters/{matter}/closed', {
          params: { path: { matter } },
          body: { members: [...members], reason },
        }),
      ),
    onSuccess: remember(matter),
  })

export const useOpenToAll = (matter: string) =>
  useMutation({
    mutationFn: () => answerOf(api.DELETE('/matters/{matter}/closed', { params: { path: { matter } } })),
    onSuccess: remember(matter),
  })
