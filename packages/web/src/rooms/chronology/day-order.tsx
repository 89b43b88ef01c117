// A row among those of its day: which happened first is often known, and no document says it. It is moved by one, and that can be taken back.
import type { EventReply } from '@muniment/contract'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf, api, cache, keys, seen, useCommands, useTakeBack, useWords } from '../../data/index.ts'
import { announce, Button, Refusal } from '../../ui/index.ts'
import { askAllAgain } from './bulk-queries.ts'
import { dayOrderWords } from './day-order-words.ts'
import { eventQuery } from './queries.ts'
import type { RowsAsked, RowsHere } from './use-rows.ts'
import { chronologyWords } from './words.ts'

type Way = 'earlier' | 'later'
const WAYS = ['earlier', 'later'] as const

export interface DayOrder {
  /** Where there is a row of the same day to pass. */
  readonly can: Readonly<Record<Way, boolean>>
  readonly move: (way: Way) => void
  readonly moved: { readonly way: Way; readonly edit: string | null } | undefined
  readonly isBusy: boolean
  readonly error: unknown
}

/** The day a row is sorted by. */
const dayOf = ({ date }: EventReply): string => date?.earliest ?? date?.latest ?? ''

/** `index`: of the row among those that are shown. The list has to be in the order of days. */
export function useDayOrder({ matter, order }: RowsAsked, rows: RowsHere, index: number): DayOrder {
  const t = useWords(dayOrderWords)
  const say = useWords(chronologyWords)
  const row = index < 0 ? undefined : rows.rowAt(index)
  // Which way the list runs: towards what is earlier.
  const back = order === 'date' ? -1 : order === '-date' ? 1 : 0
  const isOfDay = (other: EventReply | undefined): other is EventReply =>
    other !== undefined && row !== undefined && !row.isRemoved && dayOf(other) === dayOf(row)
  const next = (by: number): EventReply | undefined => {
    const other = by === 0 || index + by < 0 || index + by >= rows.total ? undefined : rows.rowAt(index + by)
    return isOfDay(other) ? other : undefined
  }
  const put = useMutation({
    scope: { id: `order ${matter}` },
    mutationFn: async ({ way, moving }: { readonly way: Way; readonly moving: EventReply }) => {
      let under = way === 'later' ? next(-back) : undefined
      const above = index + 2 * back
      if (way === 'earlier' && above >= 0 && above < rows.total) {
        const far = await rows.fetchAt(above)
        under = isOfDay(far) ? far : undefined
      }
      const { version } = await cache.ensureQueryData(eventQuery(matter, moving.id))
      return answerOf(
        api.PUT('/matters/{matter}/events/{event}/place', {
          params: { path: { matter, event: moving.id } },
          headers: seen(version),
          body: { under: under?.id ?? null },
        }),
      )
    },
    onSuccess: async ({ event }, { way }) => {
      await cache.cancelQueries({ queryKey: keys.event(matter, event.id) })
      cache.setQueryData(keys.event(matter, event.id), event)
      announce(t(`moved-${way}`))
    },
    onSettled: () => askAllAgain(matter),
  })
  const can = { earlier: next(back) !== undefined, later: next(-back) !== undefined }
  const move = (way: Way): void => {
    if (row !== undefined && can[way] && !put.isPending) put.mutate({ way, moving: row })
  }
  useCommands(
    WAYS.flatMap((way) =>
      can[way]
        ? [
            {
              id: `chronology.${way}`,
              label: t(way),
              group: say('group'),
              keys: way === 'earlier' ? 'shift+k' : 'shift+j',
              run: () => move(way),
            },
          ]
        : [],
    ),
  )
  const isMoved = put.isSuccess && row?.id === put.variables.moving.id
  return {
    can,
    move,
    moved: isMoved ? { way: put.variables.way, edit: put.data.edit } : undefined,
    isBusy: put.isPending,
    error: row?.id === put.variables?.moving.id ? put.error : null,
  }
}

interface PartProps {
  readonly matter: string
  readonly of: DayOrder
}

export function DayOrderButtons({ matter, of }: PartProps): ReactNode {
  const t = useWords(dayOrderWords)
  const back = useTakeBack(matter)
  const { can, moved } = of
  if (!can.earlier && !can.later && moved === undefined) return null
  const edit = moved?.edit ?? null
  const isBack = back.isSuccess && back.variables === edit
  return (
    <div role="group" aria-label={t('title')} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {WAYS.map((way) => (
          <Button
            key={way}
            icon={way === 'earlier' ? 'up' : 'down'}
            disabled={!can[way]}
            aria-busy={of.isBusy || undefined}
            onClick={() => of.move(way)}
          >
            {t(way)}
          </Button>
        ))}
        {moved === undefined ? null : (
          <span role="status" className="text-small text-grey">
            {isBack ? t('undone') : t(`moved-${moved.way}`)}
          </span>
        )}
        {edit === null || isBack ? null : (
          <Button kind="quiet" isBusy={back.isPending} onClick={() => back.mutate(edit)}>
            {t('undo')}
          </Button>
        )}
      </div>
      {of.error === null ? null : <Refusal error={of.error} />}
      {back.error === null ? null : <Refusal error={back.error} />}
    </div>
  )
}
