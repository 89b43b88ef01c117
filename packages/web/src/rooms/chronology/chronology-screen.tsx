// The chronology of a matter: its rows, what of them is shown, and beside them the row one is at with its evidence.
import type { EventReply } from '@muniment/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import {
  addresses,
  matterQuery,
  number,
  oneOf,
  sendFiles,
  type UploadFile,
  useCommands,
  useLanguage,
  useMay,
  usePlace,
  useWords,
} from '../../data/index.ts'
import {
  Button,
  buttonClass,
  DropAnywhere,
  Empty,
  FilePicker,
  FourStates,
  Page,
  Progress,
  Split,
} from '../../ui/index.ts'
import { ExportMenu } from './export-menu.tsx'
import { filterIn, filterWords, NO_FILTER, ORDERS } from './filter.ts'
import { Filters } from './filters.tsx'
import {
  countQuery,
  documentNamesQuery,
  eventsQuery,
  type NamedDocument,
  partyNamesQuery,
  useChronologyNews,
} from './queries.ts'
import { RowDetail } from './row-detail.tsx'
import { Rows } from './rows.tsx'
import { chronologyWords } from './words.ts'

export function ChronologyScreen(): ReactNode {
  const params: unknown = useParams({ strict: false })
  const matter = String(Reflect.get(Object(params), 'matter'))
  return <Chronology key={matter} matter={matter} />
}

const NO_DOCUMENTS: readonly NamedDocument[] = []
const NO_PARTIES: readonly { readonly id: string; readonly name: string }[] = []

function Chronology({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const filter = useMemo(() => filterIn(place), [place])
  const about = useQuery(matterQuery(matter))
  const rows = useInfiniteQuery(eventsQuery(matter, filter, oneOf(place['order'], ORDERS)))
  const total = useQuery(countQuery(matter, filter)).data ?? 0
  const { data: documents = NO_DOCUMENTS } = useQuery(documentNamesQuery(matter))
  const { data: parties = NO_PARTIES } = useQuery(partyNamesQuery(matter))
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents])
  const documentOf = useCallback((id: string) => byId.get(id), [byId])
  useChronologyNews(matter)
  const mayWrite = useMay('editor') && about.data?.archivedAt === null
  const take = (files: readonly UploadFile[]): void => sendFiles(matter, files)
  const words = filterWords(filter, t, language, {
    party: (id) => parties.find((one) => one.id === id)?.name,
    document: (id) => documentOf(id)?.name,
  }).map((part) => part.words)
  const isFiltered = words.length > 0
  const loaded = useMemo(() => rows.data?.pages.flatMap((page) => page.events) ?? [], [rows.data])
  return (
    <Page
      title={t('title')}
      above={about.data?.name ?? ''}
      width="full"
      actions={total === 0 ? null : <ExportMenu matter={matter} filter={filter} words={words} total={total} />}
    >
      {mayWrite ? <DropAnywhere label={t('drop-here', { matter: about.data?.name ?? '' })} onFiles={take} /> : null}
      <FourStates
        of={rows}
        isEmpty={() => loaded.length === 0 && !isFiltered}
        empty={
          <NothingYet matter={matter} documents={documents}>
            {mayWrite ? <FilePicker label={t('add')} kind="main" onFiles={take} /> : null}
          </NothingYet>
        }
        full={() => (
          <>
            <Filters parties={parties} documents={documents} />
            {loaded.length === 0 ? (
              <Empty
                title={t('none-title')}
                actions={<Button onClick={() => change(NO_FILTER)}>{t('reset')}</Button>}
              />
            ) : (
              <>
                <Reading documents={documents} />
                <p role="status" className="pb-2 text-small text-grey">
                  {t('rows', { count: Math.max(total, loaded.length) })}
                </p>
                <Work
                  matter={matter}
                  rows={loaded}
                  total={total}
                  documentOf={documentOf}
                  mayWrite={mayWrite}
                  onNeedMore={() => {
                    if (rows.hasNextPage && !rows.isFetching) void rows.fetchNextPage()
                  }}
                />
              </>
            )}
          </>
        )}
      />
    </Page>
  )
}

