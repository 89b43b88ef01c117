import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { day, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { Button, FourStates, Refusal, Status, type StatusTone } from '../../ui/index.ts'
import { invitationsQuery, useTakeBack } from './queries.ts'
import { membersWords } from './words.ts'

const LETTERS = {
  waiting: { tone: 'busy', icon: 'clock' },
  sent: { tone: 'quiet', icon: 'check' },
  printed: { tone: 'human', icon: 'warning' },
  failed: { tone: 'human', icon: 'warning' },
} as const satisfies Record<string, { tone: StatusTone; icon: string }>

export function Invitations(): ReactNode {
  const t = useWords(membersWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()
  const invitations = useQuery(invitationsQuery)
  const takeBack = useTakeBack()
  return (
    <section aria-labelledby="invitations" className="pt-10">
      <h2 id="invitations" className="pb-2 text-read font-strong">
        {t('invitations')}
      </h2>
      <FourStates
        of={invitations}
        isEmpty={(items) => items.length === 0}
        empty={<p className="text-grey">{t('no-invitations')}</p>}
        full={(items) => (
          <ul>
            {items.map(({ id, email, role, letter, by, expiresAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
                <span className="min-w-0 flex-1 basis-60">
                  <span className="block font-strong wrap-anywhere">{email}</span>
                  <span className="block text-small text-grey">
                    {t(`role-${role}`)} ·{' '}
                    {t('invited-by', { name: nameOf(by) ?? t('unknown'), day: day(expiresAt, language, timeZone) })}
                  </span>
                </span>
                <Status tone={LETTERS[letter].tone} icon={LETTERS[letter].icon}>
                  {t(`letter-${letter}`)}
                </Status>
                <Button
                  kind="quiet"
                  aria-label={t('take-back-of', { email })}
                  isBusy={takeBack.isPending && takeBack.variables === id}
                  onClick={() => takeBack.mutate(id)}
                >
                  {t('take-back')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      />
      {takeBack.isError ? <Refusal error={takeBack.error} className="mt-2" /> : null}
    </section>
  )
}
