import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { membersQuery, usePlace, useWords } from '../../data/index.ts'
import { Select, TextField } from '../../ui/index.ts'
import { NOUNS } from './filter.ts'
import { activityWords } from './words.ts'

export function Filters(): ReactNode {
  const t = useWords(activityWords)
  const [place, change] = usePlace()
  const members = useQuery(membersQuery)
  const set = (name: string) => (event: { target: { value: string } }) => change({ [name]: event.target.value })
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3 pb-5">
      <TextField label={t('from')} type="date" value={place['from'] ?? ''} onChange={set('from')} />
      <TextField label={t('until')} type="date" value={place['until'] ?? ''} onChange={set('until')} />
      <Select
        label={t('who')}
        value={place['who'] ?? ''}
        onChange={set('who')}
        options={[
          { value: '', label: t('anybody') },
          ...(members.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t('what')}
        value={place['what'] ?? ''}
        onChange={set('what')}
        options={[
          { value: '', label: t('anything') },
          ...NOUNS.map((noun) => ({ value: noun, label: t(`noun-${noun}`) })),
        ]}
      />
    </div>
  )
}
