// What this room asks and changes.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys, seen, tellOwnVersion } from '../../data/index.ts'

export const workspaceQuery = queryOptions({
  queryKey: keys.workspace,
  queryFn: () => answerOf(api.GET('/workspace')),
})

export const usageQuery = queryOptions({
  queryKey: [...keys.workspace, 'usage'],
  queryFn: () => answerOf(api.GET('/workspace/usage')),
})

export interface Rules {
  readonly name: string
  readonly sessionIdleMinutes: number
  readonly sessionHours: number
  readonly mostSessions: number
}

export const useChangeWorkspace = () =>
  useMutation({
    mutationFn: ({ version, ...body }: Partial<Rules> & { readonly version: number }) =>
      answerOf(api.PATCH('/workspace', { headers: seen(version), body })),
    onSuccess: (changed, { version }) => tellOwnVersion('workspace', version, changed.version),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: keys.workspace })
      await cache.invalidateQueries({ queryKey: keys.account })
    },
  })

export const useMakeWorkspace = () =>
  useMutation({
    mutationFn: ({ name, key }: { readonly name: string; readonly key: string }) =>
      answerOf(api.POST('/workspaces', { body: { name }, headers: { 'idempotency-key': key } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.account }),
  })
