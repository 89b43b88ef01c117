// What this room asks and changes of one's own account.
import type { ScopeName } from '@muniment/contract/vocabulary'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, everyPage, keys, type Language } from '../../data/index.ts'

export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: () => answerOf(api.GET('/sessions')),
})

export const tokensQuery = queryOptions({
  queryKey: keys.tokens,
  queryFn: () =>
    everyPage(async (query) => {
      const { tokens, next } = await answerOf(api.GET('/tokens', { params: { query } }))
      return { items: tokens, next }
    }),
})

const again = (queryKey: readonly string[]): Promise<void> => cache.invalidateQueries({ queryKey })

export const useChangeAccount = () =>
  useMutation({
    mutationFn: (body: {
      readonly name?: string
      readonly language?: Language
      readonly timeZone?: string
      readonly mentionLetters?: boolean
    }) => answerOf(api.PATCH('/account', { body })),
    onSuccess: () => again(keys.account),
  })

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: { readonly current: string; readonly password: string; readonly endTokens: boolean }) =>
      answerOf(api.POST('/account/password', { body })),
    onSuccess: () => again(keys.sessions),
  })

export const useChangeAddress = () =>
  useMutation({
    mutationFn: (body: { readonly email: string; readonly current: string }) =>
      answerOf(api.POST('/account/address', { body })),
  })

export const useEndSession = () =>
  useMutation({
    mutationFn: (session: string) => answerOf(api.DELETE('/sessions/{session}', { params: { path: { session } } })),
    onSettled: () => again(keys.sessions),
  })

export const useEndOthers = () =>
  useMutation({
    mutationFn: () => answerOf(api.DELETE('/sessions')),
    onSettled: () => again(keys.sessions),
  })

export interface NewToken {
  readonly name: string
  readonly days: number
  readonly scopes: ScopeName[]
  readonly key: string
}

export const useMakeToken = () =>
  useMutation({
    mutationFn: ({ key, ...body }: NewToken) =>
      answerOf(api.POST('/tokens', { body, headers: { 'idempotency-key': key } })),
    onSuccess: () => again(keys.tokens),
  })

export const useRemoveToken = () =>
  useMutation({
    mutationFn: (token: string) => answerOf(api.DELETE('/tokens/{token}', { params: { path: { token } } })),
    onSettled: () => again(keys.tokens),
  })

export const useLeave = () => useMutation({ mutationFn: () => answerOf(api.POST('/workspace/leave')) })
