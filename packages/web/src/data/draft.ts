// What somebody typed and has not sent: kept by the tab through a reload, a lost connection or a server that restarts, and gone when it is
// sent, when the tab closes, and when they leave.
import { useCallback, useState } from 'react'
import { newKey } from './api.ts'
import { onLeaving } from './leave.ts'

const PREFIX = 'draft:'

export function readDraft<T>(key: string): Partial<T> | null {
  try {
    const text = sessionStorage.getItem(PREFIX + key)
    const value: unknown = text === null ? null : JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

export const dropDraft = (key: string): void => sessionStorage.removeItem(PREFIX + key)

/** Whether something was begun and not sent. */
export const hasDraft = (key: string): boolean => readDraft<object>(key) !== null

export function keepDraft(key: string, value: object): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage: the text stays in the page.
  }
}

/** `key` names the form and what it is about: `event:ID`. Until somebody types, the form shows `empty` as it is now. Passwords are never drafts. */
export function useDraft<T extends object>(
  key: string,
  empty: T,
): readonly [value: T, change: (part: Partial<T>) => void, done: () => void] {
  const [typed, setTyped] = useState<T | null>(() => {
    const kept = readDraft<T>(key)
    return kept === null ? null : { ...empty, ...kept }
  })
  const change = useCallback(
    (part: Partial<T>) =>
      setTyped((before) => {
        const next = { ...(before ?? empty), ...part }
        keepDraft(key, next)
        return next
      }),
    [key, empty],
  )
  const done = useCallback(() => {
    dropDraft(key)
    setTyped(null)
  }, [key])
  return [typed ?? empty, change, done]
}

/** Lets go of a draft when what it held was taken, also where its form is closed by then; a refusal is said where it was sent. */
export function whenTaken(sending: Promise<unknown>, done: () => void): void {
  const wait = async (): Promise<void> => {
    try {
      await sending
    } catch {
      return
    }
    done()
  }
  void wait()
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
