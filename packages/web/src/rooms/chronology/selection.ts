// Several rows chosen to be changed at once. Each is held with the version that was seen, so that what somebody else changes meanwhile is
// left alone and said.
import type { EventReply } from '@muniment/contract'
import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  readonly size: number
  readonly has: (event: string) => boolean
  readonly rows: readonly EventReply[]
  readonly toggle: (row: EventReply) => void
  /** These and all that were chosen before. */
  readonly add: (rows: readonly EventReply[]) => void
  /** Their versions are not known any more, because one changed them oneself. */
  readonly renew: (events: readonly string[]) => void
  readonly clear: () => void
}

/** Of a row that one has changed oneself and not seen since. */
export const UNKNOWN_VERSION = 0

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, EventReply>>(new Map())
  const toggle = useCallback(
    (row: EventReply) =>
      setChosen((before) => {
        const next = new Map(before)
        if (!next.delete(row.id)) next.set(row.id, row)
        return next
      }),
    [],
  )
  const add = useCallback(
    (rows: readonly EventReply[]) =>
      setChosen((before) => new Map([...before, ...rows.map((row): [string, EventReply] => [row.id, row])])),
    [],
  )
  const renew = useCallback(
    (events: readonly string[]) =>
      setChosen((before) => {
        const renewed = new Set(events)
        return new Map(
          [...before].map(([id, row]) => [id, renewed.has(id) ? { ...row, version: UNKNOWN_VERSION } : row]),
        )
      }),
    [],
  )
  const clear = useCallback(() => setChosen(new Map()), [])
  return useMemo(
    () => ({
      size: chosen.size,
      has: (event) => chosen.has(event),
      rows: [...chosen.values()],
      toggle,
      add,
      renew,
      clear,
    }),
    [chosen, toggle, add, renew, clear],
  )
}
