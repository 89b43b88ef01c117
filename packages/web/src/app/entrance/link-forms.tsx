// The forms behind the links of the first start and of letters. The secret stands behind # and is taken out of the address at once; until
// it is used only the page knows it.
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { answerOf, api, cache, languageNow, tellSession, useDraft, useWords } from '../../data/index.ts'
import { Button, given, Refusal, TextField } from '../../ui/index.ts'
import { Frame } from './frame.tsx'
import { linkWords } from './link-words.ts'
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
  const l = useWords(linkWords)
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
    <Frame title={l('set-up')} text={l('set-up-text')}>
      <form className="grid gap-4" onSubmit={(event) => setUp.mutate(given(event)('password'))}>
        <TextField
          label={t('workspace')}
          hint={l('workspace-hint')}
          autoComplete="organization"
          {...typed('workspace')}
        />
        <TextField label={l('name')} autoComplete="name" {...typed('name')} />
        <TextField label={t('email')} type="email" autoComplete="username" {...typed('email')} />
        <NewPassword label={t('password')} />
        <Ending error={setUp.error} link={link} />
        <Button type="submit" kind="main" isBusy={setUp.isPending} disabled={link === ''} className="mt-2">
          {l('set-up-verb')}
        </Button>
      </form>
    </Frame>
  )
}

const EMPTY = { workspace: '', name: '', email: '' }

export function Invitation(): ReactNode {
  const t = useWords(entranceWords)
  const l = useWords(linkWords)
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
    <Frame title={l('invitation')} text={l('invitation-text')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          const value = given(event)
          accept.mutate({ name: value('name'), password: value('password') })
        }}
      >
        <TextField label={l('name')} hint={l('invitation-name-hint')} name="name" autoComplete="name" />
        <NewPassword label={t('password')} />
        <Ending error={accept.error} link={link} />
        <Button type="submit" kind="main" isBusy={accept.isPending} disabled={link === ''} className="mt-2">
          {l('accept')}
        </Button>
      </form>
    </Frame>
  )
}

export function Reset(): ReactNode {
  const l = useWords(linkWords)
  const link = useLink()
  const reset = useMutation({
    mutationFn: (password: string) => answerOf(api.POST('/password-resets/use', { body: { link, password } })),
    onSuccess: () => sessionStorage.removeItem(`link:${location.pathname}`),
  })
  return (
    <Frame title={l('reset')}>
      {reset.isSuccess ? (
        <p role="status">{l('reset-done')}</p>
      ) : (
        <form className="grid gap-4" onSubmit={(event) => reset.mutate(given(event)('password'))}>
          <NewPassword label={l('new-password')} />
          <Ending error={reset.error} link={link} />
          <Button type="submit" kind="main" isBusy={reset.isPending} disabled={link === ''} className="mt-2">
            {l('reset-verb')}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Frame>
  )
}

export function Address(): ReactNode {
  const l = useWords(linkWords)
  const link = useLink()
  const use = useMutation({
    mutationFn: () => answerOf(api.POST('/address-changes/use', { body: { link } })),
    onSuccess: () => sessionStorage.removeItem(`link:${location.pathname}`),
  })
  return (
    <Frame title={l('address')} text={l('address-text')}>
      {use.isSuccess ? (
        <p role="status">{l('address-done')}</p>
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
            {l('address-verb')}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Frame>
  )
}

export function Forgotten(): ReactNode {
  const t = useWords(entranceWords)
  const l = useWords(linkWords)
  const ask = useMutation({
    mutationFn: (email: string) => answerOf(api.POST('/password-resets', { body: { email } })),
  })
  return (
    <Frame title={l('ask-reset')} text={l('ask-reset-text')}>
      {ask.isSuccess ? (
        <p role="status">{l('ask-reset-done')}</p>
      ) : (
        <form className="grid gap-4" onSubmit={(event) => ask.mutate(given(event)('email'))}>
          <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
          {ask.isError ? <Refusal error={ask.error} /> : null}
          <Button type="submit" kind="main" isBusy={ask.isPending} className="mt-2">
            {l('ask-reset-verb')}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Frame>
  )
}

function NewPassword({ label }: { readonly label: string }): ReactNode {
  const l = useWords(linkWords)
  return (
    <TextField
      label={label}
      hint={l('password-hint')}
      name="password"
      type="password"
      autoComplete="new-password"
      required
    />
  )
}

function Ending({ error, link }: { readonly error: unknown; readonly link: string }): ReactNode {
  const l = useWords(linkWords)
  if (link === '') return <p className="border-l-2 border-amber py-1 pl-3">{l('no-link')}</p>
  return error === null ? null : <Refusal error={error} />
}

function ToSignIn(): ReactNode {
  const l = useWords(linkWords)
  return (
    <p className="pt-6">
      <Link to="/sign-in" className="link">
        {l('back')}
      </Link>
    </p>
  )
}
