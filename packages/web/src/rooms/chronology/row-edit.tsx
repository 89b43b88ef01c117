// A row is changed where it is read. Marks change at once and go back visibly where they were refused; the rest is a draft
// that outlives a reload and another’s change.
import type { EventReply } from '@muniment/contract'
import { writeDate } from '@muniment/contract/dates'
import { type ReactNode, useMemo, useState } from 'react'
import {
  hasDraft,
  isRefused,
  ownVersion,
  useCommands,
  useDraft,
  useLanguage,
  useTakeBack,
  useWords,
  whenDone,
} from '../../data/index.ts'
import {
  Button,
  changedFields,
  DateEntry,
  DateText,
  Refusal,
  RowFields,
  rowFieldsOf,
  Select,
  TextArea,
  useDateEntered,
  useRowFields,
} from '../../ui/index.ts'
import { type RowChange, useSave } from './edit-queries.ts'
import { editWords } from './edit-words.ts'
import { STATUS_CHOICES } from './filter.ts'
import { chronologyWords } from './words.ts'

interface EditProps {
  readonly matter: string
  readonly row: EventReply
}

export function RowEdit({ matter, row }: EditProps): ReactNode {
  const t = useWords(editWords)
  const say = useWords(chronologyWords)
  // What somebody began and did not send is open again where they find the row again.
  const [isOpen, setOpen] = useState(() => hasDraft(`event:${row.id}`))
  const save = useSave(matter, row.id)
  const undo = useTakeBack(matter)
  const edit = save.data?.edit ?? null
  const isUndone = undo.isSuccess && undo.variables === edit
  const [pending, setPending] = useState<readonly RowChange[]>([])
  const mark = async (change: RowChange): Promise<void> => {
    setPending((now) => [...now, change])
    try {
      await save.mutateAsync({ change })
    } catch {
      // It is said below, and the mark goes back.
    } finally {
      setPending((now) => now.filter((one) => one !== change))
    }
  }
  useCommands([{ id: 'chronology.edit', label: t('edit'), group: say('group'), keys: 'e', run: () => setOpen(true) }])
  return (
    <div className="grid gap-3">
      <Marks
        row={row}
        pending={pending.reduce((all, one) => ({ ...all, ...one }), {})}
        onChange={(change) => void mark(change)}
      />
      {save.error === null || isOpen ? null : <Refusal error={save.error} />}
      {isOpen ? (
        <RowChangeForm matter={matter} row={row} save={save} onClose={() => setOpen(false)} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => setOpen(true)}>{t('edit')}</Button>
          {edit === null || isUndone ? null : (
            <>
              <span role="status" className="text-small text-grey">
                {t('saved')}
              </span>
              <Button kind="quiet" isBusy={undo.isPending} onClick={() => undo.mutate(edit)}>
                {t('undo')}
              </Button>
            </>
          )}
          {isUndone ? (
            <span role="status" className="text-small text-grey">
              {t('undone')}
            </span>
          ) : null}
        </div>
      )}
      {undo.error === null ? null : <Refusal error={undo.error} />}
    </div>
  )
}

interface MarksProps {
  readonly row: EventReply
  /** What is on its way: shown as if it were done. */
  readonly pending: RowChange
  readonly onChange: (change: RowChange) => void
}

function Marks({ row, pending, onChange }: MarksProps): ReactNode {
  const t = useWords(chronologyWords)
  const status = pending.status === undefined ? row.status : pending.status
  const boxes = [
    { name: t('key'), isOn: pending.isKey ?? row.isKey, change: (isKey: boolean) => ({ isKey }) },
    {
      name: t('reviewed'),
      isOn: pending.isReviewed ?? row.reviewed !== null,
      change: (isReviewed: boolean) => ({ isReviewed }),
    },
  ]
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
      <Select
        label={t('status')}
        value={status ?? 'none'}
        options={STATUS_CHOICES.map((value) => ({ value, label: t(`status-${value}`) }))}
        onChange={({ target }) => {
          const chosen = STATUS_CHOICES.find((value) => value === target.value)
          if (chosen !== undefined) onChange({ status: chosen === 'none' ? null : chosen })
        }}
      />
      {boxes.map(({ name, isOn, change }) => (
        <label key={name} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={isOn}
            onChange={({ target }) => onChange(change(target.checked))}
          />
          {name}
        </label>
      ))}
    </div>
  )
}

interface FormProps {
  readonly matter: string
  readonly row: EventReply
  readonly save: ReturnType<typeof useSave>
  readonly onClose: () => void
}

function RowChangeForm({ matter, row, save, onClose }: FormProps): ReactNode {
  const t = useWords(editWords)
  const say = useWords(chronologyWords)
  const language = useLanguage()
  const first = useMemo(
    () => ({
      date: row.date === null ? '' : writeDate(row.date, language),
      text: row.text,
      // The version that was seen when somebody began, also after a reload.
      version: row.version,
      dateBefore: row.date === null ? '' : writeDate(row.date, language),
      textBefore: row.text,
      ...rowFieldsOf(row),
      fieldsBefore: rowFieldsOf(row),
    }),
    [row, language],
  )
  const [draft, change, done] = useDraft(`event:${row.id}`, first)
  const entered = useDateEntered(matter, draft.date, draft.dateBefore)
  const fields = useRowFields(matter, draft)
  const isOverwritten = isRefused(save.error, 'event.changed')
  const isReady = draft.text.trim() !== '' && entered.isReady && fields !== undefined
  const leave = (): void => {
    done()
    save.reset()
    onClose()
  }
  const send = (version: number): void => {
    const changed: RowChange = {
      ...(draft.text === draft.textBefore ? {} : { text: draft.text }),
      ...(entered.isChanged ? { date: entered.given } : {}),
      ...changedFields(draft.fieldsBefore, fields ?? draft),
    }
    whenDone(
      save.mutateAsync({ version: ownVersion(`event:${row.id}`, version), change: changed }, { onSuccess: onClose }),
      done,
    )
  }
  return (
    <form
      className="grid gap-3 border-l-2 border-blue pl-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) send(draft.version)
      }}
    >
      <DateEntry value={draft.date} onChange={(date) => change({ date })} entered={entered} />
      <TextArea
        label={t('text')}
        maxLength={5000}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <RowFields matter={matter} value={draft} onChange={change} />
      {isOverwritten ? (
        <div role="alert" className="grid gap-2 border-l-2 border-amber pl-3">
          <strong>{t('changed-title')}</strong>
          <p>{t('changed-text')}</p>
          <p>
            {row.date === null ? null : <DateText date={row.date} />} {row.text}
          </p>
          <p className="text-small">
            {[say(`kind-${row.kind}`), ...row.parties.map(({ name }) => name), ...row.tags].join(' · ')}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button disabled={!isReady} onClick={() => send(row.version)}>
              {t('mine')}
            </Button>
            <Button onClick={leave}>{t('theirs')}</Button>
          </div>
        </div>
      ) : (
        <div className="grid gap-2">
          {save.error === null ? null : <Refusal error={save.error} />}
          <div className="flex gap-2">
            <Button type="submit" kind="main" disabled={!isReady} isBusy={save.isPending}>
              {t('save')}
            </Button>
            <Button onClick={leave}>{t('cancel')}</Button>
          </div>
        </div>
      )}
    </form>
  )
}
