// A matter is settled outside of any transaction: what happens to it meanwhile is not overwritten, and nobody waits.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type MatterId, systemClock } from '../src/base/index.ts'
import { type Gathering, makeGatherEventsJob, settleMatter } from '../src/evidence/events/index.ts'
import { UnderstandingStopped } from '../src/evidence/text/index.ts'
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

const run = (gather: Gathering) =>
  makeGatherEventsJob({ db: matters.db, clock: systemClock, gather }).run(
    matters.authority,
    { matter },
    AbortSignal.timeout(60_000),
  )
const sql = (statement: string) =>
  matters.db.inWorkspace(matters.authority, async (scope) => (await scope.connection.query(statement, [])).rows)

test('others read and write while a matter is settled, and what they changed is settled once more', async () => {
  const takes: number[] = []
  await run(async (unsettled) => {
    takes.push(unsettled.told.length)
    // On the embedded engine this would wait for ever, were a transaction still open.
    if (takes.length === 1) await sql("update matters set changed = changed + 1, name = 'Renamed' returning id")
    return settleMatter(unsettled)
  })
  assert.deepEqual(takes, [2, 2])
  assert.equal((await matters.chronology(matter)).matter, 'Renamed')
})

test('a matter that changes whenever it is settled is left to a later attempt, and nothing of it is overwritten', async () => {
  const before_ = await matters.chronology(matter)
  await assert.rejects(
    run(async (unsettled) => {
      await sql('update matters set changed = changed + 1 returning id')
      return { ...settleMatter(unsettled), gone: unsettled.digests.map(({ id }) => id) }
    }),
    /changed whenever/,
  )
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
