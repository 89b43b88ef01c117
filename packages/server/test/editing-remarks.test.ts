// Comments belong to the matter; private notes never leave it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { CHRONOLOGY_FORMATS } from '../src/evidence/exhibits/index.ts'
import type { Person } from './door.test-builder.ts'
import { DELIVERY, type EditingHouse, jsonOf, MEETING, openEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

interface Remark {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly version: number
}

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())

const add = async (by: Person, url: string, payload: object) =>
  jsonOf<Remark>(await by.send('POST', url, { payload }), 201)
const list = async (by: Person, url: string, name: 'comments' | 'notes') =>
  jsonOf<Record<typeof name, Remark[]>>(await by.get(url))[name]

test('a comment is its author’s: others read it, and nobody else changes or deletes it', async () => {
  const matter = await house.matterOf('Comments', [DELIVERY])
  const [row] = await house.events(matter)
  const url = `/matters/${matter}/events/${row?.id}/comments`
  const made = await add(house.editor, url, { text: 'Was it forty?\nAsk Jane.' })
  assert.equal(made.author, house.editor.account)
  assert.deepEqual(await list(house.viewer, url, 'comments'), [made])
  assert.equal((await house.event(matter, row?.id ?? '')).comments, 1)
  const change = { ...matched(1), payload: { text: 'It was forty.' } }
  assert.equal((await house.owner.send('PATCH', `${url}/${made.id}`, change)).statusCode, 404)
  assert.equal((await house.owner.send('DELETE', `${url}/${made.id}`, matched(1))).statusCode, 404)
  const changed = jsonOf<Remark>(await house.editor.send('PATCH', `${url}/${made.id}`, change))
  assert.deepEqual([changed.text, changed.version], ['It was forty.', 2])
  assert.equal((await house.editor.send('DELETE', `${url}/${made.id}`, matched(1))).statusCode, 412)
  assert.equal((await house.editor.send('DELETE', `${url}/${made.id}`, matched(2))).statusCode, 204)
  assert.deepEqual(await list(house.editor, url, 'comments'), [])
  const unknown = await house.editor.send('POST', url, { payload: { text: 'x', mentions: [house.stranger.account] } })
  assert.equal(unknown.json<{ code: string }>().code, 'comment.mention-unknown')
})

for (const kind of ['comments', 'notes'] as const)
  test(`of ${kind}: whoever wrote one takes a change or a deletion back, and nobody else learns what it said`, async () => {
    const matter = await house.matterOf(`Taken back, ${kind}`, [DELIVERY])
    const [row] = await house.events(matter)
    const url = `/matters/${matter}/events/${row?.id}/${kind}`
    const made = await add(house.editor, url, { text: 'It was forty.' })
    const one = `${url}/${made.id}`
    assert.equal((await house.editor.send('POST', `${one}/undo`)).statusCode, 409)
    await house.editor.send('PATCH', one, { ...matched(1), payload: { text: 'It was fourteen.' } })
    const back = jsonOf<Remark>(await house.editor.send('POST', `${one}/undo`))
    assert.deepEqual([back.text, back.version], ['It was forty.', 3])
    const again = jsonOf<Remark>(await house.editor.send('POST', `${one}/undo`))
    assert.deepEqual([again.text, again.version], ['It was fourteen.', 4])
    assert.equal((await house.editor.send('DELETE', one, matched(4))).statusCode, 204)
    assert.deepEqual(await list(house.owner, url, kind), [])
    const deleted = async (by: Person) =>
      jsonOf<Record<typeof kind, Remark[]>>(await by.get(`${url}?deleted=true`))[kind]
    assert.deepEqual(
      (await deleted(house.editor)).map(({ id, text }) => [id, text]),
      [[made.id, 'It was fourteen.']],
    )
    for (const by of [house.owner, house.viewer]) {
      assert.deepEqual(await deleted(by), [])
      assert.equal((await by.get(`${one}/history`)).statusCode, 404)
    }
    assert.equal((await house.owner.send('POST', `${one}/undo`)).statusCode, 404)
    const restored = jsonOf<Remark>(await house.editor.send('POST', `${one}/undo`))
    assert.deepEqual([restored.text, restored.version], ['It was fourteen.', 5])
    assert.deepEqual(await list(house.viewer, url, kind), [restored])
    assert.equal((await house.owner.get(`${one}/history`)).statusCode, 404)
    const { history, deletedAt } = jsonOf<{ history: Remark[]; deletedAt: string | null }>(
      await house.editor.get(`${one}/history`),
    )
    assert.equal(deletedAt, null)
    assert.deepEqual(
      history.map(({ version, text }) => [version, text]),
      [
        [5, 'It was fourteen.'],
        [4, 'It was fourteen.'],
        [3, 'It was forty.'],
        [2, 'It was fourteen.'],
        [1, 'It was forty.'],
      ],
    )
  })

