// The first rows as the file will have them.
import type { ExportPreview } from '@muniment/contract'
import { type ExportColumn, USUAL_COLUMNS } from '@muniment/contract/vocabulary'
import type { ReactNode } from 'react'
import { number, useLanguage, useWords } from '../../data/index.ts'
import { DateText, Table, Td, Th, Tr } from '../../ui/index.ts'
import { exportWords } from './words.ts'

const USUAL: ReadonlySet<string> = new Set(USUAL_COLUMNS)
const isUsual = (column: ExportColumn): column is (typeof USUAL_COLUMNS)[number] => USUAL.has(column)

/** On a phone these stay. */
const isSide = (column: ExportColumn): boolean => column !== 'date' && column !== 'event'

export function FirstRows({ shown }: { readonly shown: ExportPreview }): ReactNode {
  const t = useWords(exportWords)
  if (shown.first.length === 0) return <p className="text-grey">{t('no-rows')}</p>
  return (
    <>
      <div className="wide:overflow-x-auto">
        <Table
          label={t('first-rows', { count: shown.first.length })}
          head={shown.columns.map((column) => (
            <Th key={column} isNumber={column === 'number'} isSide={isSide(column)}>
              {t(column)}
            </Th>
          ))}
        >
          {shown.first.map((row, index) => (
            <Tr key={row.id}>
              {shown.columns.map((column) => (
                <Cell key={column} column={column} row={row} at={index + 1} />
              ))}
            </Tr>
          ))}
        </Table>
      </div>
      {shown.rows > shown.first.length ? (
        <p className="text-small text-grey">{t('and-more', { count: shown.rows - shown.first.length })}</p>
      ) : null}
    </>
  )
}

interface CellProps {
  readonly column: ExportColumn
  readonly row: ExportPreview['first'][number]
  readonly at: number
}

function Cell({ column, row, at }: CellProps): ReactNode {
  const t = useWords(exportWords)
  const language = useLanguage()
  if (!isUsual(column))
    return (
      <Td isSide className="max-w-48 text-small break-words text-grey">
        {(row.cells[column] ?? []).join(' · ')}
      </Td>
    )
  if (column === 'number')
    return (
      <Td isNumber isSide className="text-grey">
        {number(at, language)}
      </Td>
    )
  if (column === 'date')
    return <Td className="w-32 min-w-24">{row.date === null ? t('undated') : <DateText date={row.date} />}</Td>
  if (column === 'event') return <Td className="min-w-40 break-words">{row.text}</Td>
  return (
    <Td
      isSide
      className={column === 'parties' ? 'w-44 text-small break-words' : 'w-56 text-small break-words text-grey'}
    >
      {column === 'parties' ? row.parties.join(', ') : row.places.join('; ')}
    </Td>
  )
}
