// What a document is known by: its name, whose it was, its date, its exhibit mark, the Bates number it begins with. What is typed outlives
// a reload and another's change.
import type { DocumentReply } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { batesNumber } from '@muniment/contract/places'
import { type ReactNode, useMemo } from 'react'
import { isRefused, useDraft, useLanguage, useWords, whenDone } from '../../data/index.ts'
import { Button, Dialog, Refusal, TextField } from '../../ui/index.ts'
import { readBates } from './bates.ts'
import { type DocumentChange, useChangeDocument } from './deed-queries.ts'
import { deedWords } from './deed-words.ts'

interface Fields {
  readonly name: string
  readonly custodian: string
  /** `YYYY-MM-DD`, as a person set it; empty: as it was read. */
  readonly datedOn: string
  readonly exhibit: string
  /** Of the first page. */
  readonly bates: string
}

const fieldsOf = ({ name, custodian, datedOn, datedBy, exhibit, bates }: DocumentReply): Fields => ({
  name,
  custodian: custodian ?? '',
  datedOn: datedBy === 'person' ? (datedOn ?? '') : '',
  exhibit: exhibit ?? '',
  bates: bates === null ? '' : batesNumber(bates, 1),
})

/** What somebody has changed since they began; undefined where it cannot be sent as it is. */
function changeOf(now: Fields, before: Fields): DocumentChange | undefined {
  const text = (field: keyof Fields): string => now[field].trim()
  const isChanged = (field: keyof Fields): boolean => text(field) !== before[field].trim()
  const bates = text('bates') === '' ? null : readBates(now.bates)
  if (text('name') === '' || (bates === null && text('bates') !== '')) return undefined
  return {
    ...(isChanged('name') ? { name: text('name') } : {}),
    ...(isChanged('custodian') ? { custodian: text('custodian') || null } : {}),
    ...(isChanged('datedOn') ? { datedOn: text('datedOn') || null } : {}),
    ...(isChanged('exhibit') ? { exhibit: text('exhibit') || null } : {}),
    ...(isChanged('bates') ? { bates } : {}),
  }
}

export function DocumentDetails({
  of,
  onClose,
}: {
  readonly of: DocumentReply
  readonly onClose: () => void
}): ReactNode {
  const t = useWords(deedWords)
  const save = useChangeDocument(of.matter)
  // As they were seen when somebody began, also after a reload.
  const first = useMemo(() => ({ ...fieldsOf(of), version: of.version, before: fieldsOf(of) }), [of])
  const [draft, change, done] = useDraft(`document:${of.id}`, first)
  const changed = changeOf(draft, draft.before)
  const leave = (): void => {
    done()
    onClose()
  }
  const send = (version: number): void => {
    if (changed !== undefined)
      whenDone(save.mutateAsync({ id: of.id, version, change: changed }, { onSuccess: onClose }), done)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('details-title')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send(draft.version)
        }}
      >
        <DetailFields of={of} value={draft} onChange={change} />
        {isRefused(save.error, 'document.changed') ? (
          <div role="alert" className="grid gap-2 border-l-2 border-amber pl-3">
            <strong>{t('changed-title')}</strong>
            <p>{t('changed-text')}</p>
            <p className="break-words">
              {Object.values(fieldsOf(of))
                .filter((one) => one !== '')
                .join(' · ')}
            </p>
            <div className="flex flex-wrap gap-2">
              <Button disabled={changed === undefined} isBusy={save.isPending} onClick={() => send(of.version)}>
                {t('mine')}
              </Button>
              <Button onClick={leave}>{t('theirs')}</Button>
            </div>
          </div>
        ) : (
          <div className="grid gap-2">
            {save.error === null ? null : <Refusal error={save.error} />}
            <div className="flex gap-2">
              <Button type="submit" kind="main" disabled={changed === undefined} isBusy={save.isPending}>
                {t('save')}
              </Button>
              <Button onClick={leave}>{t('cancel')}</Button>
            </div>
          </div>
        )}
      </form>
    </Dialog>
  )
}

interface FieldsProps {
  readonly of: DocumentReply
  readonly value: Fields
  readonly onChange: (part: Partial<Fields>) => void
}

function DetailFields({ of, value, onChange }: FieldsProps): ReactNode {
  const t = useWords(deedWords)
  const language = useLanguage()
  const isWrongNumber = value.bates.trim() !== '' && readBates(value.bates) === null
  const asRead =
    of.datedBy === 'reading' && of.datedOn !== null
      ? t('dated-read', { day: writeIsoDay(of.datedOn, language) })
      : t('dated-hint')
  return (
    <>
      <TextField
        data-first=""
        label={t('name')}
        hint={t('name-hint')}
        maxLength={1000}
        value={value.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <TextField
        label={t('custodian')}
        hint={t('custodian-hint')}
        maxLength={200}
        value={value.custodian}
        onChange={({ target }) => onChange({ custodian: target.value })}
      />
      <TextField
        type="date"
        label={t('dated')}
        hint={asRead}
        min="0001-01-01"
        max="9999-12-31"
        value={value.datedOn}
        onChange={({ target }) => onChange({ datedOn: target.value })}
      />
      <TextField
        label={t('exhibit')}
        hint={t('exhibit-hint')}
        maxLength={60}
        value={value.exhibit}
        onChange={({ target }) => onChange({ exhibit: target.value })}
      />
      <TextField
        label={t('bates')}
        hint={t('bates-hint')}
        maxLength={52}
        value={value.bates}
        problem={isWrongNumber ? t('bates-wrong') : null}
        onChange={({ target }) => onChange({ bates: target.value })}
      />
    </>
  )
}
