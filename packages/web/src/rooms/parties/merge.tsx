import type { PartyReply } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../data/index.ts'
import { Button, Dialog, Refusal, Select } from '../../ui/index.ts'
import { type Deed, useMergeParties } from './queries.ts'
import { partiesWords } from './words.ts'

interface MergeProps {
  readonly matter: string
  readonly parties: readonly PartyReply[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: (deed: Deed) => void
}

export function MergeDialog(props: MergeProps): ReactNode {
  const t = useWords(partiesWords)
  const { parties, isOpen, onClose } = props
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('merge-title', { count: parties.length })}>
      <MergeForm {...props} />
    </Dialog>
  )
}

function MergeForm({ matter, parties, onDone }: MergeProps): ReactNode {
  const t = useWords(partiesWords)
  const merge = useMergeParties(matter)
  // Whoever has most rows is most likely called right.
  const ranked = [...parties].sort((one, other) => other.events - one.events)
  const [kept, setKept] = useState(ranked[0]?.id ?? '')
  const into = parties.find(({ id }) => id === kept)
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (into === undefined) return
        const from = parties.filter(({ id }) => id !== into.id)
        merge.mutate(
          { into, from },
          { onSuccess: ({ edit }) => onDone({ edit, words: t('did-merge', { name: into.name }) }) },
        )
      }}
    >
      <p>{t('merge-text')}</p>
      <Select
        label={t('merge-into')}
        value={kept}
        onChange={(event) => setKept(event.target.value)}
        options={ranked.map(({ id, name, events }) => ({
          value: id,
          label: `${name} (${t('rows-of', { count: events })})`,
        }))}
        data-first
      />
      {merge.isError ? <Refusal error={merge.error} /> : null}
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={merge.isPending}>
          {t('merge')}
        </Button>
      </div>
    </form>
  )
}