test('a note that was for its author alone does not show what it said once it is shared', async () => {
  const matter = await house.matterOf('Shared later', [DELIVERY])
  const [row] = await house.events(matter)
  const url = `/matters/${matter}/events/${row?.id}/notes`
  const made = await add(house.editor, url, { text: 'Our weak point.', audience: 'author' })
  const payload = { text: 'Ask the other side.', audience: 'members' }
  await house.editor.send('PATCH', `${url}/${made.id}`, { ...matched(1), payload })
  assert.equal((await list(house.owner, url, 'notes')).length, 1)
  assert.equal((await house.owner.get(`${url}/${made.id}/history`)).statusCode, 404)
  const back = jsonOf<Remark & { audience: string }>(await house.editor.send('POST', `${url}/${made.id}/undo`))
  assert.deepEqual([back.text, back.audience], ['Our weak point.', 'author'])
  assert.deepEqual(await list(house.owner, url, 'notes'), [])
})

test('a row somebody remarked on is not taken away by a gathering', async () => {
  const matter = await house.matterOf('Kept', [DELIVERY])
  const [row] = await house.events(matter)
  await add(house.editor, `/matters/${matter}/events/${row?.id}/comments`, { text: 'Important.' })
  await house.fileText(matter, 'better.txt', `${MEETING}${DELIVERY}${PAYMENT}`)
  const now = await house.event(matter, row?.id ?? '')
  assert.deepEqual([now.comments, now.citations.length], [1, 2])
})

test('a note for oneself is read by nobody else, not even the owner', async () => {
  const matter = await house.matterOf('Own notes', [DELIVERY])
  const [row] = await house.events(matter)
  const url = `/matters/${matter}/events/${row?.id}/notes`
  const own = await add(house.editor, url, { text: 'Our weak point.', audience: 'author' })
  const shared = await add(house.editor, url, { text: 'Ask the other side.' })
  assert.deepEqual(await list(house.editor, url, 'notes'), [own, shared])
  for (const by of [house.owner, house.viewer]) assert.deepEqual(await list(by, url, 'notes'), [shared])
  assert.equal((await house.stranger.get(url)).statusCode, 404)
})

test('no export carries a note, whatever the format, whoever asks', async () => {
  const matter = await house.matterOf('Exported', [DELIVERY, PAYMENT])
  const secrets = ['zwetschgenmus', 'quittengelee']
  for (const [index, row] of (await house.events(matter)).entries()) {
    const url = `/matters/${matter}/events/${row.id}`
    await add(house.editor, `${url}/notes`, {
      text: `a note of ${secrets[index]}`,
      audience: index === 0 ? 'author' : 'members',
    })
    await house.edit(matter, row.id, { text: `Row ${index} with sauerkraut`, tags: { add: ['pickled'] } })
  }
  const places = [
    ...CHRONOLOGY_FORMATS.map((format) => `chronology.${format}`),
    'chronology',
    'events',
    'parties',
    'tags',
    'edits',
    'documents',
    ...(await house.events(matter)).flatMap(({ id }) => [
      `events/${id}`,
      `events/${id}/history`,
      `events/${id}/comments`,
    ]),
  ]
  for (const place of places) {
    const reply = await house.editor.get(`/matters/${matter}/${place}`)
    assert.equal(reply.statusCode, 200, place)
    const texts = [reply.rawPayload, ...inflated(reply.rawPayload)].map((bytes) => bytes.toString('utf8').toLowerCase())
    for (const secret of secrets) assert.ok(!texts.some((text) => text.includes(secret)), `${place} tells ${secret}`)
    if (/^chronology\.(?:docx|xlsx|csv|json|html|ics)$/.test(place))
      assert.ok(
        texts.some((text) => text.includes('sauerkraut')),
        `${place} is looked into`,
      )
  }
  const log = house.logged.join('\n')
  for (const secret of secrets) assert.ok(!log.includes(secret))
})

/** Whatever is deflated in the bytes: entries of a zip. */
function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (
    let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')
  ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    try {
      found.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }))
    } catch {
      // Stored, or no entry after all: its bytes are looked at as they are.
    }
  }
  return found
}
