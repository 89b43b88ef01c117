// One's own conversations with the matter: opened as they stand now, deleted for good.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { moment, useLanguage, useTimeZone, useWords } from '../../data/index.ts'
import { announce, Button, Confirm, IconButton, Refusal, Skeleton } from '../../ui/index.ts'
import { conversationsQuery, type Questions } from './questions.ts'
import { askWords } from './words.ts'

interface HistoryProps {
  readonly matter: string
  readonly questions: Questions
}

/** Of which conversation is asked whether it shall go; 'all': of all of them. */
type Doomed = { readonly id: string; readonly title: string } | 'all'

export function History({ matter, questions }: HistoryProps): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const listed = useQuery(conversationsQuery(matter))
  const { data: conversations } = listed
  const [doomed, doom] = useState<Doomed | null>(null)
  const opening = useMutation({ mutationFn: (id: string) => questions.open(id) })
  const removing = useMutation({
    mutationFn: (which: Doomed) => questions.remove(which === 'all' ? null : which.id),
    onSuccess: () => {
      doom(null)
      announce(t('deleted'))
    },
  })
  if (conversations === undefined)
    return (
      <section aria-label={t('history')} aria-busy={listed.isPending} className="grid gap-3 border-t border-line pt-4">
        <h2 className="font-strong">{t('history')}</h2>
        {listed.error === null ? (
          <Skeleton rows={2} />
        ) : (
          <Refusal error={listed.error} onRetry={() => void listed.refetch()} />
        )}
      </section>
    )
  if (conversations.length === 0) return null
  return (
    <section aria-label={t('history')} className="grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-strong">{t('history')}</h2>
        <Button kind="quiet" className="min-h-8 text-small" onClick={() => doom('all')}>
          {t('delete-all')}
        </Button>
      </div>
      {opening.error === null ? null : <Refusal error={opening.error} />}
      <ul className="grid gap-1">
        {conversations.map(({ id, title, turns, askedAt }) => (
          <li key={id} className="flex items-start justify-between gap-3">
            <button
              type="button"
              className="grid min-h-9 min-w-0 cursor-pointer rounded-base px-2 py-1 text-left hover:bg-shade aria-current:bg-shade"
              aria-current={questions.conversation === id}
              onClick={() => opening.mutate(id)}
            >
              <span className="break-words">{title}</span>
              <span className="text-small text-grey">
                {t('conversation', { count: turns, when: moment(askedAt, language, timeZone) })}
              </span>
            </button>
            <IconButton icon="close" label={t('delete-of', { question: title })} onClick={() => doom({ id, title })} />
          </li>
        ))}
      </ul>
      <Confirm
        isOpen={doomed !== null}
        onClose={() => doom(null)}
        title={doomed === 'all' ? t('delete-all-title') : t('delete-title')}
        verb={t('delete')}
        isBusy={removing.isPending}
        error={removing.error}
        onConfirm={() => {
          if (doomed !== null) removing.mutate(doomed)
        }}
      >
        <p>
          {doomed === 'all' || doomed === null ? t('delete-all-text') : t('delete-text', { question: doomed.title })}
        </p>
      </Confirm>
    </section>
  )
}
