// The sample matter is one of its workspace, however many ask for it at once and whatever it is called.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Matter } from '@muniment/contract'
import { makePostgres, onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, matched, openFilingHouse } from './filing.test-builder.ts'

onEveryEngine('the sample matter', (make) => {
  let house: FilingHouse
  let database: TestDatabase | null = null
  before(async () => {
    database = make === makePostgres ? await make() : null
    const url = database !== null && 'url' in database ? String(database.url) : ''
    house = await openFilingHouse(async () => undefined, url === '' ? {} : { databaseUrl: url, isThrowAway: false })
  })
  after(async () => {
    await house.close()
    await database?.drop()
  })
  const sample = async (by = house.editor) => {
    const reply = await by.send('POST', '/sample-matter')
    assert.equal(reply.statusCode, 200, reply.body)
    return reply.json<Matter>()
  }

  test('four who ask at once get one matter with each document once; renamed it is still the one', async () => {
    const named = await house.openMatter('Sample matter: Nordlicht pumps')
    const made = await Promise.all([1, 2, 3, 4].map(() => sample()))
    const [first] = made
    assert.ok(first)
    assert.deepEqual(new Set(made.map(({ id }) => id)).size, 1)
    assert.notEqual(first.id, named.id, 'a name makes nothing the sample')
    const { documents } = (await house.editor.get(`/matters/${first.id}/documents?limit=200`)).json<{
      documents: { name: string; parent: string | null }[]
    }>()
    const names = documents.filter(({ parent }) => parent === null).map(({ name }) => name)
    assert.equal(new Set(names).size, names.length)
    await house.settled()
    const { version } = (await house.editor.get(`/matters/${first.id}`)).json<Matter>()
    const renamed = await house.editor.send('PATCH', `/matters/${first.id}`, {
      ...matched(version),
      payload: { name: 'To try things' },
    })
    assert.equal(renamed.statusCode, 200, renamed.body)
    assert.equal((await sample()).id, first.id)
    assert.notEqual((await sample(house.stranger)).id, first.id)
    await house.settled()
  })

  test('put away it is brought back; removed for good it is made anew; behind a wall there is none', async () => {
    const { id } = await sample()
    await house.settled()
    const trash = async () => {
      const { version } = (await house.editor.get(`/matters/${id}`)).json<Matter>()
      assert.equal((await house.editor.send('DELETE', `/matters/${id}`, matched(version))).statusCode, 200)
    }
    await trash()
    assert.equal((await sample()).id, id)
    const walled = house.person(house.owner.workspace, 'editor')
    walled.wallOff(id)
    assert.equal((await walled.send('POST', '/sample-matter')).statusCode, 404)
    await trash()
    assert.equal((await house.owner.send('POST', `/matters/${id}/remove`)).statusCode, 204)
    assert.notEqual((await sample()).id, id)
    await house.settled()
  })
})
