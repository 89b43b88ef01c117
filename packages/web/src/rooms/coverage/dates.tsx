// Dates that can mean one of two days, decided in one click each; and expressions that say no day at all. What was decided stays where it
// is, with the way back, until somebody comes again: nothing moves under the pointer.
import type { CoverageReply, OpenDate } from '@muniment/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { addresses, number, oneOf, useLanguage, usePlace, useWords } from '../../data/index.ts'
import { announce, Button, Empty, FourStates, Refusal } from '../../ui/index.ts'
import { DateRow, type Decided } from './date-row.tsx'
import { More } from './more.tsx'
import { type DayOrder, dayFor, decisionsFor } from './order.ts'
import { ambiguousOf, type DatesAsked, datesQuery, useDecide } from './queries.ts'
import { WholeMatter } from './whole-matter.tsx'
import { coverageWords } from './words.ts'

interface DatesProps {
  readonly matter: string
  readonly counts: CoverageReply['undecided']
  readonly mayWrite: boolean
}

export function Dates({ matter, counts, mayWrite }: DatesProps): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const state = oneOf(place['state'], ['open', 'decided'])
  const [first] = useState(counts.ambiguous === 0 && counts.open > 0 ? 'other' : 'ambiguous')
  const reason = oneOf(place['reason'] ?? first, ['ambiguous', 'other'])
  const other = counts.open - counts.ambiguous
  if (counts.open + counts.decided === 0) return <Empty title={t('none-at-all')} />
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-3 pb-3">
        <Choice
          label={t('which')}
          value={state === 'decided' ? 'decided' : reason}
          onChange={(value) =>
            value === 'decided' ? change({ state: 'decided', reason: null }) : change({ state: null, reason: value })
          }
          options={[
            { value: 'ambiguous', label: `${t('two-days')} (${number(counts.ambiguous, language)})` },
            { value: 'other', label: `${t('no-day')} (${number(other, language)})` },
            { value: 'decided', label: `${t('decided')} (${number(counts.decided, language)})` },
          ]}
        />
      </div>
      {state === 'open' && reason === 'ambiguous' && counts.ambiguous > 0 && mayWrite ? (
        <WholeMatter matter={matter} />
      ) : null}
      <List
        key={`${state} ${reason}`}
        matter={matter}
        asked={{ state, reason: state === 'decided' ? null : reason }}
        expected={state === 'decided' ? counts.decided : reason === 'ambiguous' ? counts.ambiguous : other}
        mayWrite={mayWrite}
      />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {options.map((option) => (
        <Button
          key={option.value}
          kind={option.value === value ? 'plain' : 'quiet'}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Button>
      ))}
    </div>
  )
}

interface ListProps {
  readonly matter: string
  readonly asked: DatesAsked
  /** As they were counted last. */
  readonly expected: number
  readonly mayWrite: boolean
}

const keyOf = ({ document, page, words, places }: OpenDate): string =>
  `${document} ${page} ${places[0]?.start ?? 0} ${words}`

function List({ matter, asked, expected, mayWrite }: ListProps): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const dates = useInfiniteQuery(datesQuery(matter, asked, language))
  const [done, setDone] = useState<ReadonlyMap<string, Decided>>(new Map())
  const all = dates.data?.pages.flatMap((page) => page.dates)
  const isBehind = all?.length === 0 && expected > 0
  const { refetch } = dates
  useEffect(() => {
    // While documents are read a list that was empty fills; one that somebody works in stays as it is.
    if (isBehind) void refetch()
  }, [isBehind, refetch])
  const mark = (entries: readonly { readonly key: string; readonly decided: Decided | null }[]): void =>
    setDone((before) => {
      const next = new Map(before)
      for (const { key, decided } of entries) {
        if (decided === null) next.delete(key)
        else next.set(key, decided)
      }
      return next
    })
  return (
    <>
      <FourStates
        of={{ data: all, error: dates.error, refetch: dates.refetch }}
        isEmpty={(items) => items.length === 0}
        empty={<Empty title={t(asked.state === 'decided' ? 'none-decided' : 'none-dates')} />}
        full={(items) => (
          <ul aria-label={t('part-dates')}>
            {[...Map.groupBy(items, ({ document }) => document)].map(([document, group]) => (
              <li key={document} className="border-t border-line pt-3 pb-5">
                <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-1">
                  <Link to={addresses.document(matter, document)} className="link min-h-6 break-all">
                    {group[0]?.documentName}
                  </Link>
                  {mayWrite && asked.state === 'open' && asked.reason === 'ambiguous' && group.length > 1 ? (
                    <WholeDocument
                      matter={matter}
                      document={document}
                      onDecided={(decided) => mark(decided.map(([date, how]) => ({ key: keyOf(date), decided: how })))}
                    />
                  ) : null}
                </div>
                <ul className="grid">
                  {group.map((date) => (
                    <DateRow
                      key={keyOf(date)}
                      matter={matter}
                      date={date}
                      mayWrite={mayWrite && asked.state === 'open'}
                      decided={done.get(keyOf(date)) ?? null}
                      onDecided={(decided) => mark([{ key: keyOf(date), decided }])}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      />
      <More of={dates} />
    </>
  )
}

interface WholeProps {
  readonly matter: string
  readonly document: string
  readonly onDecided: (decided: readonly (readonly [OpenDate, Decided])[]) => void
}

/** A document's dates are nearly always written in one order. */
function WholeDocument({ matter, document, onDecided }: WholeProps): ReactNode {
  const t = useWords(coverageWords)
  const decide = useDecide(matter)
  const [error, setError] = useState<unknown>(null)
  const [isAsking, setAsking] = useState(false)
  const all = async (order: DayOrder): Promise<void> => {
    setAsking(true)
    setError(null)
    try {
      const meant = (await ambiguousOf(matter, document)).flatMap((date) => {
        const day = dayFor(date, order)
        return day === null ? [] : [{ date, day }]
      })
      if (meant.length === 0) return
      const edits = await decide.mutateAsync(meant.flatMap(({ date, day }) => decisionsFor(date, day)))
      onDecided(meant.map(({ date, day }) => [date, { day, edits, together: meant.length }]))
      announce(t('decided-many', { count: meant.length }))
    } catch (refused) {
      setError(refused)
    } finally {
      setAsking(false)
    }
  }
  return (
    <>
      <div role="group" aria-label={t('whole-document')} className="flex flex-wrap items-center gap-2 text-small">
        <span className="text-grey">{t('whole-document')}</span>
        {(['day-first', 'month-first'] as const).map((order) => (
          <Button key={order} className="min-h-7 text-small" disabled={isAsking} onClick={() => void all(order)}>
            {t(order)}
          </Button>
        ))}
      </div>
      {error === null ? null : <Refusal error={error} />}
    </>
  )
}
