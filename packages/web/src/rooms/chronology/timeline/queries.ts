// What the drawing asks: all rows of the filter at once, each in little.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, keys } from '../../../data/index.ts'
import type { EventFilter } from '../filter.ts'

export const timelineQuery = (matter: string, filter: EventFilter) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'timeline', filter],
    queryFn: () =>
      answerOf(api.GET('/matters/{matter}/timeline', { params: { path: { matter }, query: { ...filter } } })),
    placeholderData: (before) => before,
  })
