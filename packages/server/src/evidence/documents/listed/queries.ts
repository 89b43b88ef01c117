// Matters, and the documents of one or of all, as somebody asks for them: filtered, in an order, page by page. What has no value of the order stands last,
// whichever way it goes, and what is equal stands as it was filed.
import { type RawBuilder, sql } from 'kysely'
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { DocumentRow, DocumentStatus, Tables } from '../queries.ts'

/** As text that compares as the values do; null where there is none. */
const KEYS = {
  filed: sql<string | null>`lpad(position::text, 10, '0')`,
  name: sql<string | null>`lower(name)`,
  kind: sql<string | null>`kind`,
  pages: sql<string | null>`case when pages > 0 then lpad(pages::text, 10, '0') end`,
  dated: sql<string | null>`coalesce(dated_on, dated_as_read)`,
  custodian: sql<string | null>`lower(custodian)`,
  exhibit: sql<string | null>`lower(exhibit)`,
  status: sql<string | null>`status`,
} as const

export type DocumentOrder = keyof typeof KEYS

export interface DocumentPlace {
  /** Of the order; null where the document has none. */
  readonly key: string | null
  readonly position: number
  readonly id: string
}

export interface DocumentFilter {
  readonly status?: DocumentStatus | undefined
  readonly kind?: string | undefined
  /** Letters of the name or of the exhibit mark, whatever their case, or the Bates number of one of its pages. */
  readonly name?: string | undefined
  /** Letters of it. */
  readonly custodian?: string | undefined
  readonly parent?: DocumentId | undefined
  readonly isTrashed: boolean
  readonly order?: DocumentOrder | undefined
  readonly isBackwards?: boolean | undefined
  readonly after: DocumentPlace | null
  readonly limit: number
}

/** One more than the limit, each with its key of the order. */
export async function listDocuments(
  scope: Scope,
  matter: MatterId,
  filter: DocumentFilter,
): Promise<(DocumentRow & { readonly order_key: string | null })[]> {
  const { after, isBackwards = false } = filter
  const key = KEYS[filter.order ?? 'filed']
  let rows = scope
    .tables<Tables>()
    .selectFrom('documents')
    .selectAll()
    .select(key.as('order_key'))
    .where('matter_id', '=', matter)
    .where('trashed_at', filter.isTrashed ? 'is not' : 'is', null)
  if (filter.status !== undefined) rows = rows.where('status', '=', filter.status)
  if (filter.kind !== undefined) rows = rows.where('kind', '=', filter.kind)
  if (filter.parent !== undefined) rows = rows.where('parent_id', '=', filter.parent)
  if (filter.custodian !== undefined) rows = rows.where(hasLetters(sql`custodian`, filter.custodian))
  if (filter.name !== undefined)
    rows = rows.where(
      sql<boolean>`(${hasLetters(sql`name`, filter.name)} or ${hasLetters(sql`exhibit`, filter.name)} or ${bearsNumber(filter.name)})`,
    )
  if (after !== null) rows = rows.where(isBehind(key, after, isBackwards))
  return rows
    .orderBy(sql`${key} is null`)
    .orderBy(key, isBackwards ? 'desc' : 'asc')
    .orderBy('position')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
}

/** `position` of a lower-cased text: no character of the filter is a pattern. */
const hasLetters = (column: RawBuilder<unknown>, letters: string): RawBuilder<boolean> =>
  sql<boolean>`position(lower(${letters}) in lower(coalesce(${column}, ''))) > 0`

/** The prefix as it is, whatever its case, and a number of one of the pages. */
const bearsNumber = (text: string): RawBuilder<boolean> => sql<boolean>`case
  when bates_first is null or lower(left(${text}::text, length(bates_prefix))) <> lower(bates_prefix) then false
  when substr(${text}::text, length(bates_prefix) + 1) !~ '^\\d{1,12}$' then false
  else substr(${text}::text, length(bates_prefix) + 1)::bigint between bates_first and bates_first + pages - 1 end`

function isBehind(
  key: RawBuilder<string | null>,
  { key: last, position, id }: DocumentPlace,
  isBackwards: boolean,
): RawBuilder<boolean> {
  const later = sql<boolean>`(position, id) > (${position}::int, ${id}::uuid)`
  if (last === null) return sql<boolean>`(${key} is null and ${later})`
  const further = isBackwards ? sql`${key} < ${last}::text` : sql`${key} > ${last}::text`
  return sql<boolean>`(${key} is null or ${further} or (${key} = ${last}::text and ${later}))`
}

export type MatterState = 'open' | 'archived' | 'trashed' | 'current'

export interface MatterList {
  readonly after?: { readonly madeAt: Date; readonly id: string } | null
  readonly limit?: number
  /** `current` are those that are not in the trash. */
  readonly state?: MatterState
  /** The newest first. */
  readonly isBackwards?: boolean
  /** Letters of it, whatever their case. */
  readonly name?: string | undefined
}

/** In the order in which they were opened, one more than the limit. */
export function listMatters(scope: Scope, list: MatterList = {}) {
  const { after = null, limit = 1000, state = 'current', isBackwards = false, name } = list
  const direction = isBackwards ? 'desc' : 'asc'
  return scope
    .tables<Tables>()
    .selectFrom('matters')
    .selectAll()
    .where('trashed_at', state === 'trashed' ? 'is not' : 'is', null)
    .$if(state === 'open' || state === 'archived', (query) =>
      query.where('archived_at', state === 'archived' ? 'is not' : 'is', null),
    )
    .$if(name !== undefined, (query) => query.where(hasLetters(sql`name`, name ?? '')))
    .$if(after !== null, (query) =>
      query.where(
        isBackwards
          ? sql<boolean>`(made_at, id) < (${after?.madeAt}::timestamptz, ${after?.id}::uuid)`
          : sql<boolean>`(made_at, id) > (${after?.madeAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('made_at', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute()
}

export interface NamedDocument {
  readonly id: DocumentId
  readonly name: string
  readonly matter_id: MatterId
  readonly matter_name: string
}

/** Documents of every matter with these letters in their name, those filed last first. */
export const documentsNamed = (scope: Scope, letters: string, limit: number): Promise<NamedDocument[]> =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .select(['documents.id', 'documents.name', 'documents.matter_id', 'matters.name as matter_name'])
    .where('documents.trashed_at', 'is', null)
    .where('matters.trashed_at', 'is', null)
    .where(hasLetters(sql`documents.name`, letters))
    .orderBy('documents.filed_at', 'desc')
    .orderBy('documents.id')
    .limit(limit)
    .execute()
