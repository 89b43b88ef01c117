import type { PartyReply } from '@muniment/contract'
import type { ReactNode } from 'react'
import { useDraft, useWords, whenDone } from '../../data/index.ts'
import { Button, Refusal, TextField } from '../../ui/index.ts'
import { type Deed, useSplitParty } from './queries.ts'
import { partiesWords } from './words.ts'

const EMPTY: { readonly chosen: readonly string[]; readonly typed: string | null } = { chosen: [], typed: null }

interface SplitPartyProps {
  readonly matter: string
  readonly party: PartyReply
  readonly onDone: (deed: Deed) => void
}

export function SplitParty({ matter, party, onDone }: SplitPartyProps): ReactNode {
  const t = useWords(partiesWords)
  const split = useSplitParty(matter)
  const [{ chosen: names, typed }, type, done] = useDraft(`split:${party.id}`, EMPTY)
  // Names that were taken away meanwhile are not split off.
  const chosen = names.filter((one) => party.aliases.includes(one))
  const name = typed ?? chosen[0] ?? ''
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const sent = split.mutateAsync(
          { party, name: name.trim(), aliases: chosen },
          { onSuccess: ({ edit, split: made }) => onDone({ edit, words: t('did-split', { name: made.name }) }) },
        )
        whenDone(sent, done)
      }}
    >
      <p>{t('split-text')}</p>
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-small font-strong">{t('split-names')}</legend>
        {party.aliases.map((alias) => (
          <label key={alias} className="flex min-h-7 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-4 shrink-0"
              checked={chosen.includes(alias)}
              onChange={({ target }) =>
                type({ chosen: target.checked ? [...chosen, alias] : chosen.filter((one) => one !== alias) })
              }
            />
            {alias}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('split-name')}
        value={name}
        onChange={(event) => type({ typed: event.target.value })}
        maxLength={300}
        required
        autoComplete="off"
      />
      {split.isError ? <Refusal error={split.error} /> : null}
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={split.isPending} disabled={chosen.length === 0}>
          {t('split-verb')}
        </Button>
      </div>
    </form>
  )
}
