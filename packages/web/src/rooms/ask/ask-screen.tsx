// Questions to the documents of a matter. What is answered are their own sentences; beside them the page each stands on.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import {
  addresses,
  cache,
  documentNamesQuery,
  keys,
  matterQuery,
  type NamedDocument,
  useCommands,
  useDraft,
  useFollowing,
  useIdHere,
  useMay,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, buttonClass, Empty, FourStates, Page, Split, TextArea } from '../../ui/index.ts'
import { answersWords } from './answers-words.ts'
import { AskedQuestion } from './asked-question.tsx'
import { LimitChoice } from './costs.tsx'
import { Evidence, type Place } from './evidence.tsx'
import { History } from './history.tsx'
import { MeaningPreparation } from './meaning.tsx'
import { Part, partIn } from './part.tsx'
import { askPlaceWords } from './place-words.ts'
import { type Asked, type Questions, useQuestions } from './questions.ts'
import { askWords } from './words.ts'

export function AskScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Ask key={matter} matter={matter} />
}

function Ask({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(askWords)
  const p = useWords(askPlaceWords)
  const a = useWords(answersWords)
  const isEditor = useMay('editor')
  const about = useQuery(matterQuery(matter))
  const documents = useQuery(documentNamesQuery(matter))
  const askAgain = (): void => void cache.invalidateQueries({ queryKey: keys.documents(matter) })
  const isKnown = (id: string): boolean => documents.data?.some((document) => document.id === id) === true
  useFollowing(matter, {
    document: (all) => (all.every(({ id }) => isKnown(id)) ? undefined : askAgain()),
    reload: askAgain,
  })
  return (
    <Page
      title={p('title')}
      above={about.data?.name ?? ''}
      width="full"
      actions={
        isEditor ? (
          <Link to={addresses.answers(matter)} className={buttonClass()}>
            {a('title')}
          </Link>
        ) : null
      }
    >
      <FourStates
        of={documents}
        isEmpty={(known) => known.length === 0}
        empty={
          <Empty
            title={t('no-documents')}
            actions={
              <Link to={addresses.documents(matter)} className={buttonClass('main')}>
                {t('to-documents')}
              </Link>
            }
          >
            {t('no-documents-text')}
          </Empty>
        }
        full={(known) => <Conversation matter={matter} documents={known} isOpen={about.data?.archivedAt === null} />}
      />
    </Page>
  )
}

interface ConversationProps {
  readonly matter: string
  readonly documents: readonly NamedDocument[]
  /** Whether rows may be made at all. */
  readonly isOpen: boolean
}

function Conversation({ matter, documents, isOpen }: ConversationProps): ReactNode {
  const t = useWords(askWords)
  const mayWrite = useMay('editor') && isOpen
  const questions = useQuestions(matter)
  const [place, show] = useState<Place | null>(null)
  const documentOf = (id: string): NamedDocument | undefined => documents.find((document) => document.id === id)
  return (
    <Split
      name="questions"
      label={t('evidence')}
      main={
        <div className="grid gap-6 wide:pr-6">
          <QuestionForm matter={matter} documents={documents} questions={questions} />
          <MeaningPreparation matter={matter} />
          {questions.list.length === 0 ? (
            <Empty title={t('empty-title')}>{t('empty-text')}</Empty>
          ) : (
            <ol className="grid gap-8">
              {questions.list.map((asked) => (
                <AskedQuestion
                  key={asked.id}
                  matter={matter}
                  asked={asked}
                  questions={questions}
                  documentOf={documentOf}
                  mayWrite={mayWrite}
                  shown={place}
                  onShow={show}
                />
              ))}
            </ol>
          )}
          <History matter={matter} questions={questions} />
        </div>
      }
      side={
        place === null ? null : (
          <Evidence matter={matter} place={place} documentOf={documentOf} onClose={() => show(null)} />
        )
      }
    />
  )
}

/** Whether the workspace asks a model at all is known when it was, or would have been. */
const hasModel = (asked: Asked): boolean =>
  asked.state === 'answered'
    ? asked.answer.model !== null
    : asked.state !== 'refused' && (asked.told?.model ?? null) !== null

const MOST_LETTERS = 2000
const EMPTY = { question: '' }

interface FormProps {
  readonly matter: string
  readonly documents: readonly NamedDocument[]
  readonly questions: Questions
}

function QuestionForm({ matter, documents, questions }: FormProps): ReactNode {
  const t = useWords(askWords)
  const [place] = usePlace()
  const [draft, change, done] = useDraft(`question:${matter}`, EMPTY)
  const field = useRef<HTMLTextAreaElement>(null)
  const question = draft.question.trim()
  // The server refuses what has neither a letter nor a digit.
  const isReady = /[\p{L}\p{N}]/u.test(question)
  const send = (): void => {
    if (!isReady) return
    questions.ask(question, partIn(place))
    done()
  }
  useCommands([
    {
      id: 'ask.question',
      label: t('to-question'),
      group: t('group'),
      keys: '/',
      run: () => field.current?.focus(),
    },
  ])
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        ref={field}
        rows={2}
        label={t('question')}
        hint={t(questions.conversation === null ? 'hint' : 'hint-onward')}
        maxLength={MOST_LETTERS}
        value={draft.question}
        onChange={({ target }) => change({ question: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="main" disabled={!isReady}>
          {t('ask')}
        </Button>
        {questions.conversation === null ? null : <Button onClick={questions.begin}>{t('begin')}</Button>}
      </div>
      <Part matter={matter} documents={documents} />
      {questions.list.some(hasModel) ? <LimitChoice /> : null}
      <details className="text-small text-grey">
        <summary className="min-h-6 cursor-pointer">{t('kept-title')}</summary>
        <p className="pt-1">{t('kept')}</p>
      </details>
    </form>
  )
}
