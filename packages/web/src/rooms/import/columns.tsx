// What each column of the table means, and how its dates are read. A meaning is given once: taking it leaves a note where it was.
import type { ImportField } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { oneOf, useWords } from '../../data/index.ts'
import { Select } from '../../ui/index.ts'
import { type Mapping, type Shown, useMapImport } from './queries.ts'
import { TableRefusal } from './table-refusal.tsx'
import { importWords } from './words.ts'

// Those of the contract, written out: its values bring zod along, which the policy of the page forbids.
const FIELDS = [
  'date',
  'time',
  'text',
  'parties',
  'tags',
  'kind',
  'status',
  'key',
  'edtf',
  'earliest',
  'latest',
  'id',
  'version',
  'note',
  'ignored',
] as const satisfies readonly ImportField[]
const isShared = (field: ImportField): boolean => field === 'note' || field === 'ignored'

interface ColumnsProps {
  readonly matter: string
  readonly shown: Shown
  readonly onMapped: () => void
}

export function Columns({ matter, shown, onMapped }: ColumnsProps): ReactNode {
  const t = useWords(importWords)
  const { id, headers, version } = shown
  const [mapping, setMapping] = useState<Mapping>(shown.mapping)
  const map = useMapImport(matter, id)
  const put = (next: Mapping): void => {
    setMapping(next)
    onMapped()
    map.mutate({ version, mapping: next }, { onError: () => setMapping(shown.mapping) })
  }
  const mean = (column: number, field: ImportField): void =>
    put({
      ...mapping,
      columns: mapping.columns.map((one, index) =>
        index === column ? field : one === field && !isShared(field) ? 'note' : one,
      ),
    })
  return (
    <details className="rounded-base border border-line p-3" open={!mapping.columns.includes('id')}>
      <summary className="min-h-6 cursor-pointer font-strong">{t('columns')}</summary>
      <div className="grid gap-4 pt-3">
        <p className="text-small text-grey">{t('columns-text')}</p>
        <div className="grid gap-3 mid:grid-cols-2 wide:grid-cols-3">
          {headers.map((header, index) => (
            <Select
              // Two columns may be called the same; their place tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              key={`${index} ${header}`}
              label={header.trim() === '' ? t('column', { number: index + 1 }) : header}
              value={mapping.columns[index] ?? 'note'}
              disabled={map.isPending}
              onChange={({ target }) => mean(index, oneOf(target.value, FIELDS))}
              options={FIELDS.map((field) => ({ value: field, label: t(`field-${field}`) }))}
            />
          ))}
        </div>
        <div className="grid gap-3 border-t border-line pt-3 mid:grid-cols-2 wide:grid-cols-3">
          <Select
            label={t('language')}
            value={mapping.language}
            disabled={map.isPending}
            onChange={({ target }) => put({ ...mapping, language: oneOf(target.value, ['en', 'de']) })}
            options={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
          <Select
            label={t('day-order')}
            value={mapping.dayOrder ?? ''}
            disabled={map.isPending}
            onChange={({ target }) => {
              const order = oneOf(target.value, ['', 'day-first', 'month-first'])
              put({ ...mapping, dayOrder: order === '' ? null : order })
            }}
            options={[
              { value: '', label: t('day-order-open') },
              { value: 'day-first', label: t('day-first') },
              { value: 'month-first', label: t('month-first') },
            ]}
          />
        </div>
        {map.isError ? <TableRefusal error={map.error} /> : null}
      </div>
    </details>
  )
}
