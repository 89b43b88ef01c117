// An editor approves what the documents said as the answer to this question, in words of their own.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { answerOf, api, useDraft, useKeyFor, useWords, whenDone } from '../../data/index.ts'
import { Button, Dialog, Refusal, TextArea } from '../../ui/index.ts'
import { approvedChanged } from './approved-queries.ts'
import { oneLine } from './one-line.ts'
import type { Asked } from './questions.ts'
import { askWords } from './words.ts'

interface ApproveProps {
  readonly matter: string
  readonly asked: Extract<Asked, { readonly state: 'answered' }>
}

const MOST_PLACES = 20

export function Approve({ matter, asked }: ApproveProps): ReactNode {
  const t = useWords(askWords)
  const [isOpen, open] = useState(false)
  const { answer, question } = asked
  // What a model says is nearer to an answer than the sentences it is made of.
  const claims = answer.model?.claims ?? []
  const said = claims.length > 0 ? claims : answer.sentences
  const places = said.flatMap(({ citations }) => citations).slice(0, MOST_PLACES)
  const form = `approve:${matter}:${asked.id}`
  const [draft, type, done] = useDraft(form, { text: said.map(({ text }) => oneLine(text)).join('\n') })
  const key = useKeyFor(form, draft)
  const approve = useMutation({
    mutationFn: (text: string) => {
      const citations = places.map(({ document, page, start, end, quote }) => ({ document, page, start, end, quote }))
      const body = { question, language: answer.language, text, citations }
      return answerOf(
        api.POST('/matters/{matter}/approved-answers', {
          params: { path: { matter } },
          headers: { 'idempotency-key': key },
          body,
        }),
      )
    },
    onSuccess: () => {
      open(false)
      void approvedChanged(matter)
    },
  })
  if (approve.isSuccess)
    return (
      <span role="status" className="text-small text-grey">
        {t('approved')}
      </span>
    )
  return (
    <>
      <Button onClick={() => open(true)}>{t('approve')}</Button>
      <Dialog isOpen={isOpen} onClose={() => open(false)} title={t('approve-title')}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const text = draft.text.trim()
            if (text !== '') whenDone(approve.mutateAsync(text), done)
          }}
        >
          <p className="break-words">{t('approve-text', { question })}</p>
          <TextArea
            rows={5}
            maxLength={5000}
            required
            label={t('approve-words')}
            hint={t('approve-hint', { count: places.length })}
            value={draft.text}
            onChange={({ target }) => type({ text: target.value })}
          />
          {approve.error === null ? null : <Refusal error={approve.error} />}
          <div className="flex justify-end">
            <Button type="submit" kind="main" isBusy={approve.isPending}>
              {t('approve')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
