// One row with what it rests on: the quote before the page, the page before the file.
import type { EventReply } from '@muniment/contract'
import { wordBasis } from '@muniment/contract/basis'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { moment, type NamedDocument, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { DateText, FourStates, IconButton, Quote, Skeleton, Status } from '../../ui/index.ts'
import { type DayOrder, DayOrderButtons } from './day-order.tsx'
import { eventQuery } from './queries.ts'
import { Comments, Notes } from './remarks.tsx'
import { isDocumentsWords } from './row.tsx'
import { Contradictions, OtherReading } from './row-doubts.tsx'
import { RowEdit } from './row-edit.tsx'
import { RowEvidence } from './row-evidence.tsx'
import { RowHistory } from './row-history.tsx'
import { RowParts } from './row-parts.tsx'
import { chronologyWords } from './words.ts'

interface DetailProps {
  readonly matter: string
  readonly event: string
  /** As the list has it, until it is here in full. */
  readonly listed: EventReply | undefined
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly mayWrite: boolean
  readonly dayOrder: DayOrder
  readonly onClose: () => void
}

export function RowDetail({ matter, event, listed, documentOf, mayWrite, dayOrder, onClose }: DetailProps): ReactNode {
  const t = useWords(chronologyWords)
  const asked = useQuery({ ...eventQuery(matter, event), placeholderData: () => listed })
  return (
    <section aria-label={t('row')} className="grid gap-5 px-4 pb-8 max-wide:px-0">
      <div className="sticky top-0 z-1 flex items-center justify-between gap-3 bg-paper py-1">
        <h2 className="text-read font-strong">{asked.data === undefined ? t('row') : <RowDay row={asked.data} />}</h2>
        <IconButton icon="close" label={t('out')} onClick={onClose} />
      </div>
      <FourStates
        of={asked}
        waiting={<Skeleton rows={5} />}
        full={(row) => (
          <>
            <p className={isDocumentsWords(row) ? 'font-serif text-read' : 'text-read'}>{row.text}</p>
            <OtherReading matter={matter} row={row} mayWrite={mayWrite && !row.isRemoved} />
            <Contradictions matter={matter} row={row} />
            <RowEvidence matter={matter} row={row} documentOf={documentOf} mayWrite={mayWrite && !row.isRemoved}>
              <Facts row={row} />
              {mayWrite && !row.isRemoved ? <RowEdit matter={matter} row={row} /> : null}
              {mayWrite && !row.isRemoved ? <DayOrderButtons matter={matter} of={dayOrder} /> : null}
              {mayWrite ? <RowParts matter={matter} row={row} /> : null}
            </RowEvidence>
            <Comments matter={matter} event={row.id} mayWrite={mayWrite} />
            <Notes matter={matter} event={row.id} mayWrite={mayWrite} />
            <RowHistory matter={matter} event={row.id} mayWrite={mayWrite} />
          </>
        )}
      />
    </section>
  )
}

function RowDay({ row }: { readonly row: EventReply }): ReactNode {
  const t = useWords(chronologyWords)
  return row.date === null ? t('undated') : <DateText date={row.date} />
}

function Facts({ row }: { readonly row: EventReply }): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()
  const pairs: (readonly [name: string, value: ReactNode])[] = [
    [
      t('confidence'),
      row.confidence === 'check' ? (
        <Status key="check" tone="human" icon="warning">
          {t('check')}
        </Status>
      ) : (
        t(row.confidence)
      ),
    ],
  ]
  const basis = wordBasis(row.reasons, language)
  if (basis !== null) pairs.push([t('basis'), basis])
  if (row.date !== null && row.date.asWritten !== '')
    pairs.push([t('as-written'), <Quote key="written">{row.date.asWritten}</Quote>])
  if (row.status !== null) pairs.push([t('status'), t(`status-${row.status}`)])
  pairs.push([t('kind'), t(`kind-${row.kind}`)])
  if (row.parties.length > 0) pairs.push([t('parties'), row.parties.map(({ name }) => name).join(', ')])
  if (row.tags.length > 0) pairs.push([t('tags'), row.tags.join(', ')])
  if (row.isKey) pairs.push([t('marks'), t('key')])
  const { reviewed } = row
  if (reviewed !== null) {
    const name = nameOf(reviewed.by) ?? t('somebody')
    pairs.push([t('reviewer'), `${name}, ${moment(reviewed.at, language, timeZone)}`])
  }
  return (
    <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 text-small">
      {pairs.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-grey">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
