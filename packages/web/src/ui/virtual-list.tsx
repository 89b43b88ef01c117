// A list of any length: only what is seen is drawn. Rows may differ in height; each says where it stands among how many.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'

interface VirtualListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** Of a row before it was drawn, in pixels. */
  readonly estimate: number
  readonly children: (item: T, index: number) => ReactNode
  /** Brought into view when it changes. */
  readonly at?: number
  /** Called when the end comes near: ask for the next page. */
  readonly onNearEnd?: () => void
  readonly className?: string
}

const NEAR = 20

export function VirtualList<T>(props: VirtualListProps<T>): ReactNode {
  const { label, items, keyOf, estimate, children, at, onNearEnd, className } = props
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    overscan: 8,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
  })
  useEffect(() => {
    if (at !== undefined) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length > 0 && last >= items.length - NEAR) onNearEnd?.()
  }, [last, items.length, onNearEnd])
  return (
    <div ref={box} role="list" aria-label={label} tabIndex={0} className={classes('overflow-auto', className)}>
      <div className="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
        {rows.map(({ key, index, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item, index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
