// Walls between members and matters: for whom a matter is not there, it answers like one that never was.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../src/base/index.ts'
import { onEveryServer, type Person, type TestServer } from './people.test-builder.ts'

onEveryServer('walls', (open) => {
  let server: TestServer
  let [ada, eve, vic]: Person[] = []
  before(async () => {
    server = await open()
    ada = await server.join('ada@muster.example', 'admin')
    eve = await server.join('eve@muster.example', 'editor')
    vic = await server.join('vic@muster.example', 'viewer')
  })
  after(() => server.close())

  const who = (person: Person | undefined): Person => {
    assert.ok(person)
    return person
  }
  const code = (reply: { json(): unknown }): unknown => Reflect.get(Object(reply.json()), 'code')
  const openMatter = async (name: string): Promise<string> => {
    const reply = await server.ask('POST', '/matters', server.owner.headers, { name })
    assert.equal(reply.statusCode, 201, reply.body)
    return reply.json<{ id: string }>().id
  }
  const seen = async (person: Person | undefined, matter: string): Promise<boolean> =>
    (await server.ask('GET', '/matters', who(person).headers)).body.includes(matter)
  const wall = (matter: string, against: string, by: Person = server.owner) =>
    server.ask('PUT', `/matters/${matter}/walls/${against}`, by.headers, { reason: 'Acted for the other side' })
  const remove = (url: string, by: Person = server.owner) =>
    server.ask('DELETE', url, { ...by.headers, 'x-muniment': '1' })

  test('a wall holds at the next request of whoever is signed in, and answers like a matter that never was', async () => {
    const matter = await openMatter('Walled')
    assert.equal(await seen(eve, matter), true)
    assert.equal((await wall(matter, who(eve).id)).statusCode, 200)
    assert.equal(await seen(eve, matter), false)
    for (const path of ['documents', 'events', 'chronology.csv']) {
      const walled = await server.ask('GET', `/matters/${matter}/${path}`, who(eve).headers)
      const missing = await server.ask('GET', `/matters/${newId()}/${path}`, who(eve).headers)
      const told = (reply: typeof walled) => ({ ...reply.json<object>(), request: '' })
      assert.equal(walled.statusCode, 404)
      assert.deepEqual(told(walled), told(missing))
      assert.deepEqual(Object.keys(walled.headers).sort(), Object.keys(missing.headers).sort())
    }
    assert.equal((await remove(`/matters/${matter}/walls/${who(eve).id}`)).statusCode, 200)
    assert.equal(await seen(eve, matter), true)
  })

  test('a wall holds for a token of the person too', async () => {
    const matter = await openMatter('Walled for tokens')
    const made = await server.ask('POST', '/tokens', who(eve).headers, { name: 'script', scopes: ['matters.read'] })
    const bearer = {
      host: who(eve).headers['host'] ?? '',
      authorization: `Bearer ${made.json<{ token: string }>().token}`,
    }
    await wall(matter, who(eve).id)
    assert.ok(!(await server.ask('GET', '/matters', bearer)).body.includes(matter))
  })

  test('a closed matter is there for those it names, and a wall outweighs the name', async () => {
    const matter = await openMatter('Closed')
    const members = [server.owner.id, who(eve).id]
    const closed = await server.ask('PUT', `/matters/${matter}/closed`, server.owner.headers, {
      reason: 'Merger',
      members,
    })
    assert.equal(closed.statusCode, 200, closed.body)
    assert.deepEqual([await seen(eve, matter), await seen(vic, matter), await seen(ada, matter)], [true, false, false])
    await wall(matter, who(eve).id)
    assert.equal(await seen(eve, matter), false)
    const access = (await server.ask('GET', `/matters/${matter}/access`, server.owner.headers)).json<{
      members: { id: string; because: string; canSee: boolean }[]
    }>()
    const because = new Map(access.members.map((member) => [member.id, member.because]))
    assert.equal(because.get(server.owner.id), 'named')
    assert.equal(because.get(who(eve).id), 'walled-off')
    assert.equal(because.get(who(vic).id), 'not-named')
    assert.equal((await remove(`/matters/${matter}/closed`)).statusCode, 200)
    assert.deepEqual([await seen(eve, matter), await seen(vic, matter)], [false, true])
  })

  test('an admin before a wall can neither see it nor take it down', async () => {
    const matter = await openMatter('Against an admin')
    await wall(matter, who(ada).id)
    for (const reply of [
      await server.ask('GET', `/matters/${matter}/access`, who(ada).headers),
      await remove(`/matters/${matter}/walls/${who(ada).id}`, who(ada)),
      await wall(matter, who(vic).id, who(ada)),
    ])
      assert.equal(code(reply), 'matter.not-found')
  })

  test('only who manages members raises walls, never against themselves, and only against members', async () => {
    const matter = await openMatter('Rules')
    assert.equal((await wall(matter, who(vic).id, who(eve))).statusCode, 403)
    assert.equal((await server.ask('GET', `/matters/${matter}/access`, who(eve).headers)).statusCode, 403)
    assert.equal(code(await wall(matter, server.owner.id)), 'wall.against-self')
    assert.equal(code(await wall(matter, newId())), 'member.not-found')
    assert.equal(code(await remove(`/matters/${matter}/walls/${who(vic).id}`)), 'wall.not-found')
    const others = await server.ask('PUT', `/matters/${matter}/closed`, server.owner.headers, {
      reason: 'x',
      members: [who(eve).id],
    })
    assert.equal(code(others), 'wall.against-self')
  })

  test('the last who manages members and sees a matter cannot go while it is closed', async () => {
    const matter = await openMatter('Orphan')
    const kay = await server.join('kay@muster.example', 'admin')
    await server.ask('PUT', `/matters/${matter}/closed`, kay.headers, { reason: 'Theirs alone', members: [kay.id] })
    assert.equal(await seen(server.owner, matter), false)
    assert.equal(code(await remove(`/members/${kay.id}`)), 'member.last-to-see')
    await server.ask('PUT', `/matters/${matter}/closed`, kay.headers, {
      reason: 'x',
      members: [kay.id, server.owner.id],
    })
    assert.equal((await remove(`/members/${kay.id}`)).statusCode, 204)
  })

  test('who comes back stands before the same wall', async () => {
    const matter = await openMatter('Outlives')
    const ria = await server.join('ria@muster.example', 'editor')
    await wall(matter, ria.id)
    await remove(`/members/${ria.id}`)
    const again = await server.join('ria@muster.example', 'editor')
    assert.equal(again.id, ria.id)
    assert.equal(await seen(again, matter), false)
  })
})
