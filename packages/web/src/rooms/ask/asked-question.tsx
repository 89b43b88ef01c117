// One question and what became of it: waiting with a way to stop, refused with a way to ask again, not said, or sentences with their places.
import type { ChronologyCitation, CuratedAnswer, ModelAnswer } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, day, type NamedDocument, useLanguage, useNames, useWords } from '../../data/index.ts'
import { announce, Button, Dialog, IconButton, Quote, Refusal, RowForm, Skeleton, Status } from '../../ui/index.ts'
import { Approve } from './approve.tsx'
import { isSamePlace, type Place, useWrittenPlace } from './evidence.tsx'
import { Opinion } from './opinion.tsx'
import type { Asked, Questions, Shown } from './questions.ts'
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
      {asked.state === 'answered' ? <Answered {...props} asked={asked} /> : null}
    </li>
  )
}

type Sentence = Shown['sentences'][number]
type Known = Extract<Asked, { readonly state: 'answered' }>

function Answered(props: AskedProps & { readonly asked: Known }): ReactNode {
  const t = useWords(askWords)
  const { answer } = props.asked
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
      {answer.follows === null ? null : (
        <p className="text-small text-grey">
          {t('follows', {
            questions: answer.follows
              .split('\n')
              .map((one) => `“${one}”`)
              .join(' '),
          })}
        </p>
      )}
      {answer.withdrawn === 0 ? null : (
        <Status tone="human" icon="warning">
          {t('withdrawn', { count: answer.withdrawn })}
        </Status>
      )}
      {answer.curated === null ? null : <Approved {...props} curated={answer.curated} />}
      {answer.model === null ? null : <ModelSays {...props} model={answer.model} />}
      {answer.status === 'not-said' ? (
        <div role="status" className="grid gap-1">
          <p>{t('not-said')}</p>
          <p className="text-small text-grey">{t('not-said-text')}</p>
        </div>
      ) : null}
      {answer.sentences.length === 0 ? null : (
        <>
          <p role="status" className="text-small text-grey">
            {t('sentences', { count: answer.sentences.length })}
          </p>
          <ol className="grid gap-4">
            {answer.sentences.map((sentence) => (
              <AnswerSentence key={placeKey(sentence.citations[0])} {...props} sentence={sentence} />
            ))}
          </ol>
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={() => void copy()}>{t('copy')}</Button>
            {props.mayWrite && answer.curated === null && answer.follows === null ? (
              <Approve matter={props.matter} asked={props.asked} />
            ) : null}
          </div>
        </>
      )}
      <Searched matter={props.matter} searched={answer.searched}>
        <Button onClick={() => props.questions.again(props.asked)}>{t('again')}</Button>
      </Searched>
      <Opinion asked={props.asked} questions={props.questions} />
    </div>
  )
}

const placeKey = (citation: ChronologyCitation | undefined): string =>
  `${citation?.document} ${citation?.page} ${citation?.start} ${citation?.end}`

interface ChipsProps extends Pick<AskedProps, 'documentOf' | 'shown' | 'onShow'> {
  readonly citations: readonly ChronologyCitation[]
  readonly nameOf: (document: string) => string
}

/** The places of what is said: each opens its page. */
function Places({ citations, nameOf, documentOf, shown, onShow }: ChipsProps): ReactNode {
  const t = useWords(askWords)
  const write = useWrittenPlace()
  return citations.map((citation) => {
    const documentName = nameOf(citation.document)
    const place = write(citation, documentName, documentOf(citation.document))
    return (
      <Button
        key={placeKey(citation)}
        className="min-h-8 text-small"
        aria-pressed={isSamePlace(shown, citation)}
        aria-label={t('open-place', { place })}
        onClick={() => onShow({ citation, documentName })}
      >
        {place}
      </Button>
    )
  })
}

/** Apart from sentences and from models: these are a colleague's words, and it says whose. */
function Approved({ curated, ...props }: AskedProps & { readonly curated: CuratedAnswer }): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const name = useNames()(curated.by)
  const when = day(curated.at, language)
  return (
    <section aria-label={t('approved-by-nobody')} className="grid gap-3 rounded-base border border-edge p-3">
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

const REASONS = [
  'offline',
  'address',
  'host',
  'privileged',
  'region',
  'no-contract',
  'tokens-spent',
  'money-spent',
  'busy',
  'away',
  'late',
  'refused',
  'broken',
  'endless',
] as const
const isKnownReason = (reason: string): reason is (typeof REASONS)[number] => REASONS.some((known) => known === reason)

/** A model's words never look like a document's; only what its quotes bear is here. */
function ModelSays({ model, ...props }: AskedProps & { readonly model: ModelAnswer }): ReactNode {
  const t = useWords(askWords)
  const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0)
  return (
    <section aria-label={t('model')} className="grid gap-3 rounded-base bg-shade p-3">
      <p className="text-small text-grey">
        {model.by === null
          ? t('model')
          : t(model.by.inHouse ? 'model-in-house' : 'model-by', { name: model.by.name, region: model.by.region })}
      </p>
      {model.outcome === 'answered' ? (
        <ol className="grid gap-3">
          {model.claims.map(({ text, citations, documents, suspicious }) => (
            <li key={text} className="grid gap-2">
              <p className="break-words">{text}</p>
              <div className="flex flex-wrap items-center gap-2">
                <Places
                  {...props}
                  citations={citations}
                  nameOf={(id) => documents.find((document) => document.id === id)?.name ?? ''}
                />
              </div>
              {suspicious ? (
                <Status tone="human" icon="warning">
                  {t('suspicious')}
                </Status>
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <Status tone={model.outcome === 'not-said' ? 'quiet' : 'human'} icon="warning">
          {t(`model-${model.outcome}`)}
          {model.reason === null ? '' : ` ${isKnownReason(model.reason) ? t(`why-${model.reason}`) : model.reason}`}
        </Status>
      )}
      {dropped === 0 ? null : <p className="text-small text-grey">{t('model-dropped', { count: dropped })}</p>}
    </section>
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
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string>()
  const { text, documentName, citations } = sentence
  return (
    <li className="grid gap-2 border-l-2 border-line pl-3">
      <Quote className="break-words whitespace-pre-line">{text}</Quote>
      <div className="flex flex-wrap items-center gap-2">
        <Places
          citations={citations}
          nameOf={() => documentName}
          documentOf={documentOf}
          shown={shown}
          onShow={onShow}
        />
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
          draftKey={`asked:${placeKey(citations[0])}`}
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

interface SearchedProps {
  readonly matter: string
  readonly searched: Shown['searched']
  /** How it is asked again: what could not be asked may be read by now. */
  readonly children: ReactNode
}

function Searched({ matter, searched, children }: SearchedProps): ReactNode {
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
      {notSearched.length === 0 ? null : <div>{children}</div>}
    </div>
  )
}