interface WorkProps {
  readonly matter: string
  readonly rows: readonly EventReply[]
  readonly total: number
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly mayWrite: boolean
  readonly onNeedMore: () => void
}

/** The rows and, beside them, the open one. Which is open stands in the address. */
function Work({ matter, rows, total, documentOf, mayWrite, onNeedMore }: WorkProps): ReactNode {
  const t = useWords(chronologyWords)
  const [place, change] = usePlace()
  const grid = useRef<HTMLDivElement>(null)
  const [marked, mark] = useState<string>()
  const open = place['row']
  const at = open ?? marked
  const go = (row: string): void => {
    mark(row)
    change({ row, quote: null }, open === undefined ? 'push' : 'replace')
  }
  const move = (by: 1 | -1): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex(({ id }) => id === at) + by))]
    grid.current?.focus({ preventScroll: true })
    if (next === undefined) return
    if (open === undefined) mark(next.id)
    else go(next.id)
  }
  const close = (): void => {
    mark(open)
    change({ row: null, quote: null })
    grid.current?.focus({ preventScroll: true })
  }
  const group = t('group')
  useCommands([
    { id: 'chronology.next', label: t('next'), group, keys: 'j', run: () => move(1) },
    { id: 'chronology.previous', label: t('previous'), group, keys: 'k', run: () => move(-1) },
    {
      id: 'chronology.open',
      label: t('open-verb'),
      group,
      keys: 'o',
      run: () => (at === undefined ? undefined : go(at)),
    },
    ...(open === undefined ? [] : [{ id: 'chronology.close', label: t('out'), group, keys: 'Escape', run: close }]),
  ])
  return (
    <div className="flex h-[calc(100dvh-14rem)] min-h-96">
      <Split
        name="chronology"
        label={t('pane')}
        main={
          <Rows
            grid={grid}
            rows={rows}
            total={total}
            at={at}
            isOpen={open !== undefined}
            documentOf={documentOf}
            onMove={move}
            onOpen={go}
            onNeedMore={onNeedMore}
          />
        }
        side={
          open === undefined ? null : (
            <RowDetail
              key={open}
              matter={matter}
              event={open}
              listed={rows.find(({ id }) => id === open)}
              documentOf={documentOf}
              mayWrite={mayWrite}
              onClose={close}
            />
          )
        }
      />
    </div>
  )
}

const isUnderWay = ({ status }: NamedDocument): boolean => status === 'filed' || status === 'reading'

/** How far the reading is, while there is something to read. */
function Reading({ documents }: { readonly documents: readonly NamedDocument[] }): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const left = documents.filter(isUnderWay).length
  if (left === 0) return null
  const done = documents.length - left
  return (
    <div className="pb-3">
      <Progress
        label={t('reading-now', { done: number(done, language), all: number(documents.length, language) })}
        part={done / documents.length}
      />
    </div>
  )
}

interface NothingProps {
  readonly matter: string
  readonly documents: readonly NamedDocument[]
  /** The button by which files are added. */
  readonly children: ReactNode
}

/** Why there is no row, and what comes next. */
function NothingYet({ matter, documents, children }: NothingProps): ReactNode {
  const t = useWords(chronologyWords)
  const toDocuments = (
    <Link to={addresses.documents(matter)} className={buttonClass()}>
      {t('documents')}
    </Link>
  )
  if (documents.length === 0)
    return (
      <Empty title={t('no-docs-title')} actions={children}>
        {children === null ? t('no-docs-viewer') : t('no-docs-text')}
      </Empty>
    )
  if (documents.some(isUnderWay))
    return (
      <Empty title={t('reading-title')} actions={toDocuments}>
        <p className="pb-4">{t('reading-text')}</p>
        <Reading documents={documents} />
      </Empty>
    )
  return (
    <Empty title={t('nothing-title')} actions={toDocuments}>
      {t('nothing-text')}
    </Empty>
  )
}
