import type { MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

interface Tables {
  matters: { id: MatterId; access_version: number }
}

/** How often the matter was closed and opened, and those named changed. */
export const accessVersion = async (scope: Scope, matter: MatterId): Promise<number> =>
  (
    await scope
      .tables<Tables>()
      .selectFrom('matters')
      .select('access_version')
      .where('id', '=', matter)
      .executeTakeFirstOrThrow()
  ).access_version

export const raiseAccessVersion = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .updateTable('matters')
    .set((from) => ({ access_version: from('access_version', '+', 1) }))
    .where('id', '=', matter)
    .execute()
