// What this room asks and changes. A file changes nothing; an approval does, as one act that can be taken back.
import type { ImportField, ImportKind } from '@muniment/contract'
import { infiniteQueryOptions, queryOptions, useIsMutating, useMutation } from '@tanstack/react-query'
import {
  answerOf,
  api,
  askRowsAgain,
  cache,
  everyPage,
  keys,
  newKey,
  refusedBy,
  seen,
  send,
  type UploadFile,
  unreadable,
} from '../../data/index.ts'

const PAGE = 100

export const importsQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.imports(matter), 'all'],
    queryFn: () =>
      everyPage(async (query) => {
        const { imports, next } = await answerOf(
          api.GET('/matters/{matter}/imports', { params: { path: { matter }, query } }),
        )
        return { items: imports, next }
      }),
  })

const page = (matter: string, id: string, kind: ImportKind, cursor: string | null, limit = PAGE) =>
  answerOf(
    api.GET('/matters/{matter}/imports/{import}', {
      params: { path: { matter, import: id }, query: { kind, limit, ...(cursor === null ? {} : { cursor }) } },
    }),
  )

export type Shown = Awaited<ReturnType<typeof page>>
export type Proposal = Shown['proposals'][number]

/** What the table would change in the rows as they are, of one kind. */
export const proposalsQuery = (matter: string, id: string, kind: ImportKind) =>
  infiniteQueryOptions({
    queryKey: [...keys.imports(matter), id, kind],
    queryFn: ({ pageParam }) => page(matter, id, kind, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

const forget = (matter: string) => (): Promise<void> => cache.invalidateQueries({ queryKey: keys.imports(matter) })

export interface TableSent {
  readonly file: UploadFile
  /** Which table of the file; the likeliest where it is not said. */
  readonly table: string | null
}

export interface TablesTaken {
  readonly taken: readonly { readonly id: string; readonly file: UploadFile }[]
  readonly refused: readonly { readonly name: string; readonly error: unknown }[]
}

async function sendTable(matter: string, { file: { file }, table }: TableSent): Promise<string> {
  if (file === null) throw unreadable()
  const body = new FormData()
  body.append('file', file, file.name)
  const query = table === null ? '' : `?${new URLSearchParams({ table }).toString()}`
  const address = new URL(`/matters/${encodeURIComponent(matter)}/imports${query}`, location.origin)
  const response = await send(new Request(address, { method: 'POST', body }))
  // What refuses may be something before the server, which speaks no JSON; what is taken has its id.
  if (!response.ok) throw refusedBy(response, await response.json().catch(() => null))
  const taken: { readonly id: string } = await response.json()
  return taken.id
}

export interface Sending {
  readonly name: string
  /** From 1. */
  readonly number: number
  readonly many: number
}

/** One after the other, also what joins the queue meanwhile: a file that is refused keeps none of the others out. */
export const useSendTables = (matter: string, onFile: (sending: Sending) => void) =>
  useMutation({
    mutationFn: async (queue: TableSent[]): Promise<TablesTaken> => {
      const [taken, refused]: [{ id: string; file: UploadFile }[], { name: string; error: unknown }[]] = [[], []]
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const { file } = next
        const number = taken.length + refused.length + 1
        onFile({ name: file.path, number, many: number + queue.length })
        try {
          taken.push({ id: await sendTable(matter, next), file })
        } catch (error) {
          // Said beside its name, when all were tried.
          refused.push({ name: file.path, error })
        }
      }
      return { taken, refused }
    },
    onSettled: forget(matter),
  })

export interface Mapping {
  readonly columns: readonly ImportField[]
  readonly language: 'en' | 'de'
  readonly dayOrder: 'day-first' | 'month-first' | null
}

const mappingKey = (id: string) => ['map-import', id]

export const useMapImport = (matter: string, id: string) =>
  useMutation({
    mutationKey: mappingKey(id),
    mutationFn: ({ version, mapping }: { readonly version: number; readonly mapping: Mapping }) =>
      answerOf(
        api.PUT('/matters/{matter}/imports/{import}/mapping', {
          params: { path: { matter, import: id } },
          headers: seen(version),
          body: { ...mapping, columns: [...mapping.columns] },
        }),
      ),
    onSettled: forget(matter),
  })

/** What is shown is not yet what the columns mean now. */
export const useIsMapping = (id: string): boolean => useIsMutating({ mutationKey: mappingKey(id) }) > 0

/** What a person wants of what is proposed: added and changed rows but these, and of the rest these. */
export interface Approval {
  readonly without: ReadonlySet<number>
  readonly conflicts: ReadonlySet<number>
  readonly removals: ReadonlySet<string>
}

async function approved(matter: string, id: string, { without, conflicts, removals }: Approval) {
  if (without.size + conflicts.size + removals.size === 0) return 'added-and-changed' as const
  const rows: number[] = [...conflicts]
  for (const kind of ['added', 'changed'] as const) {
    const all = await everyPage(async ({ limit, cursor = null }) => {
      const { proposals, next } = await page(matter, id, kind, cursor, limit)
      return { items: proposals, next }
    })
    rows.push(...all.map(({ position }) => position).filter((position) => !without.has(position)))
  }
  return { rows, removals: [...removals] }
}

export const useApplyImport = (matter: string, id: string) =>
  useMutation({
    mutationFn: async ({ version, sequence, approval }: Pick<Shown, 'version' | 'sequence'> & { approval: Approval }) =>
      answerOf(
        api.POST('/matters/{matter}/imports/{import}/apply', {
          params: { path: { matter, import: id } },
          headers: { ...seen(version), 'idempotency-key': newKey() },
          body: { sequence, approve: await approved(matter, id, approval) },
        }),
      ),
    onSettled: () => askRowsAgain(matter),
  })

export const useDismissImport = (matter: string, id: string) =>
  useMutation({
    mutationFn: (version: number) =>
      answerOf(
        api.DELETE('/matters/{matter}/imports/{import}', {
          params: { path: { matter, import: id } },
          headers: seen(version),
        }),
      ),
    onSettled: forget(matter),
  })
