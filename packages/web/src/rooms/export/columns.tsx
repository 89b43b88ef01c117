// Which columns a file with a table has: said, and chosen in a dialog. Kept for the person and the matter.
import { EXPORT_COLUMNS, type ExportColumn, NEEDED_COLUMNS, USUAL_COLUMNS } from '@muniment/contract/vocabulary'
import { type ReactNode, useState } from 'react'
import { useDeskChange, useWords } from '../../data/index.ts'
import { Button, ColumnsDialog } from '../../ui/index.ts'
import { exportWords } from './words.ts'

interface ColumnsProps {
  readonly matter: string
  /** Null: the usual ones. */
  readonly chosen: readonly ExportColumn[] | null
}

export function Columns({ matter, chosen }: ColumnsProps): ReactNode {
  const t = useWords(exportWords)
  const [isOpen, setOpen] = useState(false)
  const { mutate, error } = useDeskChange(matter)
  const columns = (chosen ?? USUAL_COLUMNS).map((column) => t(column)).join(', ')
  return (
    <>
      <p>{t(chosen === null ? 'columns-usual' : 'columns-chosen', { columns })}</p>
      <div>
        <Button onClick={() => setOpen(true)}>{t('choose-columns')}</Button>
      </div>
      {isOpen ? (
        <ColumnsDialog
          title={t('columns')}
          hint={t('columns-hint')}
          columns={EXPORT_COLUMNS}
          nameOf={(column) => t(column)}
          chosen={chosen ?? USUAL_COLUMNS}
          usual={USUAL_COLUMNS}
          needed={NEEDED_COLUMNS}
          onChoose={(next, onRefused) =>
            mutate({ exportColumns: next === null ? null : [...next] }, { onError: onRefused })
          }
          error={error}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
