// What can be done with several rows: each act is one, says what became of it in its place, and can be taken back.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../data/index.ts'
import { Button, Menu, MenuItem, Refusal, TextField } from '../../ui/index.ts'
import { type ManyChange, useChangeMany, useMerge, useTakeBack } from './bulk-queries.ts'
import { bulkWords } from './bulk-words.ts'
import { STATUS_CHOICES } from './filter.ts'
import type { Selection } from './selection.ts'
import { chronologyWords } from './words.ts'

interface BulkProps {
  readonly matter: string
  /** The row one is at: where it is among the chosen, the others are merged into it. */
  readonly at: string | undefined
  readonly selection: Selection
}

interface Told {
  readonly words: string
  readonly edit: string | null
}

export function BulkBar({ matter, at, selection }: BulkProps): ReactNode {
  const t = useWords(bulkWords)
  const say = useWords(chronologyWords)
  const many = useChangeMany(matter)
  const merge = useMerge(matter)
  const back = useTakeBack(matter)
  const [told, tell] = useState<Told>()
  const { rows, size } = selection
  const isRemoved = rows.every((row) => row.isRemoved)
  const change = (asked: ManyChange): void => {
    back.reset()
    many.mutate(
      { rows, change: asked },
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
    back.reset()
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
  const takeBack = (edit: string): void =>
    back.mutate(edit, { onSuccess: () => selection.renew(rows.map(({ id }) => id)) })
  const error = many.error ?? merge.error ?? back.error
  const isBusy = many.isPending || merge.isPending
  return (
    <section aria-label={t('bar')} className="grid gap-2 border-t border-blue bg-sheet px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <strong role="status" className="mr-2 tabular-nums">
          {t('chosen', { count: size })}
        </strong>
        <Menu
          align="start"
          trigger={
            <Button icon="down" isBusy={isBusy}>
              {t('status')}
            </Button>
          }
        >
          {STATUS_CHOICES.map((status) => (
            <MenuItem key={status} onSelect={() => change({ status: status === 'none' ? null : status })}>
              {say(`status-${status}`)}
            </MenuItem>
          ))}
        </Menu>
        <Menu
          align="start"
          trigger={
            <Button icon="down" isBusy={isBusy}>
              {t('marks')}
            </Button>
          }
        >
          <MenuItem onSelect={() => change({ isKey: true })}>{t('mark-key')}</MenuItem>
          <MenuItem onSelect={() => change({ isKey: false })}>{t('mark-not-key')}</MenuItem>
          <MenuItem onSelect={() => change({ isReviewed: true })}>{t('mark-reviewed')}</MenuItem>
          <MenuItem onSelect={() => change({ isReviewed: false })}>{t('mark-not-reviewed')}</MenuItem>
          {rows.some(({ reading }) => reading.state !== 'same') ? (
            <>
              <MenuItem onSelect={() => change({ reading: 'take' })}>{t('reading-take')}</MenuItem>
              <MenuItem onSelect={() => change({ reading: 'leave' })}>{t('reading-leave')}</MenuItem>
            </>
          ) : null}
        </Menu>
        <TagEntry
          onAdd={(name) => change({ tags: { add: [name], remove: [] } })}
          onRemove={(name) => change({ tags: { add: [], remove: [name] } })}
        />
        {size < 2 || isRemoved ? null : (
          <Button isBusy={isBusy} onClick={mergeAll}>
            {t('merge')}
          </Button>
        )}
        <Button isBusy={isBusy} onClick={() => change({ isRemoved: !isRemoved })}>
          {t(isRemoved ? 'put-back' : 'take-out')}
        </Button>
        <Button kind="quiet" className="ml-auto" onClick={selection.clear}>
          {t('none')}
        </Button>
      </div>
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

interface TagProps {
  readonly onAdd: (name: string) => void
  readonly onRemove: (name: string) => void
}

function TagEntry({ onAdd, onRemove }: TagProps): ReactNode {
  const t = useWords(bulkWords)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => (isOpen ? field.current?.focus() : undefined), [isOpen])
  const wanted = name.trim()
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('tag')}</Button>
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== '') onAdd(wanted)
      }}
    >
      <TextField
        label={t('tag-new')}
        maxLength={60}
        value={name}
        ref={field}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={wanted === ''}>
        {t('tag-add')}
      </Button>
      <Button disabled={wanted === ''} onClick={() => onRemove(wanted)}>
        {t('tag-remove')}
      </Button>
    </form>
  )
}
