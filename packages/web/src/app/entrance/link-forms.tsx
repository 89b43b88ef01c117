// The forms behind the links of the first start and of letters. The secret stands behind # and is taken out of the address at once; until
// it is used only the page knows it.
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { answerOf, api, cache, languageNow, tellSession, useDraft, useWords } from '../../data/index.ts'
import { Button, given, Refusal, TextField } from '../../ui/index.ts'
import { Frame } from './frame.tsx'
import { entranceWords } from './words.ts'

const zoneOfBrowser = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A tab that is loaded again still has it; it is worthless once used. */
function useLink(): string {
  const [link] = useState(() => {
    const name = `link:${location.pathname}`
    const fresh = location.hash.slice(1)
    if (fresh !== '') {
      sessionStorage.setItem(name, fresh)
      history.replaceState(history.state, '', location.pathname)
    }
    return fresh === '' ? (sessionStorage.getItem(name) ?? '') : fresh
  })
  return link
}

function useArrival(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    sessionStorage.removeItem(`link:${location.pathname}`)
    cache.clear()
    tellSession('held')
    await navigate({ to: '/matters', replace: true })
  }
}

export function SetUp(): ReactNode {
  const t = useWords(entranceWords)
  const link = useLink()
  const arrive = useArrival()
  const [draft, change, done] = useDraft('set-up', EMPTY)
  const setUp = useMutation({
    mutationFn: (password: string) =>
      answerOf(
        api.POST('/set-up', {
          body: { link, ...draft, password, language: languageNow(), timeZone: zoneOfBrowser() },
        }),
      ),
    onSuccess: () => {
      done()
      return arrive()
    },
  })
  const typed = (name: keyof typeof EMPTY) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
    required: true,
  })
  return (
    <Frame title={t('set-up')} text={t('set-up-text')}>
      <form className="grid gap-4" onSubmit={(event) => setUp.mutate(given(event)('password'))}>
        <TextField
          label={t('workspace')}
          hint={t('workspace-hint')}
          autoComplete="organization"
          {...typed('workspace')}
        />
        <TextField label={t('name')} autoComplete="name" {...typed('name')} />
        <TextField label={t('email')} type="email" autoComplete="username" {...typed('email')} />
        <NewPassword label={t('password')} />
        <Ending error={setUp.error} link={link} />
        <Button type="submit" kind="main" isBusy={setUp.isPending} disabled={link === ''} className="mt-2">
          {t('set-up-verb')}
        </Button>
      </form>
    </Frame>
  )
}

const EMPTY = { workspace: '', name: '', email: '' }

export function Invitation(): ReactNode {
  const t = useWords(entranceWords)
  const link = useLink()
  const arrive = useArrival()
  const accept = useMutation({
    mutationFn: ({ name, password }: { name: string; password: string }) =>
      answerOf(
        api.POST('/invitations/accept', {
          body: {
            link,
            password,
            ...(name === '' ? {} : { name }),
            language: languageNow(),
            timeZone: zoneOfBrowser(),
          },
        }),
      ),
    onSuccess: arrive,
  })
  return (
    <Frame title={t('invitation')} text={t('invitation-text')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          const value = given(event)
          accept.mutate({ name: value('name'), password: value('password') })
        }}
      >
        <TextField label={t('name')} hint={t('invitation-name-hint')} name="name" autoComplete="name" />
        <NewPassword label={t('password')} />
        <Ending error={accept.error} link={link} />
        <Button type="submit" kind="main" isBusy={accept.isPending} disabled={link === ''} className="mt-2">
          {t('accept')}
        </Button>
      </form>
    </Frame>
  )
}

export function Reset(): ReactNode {
  const t = useWords(entranceWords)
  const link = useLink()
  const reset = useMutation({
    mutationFn: (password: string) => answerOf(api.POST('/password-resets/use', { body: { link, password } })),
    onSuccess: () => sessionStorage.removeItem(`link:${location.pathname}`),
  })
  return (
    <Frame title={t('reset')}>
      {reset.isSuccess ? (
        <p role="status">{t('reset-done')}</p>
      ) : (
        <form className="grid gap-4" onSubmit={(event) => reset.mutate(given(event)('password'))}>
          <NewPassword label={t('new-password')} />
          <Ending error={reset.error} link={link} />
          <Button type="submit" kind="main" isBusy={reset.isPending} disabled={link === ''} className="mt-2">
            {t('reset-verb')}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Frame>
  )
}

export function Address(): ReactNode {
  const t = useWords(entranceWords)
  const link = useLink()
  const use = useMutation({
    mutationFn: () => answerOf(api.POST('/address-changes/use', { body: { link } })),
    onSuccess: () => sessionStorage.removeItem(`link:${location.pathname}`),
  })
  return (
    <Frame title={t('address')} text={t('address-text')}>
      {use.isSuccess ? (
        <p role="status">{t('address-done')}</p>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            use.mutate()
          }}
        >
          <Ending error={use.error} link={link} />
          <Button type="submit" kind="main" isBusy={use.isPending} disabled={link === ''}>
            {t('address-verb')}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Frame>
  )
}

export function Forgotten(): ReactNode {
  const t = useWords(entranceWords)
  const ask = useMutation({
    mutationFn: (email: string) => answerOf(api.POST('/password-resets', { body: { email } })),
  })
  return (
    <Frame title={t('ask-reset')} text={t('ask-reset-text')}>
      {ask.isSuccess ? (
        <p role="status">{t('ask-reset-done')}</p>
      ) : (
        <form className="grid gap-4" onSubmit={(event) => ask.mutate(given(event)('email'))}>
          <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
          {ask.isError ? <Refusal error={ask.error} /> : null}
          <Button type="submit" kind="main" isBusy={ask.isPending} className="mt-2">
            {t('ask-reset-verb')}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Frame>
  )
}

function NewPassword({ label }: { readonly label: string }): ReactNode {
  const t = useWords(entranceWords)
  return (
    <TextField
      label={label}
      hint={t('password-hint')}
      name="password"
      type="password"
      autoComplete="new-password"
      required
    />
  )
}

function Ending({ error, link }: { readonly error: unknown; readonly link: string }): ReactNode {
  const t = useWords(entranceWords)
  if (link === '') return <p className="border-l-2 border-amber py-1 pl-3">{t('no-link')}</p>
  return error === null ? null : <Refusal error={error} />
}

function ToSignIn(): ReactNode {
  const t = useWords(entranceWords)
  return (
    <p className="pt-6">
      <Link to="/sign-in" className="link">
        {t('back')}
      </Link>
    </p>
  )
}
