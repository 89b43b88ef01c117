// A question and its answer: the label stands above, the hint below, what is wrong with the answer in its place, in words. The browser
// links all of them for who does not see them.
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { day, useLanguage } from '../data/index.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

interface Asking {
  readonly label: string
  readonly hint?: ReactNode
  /** Why the answer was refused. */
  readonly problem?: string | null
}

interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

const CONTROL =
  'min-h-9 w-full rounded-base border border-edge bg-sheet px-2.5 py-1.5 text-base text-ink placeholder:text-grey aria-invalid:border-red'

function Field({
  label,
  hint,
  problem,
  children,
}: Asking & { readonly children: (wiring: Wiring) => ReactNode }): ReactNode {
  const id = useId()
  const hasProblem = typeof problem === 'string' && problem !== ''
  const described = [hasProblem ? `${id}-problem` : '', hint === undefined ? '' : `${id}-hint`].filter(
    (one) => one !== '',
  )
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-small font-strong">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': hasProblem ? true : undefined,
      })}
      {hasProblem ? (
        <p id={`${id}-problem`} className="flex items-start gap-1.5 text-small text-red">
          <Icon name="warning" className="mt-0.5" />
          {problem}
        </p>
      ) : null}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-small text-grey">
          {hint}
        </p>
      )}
    </div>
  )
}

const DAY = /^\d{4}-\d\d-\d\d$/

type Text = Asking & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }

export function TextField({ label, hint, problem, className, ...rest }: Text): ReactNode {
  const language = useLanguage()
  // A browser writes days as its own language does, whichever the page speaks: 03/04 is two days.
  const chosen = rest.type === 'date' ? String(rest.value ?? '') : ''
  const inWords = DAY.test(chosen) ? day(chosen, language, 'UTC') : null
  const below =
    inWords === null ? (
      hint
    ) : (
      <>
        <span className="block text-ink">{inWords}</span>
        {hint}
      </>
    )
  return (
    <Field label={label} hint={below} {...(problem === undefined ? {} : { problem })}>
      {(wiring) => <input type="text" {...rest} {...wiring} className={classes(CONTROL, className)} />}
    </Field>
  )
}

type Long = Asking & TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly ref?: Ref<HTMLTextAreaElement> }

export function TextArea({ label, hint, problem, className, ...rest }: Long): ReactNode {
  return (
    <Field label={label} hint={hint} {...(problem === undefined ? {} : { problem })}>
      {(wiring) => <textarea rows={4} {...rest} {...wiring} className={classes(CONTROL, 'resize-y', className)} />}
    </Field>
  )
}

type Choice = Asking & SelectHTMLAttributes<HTMLSelectElement> & { readonly options: readonly Option[] }

export interface Option {
  readonly value: string
  readonly label: string
}

/** The browser's own: the keyboard and phones know it. */
export function Select({ label, hint, problem, options, className, ...rest }: Choice): ReactNode {
  return (
    <Field label={label} hint={hint} {...(problem === undefined ? {} : { problem })}>
      {(wiring) => (
        <select {...rest} {...wiring} className={classes(CONTROL, 'cursor-pointer', className)}>
          {options.map(({ value, label: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
