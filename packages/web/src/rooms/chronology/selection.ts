// Rows chosen to be changed at once: one by one, each with the version that was seen, so that what somebody else changes meanwhile is left
// alone and said; or all that the filter finds but a few, which the server finds again when the act is done.
import type { EventReply } from '@muniment/contract'
import { useCallback, useMemo, useState } from 'react'
import type { EventFilter } from './filter.ts'

export interface Selection {
  readonly size: number
  /** Somebody is choosing, also where what was chosen is not found any more: what was done can be taken back. */
  readonly isOn: boolean
  readonly has: (event: string) => boolean
  /** Those chosen one by one. */
  readonly rows: readonly EventReply[]
  /** Where all are chosen: what finds them, and which of them are not. */
  readonly all: { readonly filter: EventFilter; readonly except: readonly string[] } | null
  readonly toggle: (row: EventReply) => void
  /** These and all that were chosen before. */
  readonly add: (rows: readonly EventReply[]) => void
  /** Everything the filter finds. */
  readonly chooseAll: () => void
  /** Their versions are not known any more, because one changed them oneself. */
  readonly renew: (events: readonly string[]) => void
  readonly clear: () => void
}

/** Of a row that one has changed oneself and not seen since. */
export const UNKNOWN_VERSION = 0

/** Rows one act may touch; the server refuses more (`edit.too-many`). */
export const MOST_ROWS = 10_000

const nameOf = (filter: EventFilter): string => JSON.stringify(filter)
const NOBODY: ReadonlySet<string> = new Set()

/** All of one filter is nothing under another: whoever filters anew has chosen none. */
export function useSelection(filter: EventFilter, total: number): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, EventReply>>(new Map())
  const [all, setAll] = useState<{ readonly of: string; readonly except: ReadonlySet<string> } | null>(null)
  const isAll = all !== null && all.of === nameOf(filter)
  const except = isAll ? all.except : NOBODY
  const toggle = useCallback(
    (row: EventReply) => {
      if (isAll) {
        setAll({ of: nameOf(filter), except: except.symmetricDifference(new Set([row.id])) })
        return
      }
      setChosen((before) => {
        const next = new Map(before)
        if (!next.delete(row.id)) next.set(row.id, row)
        return next
      })
    },
    [isAll, except, filter],
  )
  const add = useCallback(
    (rows: readonly EventReply[]) => {
      if (isAll) setAll({ of: nameOf(filter), except: except.difference(new Set(rows.map(({ id }) => id))) })
      else setChosen((before) => new Map([...before, ...rows.map((row): [string, EventReply] => [row.id, row])]))
    },
    [isAll, except, filter],
  )
  const chooseAll = useCallback(() => {
    setChosen(new Map())
    setAll({ of: nameOf(filter), except: new Set() })
  }, [filter])
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
  const clear = useCallback(() => {
    setChosen(new Map())
    setAll(null)
  }, [])
  return useMemo(
    () => ({
      size: isAll ? Math.max(0, total - except.size) : chosen.size,
      isOn: isAll || chosen.size > 0,
      has: (event) => (isAll ? !except.has(event) : chosen.has(event)),
      rows: [...chosen.values()],
      all: isAll ? { filter, except: [...except] } : null,
      toggle,
      add,
      chooseAll,
      renew,
      clear,
    }),
    [isAll, total, except, chosen, filter, toggle, add, chooseAll, renew, clear],
  )
}
