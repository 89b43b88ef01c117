// Words of a document, so that they never look like words of the product; and a row's date, written out with its precision.
import type { RowDate } from '@muniment/contract'
import { writeDate } from '@muniment/contract/dates'
import type { ReactNode } from 'react'
import { useLanguage } from '../data/index.ts'
import { classes } from './classes.ts'

/** A quote, letter by letter; text nodes only. */
export function Quote({
  children,
  className,
}: {
  readonly children: ReactNode
  readonly className?: string
}): ReactNode {
  return <q className={classes('font-serif text-read quotes-none', className)}>{children}</q>
}

/** What was found in a text. */
export function Found({ children }: { readonly children: ReactNode }): ReactNode {
  return <mark className="rounded-small bg-quote text-ink">{children}</mark>
}

/** `3 March 2021`, `about 2019`, `before 4 April 2020`; the document's own words on hover. */
export function DateText({ date }: { readonly date: RowDate }): ReactNode {
  const language = useLanguage()
  return (
    <time dateTime={date.earliest ?? undefined} title={date.asWritten} className="tabular-nums">
      {writeDate(date, language)}
    </time>
  )
}
