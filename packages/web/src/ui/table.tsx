// Rows that are compared: tight, one line between them, numbers under numbers. On a phone a cell that is marked `side` gives way.
import type { HTMLAttributes, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import { classes } from './classes.ts'

interface TableProps {
  /** What the rows are: said by screen readers. */
  readonly label: string
  readonly head: ReactNode
  readonly children: ReactNode
}

export function Table({ label, head, children }: TableProps): ReactNode {
  return (
    <table className="-mx-2 w-[calc(100%+1rem)] border-collapse text-base">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

interface Aside {
  /** Not shown where there is no room for it; what it says must be elsewhere too. */
  readonly isSide?: boolean
  readonly isNumber?: boolean
}

const cell = ({ isSide = false, isNumber = false }: Aside): string =>
  classes('px-2', isNumber ? 'text-right tabular-nums' : 'text-left', isSide && 'max-wide:hidden')

export function Th({
  isSide,
  isNumber,
  className,
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & Aside): ReactNode {
  return (
    <th
      scope="col"
      {...rest}
      className={classes(
        cell({ isSide: isSide === true, isNumber: isNumber === true }),
        'border-b border-edge py-2 align-bottom text-small font-normal whitespace-nowrap text-grey',
        className,
      )}
    />
  )
}

export function Tr({ className, ...rest }: HTMLAttributes<HTMLTableRowElement>): ReactNode {
  return <tr {...rest} className={classes('border-b border-line hover:bg-shade', className)} />
}

export function Td({
  isSide,
  isNumber,
  className,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & Aside): ReactNode {
  return (
    <td
      {...rest}
      className={classes(
        cell({ isSide: isSide === true, isNumber: isNumber === true }),
        'py-2.5 align-baseline',
        className,
      )}
    />
  )
}
