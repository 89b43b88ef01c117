// The work itself: the timeline and the table of the same rows, one above the other or alone, and beside them the open row. Which is open
// stands in the address.
import type { EventReply } from '@muniment/contract'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { type NamedDocument, patiently, useCommands, useKept, usePlace, useSteady, useWords } from '../../data/index.ts'
import { classes, Skeleton, Split } from '../../ui/index.ts'
import { BulkBar } from './bulk-bar.tsx'
import type { Column } from './columns.ts'
import { useDayOrder } from './day-order.tsx'
import { RowDetail } from './row-detail.tsx'
import { Rows } from './rows.tsx'
import type { Selection } from './selection.ts'
import { type RowsAsked, type RowsHere, usePosition } from './use-rows.ts'
import { chronologyWords } from './words.ts'

/** Asked for while the rows are, not after them. */
export const fetchTimeline = async () => import('./timeline/timeline.tsx')
const Timeline = lazy(patiently(async () => ({ default: (await fetchTimeline()).Timeline })))

export const LOOKS = ['both', 'table', 'timeline'] as const
export type Look = (typeof LOOKS)[number]

/** The address says it, or the last choice does; a phone has no room for two. */
export function useLook(): readonly [Look, (look: Look) => void] {
  const [place, change] = usePlace()
  const [kept, keep] = useKept('chronology:look', matchMedia('(min-width: 60rem)').matches ? 'both' : 'table')
  const look = LOOKS.find((one) => one === (place['look'] ?? kept)) ?? 'table'
  const choose = (next: Look): void => {
    keep(next)
    change({ look: next })
  }
  return [look, choose]
}

interface WorkProps {
  readonly asked: RowsAsked
  readonly rows: RowsHere
  readonly columns: readonly Column[]
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly mayWrite: boolean
  readonly selection: Selection
  /** What stands in the place of the rows while there is none. */
  readonly nothing: ReactNode
}

/** In which direction of an order the earlier rows stand. */
const EARLIER = { date: -1, '-date': 1, '-changed': 0 } as const

/** A range somebody draws with a key held ends here: it is one act later. */
const MOST_AT_ONCE = 5000

export function Work({ asked, rows, columns, documentOf, mayWrite, selection, nothing }: WorkProps): ReactNode {
  const t = useWords(chronologyWords)
  const { matter } = asked
  const [place, change] = usePlace()
  const [look] = useLook()
  const grid = useRef<HTMLDivElement>(null)
  const [marked, mark] = useState<string>()
  const near = useRef(0)
  const open = place['row']
  const at = open ?? marked
  const index = usePosition(asked, rows, at, near.current)
  if (index >= 0) near.current = index
  const dayOrder = useDayOrder(asked, rows, mayWrite ? index : -1)
  const go = useSteady((row: string): void => {
    mark(row)
    change({ row, quote: null }, open === undefined ? 'push' : 'replace')
  })
  const visit = useSteady((row: string): void => (open === undefined ? mark(row) : go(row)))
  const move = async (by: number, isExtending = false): Promise<void> => {
    if (rows.total === 0) return
    const from = Math.max(0, index)
    const to = Math.min(rows.total - 1, Math.max(0, index + by))
    if (look !== 'timeline') grid.current?.focus({ preventScroll: true })
    const next = rows.rowAt(to) ?? (await rows.fetchAt(to))
    if (next === undefined) return
    visit(next.id)
    near.current = to
    if (!isExtending || !mayWrite) return
    const [first, last] = [Math.min(from, to), Math.min(Math.max(from, to), Math.min(from, to) + MOST_AT_ONCE - 1)]
    const between: EventReply[] = []
    for (let one = first; one <= last; one++) {
      const row = rows.rowAt(one) ?? (await rows.fetchAt(one))
      if (row !== undefined) between.push(row)
    }
    selection.add(between)
  }
  const step = useSteady((by: number, isExtending?: boolean): void => void move(by, isExtending))
  const close = (): void => {
    mark(open)
    change({ row: null, quote: null })
    grid.current?.focus({ preventScroll: true })
  }
  const group = t('group')
  const isChoosing = selection.isOn
  useCommands([
    { id: 'chronology.next', label: t('next'), group, keys: 'j', run: () => step(1) },
    { id: 'chronology.previous', label: t('previous'), group, keys: 'k', run: () => step(-1) },
    {
      id: 'chronology.open',
      label: t('open-verb'),
      group,
      keys: 'o',
      run: () => (at === undefined ? undefined : go(at)),
    },
    ...(mayWrite
      ? [
          { id: 'chronology.choose-all', label: t('choose-every'), group, keys: 'shift+x', run: selection.chooseAll },
          {
            id: 'chronology.choose',
            label: t('choose-verb'),
            group,
            keys: 'x',
            run: () => {
              const row = index < 0 ? undefined : rows.rowAt(index)
              if (row !== undefined) selection.toggle(row)
            },
          },
        ]
      : []),
    ...(open !== undefined
      ? [{ id: 'chronology.close', label: t('out'), group, keys: 'Escape', run: close }]
      : isChoosing
        ? [{ id: 'chronology.choose-none', label: t('choose-none'), group, keys: 'Escape', run: selection.clear }]
        : []),
  ])
  return (
    <div className="grid h-[calc(100dvh-13rem)] min-h-[26rem] grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] print:block print:h-auto print:min-h-0">
      {isChoosing && mayWrite ? (
        <BulkBar
          matter={matter}
          at={at}
          selection={selection}
          total={rows.total}
          isOfRemoved={asked.filter.removed !== undefined}
        />
      ) : (
        <span />
      )}
      <div className="flex min-h-0">
        <Split
          name="chronology"
          label={t('pane')}
          main={
            <div className="flex h-full min-h-0 flex-col print:block print:h-auto">
              {rows.total === 0 ? nothing : null}
              {look === 'table' || rows.total === 0 ? null : (
                <div className={classes('min-h-0', look === 'both' ? 'h-[46%] shrink-0 pb-3 print:h-auto' : 'flex-1')}>
                  <Suspense fallback={<Skeleton rows={4} />}>
                    <Timeline matter={matter} filter={asked.filter} at={at} onGo={visit} onOpen={go} />
                  </Suspense>
                </div>
              )}
              {look === 'timeline' || rows.total === 0 ? null : (
                <div className={classes('min-h-0 flex-1', look === 'both' && 'print:hidden')}>
                  <Rows
                    grid={grid}
                    rows={rows}
                    columns={columns}
                    at={at}
                    index={index}
                    isOpen={open !== undefined}
                    selection={mayWrite ? selection : null}
                    documentOf={documentOf}
                    towardsEarlier={EARLIER[asked.order]}
                    onMove={step}
                    onOpen={go}
                  />
                </div>
              )}
            </div>
          }
          side={
            open === undefined ? null : (
              <RowDetail
                key={open}
                matter={matter}
                event={open}
                listed={index < 0 ? undefined : rows.rowAt(index)}
                documentOf={documentOf}
                mayWrite={mayWrite}
                dayOrder={dayOrder}
                onClose={close}
              />
            )
          }
        />
      </div>
    </div>
  )
}
