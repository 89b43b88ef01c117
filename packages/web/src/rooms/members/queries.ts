// What this room asks and changes. Whatever is changed here changes who may do what: everything is asked again.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, everyPage, keys, type Role, seen } from '../../data/index.ts'

export const invitationsQuery = queryOptions({
  queryKey: keys.invitations,
  queryFn: () =>
    everyPage(async (query) => {
      const { invitations, next } = await answerOf(api.GET('/invitations', { params: { query } }))
      return { items: invitations, next }
    }),
})

const askAgain = async (): Promise<void> => {
  await Promise.all([
    cache.invalidateQueries({ queryKey: keys.members }),
    cache.invalidateQueries({ queryKey: keys.invitations }),
  ])
}

export const useInvite = () =>
  useMutation({
    mutationFn: ({ key, ...body }: { readonly email: string; readonly role: Role; readonly key: string }) =>
      answerOf(api.POST('/invitations', { body, headers: { 'idempotency-key': key } })),
    onSuccess: askAgain,
  })

export const useTakeBack = () =>
  useMutation({
    mutationFn: (invitation: string) =>
      answerOf(api.DELETE('/invitations/{invitation}', { params: { path: { invitation } } })),
    onSettled: askAgain,
  })

export const useChangeRole = () =>
  useMutation({
    mutationFn: ({ id, version, role }: { readonly id: string; readonly version: number; readonly role: Role }) =>
      answerOf(
        api.PATCH('/members/{member}', { params: { path: { member: id } }, headers: seen(version), body: { role } }),
      ),
    onSettled: askAgain,
  })

export const useRemoveMember = () =>
  useMutation({
    mutationFn: (member: string) => answerOf(api.DELETE('/members/{member}', { params: { path: { member } } })),
    onSuccess: askAgain,
  })

export const useSignOutMember = () =>
  useMutation({
    mutationFn: (member: string) =>
      answerOf(api.DELETE('/members/{member}/sessions', { params: { path: { member } } })),
  })
