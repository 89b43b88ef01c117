// What this room asks and changes: the list, and what of it one has seen.
import { infiniteQueryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys } from '../../data/index.ts'

export const mentionsQuery = infiniteQueryOptions({
  queryKey: [...keys.mentions, 'list'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/mentions', { params: { query: { limit: 30, ...(pageParam === null ? {} : { cursor: pageParam }) } } }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
})

const askAgain = (): void => void cache.invalidateQueries({ queryKey: keys.mentions })

interface Seen {
  readonly id: string
  readonly isSeen: boolean
}

export const useSeeMention = () =>
  useMutation({
    mutationFn: ({ id, isSeen }: Seen) =>
      answerOf(api.PATCH('/mentions/{mention}', { params: { path: { mention: id } }, body: { isSeen } })),
    onSettled: askAgain,
  })

export const useSeeAll = () =>
  useMutation({ mutationFn: () => answerOf(api.POST('/mentions/seen')), onSettled: askAgain })

export const useForget = () =>
  useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/mentions/{mention}', { params: { path: { mention: id } } })),
    onSettled: askAgain,
  })
