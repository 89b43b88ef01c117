// What holds for every model: regions, and what a month may cost.
import type { ModelSettingsReply } from '@muniment/contract'
import type { ReactNode } from 'react'
import { useDraftOver, useWords, whenTaken } from '../../data/index.ts'
import { announce, Button, Overtaken, TextField } from '../../ui/index.ts'
import { Changed } from './changed.tsx'
import { useWriteModels, writtenOf } from './queries.ts'
import { modelsWords } from './words.ts'

export function TermsForm({ known }: { readonly known: ModelSettingsReply }): ReactNode {
  const t = useWords(modelsWords)
  const { regions, monthlyTokens, monthlyCost, version } = known
  const now = {
    regions: regions.join(', '),
    monthlyTokens: monthlyTokens === null ? '' : String(monthlyTokens),
    monthlyCost: monthlyCost === null ? '' : String(monthlyCost),
  }
  const { draft, change: type, done, isOvertaken } = useDraftOver('models:terms', now)
  const write = useWriteModels()
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const named = draft.regions.split(',').map((region) => region.trim())
        const terms = {
          regions: [...new Set(named.filter((region) => region !== ''))],
          monthlyTokens: amountOf(draft.monthlyTokens),
          monthlyCost: amountOf(draft.monthlyCost),
        }
        const written = { ...writtenOf(known), ...terms, version }
        whenTaken(write.mutateAsync(written, { onSuccess: () => announce(t('saved')) }), done)
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
      <Overtaken isSo={isOvertaken} onTheirs={done} />
      <Changed error={write.error} />
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
