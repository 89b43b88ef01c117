import type { MatterAccess } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { useSelf, useWords } from '../../data/index.ts'
import { announce, Button, given, Refusal, TextField } from '../../ui/index.ts'
import { useCloseMatter } from './queries.ts'
import { matterSettingsWords } from './words.ts'

interface CloseFormProps {
  readonly matter: string
  readonly access: MatterAccess
  readonly onDone: () => void
}

/** Who closes a matter is always among those who still see it. */
export function CloseForm({ matter, access, onDone }: CloseFormProps): ReactNode {
  const t = useWords(matterSettingsWords)
  const self = useSelf()?.account.id
  const close = useCloseMatter(matter)
  const [named, setNamed] = useState<ReadonlySet<string>>(
    () => new Set(access.members.filter(({ because }) => because === 'named').map(({ id }) => id)),
  )
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        const reason = given(event)('reason').trim()
        const members = access.members.map(({ id }) => id).filter((id) => id === self || named.has(id))
        close.mutate(
          { members, reason },
          {
            onSuccess: () => {
              announce(t('is-closed'))
              onDone()
            },
          },
        )
      }}
    >
      <p>{t('close-text')}</p>
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-small font-strong">{t('close-who')}</legend>
        {access.members.map(({ id, name }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-6"
              checked={id === self || named.has(id)}
              disabled={id === self}
              onChange={({ target }) => {
                const next = new Set(named)
                if (target.checked) next.add(id)
                else next.delete(id)
                setNamed(next)
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('reason')}
        hint={t('reason-hint')}
        name="reason"
        defaultValue={access.closedFor ?? ''}
        maxLength={500}
        required
        autoComplete="off"
      />
      {close.isError ? <Refusal error={close.error} /> : null}
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={close.isPending}>
          {t('close')}
        </Button>
      </div>
    </form>
  )
}
