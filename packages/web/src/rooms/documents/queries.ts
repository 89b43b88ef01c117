// What this room asks. The list is read page by page and kept up to date by what the server tells while it reads.
import type { DocumentReply } from '@muniment/contract'
import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api, cache, type DocumentNews, keys, type Language, useFollowing } from '../../data/index.ts'
import type { DocumentFilter, DocumentStatus } from './list-place.ts'

interface DocumentPage {
  readonly documents: readonly DocumentReply[]
  readonly next: string | null
}

const PAGE = 100

/** The lists alone: the names of the documents lie beside them, in another shape. */
const lists = (matter: string) => [...keys.documents(matter), 'list'] as const

export const documentsQuery = (matter: string, filter: DocumentFilter, language: Language) =>
  infiniteQueryOptions({
    queryKey: [...lists(matter), filter, language],
    queryFn: ({ pageParam, signal }): Promise<DocumentPage> =>
      answerOf(
        api.GET('/matters/{matter}/documents', {
          params: {
            path: { matter },
            query: {
              limit: PAGE,
              language,
              ...asked(filter),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

/** What is not asked for is left out. */
const asked = ({ name, status, kind, custodian, order }: DocumentFilter) => ({
  ...(name === '' ? {} : { name }),
  ...(status === '' ? {} : { status }),
  ...(kind === '' ? {} : { kind }),
  ...(custodian === '' ? {} : { custodian }),
  ...(order === '' ? {} : { order }),
})

export interface DocumentCounts {
  readonly read: number
  readonly refused: number
  /** Filed, or being read. */
  readonly waiting: number
}

const WHILE_READING_MILLISECONDS = 5000

/** Of the whole matter: a list of one page cannot tell. */
export const documentCountsQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.documents(matter), 'counts'],
    queryFn: async (): Promise<DocumentCounts> =>
      (await answerOf(api.GET('/matters/{matter}/coverage', { params: { path: { matter } } }))).documents,
    refetchInterval: ({ state }) => (state.data?.waiting === 0 ? false : WHILE_READING_MILLISECONDS),
  })

export const countsOf = (documents: readonly DocumentReply[]): DocumentCounts => {
  const count = (...statuses: readonly DocumentStatus[]): number =>
    documents.filter(({ status }) => statuses.includes(status)).length
  return { read: count('read'), refused: count('refused'), waiting: count('filed', 'reading') }
}

/** In every list of the matter's documents that was asked for; whether one has it. */
export function changeInLists(matter: string, id: string, change: Partial<DocumentReply>): boolean {
  let isKnown = false
  cache.setQueriesData<InfiniteData<DocumentPage>>({ queryKey: lists(matter) }, (list) => {
    if (list === undefined) return list
    const pages = list.pages.map((page) => ({
      ...page,
      documents: page.documents.map((document) => {
        if (document.id !== id) return document
        isKnown = true
        return { ...document, ...change }
      }),
    }))
    return { ...list, pages }
  })
  return isKnown
}

/** Keeps every list of the matter's documents as the server tells it; asks again where a document is new to the list. */
export function useDocumentsNews(matter: string): void {
  const ask = (): void => void cache.invalidateQueries({ queryKey: keys.documents(matter) })
  const tell = ({ id, status, refusal, pages, pagesRead, version }: DocumentNews): boolean =>
    changeInLists(matter, id, { status, refusal, pages, pagesRead, version })
  // What has ended is asked for whole: its kind and the sentence of a refusal are not told.
  const isToAsk = (news: DocumentNews): boolean =>
    news.isTrashed || news.status === 'read' || news.status === 'refused' || !tell(news)
  useFollowing(matter, {
    progress: (news) => void tell(news),
    document: (all) => (all.some(isToAsk) ? ask() : undefined),
    reload: ask,
    matter: () => void cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true }),
  })
}
