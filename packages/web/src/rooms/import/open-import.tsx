// One table: what its columns mean, what it would change, and the approval.
import type { ImportKind } from '@muniment/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  cache,
  keys,
  number,
  oneOf,
  useDraft,
  useFollowing,
  useLanguage,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, Empty, FourStates, Select, Status } from '../../ui/index.ts'
import { Approve } from './approve.tsx'
import { Columns } from './columns.tsx'
import { Proposals } from './proposals.tsx'
import { type Approval, proposalsQuery, type Shown } from './queries.ts'
import { importWords } from './words.ts'

export const KINDS = [
  'changed',
  'added',
  'conflict',
  'removed',
  'left-out',
  'unchanged',
] as const satisfies readonly ImportKind[]

interface OpenImportProps {
  readonly matter: string
  readonly id: string
  readonly mayWrite: boolean
  /** Takes another table of the same file; null where the page has the file no more. */
  readonly onTable: ((table: string) => void) | null
  readonly onClose: () => void
}

/** What is ticked and not approved yet, as it is kept: of the columns as they were understood then. */
interface Ticked {
  readonly version: number
  readonly without: readonly number[]
  readonly conflicts: readonly number[]
  readonly removals: readonly string[]
}
const NOTHING: Ticked = { version: 0, without: [], conflicts: [], removals: [] }

/** Ticks that outlive Esc and a reload, until the columns mean something else. */
function useApproval(id: string, version: number | undefined) {
  const [kept, keep, done] = useDraft(`import:${id}`, NOTHING)
  const ticked = kept.version === version ? kept : NOTHING
  const approval: Approval = {
    without: new Set(ticked.without),
    conflicts: new Set(ticked.conflicts),
    removals: new Set(ticked.removals),
  }
  const approve = ({ without, conflicts, removals }: Approval): void =>
    keep({ version: version ?? 0, without: [...without], conflicts: [...conflicts], removals: [...removals] })
  return { approval, approve, done }
}

const countOf = ({ counts }: Shown, kind: ImportKind): number => counts[kind === 'left-out' ? 'leftOut' : kind]

export function OpenImport({ matter, id, mayWrite, onTable, onClose }: OpenImportProps): ReactNode {
  const t = useWords(importWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const kind = oneOf(place['kind'], KINDS)
  const asked = useInfiniteQuery(proposalsQuery(matter, id, kind))
  const anew = (): void => void cache.invalidateQueries({ queryKey: keys.imports(matter) })
  useFollowing(matter, { chronology: anew, reload: anew })
  const first = asked.data?.pages[0]
  const { approval, approve, done } = useApproval(id, first?.version)
  return (
    <>
      <Button kind="quiet" icon="back" className="-ml-3 mb-2" onClick={onClose}>
        {t('to-all')}
      </Button>
      <FourStates
        of={{ data: first, error: asked.error, refetch: asked.refetch }}
        full={(shown) => (
          <div className="grid gap-6">
            <About shown={shown} onTable={mayWrite ? onTable : null} />
            {shown.state === 'proposed' ? (
              <>
                {mayWrite ? <Columns key={shown.version} matter={matter} shown={shown} onMapped={done} /> : null}
                <section aria-label={t('changes')} className="grid gap-3">
                  <div role="group" aria-label={t('changes')} className="flex flex-wrap gap-2">
                    {KINDS.map((one) => (
                      <Button
                        key={one}
                        kind={one === kind ? 'plain' : 'quiet'}
                        aria-pressed={one === kind}
                        onClick={() => change({ kind: one })}
                      >
                        {`${t(`kind-${one}`)} (${number(countOf(shown, one), language)})`}
                      </Button>
                    ))}
                  </div>
                  <p className="text-small text-grey">{t(`about-${kind}`)}</p>
                  {countOf(shown, kind) === 0 ? (
                    <Empty title={t('none')} />
                  ) : (
                    <Proposals
                      proposals={asked.data?.pages.flatMap(({ proposals }) => proposals) ?? []}
                      approval={mayWrite ? approval : null}
                      onApproval={approve}
                    />
                  )}
                  {asked.hasNextPage ? (
                    <div>
                      <Button isBusy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                        {t('more')}
                      </Button>
                    </div>
                  ) : null}
                </section>
              </>
            ) : null}
            {mayWrite ? (
              <Approve matter={matter} shown={shown} approval={approval} onApplied={done} onSetAside={onClose} />
            ) : null}
          </div>
        )}
      />
    </>
  )
}

interface AboutProps {
  readonly shown: Shown
  readonly onTable: ((table: string) => void) | null
}

function About({ shown, onTable }: AboutProps): ReactNode {
  const t = useWords(importWords)
  const { name, table, tables, findings, counts, state } = shown
  return (
    <div className="grid gap-2">
      <h2 className="text-read font-strong break-all">{table === '' ? name : `${name}, ${table}`}</h2>
      {tables.length > 1 && state === 'proposed' ? (
        onTable === null ? (
          <p className="text-small text-grey">{t('other-tables', { count: tables.length })}</p>
        ) : (
          <Select
            label={t('table')}
            value={table}
            onChange={({ target }) => onTable(target.value)}
            options={tables.map((one) => ({
              value: one.name,
              label: t('table-of', { name: one.name, count: one.rows }),
            }))}
            className="max-w-sm"
          />
        )
      ) : null}
      {findings.map((finding) => (
        <Status key={finding} tone="human" icon="warning">
          {finding}
        </Status>
      ))}
      {counts.problems === 0 ? null : (
        <Status tone="human" icon="warning">
          {t('problems', { count: counts.problems })}
        </Status>
      )}
    </div>
  )
}
