// Before what cannot be taken back, or opens more, the server asks for the password once more. Whoever asked for the act waits meanwhile,
// and goes on by itself when it was given.
import { useSyncExternalStore } from 'react'

let answer: ((isGiven: boolean) => void) | null = null
let asked: Promise<boolean> | null = null
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Resolves to whether the password was given. Acts that ask at once wait for one answer. */
export function askConfirmation(): Promise<boolean> {
  asked ??= new Promise((resolve) => {
    answer = (isGiven) => {
      answer = null
      asked = null
      tell()
      resolve(isGiven)
    }
    tell()
  })
  return asked
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What to call with the answer; null while nothing asks. */
export const useConfirmation = (): ((isGiven: boolean) => void) | null => useSyncExternalStore(subscribe, () => answer)
