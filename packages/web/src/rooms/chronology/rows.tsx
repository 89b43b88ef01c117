// The rows as a grid: only those that are seen are drawn, and those that are not here yet are asked for when somebody comes to them. The
// focus stays on the grid; which row it is on is told by its id.
import type { EventReply } from '@muniment/contract'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
} from 'react'
import { type NamedDocument, useSteady, useWords } from '../../data/index.ts'
import { classes } from '../../ui/index.ts'
import { type Column, templateOf } from './columns.ts'
import { LAYOUT, RowCells } from './row.tsx'
import type { Selection } from './selection.ts'
import type { RowsHere } from './use-rows.ts'
import { chronologyWords } from './words.ts'

interface RowsProps {
  readonly rows: RowsHere
  readonly columns: readonly Column[]
  readonly at: string | undefined
  /** Of `at`; -1: not known. */
  readonly index: number
  readonly isOpen: boolean
  /** Null: rows cannot be chosen, because nothing can be done with them. */
  readonly selection: Selection | null
  readonly documentOf: (id: string) => NamedDocument | undefined
  /** By how many rows the one before it in time stands away: -1, 1, or 0 where the order is none of time. */
  readonly towardsEarlier: -1 | 0 | 1
  readonly onMove: (by: number, isExtending?: boolean) => void
  readonly onOpen: (event: string) => void
  readonly grid: Ref<HTMLDivElement>
}

const GUESSED_HEIGHT = 58
const A_SCREEN = 10
const idOf = (event: string): string => `row-${event}`
const guessed = (): number => GUESSED_HEIGHT

