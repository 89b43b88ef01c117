// The egress ledger: what left for which model, when, for whom, and what it took.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import {
  addresses,
  answerOf,
  api,
  keys,
  mattersQuery,
  useFile,
  usePlace,
  useTimeZone,
  useWords,
} from '../../data/index.ts'
import {
  Button,
  buttonClass,
  Empty,
  FourStates,
  GivenFile,
  Menu,
  MenuFile,
  Page,
  Select,
  TextField,
} from '../../ui/index.ts'
import { Calls } from './calls.tsx'
import { type CallFilter, exportAddress, filterOf } from './filter.ts'
import { egressPlaceWords } from './place-words.ts'
import { Totals } from './totals.tsx'
import { egressWords } from './words.ts'

const PAGE = 50

const useCalls = (filter: CallFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.egress, filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/egress', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // Looking is an act in the log: not again by itself.
    refetchOnWindowFocus: false,
  })

export function EgressScreen(): ReactNode {
  const t = useWords(egressWords)
  const p = useWords(egressPlaceWords)
  const [place, change] = usePlace()
  const timeZone = useTimeZone()
  const file = useFile()
  const filter = useMemo(() => filterOf(place, timeZone), [place, timeZone])
  const isFiltered = Object.keys(filter).length > 0
  const calls = useCalls(filter)
  const all = calls.data?.pages.flatMap((page) => page.calls)
  const totals = calls.data?.pages[0]?.totals ?? null
  return (
    <Page
      title={p('title')}
      actions={
        <Menu trigger={<Button icon="down">{t('export')}</Button>}>
          <MenuFile by={file} href={exportAddress('csv', filter)} label={t('export-csv')} />
          <MenuFile by={file} href={exportAddress('jsonl', filter)} label={t('export-jsonl')} />
        </Menu>
      }
    >
      <GivenFile of={file} />
      <p className="-mt-3 max-w-3xl pb-4 text-small text-grey">{t('about')}</p>
      {all?.length === 0 && !isFiltered ? null : <Filters />}
      <FourStates
        of={{ data: all, error: calls.error, refetch: calls.refetch }}
        isEmpty={(found) => found.length === 0}
        empty={
          isFiltered ? (
            <Empty
              title={t('none-fits')}
              actions={
                <Button onClick={() => change({ from: null, until: null, matter: null })}>{t('show-all')}</Button>
              }
            />
          ) : (
            <Empty
              title={t('none')}
              actions={
                <Link to={addresses.models()} className={buttonClass()}>
                  {t('to-models')}
                </Link>
              }
            >
              {t('none-text')}
            </Empty>
          )
        }
        full={(found) => (
          <>
            {totals === null ? null : <Totals totals={totals} />}
            <Calls calls={found} />
            <div className="flex flex-wrap items-center gap-4 pt-4">
              {calls.hasNextPage ? (
                <Button isBusy={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>
                  {t('more')}
                </Button>
              ) : null}
              <span role="status" className="text-small text-grey">
                {t('shown', { count: found.length, all: totals?.calls ?? found.length })}
              </span>
            </div>
          </>
        )}
      />
    </Page>
  )
}

function Filters(): ReactNode {
  const t = useWords(egressWords)
  const [place, change] = usePlace()
  const { data } = useQuery(mattersQuery)
  const set = (name: string) => (event: { target: { value: string } }) => change({ [name]: event.target.value })
  return (
    <div className="grid gap-3 pb-5 mid:grid-cols-2 wide:grid-cols-3">
      <TextField label={t('from')} type="date" value={place['from'] ?? ''} onChange={set('from')} />
      <TextField label={t('until')} type="date" value={place['until'] ?? ''} onChange={set('until')} />
      <Select
        label={t('matter')}
        value={place['matter'] ?? ''}
        onChange={set('matter')}
        options={[
          { value: '', label: t('any-matter') },
          ...(data?.matters ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  )
}
