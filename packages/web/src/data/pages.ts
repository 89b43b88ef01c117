// A page of a document as whoever shows it needs it: its text with a box for every character, and the address of its picture.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'

interface WhichPage {
  readonly document: string
  /** From 1. */
  readonly page: number
  /** Of the text; the one that is shown now where it is left out. */
  readonly version?: number | undefined
}

const FRESH_MILLISECONDS = 300_000

export const pageQuery = ({ document, page, version }: WhichPage) =>
  queryOptions({
    queryKey: [...keys.page(document), version ?? 'shown', page],
    queryFn: () =>
      answerOf(
        api.GET('/documents/{document}/pages/{page}', {
          params: { path: { document, page }, query: version === undefined ? {} : { version } },
        }),
      ),
    staleTime: FRESH_MILLISECONDS,
  })

const MOST_AT_ONCE = 200
const MOST_LABELLED = 4000

/** The pages of a document in their order, each with what is printed on it as its number; of long ones, the first 4,000. */
export const pagesQuery = (matter: string, document: string) =>
  queryOptions({
    queryKey: [...keys.document(matter, document), 'pages'],
    queryFn: async () => {
      const ask = (cursor: string | null) =>
        answerOf(
          api.GET('/documents/{document}/pages', {
            params: { path: { document }, query: { limit: MOST_AT_ONCE, ...(cursor === null ? {} : { cursor }) } },
          }),
        )
      let { pages, next } = await ask(null)
      while (next !== null && pages.length < MOST_LABELLED) {
        const more = await ask(next)
        pages = [...pages, ...more.pages]
        next = more.next
      }
      return pages
    },
    staleTime: FRESH_MILLISECONDS,
  })

/** The widths that the server draws are few, so that a page is drawn seldom. */
export const pageImage = (document: string, page: number, width: 600 | 1200 | 1800): string =>
  `/documents/${encodeURIComponent(document)}/pages/${page}/image?width=${width}`
