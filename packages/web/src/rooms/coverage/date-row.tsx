import type { OpenDate } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { addresses, useLanguage, useWords } from '../../data/index.ts'
import { announceAfter, Button, DateEntry, Found, Quote, Refusal, Status, useDateEntered } from '../../ui/index.ts'
import { decisionsFor } from './order.ts'
import { useDecide, useTakeBackAll } from './queries.ts'
import { coverageWords } from './words.ts'

/** What a person has just said of a date. */
export interface Decided {
  /** An ISO day, or the words of a person. */
  readonly day: string
  readonly edits: readonly string[]
  /** Decided with so many others: they are taken back together. */
  readonly together: number
}

interface DateRowProps {
  readonly matter: string
  readonly date: OpenDate
  readonly mayWrite: boolean
  readonly decided: Decided | null
  readonly onDecided: (decided: Decided | null) => void
}

export function DateRow({ matter, date, mayWrite, decided, onDecided }: DateRowProps): ReactNode {
  const t = useWords(coverageWords)
  const { document, page, pageLabel, words, before, after, places, why, candidates } = date
  return (
    <li className="grid gap-1.5 border-b border-line py-3 last:border-b-0">
      <p className="break-words">
        <Quote>
          {before}
          <Found>{words}</Found>
          {after}
        </Quote>
      </p>
      <p className="text-small text-grey">
        <Link
          to={addresses.document(matter, document)}
          search={{ page: String(page), find: words }}
          className="link inline-block min-h-6"
        >
          {t('page', { page: pageLabel ?? String(page) })}
        </Link>
        {places.length > 1 ? ` · ${t('places', { count: places.length })}` : ''}
        {mayWrite && candidates.length === 2 ? '' : ` · ${why}`}
      </p>
      {decided !== null ? (
        <Done matter={matter} decided={decided} onBack={() => onDecided(null)} />
      ) : mayWrite ? (
        <Deciding key="deciding" matter={matter} date={date} onDecided={onDecided} />
      ) : null}
    </li>
  )
}

interface DecidingProps {
  readonly matter: string
  readonly date: OpenDate
  readonly onDecided: (decided: Decided) => void
}

function Deciding({ matter, date, onDecided }: DecidingProps): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const decide = useDecide(matter)
  const [isTyping, setTyping] = useState(false)
  return (
    <div className="grid gap-2">
      <div role="group" aria-label={t('means', { words: date.words })} className="flex flex-wrap items-center gap-2">
        {date.candidates.map((day) => (
          <Button
            key={day}
            disabled={decide.isPending}
            onClick={() =>
              announceAfter(
                decide.mutateAsync(decisionsFor(date, day)),
                t('decided-as', { date: writeIsoDay(day, language) }),
                (edits) => onDecided({ day, edits, together: 1 }),
              )
            }
          >
            {writeIsoDay(day, language)}
          </Button>
        ))}
        <Button kind="quiet" aria-expanded={isTyping} onClick={() => setTyping(!isTyping)}>
          {t('another-date')}
        </Button>
      </div>
      {isTyping ? <Typing matter={matter} date={date} onDecided={onDecided} /> : null}
      {decide.isError ? <Refusal error={decide.error} /> : null}
    </div>
  )
}

function Typing({ matter, date, onDecided }: DecidingProps): ReactNode {
  const t = useWords(coverageWords)
  const [typed, setTyped] = useState('')
  const entered = useDateEntered(matter, typed)
  const decide = useDecide(matter)
  const { given } = entered
  return (
    <form
      className="grid max-w-md gap-3 border-l-2 border-blue pl-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (given === null) return
        const decisions = decisionsFor(date, given.edtf).map((decision) => ({ ...decision, date: given }))
        announceAfter(decide.mutateAsync(decisions), t('decided-as', { date: typed }), (edits) =>
          onDecided({ day: typed, edits, together: 1 }),
        )
      }}
    >
      <DateEntry value={typed} onChange={setTyped} entered={entered} />
      {decide.isError ? <Refusal error={decide.error} /> : null}
      <div>
        <Button type="submit" disabled={given === null || !entered.isReady} isBusy={decide.isPending}>
          {t('that-is-it')}
        </Button>
      </div>
    </form>
  )
}

interface DoneProps {
  readonly matter: string
  readonly decided: Decided
  readonly onBack: () => void
}

function Done({ matter, decided, onBack }: DoneProps): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const back = useTakeBackAll(matter)
  const button = useRef<HTMLButtonElement>(null)
  const { day, edits, together } = decided
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day)
  // The button that was pressed is gone: the focus goes to what takes it back, not to the page's beginning.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  }, [])
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Status tone="quiet" icon="check">
          {t('decided-as', { date: isDay ? writeIsoDay(day, language) : day })}
        </Status>
        {edits.length === 0 ? null : (
          <Button
            ref={button}
            kind="quiet"
            isBusy={back.isPending}
            onClick={() => announceAfter(back.mutateAsync(edits), t('taken-back'), onBack)}
          >
            {together === 1 ? t('take-back') : t('take-back-all', { count: together })}
          </Button>
        )}
      </div>
      {back.isError ? <Refusal error={back.error} /> : null}
    </div>
  )
}
