// The pages of a document, one at a time as the address says, the neighbours made ready. What is searched is marked on the page.
import type { DocumentDetailReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { pageQuery, useCommands, usePlace, useWords } from '../../data/index.ts'
import {
  announce,
  Button,
  Empty,
  type PageSelection,
  PageView,
  prefetchPage,
  type QuarterTurns,
} from '../../ui/index.ts'
import { Citing } from './citing.tsx'
import { pagesQuery } from './document-queries.ts'
import { DocumentSearch, useSearching } from './document-search.tsx'
import { DocumentTools } from './document-tools.tsx'
import { documentWords } from './document-words.ts'

interface ReaderProps {
  readonly of: DocumentDetailReply
  readonly matter: string
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const TURNED: Readonly<Record<QuarterTurns, QuarterTurns>> = { 0: 1, 1: 2, 2: 3, 3: 0 }
/** What stands above and below the page in the window, in pixels. */
const AROUND_PAGE = 96
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
  const [turns, setTurns] = useState<QuarterTurns>(0)
  const [selected, select] = useState<{ readonly page: number; readonly of: PageSelection | null }>()
  const frame = useRef<HTMLDivElement>(null)
  const zooming = useZoom(frame, summary, turns)
  useNeighbours(of, page, zooming.zoom)

  const go = (to: number): void => {
    const next = Math.min(of.pages, Math.max(1, to))
    if (next === page) return
    change({ page: String(next), hit: null })
    announce(t('now-at', { page: next, pages: of.pages }))
  }
  const turn = (): void => setTurns((now) => TURNED[now])
  const group = t('group')
  useCommands([
    { id: 'document.next', label: t('next'), group, keys: 'j', run: () => go(page + 1) },
    { id: 'document.previous', label: t('previous'), group, keys: 'k', run: () => go(page - 1) },
    { id: 'document.right', label: t('next-arrow'), group, keys: 'ArrowRight', run: () => go(page + 1) },
    { id: 'document.left', label: t('previous-arrow'), group, keys: 'ArrowLeft', run: () => go(page - 1) },
    { id: 'document.closer', label: t('closer'), group, keys: '+', run: zooming.closer },
    { id: 'document.further', label: t('further'), group, keys: '-', run: zooming.further },
    { id: 'document.width', label: t('fit-width'), group, keys: '0', run: zooming.fitWidth },
    { id: 'document.whole', label: t('fit-page'), group, keys: 'w', run: zooming.fitPage },
    { id: 'document.turn', label: t('turn'), group, keys: 'r', run: turn },
  ])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-2 gap-y-1 border-b border-line bg-paper py-1.5 max-wide:top-11 print:hidden">
        <DocumentTools page={page} pages={of.pages} labels={pages ?? []} onPage={go} onTurn={turn} zooming={zooming} />
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
              zoom={zooming.zoom}
              turns={turns}
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

function useNeighbours({ id, pages }: DocumentDetailReply, page: number, zoom: number): void {
  useEffect(() => {
    for (const neighbour of [page + 1, page - 1])
      if (neighbour >= 1 && neighbour <= pages) prefetchPage(id, neighbour, zoom)
  }, [id, pages, page, zoom])
}

export interface Zooming {
  readonly zoom: number
  readonly closer: () => void
  readonly further: () => void
  readonly fitWidth: () => void
  readonly fitPage: () => void
}

interface Shape {
  readonly width: number
  readonly height: number
}

function useZoom(
  frame: { readonly current: HTMLElement | null },
  shape: Shape | undefined,
  turns: QuarterTurns,
): Zooming {
  const [zoom, setZoom] = useState(1)
  return {
    zoom,
    closer: () => setZoom((now) => ZOOMS.find((step) => step > now + 0.01) ?? now),
    further: () => setZoom((now) => ZOOMS.findLast((step) => step < now - 0.01) ?? now),
    fitWidth: () => setZoom(1),
    fitPage: () => {
      const width = frame.current?.clientWidth ?? 0
      if (width === 0 || shape === undefined) return
      const across = turns % 2 === 1 ? shape.height / shape.width : shape.width / shape.height
      setZoom(Math.min(1, Math.max(0.2, ((window.innerHeight - AROUND_PAGE) * across) / width)))
      requestAnimationFrame(() => frame.current?.scrollIntoView({ block: 'end' }))
    },
  }
}
