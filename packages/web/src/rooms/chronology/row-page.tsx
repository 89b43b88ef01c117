// The page beside a row as it looks: the row's quotes marked on it, turned, brought closer and walked through as in the document view. What
// is selected on it becomes a further source of the row, or a row of its own.
import type { EventReply } from '@muniment/contract'
import type { Bates } from '@muniment/contract/places'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { addresses, pagesQuery, useCommands, useWords } from '../../data/index.ts'
import {
  Button,
  Cite,
  type Cited,
  CitedNow,
  Icon,
  iconButtonClass,
  type PageSelection,
  PageTools,
  PageView,
  type PlaceOnPage,
  useNeighbours,
  usePageKeys,
  usePageLook,
  usePageTurning,
  usePlaceToCite,
} from '../../ui/index.ts'
import type { Citation } from './citation.ts'
import { sourceWords } from './source-words.ts'
import { chronologyWords } from './words.ts'

interface RowPageProps {
  readonly matter: string
  readonly row: EventReply
  readonly document: string
  readonly name: string
  readonly bates: Bates | null
  readonly pages: number
  readonly page: number
  /** The quote that is looked at. */
  readonly shown: Citation | undefined
  /** Only what somebody chose is brought into view: the quote comes before its page. */
  readonly isChosen: boolean
  readonly onPage: (page: number) => void
  /** Null on the page of the quote. */
  readonly onBack: (() => void) | null
  /** Null: nothing can be changed. */
  readonly onAdd: ((place: PlaceOnPage) => void) | null
  /** Another way to a source. */
  readonly children: ReactNode
}

export function RowPage(props: RowPageProps): ReactNode {
  const { matter, row, document, name, bates, pages, page, shown, isChosen, onPage, onBack, onAdd, children } = props
  const say = useWords(chronologyWords)
  const t = useWords(sourceWords)
  const navigate = useNavigate()
  const { data: summaries } = useQuery(pagesQuery(matter, document))
  const [selected, select] = useState<{ readonly page: number; readonly of: PageSelection | null }>()
  const selection = selected?.page === page ? selected.of : null
  const frame = useRef<HTMLDivElement>(null)
  const look = usePageLook(frame, summaries?.[page - 1])
  const go = usePageTurning({ page, pages, onPage })
  const group = t('group')
  useNeighbours({ document, page, pages }, look.zoom)
  usePageKeys('evidence', group, page, go, look)
  const there = { to: addresses.document(matter, document), search: { page: String(page) } }
  useCommands([
    { id: 'evidence.open', label: t('open-document'), group, keys: 'shift+o', run: () => void navigate(there) },
    ...(onBack === null ? [] : [{ id: 'evidence.back', label: t('back-to-quote'), group, keys: 'b', run: onBack }]),
  ])
  const marked = row.citations
    .filter((one) => one.document === document && one.page === page)
    .map((one) => ({ start: one.start, end: one.end, isNow: isChosen && one === shown }))
  return (
    <section aria-label={t('page')} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="@container sticky top-11 z-1 border-b border-line bg-paper py-1 print:hidden">
        <PageTools page={page} pages={pages} labels={summaries ?? []} bates={bates} onPage={go} look={look}>
          <Link {...there} className={iconButtonClass} title={t('open-document')} aria-label={t('open-document')}>
            <Icon name="document" />
          </Link>
        </PageTools>
      </div>
      {onBack === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 text-small text-grey print:hidden">
          <span className="min-w-0 break-words">{t('looking', { name, page })}</span>
          <Button kind="quiet" icon="back" onClick={onBack}>
            {t('back-to-quote')}
          </Button>
        </p>
      )}
      {onAdd === null ? null : (
        <Taking matter={matter} document={document} page={page} selection={selection} onAdd={onAdd}>
          {children}
        </Taking>
      )}
      <div ref={frame} className="overflow-x-auto pb-2">
        <PageView
          key={page}
          document={document}
          page={page}
          size={summaries?.[page - 1]}
          highlights={marked}
          onSelect={(of) => select({ page, of })}
          zoom={look.zoom}
          turns={look.turns}
          label={say('page-of', { page, document: name })}
        />
      </div>
    </section>
  )
}

/** While a button is pressed. */
const keepSelection = (event: MouseEvent): void => event.preventDefault()

interface TakingProps {
  readonly matter: string
  readonly document: string
  readonly page: number
  readonly selection: PageSelection | null
  readonly onAdd: (place: PlaceOnPage) => void
  readonly children: ReactNode
}

/** What can be made of the words that are selected, or of the page. */
function Taking({ matter, document, page, selection, onAdd, children }: TakingProps): ReactNode {
  const t = useWords(sourceWords)
  const [of, setOf] = useState<PlaceOnPage>()
  const [cited, setCited] = useState<Cited>()
  const place = usePlaceToCite({ document, page, selection })
  const add = (): void => {
    if (place !== null) onAdd(place)
  }
  const cite = (): void => setOf(place ?? undefined)
  const label = t(selection === null ? 'add-page' : 'add-words')
  const group = t('group')
  useCommands([
    { id: 'evidence.add', label, group, keys: 'a', run: add },
    // Without words it is the row's own E: what is written in it is changed.
    ...(selection === null ? [] : [{ id: 'evidence.cite', label: t('new-row'), group, keys: 'e', run: cite }]),
  ])
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button icon="plus" disabled={place === null} onMouseDown={keepSelection} onClick={add}>
        {label}
      </Button>
      {selection === null ? (
        children
      ) : (
        <Button onMouseDown={keepSelection} onClick={cite}>
          {t('new-row')}
        </Button>
      )}
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
    </div>
  )
}
