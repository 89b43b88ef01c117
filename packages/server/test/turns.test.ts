// Hostile files are opened a few at a time, whoever asks: pictures of pages and imported tables wait for their turn, one line for each
// account, and whoever cannot be served soon is told so.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { openBlobFolder } from '../src/adapters/blobs-fs.ts'
import { makeMemoryKeyring } from '../src/adapters/keys-memory.ts'
import { makeTurns } from '../src/base/index.ts'
import { DRAWING, readerInTurn } from '../src/entry/reading-turns.ts'
import { documentIdOf, documentOf } from '../src/evidence/documents/index.ts'
import { makePageImages, type PageDrawer } from '../src/evidence/text/index.ts'
import type { DocumentReader } from '../src/evidence/text/reader.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { makeBlobs } from '../src/platform/blobs/index.ts'
import { formOf, type Person } from './door.test-builder.ts'
import { type EditingHouse, openEditingHouse } from './editing.test-builder.ts'
import { pdfOf } from './files.test-builder.ts'
import { openFilingHouse } from './filing.test-builder.ts'
import { until } from './until.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-turns-'))
let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

test('no more originals lie decrypted than pages are drawn, and one who asks for many pages does not keep others waiting', async () => {
  const matter = await house.openMatter('Pictures')
  const story = { title: 'Minutes', paragraphs: ['On 3 March 2021 Jane Sample paid.'], table: [], dated: [] }
  const [id = ''] = await house.file(matter.id, [{ name: 'a.pdf', bytes: pdfOf(story, folder, 1) }])
  const { db, documents } = house.installation
  const scratchFolder = join(folder, 'scratch')
  const lying = () => (existsSync(scratchFolder) ? readdirSync(scratchFolder).length : 0)
  const drawing: { columns: number; done: () => void }[] = []
  let most = 0
  const drawer: PageDrawer = {
    draw: (_, { columns }) => {
      most = Math.max(most, lying())
      return new Promise((resolve) => drawing.push({ columns, done: () => resolve(Buffer.from('a picture')) }))
    },
  }
  const blobs = makeBlobs(openBlobFolder(join(folder, 'pictures')), makeMemoryKeyring())
  const turns = makeTurns({ atOnce: 1, mostOfOne: 6, mostOfAll: 20, mostWaitMilliseconds: 600_000 })
  let entered = 0
  const counted: typeof turns = {
    ...turns,
    enter: (who) => {
      const place = turns.enter(who)
      entered++
      return place
    },
  }
  const images = makePageImages({ db, documents, drawer, blobs, turns: counted, scratchFolder })
  const ask = async (by: Person, columns: number) => {
    const row = await db.inWorkspace(by.authority(), (scope) => documentOf(scope, documentIdOf(id)))
    return images.image(by.authority(), row, { number: 1, columns })
  }
  const greedy = [1, 2, 3, 4, 5, 6].map((columns) => ask(house.viewer, columns))
  await until(() => drawing.length === 1)
  await until(() => busy(turns, house.viewer))
  await assert.rejects(ask(house.viewer, 7), { code: 'server.busy', facts: { retryAfterSeconds: 5 } })
  const other = ask(house.editor, 100)
  await until(() => entered === 7)
  for (let drawn = 0; drawn < 7; drawn++) {
    await until(() => drawing.length === drawn + 1)
    drawing[drawn]?.done()
  }
  await Promise.all([...greedy, other])
  assert.equal(most, 1)
  assert.ok(drawing.findIndex(({ columns }) => columns === 100) <= 2, drawing.map(({ columns }) => columns).join())
})

