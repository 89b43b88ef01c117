// The rows as a grid: only those that are seen are drawn, and those that are not here yet are asked for when somebody comes to them. The
// focus stays on the grid; which row it is on is told by its id.
import type { EventReply } from '@muniment/contract'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useWords } from '../../data/index.ts'
import { classes } from '../../ui/index.ts'
import type { NamedDocument } from './queries.ts'
import { LAYOUT, RowCells } from './row.tsx'
import { chronologyWords } from './words.ts'

interface RowsProps {
  readonly rows: readonly EventReply[]
  /** In all, also those that are not here yet. */
  readonly total: number
  readonly at: string | undefined
  readonly isOpen: boolean
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly onMove: (by: 1 | -1) => void
  readonly onOpen: (event: string) => void
  readonly onNeedMore: () => void
  readonly grid: Ref<HTMLDivElement>
}

const GUESSED_HEIGHT = 58
const idOf = (event: string): string => `row-${event}`

export function Rows({ rows, total, at, isOpen, documentOf, onMove, onOpen, onNeedMore, grid }: RowsProps): ReactNode {
  const t = useWords(chronologyWords)
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: Math.max(total, rows.length),
    getScrollElement: () => box.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const index = rows.findIndex(({ id }) => id === at)
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, virtual])
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 1 && rows.length < total) onNeedMore()
  }, [last, rows.length, total, onNeedMore])
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && at !== undefined) onOpen(at)
    else if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else return
    event.preventDefault()
  }
  const heads = ['date', 'what', 'parties', 'source', 'status', 'marks'] as const
  return (
    <div ref={box} className="@container h-full overflow-auto border-t border-line">
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={t('title')}
        aria-rowcount={total + 1}
        aria-activedescendant={shown.some((item) => item.index === index) && at !== undefined ? idOf(at) : undefined}
        onKeyDown={press}
        className="outline-offset-[-2px]"
      >
        <div role="rowgroup" className="sticky top-0 z-1 bg-paper">
          <div
            role="row"
            aria-rowindex={1}
            className={classes(LAYOUT, 'border-b border-edge py-1.5 @max-[64rem]:sr-only')}
          >
            {heads.map((head) => (
              <div key={head} role="columnheader" className="text-small text-grey">
                {t(head)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
          {shown.map((item) => {
            const row = rows[item.index]
            const isHere = row !== undefined && row.id === at
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                id={row === undefined ? undefined : idOf(row.id)}
                aria-rowindex={item.index + 2}
                aria-selected={isHere}
                className={classes(
                  LAYOUT,
                  'absolute inset-x-0 top-0 border-b border-line py-2.5',
                  isHere ? 'bg-chosen' : 'hover:bg-shade',
                  isHere && !isOpen && 'outline outline-1 -outline-offset-1 outline-blue',
                )}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row === undefined ? (
                  <div role="gridcell" aria-busy="true" className="h-6 rounded-small bg-shade" />
                ) : (
                  <RowCells row={row} documentOf={documentOf} onOpen={onOpen} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
