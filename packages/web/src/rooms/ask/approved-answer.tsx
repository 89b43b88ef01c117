// One approved answer: its question, its words, whose they are and where they stand; changed or taken back by editors.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { day, useDraft, useKeyFor, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { announce, announceAfter, Button, Confirm, Dialog, Refusal, Status, TextArea } from '../../ui/index.ts'
import { answersWords } from './answers-words.ts'
import { type ApprovedRow, approveInstead, withdrawApproved } from './approved-queries.ts'
import { Places, type Showing } from './places.tsx'

interface ApprovedProps extends Showing {
  readonly matter: string
  readonly mayWrite: boolean
  readonly answer: ApprovedRow
}

export function ApprovedAnswer({ matter, mayWrite, answer, ...showing }: ApprovedProps): ReactNode {
  const t = useWords(answersWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const name = useNames()(answer.by)
  const [doing, open] = useState<'change' | 'withdraw' | null>(null)
  const close = (): void => open(null)
  const { question, text, citations, documents } = answer
  const when = day(answer.at, language, timeZone)
  return (
    <li className="grid gap-2 border-t border-line pt-4">
      <h2 className="text-read font-strong break-words whitespace-pre-line">{question}</h2>
      {text === null ? (
        <Status tone="human" icon="warning">
          {t('lost')}
        </Status>
      ) : (
        <p className="break-words whitespace-pre-line">{text}</p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Places
          {...showing}
          citations={citations}
          nameOf={(id) => documents.find((document) => document.id === id)?.name ?? ''}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-small text-grey">{name === null ? t('by-gone', { when }) : t('by', { name, when })}</span>
        {mayWrite && text !== null ? (
          <Button
            kind="quiet"
            className="min-h-8 text-small"
            aria-label={t('change-of', { question })}
            onClick={() => open('change')}
          >
            {t('change')}
          </Button>
        ) : null}
        {mayWrite ? (
          <Button
            kind="quiet"
            className="min-h-8 text-small"
            aria-label={t('withdraw-of', { question })}
            onClick={() => open('withdraw')}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
      {doing === 'change' ? <Change matter={matter} answer={answer} onClose={close} /> : null}
      {doing === 'withdraw' ? <Withdraw matter={matter} answer={answer} onClose={close} /> : null}
    </li>
  )
}

interface DoingProps {
  readonly matter: string
  readonly answer: ApprovedRow
  readonly onClose: () => void
}

function Change({ matter, answer, onClose }: DoingProps): ReactNode {
  const t = useWords(answersWords)
  const form = `approved:${answer.id}`
  const [draft, type, done] = useDraft(form, { text: answer.text ?? '' })
  const key = useKeyFor(form, draft)
  const changing = useMutation({ mutationFn: (text: string) => approveInstead(matter, answer, text, key) })
  return (
    <Dialog isOpen onClose={onClose} title={t('change-title')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const text = draft.text.trim()
          if (text === '') return
          announceAfter(changing.mutateAsync(text), t('changed'), () => {
            done()
            onClose()
          })
        }}
      >
        <p className="break-words">{t('change-text', { question: answer.question })}</p>
        <TextArea
          rows={5}
          maxLength={5000}
          required
          label={t('words')}
          value={draft.text}
          onChange={({ target }) => type({ text: target.value })}
        />
        {changing.error === null ? null : <Refusal error={changing.error} />}
        <div className="flex justify-end">
          <Button type="submit" kind="main" isBusy={changing.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Withdraw({ matter, answer, onClose }: DoingProps): ReactNode {
  const t = useWords(answersWords)
  const withdrawing = useMutation({
    mutationFn: () => withdrawApproved(matter, answer.id),
    onSuccess: () => {
      onClose()
      announce(t('withdrawn'))
    },
  })
  return (
    <Confirm
      isOpen
      onClose={onClose}
      title={t('withdraw-title')}
      verb={t('withdraw')}
      isBusy={withdrawing.isPending}
      error={withdrawing.error}
      onConfirm={() => withdrawing.mutate()}
    >
      <p className="break-words">{t('withdraw-text', { question: answer.question })}</p>
    </Confirm>
  )
}
