// Whether an answer helped, as whoever asked says to the editors of the matter.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useDraft, useWords, whenDone } from '../../data/index.ts'
import { Button, Dialog, Refusal, TextArea } from '../../ui/index.ts'
import type { Asked, Questions } from './questions.ts'
import { askWords } from './words.ts'

const NO_NOTE = { note: '' }

interface OpinionProps {
  readonly asked: Extract<Asked, { readonly state: 'answered' }>
  readonly questions: Questions
}

export function Opinion({ asked, questions }: OpinionProps): ReactNode {
  const t = useWords(askWords)
  const [isSaying, say] = useState(false)
  const readBy = useId()
  const { rating, kept } = asked.answer
  const rate = useMutation({
    mutationFn: (next: typeof rating) => questions.rate(asked, next),
    onSuccess: () => say(false),
  })
  const [draft, type, done] = useDraft(`opinion:${asked.id}`, NO_NOTE)
  if (kept === null) return null
  const isHelpful = rating?.helpful === true
  const isNot = rating?.helpful === false
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2 text-small">
        <Button
          kind="quiet"
          className="min-h-8 text-small"
          aria-pressed={isHelpful}
          disabled={rate.isPending}
          aria-describedby={readBy}
          onClick={() => rate.mutate(isHelpful ? null : { helpful: true, note: null })}
        >
          {t('helpful')}
        </Button>
        <Button
          kind="quiet"
          className="min-h-8 text-small"
          aria-pressed={isNot}
          disabled={rate.isPending}
          aria-describedby={readBy}
          onClick={() => (isNot ? rate.mutate(null) : say(true))}
        >
          {t('not-helpful')}
        </Button>
        {rating === null ? (
          <span id={readBy} className="text-grey">
            {t('rating-read')}
          </span>
        ) : (
          <span id={readBy} role="status" className="text-grey">
            {t('rated')}
          </span>
        )}
      </div>
      {rate.error === null || isSaying ? null : <Refusal error={rate.error} />}
      <Dialog isOpen={isSaying} onClose={() => say(false)} title={t('rating-title')}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const note = draft.note.trim()
            whenDone(rate.mutateAsync({ helpful: false, note: note === '' ? null : note }), done)
          }}
        >
          <TextArea
            rows={3}
            maxLength={2000}
            label={t('rating-note')}
            hint={t('rating-hint')}
            value={draft.note}
            onChange={({ target }) => type({ note: target.value })}
          />
          {rate.error === null ? null : <Refusal error={rate.error} />}
          <div className="flex justify-end">
            <Button type="submit" kind="main" isBusy={rate.isPending}>
              {t('rating-send')}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  )
}
