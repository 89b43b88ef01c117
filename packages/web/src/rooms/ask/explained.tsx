// What was looked for and what was found, also what has too little of the question to be an answer: folded until somebody asks for it.
import type { Explained as Told } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode, useState } from 'react'
import { quotedList, useLanguage, useWords } from '../../data/index.ts'
import { FourStates, Quote } from '../../ui/index.ts'
import { explainedWords } from './explained-words.ts'
import { Places, type Showing } from './places.tsx'
import { type Asked, explainedQuery } from './questions.ts'

interface ExplainedProps extends Showing {
  readonly matter: string
  readonly asked: Asked
  readonly follows: string | null
}

export function Explained(props: ExplainedProps): ReactNode {
  const t = useWords(explainedWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="text-small">
      <summary className="min-h-6 cursor-pointer text-grey">{t('title')}</summary>
      {isOpen ? <Asking {...props} /> : null}
    </details>
  )
}

function Asking({ matter, asked, follows, ...props }: ExplainedProps): ReactNode {
  const told = useQuery(explainedQuery(matter, asked, follows))
  return <FourStates of={told} full={(known) => <Known {...props} told={known} />} />
}

function Known({ told, ...showing }: Showing & { readonly told: Told }): ReactNode {
  const t = useWords(explainedWords)
  const listed = useListed()
  const { language, sought, quotes, wants, isAboutOpening, byMeaning, lookedAt, enough, passages } = told
  const beside = sought.filter(({ isAsked, keys }) => !isAsked && keys.some((key) => key.passages > 0))
  const count = lookedAt
  return (
    <div className="grid gap-4 border-l-2 border-line py-2 pl-3">
      <p className="text-grey">
        {t('now')} {t('read', { language: t(`language-${language}`) })}
      </p>
      <Words sought={sought.filter(({ isAsked }) => isAsked)} language={language} />
      <div className="grid gap-1 text-grey">
        {beside.length === 0 ? null : <p>{t('beside', { words: listed(beside.map(({ word }) => word)) })}</p>}
        {quotes.length === 0 ? null : <p>{t('quotes', { words: listed(quotes) })}</p>}
        {wants === null ? null : <p>{t(`wants-${wants}`)}</p>}
        {isAboutOpening ? <p>{t('opening')}</p> : null}
        <p>{byMeaning === null ? t('by-words', { count }) : t('by-meaning', { count, model: byMeaning.name })}</p>
      </div>
      {passages.length === 0 ? <p>{t('none')}</p> : null}
      <Passages {...showing} title={t('enough')} passages={passages.filter(({ coverage }) => coverage >= enough)} />
      <Passages {...showing} title={t('below')} passages={passages.filter(({ coverage }) => coverage < enough)} />
    </div>
  )
}

function useListed(): (words: readonly string[]) => string {
  const language = useLanguage()
  return (words) => quotedList(words, language)
}

interface WordsProps {
  readonly sought: Told['sought']
  /** Of the question: keys of the other one are said to be. */
  readonly language: Told['language']
}

function Words({ sought, language }: WordsProps): ReactNode {
  const t = useWords(explainedWords)
  const said = ({ key, language: of, passages }: Told['sought'][number]['keys'][number]): string =>
    `${of === language ? key : t(`key-${of}`, { key })} ${t('in-passages', { count: passages })}`
  return (
    <dl className="grid grid-cols-[minmax(4rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1">
      {sought.map(({ word, keys }) => {
        const known = keys.filter(({ passages }) => passages > 0)
        return (
          <Fragment key={word}>
            <dt className="font-strong break-words">{word}</dt>
            <dd className="break-words tabular-nums">
              {known.length === 0 ? t('nowhere') : known.map(said).join(', ')}
            </dd>
          </Fragment>
        )
      })}
    </dl>
  )
}

interface PassagesProps extends Showing {
  readonly title: string
  readonly passages: Told['passages']
}

/** As much of a passage as tells whether to look at its page. */
const MOST_LETTERS = 240

function Passages({ title, passages, ...showing }: PassagesProps): ReactNode {
  const t = useWords(explainedWords)
  const listed = useListed()
  if (passages.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="font-strong">{title}</h3>
      <ol className="grid gap-3">
        {passages.map(({ document, documentName, position, text, found, lacking, citations }) => (
          <li key={`${document} ${position}`} className="grid gap-1">
            <Quote className="break-words">{shortened(text)}</Quote>
            <div className="flex flex-wrap items-center gap-2">
              <Places {...showing} citations={citations.slice(0, 1)} nameOf={() => documentName} />
              <span className="text-grey">
                {[
                  found.length === 0 ? '' : t('has', { words: listed(found) }),
                  lacking.length === 0 ? '' : t('lacks', { words: listed(lacking) }),
                ]
                  .filter((part) => part !== '')
                  .join('; ')}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= MOST_LETTERS) return line
  return `${line.slice(0, line.lastIndexOf(' ', MOST_LETTERS))} …`
}
