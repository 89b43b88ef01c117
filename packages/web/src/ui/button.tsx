// Buttons are verbs. One `main` button at most stands on a screen. No target is smaller than 24 px.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

const KINDS: Readonly<Record<ButtonKind, string>> = {
  main: 'border-blue bg-blue text-on-blue enabled:hover:brightness-110',
  plain: 'border-edge bg-sheet text-ink enabled:hover:bg-shade',
  quiet: 'border-transparent text-ink enabled:hover:bg-shade',
  danger: 'border-red bg-red text-on-red enabled:hover:brightness-110',
}

export const buttonClass = (kind: ButtonKind = 'plain'): string =>
  classes(
    'inline-flex min-h-9 items-center justify-center gap-2 rounded-base border px-3 text-base font-strong whitespace-nowrap select-none',
    'cursor-pointer disabled:cursor-default disabled:opacity-55',
    KINDS[kind],
  )

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  /** It was pressed, and its work goes on: the button stays where it is and takes no second press. */
  readonly isBusy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps): ReactNode {
  const { kind, icon, isBusy = false, className, children, disabled, onClick, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      // Not disabled: it would lose the focus to nobody. A submit button that is pressed sends a form by its click.
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      className={classes(
        buttonClass(kind),
        isBusy && 'cursor-default opacity-55 animate-breathe motion-reduce:animate-none',
        className,
      )}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName
  /** What it does: said by screen readers, shown on hover. */
  readonly label: string
  readonly ref?: Ref<HTMLButtonElement>
}

export const iconButtonClass =
  'inline-grid size-9 shrink-0 cursor-pointer place-items-center rounded-base text-grey hover:bg-shade hover:text-ink disabled:cursor-default disabled:opacity-55'

export function IconButton({ icon, label, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button type="button" title={label} aria-label={label} {...rest} className={classes(iconButtonClass, className)}>
      <Icon name={icon} />
    </button>
  )
}
