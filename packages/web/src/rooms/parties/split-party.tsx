import type { PartyReply } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../data/index.ts'
import { Button, Refusal, TextField } from '../../ui/index.ts'
import { type Deed, useSplitParty } from './queries.ts'
import { partiesWords } from './words.ts'

interface SplitPartyProps {
  readonly matter: string
  readonly party: PartyReply
  readonly onDone: (deed: Deed) => void
}

export function SplitParty({ matter, party, onDone }: SplitPartyProps): ReactNode {
  const t = useWords(partiesWords)
  const split = useSplitParty(matter)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? chosen[0] ?? ''
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        split.mutate(
          { party, name: name.trim(), aliases: chosen },
          { onSuccess: ({ edit, split: made }) => onDone({ edit, words: t('did-split', { name: made.name }) }) },
        )
      }}
    >
      <p>{t('split-text')}</p>
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-small font-strong">{t('split-names')}</legend>
        {party.aliases.map((alias) => (
          <label key={alias} className="flex min-h-7 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-4"
              checked={chosen.includes(alias)}
              onChange={({ target }) =>
                setChosen((before) => (target.checked ? [...before, alias] : before.filter((one) => one !== alias)))
              }
            />
            {alias}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('split-name')}
        value={name}
        onChange={(event) => setTyped(event.target.value)}
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
