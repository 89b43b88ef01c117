// A file before it leaves: what will stand in it, by which filter, in which language, and what is left out.
import type { ExportPreview } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useMemo } from 'react'
import {
  addresses,
  cache,
  deskQuery,
  keys,
  matterQuery,
  oneOf,
  useFollowing,
  useIdHere,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { buttonClass, Empty, FourStates, Page, Select } from '../../ui/index.ts'
import { Columns } from './columns.tsx'
import { FirstRows } from './first-rows.tsx'
import { Formats } from './formats.tsx'
import { exportPlaceWords } from './place-words.ts'
import { filterIn, previewQuery, searchOf } from './queries.ts'
import { exportWords } from './words.ts'

export function ExportScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Export key={matter} matter={matter} />
}

function Export({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(exportWords)
  const p = useWords(exportPlaceWords)
  const about = useQuery(matterQuery(matter))
  const [place, change] = usePlace()
  const filter = useMemo(() => filterIn(place), [place])
  const language = oneOf(place['language'], ['of-matter', 'en', 'de'])
  const desk = useQuery(deskQuery(matter))
  const columns = desk.data?.exportColumns ?? null
  const asked = useMemo(() => ({ filter, language, columns }), [filter, language, columns])
  // What was chosen before is known first: a file never has other columns than those that are said.
  const preview = useQuery({ ...previewQuery(matter, asked), enabled: !desk.isPending })
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
            <Part title={t('columns')}>
              <Columns matter={matter} chosen={columns} />
            </Part>
            <Part title={t('as')}>
              <Formats matter={matter} asked={asked} shown={shown} />
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
