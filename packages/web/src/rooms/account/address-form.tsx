import { type ReactNode, useRef } from 'react'
import { isRefused, useWords } from '../../data/index.ts'
import { Button, given, Refusal, TextField, useRefusalWords } from '../../ui/index.ts'
import { useChangeAddress } from './queries.ts'
import { accountWords } from './words.ts'

export function AddressForm(): ReactNode {
  const t = useWords(accountWords)
  const word = useRefusalWords()
  const form = useRef<HTMLFormElement>(null)
  const change = useChangeAddress()
  const isWrong = isRefused(change.error, 'accounts.password-wrong')
  const asked = change.isSuccess ? change.variables.email : null
  return (
    <form
      ref={form}
      className="grid gap-4"
      onSubmit={(event) => {
        const typed = given(event)
        change.mutate(
          { email: typed('email').trim(), current: typed('current') },
          { onSuccess: () => form.current?.reset() },
        )
      }}
    >
      <TextField label={t('email-new')} type="email" name="email" maxLength={254} autoComplete="off" required />
      <TextField
        label={t('password-now')}
        type="password"
        name="current"
        autoComplete="current-password"
        required
        problem={isWrong ? word(change.error) : null}
      />
      {change.isError && !isWrong ? <Refusal error={change.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isBusy={change.isPending}>
          {t('email-verb')}
        </Button>
        <span role="status" className="text-small text-grey">
          {asked === null ? '' : t('email-done', { email: asked })}
        </span>
      </div>
    </form>
  )
}
