// The audit log in words: who did what, when, to what.
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { answerOf, api, keys, useFile, usePlace, useTimeZone, useWords } from '../../data/index.ts'
import { Button, Empty, FourStates, GivenFile, Icon, Menu, MenuFile, Page } from '../../ui/index.ts'
import { Acts } from './acts.tsx'
import { type ActFilter, exportAddress, filterOf } from './filter.ts'
import { Filters } from './filters.tsx'
import { activityPlaceWords } from './place-words.ts'
import { activityWords } from './words.ts'

const PAGE = 100

const useActs = (filter: ActFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.audit, filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/audit', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export function ActivityScreen(): ReactNode {
  const t = useWords(activityWords)
  const p = useWords(activityPlaceWords)
  const [place, change] = usePlace()
  const timeZone = useTimeZone()
  const file = useFile()
  const filter = useMemo(() => filterOf(place, timeZone), [place, timeZone])
  const acts = useActs(filter)
  const all = acts.data?.pages.flatMap(({ entries }) => entries)
  const isDamaged = (acts.data?.pages[0]?.verified?.fault ?? null) !== null
  return (
    <Page
      title={p('title')}
      actions={
        <Menu
          trigger={
            <Button icon="down" aria-haspopup="menu">
              {t('export')}
            </Button>
          }
        >
          <MenuFile by={file} href={exportAddress('jsonl', filter)} label={t('export-jsonl')} />
          <MenuFile by={file} href={exportAddress('csv', filter)} label={t('export-csv')} />
          <MenuFile by={file} href="/audit/checkpoint" label={t('checkpoint')} />
        </Menu>
      }
    >
      <GivenFile of={file} />
      <p className="-mt-3 pb-4 text-small text-grey">{t('about')}</p>
      {isDamaged ? (
        <p role="alert" className="mb-5 flex items-start gap-2 border-l-2 border-red py-1 pl-3">
          <Icon name="warning" className="mt-1 text-red" />
          {t('damaged')}
        </p>
      ) : null}
      <Filters />
      <FourStates
        of={{ data: all, error: acts.error, refetch: acts.refetch }}
        isEmpty={(entries) => entries.length === 0}
        empty={
          <Empty
            title={t('none-title')}
            actions={
              <Button onClick={() => change({ from: null, until: null, who: null, what: null })}>
                {t('show-all')}
              </Button>
            }
          />
        }
        full={(entries) => (
          <>
            <Acts entries={entries} />
            <div className="flex flex-wrap items-center gap-4 pt-4">
              {acts.hasNextPage ? (
                <Button isBusy={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
                  {t('more')}
                </Button>
              ) : null}
              <span role="status" className="text-small text-grey">
                {t('shown', { count: entries.length })}
              </span>
            </div>
          </>
        )}
      />
    </Page>
  )
}
