// What is shown and in which order. What is on is always readable as chips, each of which takes itself away.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import {
  listAs,
  listIn,
  memberNamesQuery,
  oneOf,
  useCommands,
  useLanguage,
  useNames,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, Chip, NamesInPlace, SearchField, Select, TextField } from '../../ui/index.ts'
import { filterIn, filterWords, KINDS, NO_FILTER, ORDERS, STATUS_CHOICES } from './filter.ts'
import { chronologyWords } from './words.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

interface FiltersProps {
  readonly parties: readonly Named[]
  readonly documents: readonly Named[]
  readonly tags: readonly string[]
}

export function Filters({ parties, documents, tags }: FiltersProps): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useCommands([
    { id: 'chronology.find', label: t('find-verb'), group: t('group'), keys: '/', run: () => field.current?.focus() },
    { id: 'chronology.filter', label: t('filter'), group: t('group'), keys: 'f', run: () => setOpen(!isOpen) },
  ])
  const nameOf = useNames()
  const chips = filterWords(filterIn(place), t, language, {
    party: (id) => parties.find((one) => one.id === id)?.name,
    document: (id) => documents.find((one) => one.id === id)?.name,
    member: nameOf,
  })
  return (
    <div className="grid gap-3 pb-3">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          ref={field}
          label={t('find')}
          value={place['q'] ?? ''}
          onLook={(q) => change({ q })}
          className="max-w-sm flex-1 basis-48 max-mid:min-w-full print:hidden"
        />
        <Button
          className="print:hidden"
          icon={isOpen ? 'close' : 'down'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filter')}
        </Button>
        {chips.map(({ name, words, without }) => (
          <Chip
            key={`${name} ${words}`}
            removeLabel={t('remove', { filter: words })}
            onRemove={() => change({ [name]: without })}
          >
            {words}
          </Chip>
        ))}
        {chips.length > 1 ? (
          <Button kind="quiet" onClick={() => change(NO_FILTER)}>
            {t('reset')}
          </Button>
        ) : null}
      </div>
      {isOpen ? <Choices parties={parties} tags={tags} documents={documents} /> : null}
    </div>
  )
}

/** What is asked for or not; there is no third. */
const BOXES = [
  { name: 'key', value: 'true', words: 'key-only' },
  { name: 'confidence', value: 'check', words: 'only-check' },
  { name: 'contradicted', value: 'true', words: 'only-contradicted' },
  { name: 'otherReading', value: 'true', words: 'only-other' },
  { name: 'removed', value: 'true', words: 'only-removed' },
] as const

const NO_MEMBERS: ReadonlyMap<string, string> = new Map()

function Choices({ parties, tags, documents }: FiltersProps): ReactNode {
  const t = useWords(chronologyWords)
  const [place, change] = usePlace()
  const set = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    change({ [name]: event.target.value })
  const statuses = listIn(place['status'])
  const all = { value: '', label: t('all') }
  const { data: members = NO_MEMBERS } = useQuery(memberNamesQuery)
  const review = [all, { value: 'true', label: t('reviewed') }, { value: 'false', label: t('not-reviewed') }]
  const orders = [
    { value: 'date', label: t('order-date') },
    { value: '-date', label: t('order-last') },
    { value: '-changed', label: t('order-changed') },
  ]
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] items-end gap-3 border-l-2 border-line pl-3">
      <TextField type="date" label={t('from')} value={place['from'] ?? ''} onChange={set('from')} />
      <TextField type="date" label={t('to')} value={place['to'] ?? ''} onChange={set('to')} />
      <NamesInPlace name="party" label={t('party-more')} verb={t('party-add')} offered={parties} />
      <Select
        label={t('source')}
        value={place['document'] ?? ''}
        onChange={set('document')}
        options={[all, ...documents.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {tags.length === 0 ? null : (
        <NamesInPlace
          name="tag"
          label={t('tag-more')}
          verb={t('tag-add')}
          offered={tags.map((name) => ({ id: name, name }))}
        />
      )}
      <Select
        label={t('kind')}
        value={place['kind'] ?? ''}
        onChange={set('kind')}
        options={[all, ...KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))]}
      />
      <Select label={t('review')} value={place['reviewed'] ?? ''} onChange={set('reviewed')} options={review} />
      <Select
        label={t('reviewer')}
        value={place['reviewer'] ?? ''}
        onChange={set('reviewer')}
        options={[all, ...[...members].map(([value, label]) => ({ value, label }))]}
      />
      <Select label={t('order')} value={oneOf(place['order'], ORDERS)} onChange={set('order')} options={orders} />
      <fieldset className="col-span-full flex flex-wrap gap-x-5 gap-y-1">
        <legend className="text-small font-strong">{t('status-any')}</legend>
        {STATUS_CHOICES.map((one) => (
          <label key={one} className="flex min-h-9 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-6 shrink-0"
              checked={statuses.includes(one)}
              onChange={() => change({ status: listAs([...new Set(statuses).symmetricDifference(new Set([one]))]) })}
            />
            {t(`status-${one}`)}
          </label>
        ))}
      </fieldset>
      {BOXES.map(({ name, value, words }) => (
        <label key={name} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={place[name] === value}
            onChange={({ target }) => change({ [name]: target.checked ? value : null })}
          />
          {t(words)}
        </label>
      ))}
    </div>
  )
}
