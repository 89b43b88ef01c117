import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { deviceName, recently, useLanguage, useTimeZone, useWords } from '../../data/index.ts'
import { announce, Button, FourStates, Refusal, Status } from '../../ui/index.ts'
import { sessionsQuery, useEndOthers, useEndSession } from './queries.ts'
import { accountWords } from './words.ts'

export function Sessions(): ReactNode {
  const t = useWords(accountWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const sessions = useQuery(sessionsQuery)
  const end = useEndSession()
  const endOthers = useEndOthers()
  const calledBy = (device: string): string => (device === '' ? t('unknown-device') : deviceName(device))
  const when = (iso: string): string => recently(iso, new Date(), language, timeZone)
  return (
    <FourStates
      of={sessions}
      full={({ sessions: all }) => (
        <>
          <ul>
            {all.map(({ id, device, signedInAt, lastSeenAt, isThisOne }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-strong">{calledBy(device)}</span>
                  <span className="block text-small text-grey">
                    {t('session-since', { when: when(signedInAt) })} · {t('session-seen', { when: when(lastSeenAt) })}
                  </span>
                </span>
                {isThisOne ? (
                  <Status tone="quiet" icon="check">
                    {t('session-this')}
                  </Status>
                ) : (
                  <Button
                    kind="quiet"
                    aria-label={t('session-end-of', { device: calledBy(device) })}
                    isBusy={end.isPending && end.variables === id}
                    onClick={() => end.mutate(id)}
                  >
                    {t('session-end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {end.isError ? <Refusal error={end.error} className="mt-2" /> : null}
          {endOthers.isError ? <Refusal error={endOthers.error} className="mt-2" /> : null}
          <div className="pt-3">
            {all.length < 2 ? (
              <p className="text-small text-grey">{t('sessions-one')}</p>
            ) : (
              <Button
                isBusy={endOthers.isPending}
                onClick={() => endOthers.mutate(undefined, { onSuccess: () => announce(t('sessions-ended')) })}
              >
                {t('sessions-end')}
              </Button>
            )}
          </div>
        </>
      )}
    />
  )
}