export function Rows(props: RowsProps): ReactNode {
  const { rows, columns, at, index, isOpen, selection, documentOf, towardsEarlier, onMove, onOpen, grid } = props
  const { total, rowAt, onRange } = rows
  const t = useWords(chronologyWords)
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: guessed,
    overscan: 8,
    // Heights are kept by the place of a row: by its id, all fifty thousand would be asked for at every turn of the wheel.
  })
  // Where a row stands may be known before how many there are, and before it and those around it are here, which then are higher.
  const isListed = index >= 0 && index < total
  const isThere = isListed && rowAt(index) !== undefined
  useEffect(() => {
    if (isListed) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, isListed, isThere, virtual])
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => onRange(first, last), [first, last, onRange])
  const press = (event: KeyboardEvent): void => {
    const row = index < 0 ? undefined : rowAt(index)
    if (event.key === 'Enter' && at !== undefined) onOpen(at)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection !== null) selection.chooseAll()
    else if (event.key === ' ' && row !== undefined && selection !== null) selection.toggle(row)
    else if (event.key === 'ArrowDown') onMove(1, event.shiftKey)
    else if (event.key === 'ArrowUp') onMove(-1, event.shiftKey)
    else if (event.key === 'PageDown') onMove(A_SCREEN)
    else if (event.key === 'PageUp') onMove(-A_SCREEN)
    else if (event.key === 'Home') onMove(-total)
    else if (event.key === 'End') onMove(total)
    else return
    event.preventDefault()
  }
  const choose = useSteady((event: MouseEvent, place: number, row: EventReply) => {
    if (event.shiftKey) onMove(place - index, true)
    else if (event.ctrlKey || event.metaKey) selection?.toggle(row)
  })
  const isChoosing = selection?.isOn === true
  const { columns: tracks, gap } = templateOf(columns)
  const template: CSSProperties & Readonly<Record<'--columns' | '--gap', string>> = {
    '--columns': tracks,
    '--gap': gap,
  }
  return (
    <div
      ref={box}
      className="@container h-full overflow-auto border-t border-line outline-blue has-[[role=grid]:focus-visible]:outline-2 has-[[role=grid]:focus-visible]:-outline-offset-2"
    >
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={t('title')}
        aria-rowcount={total + 1}
        aria-multiselectable={selection === null ? undefined : true}
        aria-activedescendant={shown.some((item) => item.index === index) && at !== undefined ? idOf(at) : undefined}
        onKeyDown={press}
        // What has the focus is shown around the place, which is seen whole, and around the row; the list is higher than either.
        className="group/grid outline-none"
        style={template}
      >
        <div role="rowgroup" className="sticky top-0 z-1 bg-paper">
          <div
            role="row"
            aria-rowindex={1}
            className={classes(
              LAYOUT,
              'border-b border-edge py-1.5 @max-[64rem]:sr-only',
              selection !== null && 'pl-11',
            )}
          >
            {selection === null ? null : (
              <div role="columnheader" className="absolute top-0 left-2">
                <label className="grid size-7 cursor-pointer place-items-center">
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={t('choose-every')}
                    checked={selection.all !== null && selection.all.except.length === 0}
                    onChange={({ target }) => (target.checked ? selection.chooseAll() : selection.clear())}
                    className="size-4 cursor-pointer"
                  />
                </label>
              </div>
            )}
            {(['date', 'what', ...columns] as const).map((head) => (
              <div key={head} role="columnheader" className="min-w-0 text-small wrap-anywhere text-grey">
                {t(head)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
          {shown.map((item) => {
            const row = rowAt(item.index)
            const before = towardsEarlier === 0 ? undefined : rowAt(item.index + towardsEarlier)?.date
            return (
              <OneRow
                key={item.key}
                place={item.index}
                start={item.start}
                row={row}
                measure={virtual.measureElement}
                columns={columns}
                isHere={row !== undefined && row.id === at}
                isOpen={isOpen}
                isChosen={row !== undefined && selection?.has(row.id) === true}
                isChoosing={isChoosing}
                onToggle={selection?.toggle ?? null}
                onChoose={choose}
                documentOf={documentOf}
                before={before}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface OneRowProps extends Pick<RowsProps, 'columns' | 'isOpen' | 'documentOf' | 'onOpen'> {
  readonly before: EventReply['date'] | undefined
  readonly row: EventReply | undefined
  readonly place: number
  readonly start: number
  readonly measure: Ref<HTMLDivElement>
  readonly isHere: boolean
  readonly isChosen: boolean
  /** Whether any row is chosen. */
  readonly isChoosing: boolean
  /** Null: rows cannot be chosen. */
  readonly onToggle: ((row: EventReply) => void) | null
  readonly onChoose: (event: MouseEvent, place: number, row: EventReply) => void
}

/** Drawn again only where something of it is another: whoever scrolls draws the rows that come, and moves the others. */
const OneRow = memo((props: OneRowProps): ReactNode => {
  const { row, place, start, measure, columns, isHere, isOpen, isChosen, isChoosing, onToggle, onChoose } = props
  const { documentOf, before, onOpen } = props
  const t = useWords(chronologyWords)
  return (
    // The grid has the focus and hears the keys; a press with a key held chooses.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={row === undefined ? null : measure}
      data-index={place}
      role="row"
      id={row === undefined ? undefined : idOf(row.id)}
      aria-rowindex={place + 2}
      aria-selected={isChoosing ? isChosen : isHere}
      onClick={(event) => (row === undefined || onToggle === null ? undefined : onChoose(event, place, row))}
      className={classes(
        LAYOUT,
        'absolute inset-x-0 top-0 border-b border-line py-2.5',
        onToggle !== null && 'pl-11',
        isHere || isChosen ? 'bg-chosen' : 'hover:bg-shade',
        isHere && !isOpen && 'outline outline-1 -outline-offset-1 outline-blue',
        isHere && 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 outline-blue',
      )}
      style={{ transform: `translateY(${start}px)` }}
    >
      {row === undefined ? (
        <div role="gridcell" aria-busy="true" className="h-6 rounded-small bg-shade" />
      ) : (
        <>
          {onToggle === null ? null : (
            <div role="gridcell" className="absolute top-2 left-2 z-1">
              <label className="grid size-7 cursor-pointer place-items-center">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={t('choose', { words: row.text.slice(0, 80) })}
                  checked={isChosen}
                  onChange={() => onToggle(row)}
                  className="size-4 cursor-pointer"
                />
              </label>
            </div>
          )}
          <RowCells row={row} columns={columns} documentOf={documentOf} before={before} onOpen={onOpen} />
        </>
      )}
    </div>
  )
})
OneRow.displayName = 'OneRow'
