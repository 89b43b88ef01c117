// What the whole page depends on: whether the server answers, whether the session still holds. Neither takes away what somebody is doing.
import type { ReactNode } from 'react'
import { Away, answerOf, api, leaveFor, useConnection, useWords } from '../data/index.ts'
import { Icon } from '../ui/index.ts'
import { shellWords } from './words.ts'

/** Stands above the page while nothing answers. */
export function ServerAway(): ReactNode {
  const t = useWords(shellWords)
  const connection = useConnection()
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
