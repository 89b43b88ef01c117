// What was said about a row.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys, seen } from '../../data/index.ts'

export const commentsQuery = (matter: string, event: string) =>
  queryOptions({
    queryKey: [...keys.event(matter, event), 'comments'],
    queryFn: async () =>
      (await answerOf(api.GET('/matters/{matter}/events/{event}/comments', { params: { path: { matter, event } } })))
        .comments,
  })

export const notesQuery = (matter: string, event: string) =>
  queryOptions({
    queryKey: [...keys.event(matter, event), 'notes'],
    queryFn: async () =>
      (await answerOf(api.GET('/matters/{matter}/events/{event}/notes', { params: { path: { matter, event } } })))
        .notes,
  })

export interface OnRow {
  readonly matter: string
  readonly event: string
  readonly kind: 'comment' | 'note'
}

export interface Remark {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly version: number
  readonly madeAt: string
  readonly editedAt: string | null
  readonly audience?: 'author' | 'members'
}

/** One's own that were deleted and can be brought back. */
export const deletedQuery = ({ matter, event, kind }: OnRow) =>
  queryOptions({
    queryKey: [...keys.event(matter, event), `${kind}s`, 'deleted'],
    queryFn: async (): Promise<readonly Remark[]> => {
      const params = { path: { matter, event }, query: { deleted: 'true' as const } }
      if (kind === 'comment')
        return (await answerOf(api.GET('/matters/{matter}/events/{event}/comments', { params }))).comments
      return (await answerOf(api.GET('/matters/{matter}/events/{event}/notes', { params }))).notes
    },
  })

/** Every wording of one's own, the last first. */
export const wordingsQuery = ({ matter, event, kind }: OnRow, id: string) =>
  queryOptions({
    queryKey: [...keys.event(matter, event), `${kind}s`, id, 'history'],
    queryFn: async () => {
      const path = { matter, event }
      const asked =
        kind === 'comment'
          ? answerOf(
              api.GET('/matters/{matter}/events/{event}/comments/{comment}/history', {
                params: { path: { ...path, comment: id } },
              }),
            )
          : answerOf(
              api.GET('/matters/{matter}/events/{event}/notes/{note}/history', {
                params: { path: { ...path, note: id } },
              }),
            )
      return (await asked).history
    },
  })

export const askRemarksAgain = ({ matter, event }: Pick<OnRow, 'matter' | 'event'>): void => {
  void cache.invalidateQueries({ queryKey: keys.event(matter, event) })
  void cache.invalidateQueries({ queryKey: keys.events(matter) })
}

interface Changed {
  readonly remark: Remark
  readonly text: string
  readonly mentions: readonly string[]
}

export const useChangeRemark = (on: OnRow) =>
  useMutation({
    mutationFn: async ({ remark: { id, version, audience = 'members' }, text, mentions }: Changed): Promise<void> => {
      const { matter, event, kind } = on
      const headers = seen(version)
      if (kind === 'comment')
        await answerOf(
          api.PATCH('/matters/{matter}/events/{event}/comments/{comment}', {
            params: { path: { matter, event, comment: id } },
            headers,
            body: { text, mentions: [...mentions] },
          }),
        )
      else
        await answerOf(
          api.PATCH('/matters/{matter}/events/{event}/notes/{note}', {
            params: { path: { matter, event, note: id } },
            headers,
            body: { text, audience },
          }),
        )
    },
    onSettled: () => askRemarksAgain(on),
  })

export const useRemoveRemark = (on: OnRow) =>
  useMutation({
    mutationFn: async ({ id, version }: Remark): Promise<void> => {
      const { matter, event, kind } = on
      const headers = seen(version)
      if (kind === 'comment')
        await answerOf(
          api.DELETE('/matters/{matter}/events/{event}/comments/{comment}', {
            params: { path: { matter, event, comment: id } },
            headers,
          }),
        )
      else
        await answerOf(
          api.DELETE('/matters/{matter}/events/{event}/notes/{note}', {
            params: { path: { matter, event, note: id } },
            headers,
          }),
        )
    },
    onSettled: () => askRemarksAgain(on),
  })

/** Takes back the last change, or the deletion. */
export const useTakeRemarkBack = (on: OnRow) =>
  useMutation({
    mutationFn: async (id: string): Promise<void> => {
      const { matter, event, kind } = on
      if (kind === 'comment')
        await answerOf(
          api.POST('/matters/{matter}/events/{event}/comments/{comment}/undo', {
            params: { path: { matter, event, comment: id } },
          }),
        )
      else
        await answerOf(
          api.POST('/matters/{matter}/events/{event}/notes/{note}/undo', {
            params: { path: { matter, event, note: id } },
          }),
        )
    },
    onSettled: () => askRemarksAgain(on),
  })