test('over HTTP a viewer who asks for hundreds of pages is told to come again, and everybody else is served', async () => {
  const drawing: (() => void)[] = []
  let isOver = false
  const drawer: PageDrawer = {
    draw: () =>
      isOver ? Promise.resolve(null) : new Promise((resolve) => drawing.push(() => resolve(Buffer.from('a picture')))),
  }
  const turns = makeTurns({ ...DRAWING, mostWaitMilliseconds: 600_000 })
  const pages = await openFilingHouse(async (app, { db, clock, documents }) => {
    const blobs = makeBlobs(openBlobFolder(join(folder, 'over-http')), makeMemoryKeyring())
    const scratchFolder = join(folder, 'scratch-http')
    const images = makePageImages({ db, documents, drawer, blobs, turns, scratchFolder })
    await pageRoutes(app, { db, clock, images })
  })
  try {
    const matter = await pages.openMatter('Pictures')
    const story = { title: 'Minutes', paragraphs: ['On 3 March 2021 Jane Sample paid.'], table: [], dated: [] }
    const stories = Array.from({ length: 20 }, (_, n) => ({ ...story, title: `Minutes ${n}` }))
    const files = stories.map((told, n) => ({ name: `${n}.pdf`, bytes: pdfOf(told, folder, 1) }))
    const ids = await pages.file(matter.id, files)
    const picture = (by: Person, id: string) => by.get(`/documents/${id}/pages/1/image`)
    const replies: LightMyRequestResponse[] = []
    const greedy = ids.map(async (id) => void replies.push(await picture(pages.viewer, id)))
    // What is more than one may ask for is refused at once; nothing of the rest is drawn yet but what has its turn.
    await until(() => replies.length === 4 && drawing.length === 2)
    for (const reply of replies) {
      assert.equal(reply.statusCode, 503)
      assert.equal(reply.json<{ code: string }>().code, 'server.busy')
      assert.equal(reply.headers['retry-after'], '5')
    }
    const served = { is: false }
    const other = picture(pages.editor, ids[0] ?? '').then((reply) => {
      served.is = true
      return reply
    })
    await until(() => !hasPlaces(turns, pages.editor, 16))
    let drawn = 0
    for (; !served.is; drawn++) {
      await until(() => served.is || drawing.length > drawn)
      drawing[drawn]?.()
    }
    assert.equal((await other).statusCode, 200)
    assert.ok(drawn <= 5, `${drawn} pictures were drawn before theirs`)
    isOver = true
    for (const done of drawing) done()
    await Promise.all(greedy)
    assert.equal(replies.filter(({ statusCode }) => statusCode === 200).length, 16)
  } finally {
    isOver = true
    for (const done of drawing) done()
    await pages.close()
  }
})

/** Whether so many places of a person are free; those that are tried are given back. */
function hasPlaces(turns: ReturnType<typeof makeTurns>, { workspace, account }: Person, places: number): boolean {
  const taken: ReturnType<typeof turns.enter>[] = []
  try {
    for (let place = 0; place < places; place++) taken.push(turns.enter(`${workspace} ${account}`))
    return true
  } catch {
    return false
  } finally {
    for (const place of taken) place.leave()
  }
}

/** Whether all places of a person are taken; the one that is tried is given back. */
const busy = (turns: ReturnType<typeof makeTurns>, by: Person): boolean => !hasPlaces(turns, by, 1)

test('an imported table waits until no more files are open than may be, and too many of one are told to come again', async () => {
  const matter = await house.openMatter('Tables')
  const { turns } = house.installation.editing
  // What jobs read takes every turn.
  const held = [1, 2].map(() => turns.enterPatiently('reading'))
  await Promise.all(held.map((place) => place.turn()))
  const file = (index: number) =>
    house.editor.send(
      'POST',
      `/matters/${matter.id}/imports`,
      formOf([{ name: `${index}.csv`, bytes: `Date,Event\n3 March 2021,Delivery ${index}\n` }]),
    )
  let answered = 0
  const waiting = [1, 2, 3, 4].map(async (index) => {
    const reply = await file(index)
    answered++
    return reply.statusCode
  })
  await until(() => busy(turns, house.editor))
  const refused = await file(5)
  assert.equal(refused.statusCode, 503)
  assert.equal(refused.headers['retry-after'], '5')
  assert.equal(refused.json<{ code: string }>().code, 'server.busy')
  assert.equal(answered, 0)
  for (const place of held) place.leave()
  assert.deepEqual(await Promise.all(waiting), [201, 201, 201, 201])
})

test('what jobs read and what people import is open in one number', async () => {
  let open = 0
  let most = 0
  const counting: DocumentReader = {
    async *read() {
      most = Math.max(most, ++open)
      yield { item: 'kind', kind: 'text' }
      open--
    },
  }
  const turns = makeTurns({ atOnce: 1, mostOfOne: 9, mostOfAll: 9, mostWaitMilliseconds: 600_000 })
  const reader = readerInTurn(counting, turns)
  const import_ = turns.enter('somebody')
  await import_.turn()
  const reads = [1, 2, 3].map(() => Array.fromAsync(reader.read({ path: '', name: '' })))
  assert.equal(open, 0)
  import_.leave()
  await Promise.all(reads)
  assert.equal(most, 1)
})
