// Who changed what of a row, and when, in words: as it was and as it became. One’s own changes are taken back from here, however long ago.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import {
  memberNamesQuery,
  moment,
  partyNamesQuery,
  quoted,
  useLanguage,
  useSelf,
  useTakeBack,
  useTimeZone,
  useWords,
} from '../../data/index.ts'
import { Button, FourStates, Refusal, Skeleton } from '../../ui/index.ts'
import { actOf, changesOf, type Wording } from './history-changes.ts'
import { historyWords } from './history-words.ts'
import { historyQuery, tagsByIdQuery } from './queries.ts'
import { chronologyWords } from './words.ts'

interface HistoryProps {
  readonly matter: string
  readonly event: string
  readonly mayWrite: boolean
}

export function RowHistory({ matter, event, mayWrite }: HistoryProps): ReactNode {
  const say = useWords(chronologyWords)
  const t = useWords(historyWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const self = useSelf()?.account.id
  const asked = useInfiniteQuery(historyQuery(matter, event))
  const { data: members } = useQuery(memberNamesQuery)
  const wording = useWording(matter)
  const back = useTakeBack(matter)
  const all = asked.data?.pages.flatMap(({ history }) => history)
  return (
    <section aria-label={say('history')} className="grid gap-2 text-small">
      <h3 className="text-small text-grey">{say('history')}</h3>
      <FourStates
        of={{ data: all, error: asked.error, refetch: asked.refetch }}
        waiting={<Skeleton rows={2} />}
        isEmpty={(history) => history.length === 0}
        empty={<p className="text-grey">{say('history-none')}</p>}
        full={(history) => (
          <ol className="grid gap-2">
            {history.map((entry) => {
              const what = actOf(entry, members?.get(entry.by.account ?? '') ?? say('somebody'), wording)
              const isOwn = self !== undefined && entry.by.account === self
              return (
                <li key={entry.edit} className="grid gap-0.5 border-l-2 border-line pl-3 break-words">
                  <span>
                    {what}
                    <span className="text-grey">
                      {' · '}
                      {moment(entry.by.at, language, timeZone)}
                      {entry.undoneBy === null ? '' : ` · ${say('history-undone')}`}
                    </span>
                  </span>
                  {changesOf(entry, wording).map((words) => (
                    <span key={words} className="block text-grey">
                      {words}
                    </span>
                  ))}
                  {mayWrite && isOwn && entry.undoneBy === null ? (
                    <Button
                      kind="quiet"
                      className="justify-self-start"
                      aria-label={t('undo-what', { what })}
                      isBusy={back.isPending && back.variables === entry.edit}
                      onClick={() => back.mutate(entry.edit)}
                    >
                      {t('undo')}
                    </Button>
                  ) : null}
                </li>
              )
            })}
          </ol>
        )}
      />
      {back.isSuccess ? <p role="status">{t('undone')}</p> : null}
      {back.error === null ? null : <Refusal error={back.error} />}
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

function useWording(matter: string): Wording {
  const t = useWords(historyWords)
  const say = useWords(chronologyWords)
  const language = useLanguage()
  const { data: parties } = useQuery(partyNamesQuery(matter))
  const { data: tags } = useQuery(tagsByIdQuery(matter))
  return useMemo(() => {
    const names = new Map(parties?.map(({ id, name }) => [id, name]))
    return {
      t,
      say,
      language,
      quoted: (words) => quoted(words, language),
      partyOf: (id) => names.get(id),
      tagOf: (id) => tags?.get(id),
    }
  }, [t, say, language, parties, tags])
}
