// Files that leave the house: long ones are written beside the server and not by it, a few at a time, one line for each account, and given
// only to whoever may have them when they are written.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LightMyRequestResponse } from 'fastify'
import type { Turns } from '../src/base/index.ts'
import { writingTurns } from '../src/entry/reading-turns.ts'
import { writerApart } from '../src/entry/write-apart.ts'
import { writerOf } from '../src/entry/writers.ts'
import { longChronology } from '../src/evidence/exhibits/example/index.ts'
import type { BundleWriter, ChronologyWriter } from '../src/evidence/exhibits/index.ts'
import type { PageImages } from '../src/evidence/text/index.ts'
import { editingRoutes } from '../src/features/editing/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { timelineRoutes } from '../src/features/timeline/index.ts'
import { formOf, type Person } from './door.test-builder.ts'
import { type FilingHouse, NOTE, openFilingHouse } from './filing.test-builder.ts'
import { until } from './until.test-builder.ts'

/** Longer than goes by between two questions at the door. */
const LONGER_THAN_A_QUESTION = 1200

let house: FilingHouse
const turns = writingTurns()
/** What happens while a file is written, or a picture drawn. */
let meanwhile: () => Promise<void> = async () => undefined
const writer: ChronologyWriter & BundleWriter = {
  extension: 'csv',
  async write() {
    await meanwhile()
    return Buffer.from('written')
  },
}
const images: PageImages = {
  async image() {
    await meanwhile()
    return { mediaType: 'image/svg+xml', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }
  },
}
before(async () => {
  house = await openFilingHouse(
    async (app, { db, clock, editing }) => {
      await app.register(async (routes) => pageRoutes(routes, { db, clock, images }))
      await app.register(async (routes) => editingRoutes(routes, editing))
      const drawn = { db, clock, images, writerOf: async () => writer, bundleWriter: writer, turns }
      await app.register(async (routes) => timelineRoutes(routes, drawn), { prefix: '/drawn' })
    },
    {},
    () => Promise.resolve(writer),
  )
})
after(() => house.close())

const codeOf = (reply: LightMyRequestResponse): string => reply.json<{ code: string }>().code
const somebody = (): Person => house.person(house.owner.workspace, 'editor')

test('a long chronology is written while the server goes on answering, to the same bytes, and no further than it is wanted', async () => {
  const chronology = longChronology(250)
  const state = { isWritten: false }
  let turns = 0
  const written = (await writerApart('pdf')).write(chronology).finally(() => {
    state.isWritten = true
  })
  while (!state.isWritten) {
    turns++
    await new Promise((next) => setImmediate(next))
  }
  const bytes = await written
  assert.ok(turns > 1000, `${turns} turns`)
  assert.ok(Buffer.from(bytes).equals(await (await writerOf('pdf')).write(chronology)))
  const gone = new AbortController()
  const unwanted = (await writerApart('xlsx')).write(chronology, gone.signal)
  gone.abort(new Error('gone'))
  await assert.rejects(unwanted, { message: 'gone' })
})

test('a chronology of a few rows with very long words is no short one: it is written beside the server too', async () => {
  const few = longChronology(20)
  const rows = few.rows.map((row) => ({ ...row, text: 'The pump was delivered to the site at Kiel. '.repeat(1000) }))
  const state = { isWritten: false }
  const written = (await writerApart('html')).write({ ...few, rows }).finally(() => {
    state.isWritten = true
  })
  let turns = 0
  for (; !state.isWritten; turns++) await new Promise((next) => setImmediate(next))
  assert.ok((await written).length > 800_000)
  assert.ok(turns > 100, `${turns} turns`)
})

test('files are written a few at a time: who asks for many is told to come again, and everybody else is served', async () => {
  const matter = await house.openMatter('Written')
  const waiting: (() => void)[] = []
  meanwhile = () => new Promise((done) => waiting.push(done))
  const take = (by: Person) => by.get(`/matters/${matter.id}/chronology.csv`)
  const greedy = [1, 2, 3, 4].map(() => take(house.viewer))
  await until(() => waiting.length === 2)
  const refused = await take(house.viewer)
  assert.equal(refused.statusCode, 503)
  assert.equal(codeOf(refused), 'server.busy')
  assert.equal(refused.headers['retry-after'], '5')
  const other = take(house.editor)
  await until(async () => {
    for (const done of waiting) done()
    return (await Promise.race([other, sleep(20)])) !== undefined
  })
  meanwhile = async () => undefined
  for (const done of waiting) done()
  for (const reply of [await other, ...(await Promise.all(greedy))]) assert.equal(reply.statusCode, 200, reply.body)
})

/** Places in the line that are free for a person; those that are tried are given back. */
function freePlaces(line: Turns, { workspace, account }: Person): number {
  const taken: ReturnType<Turns['enter']>[] = []
  try {
    for (;;) taken.push(line.enter(`${workspace} ${account}`))
  } catch {
    return taken.length
  } finally {
    for (const place of taken) place.leave()
  }
}

test('whoever goes while they wait for a file leaves their place, and no fault in the log', async () => {
  const matter = await house.openMatter('Left')
  const { port } = new URL(await house.app.listen({ host: '127.0.0.1', port: 0 }))
  const held = [1, 2].map(() => turns.enterPatiently('others'))
  await Promise.all(held.map((place) => place.turn()))
  const leave = new AbortController()
  const headers = { authorization: house.viewer.headers['authorization'] ?? '' }
  const url = `http://localhost:${port}/drawn/matters/${matter.id}/chronology.csv`
  const asking = fetch(url, { headers, signal: leave.signal })
  await until(() => freePlaces(turns, house.viewer) === 3)
  leave.abort()
  await assert.rejects(asking, { name: 'AbortError' })
  await until(() => freePlaces(turns, house.viewer) === 4)
  for (const place of held) place.leave()
  // What failed is logged once it is answered, if to nobody: by then another is.
  assert.equal((await house.viewer.get(`/matters/${matter.id}`)).statusCode, 200)
  assert.deepEqual(house.logged, [])
})

test('what was asked for before a wall was raised is not given after it: no file, no bundle, no picture, no comparison', async () => {
  const matter = await house.openMatter('Walled')
  const [document = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
  const exported = async () => (await house.acts(matter.id)).filter((act) => act === 'chronology.exported').length
  for (const path of [
    `/matters/${matter.id}/chronology.csv`,
    `/drawn/matters/${matter.id}/bundle.pdf`,
    `/documents/${document}/pages/1/image`,
  ])
    for (const [end, status] of [
      ['wallOff', 404],
      ['leave', 401],
    ] as const) {
      const gone = somebody()
      const before = await exported()
      meanwhile = async () => {
        gone[end](matter.id)
        await sleep(LONGER_THAN_A_QUESTION)
      }
      const reply = await gone.get(path)
      assert.equal(reply.statusCode, status, `${path} ${end}: ${reply.body.slice(0, 200)}`)
      assert.equal(await exported(), before, `${path} ${end}`)
    }
  meanwhile = async () => undefined
  const reading = house.installation.editing.turns
  const held = [1, 2].map(() => reading.enterPatiently('reading'))
  await Promise.all(held.map((place) => place.turn()))
  const gone = somebody()
  const form = formOf([{ name: 'a.csv', bytes: 'Date,Event\n3 March 2021,Delivery\n' }])
  const comparing = gone.send('POST', `/matters/${matter.id}/imports`, form)
  await until(() => freePlaces(reading, gone) === 3)
  gone.wallOff(matter.id)
  for (const place of held) place.leave()
  assert.equal(codeOf(await comparing), 'matter.not-found')
})
