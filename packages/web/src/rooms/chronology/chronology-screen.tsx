// The chronology of a matter: its rows, what of them is shown, and beside them the row one is at with its evidence.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  addresses,
  cache,
  deskQuery,
  documentNamesQuery,
  matterQuery,
  type NamedDocument,
  number,
  oneOf,
  partyNamesQuery,
  sendFiles,
  tagNamesQuery,
  type UploadFile,
  useCommands,
  useFile,
  useIdHere,
  useLanguage,
  useMay,
  useNames,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, buttonClass, Empty, FilePicker, FourStates, GivenFile, Page, Progress } from '../../ui/index.ts'
import { columnsIn } from './columns.ts'
import { DeskTools, News } from './desk-tools.tsx'
import { editWords } from './edit-words.ts'
import { ExportMenu } from './export-menu.tsx'
import { filterIn, filterWords, NO_FILTER, ORDERS, ofFiles } from './filter.ts'
import { Filters } from './filters.tsx'
import { useLooked } from './looked.ts'
import { NewRow } from './new-row.tsx'
import { eventQuery, useChronologyNews } from './queries.ts'
import { useSelection } from './selection.ts'
import { timelineQuery } from './timeline/queries.ts'
import { fetchAround, type RowsAsked, useRows } from './use-rows.ts'
import { chronologyWords } from './words.ts'
import { fetchTimeline, useLook, Work } from './work.tsx'

export function ChronologyScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Chronology key={matter} matter={matter} />
}

const NO_DOCUMENTS: readonly NamedDocument[] = []
const NO_TAGS: readonly string[] = []
const NO_PARTIES: readonly { readonly id: string; readonly name: string }[] = []

function Chronology({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(chronologyWords)
  const edit = useWords(editWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const filter = useMemo(() => filterIn(place), [place])
  const about = useQuery(matterQuery(matter))
  const asked = useMemo(() => ({ matter, filter, order: oneOf(place['order'], ORDERS) }), [matter, filter, place])
  const rows = useRows(asked)
  useAhead(asked, place['row'])
  const nameOf = useNames()
  const { data: documents = NO_DOCUMENTS } = useQuery(documentNamesQuery(matter))
  const { data: parties = NO_PARTIES } = useQuery(partyNamesQuery(matter))
  const { data: tags = NO_TAGS } = useQuery(tagNamesQuery(matter, language))
  const kept = useQuery(deskQuery(matter)).data?.columns
  const columns = useMemo(() => columnsIn(kept), [kept])
  const looked = useLooked(matter)
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents])
  const documentOf = useCallback((id: string) => byId.get(id), [byId])
  const [isAdding, setAdding] = useState(false)
  const file = useFile()
  const selection = useSelection(filter, rows.total)
  useChronologyNews(matter)
  const mayWrite = useMay('editor') && about.data?.archivedAt === null
  const take = (files: readonly UploadFile[]): void => sendFiles(matter, files)
  const wordsOf = (of: typeof filter): string[] =>
    filterWords(of, t, language, {
      party: (id) => parties.find((one) => one.id === id)?.name,
      document: (id) => documentOf(id)?.name,
      member: nameOf,
    }).map((part) => part.words)
  const isFiltered = wordsOf(filter).length > 0
  const isNone = rows.total === 0
  // What was done with the last of what is shown can be taken back where it was done: at the open row, and with the chosen ones.
  const isOpen = place['row'] !== undefined || selection.isOn
  const nothing = isFiltered ? (
    <Empty title={t('none-title')} actions={<Button onClick={() => change(NO_FILTER)}>{t('reset')}</Button>} />
  ) : (
    <NothingYet matter={matter}>
      {mayWrite ? <FilePicker label={t('add')} kind="main" onFiles={take} /> : null}
    </NothingYet>
  )
  useCommands(
    mayWrite
      ? [{ id: 'chronology.add', label: edit('new'), group: t('group'), keys: 'c', run: () => setAdding(true) }]
      : [],
  )
  return (
    <Page
      title={t('title')}
      above={about.data?.name ?? ''}
      width="full"
      actions={
        <>
          {mayWrite ? <Button onClick={() => setAdding(true)}>{edit('new')}</Button> : null}
          <DeskTools matter={matter} mayWrite={mayWrite} />
          {isNone ? null : (
            <ExportMenu matter={matter} filter={filter} words={wordsOf(ofFiles(filter))} total={rows.total} by={file} />
          )}
        </>
      }
    >
      <GivenFile of={file} />
      {isAdding ? (
        <NewRow
          matter={matter}
          onClose={() => setAdding(false)}
          onMade={(row) => {
            setAdding(false)
            change({ row, quote: null }, 'push')
          }}
        />
      ) : null}
      <FourStates
        of={rows.first}
        isEmpty={() => isNone && !isFiltered && !isOpen}
        empty={nothing}
        full={() => (
          <>
            <Filters parties={parties} documents={documents} tags={tags} />
            {isNone && !isOpen ? (
              nothing
            ) : (
              <>
                <Reading documents={documents} />
                <News looked={looked} />
                <p role="status" className="pb-2 text-small text-grey">
                  {t('rows', { count: rows.total })}
                </p>
                <Work
                  asked={asked}
                  rows={rows}
                  columns={columns}
                  documentOf={documentOf}
                  mayWrite={mayWrite}
                  selection={selection}
                  nothing={nothing}
                />
              </>
            )}
          </>
        )}
      />
    </Page>
  )
}

/**
 * What is drawn, and the row that a link leads to, are on their way before anything says that there are rows; but behind the first rows,
 * which say it and which the server has at once.
 */
function useAhead({ matter, filter, order }: RowsAsked, row: string | undefined): void {
  const [look] = useLook()
  const isDrawn = look !== 'table'
  const first = useRef({ filter, order, row })
  useEffect(() => {
    const linked = first.current
    if (linked.row === undefined) return
    void fetchAround({ matter, ...linked }, linked.row)
    void cache.prefetchQuery(eventQuery(matter, linked.row))
  }, [matter])
  useEffect(() => {
    if (!isDrawn) return
    void fetchTimeline()
    const query = timelineQuery(matter, filter)
    if (cache.getQueryState(query.queryKey) === undefined) void cache.prefetchQuery(query)
  }, [isDrawn, matter, filter])
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
        label={t('reading-now', { done: number(done, language), all: documents.length })}
        part={done / documents.length}
      />
    </div>
  )
}

interface NothingProps {
  readonly matter: string
  /** The button by which files are added. */
  readonly children: ReactNode
}

/** Why there is no row, and what comes next: told by the documents, once they are known. */
function NothingYet({ matter, children }: NothingProps): ReactNode {
  const t = useWords(chronologyWords)
  const asked = useQuery(documentNamesQuery(matter))
  const toDocuments = (
    <Link to={addresses.documents(matter)} className={buttonClass()}>
      {t('documents')}
    </Link>
  )
  return (
    <FourStates
      of={asked}
      isEmpty={(documents) => documents.length === 0}
      empty={
        <Empty title={t('no-docs-title')} actions={children}>
          {children === null ? t('no-docs-viewer') : t('no-docs-text')}
        </Empty>
      }
      full={(documents) =>
        documents.some(isUnderWay) ? (
          <Empty title={t('reading-title')} actions={toDocuments}>
            <p className="pb-4">{t('reading-text')}</p>
            <Reading documents={documents} />
          </Empty>
        ) : (
          <Empty title={t('nothing-title')} actions={toDocuments}>
            {t('nothing-text')}
          </Empty>
        )
      }
    />
  )
}
