// What is cited of a page that is shown: the words that are selected on it, and where none are, the page itself.
import { useQuery } from '@tanstack/react-query'
import { pageQuery, useWords } from '../../data/index.ts'
import type { PageSelection } from '../page-view/index.ts'
import type { PlaceOnPage } from './cite.tsx'
import { citeWords } from './words.ts'

/** Enough of a page's beginning to know it again. */
const PAGE_LETTERS = 300

interface Shown {
  readonly document: string
  readonly page: number
  readonly selection: PageSelection | null
}

/** Null while the page is not here. */
export function usePlaceToCite({ document, page, selection }: Shown): PlaceOnPage | null {
  const t = useWords(citeWords)
  const { data } = useQuery(pageQuery({ document, page }))
  if (selection !== null) return { document, page, ...trimmed(selection), place: null }
  if (data === undefined) return null
  const begin = data.text.search(/\S/)
  // A photograph, a plan: there is nothing to quote, and the page itself is cited.
  if (begin < 0) return { document, page, start: 0, end: 0, quote: '', place: t('whole-page') }
  const end = Math.min(data.text.length, begin + PAGE_LETTERS)
  return { document, page, start: begin, end, quote: data.text.slice(begin, end), place: t('whole-page') }
}

/** Without the blanks that a hand draws in at the ends. */
function trimmed({ start, end, quote }: PageSelection): Pick<PlaceOnPage, 'start' | 'end' | 'quote'> {
  const before = quote.length - quote.trimStart().length
  const behind = quote.length - quote.trimEnd().length
  return before + behind >= quote.length
    ? { start, end, quote }
    : { start: start + before, end: end - behind, quote: quote.trim() }
}
