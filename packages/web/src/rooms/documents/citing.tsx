// What is selected on the page that is shown, and the way from it into the chronology: a button beside the page's tools, and E.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { pageQuery, useCommands, useWords } from '../../data/index.ts'
import { Button, type PageSelection } from '../../ui/index.ts'
import { Cite, type Cited, CitedNow, type PlaceOnPage, useMayCite } from './cite.tsx'
import { citeWords } from './cite-words.ts'
import { documentWords } from './document-words.ts'

/** Enough of a page's beginning to know it again. */
const PAGE_LETTERS = 300

interface CitingProps {
  readonly matter: string
  readonly document: string
  readonly page: number
  readonly selection: PageSelection | null
}

export function Citing({ matter, document, page, selection }: CitingProps): ReactNode {
  const t = useWords(citeWords)
  const say = useWords(documentWords)
  const mayCite = useMayCite(matter)
  const [of, setOf] = useState<PlaceOnPage>()
  const [cited, setCited] = useState<Cited>()
  const { data } = useQuery(pageQuery({ document, page }))
  const text = data?.text ?? ''
  const begin = text.search(/\S/)
  // A photograph, a plan: there is nothing to quote, and the page itself is cited.
  const isPicture = data !== undefined && begin < 0
  const canCite = begin >= 0 || isPicture
  const cite = (): void => {
    if (selection !== null) setOf({ document, page, ...trimmed(selection), place: null })
    else if (isPicture) setOf({ document, page, start: 0, end: 0, quote: '', place: t('whole-page') })
    else if (begin >= 0) {
      const end = Math.min(text.length, begin + PAGE_LETTERS)
      setOf({ document, page, start: begin, end, quote: text.slice(begin, end), place: t('whole-page') })
    }
  }
  const label = t(selection === null ? 'cite-page' : 'cite-selected')
  useCommands(mayCite && canCite ? [{ id: 'document.cite', label, group: say('group'), keys: 'e', run: cite }] : [])
  if (!mayCite) return null
  return (
    <>
      <Button
        icon="plus"
        disabled={!canCite}
        // The selection must stay what it is while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={cite}
      >
        {label}
      </Button>
      {cited === undefined ? null : <CitedNow key={cited.edit} matter={matter} cited={cited} />}
      {of === undefined ? null : (
        <Cite
          matter={matter}
          of={of}
          onClose={() => setOf(undefined)}
          onCited={(done) => {
            setOf(undefined)
            setCited(done)
          }}
        />
      )}
    </>
  )
}

/** Without the blanks that a hand draws in at the ends. */
function trimmed({ start, end, quote }: PageSelection): Pick<PlaceOnPage, 'start' | 'end' | 'quote'> {
  const before = quote.length - quote.trimStart().length
  const behind = quote.length - quote.trimEnd().length
  return before + behind >= quote.length
    ? { start, end, quote }
    : { start: start + before, end: end - behind, quote: quote.trim() }
}
