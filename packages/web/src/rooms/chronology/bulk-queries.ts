// What is done to several rows at once, or to what a row is made of. Each is one act and can be taken back as one.
import type { EventReply } from '@muniment/contract'
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys, newKey, seen, tellOwnVersion } from '../../data/index.ts'
import type { KINDS } from './choices.ts'
import type { EventFilter, StatusChoice } from './filter.ts'
import { type Selection, UNKNOWN_VERSION } from './selection.ts'

/** Rows, cast and open rows all may look different now. */
export const askAllAgain = (matter: string): void => void cache.invalidateQueries({ queryKey: keys.matter(matter) })

export interface ManyChange {
  readonly status?: Exclude<StatusChoice, 'none'> | null
  readonly isKey?: boolean
  readonly isReviewed?: boolean
  readonly isRemoved?: boolean
  /** What documents say now: take it, or leave the rows as they are. */
  readonly reading?: 'take' | 'leave'
  readonly kind?: (typeof KINDS)[number]
  readonly parties?: { readonly add: string[]; readonly remove: string[] }
  readonly tags?: { readonly add: string[]; readonly remove: string[] }
}

const TRUE_OR_FALSE = ['key', 'reviewed', 'contradicted', 'otherReading', 'removed'] as const

/** The filter as an act takes it: the same names, with yes and no as such, and what is one of several in a list. */
function asSelected(filter: EventFilter) {
  const { key, reviewed, contradicted, otherReading, removed, document, kind, confidence, ...same } = filter
  const flags = { key, reviewed, contradicted, otherReading, removed }
  const marks: { [name in (typeof TRUE_OR_FALSE)[number]]?: boolean } = {}
  for (const name of TRUE_OR_FALSE) if (flags[name] !== undefined) marks[name] = flags[name] === 'true'
  return {
    ...same,
    ...marks,
    ...(document === undefined ? {} : { document: [document] }),
    ...(kind === undefined ? {} : { kind: [kind] }),
    ...(confidence === undefined ? {} : { confidence: [confidence] }),
  }
}

export interface ManyChanged {
  /** Rows as they were seen, or everything but a few that a filter finds. */
  readonly select: Pick<Selection, 'all' | 'rows'>
  readonly change: ManyChange
}

const selected = ({ all, rows }: ManyChanged['select']) =>
  all === null
    ? { events: rows.map(({ id, version }) => (version === UNKNOWN_VERSION ? { id } : { id, version })) }
    : { filter: asSelected(all.filter), except: [...all.except] }

export const useChangeMany = (matter: string) =>
  useMutation({
    mutationFn: ({ select, change }: ManyChanged) =>
      answerOf(
        api.POST('/matters/{matter}/events/bulk', {
          params: { path: { matter } },
          headers: { 'idempotency-key': newKey() },
          body: { select: selected(select), change },
        }),
      ),
    onSettled: () => askAllAgain(matter),
  })

const seenRow = async (matter: string, { id, version }: EventReply): Promise<{ id: string; version: number }> => {
  if (version !== UNKNOWN_VERSION) return { id, version }
  const now = await answerOf(api.GET('/matters/{matter}/events/{event}', { params: { path: { matter, event: id } } }))
  return { id, version: now.version }
}

export const useMerge = (matter: string) =>
  useMutation({
    mutationFn: async ({ into, from }: { readonly into: EventReply; readonly from: readonly EventReply[] }) => {
      const [target, ...others] = await Promise.all([into, ...from].map((row) => seenRow(matter, row)))
      if (target === undefined) throw new Error('a merge has a target')
      return answerOf(
        api.POST('/matters/{matter}/events/merge', {
          params: { path: { matter } },
          headers: { 'idempotency-key': newKey() },
          body: { into: target, from: others },
        }),
      )
    },
    onSettled: () => askAllAgain(matter),
  })

/** The row as an act left it: the next act is of that version, and a form of the same row that stands open goes on from it. */
async function showRow(matter: string, before: EventReply, event: EventReply): Promise<void> {
  tellOwnVersion(`event:${event.id}`, before.version, event.version)
  // One that was asked for before the act would come after it, and show the row as it was.
  await cache.cancelQueries({ queryKey: keys.event(matter, event.id) })
  cache.setQueryData(keys.event(matter, event.id), event)
}

export const useSplit = (matter: string) =>
  useMutation({
    mutationFn: ({ row, citations }: { readonly row: EventReply; readonly citations: EventReply['citations'] }) =>
      answerOf(
        api.POST('/matters/{matter}/events/{event}/split', {
          params: { path: { matter, event: row.id } },
          headers: { ...seen(row.version), 'idempotency-key': newKey() },
          body: { citations: citations.map(({ document, page, start, end }) => ({ document, page, start, end })) },
        }),
      ),
    onSuccess: ({ event }, { row }) => showRow(matter, row, event),
    onSettled: () => askAllAgain(matter),
  })

/** Takes a row out of the chronology, or puts it back. */
export const useTakeOut = (matter: string) =>
  useMutation({
    mutationFn: ({ row, isRemoved }: { readonly row: EventReply; readonly isRemoved: boolean }) => {
      const params = { path: { matter, event: row.id } }
      const headers = { ...seen(row.version), 'idempotency-key': newKey() }
      return answerOf(
        isRemoved
          ? api.DELETE('/matters/{matter}/events/{event}', { params, headers })
          : api.POST('/matters/{matter}/events/{event}/restore', { params, headers }),
      )
    },
    onSuccess: ({ event }, { row }) => showRow(matter, row, event),
    onSettled: () => askAllAgain(matter),
  })

/** Takes what documents say now, or leaves the row as people made it. */
export const useReading = (matter: string) =>
  useMutation({
    mutationFn: ({ row, choice }: { readonly row: EventReply; readonly choice: 'take' | 'leave' }) =>
      answerOf(
        api.POST('/matters/{matter}/events/{event}/reading', {
          params: { path: { matter, event: row.id } },
          headers: { ...seen(row.version), 'idempotency-key': newKey() },
          body: { choice },
        }),
      ),
    onSuccess: ({ event }, { row }) => showRow(matter, row, event),
    onSettled: () => askAllAgain(matter),
  })
