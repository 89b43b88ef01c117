// Where somebody else was quicker: what they changed beside what was typed, and the choice between the two. What somebody has not touched
// themselves stays as the others have left it, either way.
import type { ReactNode } from 'react'
import { isRefused, useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { overtakenWords } from './overtaken-words.ts'
import { Refusal } from './refusal.tsx'

interface OvertakenProps<T> {
  /** The fields that others have changed, as they are now. */
  readonly theirs: Partial<T>
  /** What each field is called. */
  readonly labels: Readonly<Record<keyof T & string, string>>
  readonly isBusy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

function Overtaken<T extends object>({ theirs, labels, isBusy, onMine, onTheirs }: OvertakenProps<T>): ReactNode {
  const t = useWords(overtakenWords)
  const worded = (value: unknown): string =>
    typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value) === '' ? t('nothing') : String(value)
  const lines = Object.entries(labels).filter(([name]) => Object.hasOwn(theirs, name))
  return (
    <div role="alert" className="grid gap-2 border-l-2 border-amber pl-3">
      <strong>{t('title')}</strong>
      <p>{t('text')}</p>
      {lines.length === 0 ? <p className="text-grey">{t('elsewhere')}</p> : null}
      <dl className="grid gap-1">
        {lines.map(([name, label]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="text-grey">{String(label)}:</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">{worded(Reflect.get(theirs, name))}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button isBusy={isBusy} onClick={onMine}>
          {t('mine')}
        </Button>
        <Button onClick={onTheirs}>{t('theirs')}</Button>
      </div>
    </div>
  )
}

interface DraftRefusedProps<T> extends OvertakenProps<T> {
  /** Null: nothing was refused. */
  readonly error: unknown
  /** By which it is refused where somebody else was quicker. */
  readonly code: string
}

/** Below a form that others may change: what was refused of it, if anything, and what to do. */
export const DraftRefused = <T extends object>({ error, code, ...overtaken }: DraftRefusedProps<T>): ReactNode =>
  isRefused(error, code) ? <Overtaken {...overtaken} /> : error === null ? null : <Refusal error={error} />
