import type { ColumnType, Selectable } from 'kysely'
import type { MatterId } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'
import type { TagId } from '../row.ts'
import type { RowTables } from '../tables/queries.ts'

interface TagTable {
  workspace_id: ColumnType<string, never, never>
  matter_id: MatterId
  id: TagId
  name: string
  version: number
  is_removed: boolean
}
export type TagRow = Omit<Selectable<TagTable>, 'workspace_id'>

interface Tables extends RowTables {
  tags: TagTable
}

const COLUMNS = ['matter_id', 'id', 'name', 'version', 'is_removed'] as const

export const tagsByName = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('tags')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .where('is_removed', '=', false)
    .orderBy('name')
    .orderBy('id')
    .$call(neverCut(10_000))

export const findTag = (scope: Scope, matter: MatterId, id: TagId) =>
  scope
    .tables<Tables>()
    .selectFrom('tags')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .executeTakeFirst()

export const writeTag = (scope: Scope, tag: TagRow) =>
  scope
    .tables<Tables>()
    .insertInto('tags')
    .values(tag)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'matter_id', 'id']).doUpdateSet((from) => ({
        name: from.ref('excluded.name'),
        version: from.ref('excluded.version'),
        is_removed: from.ref('excluded.is_removed'),
      })),
    )
    .execute()

/** Rows of the chronology with each tag. */
export const rowsPerTag = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('event_tags')
    .innerJoin('events', (join) =>
      join.onRef('events.matter_id', '=', 'event_tags.matter_id').onRef('events.id', '=', 'event_tags.event_id'),
    )
    .select((from) => ['event_tags.tag_id', from.fn.countAll<number | string>().as('rows')])
    .where('event_tags.matter_id', '=', matter)
    .where('events.is_removed', '=', false)
    .groupBy('event_tags.tag_id')
    .orderBy('event_tags.tag_id')
    .$call(neverCut(10_000))
