// What the whole page depends on: whether the server answers, whether the session still holds. Neither takes away what somebody is doing.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import {
  Away,
  answerOf,
  api,
  cache,
  leaveFor,
  send,
  tellSession,
  useConfirmation,
  useConnection,
  useSelf,
  useSession,
  useWords,
} from '../data/index.ts'
import { Button, Dialog, given, Icon, Refusal, TextField } from '../ui/index.ts'
import { entranceWords } from './entrance/words.ts'
import { shellWords } from './words.ts'

const ASK_AGAIN_MILLISECONDS = 3000

/** Stands above the page while nothing answers, and asks until something does. */
export function ServerAway(): ReactNode {
  const t = useWords(shellWords)
  const connection = useConnection()
  useEffect(() => {
    if (connection === 'here') return undefined
    const timer = setInterval(() => {
      send(new Request(`${location.origin}/ready`)).catch(() => undefined)
    }, ASK_AGAIN_MILLISECONDS)
    return () => clearInterval(timer)
  }, [connection])
  return (
    <div role="status">
      {connection === 'here' ? null : (
        <p className="flex items-center justify-center gap-2 border-b border-line bg-shade px-4 py-2 text-amber">
          <Icon name="warning" />
          {t('away')}
        </p>
      )}
    </div>
  )
}

/** Asks for the password over the page: what is typed below stays. */
export function SessionEnded(): ReactNode {
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
export function PasswordAgain(): ReactNode {
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

/** Ends the session; nothing that belonged to it is left in the page. */
export function useSignOut(): () => void {
  return () => {
    const gone = (): void => leaveFor('/sign-in')
    // A session that has ended already is as good; one that the server never heard the end of is not.
    answerOf(api.POST('/sign-out')).then(gone, (error: unknown) => (error instanceof Away ? undefined : gone()))
  }
}

/** Another workspace is another session: nothing that was asked in the first may be shown in it. */
export function useEnterWorkspace(): (workspace: string) => Promise<void> {
  return async (workspace) => {
    await answerOf(api.POST('/workspaces/{workspace}/enter', { params: { path: { workspace } } }))
    leaveFor('/matters')
  }
}
