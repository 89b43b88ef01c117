// A file before it leaves: what will stand in it, by which filter, in which language, and what is left out.
import type { ExportPreview } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useId, useMemo } from 'react'
import {
  addresses,
  cache,
  keys,
  matterQuery,
  number,
  oneOf,
  useFollowing,
  useLanguage,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { buttonClass, DateText, Empty, FourStates, Page, Select, Table, Td, Th, Tr } from '../../ui/index.ts'
import { Formats } from './formats.tsx'
import { exportPlaceWords } from './place-words.ts'
import { filterIn, previewQuery, searchOf } from './queries.ts'
import { exportWords } from './words.ts'

export function ExportScreen(): ReactNode {
  const params: unknown = useParams({ strict: false })
  const matter = String(Reflect.get(Object(params), 'matter'))
  return <Export key={matter} matter={matter} />
}

function Export({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(exportWords)
  const p = useWords(exportPlaceWords)
  const about = useQuery(matterQuery(matter))
  const [place, change] = usePlace()
  const filter = useMemo(() => filterIn(place), [place])
  const language = oneOf(place['language'], ['of-matter', 'en', 'de'])
  const preview = useQuery(previewQuery(matter, filter, language))
  const askAgain = (): void => void cache.invalidateQueries({ queryKey: keys.events(matter) })
  useFollowing(matter, { chronology: askAgain, reload: askAgain })
  return (
    <Page title={p('title')} above={about.data?.name ?? ''}>
      <FourStates
        of={preview}
        isEmpty={({ rows, filter: said }) => rows === 0 && said === null}
        empty={
          <Empty
            title={t('empty-title')}
            actions={
              <Link to={addresses.documents(matter)} className={buttonClass('main')}>
                {t('to-documents')}
              </Link>
            }
          >
            {t('empty-text')}
          </Empty>
        }
        full={(shown) => (
          <div className="grid gap-8">
            <section aria-label={t('which')} className="grid gap-3">
              <p className="text-read">
                {shown.filter === null ? t('every-row') : t('filtered', { filter: shown.filter })}
              </p>
              <p className="text-small text-grey">
                <Counts shown={shown} />{' '}
                <Link to={addresses.chronology(matter)} search={searchOf(place)} className="link inline-block min-h-6">
                  {t('change-filter')}
                </Link>
              </p>
              <Select
                label={t('language')}
                value={language}
                onChange={({ target }) => change({ language: target.value === 'of-matter' ? null : target.value })}
                options={[
                  { value: 'of-matter', label: t('of-matter') },
                  { value: 'en', label: 'English' },
                  { value: 'de', label: 'Deutsch' },
                ]}
                className="max-w-60"
              />
            </section>
            <Part title={t('as')}>
              <Formats matter={matter} filter={filter} language={language} shown={shown} />
            </Part>
            <Part title={t('left-out')}>
              <LeftOut shown={shown} />
            </Part>
            <Part title={t('first-rows', { count: shown.first.length })}>
              <FirstRows shown={shown} />
            </Part>
          </div>
        )}
      />
    </Page>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-read font-strong">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Counts({ shown }: { readonly shown: ExportPreview }): ReactNode {
  const t = useWords(exportWords)
  return [
    t('rows', { count: shown.rows }),
    t('sources', { count: shown.sources }),
    ...(shown.contradictions === 0 ? [] : [t('contradictions', { count: shown.contradictions })]),
  ].join(' · ')
}

/** What no file carries, and what every schedule says of itself. */
function LeftOut({ shown }: { readonly shown: ExportPreview }): ReactNode {
  const t = useWords(exportWords)
  const { removedRows, notRead, undecided, leftOut } = shown
  const items = [
    t('no-notes'),
    ...(removedRows === 0 ? [] : [t('removed', { count: removedRows })]),
    notRead + undecided === 0 ? t('nothing-open') : t('open', { notRead, undecided }),
    ...(leftOut === 0 ? [] : [t('on-purpose', { count: leftOut })]),
  ]
  return (
    <ul className="list-disc pl-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function FirstRows({ shown }: { readonly shown: ExportPreview }): ReactNode {
  const t = useWords(exportWords)
  const language = useLanguage()
  if (shown.first.length === 0) return <p className="text-grey">{t('no-rows')}</p>
  return (
    <>
      <Table
        label={t('first-rows', { count: shown.first.length })}
        head={
          <>
            <Th isNumber isSide>
              {t('number')}
            </Th>
            <Th>{t('date')}</Th>
            <Th>{t('event')}</Th>
            <Th isSide>{t('parties')}</Th>
            <Th isSide>{t('source')}</Th>
          </>
        }
      >
        {shown.first.map(({ id, date, text, parties, places }, index) => (
          <Tr key={id}>
            <Td isNumber isSide className="text-grey">
              {number(index + 1, language)}
            </Td>
            <Td className="w-32 min-w-24">{date === null ? t('undated') : <DateText date={date} />}</Td>
            <Td className="break-words">{text}</Td>
            <Td isSide className="w-44 text-small break-words">
              {parties.join(', ')}
            </Td>
            <Td isSide className="w-56 text-small break-words text-grey">
              {places.join('; ')}
            </Td>
          </Tr>
        ))}
      </Table>
      {shown.rows > shown.first.length ? (
        <p className="text-small text-grey">{t('and-more', { count: shown.rows - shown.first.length })}</p>
      ) : null}
    </>
  )
}
