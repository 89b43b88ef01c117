// Adds a party, or changes what one is called.
import type { PartyReply } from '@muniment/contract'
import type { ReactNode } from 'react'
import { oneOf, useKeyFor, useVersionedDraft, useWords, whenDone } from '../../data/index.ts'
import { Button, DraftRefused, Select, TextArea, TextField } from '../../ui/index.ts'
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
  const name = party === null ? `new-party:${matter}` : `party:${party.id}`
  const form = useVersionedDraft(name, fieldsOf(party), party?.version ?? 0)
  const { value: draft, change: type, before, done } = form
  const key = useKeyFor(`versioned ${name}`, draft)
  const add = useAddParty(matter)
  const change = useChangeParty(matter)
  const kind = oneOf(draft.kind, KINDS)
  const isBusy = add.isPending || change.isPending
  const error = add.error ?? change.error
  const send = (version: number): void => {
    const onSuccess = ({ party: made, edit }: { party: PartyReply; edit: string | null }): void =>
      onDone({ edit, words: t(party === null ? 'did-add' : 'did-edit', { name: made.name }) }, made.id)
    const [was, after] = [wordsOf(before), wordsOf(draft)]
    const sent =
      party === null
        ? add.mutateAsync({ ...after, key }, { onSuccess })
        : change.mutateAsync({ party: party.id, version, before: was, after }, { onSuccess })
    whenDone(sent, done)
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
      <DraftRefused
        error={error}
        code="party.changed"
        theirs={form.theirs}
        labels={{ name: t('name'), kind: t('kind'), aliases: t('aliases'), roles: t('roles') }}
        isBusy={isBusy}
        onMine={() => (party === null ? undefined : send(party.version))}
        onTheirs={() => {
          done()
          change.reset()
        }}
      />
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={isBusy}>
          {t(party === null ? 'add' : 'save')}
        </Button>
      </div>
    </form>
  )
}

const fieldsOf = (party: PartyReply | null) => ({
  name: party?.name ?? '',
  kind: party?.kind ?? KINDS[0],
  aliases: (party?.aliases ?? []).join('\n'),
  roles: (party?.roles ?? []).join('\n'),
})

const wordsOf = ({ name, kind, aliases, roles }: ReturnType<typeof fieldsOf>): PartyWords => ({
  name: name.trim(),
  kind,
  aliases: linesOf(aliases),
  roles: linesOf(roles),
})

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
