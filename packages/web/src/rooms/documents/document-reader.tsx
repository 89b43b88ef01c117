// The pages of a document, one at a time as the address says, the neighbours made ready. What is searched is marked on the page.
import type { DocumentDetailReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { pageQuery, pagesQuery, useCommands, usePlace, useWords } from '../../data/index.ts'
import {
  Button,
  Empty,
  type PageSelection,
  PageTools,
  PageView,
  useNeighbours,
  usePageKeys,
  usePageLook,
  usePageTurning,
} from '../../ui/index.ts'
import { Citing } from './citing.tsx'
import { DocumentSearch, useSearching } from './document-search.tsx'
import { documentWords } from './document-words.ts'

interface ReaderProps {
  readonly of: DocumentDetailReply
  readonly matter: string
}

/** Below it, recognised words are more often wrong than a reader would guess. */
const SURE = 0.85

export function DocumentReader({ of, matter }: ReaderProps): ReactNode {
  const t = useWords(documentWords)
  const [place, change] = usePlace()
  const page = Math.max(1, Math.trunc(Number(place['page'])) || 1)
  const isThere = page <= of.pages
  const { data: pages } = useQuery(pagesQuery(matter, of.id))
  const summary = pages?.[page - 1]
  const searching = useSearching(matter, of.id, page)
  const [selected, select] = useState<{ readonly page: number; readonly of: PageSelection | null }>()
  const frame = useRef<HTMLDivElement>(null)
  const look = usePageLook(frame, summary)
  useNeighbours({ document: of.id, page, pages: of.pages }, look.zoom)
  const go = usePageTurning({
    page,
    pages: of.pages,
    onPage: (next) => change({ page: String(next), hit: null }),
  })
  const group = t('group')
  usePageKeys('document', group, page, go, look)
  useCommands([
    { id: 'document.next', label: t('next'), group, keys: 'j', run: () => go(page + 1) },
    { id: 'document.previous', label: t('previous'), group, keys: 'k', run: () => go(page - 1) },
  ])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-2 gap-y-1 border-b border-line bg-paper py-1.5 max-wide:top-11 print:hidden">
        <PageTools page={page} pages={of.pages} labels={pages ?? []} bates={of.bates} onPage={go} look={look} />
        <DocumentSearch searching={searching} />
      </div>
      {isThere ? (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            <Citing
              matter={matter}
              document={of.id}
              page={page}
              selection={selected?.page === page ? selected.of : null}
            />
            <AboutPage document={of.id} page={page} />
          </div>
          <div ref={frame} className="overflow-x-auto pb-4">
            <PageView
              key={page}
              document={of.id}
              page={page}
              size={summary}
              highlights={searching.onPage}
              onSelect={(selection) => select({ page, of: selection })}
              zoom={look.zoom}
              turns={look.turns}
              label={t('page', { page, name: of.name })}
            />
          </div>
        </>
      ) : (
        <Empty
          title={t('no-such-page', { pages: of.pages })}
          actions={<Button onClick={() => change({ page: null })}>{t('first-page')}</Button>}
        />
      )}
    </div>
  )
}

/** What its words are worth. */
function AboutPage({ document, page }: { readonly document: string; readonly page: number }): ReactNode {
  const t = useWords(documentWords)
  const { data } = useQuery(pageQuery({ document, page }))
  if (data === undefined || data.origin === 'text') return null
  const isUnsure = data.origin === 'ocr' && (data.confidence ?? 0) < SURE
  return (
    <p className={isUnsure ? 'text-small text-amber' : 'text-small text-grey'}>
      {t(data.origin === 'typeset' ? 'typeset' : isUnsure ? 'unsure' : 'recognised')}
    </p>
  )
}
