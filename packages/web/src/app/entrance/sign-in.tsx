import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { answerOf, api, cache, isRefused, tellSession, usePlace, useWords } from '../../data/index.ts'
import { Button, given, Refusal, TextField } from '../../ui/index.ts'
import { Frame } from './frame.tsx'
import { entranceWords } from './words.ts'

/** Only addresses of our own, or a link could send somebody who has just signed in elsewhere. */
const ownPath = (to: string | undefined): string => (to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/matters')

export function SignIn(): ReactNode {
  const t = useWords(entranceWords)
  const navigate = useNavigate()
  const [place] = usePlace()
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => answerOf(api.POST('/sign-in', { body })),
    onSuccess: async () => {
      cache.clear()
      tellSession('held')
      await navigate({ href: `/app${ownPath(place['to'])}`, replace: true, reloadDocument: false })
    },
  })
  return (
    <Frame title={t('sign-in')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          const value = given(event)
          signIn.mutate({ email: value('email'), password: value('password') })
        }}
      >
        <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={isRefused(signIn.error, 'accounts.no-sign-in')}
        />
        {signIn.isError ? <Refusal error={signIn.error} /> : null}
        <Button type="submit" kind="main" isBusy={signIn.isPending} className="mt-2">
          {t('sign-in')}
        </Button>
      </form>
      <p className="pt-4">
        <Link to="/forgotten" className="link">
          {t('forgot')}
        </Link>
      </p>
      <p className="pt-6 text-small text-grey">{t('first-time')}</p>
    </Frame>
  )
}
