import { SCOPE_NAMES } from '@muniment/contract/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { day, recently, useLanguage, useTimeZone, useWords } from '../../data/index.ts'
import { Button, FourStates, Refusal } from '../../ui/index.ts'
import { NewTokenDialog } from './new-token.tsx'
import { tokensQuery, useRemoveToken } from './queries.ts'
import { accountWords } from './words.ts'

export function Tokens(): ReactNode {
  const t = useWords(accountWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const tokens = useQuery(tokensQuery)
  const remove = useRemoveToken()
  const [isMaking, setIsMaking] = useState(false)
  const validity = (expiresAt: string): string => {
    const key = new Date(expiresAt) < new Date() ? 'token-expired' : 'token-expires'
    return t(key, { day: day(expiresAt, language, timeZone) })
  }
  return (
    <>
      <FourStates
        of={tokens}
        isEmpty={(items) => items.length === 0}
        empty={<p className="text-grey">{t('tokens-none')}</p>}
        full={(items) => (
          <ul>
            {items.map(({ id, name, scopes, expiresAt, lastUsedAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-strong">{name}</span>
                  <span className="block text-small text-grey">
                    {validity(expiresAt)} ·{' '}
                    {lastUsedAt === null
                      ? t('token-unused')
                      : t('token-used', { when: recently(lastUsedAt, new Date(), language, timeZone) })}
                  </span>
                  <span className="block text-small text-grey">
                    {SCOPE_NAMES.filter((scope) => scopes.includes(scope))
                      .map((scope) => t(`scope-${scope}`))
                      .join(' · ')}
                  </span>
                </span>
                <Button
                  kind="quiet"
                  aria-label={t('token-remove-of', { name })}
                  isBusy={remove.isPending && remove.variables === id}
                  onClick={() => remove.mutate(id)}
                >
                  {t('token-remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      />
      {remove.isError ? <Refusal error={remove.error} className="mt-2" /> : null}
      <div className="pt-3">
        <Button icon="plus" onClick={() => setIsMaking(true)}>
          {t('token-new')}
        </Button>
      </div>
      <NewTokenDialog isOpen={isMaking} onClose={() => setIsMaking(false)} />
    </>
  )
}
