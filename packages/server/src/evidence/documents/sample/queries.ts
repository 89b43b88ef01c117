// The mark of a workspace's one sample matter: a unique index holds it, whatever the matter is called.
import type { Generated } from 'kysely'
import type { MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { MatterRow } from '../queries.ts'

type Opened = Pick<MatterRow, 'id' | 'name' | 'language' | 'day_order' | 'time_zone' | 'is_privileged' | 'made_at'>

interface Tables {
  matters: Opened & {
    gathering_failed: boolean
    is_sample: Generated<boolean>
    version: Generated<number>
    trashed_at: Generated<Date | null>
  }
}

/** Whether it is the workspace's now: there may be one, in the trash or behind a wall too. */
export async function insertSample(scope: Scope, matter: Opened): Promise<boolean> {
  const made = await scope
    .tables<Tables>()
    .insertInto('matters')
    .values({ ...matter, gathering_failed: false, is_sample: true })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Also one in the trash. */
export const findSample = (
  scope: Scope,
): Promise<{ readonly id: MatterId; readonly version: number; readonly trashed_at: Date | null } | undefined> =>
  scope
    .tables<Tables>()
    .selectFrom('matters')
    .select(['id', 'version', 'trashed_at'])
    .where('is_sample', '=', true)
    .executeTakeFirst()
