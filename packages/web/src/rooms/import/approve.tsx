// The approval: everything that is wanted happens as one act, and one press takes it back.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, useTakeBack, useWords } from '../../data/index.ts'
import { announce, Button, buttonClass, Refusal, Status } from '../../ui/index.ts'
import { type Approval, type Shown, useApplyImport, useDismissImport, useIsMapping } from './queries.ts'
import { TableRefusal } from './table-refusal.tsx'
import { importWords } from './words.ts'

interface ApproveProps {
  readonly matter: string
  readonly shown: Shown
  readonly approval: Approval
  readonly onApplied: () => void
  readonly onSetAside: () => void
}

export function Approve({ matter, shown, approval, onApplied, onSetAside }: ApproveProps): ReactNode {
  const t = useWords(importWords)
  const { id, version, sequence, counts, state } = shown
  const apply = useApplyImport(matter, id)
  const dismiss = useDismissImport(matter, id)
  const isMapping = useIsMapping(id)
  const { without, conflicts, removals } = approval
  const count = counts.added + counts.changed - without.size + conflicts.size + removals.size
  if (state !== 'proposed') return <Decided matter={matter} shown={shown} outcomes={apply.data?.rows ?? []} />
  const stale = (apply.data?.rows ?? []).filter(({ outcome }) => outcome === 'stale').length
  return (
    <div className="sticky bottom-0 -mx-2 grid gap-2 border-t border-line bg-paper px-2 py-3">
      {stale === 0 ? null : (
        <Status tone="human" icon="warning">
          {t('stale', { count: stale })}
        </Status>
      )}
      {apply.isError ? <TableRefusal error={apply.error} /> : null}
      {dismiss.isError ? <TableRefusal error={dismiss.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <span role="status" className="flex-1 text-small">
          {t('will-change', { count })}
        </span>
        <Button
          kind="quiet"
          isBusy={dismiss.isPending}
          onClick={() => dismiss.mutate(version, { onSuccess: onSetAside })}
        >
          {t('set-aside')}
        </Button>
        <Button
          kind="main"
          disabled={count === 0 || isMapping}
          isBusy={apply.isPending}
          onClick={() =>
            apply.mutate(
              { version, sequence, approval },
              {
                onSuccess: ({ edit }) => {
                  onApplied()
                  announce(t(edit === null ? 'nothing-changed' : 'applied'))
                },
              },
            )
          }
        >
          {t('apply')}
        </Button>
      </div>
    </div>
  )
}

interface DecidedProps {
  readonly matter: string
  readonly shown: Shown
  readonly outcomes: readonly { readonly outcome: 'applied' | 'unchanged' | 'stale' | 'conflict' }[]
}

function Decided({ matter, shown, outcomes }: DecidedProps): ReactNode {
  const t = useWords(importWords)
  const back = useTakeBack(matter)
  const { state, edit } = shown
  const done = outcomes.filter(({ outcome }) => outcome === 'applied').length
  const stale = outcomes.filter(({ outcome }) => outcome === 'stale').length
  return (
    <div className="grid gap-3">
      <Status tone="quiet" icon={state === 'applied' ? 'check' : 'close'}>
        {back.isSuccess
          ? t('taken-back')
          : state === 'applied'
            ? done === 0
              ? t('applied')
              : t('applied-rows', { count: done })
            : t('state-dismissed')}
      </Status>
      {stale === 0 ? null : (
        <Status tone="human" icon="warning">
          {t('stale', { count: stale })}
        </Status>
      )}
      {back.isError ? <Refusal error={back.error} /> : null}
      <div className="flex flex-wrap gap-3">
        <Link to={addresses.chronology(matter)} className={buttonClass('main')}>
          {t('to-chronology')}
        </Link>
        {edit === null || back.isSuccess ? null : (
          <Button isBusy={back.isPending} onClick={() => back.mutate(edit)}>
            {t('take-back')}
          </Button>
        )}
      </div>
    </div>
  )
}
