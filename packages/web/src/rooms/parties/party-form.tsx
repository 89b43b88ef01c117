// Adds a party, or changes what one is called.
import type { PartyReply } from '@muniment/contract'
import { type ReactNode, useMemo } from 'react'
import { oneOf, useDraft, useKeyFor, useWords } from '../../data/index.ts'
import { Button, Refusal, Select, TextArea, TextField } from '../../ui/index.ts'
import { type Deed, KINDS, type PartyWords, useAddParty, useChangeParty } from './queries.ts'
import { partiesWords } from './words.ts'

interface PartyFormProps {
  readonly matter: string
  /** Null for a new one. */
  readonly party: PartyReply | null
  readonly onDone: (deed: Deed, party: string) => void
}

export function PartyForm({ matter, party, onDone }: PartyFormProps): ReactNode {
  const t = useWords(partiesWords)
  const empty = useMemo(
    () => ({
      name: party?.name ?? '',
      kind: party?.kind ?? KINDS[0],
      aliases: (party?.aliases ?? []).join('\n'),
      roles: (party?.roles ?? []).join('\n'),
    }),
    [party],
  )
  const [draft, type, done] = useDraft(party === null ? `new-party:${matter}` : `party:${party.id}`, empty)
  const key = useKeyFor(draft)
  const add = useAddParty(matter)
  const change = useChangeParty(matter)
  const kind = oneOf(draft.kind, KINDS)
  const isBusy = add.isPending || change.isPending
  const error = add.error ?? change.error
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const after: PartyWords = {
          name: draft.name.trim(),
          kind,
          aliases: linesOf(draft.aliases),
          roles: linesOf(draft.roles),
        }
        const onSuccess = ({ party: made, edit }: { party: PartyReply; edit: string | null }): void => {
          done()
          onDone({ edit, words: t(party === null ? 'did-add' : 'did-edit', { name: made.name }) }, made.id)
        }
        if (party === null) add.mutate({ ...after, key }, { onSuccess })
        else change.mutate({ before: party, after }, { onSuccess })
      }}
    >
      <TextField
        label={t('name')}
        value={draft.name}
        onChange={(event) => type({ name: event.target.value })}
        maxLength={300}
        required
        data-first
        autoComplete="off"
      />
      <Select
        label={t('kind')}
        value={kind}
        onChange={(event) => type({ kind: oneOf(event.target.value, KINDS) })}
        options={KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
      />
      <TextArea
        label={t('aliases')}
        hint={t('aliases-hint')}
        value={draft.aliases}
        onChange={(event) => type({ aliases: event.target.value })}
      />
      <TextArea
        label={t('roles')}
        hint={t('roles-hint')}
        rows={2}
        value={draft.roles}
        onChange={(event) => type({ roles: event.target.value })}
      />
      {error === null ? null : <Refusal error={error} />}
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={isBusy}>
          {t(party === null ? 'add' : 'save')}
        </Button>
      </div>
    </form>
  )
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
