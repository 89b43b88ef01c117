// Who changed what of a party, and when.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { moment, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { Button, FourStates, Skeleton } from '../../ui/index.ts'
import { actOf, changesOf } from './history-changes.ts'
import { partyHistoryWords } from './history-words.ts'
import { partyHistoryQuery } from './queries.ts'
import { partiesWords } from './words.ts'

interface HistoryProps {
  readonly matter: string
  readonly party: string
}

export function PartyHistory({ matter, party }: HistoryProps): ReactNode {
  const t = useWords(partyHistoryWords)
  const say = useWords(partiesWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()
  const asked = useInfiniteQuery(partyHistoryQuery(matter, party))
  const all = asked.data?.pages.flatMap(({ history }) => history)
  return (
    <section aria-label={t('title')} className="grid gap-2">
      <h3 className="text-small text-grey">{t('title')}</h3>
      <FourStates
        of={{ data: all, error: asked.error, refetch: asked.refetch }}
        waiting={<Skeleton rows={2} />}
        isEmpty={(history) => history.length === 0}
        empty={<p className="text-small text-grey">{t('none')}</p>}
        full={(history) => (
          <ol className="grid gap-2 text-small">
            {history.map((entry) => (
              <li key={entry.edit} className="grid gap-0.5 border-l-2 border-line pl-3 wrap-anywhere">
                <span>
                  {actOf(entry, nameOf(entry.by.account ?? '') ?? t('somebody'), t)}
                  <span className="text-grey">
                    {' · '}
                    {moment(entry.by.at, language, timeZone)}
                    {entry.undoneBy === null ? '' : ` · ${t('undone')}`}
                  </span>
                </span>
                {changesOf(entry, t, (kind) => say(`kind-${kind}`), language).map((words) => (
                  <span key={words} className="block text-grey">
                    {words}
                  </span>
                ))}
              </li>
            ))}
          </ol>
        )}
      />
      {asked.hasNextPage ? (
        <Button
          className="justify-self-start"
          isBusy={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </section>
  )
}
