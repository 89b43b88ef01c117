// A screen's frame: its name, what can be done, its work. The name is the page's title and what a screen reader lands on after a change of
// place.
import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { takeFocus } from './focus.ts'

interface PageProps {
  readonly title: string
  /** A line above the name: where this belongs to. */
  readonly above?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** `read` for text, `full` for tables and pictures that take all there is. */
  readonly width?: 'read' | 'work' | 'full'
}

const WIDTHS = { read: 'max-w-2xl', work: 'max-w-6xl', full: '' } as const

export function Page({ title, above, actions, children, width = 'work' }: PageProps): ReactNode {
  const name = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Muniment`
    takeFocus(name.current)
  }, [title])
  return (
    <div className={classes('mx-auto w-full px-4 pt-5 pb-16 mid:px-8 wide:pt-8 print:p-0', WIDTHS[width])}>
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-5">
        <div className="min-w-0">
          {above === undefined ? null : <div className="text-small text-grey">{above}</div>}
          <h1 ref={name} tabIndex={-1} className="text-title font-strong break-words outline-none">
            {title}
          </h1>
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
