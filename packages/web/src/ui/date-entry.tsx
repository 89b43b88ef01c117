// A date as a person would say it, with what was understood of it below: nothing is guessed in silence. What can mean two days is asked.
import type { UnderstoodDate } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue } from 'react'
import { type DateGiven, givenDate, matterQuery, understoodQuery, useLanguage, useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { dateEntryWords } from './date-entry-words.ts'
import { TextField } from './field.tsx'
import { Refusal } from './refusal.tsx'

export interface DateEntered {
  /** It says something else than before. */
  readonly isChanged: boolean
  /** It can be sent: empty, as before, or understood. */
  readonly isReady: boolean
  readonly given: DateGiven | null
  readonly understood: UnderstoodDate | undefined
  /** Why nothing could be understood of it; null where it was, or is being asked. */
  readonly error: unknown
  readonly askAgain: () => void
}

/** `before`: the words that stand for the date there is, which need no understanding. */
export function useDateEntered(matter: string, typed: string, before = ''): DateEntered {
  const language = useLanguage()
  const words = useDeferredValue(typed.trim())
  const isChanged = words !== before.trim()
  const about = useQuery(matterQuery(matter)).data
  const { data, error, refetch } = useQuery({
    ...understoodQuery(words, language, about?.dayOrder ?? null),
    enabled: about !== undefined && isChanged && words !== '',
  })
  const understood = isChanged && words !== '' ? data : undefined
  const date = understood?.date ?? null
  return {
    isChanged,
    isReady: words === typed.trim() && (!isChanged || words === '' || date !== null),
    given: date === null ? null : givenDate(date, words),
    understood,
    error: isChanged && words !== '' ? error : null,
    askAgain: () => void refetch(),
  }
}

interface EntryProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly entered: DateEntered
  /** Gets the focus when its dialog opens. */
  readonly isFirst?: boolean
}

export function DateEntry({ value, onChange, entered, isFirst = false }: EntryProps): ReactNode {
  const t = useWords(dateEntryWords)
  const language = useLanguage()
  const { understood, error, askAgain } = entered
  return (
    <div className="grid gap-2">
      <TextField
        label={t('date')}
        hint={t('hint')}
        maxLength={200}
        value={value}
        problem={
          understood?.outcome !== 'not-understood'
            ? null
            : understood.left.length > 0
              ? t('words-left', { words: understood.left.join(' ') })
              : t('not-understood')
        }
        onChange={({ target }) => onChange(target.value)}
        {...(isFirst ? { 'data-first': '' } : {})}
      />
      <div role="status" className="text-small">
        {understood?.outcome === 'understood' && understood.date !== null
          ? t('understood', { date: understood.words ?? understood.date.edtf })
          : null}
        {understood?.outcome === 'ambiguous' ? (
          <span className="flex flex-wrap items-center gap-2 text-amber">
            {t('ambiguous')}
            {understood.candidates.map((day) => (
              <Button key={day} onClick={() => onChange(writeIsoDay(day, language))}>
                {writeIsoDay(day, language)}
              </Button>
            ))}
          </span>
        ) : null}
      </div>
      {error === null ? null : <Refusal error={error} onRetry={askAgain} />}
    </div>
  )
}
