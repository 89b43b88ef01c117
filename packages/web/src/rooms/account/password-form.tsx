// Passwords are never drafts: they stand in the form and nowhere else.
import { type ReactNode, useRef, useState } from 'react'
import { isRefused, useSelf, useWords } from '../../data/index.ts'
import { announce, Button, given, Refusal, TextField, useRefusalWords } from '../../ui/index.ts'
import { useChangePassword } from './queries.ts'
import { accountWords } from './words.ts'

export function PasswordForm(): ReactNode {
  const t = useWords(accountWords)
  const word = useRefusalWords()
  const form = useRef<HTMLFormElement>(null)
  const email = useSelf()?.account.email ?? ''
  const change = useChangePassword()
  const [isDone, setIsDone] = useState(false)
  const isWrong = isRefused(change.error, 'accounts.password-wrong')
  const isWeak = change.error !== null && /^accounts\.password-(?:short|long|known)$/.test(codeOf(change.error))
  return (
    <form
      ref={form}
      className="grid gap-4"
      onSubmit={(event) => {
        setIsDone(false)
        const text = given(event)
        change.mutate(
          { current: text('current'), password: text('password'), endTokens: text('endTokens') !== '' },
          {
            onSuccess: () => {
              form.current?.reset()
              setIsDone(true)
              announce(t('password-done'))
            },
          },
        )
      }}
    >
      {/* For the browser's own keeper of passwords: whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t('password-now')}
        type="password"
        name="current"
        autoComplete="current-password"
        required
        problem={isWrong ? word(change.error) : null}
      />
      <TextField
        label={t('password-new')}
        hint={t('password-hint')}
        type="password"
        name="password"
        autoComplete="new-password"
        required
        problem={isWeak ? word(change.error) : null}
      />
      <label className="flex min-h-9 cursor-pointer items-center gap-2">
        <input type="checkbox" className="size-6 shrink-0" name="endTokens" defaultChecked />
        {t('password-tokens')}
      </label>
      {change.isError && !isWrong && !isWeak ? <Refusal error={change.error} /> : null}
      {isDone ? <p className="text-small text-grey">{t('password-done')}</p> : null}
      <div>
        <Button type="submit" isBusy={change.isPending}>
          {t('password-verb')}
        </Button>
      </div>
    </form>
  )
}

const codeOf = (error: unknown): string => (isRefused(error) ? error.code : '')
