// What was said about a row.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, keys } from '../../data/index.ts'

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
