import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MatterId, newId, type WorkspaceId } from '../../base/index.ts'
import { DatabaseAway, databaseFull, makeDb } from '../../platform/db/index.ts'
import { authorityOfJob } from '../../platform/tenancy/index.ts'
import { acknowledged, type FilingJournal, type JournalEntry } from './journal.ts'

const authority = authorityOfJob({ workspace: newId<WorkspaceId>(), job: 'tests.run', cause: newId() })
const removal: JournalEntry = { entry: 'removed', matter: newId<MatterId>(), documents: [] }

/** Tells its steps; `commit` is what the database does at last. */
function made(commit: () => Promise<void>) {
  const steps: string[] = []
  const nothing = { rows: [], affected: 0 }
  const db = makeDb({
    name: 'pglite',
    async transaction(_role, work) {
      const result = await work({ query: async () => nothing })
      await commit()
      steps.push('committed')
      return result
    },
    snapshot: () => Promise.reject(new Error('nobody looks')),
    glance: async () => nothing,
    script: async () => nothing,
    load: () => ({ connections: 1, idle: 1, waiting: 0 }),
    close: async () => undefined,
  })
  const journal: FilingJournal = {
    async write() {
      steps.push('line')
      return async () => void steps.push('taken back')
    },
  }
  const remove = () =>
    acknowledged({ db, journal }, authority, async (scope, tell) => {
      tell(removal)
      steps.push('rows')
      scope.atTheEnd(async () => void steps.push('acts'))
    })
  return { steps, remove }
}

test('the line stands in the journal before the commit, and behind all else', async () => {
  const { steps, remove } = made(async () => undefined)
  await remove()
  assert.deepEqual(steps, ['rows', 'acts', 'line', 'committed'])
})

test('what the database undid is taken back from the journal, whether it refused or failed', async () => {
  for (const error of [databaseFull(), new Error('a constraint at the commit')]) {
    const { steps, remove } = made(() => Promise.reject(error))
    await assert.rejects(remove(), error)
    assert.deepEqual(steps, ['rows', 'acts', 'line', 'taken back'])
  }
})

test('where the database stopped answering at the commit the line stays', async () => {
  const { steps, remove } = made(() => Promise.reject(new DatabaseAway(new Error('gone'))))
  await assert.rejects(remove(), { code: 'db.away' })
  assert.deepEqual(steps, ['rows', 'acts', 'line'])
})
