// What holds for every model: regions, and what a month may cost.
import type { ModelSettingsReply } from '@muniment/contract'
import type { ReactNode } from 'react'
import { useVersionedDraft, useWords, whenDone } from '../../data/index.ts'
import { announce, Button, DraftRefused, TextField } from '../../ui/index.ts'
import { MODELS, useWriteModels, writtenOf } from './queries.ts'
import { modelsWords } from './words.ts'

export function TermsForm({ known }: { readonly known: ModelSettingsReply }): ReactNode {
  const t = useWords(modelsWords)
  const { regions, monthlyTokens, monthlyCost, version } = known
  const form = useVersionedDraft(
    'models:terms',
    {
      regions: regions.join(', '),
      monthlyTokens: monthlyTokens === null ? '' : String(monthlyTokens),
      monthlyCost: monthlyCost === null ? '' : String(monthlyCost),
    },
    version,
    MODELS,
  )
  const { value: draft, change: type, changed } = form
  const write = useWriteModels()
  const send = (seenVersion: number): void => {
    const named = draft.regions.split(',').map((region) => region.trim())
    const terms = {
      ...(changed.regions === undefined ? {} : { regions: [...new Set(named.filter((region) => region !== ''))] }),
      ...(changed.monthlyTokens === undefined ? {} : { monthlyTokens: amountOf(draft.monthlyTokens) }),
      ...(changed.monthlyCost === undefined ? {} : { monthlyCost: amountOf(draft.monthlyCost) }),
    }
    whenDone(write.mutateAsync({ ...writtenOf(known), ...terms, version: seenVersion }), () => {
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
      <TextField
        label={t('regions')}
        hint={t('regions-hint')}
        value={draft.regions}
        onChange={({ target }) => type({ regions: target.value })}
        maxLength={600}
        autoComplete="off"
      />
      <div className="grid gap-4 mid:grid-cols-2">
        <TextField
          label={t('monthly-tokens')}
          hint={t('no-limit')}
          type="number"
          min={0}
          step={1}
          value={draft.monthlyTokens}
          onChange={({ target }) => type({ monthlyTokens: target.value })}
        />
        <TextField
          label={t('monthly-cost')}
          hint={t('cost-hint')}
          type="number"
          min={0}
          max={1_000_000}
          step="any"
          value={draft.monthlyCost}
          onChange={({ target }) => type({ monthlyCost: target.value })}
        />
      </div>
      <DraftRefused
        error={write.error}
        code="models.changed"
        theirs={form.theirs}
        labels={{ regions: t('regions'), monthlyTokens: t('monthly-tokens'), monthlyCost: t('monthly-cost') }}
        isBusy={write.isPending}
        onMine={() => send(version)}
        onTheirs={() => {
          form.done()
          write.reset()
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isBusy={write.isPending}>
          {t('save')}
        </Button>
        <span role="status" className="text-small text-grey">
          {write.isSuccess ? t('saved') : ''}
        </span>
      </div>
    </form>
  )
}

/** Empty: no limit. */
const amountOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))
