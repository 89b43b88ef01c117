// One question and what became of it: waiting with a way to stop, refused with a way to ask again, not said, or sentences with their places.
import type { CuratedAnswer } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, day, quoted, quotedList, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { Button, IconButton, Quote, Refusal, Skeleton, Status } from '../../ui/index.ts'
import { Approve } from './approve.tsx'
import { CopyAnswer } from './copy-answer.tsx'
import { Explained } from './explained.tsx'
import { MakeRow } from './make-row.tsx'
import { ModelSays, ModelSpeaks } from './model-says.tsx'
import { Narrowed } from './narrowed.tsx'
import { Opinion } from './opinion.tsx'
import { usePartWords } from './part.tsx'
import { partWords } from './part-words.ts'
import { Places, placeKey, type Showing } from './places.tsx'
import type { Asked, Questions, Shown } from './questions.ts'
import type { Told } from './told.ts'
import { askWords } from './words.ts'

interface AskedProps extends Showing {
  readonly matter: string
  readonly asked: Asked
  readonly questions: Questions
  readonly mayWrite: boolean
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
          {asked.told === null ? (
            <Status tone="busy" icon="reading">
              <span role="status">{t('asking')}</span>
            </Status>
          ) : null}
          {asked.told === null ? <Skeleton rows={2} /> : <SoFar {...props} told={asked.told} isSpeaking />}
          <div>
            <Button onClick={() => questions.stop(asked)}>{t('stop')}</Button>
          </div>
        </div>
      ) : null}
      {asked.state === 'stopped' && asked.told !== null ? (
        <SoFar {...props} told={asked.told} isSpeaking={false} />
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
      {asked.state === 'answered' ? <Answered {...props} asked={asked} /> : null}
    </li>
  )
}

interface SoFarProps extends AskedProps {
  readonly told: Told
  readonly isSpeaking: boolean
}

/** What is known before a model has ended: what the documents say, and what it has claimed of them. */
function SoFar({ told: { own, estimate, model, claims }, isSpeaking, ...props }: SoFarProps): ReactNode {
  return (
    <div className="grid gap-4">
      <Narrowed {...props} within={own.searched.within} isSaid={own.sentences.length > 0 || claims.length > 0} />
      {own.curated === null ? null : <Approved {...props} curated={own.curated} />}
      {model === null ? null : (
        <ModelSpeaks
          {...props}
          question={props.asked.question}
          by={model}
          estimate={estimate}
          claims={claims}
          isSpeaking={isSpeaking}
        />
      )}
      <Sentences {...props} sentences={own.sentences} />
      {model === null ? null : <Searched {...props} searched={own.searched} />}
    </div>
  )
}

type Sentence = Shown['sentences'][number]
type Known = Extract<Asked, { readonly state: 'answered' }>

function Answered(props: AskedProps & { readonly asked: Known }): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const { answer } = props.asked
  const lacksWords = answer.searched.unknownWords.length > 0
  const claims = answer.model?.claims ?? []
  const isSaid = answer.sentences.length > 0 || claims.length > 0
  return (
    <div className="grid gap-4">
      {answer.follows === null ? null : (
        <p className="text-small text-grey">
          {t('follows', {
            questions: answer.follows
              .split('\n')
              .map((one) => quoted(one, language))
              .join(' '),
          })}
        </p>
      )}
      <Narrowed
        {...props}
        within={answer.searched.within}
        isSaid={isSaid}
        onPart={(part) => props.questions.askPart(props.asked, part)}
      />
      {answer.withdrawn === 0 ? null : (
        <Status tone="human" icon="warning">
          {t('withdrawn', { count: answer.withdrawn })}
        </Status>
      )}
      {answer.curated === null ? null : <Approved {...props} curated={answer.curated} />}
      {answer.model === null ? null : (
        <ModelSays
          {...props}
          question={props.asked.question}
          model={answer.model}
          onAnyway={() => props.questions.askAnyway(props.asked)}
        />
      )}
      {answer.status === 'not-said' ? (
        <div role="status" className="grid gap-1">
          <p>{t(lacksWords ? 'not-enough' : 'not-said')}</p>
          <p className="text-small text-grey">{t(lacksWords ? 'not-enough-text' : 'not-said-text')}</p>
        </div>
      ) : null}
      <Sentences {...props} sentences={answer.sentences} />
      {isSaid || answer.curated !== null ? (
        <div className="flex flex-wrap items-center gap-3">
          <CopyAnswer question={props.asked.question} answer={answer} documentOf={props.documentOf} />
          {isSaid && props.mayWrite && answer.curated === null && answer.follows === null ? (
            <Approve matter={props.matter} asked={props.asked} />
          ) : null}
        </div>
      ) : null}
      <Searched {...props} searched={answer.searched}>
        <Button onClick={() => props.questions.again(props.asked)}>{t('again')}</Button>
      </Searched>
      <Explained {...props} follows={answer.follows} />
      <Opinion asked={props.asked} questions={props.questions} />
    </div>
  )
}

