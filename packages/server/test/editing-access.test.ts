// Who may see and change a chronology.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../src/base/index.ts'
import { DELIVERY, type EditingHouse, openEditingHouse } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())

test('a viewer reads everything and changes nothing; for a stranger and behind a wall the matter is not there', async () => {
  const matter = await house.matterOf('Closed', [DELIVERY])
  const [row] = await house.events(matter)
  const [party] = await house.parties(matter)
  assert.ok(row && party)
  const base = `/matters/${matter}`
  const writes: [method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, body: object][] = [
    ['POST', `${base}/events`, { text: 'x' }],
    ['PATCH', `${base}/events/${row.id}`, { isKey: true }],
    ['DELETE', `${base}/events/${row.id}`, {}],
    ['POST', `${base}/events/${row.id}/restore`, {}],
    ['POST', `${base}/events/bulk`, { select: { events: [{ id: row.id }] }, change: { isKey: true } }],
    ['POST', `${base}/events/merge`, { into: { id: row.id, version: 1 }, from: [{ id: newId(), version: 1 }] }],
    ['PUT', `${base}/events/${row.id}/place`, { under: null }],
    ['POST', `${base}/events/${row.id}/reading`, { choice: 'take' }],
    ['POST', `${base}/parties`, { name: 'x' }],
    ['PATCH', `${base}/parties/${party.id}`, { name: 'x' }],
    ['DELETE', `${base}/parties/${party.id}`, {}],
    ['POST', `${base}/tags`, { name: 'x' }],
    ['POST', `${base}/events/${row.id}/comments`, { text: 'x' }],
    ['POST', `${base}/events/${row.id}/notes`, { text: 'x' }],
    ['POST', `${base}/events/${row.id}/comments/${newId()}/undo`, {}],
    ['POST', `${base}/events/${row.id}/notes/${newId()}/undo`, {}],
    ['POST', `${base}/edits/${newId()}/undo`, {}],
  ]
  const reads = [
    'events',
    'events/count',
    `events/${row.id}`,
    `events/${row.id}/history`,
    `events/${row.id}/comments`,
    `events/${row.id}/notes`,
    'parties',
    `parties/${party.id}`,
    'tags',
    'edits',
  ]
  for (const path of reads) assert.equal((await house.viewer.get(`${base}/${path}`)).statusCode, 200, path)
  const walled = house.person(house.owner.workspace, 'owner')
  walled.wallOff(matter)
  for (const [method, url, payload] of writes) {
    const send = (by: typeof house.viewer) => by.send(method, url, { ...matched(1), payload })
    assert.equal((await send(house.viewer)).statusCode, 403, `${method} ${url}`)
    const random = await house.editor.send(method, url.replace(matter, newId()), { ...matched(1), payload })
    const { request: _, ...expected } = random.json<{ request: string }>()
    assert.equal(random.statusCode, 404, `${method} ${url} ${random.body}`)
    for (const by of [house.stranger, walled]) {
      const reply = await send(by)
      const { request: _r, ...problem } = reply.json<{ request: string }>()
      assert.deepEqual([reply.statusCode, problem], [404, expected], `${method} ${url}`)
    }
  }
  for (const path of reads) {
    const random = (await house.editor.get(`/matters/${newId()}/${path}`)).json<{ code: string }>()
    for (const by of [house.stranger, walled]) {
      const reply = await by.get(`${base}/${path}`)
      assert.deepEqual([reply.statusCode, reply.json<{ code: string }>().code], [404, random.code], path)
    }
  }
  assert.deepEqual(await house.event(matter, row.id), row)
})
