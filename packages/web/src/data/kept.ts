// Small choices of this browser (a width, the theme), kept for the next time. Never anything of a document.
import { useCallback, useSyncExternalStore } from 'react'

const PREFIX = 'muniment:'
const listeners = new Set<() => void>()
/** Where the browser keeps nothing: for this page. */
const forThisPage = new Map<string, string>()

function read(name: string): string | null {
  const here = forThisPage.get(name)
  if (here !== undefined) return here
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value)
    forThisPage.delete(name)
  } catch {
    // Forbidden or full.
    forThisPage.set(name, value)
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const kept = read

export function useKept(name: string, otherwise: string): readonly [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => read(name) ?? otherwise)
  const set = useCallback((next: string) => keep(name, next), [name])
  return [value, set]
}
