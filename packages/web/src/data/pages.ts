// A page of a document as whoever shows it needs it: its text with a box for every character, and the address of its picture.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'

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
    queryKey: ['page', document, version ?? 'shown', page],
    queryFn: () =>
      answerOf(
        api.GET('/documents/{document}/pages/{page}', {
          params: { path: { document, page }, query: version === undefined ? {} : { version } },
        }),
      ),
    staleTime: FRESH_MILLISECONDS,
  })

/** The widths that the server draws are few, so that a page is drawn seldom. */
export const pageImage = (document: string, page: number, width: 600 | 1200 | 1800): string =>
  `/documents/${encodeURIComponent(document)}/pages/${page}/image?width=${width}`
