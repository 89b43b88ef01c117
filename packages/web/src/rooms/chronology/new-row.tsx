// A row entered by hand, and how it stands.
import type { ReactNode } from 'react'
import { useDraft, useWords } from '../../data/index.ts'
import { Dialog, RowForm, Select } from '../../ui/index.ts'
import { editWords } from './edit-words.ts'
import { STATUS_CHOICES } from './filter.ts'
import { chronologyWords } from './words.ts'

interface NewRowProps {
  readonly matter: string
  readonly onClose: () => void
  readonly onMade: (event: string) => void
}

const EMPTY = { status: 'none' }

export function NewRow({ matter, onClose, onMade }: NewRowProps): ReactNode {
  const t = useWords(editWords)
  const say = useWords(chronologyWords)
  const [draft, change, done] = useDraft(`new-event-status:${matter}`, EMPTY)
  const status = STATUS_CHOICES.find((one) => one === draft.status) ?? 'none'
  return (
    <Dialog isOpen onClose={onClose} title={t('new')}>
      <RowForm
        matter={matter}
        draftKey={`new-event:${matter}`}
        status={status === 'none' ? null : status}
        verb={t('new-do')}
        onMade={({ event }) => {
          done()
          onMade(event.id)
        }}
        onCancel={() => {
          done()
          onClose()
        }}
      >
        <Select
          label={say('status')}
          value={draft.status}
          options={STATUS_CHOICES.map((value) => ({ value, label: say(`status-${value}`) }))}
          onChange={({ target }) => change({ status: target.value })}
        />
        <p className="text-small text-grey">{t('new-hint')}</p>
      </RowForm>
    </Dialog>
  )
}
