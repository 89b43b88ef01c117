import { sql } from 'kysely'
import type { MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { NOW_CHANGED, type Tables, updateMatter } from '../queries.ts'

/** The rows shown are those of now. */
export const markGathered = (scope: Scope, id: MatterId) =>
  scope
    .tables<Tables>()
    .updateTable('matters')
    .set({ gathering_failed: false, gathered_at: sql<Date>`now()`, changed: NOW_CHANGED })
    .where('id', '=', id)
    .execute()

/** The rows shown stay those of an earlier time, which is said. */
export const markGatheringFailed = (scope: Scope, id: MatterId) => updateMatter(scope, id, { gathering_failed: true })
