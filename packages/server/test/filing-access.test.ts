// Nothing of another workspace, behind a wall or above a role: every address of a matter and a document.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Matter } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { formOf, type Person } from './door.test-builder.ts'
import { type FilingHouse, NOTE, openFilingHouse } from './filing.test-builder.ts'

const NUMBERED = { documents: [newId()], prefix: 'SMP-', first: 1, digits: 6 }

let house: FilingHouse
before(async () => {
  house = await openFilingHouse()
})
after(() => house.close())

describe('who may', () => {
  /** Every address of a document and a matter, with a method that is not a plain read marked by what it sends. */
  const addresses = (
    matter: string,
    id: string,
  ): readonly [method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string][] => [
    ['GET', `/matters/${matter}`],
    ['PATCH', `/matters/${matter}`],
    ['DELETE', `/matters/${matter}`],
    ['POST', `/matters/${matter}/restore`],
    ['POST', `/matters/${matter}/remove`],
    ['GET', `/matters/${matter}/documents`],
    ['POST', `/matters/${matter}/documents`],
    ['POST', `/matters/${matter}/documents/bates`],
    ['GET', `/documents/${id}`],
    ['PATCH', `/documents/${id}`],
    ['DELETE', `/documents/${id}`],
    ['POST', `/documents/${id}/restore`],
    ['POST', `/documents/${id}/remove`],
    ['POST', `/documents/${id}/read-again`],
    ['GET', `/documents/${id}/original`],
  ]
  const ask = async (by: Person, [method, url]: readonly ['GET' | 'POST' | 'PATCH' | 'DELETE', string]) => {
    const isForm = method === 'POST' && url.endsWith('/documents')
    const form = isForm
      ? formOf([{ name: 'x.txt', bytes: 'x' }])
      : {
          headers: {},
          payload: method === 'PATCH' ? {} : url.endsWith('/bates') ? NUMBERED : undefined,
        }
    const reply = await by.send(method, url, {
      headers: { ...form.headers, 'if-match': '"1"' },
      ...(form.payload === undefined ? {} : { payload: form.payload }),
    })
    const body =
      reply.headers['content-type']?.toString().includes('json') === true ? reply.json<Record<string, unknown>>() : {}
    delete body['request']
    const headers = { ...reply.headers }
    delete headers['x-request-id']
    delete headers['date']
    return { status: reply.statusCode, body, headers }
  }

  test('what belongs to another workspace, lies behind a wall or never was gets the same answer', async () => {
    const matter = await house.openMatter('Mine')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    const walled = house.person(house.owner.workspace, 'owner')
    walled.wallOff(matter.id)
    const nowhere = addresses(newId(), newId())
    for (const [index, address] of addresses(matter.id, id).entries()) {
      const missing = await ask(house.owner, nowhere[index] ?? ['GET', '/'])
      assert.equal(missing.status, 404, address.join(' '))
      assert.deepEqual(await ask(house.stranger, address), missing, `foreign: ${address.join(' ')}`)
      assert.deepEqual(await ask(walled, address), missing, `walled: ${address.join(' ')}`)
    }
    assert.equal((await house.detail(id)).status, 'read')
    assert.deepEqual(
      await walled
        .get('/matters')
        .then((reply) => reply.json<{ matters: Matter[] }>().matters.some((entry) => entry.id === matter.id)),
      false,
    )
  })

  test('a document is found by its name in every matter one can see, and in none behind a wall or of another house', async () => {
    const [here, there] = [await house.openMatter('Hafen Mitte'), await house.openMatter('Hafen Ost')]
    await house.file(here.id, [{ name: 'letters/Kran 100%.txt', bytes: NOTE }])
    const [gone = ''] = await house.file(there.id, [{ name: 'kran 100% old.txt', bytes: NOTE }])
    await house.file(there.id, [{ name: 'kran 100x.txt', bytes: NOTE }])
    const found = async (by: Person, name: string): Promise<string[]> => {
      const reply = await by.get(`/documents?name=${encodeURIComponent(name)}`)
      assert.equal(reply.statusCode, 200, reply.body)
      const { documents } = reply.json<{ documents: { name: string; matter: { name: string } }[] }>()
      return documents.map((document) => `${document.matter.name}: ${document.name}`).sort()
    }
    const all = ['Hafen Mitte: letters/Kran 100%.txt', 'Hafen Ost: kran 100% old.txt']
    assert.deepEqual(await found(house.viewer, 'KRAN 100%'), all, 'no letter is a pattern')
    const walled = house.person(house.owner.workspace, 'owner')
    walled.wallOff(here.id)
    assert.deepEqual(await found(walled, 'kran 100%'), all.slice(1))
    assert.deepEqual(await found(house.stranger, 'kran'), [])
    await house.editor.send('DELETE', `/documents/${gone}`, { headers: { 'if-match': '"1"' } })
    assert.deepEqual(await found(house.viewer, 'kran 100%'), all.slice(0, 1), 'what lies in the trash is not found')
    assert.equal((await house.viewer.get('/documents?name=k')).statusCode, 400)
    const matters = async (by: Person, query: string): Promise<string[]> =>
      (await by.get(`/matters?${query}`)).json<{ matters: Matter[] }>().matters.map(({ name }) => name)
    assert.deepEqual(await matters(house.viewer, 'name=hafen'), ['Hafen Mitte', 'Hafen Ost'])
    assert.deepEqual(await matters(house.viewer, 'name=hafen&order=-opened&limit=1'), ['Hafen Ost'])
    assert.deepEqual(await matters(walled, 'name=hafen'), ['Hafen Ost'])
    assert.deepEqual(await matters(house.stranger, 'name=hafen'), [])
  })

  test('a viewer reads everything and changes nothing', async () => {
    const matter = await house.openMatter('Viewed')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    for (const address of addresses(matter.id, id)) {
      const { status } = await ask(house.viewer, address)
      assert.equal(status, address[0] === 'GET' ? 200 : 403, address.join(' '))
    }
    assert.equal((await house.viewer.send('POST', '/matters', { payload: { name: 'x' } })).statusCode, 403)
  })
})
