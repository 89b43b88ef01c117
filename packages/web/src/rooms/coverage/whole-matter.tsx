// The order of day and month for the whole matter: every document is looked through once more, and the rows follow.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { matterQuery, useChangeMatter, useWords } from '../../data/index.ts'
import { announce, Button, Refusal } from '../../ui/index.ts'
import type { DayOrder } from './order.ts'
import { coverageWords } from './words.ts'

export function WholeMatter({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(coverageWords)
  const about = useQuery(matterQuery(matter))
  const change = useChangeMatter(matter)
  const [was, setWas] = useState<DayOrder | null>(null)
  if (about.data === undefined) return null
  const { dayOrder } = about.data
  const set = (order: DayOrder | null): void =>
    change.mutate(
      { dayOrder: order },
      {
        onSuccess: () => {
          setWas(order)
          announce(order === null ? t('taken-back') : t('order-set'))
        },
      },
    )
  if (dayOrder !== null && was === null) return null
  return (
    <div className="mb-4 grid gap-2 border-l-2 border-line pl-3 text-small">
      {dayOrder === null ? (
        <div role="group" aria-label={t('whole-matter')} className="flex flex-wrap items-center gap-2">
          <span className="text-grey">{t('whole-matter')}</span>
          {(['day-first', 'month-first'] as const).map((order) => (
            <Button key={order} className="min-h-7 text-small" isBusy={change.isPending} onClick={() => set(order)}>
              {t(order)}
            </Button>
          ))}
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <span>{t('order-set')}</span>
          <Button kind="quiet" className="min-h-7 text-small" isBusy={change.isPending} onClick={() => set(null)}>
            {t('take-back')}
          </Button>
        </div>
      )}
      {change.isError ? <Refusal error={change.error} /> : null}
    </div>
  )
}
