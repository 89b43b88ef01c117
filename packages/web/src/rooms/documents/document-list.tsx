// The documents that were found, by the column somebody chose; several of them are chosen to be numbered.
import type { DocumentReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import {
  documentNamesQuery,
  type NamedDocument,
  number,
  useAlike,
  useCommands,
  useLanguage,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, Empty, Icon, Progress, Table, Th } from '../../ui/index.ts'
import { DocumentRow } from './document-row.tsx'
import { COLUMNS, type Column, directionOf, filterIn, NO_FILTER, nextOrder } from './list-place.ts'
import { NumberPages } from './number-pages.tsx'
import { numberWords } from './number-words.ts'
import type { DocumentCounts } from './queries.ts'
import { documentsWords } from './words.ts'

const NONE: readonly NamedDocument[] = []

interface ListProps {
  readonly matter: string
  /** Null: nothing can be done to them. */
  readonly onTrashed: ((document: DocumentReply) => void) | null
  readonly documents: readonly DocumentReply[]
  /** Of all that are found, also those behind what is shown; null: not known. */
  readonly counts: DocumentCounts | null
  readonly isFiltered: boolean
}

export function DocumentList({ matter, documents, counts, isFiltered, onTrashed }: ListProps): ReactNode {
  const t = useWords(documentsWords)
  const n = useWords(numberWords)
  const [place, change] = usePlace()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const { data: all = NONE } = useQuery(documentNamesQuery(matter))
  const bySum = useMemo(() => Map.groupBy(all, ({ sha256 }) => sha256), [all])
  const alikeTo = useAlike(matter, counts?.waiting === 0)
  if (documents.length === 0)
    return <Empty title={t('none-title')} actions={<Button onClick={() => change(NO_FILTER)}>{t('reset')}</Button>} />
  const among = documents.filter(({ id }) => chosen.has(id))
  const mayChoose = onTrashed !== null
  return (
    <>
      {counts === null ? null : <Counts counts={counts} isFiltered={isFiltered} />}
      {mayChoose && among.length > 0 ? (
        <ChosenBar matter={matter} documents={among} onNone={() => choose(new Set())} />
      ) : null}
      <Table
        label={t('title')}
        head={
          <>
            {mayChoose ? (
              <Th className="w-0">
                <input
                  type="checkbox"
                  className="block size-6"
                  aria-label={n('choose-all')}
                  checked={among.length === documents.length}
                  onChange={({ target }) => choose(new Set(target.checked ? documents.map(({ id }) => id) : []))}
                />
              </Th>
            ) : null}
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} />
            ))}
          </>
        }
      >
        {documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            copies={(bySum.get(document.sha256) ?? NONE).filter(({ id }) => id !== document.id).map(({ name }) => name)}
            alike={alikeTo(document.id)}
            looked={filterIn(place).name}
            isChosen={chosen.has(document.id)}
            onChoose={mayChoose ? () => choose((before) => before.symmetricDifference(new Set([document.id]))) : null}
            onTrashed={onTrashed}
          />
        ))}
      </Table>
    </>
  )
}

/** Give way on a phone, where the order is chosen above. */
const SIDE: ReadonlySet<Column> = new Set(['kind', 'dated', 'custodian'])

function Heading({ column }: { readonly column: Column }): ReactNode {
  const t = useWords(documentsWords)
  const [place, change] = usePlace()
  const { order } = filterIn(place)
  const direction = directionOf(order, column)
  return (
    <Th
      isSide={SIDE.has(column)}
      isNumber={column === 'pages'}
      aria-sort={direction === 'none' ? undefined : direction}
    >
      <button
        type="button"
        onClick={() => change({ order: nextOrder(order, column) })}
        className="inline-flex min-h-6 cursor-pointer items-center gap-1 hover:text-ink max-wide:pointer-events-none"
      >
        {t(column)}
        {direction === 'none' ? null : (
          <Icon name={direction === 'ascending' ? 'up' : 'down'} className="size-3 text-ink" />
        )}
      </button>
    </Th>
  )
}

interface BarProps {
  readonly matter: string
  readonly documents: readonly DocumentReply[]
  readonly onNone: () => void
}

function ChosenBar({ matter, documents, onNone }: BarProps): ReactNode {
  const n = useWords(numberWords)
  const t = useWords(documentsWords)
  const [isNumbering, setNumbering] = useState(false)
  const group = t('group')
  useCommands([
    { id: 'documents.number', label: n('open'), group, keys: 'b', run: () => setNumbering(true) },
    { id: 'documents.choose-none', label: n('none'), group, keys: 'Escape', run: onNone },
  ])
  return (
    <section
      aria-label={n('bar')}
      className="sticky top-0 z-2 mb-2 flex flex-wrap items-center gap-2 border-b border-line bg-paper py-2 max-wide:top-11"
    >
      <strong role="status" className="pr-2 text-small">
        {n('chosen', { count: documents.length })}
      </strong>
      <Button onClick={() => setNumbering(true)}>{n('open')}</Button>
      <Button kind="quiet" onClick={onNone}>
        {n('none')}
      </Button>
      {isNumbering ? (
        <NumberPages
          matter={matter}
          documents={documents}
          onClose={() => setNumbering(false)}
          onDone={() => {
            setNumbering(false)
            onNone()
          }}
        />
      ) : null}
    </section>
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
