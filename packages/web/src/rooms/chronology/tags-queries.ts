// The tags of a matter and what is done to them: each is one act on every row that has the tag, and can be taken back.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, keys, newKey, seen } from '../../data/index.ts'
import { askAllAgain } from './bulk-queries.ts'

export interface KeptTag {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly events: number
}

export const tagsQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.tags(matter), 'kept'],
    queryFn: async (): Promise<readonly KeptTag[]> =>
      (await answerOf(api.GET('/matters/{matter}/tags', { params: { path: { matter } } }))).tags,
  })

export type TagDeed =
  | { readonly do: 'rename'; readonly tag: KeptTag; readonly name: string }
  | { readonly do: 'merge'; readonly tag: KeptTag; readonly into: KeptTag }
  | { readonly do: 'delete'; readonly tag: KeptTag }

/** Answers which edit takes it back; null: nothing changed. */
export const useTagDeed = (matter: string) =>
  useMutation({
    mutationFn: async (deed: TagDeed): Promise<string | null> => {
      const params = { path: { matter, tag: deed.tag.id } }
      const headers = { ...seen(deed.tag.version), 'idempotency-key': newKey() }
      if (deed.do === 'rename') {
        const body = { name: deed.name }
        return (await answerOf(api.PATCH('/matters/{matter}/tags/{tag}', { params, headers, body }))).edit
      }
      if (deed.do === 'merge') {
        const body = { into: deed.into.id }
        return (await answerOf(api.POST('/matters/{matter}/tags/{tag}/merge', { params, headers, body }))).edit
      }
      return (await answerOf(api.DELETE('/matters/{matter}/tags/{tag}', { params, headers }))).edit
    },
    onSettled: () => askAllAgain(matter),
  })
