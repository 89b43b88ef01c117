// A refusal in its place, beside what was refused: what happened and what to do, never a code alone.
import type { ReactNode } from 'react'
import { Away, languageNow, patiently, Refused, type Say, sayLate, useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { refusalWords } from './refusal-words.ts'

type Key = keyof (typeof refusalWords)['en']

const isKey = (code: string): code is Key => Object.hasOwn(refusalWords.en, code)

/** The words of what is met seldom; nobody waits for them before the first screen. */
export const fetchRareRefusals = patiently(async () => import('./rare-refusal-words.ts'))
const sayRare = (code: string): string | null => sayLate('rare-refusal', code)

/** The sentence for an error; for a field's `problem` too. */
export function wordRefusal(error: unknown, t: Say<Key>): string {
  if (error instanceof Away) return t('away-act')
  if (!(error instanceof Refused)) return t('fault', { request: '–' })
  const { code, title, request, retryAfterSeconds } = error.facts
  if (code === 'http.fault') return t('fault', { request })
  // The server's own sentence is English: better than none, and nothing else is.
  const sentence = isKey(code) ? t(code) : (sayRare(code) ?? (title === '' ? t('fault', { request }) : title))
  return retryAfterSeconds !== undefined ? `${sentence} ${t('again-in', { seconds: retryAfterSeconds })}` : sentence
}

export const useRefusalWords = (): ((error: unknown) => string) => {
  const t = useWords(refusalWords)
  return (error) => wordRefusal(error, t)
}

interface RefusalProps {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly className?: string
}

export function Refusal({ error, onRetry, className }: RefusalProps): ReactNode {
  const t = useWords(refusalWords)
  const isForeign =
    error instanceof Refused && !isKey(error.code) && sayRare(error.code) === null && languageNow() !== 'en'
  return (
    <div
      role="alert"
      className={classes(
        'flex flex-wrap items-start gap-2 border-l-2 border-red py-1 pl-3 text-base text-ink',
        className,
      )}
    >
      <Icon name="warning" className="mt-1 text-red" />
      <span className="min-w-0 flex-1" {...(isForeign ? { lang: 'en' } : {})}>
        {onRetry !== undefined && error instanceof Away ? t('away') : wordRefusal(error, t)}
      </span>
      {onRetry === undefined ? null : (
        <Button onClick={onRetry} className="min-h-7">
          {t('try-again')}
        </Button>
      )}
    </div>
  )
}
