import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import {
  addresses,
  oneOf,
  useDraft,
  useKeyFor,
  useLanguage,
  useTimeZone,
  useWords,
  whenDone,
} from '../../data/index.ts'
import { Button, Dialog, Refusal, Select, TextField } from '../../ui/index.ts'
import { useOpenMatter } from './queries.ts'
import { mattersWords } from './words.ts'

interface NewMatterProps {
  readonly onClose: () => void
}

export function NewMatterDialog({ onClose }: NewMatterProps): ReactNode {
  const t = useWords(mattersWords)
  return (
    <Dialog isOpen onClose={onClose} title={t('new')}>
      <NewMatterForm onClose={onClose} />
    </Dialog>
  )
}

function NewMatterForm({ onClose }: NewMatterProps): ReactNode {
  const t = useWords(mattersWords)
  const navigate = useNavigate()
  const spoken = useLanguage()
  const timeZone = useTimeZone() ?? 'UTC'
  const empty = useMemo(() => ({ name: '', language: spoken, dayOrder: spoken === 'de' ? 'day-first' : '' }), [spoken])
  const [draft, change, done] = useDraft('new-matter', empty)
  const key = useKeyFor('new-matter', { draft, timeZone })
  const open = useOpenMatter()
  const dayOrder = oneOf(draft.dayOrder, ['', 'day-first', 'month-first'])
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const given = {
          key,
          name: draft.name.trim(),
          language: draft.language === 'de' ? ('de' as const) : ('en' as const),
          dayOrder: dayOrder === '' ? null : dayOrder,
          timeZone,
        }
        const onSuccess = ({ id }: { readonly id: string }): void => {
          onClose()
          void navigate({ to: addresses.documents(id) })
        }
        whenDone(open.mutateAsync(given, { onSuccess }), done)
      }}
    >
      <TextField
        label={t('name')}
        hint={t('name-hint')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        maxLength={200}
        required
        data-first
        autoComplete="off"
      />
      <Select
        label={t('language')}
        value={draft.language}
        onChange={(event) => change({ language: event.target.value === 'de' ? 'de' : 'en' })}
        options={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
      <Select
        label={t('day-order')}
        hint={t('day-order-hint')}
        value={dayOrder}
        onChange={(event) => change({ dayOrder: event.target.value })}
        options={[
          { value: '', label: t('day-order-open') },
          { value: 'day-first', label: t('day-first') },
          { value: 'month-first', label: t('month-first') },
        ]}
      />
      {open.isError ? <Refusal error={open.error} /> : null}
      <div className="mt-1 flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" kind="main" isBusy={open.isPending}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}
