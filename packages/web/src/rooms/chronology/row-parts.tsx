// What a row is made of: whether it stands in the chronology at all, and which of its quotes belong to another event.
import type { EventReply } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { useTakeBack, useWords } from '../../data/index.ts'
import { Button, Quote, Refusal, Status } from '../../ui/index.ts'
import { useSplit, useTakeOut } from './bulk-queries.ts'
import { bulkWords } from './bulk-words.ts'

interface PartsProps {
  readonly matter: string
  readonly row: EventReply
}

export function RowParts({ matter, row }: PartsProps): ReactNode {
  const t = useWords(bulkWords)
  const [isSplitting, setSplitting] = useState(false)
  const split = useSplit(matter)
  const take = useTakeOut(matter)
  const back = useTakeBack(matter)
  // Of these one is said at a time, and taken back: the last.
  const begin = (): void => {
    for (const act of [split, take, back]) act.reset()
  }
  const edit = split.data?.edit ?? take.data?.edit ?? null
  const said = split.isSuccess ? t('split-done') : take.isSuccess ? t('changed', { count: 1 }) : ''
  const error = split.error ?? take.error ?? back.error
  if (isSplitting)
    return (
      <Splitting
        row={row}
        isBusy={split.isPending}
        error={split.error}
        onCancel={() => setSplitting(false)}
        onSplit={(citations) => {
          begin()
          split.mutate({ row, citations }, { onSuccess: () => setSplitting(false) })
        }}
      />
    )
  return (
    <div className="grid gap-2">
      {row.isRemoved ? (
        <Status tone="human" icon="warning">
          {t('removed-here')}
        </Status>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {row.isRemoved || row.citations.length < 2 ? null : (
          <Button onClick={() => setSplitting(true)}>{t('split')}</Button>
        )}
        {row.mergedInto === null ? (
          <Button
            isBusy={take.isPending}
            onClick={() => {
              begin()
              take.mutate({ row, isRemoved: !row.isRemoved })
            }}
          >
            {t(row.isRemoved ? 'put-back' : 'take-out')}
          </Button>
        ) : null}
        {said === '' ? null : (
          <span role="status" className="text-small text-grey">
            {back.isSuccess ? t('undone') : said}
          </span>
        )}
        {edit === null || back.isSuccess ? null : (
          <Button kind="quiet" isBusy={back.isPending} onClick={() => back.mutate(edit)}>
            {t('undo')}
          </Button>
        )}
      </div>
      {error === null ? null : <Refusal error={error} />}
    </div>
  )
}

interface SplittingProps {
  readonly row: EventReply
  readonly isBusy: boolean
  readonly error: unknown
  readonly onCancel: () => void
  readonly onSplit: (citations: EventReply['citations']) => void
}

function Splitting({ row, isBusy, error, onCancel, onSplit }: SplittingProps): ReactNode {
  const t = useWords(bulkWords)
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set())
  const isSome = chosen.size > 0 && chosen.size < row.citations.length
  return (
    <form
      className="grid gap-3 border-l-2 border-blue pl-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSome) onSplit(row.citations.filter((_citation, index) => chosen.has(index)))
      }}
    >
      <p className="text-small">{t('split-hint')}</p>
      <ul className="grid gap-2">
        {row.citations.map(({ document, page, start, quote }, index) => (
          <li key={`${document} ${page} ${start}`}>
            <label className="flex cursor-pointer gap-2">
              <input
                type="checkbox"
                className="size-6 shrink-0"
                aria-label={`${t('split-choose', { number: index + 1 })}: ${quote.slice(0, 120)}`}
                checked={chosen.has(index)}
                onChange={() => choose((before) => before.symmetricDifference(new Set([index])))}
              />
              <Quote className="line-clamp-3 text-base">{quote}</Quote>
            </label>
          </li>
        ))}
      </ul>
      {error === null ? null : <Refusal error={error} />}
      <div className="flex gap-2">
        <Button type="submit" kind="main" disabled={!isSome} isBusy={isBusy}>
          {t('split-do', { count: chosen.size })}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
