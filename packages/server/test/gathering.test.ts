// A matter is settled outside of any transaction: what happens to it meanwhile is not overwritten, and nobody waits.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type MatterId, systemClock } from '../src/base/index.ts'
import { type Gathering, makeGatherEventsJob, settleMatter } from '../src/evidence/events/index.ts'
import { UnderstandingStopped } from '../src/evidence/text/index.ts'
import type { Scope } from '../src/platform/db/index.ts'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'

let matters: TestMatters
let matter: MatterId

before(async () => {
  matters = await openTestMatters()
  matter = await matters.open('Gathered')
  const text = 'On 3 March 2021 Jane Sample paid Nordlicht Muster GmbH.\n\nOn 5 May 2022 Erika Beispiel left Kiel.\n'
  await matters.file(matter, { name: 'note.txt', bytes: Buffer.from(text) })
  await matters.settled(60)
})
after(() => matters.close())

/** Resolves to the matters that asked for another turn. */
async function run(gather: Gathering): Promise<MatterId[]> {
  const asked: MatterId[] = []
  const again = async (_scope: Scope, of: MatterId): Promise<void> => void asked.push(of)
  const job = makeGatherEventsJob({ db: matters.db, clock: systemClock, gather, again })
  await job.run(matters.authority, { matter }, AbortSignal.timeout(60_000))
  return asked
}
const sql = (statement: string) =>
  matters.db.inWorkspace(matters.authority, async (scope) => (await scope.connection.query(statement, [])).rows)

test('others read and write while a matter is settled, and what they changed is settled once more', async () => {
  const takes: number[] = []
  const asked = await run(async (unsettled) => {
    takes.push(unsettled.told.length)
    // On the embedded engine this would wait for ever, were a transaction still open.
    if (takes.length === 1) await sql("update matters set changed = changed + 1, name = 'Renamed' returning id")
    return settleMatter(unsettled)
  })
  assert.deepEqual(takes, [2, 2])
  assert.deepEqual(asked, [])
  assert.equal((await matters.chronology(matter)).matter, 'Renamed')
})

test('a matter that changes whenever it is settled asks for another turn, and nothing of it is overwritten', async () => {
  const before_ = await matters.chronology(matter)
  const asked = await run(async (unsettled) => {
    await sql('update matters set changed = changed + 1 returning id')
    return { ...settleMatter(unsettled), gone: unsettled.digests.map(({ id }) => id) }
  })
  assert.deepEqual(asked, [matter])
  assert.deepEqual((await matters.chronology(matter)).rows, before_.rows)
})

test('a matter that cannot be settled within its limits keeps its rows and says that they are old', async () => {
  const before_ = await matters.chronology(matter)
  await run(async () => {
    throw new UnderstandingStopped('time')
  })
  const after_ = await matters.chronology(matter)
  assert.deepEqual(after_.rows, before_.rows)
  assert.ok(after_.coverage.some(({ code }) => code === 'events.not-gathered'))
  await run(async (unsettled) => settleMatter(unsettled))
  assert.ok(!(await matters.chronology(matter)).coverage.some(({ code }) => code === 'events.not-gathered'))
})

test('a quote that does not stand at its place is not cited, whatever the settling says', async () => {
  await assert.rejects(
    run(async (unsettled) => {
      const settled = settleMatter(unsettled)
      return { ...settled, cited: settled.cited.map((text) => text.replace('Jane', 'Joan')) }
    }),
    { code: 'events.citation-does-not-stand' },
  )
})
