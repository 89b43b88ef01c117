// The dates that were read and are in no row on purpose: each in its words, with why and the way to its page.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, useLanguage, useWords } from '../../data/index.ts'
import { Empty, Found, FourStates, Quote } from '../../ui/index.ts'
import { More } from './more.tsx'
import { leftOutQuery } from './queries.ts'
import { coverageWords } from './words.ts'

export function LeftOut({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const asked = useInfiniteQuery(leftOutQuery(matter, language))
  const all = asked.data?.pages.flatMap(({ dates }) => dates)
  return (
    <>
      <p className="pb-3 text-small text-grey">{t('about-left-out')}</p>
      <FourStates
        of={{ data: all, error: asked.error, refetch: asked.refetch }}
        isEmpty={(dates) => dates.length === 0}
        empty={<Empty title={t('none-left-out')} />}
        full={(dates) => (
          <ul aria-label={t('about-left-out')}>
            {dates.map(({ document, documentName, page, pageLabel, start, words, about, why }) => (
              <li key={`${document} ${page} ${start}`} className="grid gap-1 border-b border-line py-3">
                <p className="break-words">
                  <Quote>
                    <Found>{words}</Found>
                    {about === words ? null : ` – ${about}`}
                  </Quote>
                </p>
                <p className="text-small text-grey">
                  <Link
                    to={addresses.document(matter, document)}
                    search={{ page: String(page), find: words }}
                    className="link inline-block min-h-6 break-all"
                  >
                    {`${documentName}, ${t('page', { page: pageLabel ?? String(page) })}`}
                  </Link>
                  {` · ${why}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      />
      <More of={asked} />
    </>
  )
}
