// One row of the table. Where there is room its cells stand side by side; where there is not they stand below the words.
import type { EventReply } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../data/index.ts'
import { classes, DateText, type IconName, Status, type StatusTone } from '../../ui/index.ts'
import type { NamedDocument } from './queries.ts'
import { chronologyWords } from './words.ts'

export const LAYOUT =
  'grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-0.5 px-2 @min-[30rem]:grid-cols-[8.5rem_minmax(0,1fr)] @min-[64rem]:grid-cols-[8.5rem_minmax(0,1fr)_9rem_11rem_6rem_6rem]'
const ASIDE =
  'min-w-0 text-small text-grey @min-[30rem]:col-start-2 @min-[64rem]:col-start-auto @max-[64rem]:empty:hidden'

/** The part of a path that is its name. */
export const lastOf = (name: string): string => name.split('/').at(-1) || name

/** Whether the words stand in a document, or a person wrote them. */
export const isDocumentsWords = ({ origin, setFields }: EventReply): boolean =>
  origin === 'read' && !setFields.includes('text')

interface CellsProps {
  readonly row: EventReply
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly onOpen: (event: string) => void
}

export function RowCells({ row, documentOf, onOpen }: CellsProps): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const [first] = row.citations
  const others = row.citations.length - 1
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
          onClick={() => onOpen(row.id)}
          className={classes(
            'line-clamp-3 min-h-6 w-full cursor-pointer text-left break-words after:absolute after:inset-0',
            isDocumentsWords(row) && 'font-serif',
          )}
        >
          {row.text}
        </button>
      </div>
      <div role="gridcell" className={classes(ASIDE, 'line-clamp-2')}>
        {row.parties.map(({ name }) => name).join(', ')}
      </div>
      <div role="gridcell" className={classes(ASIDE, 'break-words')}>
        {first === undefined ? (
          t('by-hand')
        ) : (
          <>
            <span className="line-clamp-2">{lastOf(documentOf(first.document)?.name ?? '…')}</span>
            {placeParts(first, documentOf(first.document), language).join(', ')}
            {others > 0 ? ` ${t('more-sources', { count: others })}` : ''}
          </>
        )}
      </div>
      <div role="gridcell" className={ASIDE}>
        {row.status === null ? null : t(`status-${row.status}`)}
      </div>
      <div role="gridcell" className={classes(ASIDE, 'flex flex-wrap gap-x-3')}>
        <Marks row={row} />
      </div>
    </>
  )
}

/** What somebody should know of a row before opening it, each a mark and a word. */
function Marks({ row }: { readonly row: EventReply }): ReactNode {
  const t = useWords(chronologyWords)
  const marks: { tone: StatusTone; icon: IconName; words: string }[] = []
  if (row.isKey) marks.push({ tone: 'quiet', icon: 'star', words: t('key') })
  if (row.reading.state !== 'same') marks.push({ tone: 'human', icon: 'warning', words: t('other-reading') })
  if (row.confidence === 'check') marks.push({ tone: 'human', icon: 'warning', words: t('check') })
  if (row.basis !== null) marks.push({ tone: 'quiet', icon: 'line', words: t('inferred') })
  if (row.reviewed !== null) marks.push({ tone: 'quiet', icon: 'check', words: t('reviewed') })
  return marks.map(({ tone, icon, words }) => (
    <Status key={words} tone={tone} icon={icon}>
      {words}
    </Status>
  ))
}
