// One row of the table. Where there is room its cells stand side by side; where there is not they stand below the words.
import type { EventReply } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import { memo, type ReactNode } from 'react'
import { type NamedDocument, recently, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { classes, DateText, type IconName, Status, type StatusTone } from '../../ui/index.ts'
import type { Column } from './columns.ts'
import { intervalOf } from './interval.ts'
import { chronologyWords } from './words.ts'

/** `--columns` says which there are where there is room for all of them. */
export const LAYOUT =
  'grid grid-cols-[minmax(0,1fr)] gap-x-(--gap) gap-y-0.5 px-2 @min-[30rem]:grid-cols-[8.5rem_minmax(0,1fr)] @min-[64rem]:grid-cols-(--columns)'
const ASIDE =
  'min-w-0 text-small text-grey @min-[30rem]:col-start-2 @min-[64rem]:col-start-auto @max-[64rem]:empty:hidden'

/** The part of a path that is its name. */
export const lastOf = (name: string): string => name.split('/').at(-1) || name

/** Its exhibit mark and its name, as a source is named. */
export const calledIn = (document: NamedDocument | undefined): string =>
  [document?.exhibit, lastOf(document?.name ?? '…')].filter((part) => typeof part === 'string').join(', ')

/** Whether the words stand in a document, or a person wrote them. */
export const isDocumentsWords = ({ origin, setFields }: EventReply): boolean =>
  origin === 'read' && !setFields.includes('text')

interface CellsProps {
  readonly row: EventReply
  readonly columns: readonly Column[]
  readonly documentOf: (id: string) => NamedDocument | undefined
  /** The date of the row that stands before it in time; undefined: not known. */
  readonly before: EventReply['date'] | undefined
  readonly onOpen: (event: string) => void
}

export const RowCells = memo(({ row, columns, documentOf, before, onOpen }: CellsProps): ReactNode => {
  const t = useWords(chronologyWords)
  return (
    <>
      <div role="gridcell" className="text-base @max-[30rem]:text-small @max-[30rem]:font-strong">
        {row.date === null ? <span className="text-grey">{t('undated')}</span> : <DateText date={row.date} />}
      </div>
      <div role="gridcell" className="min-w-0">
        <button
          type="button"
          tabIndex={-1}
          title={t('open')}
          onClick={(event) => {
            // With a key held the press means a choice of several, which the row hears.
            if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onOpen(row.id)
          }}
          className={classes(
            'line-clamp-3 min-h-6 w-full cursor-pointer text-left break-words after:absolute after:inset-0',
            isDocumentsWords(row) && 'font-serif',
            row.isKey && 'font-strong',
          )}
        >
          {row.text}
        </button>
      </div>
      {columns.map((column) => (
        <div key={column} role="gridcell" className={classes(ASIDE, column === 'marks' && 'flex flex-wrap gap-x-3')}>
          <Cell column={column} row={row} documentOf={documentOf} before={before} />
        </div>
      ))}
    </>
  )
})
RowCells.displayName = 'RowCells'

function Cell({
  column,
  row,
  documentOf,
  before,
}: Omit<CellsProps, 'columns' | 'onOpen'> & { readonly column: Column }): ReactNode {
  const t = useWords(chronologyWords)
  switch (column) {
    case 'parties':
      return row.parties.length === 0 ? null : (
        <span className="line-clamp-2">{row.parties.map(({ name }) => name).join(', ')}</span>
      )
    case 'source':
      return <Source row={row} documentOf={documentOf} />
    case 'status':
      return row.status === null ? null : t(`status-${row.status}`)
    case 'marks':
      return <Marks row={row} />
    case 'tags':
      return row.tags.join(', ')
    case 'kind':
      return t(`kind-${row.kind}`)
    case 'confidence':
      return t(row.confidence)
    case 'remarks':
      return row.comments === 0 ? null : t('comments', { count: row.comments })
    case 'review':
      return row.reviewed === null ? null : <Review of={row.reviewed} />
    case 'interval':
      return <Interval from={before} to={row.date} />
    default:
      return null
  }
}

function Source({ row, documentOf }: Pick<CellsProps, 'row' | 'documentOf'>): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const [first] = row.citations
  const others = row.citations.length - 1
  if (first === undefined) return t(row.origin === 'read' ? 'uncited' : 'by-hand')
  return (
    <span className="break-words">
      <span className="line-clamp-2">{calledIn(documentOf(first.document))}</span>
      {placeParts(first, documentOf(first.document), language).join(', ')}
      {others > 0 ? ` ${t('more-sources', { count: others })}` : ''}
    </span>
  )
}

function Review({ of: { by, at } }: { readonly of: NonNullable<EventReply['reviewed']> }): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const name = useNames()(by) ?? t('somebody')
  return `${name}, ${recently(at, new Date(), language, timeZone)}`
}

interface IntervalProps {
  readonly from: EventReply['date'] | undefined
  readonly to: EventReply['date']
}

function Interval({ from, to }: IntervalProps): ReactNode {
  const t = useWords(chronologyWords)
  const days = intervalOf(from ?? null, to)
  if (days === null) return null
  const { least, most } = days
  if (most === null) return least === 0 ? null : t('interval-least', { days: least })
  return least === most ? t('interval-days', { days: most }) : t('interval-between', { least, days: most })
}

/** What somebody should know of a row before opening it, each a mark and a word. */
function Marks({ row }: { readonly row: EventReply }): ReactNode {
  const t = useWords(chronologyWords)
  const marks: { tone: StatusTone; icon: IconName; words: string }[] = []
  if (row.isKey) marks.push({ tone: 'quiet', icon: 'star', words: t('key') })
  if (row.contradictions.length > 0) marks.push({ tone: 'broken', icon: 'against', words: t('contradicted') })
  if (row.reading.state !== 'same') marks.push({ tone: 'human', icon: 'warning', words: t('other-reading') })
  if (row.confidence === 'check') marks.push({ tone: 'human', icon: 'warning', words: t('check') })
  if (row.reasons.length > 0) marks.push({ tone: 'quiet', icon: 'line', words: t('inferred') })
  const reviewer = useNames()(row.reviewed?.by ?? '')
  if (row.reviewed !== null) {
    const words = reviewer === null ? t('reviewed') : t('reviewed-by', { name: reviewer })
    marks.push({ tone: 'quiet', icon: 'check', words })
  }
  return marks.map(({ tone, icon, words }) => (
    <Status key={words} tone={tone} icon={icon}>
      {words}
    </Status>
  ))
}
