// Passages found by what they say: by a model of the operator's, within the walls, exactly, and never after they are gone.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type FoundPassages, foundPassagesSchema, type MeaningReply, meaningSchema } from '@muniment/contract'
import { TINY_DIMENSIONS, tinyModel, withoutPackage } from '../src/adapters/embed-onnx/folders.test-builder.ts'
import { type OpenEmbedding, openEmbedding } from '../src/adapters/embed-onnx/index.ts'
import { newId } from '../src/base/index.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { makeEmbedPassagesJob } from '../src/evidence/retrieval/index.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import type { Authority } from '../src/platform/tenancy/index.ts'
import { makePostgres, onEveryEngine, onPostgres, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'

const SHIP = 'The ship of Erika Beispiel left Bremen in the morning.\n'
const LEASE = 'The lease of the warehouse was signed by Jane Sample.\n'

const routes: Parameters<typeof openFilingHouse>[0] = async (app, { db, clock, models, embedding }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models, embedding }))
}

function suite(make: () => Promise<TestDatabase>): void {
  let house: FilingHouse
  let drop: () => Promise<void>
  let model: ReturnType<typeof tinyModel>
  before(async () => {
    model = tinyModel()
    const { options, drop: dropped } = await houseOn(make)
    drop = dropped
    house = await openFilingHouse(routes, { ...options, embedding: await openEmbedding(model.path) })
  })
  after(async () => {
    await house.close()
    await drop()
    model.remove()
  })

  const find = async (matter: string, question: string, by = house.viewer): Promise<FoundPassages['passages']> => {
    const reply = await by.send('POST', `/matters/${matter}/passages/search`, { payload: { question, limit: 20 } })
    assert.equal(reply.statusCode, 200, reply.body)
    return foundPassagesSchema.parse(reply.json()).passages
  }
  const howFar = async (matter: string): Promise<MeaningReply> =>
    meaningSchema.parse((await house.viewer.get(`/matters/${matter}/meaning`)).json())
  const placesNear = (authority: Authority, matter: string, direction: number, most = 10) =>
    house.installation.db.inWorkspace(authority, async ({ connection }) => {
      const { rows } = await connection.query('select * from sec.nearest_passages($1, $2, $3::text::real[], $4)', [
        matter,
        house.installation.embedding?.model.id ?? '',
        `{${axis(direction).join(',')}}`,
        most,
      ])
      return rows.length
    })

  test('a passage without a word of the question is found where it says the same, and is no answer by that', async () => {
    const matter = await house.openMatter('Ships')
    await house.file(matter.id, [
      { name: 'ship.txt', bytes: SHIP },
      { name: 'lease.txt', bytes: LEASE },
    ])
    assert.deepEqual(await howFar(matter.id), { model: { name: 'tiny', languages: ['en'] }, passages: 2, read: 2 })
    const [best] = await find(matter.id, 'boat?')
    assert.equal(best?.text.trim(), SHIP.trim())
    assert.equal(best.coverage, 0)
    const reply = await house.viewer.send('POST', `/matters/${matter.id}/questions`, { payload: { question: 'boat?' } })
    // No sentence has what was asked: nothing is answered from likeness alone.
    assert.equal(reply.json<{ status: string }>().status, 'not-said', reply.body)
    assert.equal((await find(matter.id, '"boat" or ship?')).length, 0, 'what is quoted must stand there')
  })

  test('what is in the trash is not found, what came back is, and of what was removed no direction is left', async () => {
    const matter = await house.openMatter('Gone')
    const [ship = ''] = await house.file(matter.id, [
      { name: 'ship.txt', bytes: SHIP },
      { name: 'lease.txt', bytes: LEASE },
    ])
    const isFound = async () => (await find(matter.id, 'boat?')).some(({ document }) => document === ship)
    assert.ok(await isFound())
    await house.editor.send('DELETE', `/documents/${ship}`, matched(1))
    assert.ok(!(await isFound()))
    assert.deepEqual((await howFar(matter.id)).passages, 1)
    await house.editor.send('POST', `/documents/${ship}/restore`)
    assert.ok(await isFound())
    await house.editor.send('DELETE', `/documents/${ship}`, matched(3))
    assert.ok((await house.owner.send('POST', `/documents/${ship}/remove`)).statusCode < 300)
    await house.settled()
    assert.ok(!(await isFound()))
    await house.assertNothingOf(null, [ship])
  })

  test('of all that lies in the database exactly the nearest of the matter are given, however many lie beside them', async () => {
    const first = await house.openMatter('First of two')
    const second = await house.openMatter('Second of two')
    const paragraphs = Array.from(
      { length: 300 },
      (_, at) =>
        `${at + 1}. Section ${'abcdefghij'.charAt(at % 10)}. ${'Nothing of note was said here at all. '.repeat(8)}`,
    )
    for (const matter of [first, second])
      await house.file(matter.id, [{ name: 'long.txt', bytes: `${paragraphs.join('\n\n')}\n` }])
    const { model: ofModel } = await howFar(first.id)
    assert.equal(ofModel?.name, 'tiny')
    const { db, embedding } = house.installation
    const next = chance(7)
    const random = () => unit(Array.from({ length: TINY_DIMENSIONS }, () => next() - 0.5))
    const vectors = new Map<string, number[]>()
    await db.inWorkspace(house.owner.authority(), async ({ connection }) => {
      const { rows } = await connection.query('select matter_id, document_id, position from passage_vectors', [])
      assert.ok(rows.length > 300, `${rows.length} passages`)
      for (const row of rows) {
        const vector = random()
        if (row['matter_id'] === first.id)
          vectors.set(`${String(row['document_id'])} ${String(row['position'])}`, vector)
        await connection.query(
          'update passage_vectors set embedding = $3::text::real[] where document_id = $1 and position = $2',
          [row['document_id'], row['position'], `{${vector.join(',')}}`],
        )
      }
      let [right, asked] = [0, 0]
      for (let nth = 0; nth < 20; nth++) {
        const question = random()
        const exact = [...vectors]
          .map(([place, vector]) => ({
            place,
            near: vector.reduce((sum, one, at) => sum + one * (question[at] ?? 0), 0),
          }))
          .sort((a, b) => b.near - a.near)
          .slice(0, 10)
          .map(({ place }) => place)
        const { rows: found } = await connection.query(
          'select * from sec.nearest_passages($1, $2, $3::text::real[], 10)',
          [first.id, embedding?.model.id ?? '', `{${question.join(',')}}`],
        )
        const places = found.map((row) => `${String(row['document_id'])} ${String(row['position'])}`)
        assert.deepEqual(places, exact)
        right += places.filter((place) => exact.includes(place)).length
        asked += exact.length
      }
      assert.equal(right / asked, 1, 'recall against the exact search')
    })
  })

  test('directions of another workspace, or behind a wall, are compared with nothing', async () => {
    const matter = await house.openMatter('Ours')
    await house.file(matter.id, [{ name: 'ship.txt', bytes: SHIP }])
    const owner = house.owner.authority()
    assert.equal(await placesNear(owner, matter.id, 1), 1)
    assert.equal(await placesNear(house.stranger.authority(), matter.id, 1), 0)
    assert.equal(await placesNear({ ...owner, walls: [matterIdOf(matter.id)] }, matter.id, 1), 0)
    const rowsOf = (authority: Authority) =>
      house.installation.db.inWorkspace(authority, async ({ connection }) => {
        const { rows } = await connection.query('select position from passage_vectors where matter_id = $1', [
          matter.id,
        ])
        return rows.length
      })
    assert.equal(await rowsOf(owner), 1)
    assert.equal(await rowsOf(house.stranger.authority()), 0)
    assert.equal(await rowsOf({ ...owner, walls: [matterIdOf(matter.id)] }), 0)
    const foreign = await house.stranger.get(`/matters/${matter.id}/meaning`)
    const missing = await house.stranger.get(`/matters/${newId()}/meaning`)
    const told = (reply: typeof foreign) => ({ ...reply.json<object>(), request: '' })
    assert.deepEqual([foreign.statusCode, told(foreign)], [404, told(missing)])
    await assert.rejects(
      house.installation.db.acrossWorkspaces('a test of the search', async (_tables, { connection }) =>
        connection.query("select * from sec.nearest_passages($1, '', '{1}', 1)", [newId()]),
      ),
    )
  })

  test('a new model reads everything anew, and what the old one made is compared with nothing', async () => {
    const matter = await house.openMatter('Two models')
    const [document = ''] = await house.file(matter.id, [{ name: 'ship.txt', bytes: SHIP }])
    const other = tinyModel({ description: { name: 'another' } })
    const embedding: OpenEmbedding = await openEmbedding(other.path)
    try {
      const { db } = house.installation
      const job = makeEmbedPassagesJob({ db, embedding, again: async () => undefined })
      await job.run(house.owner.authority(), { document }, new AbortController().signal)
      assert.equal((await howFar(matter.id)).read, 0, 'the model of this house has read none')
      assert.equal(await placesNear(house.owner.authority(), matter.id, 1), 0)
      // Found by its words all the same.
      assert.equal((await find(matter.id, 'Which ship left Bremen?')).length, 1)
    } finally {
      await embedding.close()
      other.remove()
    }
  })
}

