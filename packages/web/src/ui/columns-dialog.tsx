// Which columns a table has and in which order: a box for each, and two buttons to move it. By keyboard as by pointer.
import { type ReactNode, useState } from 'react'
import { useWords } from '../data/index.ts'
import { Button, IconButton } from './button.tsx'
import { columnsWords } from './columns-words.ts'
import { Dialog } from './dialog.tsx'
import { Refusal } from './refusal.tsx'

interface ColumnsProps<Column extends string> {
  readonly title: string
  readonly hint: string
  /** All there are. */
  readonly columns: readonly Column[]
  readonly nameOf: (column: Column) => string
  readonly chosen: readonly Column[]
  readonly usual: readonly Column[]
  /** They can be moved, and not left out. */
  readonly needed?: readonly Column[]
  /** Null: as usual. */
  readonly onChoose: (columns: readonly Column[] | null, onRefused: () => void) => void
  readonly error: unknown
  readonly onClose: () => void
}

/** One place further to the front or the end. */
function moved<Column>(columns: readonly Column[], column: Column, by: 1 | -1): readonly Column[] {
  const from = columns.indexOf(column)
  const to = from + by
  if (from < 0 || to < 0 || to >= columns.length) return columns
  const next = columns.filter((one) => one !== column)
  return [...next.slice(0, to), column, ...next.slice(to)]
}

export function ColumnsDialog<Column extends string>({
  columns,
  needed = [],
  ...props
}: ColumnsProps<Column>): ReactNode {
  const { title, hint, nameOf, chosen: kept, usual, onChoose, error, onClose } = props
  const t = useWords(columnsWords)
  // A box is ticked with the click, not when the change has been taken up.
  const [ticked, setTicked] = useState<readonly Column[] | null>(null)
  const shown = ticked ?? kept
  const choose = (next: readonly Column[] | null): void => {
    setTicked(next ?? usual)
    onChoose(next, () => setTicked(null))
  }
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <p className="pb-3 text-small text-grey">{hint}</p>
      <ul>
        {[...shown, ...columns.filter((column) => !shown.includes(column))].map((column) => {
          const isShown = shown.includes(column)
          const name = nameOf(column)
          return (
            <li key={column} className="flex min-h-10 items-center gap-2 border-b border-line">
              {needed.includes(column) ? (
                <span className="flex min-h-9 flex-1 items-center gap-2 pl-8">
                  {name} <span className="text-small text-grey">{t('needed')}</span>
                </span>
              ) : (
                <label className="flex min-h-9 flex-1 cursor-pointer items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-6 shrink-0"
                    aria-label={t('show', { column: name })}
                    checked={isShown}
                    onChange={() => choose(isShown ? shown.filter((one) => one !== column) : [...shown, column])}
                  />
                  {name}
                </label>
              )}
              {isShown ? (
                <>
                  <IconButton
                    icon="up"
                    label={t('earlier', { column: name })}
                    disabled={shown[0] === column}
                    onClick={() => choose(moved(shown, column, -1))}
                  />
                  <IconButton
                    icon="down"
                    label={t('later', { column: name })}
                    disabled={shown.at(-1) === column}
                    onClick={() => choose(moved(shown, column, 1))}
                  />
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
      {error === null || error === undefined ? null : <Refusal error={error} />}
      <div className="flex gap-2 pt-4">
        <Button kind="main" onClick={onClose}>
          {t('close')}
        </Button>
        <Button onClick={() => choose(null)}>{t('usual')}</Button>
      </div>
    </Dialog>
  )
}
