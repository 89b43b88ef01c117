// Drafts of forms over what several people change.
import { useCallback, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './draft.ts'

interface Over<T> {
  readonly typed: Partial<T>
  /** What stood there when somebody began to type over it. */
  readonly before: Partial<T>
}

const NOTHING_TYPED = { typed: {}, before: {} }

/**
 * A draft over what several people change: only what was typed is kept and sent, the rest is as it stands now. `isOvertaken` where somebody else
 * has changed what was typed over: whoever saves is told first. `begun` is what stood there then.
 */
export function useDraftOver<T extends object>(key: string, now: T) {
  const [{ typed, before }, setOver] = useState<Over<T>>(() => ({ ...NOTHING_TYPED, ...readDraft<Over<T>>(key) }))
  const change = (part: Partial<T>): void =>
    setOver((over) => {
      const next = { typed: { ...over.typed, ...part }, before: { ...pick(now, part), ...over.before } }
      keepDraft(key, next)
      return next
    })
  const done = useCallback(() => {
    dropDraft(key)
    setOver(NOTHING_TYPED)
  }, [key])
  let isOvertaken = false
  for (const field in typed) isOvertaken ||= before[field] !== now[field] && typed[field] !== now[field]
  return { draft: { ...now, ...typed }, begun: { ...now, ...before }, change, done, isOvertaken }
}

const pick = <T extends object>(from: T, like: Partial<T>): Partial<T> => {
  const picked: Partial<T> = {}
  for (const field in like) picked[field] = from[field]
  return picked
}
