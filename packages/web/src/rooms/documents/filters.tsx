// What of the documents is shown, and in which order: said here also where there are headings to press.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import {
  documentNamesQuery,
  type Language,
  sorted,
  useCommands,
  useLanguage,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { SearchField } from '../../ui/index.ts'
import { COLUMNS, filterIn, STATUSES } from './list-place.ts'
import { documentsWords } from './words.ts'

export function Filters({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(documentsWords)
  const [place, change] = usePlace()
  const language = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const { data: documents = [] } = useQuery(documentNamesQuery(matter))
  useCommands([
    { id: 'documents.find', label: t('find-verb'), group: t('group'), keys: '/', run: () => field.current?.focus() },
  ])
  const { status, kind, custodian, order } = filterIn(place)
  const kinds = among(
    documents.map((document) => document.kind),
    language,
  )
  const custodians = among(
    documents.map((document) => document.custodian ?? ''),
    language,
  )
  return (
    <div className="flex flex-wrap items-center gap-3 pb-4">
      <SearchField
        ref={field}
        label={t('find')}
        placeholder={t('find-hint')}
        value={place['q'] ?? ''}
        onLook={(q) => change({ q })}
        className="max-w-sm"
      />
      <Choice
        label={t('status')}
        value={status}
        options={[['', t('all')], ...STATUSES.map((one) => [one, t(`status-${one}`)] as const)]}
        onChoose={(next) => change({ status: next })}
      />
      {kinds.length < 2 && kind === '' ? null : (
        <Choice
          label={t('kind')}
          value={kind}
          options={[
            ['', t('all-kinds')],
            ...among([...kinds, kind], language).map((one) => [one, one.toUpperCase()] as const),
          ]}
          onChoose={(next) => change({ kind: next })}
        />
      )}
      {custodians.length === 0 && custodian === '' ? null : (
        <Choice
          label={t('custodian')}
          value={custodian}
          options={[
            ['', t('all-custodians')],
            ...among([...custodians, custodian], language).map((one) => [one, one] as const),
          ]}
          onChoose={(next) => change({ custodian: next })}
        />
      )}
      <Choice
        label={t('order')}
        value={order}
        options={[
          ['', t('order-filed')],
          ...COLUMNS.flatMap((column) => [
            [column, t('order-up', { column: t(column) })] as const,
            [`-${column}`, t('order-down', { column: t(column) })] as const,
          ]),
        ]}
        onChoose={(next) => change({ order: next })}
      />
    </div>
  )
}

const among = (values: readonly string[], language: Language): readonly string[] =>
  sorted(
    [...new Set(values)].filter((value) => value !== ''),
    language,
  )

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly className?: string
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, className = '', onChoose }: ChoiceProps): ReactNode {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      className={`min-h-9 max-w-full cursor-pointer rounded-base border border-edge bg-sheet px-2 ${className}`}
    >
      {options.map(([one, shown]) => (
        <option key={one} value={one}>
          {shown}
        </option>
      ))}
    </select>
  )
}
