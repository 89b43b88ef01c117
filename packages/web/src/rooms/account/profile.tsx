import type { SignedIn } from '@muniment/contract'
import { type ReactNode, useId } from 'react'
import { speak, useVersionedDraft, useWords, whenDone, zonesWith } from '../../data/index.ts'
import { announce, Button, Refusal, Select, TextField } from '../../ui/index.ts'
import { useChangeAccount } from './queries.ts'
import { accountWords } from './words.ts'

export function Profile({ account }: { readonly account: SignedIn['account'] }): ReactNode {
  const t = useWords(accountWords)
  const { name, language, timeZone, mentionLetters } = account
  // An account has no version: what was changed of it elsewhere stays, for only what was changed here is sent.
  const form = useVersionedDraft('account', { name, language, timeZone, mentionLetters }, 0)
  const { value: draft, change: type, changed } = form
  const change = useChangeAccount()
  const hint = useId()
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const what = changed.name === undefined ? changed : { ...changed, name: changed.name.trim() }
        whenDone(change.mutateAsync(what), () => {
          form.done()
          speak(draft.language)
          announce(t('saved'))
        })
      }}
    >
      <TextField
        label={t('name')}
        hint={t('name-hint')}
        value={draft.name}
        onChange={(event) => type({ name: event.target.value })}
        maxLength={200}
        required
        autoComplete="name"
      />
      <Select
        label={t('language')}
        value={draft.language}
        onChange={(event) => type({ language: event.target.value === 'de' ? 'de' : 'en' })}
        options={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
      <Select
        label={t('time-zone')}
        hint={t('time-zone-hint')}
        value={draft.timeZone}
        onChange={(event) => type({ timeZone: event.target.value })}
        options={zonesWith(draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <div className="grid gap-1">
        <label className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={draft.mentionLetters}
            aria-describedby={hint}
            onChange={({ target }) => type({ mentionLetters: target.checked })}
          />
          {t('mention-letters')}
        </label>
        <p id={hint} className="text-small text-grey">
          {t('mention-letters-hint')}
        </p>
      </div>
      {change.isError ? <Refusal error={change.error} /> : null}
      <div>
        <Button type="submit" kind="main" isBusy={change.isPending} disabled={Object.keys(changed).length === 0}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
