// What this room asks and changes.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, keys, MOST_MATTERS, newKey, rememberMatter } from '../../data/index.ts'

export interface NewMatter {
  readonly name: string
  readonly language: 'en' | 'de'
  readonly dayOrder: 'day-first' | 'month-first' | null
  readonly timeZone: string
}

/** How much is in each matter of the list: asked for beside it, so that the list waits for no counting. */
export const matterCountsQuery = queryOptions({
  queryKey: [...keys.matters, 'counts'],
  queryFn: async ({ signal }) => {
    const query = { state: 'current', order: '-opened', limit: MOST_MATTERS, counts: 'true' } as const
    const { matters } = await answerOf(api.GET('/matters', { params: { query }, signal }))
    return new Map(matters.flatMap(({ id, counts }) => (counts === undefined ? [] : [[id, counts] as const])))
  },
})

/** Made once, however often it is sent: the key is the form's. */
export const useOpenMatter = () =>
  useMutation({
    mutationFn: ({ key, ...body }: NewMatter & { readonly key: string }) =>
      answerOf(api.POST('/matters', { body, headers: { 'idempotency-key': key } })),
    onSuccess: rememberMatter,
  })

export const useOpenSample = () =>
  useMutation({
    mutationFn: () => answerOf(api.POST('/sample-matter', { headers: { 'idempotency-key': newKey() } })),
    onSuccess: rememberMatter,
  })
