import type { MatterAccess } from '@muniment/contract'
import { type ReactNode } from 'react'
import { useSelf, useVersionedDraft, useWords, whenDone } from '../../data/index.ts'
import { announce, Button, DraftRefused, TextField } from '../../ui/index.ts'
import { useCloseMatter } from './queries.ts'
import { matterSettingsWords } from './words.ts'

interface CloseFormProps {
  readonly matter: string
  readonly access: MatterAccess
  readonly onDone: () => void
}

/** Of members by their id whether they are named, and the reason under `REASON`: what others change is told one by one. */
type Draft = Readonly<Record<string, boolean | string | undefined>>
const REASON = 'reason'

/** Who closes a matter is always among those who still see it. */
export function CloseForm({ matter, access, onDone }: CloseFormProps): ReactNode {
  const t = useWords(matterSettingsWords)
  const self = useSelf()?.account.id
  const close = useCloseMatter(matter)
  const { members, closedFor, version } = access
  const known: Draft = {
    ...Object.fromEntries(members.map(({ id, isNamed }) => [id, isNamed || id === self])),
    [REASON]: closedFor ?? '',
  }
  const form = useVersionedDraft(`closed:${matter}`, known, version)
  const { value: draft, changed } = form
  const send = (seen: number, what: Draft): void => {
    const named = members.map(({ id }) => id).filter((id) => id === self || what[id] === true)
    const reason = String(what[REASON] ?? '').trim()
    whenDone(close.mutateAsync({ version: seen, members: named, reason }), () => {
      form.done()
      announce(t('is-closed'))
      onDone()
    })
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send(form.version, draft)
      }}
    >
      <p>{t('close-text')}</p>
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-small font-strong">{t('close-who')}</legend>
        {members.map(({ id, name }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-6 shrink-0"
              checked={id === self || draft[id] === true}
              disabled={id === self}
              onChange={({ target }) => form.change({ [id]: target.checked })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('reason')}
        hint={t('reason-hint')}
        value={String(draft[REASON] ?? '')}
        onChange={({ target }) => form.change({ [REASON]: target.value })}
        maxLength={500}
        required
        autoComplete="off"
      />
      <DraftRefused
        error={close.error}
        code="matter.access-changed"
        theirs={form.theirs}
        labels={{
          ...Object.fromEntries(members.map(({ id, name }) => [id, name])),
          [REASON]: t('reason'),
        }}
        isBusy={close.isPending}
        onMine={() => send(version, { ...known, ...changed })}
        onTheirs={() => {
          form.done()
          close.reset()
        }}
      />
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={close.isPending}>
          {t('close')}
        </Button>
      </div>
    </form>
  )
}
