// What can be done with several rows: each act is one, says what became of it in its place, and can be taken back.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { number, partyNamesQuery, tagNamesQuery, useLanguage, useTakeBack, useWords } from '../../data/index.ts'
import { Button, Menu, MenuItem, MenuLine, partyCalled, Refusal } from '../../ui/index.ts'
import { BulkNames } from './bulk-names.tsx'
import { type ManyChange, useChangeMany, useMerge } from './bulk-queries.ts'
import { bulkWords } from './bulk-words.ts'
import { KINDS, STATUS_CHOICES } from './choices.ts'
import { MOST_ROWS, type Selection } from './selection.ts'
import { chronologyWords } from './words.ts'

interface BulkProps {
  readonly matter: string
  /** The row one is at: where it is among the chosen, the others are merged into it. */
  readonly at: string | undefined
  readonly selection: Selection
  /** Of the rows the filter finds. */
  readonly total: number
  /** Whether it finds rows that were taken out. */
  readonly isOfRemoved: boolean
}

interface Told {
  readonly words: string
  readonly edit: string | null
}

export function BulkBar({ matter, at, selection, total, isOfRemoved }: BulkProps): ReactNode {
  const t = useWords(bulkWords)
  const language = useLanguage()
  const many = useChangeMany(matter)
  const merge = useMerge(matter)
  const back = useTakeBack(matter)
  const [told, tell] = useState<Told>()
  const { rows, size, all } = selection
  const isRemoved = all === null ? rows.every((row) => row.isRemoved) : isOfRemoved
  const isTooMuch = size > MOST_ROWS
  // What is said, and refused, is of the act that was begun last.
  const begin = (): void => {
    for (const act of [many, merge, back]) act.reset()
  }
  const change = (asked: ManyChange): void => {
    begin()
    many.mutate(
      { select: selection, change: asked },
      {
        onSuccess: ({ edit, events }) => {
          const count = (outcome: 'changed' | 'stale') => events.filter((one) => one.outcome === outcome).length
          const [changed, stale] = [count('changed'), count('stale')]
          const words = [t('changed', { count: changed }), ...(stale === 0 ? [] : [t('stale', { count: stale })])]
          tell({ words: words.join(' '), edit })
          selection.renew(events.filter(({ outcome }) => outcome === 'changed').map(({ id }) => id))
        },
      },
    )
  }
  const mergeAll = (): void => {
    const into = rows.find(({ id }) => id === at) ?? rows[0]
    if (into === undefined) return
    begin()
    merge.mutate(
      { into, from: rows.filter((row) => row !== into) },
      {
        onSuccess: ({ edit }) => {
          tell({ words: t('merged', { count: size }), edit })
          selection.renew(rows.map(({ id }) => id))
        },
      },
    )
  }
  const takeBack = (edit: string): void => {
    begin()
    back.mutate(edit, { onSuccess: () => selection.renew(rows.map(({ id }) => id)) })
  }
  const error = many.error ?? merge.error ?? back.error
  const isBusy = many.isPending || merge.isPending
  return (
    <section aria-label={t('bar')} className="grid gap-2 border-t border-blue bg-sheet px-3 py-2">
      <div className="flex flex-wrap items-end gap-2">
        <strong role="status" className="mr-2 self-center tabular-nums">
          {t(all === null ? 'chosen' : 'all-chosen', { count: size })}
        </strong>
        {all !== null || total <= size ? null : (
          <Button kind="quiet" onClick={selection.chooseAll}>
            {t('choose-all', { count: total })}
          </Button>
        )}
        <Verbs matter={matter} isBusy={isBusy} isDisabled={isTooMuch || size === 0} selection={selection} do={change} />
        {all !== null || size < 2 || isRemoved ? null : (
          <Button isBusy={isBusy} onClick={mergeAll}>
            {t('merge')}
          </Button>
        )}
        <Button isBusy={isBusy} disabled={isTooMuch || size === 0} onClick={() => change({ isRemoved: !isRemoved })}>
          {t(isRemoved ? 'put-back' : 'take-out')}
        </Button>
        <Button kind="quiet" className="ml-auto" onClick={selection.clear}>
          {t('none')}
        </Button>
      </div>
      {isTooMuch ? (
        <p className="text-small text-amber">{t('too-many', { most: number(MOST_ROWS, language) })}</p>
      ) : null}
      {error === null ? null : <Refusal error={error} />}
      {told === undefined ? null : (
        <p className="flex flex-wrap items-center gap-3 text-small">
          <span role="status">{back.isSuccess ? t('undone') : told.words}</span>
          {told.edit === null || back.isSuccess ? null : (
            <Button kind="quiet" isBusy={back.isPending} onClick={() => takeBack(told.edit ?? '')}>
              {t('undo')}
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

interface VerbsProps {
  readonly matter: string
  readonly isBusy: boolean
  readonly isDisabled: boolean
  readonly selection: Selection
  readonly do: (change: ManyChange) => void
}

function Verbs({ matter, isBusy, isDisabled, selection, do: change }: VerbsProps): ReactNode {
  const t = useWords(bulkWords)
  const say = useWords(chronologyWords)
  const cast = useQuery(partyNamesQuery(matter))
  const tags = useQuery(tagNamesQuery(matter, useLanguage()))
  const parties = cast.data ?? []
  const { rows, all } = selection
  const idsOf = (name: string): string[] => {
    const party = partyCalled(name, parties)
    return party === undefined ? [] : [party.id]
  }
  const opener = (words: string): ReactNode => (
    <Button icon="down" isBusy={isBusy} disabled={isDisabled}>
      {words}
    </Button>
  )
  return (
    <>
      <Menu align="start" trigger={opener(t('status'))}>
        {STATUS_CHOICES.map((status) => (
          <MenuItem key={status} onSelect={() => change({ status: status === 'none' ? null : status })}>
            {say(`status-${status}`)}
          </MenuItem>
        ))}
      </Menu>
      <Menu align="start" trigger={opener(t('marks'))}>
        <MenuItem onSelect={() => change({ isKey: true })}>{t('mark-key')}</MenuItem>
        <MenuItem onSelect={() => change({ isKey: false })}>{t('mark-not-key')}</MenuItem>
        <MenuItem onSelect={() => change({ isReviewed: true })}>{t('mark-reviewed')}</MenuItem>
        <MenuItem onSelect={() => change({ isReviewed: false })}>{t('mark-not-reviewed')}</MenuItem>
        {all !== null || rows.some(({ reading }) => reading.state !== 'same') ? (
          <>
            <MenuLine />
            <MenuItem onSelect={() => change({ reading: 'take' })}>{t('reading-take')}</MenuItem>
            <MenuItem onSelect={() => change({ reading: 'leave' })}>{t('reading-leave')}</MenuItem>
          </>
        ) : null}
      </Menu>
      <Menu align="start" trigger={opener(t('kind'))}>
        {KINDS.map((kind) => (
          <MenuItem key={kind} onSelect={() => change({ kind })}>
            {say(`kind-${kind}`)}
          </MenuItem>
        ))}
      </Menu>
      <BulkNames
        of="party"
        offered={parties.map(({ name }) => name)}
        isKnown={(name) => partyCalled(name, parties) !== undefined}
        names={cast}
        isBusy={isBusy || isDisabled}
        onAdd={(name) => change({ parties: { add: idsOf(name), remove: [] } })}
        onRemove={(name) => change({ parties: { add: [], remove: idsOf(name) } })}
      />
      <BulkNames
        of="tag"
        offered={tags.data ?? []}
        names={tags}
        isBusy={isBusy || isDisabled}
        onAdd={(name) => change({ tags: { add: [name], remove: [] } })}
        onRemove={(name) => change({ tags: { add: [], remove: [name] } })}
      />
    </>
  )
}
