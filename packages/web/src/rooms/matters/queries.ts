// What this room asks and changes.
import type { Matter } from '@muniment/contract'
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys, newKey } from '../../data/index.ts'

export interface NewMatter {
  readonly name: string
  readonly language: 'en' | 'de'
  readonly dayOrder: 'day-first' | 'month-first' | null
  readonly timeZone: string
}

export const remember = (matter: Matter): Promise<void> => {
  cache.setQueryData(keys.matter(matter.id), matter)
  return cache.invalidateQueries({ queryKey: keys.matters })
}

/** Made once, however often it is sent: the key is the form's. */
export const useOpenMatter = () =>
  useMutation({
    mutationFn: ({ key, ...body }: NewMatter & { readonly key: string }) =>
      answerOf(api.POST('/matters', { body, headers: { 'idempotency-key': key } })),
    onSuccess: remember,
  })

export const useOpenSample = () =>
  useMutation({
    mutationFn: () => answerOf(api.POST('/sample-matter', { headers: { 'idempotency-key': newKey() } })),
    onSuccess: remember,
  })
