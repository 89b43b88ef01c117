// What this room asks and changes.
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, newKey, rememberMatter } from '../../data/index.ts'

export interface NewMatter {
  readonly name: string
  readonly language: 'en' | 'de'
  readonly dayOrder: 'day-first' | 'month-first' | null
  readonly timeZone: string
}

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
