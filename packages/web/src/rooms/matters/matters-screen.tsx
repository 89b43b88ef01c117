// The matters one can see. The first time there is none: two ways on.
import type { Matter } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import {
  addresses,
  day,
  MOST_MATTERS,
  mattersNamedQuery,
  mattersQuery,
  number,
  patiently,
  useCommands,
  useLanguage,
  useMay,
  usePlace,
  useTimeZone,
  useWords,
} from '../../data/index.ts'
import {
  Button,
  Empty,
  FourStates,
  Page,
  Refusal,
  SearchField,
  Skeleton,
  Status,
  Table,
  Td,
  Th,
  Tr,
} from '../../ui/index.ts'
import { FirstSteps } from './first-steps.tsx'
import { matterCountsQuery } from './queries.ts'
import { mattersWords } from './words.ts'

// Nobody waits for it before the first screen.
const fetchNewMatter = async () => import('./new-matter.tsx')
const NewMatterDialog = lazy(patiently(async () => ({ default: (await fetchNewMatter()).NewMatterDialog })))

export function MattersScreen(): ReactNode {
  const t = useWords(mattersWords)
  const navigate = useNavigate()
  const matters = useQuery(mattersQuery)
  const mayWrite = useMay('editor')
  const [place, change] = usePlace()
  const isMaking = mayWrite && place['new'] !== undefined
  useEffect(() => void fetchNewMatter(), [])
  const make = (): void => change({ new: 'matter' }, 'push')
  useCommands(mayWrite ? [{ id: 'matters.new', label: t('new'), group: t('group'), keys: 'n', run: make }] : [])
  return (
    <Page
      title={t('title')}
      actions={
        mayWrite ? (
          <Button kind={matters.data?.matters.length === 0 ? 'plain' : 'main'} icon="plus" onClick={make}>
            {t('new')}
          </Button>
        ) : null
      }
    >
      <FourStates
        of={matters}
        isEmpty={({ matters: all }) => all.length === 0}
        empty={<FirstSteps onOpened={(id) => void navigate({ to: addresses.documents(id) })} />}
        full={({ matters: all }) => <MatterList matters={all} />}
      />
      {mayWrite && matters.isSuccess ? (
        <p className="pt-6 text-small">
          <Link to={addresses.trash()} className="link inline-block min-h-6">
            {t('to-trash')}
          </Link>
        </p>
      ) : null}
      {isMaking ? (
        <Suspense>
          <NewMatterDialog onClose={() => change({ new: null })} />
        </Suspense>
      ) : null}
    </Page>
  )
}

/** Below this many nobody needs to search. */
const FEW = 8

function MatterList({ matters }: { readonly matters: readonly Matter[] }): ReactNode {
  const t = useWords(mattersWords)
  const [place, change] = usePlace()
  const typed = place['q'] ?? ''
  const isMore = matters.length >= MOST_MATTERS
  const named = useQuery({ ...mattersNamedQuery(typed), enabled: isMore && typed !== '' })
  const shown =
    isMore && typed !== ''
      ? (named.data?.matters ?? [])
      : matters.filter(({ name }) => name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()))
  if (named.error !== null) return <Refusal error={named.error} onRetry={() => void named.refetch()} />
  return (
    <>
      {matters.length < FEW && typed === '' ? null : (
        <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
          <SearchField label={t('find')} value={typed} onLook={(q) => change({ q })} className="w-full max-w-xs" />
          <span role="status" className="text-small text-grey">
            {t('count', { count: shown.length })}
          </span>
        </div>
      )}
      {named.isLoading ? (
        <Skeleton rows={4} />
      ) : shown.length === 0 ? (
        <Empty
          title={t('find-none')}
          actions={<Button onClick={() => change({ q: null })}>{t('find-reset')}</Button>}
        />
      ) : (
        <Table
          label={t('title')}
          head={
            <>
              <Th>{t('name')}</Th>
              <Th isSide isNumber>
                {t('documents')}
              </Th>
              <Th isSide isNumber>
                {t('rows')}
              </Th>
              <Th isSide>{t('language-column')}</Th>
              <Th>{t('state')}</Th>
              <Th isSide isNumber>
                {t('opened')}
              </Th>
            </>
          }
        >
          {shown.map((matter) => (
            <MatterRow key={matter.id} matter={matter} />
          ))}
        </Table>
      )}
      {!isMore || typed !== '' ? null : (
        <p className="pt-3 text-small text-grey">{t('more-than', { count: MOST_MATTERS })}</p>
      )}
    </>
  )
}

function MatterRow({ matter }: { readonly matter: Matter }): ReactNode {
  const t = useWords(mattersWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const isArchived = matter.archivedAt !== null
  const counts = useQuery(matterCountsQuery).data?.get(matter.id)
  return (
    <Tr>
      <Td className="max-w-0 w-full">
        <Link to={addresses.documents(matter.id)} className="link block truncate py-0.5 font-strong no-underline!">
          {matter.name}
        </Link>
        {counts === undefined ? null : (
          <span className="block truncate text-small text-grey wide:hidden">
            {t('holds', { documents: counts.documents, rows: counts.events })}
          </span>
        )}
      </Td>
      <Td isSide isNumber className="whitespace-nowrap">
        {counts === undefined ? '' : number(counts.documents, language)}
        {counts === undefined || counts.waiting === 0 ? null : (
          <span className="block text-small text-grey">
            {t('waiting', { count: number(counts.waiting, language) })}
          </span>
        )}
      </Td>
      <Td isSide isNumber className="whitespace-nowrap">
        {counts === undefined ? '' : number(counts.events, language)}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey">
        {matter.language === 'de' ? 'Deutsch' : 'English'}
      </Td>
      <Td className="whitespace-nowrap">
        <Status tone="quiet" icon={isArchived ? 'lock' : 'filed'}>
          {isArchived ? t('archived') : t('open')}
        </Status>
      </Td>
      <Td isSide isNumber className="whitespace-nowrap text-grey">
        {day(matter.madeAt, language, timeZone)}
      </Td>
    </Tr>
  )
}