function Sentences({ sentences, ...props }: AskedProps & { readonly sentences: readonly Sentence[] }): ReactNode {
  const t = useWords(askWords)
  if (sentences.length === 0) return null
  // What fits best stands first, and below it what its document says beside.
  const documents = Map.groupBy(sentences, ({ citations }) => citations[0]?.document ?? '')
  return (
    <div className="grid gap-4">
      <p role="status" className="text-small text-grey">
        {t('sentences', { count: sentences.length })}
      </p>
      {[...documents].map(([document, of]) => (
        <div key={document} className="grid gap-2">
          {documents.size > 1 ? <h3 className="text-small font-strong break-words">{of[0]?.documentName}</h3> : null}
          <ol className="grid gap-4">
            {of.map((sentence) => (
              <AnswerSentence key={placeKey(sentence.citations[0])} {...props} sentence={sentence} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

/** Apart from sentences and from models: these are a colleague's words, and it says whose. */
function Approved({ curated, ...props }: AskedProps & { readonly curated: CuratedAnswer }): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const name = useNames()(curated.by)
  const when = day(curated.at, language, timeZone)
  return (
    <section
      aria-label={t('approved-of', { question: props.asked.question })}
      className="grid gap-3 rounded-base border border-edge p-3"
    >
      <p className="text-small text-grey">
        {name === null ? t('approved-by-gone', { when }) : t('approved-by', { name, when })}
      </p>
      <p className="break-words whitespace-pre-line">{curated.text}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Places
          {...props}
          citations={curated.citations}
          nameOf={(id) => curated.documents.find((document) => document.id === id)?.name ?? ''}
        />
      </div>
    </section>
  )
}

function AnswerSentence({ sentence, ...props }: AskedProps & { readonly sentence: Sentence }): ReactNode {
  const t = useWords(askWords)
  const { text, documentName, citations, suspicious } = sentence
  return (
    <li className="grid gap-2 border-l-2 border-line pl-3">
      <Quote className="break-words">{text}</Quote>
      <div className="flex flex-wrap items-center gap-2">
        <Places {...props} citations={citations} nameOf={() => documentName} />
        {props.mayWrite ? <MakeRow matter={props.matter} text={text} citations={citations} /> : null}
      </div>
      {suspicious ? (
        <Status tone="human" icon="warning">
          {t('suspicious')}
        </Status>
      ) : null}
    </li>
  )
}

interface SearchedProps extends Pick<AskedProps, 'matter' | 'documentOf'> {
  readonly searched: Shown['searched']
  /** How it is asked again: what could not be asked may be read by now. */
  readonly children?: ReactNode
}

function Searched({ matter, documentOf, searched, children }: SearchedProps): ReactNode {
  const t = useWords(askWords)
  const p = useWords(partWords)
  const wordsOf = usePartWords(matter, documentOf)
  const language = useLanguage()
  const { documents, passages, notSearched, unknownWords, within } = searched
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <div className="grid gap-1 text-small text-grey">
      <p>{t('searched', { documents, passages })}</p>
      {within === null ? null : (
        <p>
          {within.byWords === undefined
            ? `${p('put', { parts: list.format(wordsOf(within).map(({ words }) => words)) })} `
            : null}
          {within.byWords !== undefined && within.leftOut.passages === 0
            ? null
            : t('left-out', { passages: within.leftOut.passages })}
        </p>
      )}
      {unknownWords.length === 0 ? null : <p>{t('unknown', { words: quotedList(unknownWords, language) })}</p>}
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
      {notSearched.length === 0 || children === undefined ? null : <div>{children}</div>}
    </div>
  )
}
