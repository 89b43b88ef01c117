// What people said of answers, with the question they had asked: what an editor approves answers by.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { day, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { Button, FourStates, Status } from '../../ui/index.ts'
import { answersWords } from './answers-words.ts'
import { opinionsQuery } from './approved-queries.ts'

export function Opinions({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(answersWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()
  const asked = useInfiniteQuery(opinionsQuery(matter))
  return (
    <section aria-label={t('opinions')} className="grid gap-4 border-t border-line pt-4">
      <h2 className="font-strong">{t('opinions')}</h2>
      <FourStates
        of={asked}
        isEmpty={({ pages: [first] }) => first === undefined || first.helpful + first.notHelpful === 0}
        empty={<p className="text-grey">{t('no-opinions')}</p>}
        full={({ pages }) => (
          <>
            <p className="text-small text-grey">
              {t('counts', { helpful: pages[0]?.helpful ?? 0, not: pages[0]?.notHelpful ?? 0 })}
            </p>
            <ol className="grid gap-4">
              {pages
                .flatMap(({ ratings }) => ratings)
                .map(({ question, helpful, note, by, at }) => {
                  const name = nameOf(by)
                  const when = day(at, language, timeZone)
                  return (
                    <li key={`${by} ${at} ${question}`} className="grid gap-1">
                      <span className="break-words whitespace-pre-line">{question}</span>
                      {note === null ? null : (
                        <span className="border-l-2 border-line pl-3 break-words whitespace-pre-line">{note}</span>
                      )}
                      <span className="flex flex-wrap items-baseline gap-x-3 text-small text-grey">
                        <Status tone={helpful ? 'quiet' : 'human'} icon={helpful ? 'check' : 'warning'}>
                          {t(helpful ? 'helped' : 'not-helped')}
                        </Status>
                        {name === null ? t('said-gone', { when }) : t('said', { name, when })}
                      </span>
                    </li>
                  )
                })}
            </ol>
            {asked.hasNextPage ? (
              <div>
                <Button isBusy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  {t('more')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      />
    </section>
  )
}
