// Waiting says what is being done and how far. A skeleton has the shape of what comes, and is silent.
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export function Skeleton({ rows = 6 }: { readonly rows?: number }): ReactNode {
  return (
    <div aria-hidden="true" className="grid gap-4 py-3">
      {Array.from({ length: rows }, (_, index) => (
        <div
          // A row of nothing has no name of its own.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={classes('h-4 rounded-small bg-shade motion-safe:animate-breathe', WIDTHS[index % WIDTHS.length])}
        />
      ))}
    </div>
  )
}

const WIDTHS = ['w-4/5', 'w-3/5', 'w-2/3', 'w-1/2']

interface ProgressProps {
  /** What is being done: "Reading page 212 of 480". */
  readonly label: string
  /** 0 to 1; null while nobody knows. */
  readonly part: number | null
  readonly isLabelHidden?: boolean
}

export function Progress({ label, part, isLabelHidden = false }: ProgressProps): ReactNode {
  const percent = part === null ? null : Math.round(Math.min(1, Math.max(0, part)) * 100)
  return (
    <div className="grid gap-1">
      <span className={isLabelHidden ? 'sr-only' : 'text-small text-grey'}>{label}</span>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
        className="h-1 overflow-hidden rounded-small bg-shade"
      >
        <div
          className={classes('h-full rounded-small bg-blue', percent === null && 'w-1/3 motion-safe:animate-breathe')}
          {...(percent === null ? {} : { style: { width: `${percent}%` } })}
        />
      </div>
    </div>
  )
}
