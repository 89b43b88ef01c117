// What is kept how long. Whatever has had its day is deleted by itself, by one process of the installation; docs/retention.md is the
// schedule in words, and a test holds the two equal.
import { DAY_MILLISECONDS, newId, Refusal } from '../base/index.ts'
import { type Documents, trashedBefore } from '../evidence/documents/index.ts'
import { forgetAtDoor } from '../features/accounts/index.ts'
import { forgetConversationsOfTheGone } from '../features/answers/index.ts'
import { forgetDeletedRemarks } from '../features/editing/index.ts'
import type { Uploads } from '../features/uploads/index.ts'
import { type Db, everyWorkspace } from '../platform/db/index.ts'
import { forgetAnswers } from '../platform/http/index.ts'
import { inTurn } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'
import { type Repeated, repeatedly } from './repeatedly.ts'
import { keepSweeping } from './sweeping.ts'

const FORGETTING = { name: 'retention.run', everyHours: 6 }
const LOOK_EVERY_MILLISECONDS = 3_600_000
const AT_ONCE = 100

export interface RetentionMadeWith {
  readonly db: Db
  readonly documents: Pick<Documents, 'removeDocument' | 'removeMatter'>
  readonly clock: { now(): Date }
  /** 0: what lies in the trash stays until a person removes it. */
  readonly trashDays: number
}

/** What went, by kind. */
export type Retained = Readonly<Record<string, number>>

export async function forgetWhatIsOld({ db, documents, clock, trashDays }: RetentionMadeWith): Promise<Retained> {
  const now = clock.now()
  const gone: Record<string, number> = {
    ...(await forgetAtDoor(db, now)),
    remarks: 0,
    conversations: 0,
    matters: 0,
    documents: 0,
  }
  const workspaces = await everyWorkspace(db, 'what has had its day lies in every workspace')
  for (const { id: workspace } of workspaces) {
    const authority = authorityOfJob({ workspace, job: 'retention.run', cause: newId() })
    const forgotten = await db.inWorkspace(authority, async (scope) => {
      await forgetAnswers(scope, now)
      return {
        remarks: await forgetDeletedRemarks(scope, now),
        conversations: await forgetConversationsOfTheGone(scope),
      }
    })
    gone['remarks'] = (gone['remarks'] ?? 0) + forgotten.remarks
    gone['conversations'] = (gone['conversations'] ?? 0) + forgotten.conversations
    if (trashDays === 0) continue
    const before = new Date(now.getTime() - trashDays * DAY_MILLISECONDS)
    for (let removed = -1; removed !== 0; ) {
      const old = await db.inWorkspace(authority, (scope) => trashedBefore(scope, before, AT_ONCE))
      const matters = await countWhere(old.matters, (matter) => documents.removeMatter(authority, matter))
      const found = await countWhere(old.documents, (document) => documents.removeDocument(authority, document))
      gone['matters'] = (gone['matters'] ?? 0) + matters
      gone['documents'] = (gone['documents'] ?? 0) + found
      removed = matters + found
    }
  }
  return gone
}

/** One that somebody brought back or removed at this moment is theirs. */
async function countWhere<T>(all: readonly T[], remove: (one: T) => Promise<void>): Promise<number> {
  let removed = 0
  for (const one of all)
    await remove(one).then(
      () => (removed += 1),
      (error: unknown) => (error instanceof Refusal && error.status < 500 ? undefined : Promise.reject(error)),
    )
  return removed
}

const keepRetention = (made: RetentionMadeWith, log: Log): Repeated =>
  repeatedly(
    LOOK_EVERY_MILLISECONDS,
    inTurn(made, FORGETTING, async () => {
      const count = Object.values(await forgetWhatIsOld(made)).reduce((sum, one) => sum + one, 0)
      if (count > 0) log.info('what had its day was deleted', { count })
    }),
    (error) => log.error('retention run failed', error),
  )

/** All of it, in the background of a server; answers how it ends. */
export function keepForgetting(made: RetentionMadeWith & { readonly uploads: Uploads }, log: Log): () => Promise<void> {
  const [sweeping, retention] = [keepSweeping(made, made.uploads, log), keepRetention(made, log)]
  return async () => {
    await Promise.all([sweeping.stop(), retention.stop()])
  }
}
