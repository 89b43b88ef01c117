// Says to a screen reader what everybody else sees happen: "12 rows", "Saved". Never the only place where something is said.
import { type ReactNode, useSyncExternalStore } from 'react'

let now = ''
const listeners = new Set<() => void>()

export function announce(text: string): void {
  // The same words twice are told twice: a no-break space makes them another text.
  now = text === now ? `${text}\u00a0` : text
  for (const listener of listeners) listener()
}

/** Says it when it is done, whether or not the row where it was begun still stands. What is refused is shown where it was begun. */
export function announceAfter<T>(done: Promise<T>, text: string, then?: (answer: T) => void): void {
  void done.then(
    (answer) => {
      announce(text)
      then?.(answer)
    },
    () => undefined,
  )
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Announcer(): ReactNode {
  const text = useSyncExternalStore(subscribe, () => now)
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  )
}
