// The kind, the parties and the tags of a row, to be set. Names are chosen from those there are; whoever is not on the cast can be put there.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { addParty, partyNamesQuery, tagNamesQuery, useLanguage, useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { Select } from './field.tsx'
import { NamesEntry } from './names-entry.tsx'
import { Refusal } from './refusal.tsx'
import { completed, partyCalled, ROW_KINDS, type RowFieldsValue, withParty, withTag } from './row-fields-value.ts'
import { rowFieldsWords } from './row-fields-words.ts'

const NOBODY: readonly { readonly id: string; readonly name: string }[] = []

/** As it can be sent; undefined: not yet. */
export function useRowFields(matter: string, value: RowFieldsValue): RowFieldsValue | undefined {
  const { data: cast = NOBODY } = useQuery({ ...partyNamesQuery(matter), enabled: value.party !== '' })
  return completed(value, cast)
}

interface FieldsProps {
  readonly matter: string
  readonly value: RowFieldsValue
  readonly onChange: (part: Partial<RowFieldsValue>) => void
}

export function RowFields({ matter, value, onChange }: FieldsProps): ReactNode {
  const t = useWords(rowFieldsWords)
  const { data: cast = NOBODY, isSuccess: isCastHere } = useQuery(partyNamesQuery(matter))
  const { data: tags = [] } = useQuery(tagNamesQuery(matter, useLanguage()))
  const put = useMutation({
    mutationFn: (kind: 'person' | 'organization') => addParty(matter, value.party.trim(), kind),
    onSuccess: (party) => onChange(withParty(value, party)),
  })
  const known = partyCalled(value.party, cast)
  const isUnknown = isCastHere && value.party.trim() !== '' && known === undefined
  // While a name is typed whose beginning somebody has, nothing is wrong with it.
  const isBegun = cast.some(({ name }) => name.toLowerCase().includes(value.party.trim().toLowerCase()))
  return (
    <>
      <Select
        label={t('kind')}
        value={value.kind}
        options={ROW_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        onChange={({ target }) => {
          const kind = ROW_KINDS.find((one) => one === target.value)
          if (kind !== undefined) onChange({ kind })
        }}
      />
      <NamesEntry
        legend={t('parties')}
        label={t('party')}
        verb={t('add-party')}
        chosen={value.parties.map(({ id, name }) => ({ key: id, name }))}
        offered={cast.filter(({ id }) => value.parties.every((party) => party.id !== id)).map(({ name }) => name)}
        most={200}
        typed={value.party}
        canAdd={known !== undefined}
        onType={(party) => onChange({ party })}
        onAdd={() => (known === undefined ? undefined : onChange(withParty(value, known)))}
        onRemove={(key) => onChange({ parties: value.parties.filter(({ id }) => id !== key) })}
      >
        {isUnknown && !isBegun ? (
          <div role="status" className="flex flex-wrap items-center gap-2 text-small text-amber">
            {t('unknown')}
            {(['person', 'organization'] as const).map((kind) => (
              <Button key={kind} isBusy={put.isPending} onClick={() => put.mutate(kind)}>
                {t(`new-${kind}`)}
              </Button>
            ))}
          </div>
        ) : null}
        {put.error === null ? null : <Refusal error={put.error} />}
      </NamesEntry>
      <NamesEntry
        legend={t('tags')}
        label={t('tag')}
        verb={t('add-tag')}
        chosen={value.tags.map((tag) => ({ key: tag, name: tag }))}
        offered={tags.filter((tag) => !value.tags.includes(tag))}
        most={60}
        typed={value.tag}
        canAdd={value.tag.trim() !== ''}
        onType={(tag) => onChange({ tag })}
        onAdd={() => onChange(withTag(value))}
        onRemove={(key) => onChange({ tags: value.tags.filter((tag) => tag !== key) })}
      />
    </>
  )
}
