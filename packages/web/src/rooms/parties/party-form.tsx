// Adds a party, or changes what one is called.
import type { PartyReply } from '@muniment/contract'
import type { ReactNode } from 'react'
import { oneOf, useDraftOver, useKeyFor, useWords, whenTaken } from '../../data/index.ts'
import { Button, Overtaken, Refusal, Select, TextArea, TextField } from '../../ui/index.ts'
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
  const now = {
    name: party?.name ?? '',
    kind: party?.kind ?? KINDS[0],
    aliases: (party?.aliases ?? []).join('\n'),
    roles: (party?.roles ?? []).join('\n'),
  }
  const about = party === null ? `new-party:${matter}` : `party:${party.id}`
  const { draft, begun, change: type, done, isOvertaken } = useDraftOver(about, now)
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
          onDone({ edit, words: t(party === null ? 'did-add' : 'did-edit', { name: made.name }) }, made.id)
        }
        // What others have added or taken away meanwhile stays so: a list says what was changed of it as it was seen.
        const before = { aliases: linesOf(begun.aliases), roles: linesOf(begun.roles) }
        const sending =
          party === null
            ? add.mutateAsync({ ...after, key }, { onSuccess })
            : change.mutateAsync({ party, before, after }, { onSuccess })
        whenTaken(sending, done)
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
      <Overtaken isSo={isOvertaken && (draft.name !== now.name || draft.kind !== now.kind)} onTheirs={done} />
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
