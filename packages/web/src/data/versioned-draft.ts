// A draft of what others may change too.
import { useMemo, useState } from 'react'
import { store, stored, useDraft } from './draft.ts'

interface Versioned<T> {
  readonly now: T
  readonly before: T
  readonly version: number
}

export interface VersionedDraft<T> {
  readonly value: T
  /** As it was when they began. */
  readonly before: T
  readonly change: (part: Partial<T>) => void
  readonly done: () => void
  /** Which somebody saw when they began to type: what is sent says so, and is refused where it is no longer the newest. */
  readonly version: number
  /** What they have changed, and nothing else: what a colleague has changed beside it stays. */
  readonly changed: Partial<T>
  /** What others have changed since they began: the fields as they are now. */
  readonly theirs: Partial<T>
}

const sameAs = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function differing<T extends object>(of: T, before: T): Partial<T> {
  const result: Partial<T> = {}
  for (const [name, value] of Object.entries(of))
    if (!sameAs(value, Reflect.get(before, name))) Reflect.set(result, name, value)
  return result
}

/**
 * A form for what others may change too. Its fields and the version they were seen in belong together: both follow what is known until
 * somebody types, and neither does from then on, through reloads too: but for what they do themselves to the same thing, `of`, beside the form.
 */
export function useVersionedDraft<T extends object>(
  key: string,
  known: T,
  version: number,
  of: string = key,
): VersionedDraft<T> {
  const said = JSON.stringify(known)
  // The same while it says the same.
  const [steady, settle] = useState({ said, known })
  if (steady.said !== said) settle({ said, known })
  const empty = useMemo<Versioned<T>>(
    () => ({ now: steady.known, before: steady.known, version }),
    [steady.known, version],
  )
  const [{ now, before, version: seenVersion }, keep, done] = useDraft(`versioned ${key}`, empty)
  const change = (part: Partial<T>): void => {
    const next = { ...now, ...part }
    if (sameAs(next, before)) done()
    else keep({ now: next })
  }
  return {
    value: now,
    before,
    change,
    done,
    version: ownVersion(of, seenVersion),
    changed: differing(now, before),
    theirs: differing(known, before),
  }
}

/**
 * What one's own act in this tab has made of a version that a form was begun with. Without it, who ticks a mark while the form of the same row
 * is open would be told that somebody else has changed it.
 */
export const ownVersion = (what: string, version: number): number => {
  const after = Reflect.get(Object(stored(`own:${what}`)), String(version))
  return typeof after === 'number' && after > version ? ownVersion(what, after) : version
}

export const tellOwnVersion = (what: string, before: number, after: number): void =>
  store(`own:${what}`, { ...stored(`own:${what}`), [before]: after })
