// What somebody typed and has not sent: kept by the tab through a reload, a lost connection or a server that restarts, and gone when it is
// sent, when the tab closes, and when they leave.
import { useCallback, useState } from 'react'
import { newKey } from './api.ts'
import { onLeaving } from './leave.ts'

const PREFIX = 'draft:'

function read<T>(key: string): Partial<T> | null {
  try {
    const text = sessionStorage.getItem(PREFIX + key)
    const value: unknown = text === null ? null : JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

/** Whether something was begun and not sent. */
export const hasDraft = (key: string): boolean => read<object>(key) !== null

/** `key` names the form and what it is about: `event:ID`. Passwords are never drafts. */
export function useDraft<T extends object>(
  key: string,
  empty: T,
): readonly [value: T, change: (part: Partial<T>) => void, done: () => void] {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...read<T>(key) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...part }
        try {
          sessionStorage.setItem(PREFIX + key, JSON.stringify(next))
        } catch {
          // A full or forbidden storage: the text stays in the page.
        }
        return next
      }),
    [key],
  )
  const done = useCallback(() => {
    sessionStorage.removeItem(PREFIX + key)
    setValue(empty)
  }, [key, empty])
  return [value, change, done]
}

// Also links of letters that nobody used: everything a tab keeps is somebody's.
onLeaving(() => {
  try {
    sessionStorage.clear()
  } catch {
    // Forbidden: then nothing was kept.
  }
})

/**
 * A key for what is about to be sent: the same while that is the same, so that sending it again after a lost answer makes nothing twice;
 * another once a word of it is changed.
 */
export function useKeyFor(body: object): string {
  const said = JSON.stringify(body)
  const [kept, keep] = useState(() => ({ said, key: newKey() }))
  if (kept.said === said) return kept.key
  const next = { said, key: newKey() }
  keep(next)
  return next.key
}
