// What somebody typed and has not sent: kept by the tab through a reload, a lost connection or a server that restarts, and gone when it is
// sent, when the tab closes, and when they leave. It belongs to the form, not to the component that draws it: an answer that comes after
// somebody has walked on takes it away too.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { newKey } from './api.ts'
import { onLeaving } from './leave.ts'

const PREFIX = 'draft:'
/** What a draft is sent with, so that it is done once however often it is sent. */
const SENT_PREFIX = 'sent:'

const drafts = new Map<string, object | null>()
const listeners = new Set<() => void>()

export function stored(name: string): object | null {
  try {
    const text = sessionStorage.getItem(name)
    const value: unknown = text === null ? null : JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

export function store(name: string, value: object | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // A full or forbidden storage: the text stays in the page.
  }
}

function read(key: string): object | null {
  const known = drafts.get(key)
  if (known !== undefined) return known
  const value = stored(PREFIX + key)
  drafts.set(key, value)
  return value
}

function write(key: string, value: object | null): void {
  drafts.set(key, value)
  store(PREFIX + key, value)
  if (value === null) store(SENT_PREFIX + key, null)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether something was begun and not sent. */
export const hasDraft = (key: string): boolean => read(key) !== null

/**
 * `key` names the form and what it is about: `event:ID`. Until somebody types it is `empty`, whatever that is by then; from then on it is
 * theirs as a whole. Passwords are never drafts.
 */
export function useDraft<T extends object>(
  key: string,
  empty: T,
): readonly [value: T, change: (part: Partial<T>) => void, done: () => void] {
  const kept = useSyncExternalStore(subscribe, () => read(key))
  const value = useMemo(() => ({ ...empty, ...kept }), [empty, kept])
  const change = useCallback((part: Partial<T>) => write(key, { ...empty, ...read(key), ...part }), [key, empty])
  // Of what was sent: who typed on while it was on its way keeps their words.
  const done = useCallback(() => (read(key) === kept ? write(key, null) : undefined), [key, kept])
  return [value, change, done]
}

// Also links of letters that nobody used: everything a tab keeps is somebody's.
onLeaving(() => {
  drafts.clear()
  try {
    sessionStorage.clear()
  } catch {
    // Forbidden: then nothing was kept.
  }
})

/**
 * A key for what is about to be sent: the same while that is the same, so that sending it again after a lost answer makes nothing twice,
 * also by somebody who walked on and came back; another once a word of it is changed, or the draft it is of was done.
 */
export function useKeyFor(draft: string, body: object): string {
  const said = JSON.stringify(body)
  const [made, make] = useState(() => ({ said, key: keyOf(draft, said) }))
  if (made.said !== said) make({ said, key: newKey() })
  useEffect(() => {
    if (hasDraft(draft)) store(SENT_PREFIX + draft, made)
  }, [draft, made])
  return made.key
}

function keyOf(draft: string, said: string): string {
  const sent = Object(stored(SENT_PREFIX + draft))
  const key: unknown = Reflect.get(sent, 'said') === said ? Reflect.get(sent, 'key') : undefined
  return typeof key === 'string' ? key : newKey()
}
