// Jobs that were running when their process died, on the embedded engine.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { openQueue } from '../src/adapters/jobs-pgboss/index.ts'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { makeDb } from '../src/platform/db/index.ts'
import type { JobKind } from '../src/platform/jobs/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'

const kind: JobKind = { name: 'test.orphan', retryLimit: 0, expireSeconds: 60, isSingle: false }
const authority = authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'owner' })

/** A job left running by a process that died, after it saw `deaths` others die. */
async function fateAfter(deaths: number): Promise<string> {
  const engine = await openPglite(null)
  const db = makeDb(engine)
  try {
    await engine.transaction('custodian', (connection) =>
      connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [
        authority.workspace,
        'A firm',
      ]),
    )
    const died = await openQueue({ engine, kinds: [kind], concurrency: 1, log: makeLog('silent') })
    await db.inWorkspace(authority, (scope) => died.enqueue(scope, kind, { what: 'orphan' }))
    await engine.script(
      'jobs',
      `update jobs.job set state = 'active', started_on = now(), data = jsonb_set(data, '{deaths}', '${deaths}')`,
    )
    await died.stop()
    const jobs = await openQueue({ engine, kinds: [kind], concurrency: 1, log: makeLog('silent') })
    let fate = 'forgotten'
    const run = async (): Promise<void> => {
      fate = 'run'
    }
    const poisoned = async (): Promise<void> => {
      fate = 'poisoned'
    }
    await jobs.work([{ kind, run, poisoned }])
    await jobs.settled(AbortSignal.timeout(30_000))
    await jobs.stop()
    return fate
  } finally {
    await db.close()
  }
}

test('a job whose process was killed runs again and has spent no retry', async () => {
  assert.equal(await fateAfter(0), 'run')
})

test('a job that saw too many processes die is handed over as poisoned, or it would kill for ever', async () => {
  assert.equal(await fateAfter(20), 'poisoned')
})
