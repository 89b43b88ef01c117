// Work and evidence side by side, with a line between them that is moved by pointer or arrow keys and stays where it was put. Where there
// is no room for both, the evidence takes the whole place and a way back.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useKept } from '../data/index.ts'
import { classes } from './classes.ts'

interface SplitProps {
  /** Remembered under this name. */
  readonly name: string
  readonly label: string
  readonly main: ReactNode
  /** Null: there is nothing beside it now. */
  readonly side: ReactNode | null
}

const LEAST = 25
const MOST = 70
const STEP = 2

const within = (percent: number): number => Math.min(MOST, Math.max(LEAST, percent))

export function Split({ name, label, main, side }: SplitProps): ReactNode {
  const [keptWidth, keepWidth] = useKept(`split:${name}`, '42')
  const box = useRef<HTMLDivElement>(null)
  const width = within(Number(keptWidth) || 42)
  const move = (event: PointerEvent): void => {
    const bounds = box.current?.getBoundingClientRect()
    if (bounds === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    keepWidth(String(Math.round(within(((bounds.right - event.clientX) / bounds.width) * 100))))
  }
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0
    if (by === 0) return
    event.preventDefault()
    keepWidth(String(within(width + by)))
  }
  return (
    <div ref={box} className="flex min-h-0 min-w-0 flex-1">
      {/* The work stays the same element with and without something beside it: its focus and its place are kept. */}
      <div className={classes('min-w-0 flex-1', side === null ? 'min-h-0' : 'overflow-auto max-wide:hidden')}>
        {main}
      </div>
      {side === null ? null : (
        <>
          {/* A separator that is moved is a widget (WAI-ARIA 1.2, separator). */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div
            role="separator"
            tabIndex={0}
            aria-label={label}
            aria-orientation="vertical"
            aria-valuenow={width}
            aria-valuemin={LEAST}
            aria-valuemax={MOST}
            onKeyDown={press}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={move}
            className="w-2 shrink-0 cursor-col-resize touch-none border-l border-line hover:bg-shade max-wide:hidden"
          />
          <div
            className="min-w-0 shrink-0 overflow-auto max-wide:w-full! max-wide:shrink"
            style={{ width: `${width}%` }}
          >
            {side}
          </div>
        </>
      )}
    </div>
  )
}
