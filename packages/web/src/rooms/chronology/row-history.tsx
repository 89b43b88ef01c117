// Who changed what of a row, and when, in words.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { memberNamesQuery, moment, useLanguage, useTimeZone, useWords } from '../../data/index.ts'
import { FourStates, Skeleton } from '../../ui/index.ts'
import type { ChronologySay } from './filter.ts'
import { historyQuery } from './queries.ts'
import { chronologyWords } from './words.ts'

const FIELDS = ['date', 'text', 'status', 'isKey', 'reviewed', 'parties', 'tags', 'citations'] as const

interface Entry {
  readonly undoes: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

function wordsOf({ undoes, before, after }: Entry, name: string, t: ChronologySay): string {
  if (undoes !== null) return t('history-undid', { name })
  if (before === null) return t('history-made', { name })
  const known = FIELDS.filter((field) => Object.hasOwn(after, field))
  const fields = known.length === 0 ? t('field-other') : known.map((field) => t(`field-${field}`)).join(', ')
  return t('history-changed', { name, fields })
}

export function RowHistory({ matter, event }: { readonly matter: string; readonly event: string }): ReactNode {
  const t = useWords(chronologyWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const asked = useQuery(historyQuery(matter, event))
  const { data: members } = useQuery(memberNamesQuery)
  return (
    <div className="grid gap-2 text-small">
      <h3 className="text-small text-grey">{t('history')}</h3>
      <FourStates
        of={asked}
        waiting={<Skeleton rows={2} />}
        isEmpty={({ history }) => history.length === 0}
        empty={<p className="text-grey">{t('history-none')}</p>}
        full={({ history, next }) => (
          <>
            <ol className="grid gap-2">
              {history.map((entry) => {
                const before = entry.before?.['text']
                return (
                  <li key={entry.edit} className="border-l-2 border-line pl-3">
                    {wordsOf(entry, members?.get(entry.by.account ?? '') ?? t('somebody'), t)}
                    <span className="text-grey">
                      {' · '}
                      {moment(entry.by.at, language, timeZone)}
                      {entry.undoneBy === null ? '' : ` · ${t('history-undone')}`}
                    </span>
                    {typeof before === 'string' ? (
                      <span className="block break-words text-grey">
                        {t('history-before')} <span className="font-serif">{before}</span>
                      </span>
                    ) : null}
                  </li>
                )
              })}
            </ol>
            {next === null ? null : <p className="text-grey">{t('history-more')}</p>}
          </>
        )}
      />
    </div>
  )
}
