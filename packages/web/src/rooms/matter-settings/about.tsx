import type { Matter } from '@muniment/contract'
import { type ReactNode, useId } from 'react'
import { oneOf, useChangeMatter, useVersionedDraft, useWords, whenDone, zonesWith } from '../../data/index.ts'
import { announce, Button, DraftRefused, Select, TextField } from '../../ui/index.ts'
import { matterSettingsWords } from './words.ts'

interface AboutProps {
  readonly known: Matter
  readonly mayWrite: boolean
}

export function About({ known, mayWrite }: AboutProps): ReactNode {
  const t = useWords(matterSettingsWords)
  const { id, name, language, dayOrder, timeZone, privileged } = known
  const form = useVersionedDraft(
    `matter:${id}`,
    { name, language: language === 'de' ? 'de' : 'en', dayOrder: dayOrder ?? '', timeZone, privileged },
    known.version,
  )
  const { value: draft, change: type, changed } = form
  const change = useChangeMatter(id)
  const order = oneOf(draft.dayOrder, ['', 'day-first', 'month-first'])
  const spoken = oneOf(draft.language, ['en', 'de'])
  const isReadAnew = order !== (dayOrder ?? '') || spoken !== language
  const send = (version: number): void => {
    const what = {
      ...(changed.name === undefined ? {} : { name: draft.name.trim() }),
      ...(changed.language === undefined ? {} : { language: spoken }),
      ...(changed.dayOrder === undefined ? {} : { dayOrder: order === '' ? null : order }),
      ...(changed.timeZone === undefined ? {} : { timeZone: draft.timeZone }),
      ...(changed.privileged === undefined ? {} : { privileged: draft.privileged }),
    }
    whenDone(change.mutateAsync({ version, ...what }), () => {
      form.done()
      announce(t('saved'))
    })
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send(form.version)
      }}
    >
      <fieldset disabled={!mayWrite} className="grid gap-4">
        <legend className="sr-only">{t('about')}</legend>
        <TextField
          label={t('name')}
          value={draft.name}
          onChange={(event) => type({ name: event.target.value })}
          maxLength={200}
          required
          autoComplete="off"
        />
        <Select
          label={t('language')}
          hint={t('language-hint')}
          value={spoken}
          onChange={(event) => type({ language: event.target.value })}
          options={[
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
        <Select
          label={t('day-order')}
          hint={t('day-order-hint')}
          value={order}
          onChange={(event) => type({ dayOrder: event.target.value })}
          options={[
            { value: '', label: t('day-order-open') },
            { value: 'day-first', label: t('day-first') },
            { value: 'month-first', label: t('month-first') },
          ]}
        />
        <Select
          label={t('time-zone')}
          hint={t('time-zone-hint')}
          value={draft.timeZone}
          onChange={(event) => type({ timeZone: event.target.value })}
          options={zonesWith(draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Privileged isSo={draft.privileged} onChange={(isSo) => type({ privileged: isSo })} />
      </fieldset>
      {isReadAnew ? <p className="border-l-2 border-amber pl-3 text-small">{t('read-anew')}</p> : null}
      <DraftRefused
        error={change.error}
        code="matter.changed"
        theirs={form.theirs}
        labels={{
          name: t('name'),
          language: t('language'),
          dayOrder: t('day-order'),
          timeZone: t('time-zone'),
          privileged: t('privileged'),
        }}
        isBusy={change.isPending}
        onMine={() => send(known.version)}
        onTheirs={() => {
          form.done()
          change.reset()
        }}
      />
      {mayWrite ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="main" isBusy={change.isPending}>
            {t('save')}
          </Button>
          <span role="status" className="text-small text-grey">
            {change.isSuccess ? t('saved') : ''}
          </span>
        </div>
      ) : null}
    </form>
  )
}

interface PrivilegedProps {
  readonly isSo: boolean
  readonly onChange: (isSo: boolean) => void
}

function Privileged({ isSo, onChange }: PrivilegedProps): ReactNode {
  const t = useWords(matterSettingsWords)
  const hint = useId()
  return (
    <div className="grid gap-1">
      <label className="flex min-h-9 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={isSo}
          aria-describedby={hint}
          onChange={({ target }) => onChange(target.checked)}
        />
        {t('privileged')}
      </label>
      <p id={hint} className="text-small text-grey">
        {t('privileged-hint')}
      </p>
    </div>
  )
}
