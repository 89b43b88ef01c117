// A row as a person enters it: its date as one would say it, what happened, its kind, who it names, its tags. What is typed outlives a reload, and is made once however often
// it is sent. What else the row has (a status, a source) its caller gives.
import type { EventReply } from '@muniment/contract'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { answerOf, api, cache, keys, useDraft, useKeyFor, useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { DateEntry, useDateEntered } from './date-entry.tsx'
import { TextArea } from './field.tsx'
import { Refusal } from './refusal.tsx'
import { RowFields, useRowFields } from './row-fields.tsx'
import { NO_ROW_FIELDS } from './row-fields-value.ts'
import { rowFormWords } from './row-form-words.ts'

export interface RowSource {
  readonly document: string
  readonly page: number
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly place: string | null
}

export interface RowMade {
  readonly event: EventReply
  /** Takes it back. */
  readonly edit: string | null
}

interface RowFormProps {
  readonly matter: string
  /** Names what is typed: `cite:DOCUMENT:PAGE`. */
  readonly draftKey: string
  /** What stands there before anybody types. */
  readonly text?: string
  readonly status?: EventReply['status']
  readonly citations?: readonly RowSource[]
  readonly verb: string
  /** Further fields, and what is to be known. */
  readonly children?: ReactNode
  readonly onMade: (made: RowMade) => void
  readonly onCancel: () => void
}

export function RowForm({
  matter,
  draftKey,
  text = '',
  status = null,
  citations = [],
  verb,
  children,
  onMade,
  onCancel,
}: RowFormProps): ReactNode {
  const t = useWords(rowFormWords)
  const [first] = useState({ ...NO_ROW_FIELDS, date: '', text })
  const [draft, change, done] = useDraft(draftKey, first)
  const entered = useDateEntered(matter, draft.date)
  const fields = useRowFields(matter, draft)
  const key = useKeyFor(draftKey, { draft, status, citations })
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/matters/{matter}/events', {
          params: { path: { matter } },
          headers: { 'idempotency-key': key },
          body: {
            date: entered.given,
            text: draft.text,
            status,
            citations: [...citations],
            kind: (fields ?? draft).kind,
            parties: (fields ?? draft).parties.map(({ id }) => id),
            tags: [...(fields ?? draft).tags],
          },
        }),
      ),
    onSuccess: (made) => {
      done()
      void cache.invalidateQueries({ queryKey: keys.matter(matter) })
      onMade(made)
    },
  })
  const isReady = draft.text.trim() !== '' && entered.isReady && fields !== undefined
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) make.mutate()
      }}
    >
      <DateEntry isFirst value={draft.date} onChange={(date) => change({ date })} entered={entered} />
      <TextArea
        label={t('text')}
        maxLength={5000}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <RowFields matter={matter} value={draft} onChange={change} />
      {children}
      {make.error === null ? null : <Refusal error={make.error} />}
      <div className="flex gap-2">
        <Button type="submit" kind="main" disabled={!isReady} isBusy={make.isPending}>
          {verb}
        </Button>
        <Button
          onClick={() => {
            done()
            onCancel()
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
