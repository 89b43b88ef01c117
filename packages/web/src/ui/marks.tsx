// Small things that say one word: a chip that can be taken away, a status with its mark, a key of the keyboard. Status is never colour
// alone.
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

interface ChipProps {
  readonly children: ReactNode
  /** What taking it away does, in words: "Remove the filter Refused". */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

export function Chip({ children, removeLabel, onRemove }: ChipProps): ReactNode {
  return (
    <span className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-base bg-shade px-2 text-small text-ink">
      <span className="truncate">{children}</span>
      {onRemove === undefined ? null : (
        <button
          type="button"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
          className="-mr-1.5 grid size-6 shrink-0 cursor-pointer place-items-center rounded-base text-grey hover:text-ink"
        >
          <Icon name="close" className="size-3" />
        </button>
      )}
    </span>
  )
}

/** `verified` is green and for nothing else; `human` needs somebody; `broken` is verified-broken or destroyed. */
export type StatusTone = 'quiet' | 'verified' | 'human' | 'broken' | 'busy'

const TONES: Readonly<Record<StatusTone, string>> = {
  quiet: 'text-grey',
  verified: 'text-green',
  human: 'text-amber',
  broken: 'text-red',
  busy: 'text-blue',
}

interface StatusProps {
  readonly tone: StatusTone
  readonly icon: IconName
  readonly children: ReactNode
  readonly className?: string
}

export function Status({ tone, icon, children, className }: StatusProps): ReactNode {
  return (
    <span className={classes('inline-flex items-baseline gap-1.5 text-small', TONES[tone], className)}>
      <Icon name={icon} className={classes('self-center', tone === 'busy' && 'motion-safe:animate-breathe')} />
      <span>{children}</span>
    </span>
  )
}

export function Key({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <kbd className="inline-grid min-h-6 min-w-6 place-items-center rounded-small border border-line bg-paper px-1.5 font-sans text-small text-grey">
      {children}
    </kbd>
  )
}
