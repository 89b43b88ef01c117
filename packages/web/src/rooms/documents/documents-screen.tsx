// The documents of a matter: what is on its way, what became of each, and why what was not read was not.
import type { DocumentReply } from '@muniment/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import {
  cache,
  keys,
  matterQuery,
  sendFiles,
  type UploadFile,
  useIdHere,
  useLanguage,
  useMay,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, Empty, FilePicker, FourStates, Page } from '../../ui/index.ts'
import { deedWords } from './deed-words.ts'
import { DocumentList } from './document-list.tsx'
import { Filters } from './filters.tsx'
import { filterIn, isFiltering, NO_FILTER } from './list-place.ts'
import { countsOf, documentCountsQuery, documentsQuery, useDocumentsNews } from './queries.ts'
import { Trashed, TrashedDocuments } from './trashed-documents.tsx'
import { UploadsStrip } from './uploads-strip.tsx'
import { documentsWords } from './words.ts'

export function DocumentsScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Documents key={matter} matter={matter} />
}

function Documents({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(documentsWords)
  const deeds = useWords(deedWords)
  const [place, change] = usePlace()
  const [gone, tellGone] = useState<DocumentReply>()
  const isTrash = place['in'] === 'trash'
  const filter = filterIn(place)
  const about = useQuery(matterQuery(matter))
  const documents = useInfiniteQuery(documentsQuery(matter, filter, useLanguage()))
  const isOpen = about.data?.archivedAt === null
  const mayWrite = useMay('editor') && isOpen
  useDocumentsNews(matter)
  const take = (files: readonly UploadFile[]): void => sendFiles(matter, files)
  const arrived = useCallback(() => void cache.invalidateQueries({ queryKey: keys.documents(matter) }), [matter])
  const name = about.data?.name ?? ''
  const isFiltered = isFiltering(filter)
  const counted = useQuery({ ...documentCountsQuery(matter), enabled: documents.hasNextPage && !isFiltered })
  return (
    <Page
      title={isTrash ? deeds('trash-of') : t('title')}
      above={name}
      actions={
        <>
          <Button kind="quiet" onClick={() => change({ ...NO_FILTER, in: isTrash ? null : 'trash' }, 'push')}>
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
              <Filters matter={matter} />
              <DocumentList
                matter={matter}
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
