// Who read the rows of a matter stands in its log: once in ten minutes a person and matter, in whichever form they read them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AccountId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { browser, onEveryServer, type Person, type TestServer } from './people.test-builder.ts'

onEveryServer('who read a chronology', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const openMatter = async (name: string): Promise<string> => {
    const reply = await server.ask('POST', '/matters', server.owner.headers, { name })
    assert.equal(reply.statusCode, 201, reply.body)
    return reply.json<{ id: string }>().id
  }
  const get = async (url: string, headers: Person['headers'] = server.owner.headers): Promise<number> =>
    (await server.ask('GET', url, headers)).statusCode
  /** Who is recorded to have read the rows of this matter, one after the other. */
  const readers = async (matter: string): Promise<(string | null)[]> => {
    const reply = await server.ask(
      'GET',
      `/audit?action=chronology.read&target=${matter}&limit=200`,
      server.owner.headers,
    )
    assert.equal(reply.statusCode, 200, reply.body)
    return reply.json<{ entries: { actor: { account: string | null } }[] }>().entries.map(({ actor }) => actor.account)
  }

  /** As if what is noted were older. */
  const pass = (matter: string, minutes: number) => {
    const [workspace, account] = [parseId<WorkspaceId>(server.owner.workspace), parseId<AccountId>(server.owner.id)]
    assert.ok(workspace !== null && account !== null)
    return server.installation.db.inWorkspace(
      authorityOfPerson({ workspace, account, role: 'owner' }),
      ({ connection }) =>
        connection.query(
          "update chronology_readings set since = since - $2::int * interval '1 minute' where matter_id = $1",
          [matter, minutes],
        ),
    )
  }

  for (const form of ['chronology', 'events', 'timeline', 'chronology/preview'])
    test(`reading it as ${form} is recorded`, async () => {
      const matter = await openMatter(`As ${form}`)
      assert.deepEqual(await readers(matter), [])
      assert.equal(await get(`/matters/${matter}/${form}`), 200)
      assert.deepEqual(await readers(matter), [server.owner.id])
    })

  /** One row, made and found without its chronology being read. */
  const makeRow = async (matter: string): Promise<string> => {
    const reply = await server.ask('POST', `/matters/${matter}/events`, server.owner.headers, { text: 'They met.' })
    assert.equal(reply.statusCode, 201, reply.body)
    return reply.json<{ event: { id: string } }>().event.id
  }

  for (const form of ['events/ROW', 'events/ROW/history', 'changes'])
    test(`reading ${form} alone is recorded, and with the list it is one reading`, async () => {
      const matter = await openMatter(`As ${form}`)
      const url = `/matters/${matter}/${form.replace('ROW', await makeRow(matter))}`
      assert.deepEqual(await readers(matter), [], 'writing is no reading')
      if (form !== 'changes') assert.equal(await get(`/matters/${matter}/${form.replace('ROW', newId())}`), 404)
      assert.deepEqual(await readers(matter), [], 'what is refused is no reading')
      assert.equal(await get(url), 200)
      assert.equal(await get(url), 200)
      assert.equal(await get(`/matters/${matter}/events`), 200)
      assert.deepEqual(await readers(matter), [server.owner.id])
      await pass(matter, 11)
      assert.equal(await get(url), 200)
      assert.equal((await readers(matter)).length, 2)
      const stranger = await server.join(`of-${newId()}@muster.example`, 'viewer')
      assert.equal(await get(url.replace(matter, newId()), stranger.headers), 404)
      assert.equal((await readers(matter)).length, 2)
    })

  test('going through it is one reading; after ten minutes, and by somebody else, it is another', async () => {
    const matter = await openMatter('Gone through')
    const vera = await server.join('vera@muster.example', 'viewer')
    for (const form of ['events', 'events?limit=1', 'chronology', 'timeline', 'events?key=true'])
      assert.equal(await get(`/matters/${matter}/${form}`), 200, form)
    await Promise.all(Array.from({ length: 8 }, () => get(`/matters/${matter}/events`, vera.headers)))
    assert.deepEqual(new Set(await readers(matter)), new Set([server.owner.id, vera.id]))
    assert.equal((await readers(matter)).length, 2)
    await pass(matter, 9)
    await get(`/matters/${matter}/events`)
    assert.equal((await readers(matter)).length, 2)
    await pass(matter, 2)
    await get(`/matters/${matter}/events`)
    assert.equal((await readers(matter)).length, 3)
    // One that began later was noted first; a clock that was put back by more than that leaves nothing unrecorded.
    await pass(matter, -1)
    await get(`/matters/${matter}/events`)
    assert.equal((await readers(matter)).length, 3)
    await pass(matter, -20)
    await get(`/matters/${matter}/events`)
    assert.equal((await readers(matter)).length, 4)
  })

  test('a program that reads it with a token is recorded as its owner; what is refused is not', async () => {
    const matter = await openMatter('By token')
    const bearer = { host: browser.host, authorization: `Bearer ${server.token}` }
    assert.equal(await get(`/matters/${matter}/events?no=filter`, bearer), 400)
    assert.equal(await get(`/matters/${newId()}/events`, bearer), 404)
    assert.equal(await get(`/matters/${matter}/chronology?party=nobody`, bearer), 404)
    assert.deepEqual(await readers(matter), [])
    assert.equal(await get(`/matters/${matter}/events`, bearer), 200)
    assert.deepEqual(await readers(matter), [server.owner.id])
  })
})
