// The documents of a matter: what is on its way, what became of each, and why what was not read was not.
import type { DocumentReply } from '@muniment/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import {
  cache,
  keys,
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
import { Button, Empty, FilePicker, FourStates, Page, Progress, SearchField, Table, Th } from '../../ui/index.ts'
import { deedWords } from './deed-words.ts'
import { DocumentRow } from './document-row.tsx'
import {
  countsOf,
  type DocumentCounts,
  documentCountsQuery,
  documentsQuery,
  STATUSES,
  useDocumentsNews,
} from './queries.ts'
import { Trashed, TrashedDocuments } from './trashed-documents.tsx'
import { UploadsStrip } from './uploads-strip.tsx'
import { documentsWords } from './words.ts'

export function DocumentsScreen(): ReactNode {
  const params: unknown = useParams({ strict: false })
  const matter = String(Reflect.get(Object(params), 'matter'))
  return <Documents key={matter} matter={matter} />
}

function Documents({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(documentsWords)
  const deeds = useWords(deedWords)
  const [place, change] = usePlace()
  const [gone, tellGone] = useState<DocumentReply>()
  const isTrash = place['in'] === 'trash'
  const filter = { name: place['q'] ?? '', status: oneOf(place['status'], ['', ...STATUSES]) }
  const about = useQuery(matterQuery(matter))
  const documents = useInfiniteQuery(documentsQuery(matter, filter, useLanguage()))
  const isOpen = about.data?.archivedAt === null
  const mayWrite = useMay('editor') && isOpen
  useDocumentsNews(matter)
  const take = (files: readonly UploadFile[]): void => sendFiles(matter, files)
  const arrived = useCallback(() => void cache.invalidateQueries({ queryKey: keys.documents(matter) }), [matter])
  const name = about.data?.name ?? ''
  const isFiltered = filter.name !== '' || filter.status !== ''
  const counted = useQuery({ ...documentCountsQuery(matter), enabled: documents.hasNextPage && !isFiltered })
  return (
    <Page
      title={isTrash ? deeds('trash-of') : t('title')}
      above={name}
      actions={
        <>
          <Button kind="quiet" onClick={() => change({ in: isTrash ? null : 'trash', q: null, status: null }, 'push')}>
            {deeds(isTrash ? 'to-all' : 'to-trash')}
          </Button>
          {mayWrite && !isTrash ? <FilePicker label={t('add')} kind="main" onFiles={take} /> : null}
        </>
      }
    >
      {about.data !== undefined && !isOpen ? <p className="pb-4 text-amber">{t('archived')}</p> : null}
      <UploadsStrip matter={matter} onArrived={arrived} />
      {gone === undefined || isTrash ? null : (
        <Trashed key={gone.id} document={gone} onRestored={() => tellGone(undefined)} />
      )}
      {isTrash ? (
        <TrashedDocuments matter={matter} mayWrite={mayWrite} />
      ) : (
        <FourStates
          of={documents}
          isEmpty={({ pages }) => !isFiltered && pages[0]?.documents.length === 0}
          empty={<Empty title={t('empty-title')}>{mayWrite ? t('empty-text') : t('empty-viewer')}</Empty>}
          full={({ pages }) => (
            <>
              <Filters />
              <DocumentList
                documents={pages.flatMap((page) => page.documents)}
                counts={
                  documents.hasNextPage ? (counted.data ?? null) : countsOf(pages.flatMap((page) => page.documents))
                }
                isFiltered={isFiltered}
                onTrashed={mayWrite ? tellGone : null}
              />
              {documents.hasNextPage ? (
                <Button
                  className="mt-4"
                  isBusy={documents.isFetchingNextPage}
                  onClick={() => void documents.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              ) : null}
            </>
          )}
        />
      )}
    </Page>
  )
}

function Filters(): ReactNode {
  const t = useWords(documentsWords)
  const [place, change] = usePlace()
  const field = useRef<HTMLInputElement>(null)
  useCommands([
    { id: 'documents.find', label: t('find-verb'), group: t('group'), keys: '/', run: () => field.current?.focus() },
  ])
  const status = oneOf(place['status'], ['', ...STATUSES])
  return (
    <div className="flex flex-wrap items-center gap-3 pb-4">
      <SearchField
        ref={field}
        label={t('find')}
        value={place['q'] ?? ''}
        onLook={(q) => change({ q })}
        className="max-w-xs"
      />
      <select
        aria-label={t('status')}
        value={status}
        onChange={(event) => change({ status: event.target.value })}
        className="min-h-9 cursor-pointer rounded-base border border-edge bg-sheet px-2"
      >
        {(['', ...STATUSES] as const).map((value) => (
          <option key={value} value={value}>
            {value === '' ? t('all') : t(`status-${value}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface ListProps {
  /** Null: nothing can be done to them. */
  readonly onTrashed: ((document: DocumentReply) => void) | null
  readonly documents: readonly DocumentReply[]
  /** Of all that are found, also those behind what is shown; null: not known. */
  readonly counts: DocumentCounts | null
  readonly isFiltered: boolean
}

function DocumentList({ documents, counts, isFiltered, onTrashed }: ListProps): ReactNode {
  const t = useWords(documentsWords)
  const [, change] = usePlace()
  if (documents.length === 0)
    return (
      <Empty
        title={t('none-title')}
        actions={<Button onClick={() => change({ q: null, status: null })}>{t('reset')}</Button>}
      />
    )
  return (
    <>
      {counts === null ? null : <Counts counts={counts} isFiltered={isFiltered} />}
      <Table
        label={t('title')}
        head={
          <>
            <Th>{t('name')}</Th>
            <Th isSide>{t('kind')}</Th>
            <Th isNumber>{t('pages')}</Th>
            <Th isSide isNumber>
              {t('size')}
            </Th>
            <Th isSide>{t('filed')}</Th>
            <Th>{t('status')}</Th>
          </>
        }
      >
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} onTrashed={onTrashed} />
        ))}
      </Table>
    </>
  )
}

function Counts({ counts, isFiltered }: { readonly counts: DocumentCounts; readonly isFiltered: boolean }): ReactNode {
  const t = useWords(documentsWords)
  const language = useLanguage()
  const { read, refused, waiting } = counts
  const all = read + refused + waiting
  if (waiting > 0 && !isFiltered)
    return (
      <div className="pb-4">
        <Progress
          label={t('reading-now', {
            left: waiting,
            done: number(all - waiting, language),
            all: number(all, language),
          })}
          part={(all - waiting) / all}
        />
      </div>
    )
  return (
    <p role="status" className="pb-2 text-small text-grey">
      {t('all-read', { count: all })}
      {refused === 0 ? '' : ` · ${t('not-read', { count: refused })}`}
    </p>
  )
}
