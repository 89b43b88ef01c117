// The password over the page: where a session has ended, and where an act asks for it. What is typed below stays.
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf, api, cache, tellSession, useConfirmation, useSelf, useSession, useWords } from '../data/index.ts'
import { Button, Dialog, given, Refusal, TextField } from '../ui/index.ts'
import { entranceWords } from './entrance/words.ts'
import { useSignOut } from './session.tsx'
import { shellWords } from './words.ts'

export function Passwords(): ReactNode {
  return (
    <>
      <SessionEnded />
      <PasswordAgain />
    </>
  )
}

/** Asks for the password over the page: what is typed below stays. */
function SessionEnded(): ReactNode {
  const t = useWords(shellWords)
  const e = useWords(entranceWords)
  const session = useSession()
  const self = useSelf()
  const leave = useSignOut()
  const again = useMutation({
    mutationFn: (password: string) =>
      answerOf(
        api.POST('/sign-in', {
          body: {
            email: self?.account.email ?? '',
            password,
            ...(self === undefined ? {} : { workspace: self.workspace.id }),
          },
        }),
      ),
    onSuccess: async () => {
      tellSession('held')
      await cache.invalidateQueries()
    },
  })
  return (
    <Dialog
      isOpen={session === 'ended' && self !== undefined}
      onClose={() => undefined}
      title={t('session-ended')}
      isForced
    >
      <p className="pb-4 text-grey">{t('session-ended-text')}</p>
      <form className="grid gap-4" onSubmit={(event) => again.mutate(given(event)('password'))}>
        <OwnPassword />
        {again.isError ? <Refusal error={again.error} /> : null}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="main" isBusy={again.isPending}>
            {e('sign-in')}
          </Button>
          <Button onClick={leave} kind="quiet">
            {t('as-somebody-else')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Whose password is asked for, and the password. */
function OwnPassword(): ReactNode {
  const e = useWords(entranceWords)
  const email = useSelf()?.account.email ?? ''
  return (
    <>
      <TextField label={e('email')} type="email" autoComplete="username" value={email} readOnly />
      <TextField
        label={e('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        data-first
      />
    </>
  )
}

/** The password once more, where an act asks for it; the act goes on by itself. */
function PasswordAgain(): ReactNode {
  const t = useWords(shellWords)
  const answer = useConfirmation()
  const confirm = useMutation({
    mutationFn: (password: string) => answerOf(api.POST('/account/confirm', { body: { password } })),
    onSuccess: () => answer?.(true),
  })
  const close = (): void => {
    confirm.reset()
    answer?.(false)
  }
  return (
    <Dialog isOpen={answer !== null} onClose={close} title={t('password-again')}>
      <p className="pb-4 text-grey">{t('password-again-text')}</p>
      <form className="grid gap-4" onSubmit={(event) => confirm.mutate(given(event)('password'))}>
        <OwnPassword />
        {confirm.isError ? <Refusal error={confirm.error} /> : null}
        <div>
          <Button type="submit" kind="main" isBusy={confirm.isPending}>
            {t('password-again-verb')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
