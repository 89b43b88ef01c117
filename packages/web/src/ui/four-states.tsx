// Every screen has four states, and each is designed: waiting, refused, empty with the next step, full. What is there stays while it is
// asked again.
import type { ReactNode } from 'react'
import { moment, Refused, useLanguage, useTimeZone, useWords } from '../data/index.ts'
import { Refusal } from './refusal.tsx'
import { Skeleton } from './waiting.tsx'
import { uiWords } from './words.ts'

interface Asked<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
  /** Milliseconds since 1970. */
  readonly dataUpdatedAt?: number
}

interface FourStatesProps<T> {
  /** A query of TanStack Query, or what looks like one. */
  readonly of: Asked<T>
  readonly full: (data: T) => ReactNode
  readonly isEmpty?: (data: T) => boolean
  readonly empty?: ReactNode
  readonly waiting?: ReactNode
}

export function FourStates<T>({ of, full, isEmpty, empty, waiting }: FourStatesProps<T>): ReactNode {
  const t = useWords(uiWords)
  const { data, error } = of
  if (data === undefined && error !== null && error !== undefined)
    return <Refusal error={error} onRetry={() => void of.refetch()} className="my-4" />
  if (data === undefined)
    return (
      <div role="status">
        <span className="sr-only">{t('waiting')}</span>
        {waiting ?? <Skeleton />}
      </div>
    )
  const shown = isEmpty?.(data) === true ? empty : full(data)
  // Nothing tells otherwise that it is old; that the server is away is said above the page.
  if (!(error instanceof Refused)) return shown
  return (
    <>
      <Old of={of} />
      {shown}
    </>
  )
}

function Old<T>({ of }: { readonly of: Asked<T> }): ReactNode {
  const t = useWords(uiWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  return (
    <div className="my-2 grid gap-1">
      <Refusal error={of.error} onRetry={() => void of.refetch()} />
      {of.dataUpdatedAt === undefined ? null : (
        <p className="text-small text-grey">
          {t('as-of', { at: moment(new Date(of.dataUpdatedAt).toISOString(), language, timeZone) })}
        </p>
      )}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  /** The next step, as a button or two. */
  readonly actions?: ReactNode
}

export function Empty({ title, children, actions }: EmptyProps): ReactNode {
  return (
    <div className="mx-auto grid max-w-xl gap-3 py-16 text-center">
      <h2 className="text-read font-strong">{title}</h2>
      {children === undefined ? null : <div className="text-base text-grey">{children}</div>}
      {actions === undefined ? null : <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  )
}
