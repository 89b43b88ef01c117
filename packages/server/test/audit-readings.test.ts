// Who looked for what in the logs stands in the log too, and tells nobody of a matter they are walled off from.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { auditListSchema } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { onEveryServer, type Person, type TestServer } from './people.test-builder.ts'

onEveryServer('readings of the logs', (open) => {
  let server: TestServer
  let walled: Person
  before(async () => {
    server = await open()
    walled = await server.join('ada@muster.example', 'admin')
  })
  after(() => server.close())

  const openMatter = async (): Promise<string> => {
    const reply = await server.ask('POST', '/matters', server.owner.headers, { name: 'Inquiry' })
    assert.equal(reply.statusCode, 201, reply.body)
    return reply.json<{ id: string }>().id
  }
  const get = async (url: string, by: Person = server.owner) => {
    const reply = await server.ask('GET', url, by.headers)
    assert.equal(reply.statusCode, 200, `${url}: ${reply.body}`)
    return reply.body
  }
  const everyWay = (id: string) => [
    `/audit?target=${id}`,
    `/audit?actor=${id}`,
    `/audit?target=${id}&actor=${id}`,
    `/audit/export.csv?target=${id}`,
    `/audit/export.jsonl?target=${id}&actor=${id}`,
    ...(id === id.toLowerCase() ? [`/egress?matter=${id}`, `/egress/export.csv?matter=${id}`] : []),
    `/egress/export.jsonl?matter=${id}`,
  ]
  const readings = async (by: Person) => {
    const kinds = ['audit.', 'egress.'].map((kind) => get(`/audit?action=${kind}&limit=200`, by))
    return (await Promise.all(kinds)).flatMap((body) => auditListSchema.parse(JSON.parse(body)).entries)
  }

  async function fill(matter: string): Promise<readonly string[]> {
    const event = await server.ask('POST', `/matters/${matter}/events`, server.owner.headers, { text: 'A meeting' })
    assert.equal(event.statusCode, 201, event.body)
    const row = event.json<{ event: { id: string } }>().event.id
    const comment = await server.ask('POST', `/matters/${matter}/events/${row}/comments`, server.owner.headers, {
      text: 'Look here',
    })
    assert.equal(comment.statusCode, 201, comment.body)
    return [matter, row, comment.json<{ id: string }>().id]
  }

  test('no id of a walled matter that another looked for is given to the walled, in no list and no export', async () => {
    const ids = await fill(await openMatter())
    const [matter = assert.fail()] = ids
    const reply = await server.ask('PUT', `/matters/${matter}/walls/${walled.id}`, server.owner.headers, {
      reason: 'Acted for the other side',
    })
    assert.equal(reply.statusCode, 200, reply.body)
    const unknown = newId()
    for (const id of [...ids, unknown]) for (const url of everyWay(id)) await get(url)
    for (const id of ids) await get(`/audit?target=${id.toUpperCase()}`)
    const given = await Promise.all(
      ['/audit?limit=200', '/audit/export.jsonl', '/audit/export.csv', '/egress?limit=200'].map((url) =>
        get(url, walled),
      ),
    )
    for (const id of [...ids, unknown])
      assert.deepEqual(
        given.map((body) => body.toLowerCase().includes(id)),
        given.map(() => false),
      )
    const seen = await readings(server.owner)
    const meant = seen.filter(({ facts }) => facts['target'] === matter || facts['matter'] === matter)
    assert.ok(meant.length >= 7, `whoever may see it is told: ${meant.length}`)
    assert.ok(meant.every(({ targets }) => targets.some(({ type, id }) => type === 'matter' && id === matter)))
    const walledSees = new Set((await readings(walled)).map(({ index }) => index))
    assert.ok(meant.every(({ index }) => !walledSees.has(index)))
  })

  test('the walled, who guess the id, put it down nowhere', async () => {
    const ids = await fill(await openMatter())
    const [matter = assert.fail()] = ids
    await server.ask('PUT', `/matters/${matter}/walls/${walled.id}`, server.owner.headers, { reason: 'Other side' })
    for (const id of ids) for (const url of everyWay(id)) await get(url, walled)
    const own = (await readings(walled)).filter(({ actor }) => actor?.account === walled.id)
    assert.ok(own.some(({ facts }) => facts['target'] === null))
    for (const id of ids) assert.ok(!JSON.stringify(own).includes(id))
  })

  test('a person who was looked for is named, whatever matter they are walled off from', async () => {
    const matter = await openMatter()
    await server.ask('PUT', `/matters/${matter}/walls/${walled.id}`, server.owner.headers, { reason: 'Other side' })
    await get(`/audit?target=${walled.id}&actor=${server.owner.id}`)
    const [reading] = (await readings(walled)).filter(({ facts }) => facts['target'] === walled.id)
    assert.equal(reading?.facts['actor'], server.owner.id)
    assert.deepEqual(reading?.targets, [])
  })

  test('the proof of an entry of a walled matter is not told to the walled', async () => {
    const matter = await openMatter()
    await server.ask('PUT', `/matters/${matter}/walls/${walled.id}`, server.owner.headers, { reason: 'Other side' })
    const [entry = assert.fail()] = auditListSchema.parse(
      JSON.parse(await get(`/audit?target=${matter}&action=matter.`)),
    ).entries
    await get(`/audit/${entry.index}/proof`)
    const told = async (by: Person) => (await readings(by)).some(({ facts }) => facts['index'] === entry.index)
    assert.deepEqual([await told(server.owner), await told(walled)], [true, false])
  })
})
