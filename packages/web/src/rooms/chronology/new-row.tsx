// A row entered by hand: its date as one would say it, what happened, how it stands. What is typed outlives a reload.

import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { answerOf, api, type DateGiven, newKey, useDraft, useWords } from '../../data/index.ts'
import { Button, DateEntry, Dialog, Refusal, Select, TextArea, useDateEntered } from '../../ui/index.ts'
import { askAllAgain } from './bulk-queries.ts'
import { editWords } from './edit-words.ts'
import { STATUS_CHOICES } from './filter.ts'
import { chronologyWords } from './words.ts'

interface NewRowProps {
  readonly matter: string
  readonly onClose: () => void
  readonly onMade: (event: string) => void
}

const EMPTY = { date: '', text: '', status: 'none' }

export function NewRow({ matter, onClose, onMade }: NewRowProps): ReactNode {
  const t = useWords(editWords)
  const say = useWords(chronologyWords)
  const [draft, change, done] = useDraft(`new-event:${matter}`, EMPTY)
  const entered = useDateEntered(draft.date)
  const [key] = useState(newKey)
  const make = useMutation({
    mutationFn: (date: DateGiven | null) => {
      const status = STATUS_CHOICES.find((one) => one === draft.status) ?? 'none'
      return answerOf(
        api.POST('/matters/{matter}/events', {
          params: { path: { matter } },
          headers: { 'idempotency-key': key },
          body: { date, text: draft.text, status: status === 'none' ? null : status },
        }),
      )
    },
    onSuccess: ({ event }) => {
      done()
      askAllAgain(matter)
      onMade(event.id)
    },
  })
  const isReady = draft.text.trim() !== '' && entered.isReady
  return (
    <Dialog isOpen onClose={onClose} title={t('new')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) make.mutate(entered.given)
        }}
      >
        <DateEntry isFirst value={draft.date} onChange={(date) => change({ date })} entered={entered} />
        <TextArea
          label={t('text')}
          maxLength={5000}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <Select
          label={say('status')}
          value={draft.status}
          options={STATUS_CHOICES.map((value) => ({ value, label: say(`status-${value}`) }))}
          onChange={({ target }) => change({ status: target.value })}
        />
        <p className="text-small text-grey">{t('new-hint')}</p>
        {make.error === null ? null : <Refusal error={make.error} />}
        <div className="flex gap-2">
          <Button type="submit" kind="main" disabled={!isReady} isBusy={make.isPending}>
            {t('new-do')}
          </Button>
          <Button
            onClick={() => {
              done()
              onClose()
            }}
          >
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
