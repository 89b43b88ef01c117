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

  const close = (matter: string, version: number, members: readonly string[], by: Person = server.owner) =>
    server.ask(
      'PUT',
      `/matters/${matter}/closed`,
      { ...by.headers, 'if-match': `"${version}"` },
      { reason: 'Merger', members },
    )

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
    const closed = await close(matter, 0, members)
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
    const opened = await server.ask('DELETE', `/matters/${matter}/closed`, {
      ...server.owner.headers,
      'x-muniment': '1',
      'if-match': String(closed.headers['etag']),
    })
    assert.equal(opened.statusCode, 200, opened.body)
    assert.deepEqual([await seen(eve, matter), await seen(vic, matter)], [false, true])
  })

  test('of two who change whom a closed matter names, the second is told, and takes nobody’s change away', async () => {
    const matter = await openMatter('At once')
    const access = async () => {
      const reply = await server.ask('GET', `/matters/${matter}/access`, server.owner.headers)
      const { version, members } = reply.json<{
        version: number
        members: { id: string; because: string; isNamed: boolean }[]
      }>()
      assert.equal(reply.headers['etag'], `"${version}"`)
      return { version, named: members.flatMap(({ id, isNamed }) => (isNamed ? [id] : [])), members }
    }
    const { version } = await access()
    const [pair, both] = [
      [server.owner.id, who(ada).id],
      [server.owner.id, who(ada).id, who(eve).id],
    ]
    const replies = await Promise.all([close(matter, version, pair), close(matter, version, pair, who(ada))])
    assert.deepEqual(new Set(replies.map(({ statusCode }) => statusCode)), new Set([200, 412]))
    assert.equal((await close(matter, version + 1, both)).statusCode, 200)
    const late = await close(matter, version + 1, [who(ada).id], who(ada))
    assert.deepEqual([late.statusCode, code(late)], [412, 'matter.access-changed'])
    assert.deepEqual(new Set((await access()).named), new Set(both))
    const headers = { ...who(ada).headers, 'x-muniment': '1' }
    assert.equal((await server.ask('DELETE', `/matters/${matter}/closed`, headers)).statusCode, 428)
    const stale = { ...headers, 'if-match': `"${version + 1}"` }
    assert.equal((await server.ask('DELETE', `/matters/${matter}/closed`, stale)).statusCode, 412)
    const now = { ...headers, 'if-match': `"${version + 2}"` }
    assert.equal((await server.ask('DELETE', `/matters/${matter}/closed`, now)).statusCode, 200)
    // Open again is another state than open before: who began there does not close it unseen.
    assert.equal((await close(matter, version, pair)).statusCode, 412)
    assert.equal((await close(matter, version + 3, both)).statusCode, 200)
    await wall(matter, who(eve).id)
    const walled = (await access()).members.find(({ id }) => id === who(eve).id)
    assert.deepEqual([walled?.because, walled?.isNamed], ['walled-off', true], 'a wall does not forget the name')
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
    const others = await close(matter, 0, [who(eve).id])
    assert.equal(code(others), 'wall.against-self')
  })

  test('the last who manages members and sees a matter cannot go while it is closed', async () => {
    const matter = await openMatter('Orphan')
    const kay = await server.join('kay@muster.example', 'admin')
    assert.equal((await close(matter, 0, [kay.id], kay)).statusCode, 200)
    assert.equal(await seen(server.owner, matter), false)
    assert.equal(code(await remove(`/members/${kay.id}`)), 'member.last-to-see')
    assert.equal((await close(matter, 1, [kay.id, server.owner.id], kay)).statusCode, 200)
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
