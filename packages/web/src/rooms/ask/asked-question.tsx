// One question and what became of it: waiting with a way to stop, refused with a way to ask again, not said, or sentences with their places.
import type { Answer, ChronologyCitation } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, type NamedDocument, useLanguage, useWords } from '../../data/index.ts'
import { announce, Button, Dialog, IconButton, Quote, Refusal, RowForm, Skeleton, Status } from '../../ui/index.ts'
import { isSamePlace, type Place, useWrittenPlace } from './evidence.tsx'
import type { Asked, Questions } from './questions.ts'
import { askWords } from './words.ts'

interface AskedProps {
  readonly matter: string
  readonly asked: Asked
  readonly questions: Questions
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly mayWrite: boolean
  readonly shown: Place | null
  readonly onShow: (place: Place) => void
}

export function AskedQuestion(props: AskedProps): ReactNode {
  const t = useWords(askWords)
  const { asked, questions } = props
  return (
    <li className="grid gap-3 border-t border-line pt-4">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-read font-strong break-words whitespace-pre-line">{asked.question}</h2>
        <IconButton
          icon="close"
          label={t('forget-of', { question: asked.question })}
          onClick={() => questions.forget(asked)}
        />
      </div>
      {asked.state === 'asking' ? (
        <div className="grid gap-3">
          <Status tone="busy" icon="reading">
            <span role="status">{t('asking')}</span>
          </Status>
          <Skeleton rows={2} />
          <div>
            <Button onClick={() => questions.stop(asked)}>{t('stop')}</Button>
          </div>
        </div>
      ) : null}
      {asked.state === 'stopped' ? (
        <div className="flex flex-wrap items-center gap-3">
          <span role="status" className="text-grey">
            {t('stopped')}
          </span>
          <Button onClick={() => questions.again(asked)}>{t('again')}</Button>
        </div>
      ) : null}
      {asked.state === 'refused' ? <Refusal error={asked.error} onRetry={() => questions.again(asked)} /> : null}
      {asked.state === 'answered' ? <Answered {...props} answer={asked.answer} /> : null}
    </li>
  )
}

type Sentence = Answer['sentences'][number]

function Answered({ answer, ...props }: AskedProps & { readonly answer: Answer }): ReactNode {
  const t = useWords(askWords)
  const write = useWrittenPlace()
  const copy = async (): Promise<void> => {
    const lines = answer.sentences.map(({ text, documentName, citations }) => {
      const places = citations.map((one) => write(one, documentName, props.documentOf(one.document)))
      return `“${oneLine(text)}” (${[...new Set(places)].join('; ')})`
    })
    try {
      await navigator.clipboard.writeText([props.asked.question, ...lines].join('\n\n'))
      announce(t('copied'))
    } catch {
      announce(t('not-copied'))
    }
  }
  return (
    <div className="grid gap-4">
      {answer.status === 'answered' ? (
        <p role="status" className="text-small text-grey">
          {t('sentences', { count: answer.sentences.length })}
        </p>
      ) : (
        <div role="status" className="grid gap-1">
          <p>{t('not-said')}</p>
          <p className="text-small text-grey">{t('not-said-text')}</p>
        </div>
      )}
      {answer.sentences.length === 0 ? null : (
        <>
          <ol className="grid gap-4">
            {answer.sentences.map((sentence, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- An answer never changes.
              <AnswerSentence key={index} {...props} sentence={sentence} />
            ))}
          </ol>
          <div>
            <Button onClick={() => void copy()}>{t('copy')}</Button>
          </div>
        </>
      )}
      <Searched matter={props.matter} searched={answer.searched} />
    </div>
  )
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function AnswerSentence({
  matter,
  sentence,
  documentOf,
  mayWrite,
  shown,
  onShow,
}: AskedProps & { readonly sentence: Sentence }): ReactNode {
  const t = useWords(askWords)
  const write = useWrittenPlace()
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string>()
  const { text, documentName, citations } = sentence
  const placeOf = (citation: ChronologyCitation): string => write(citation, documentName, documentOf(citation.document))
  return (
    <li className="grid gap-2 border-l-2 border-line pl-3">
      <Quote className="break-words whitespace-pre-line">{text}</Quote>
      <div className="flex flex-wrap items-center gap-2">
        {citations.map((citation) => (
          <Button
            key={`${citation.page} ${citation.start}`}
            className="min-h-8 text-small"
            aria-pressed={isSamePlace(shown, citation)}
            aria-label={t('open-place', { place: placeOf(citation) })}
            onClick={() => onShow({ citation, documentName })}
          >
            {placeOf(citation)}
          </Button>
        ))}
        {!mayWrite ? null : made === undefined ? (
          <Button
            kind="quiet"
            className="min-h-8 text-small"
            aria-label={t('make-row-of', { words: oneLine(text).slice(0, 80) })}
            onClick={() => setMaking(true)}
          >
            {t('make-row')}
          </Button>
        ) : (
          <span className="text-small">
            <span role="status">{t('made')}</span>{' '}
            <Link to={addresses.chronology(matter)} search={{ row: made }} className="link inline-block min-h-6">
              {t('open-row')}
            </Link>
          </span>
        )}
      </div>
      <Dialog isOpen={isMaking} onClose={() => setMaking(false)} title={t('row-title')}>
        <RowForm
          matter={matter}
          draftKey={`asked:${citations[0]?.document ?? ''}:${citations[0]?.page ?? 0}:${citations[0]?.start ?? 0}`}
          text={oneLine(text).slice(0, 5000)}
          citations={citations.map(({ document, page, start, end, quote, place }) => ({
            document,
            page,
            start,
            end,
            quote,
            place,
          }))}
          verb={t('make')}
          onMade={({ event }) => {
            setMade(event.id)
            setMaking(false)
          }}
          onCancel={() => setMaking(false)}
        />
      </Dialog>
    </li>
  )
}

function Searched({ matter, searched }: { readonly matter: string; readonly searched: Answer['searched'] }): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const { documents, passages, notSearched, unknownWords } = searched
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <div className="grid gap-1 text-small text-grey">
      <p>{t('searched', { documents, passages })}</p>
      {unknownWords.length === 0 ? null : (
        <p>{t('unknown', { words: list.format(unknownWords.map((word) => `“${word}”`)) })}</p>
      )}
      {notSearched.length === 0 ? null : (
        <details>
          <summary className="min-h-6 cursor-pointer text-amber">
            {t('not-searched', { count: notSearched.length })}
          </summary>
          <ul className="grid gap-1 pt-1">
            {notSearched.map(({ document, name }) => (
              <li key={document}>
                <Link to={addresses.document(matter, document)} className="link inline-block min-h-6 break-words">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