describe('without a model', () => {
  test('nothing is read by one, nothing is found by likeness, and that is said', async () => {
    const house = await openFilingHouse(routes)
    try {
      const matter = await house.openMatter('Words alone')
      await house.file(matter.id, [{ name: 'ship.txt', bytes: SHIP }])
      const reply = await house.viewer.get(`/matters/${matter.id}/meaning`)
      assert.deepEqual(meaningSchema.parse(reply.json()), { model: null, passages: 1, read: 0 })
      const found = await house.viewer.send('POST', `/matters/${matter.id}/passages/search`, {
        payload: { question: 'boat?' },
      })
      assert.deepEqual(foundPassagesSchema.parse(found.json()).passages, [])
    } finally {
      await house.close()
    }
  })
})

const ABSENT = withoutPackage('onnxruntime-web/wasm')
if (ABSENT === false) onEveryEngine('passages found by what they say', suite)
else test('passages found by what they say', { skip: ABSENT })

onPostgres('a database without pgvector', () => {
  test('holds everything, and refuses a model when the program starts', { skip: ABSENT }, async () => {
    const database = await makePostgres()
    const model = tinyModel()
    const dataFolder = mkdtempSync(join(tmpdir(), 'muniment-plain-'))
    const options = { databaseUrl: database.url, isThrowAway: false, dataFolder }
    try {
      await database.tamper('drop extension vector')
      const embedding = await openEmbedding(model.path)
      await assert.rejects(openFilingHouse(routes, { ...options, embedding }), { code: 'embedding.no-pgvector' })
      const house = await openFilingHouse(routes, options)
      try {
        const matter = await house.openMatter('Words alone')
        await house.file(matter.id, [{ name: 'ship.txt', bytes: SHIP }])
        const reply = await house.viewer.get(`/matters/${matter.id}/meaning`)
        assert.equal(meaningSchema.parse(reply.json()).passages, 1)
      } finally {
        await house.close()
      }
    } finally {
      model.remove()
      rmSync(dataFolder, { recursive: true, force: true })
      await database.drop()
    }
  })
})

const axis = (direction: number): number[] =>
  Array.from({ length: TINY_DIMENSIONS }, (_, at) => Number(at === direction))

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((one) => Math.fround(one / length))
}

/** Mulberry32: the same numbers on every machine. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
