// Matters over HTTP: changed without losing anybody's change, archived, put away, brought back, removed for good.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ListedMatter, Matter } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { formOf } from './door.test-builder.ts'
import { type FilingHouse, matched, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'

let house: FilingHouse
before(async () => {
  house = await openFilingHouse()
})
after(() => house.close())

describe('matters', () => {
  test('a matter is renamed by whoever saw its last version, and nobody overwrites another', async () => {
    const matter = await house.openMatter('Pumps')
    const url = `/matters/${matter.id}`
    assert.equal((await house.editor.get(url)).headers['etag'], '"1"')
    const renamed = await house.editor.send('PATCH', url, {
      ...matched(1),
      payload: { name: 'Pumps and hoses', timeZone: 'Europe/Berlin' },
    })
    assert.equal(renamed.statusCode, 200)
    assert.equal(renamed.headers['etag'], '"2"')
    assert.deepEqual(
      [renamed.json<Matter>().name, renamed.json<Matter>().timeZone],
      ['Pumps and hoses', 'Europe/Berlin'],
    )
    assert.equal((await house.owner.send('PATCH', url, { payload: { name: 'x' } })).statusCode, 428)
    const late = await house.owner.send('PATCH', url, { ...matched(1), payload: { name: 'Late' } })
    assert.equal(late.statusCode, 412)
    assert.equal(late.json<{ code: string; current: Matter }>().current.name, 'Pumps and hoses')
    assert.deepEqual(await house.acts(matter.id), ['matter.opened', 'matter.changed'])
  })

  test('what nobody may set is refused and not ignored', async () => {
    const matter = await house.openMatter('Strict')
    for (const payload of [
      { version: 7 },
      { workspace: newId() },
      { trashedAt: '2020-01-01T00:00:00Z' },
      { timeZone: 'Mars/Olympus' },
      { name: 'a\u0000b' },
      { name: 'x'.repeat(201) },
      { language: 'fr' },
    ]) {
      const reply = await house.editor.send('PATCH', `/matters/${matter.id}`, { ...matched(1), payload })
      assert.equal(reply.statusCode, 400, JSON.stringify(payload))
    }
    assert.equal((await house.editor.get(`/matters/${matter.id}`)).json<Matter>().version, 1)
  })

  test('another order of days reads the dates anew', async () => {
    const matter = await house.openMatter('Days')
    const version = matter.version
    await house.editor.send('PATCH', `/matters/${matter.id}`, {
      ...matched(version),
      payload: { dayOrder: 'day-first' },
    })
    await house.file(matter.id, [{ name: 'n.txt', bytes: 'On 03/04/2021 Jane Sample paid the invoice in full.\n' }])
    const dates = async () =>
      (await house.editor.get(`/matters/${matter.id}/chronology`))
        .json<{ rows: { date: { edtf: string } | null }[] }>()
        .rows.map((row) => row.date?.edtf)
    assert.deepEqual(await dates(), ['2021-04-03'])
    await house.editor.send('PATCH', `/matters/${matter.id}`, {
      ...matched(version + 1),
      payload: { dayOrder: 'month-first' },
    })
    await house.settled()
    assert.deepEqual(await dates(), ['2021-03-04'])
  })

  test('the list tells how much is in each matter to whoever asks, and counts nothing that was put away', async () => {
    const [full, empty] = [await house.openMatter('Full'), await house.openMatter('Empty')]
    const [, other = ''] = await house.file(full.id, [
      { name: 'n.txt', bytes: NOTE },
      { name: 'o.txt', bytes: OTHER },
    ])
    const rows = await house.rowsOf(full.id)
    const listed = async (query: string) => {
      const { matters } = (await house.editor.get(`/matters?limit=200${query}`)).json<{ matters: ListedMatter[] }>()
      const of = (id: string) => matters.find((matter) => matter.id === id)?.counts
      return [of(full.id), of(empty.id)]
    }
    assert.ok(rows.length > 0)
    assert.deepEqual(await listed('&counts=true'), [
      { documents: 2, waiting: 0, events: rows.length },
      { documents: 0, waiting: 0, events: 0 },
    ])
    assert.deepEqual(await listed(''), [undefined, undefined])
    const { version } = (await house.editor.get(`/documents/${other}`)).json<{ version: number }>()
    assert.equal((await house.editor.send('DELETE', `/documents/${other}`, matched(version))).statusCode, 200)
    assert.equal((await listed('&counts=true'))[0]?.documents, 1)
    const now = await house.rowsOf(full.id)
    assert.equal((await listed('&counts=true'))[0]?.events, now.length)
    assert.equal((await house.editor.get('/matters?counts=perhaps')).statusCode, 400)
  })

  test('in an archived matter nothing is filed or changed until it is reopened', async () => {
    const matter = await house.openMatter('Closed')
    const [id = ''] = await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    const url = `/matters/${matter.id}`
    assert.equal(
      (await house.editor.send('PATCH', url, { ...matched(1), payload: { archived: true } })).statusCode,
      200,
    )
    const refused = await house.editor.send('POST', `${url}/documents`, formOf([{ name: 'b.txt', bytes: OTHER }]))
    assert.equal(refused.statusCode, 409)
    assert.equal(refused.json<{ code: string }>().code, 'matter.archived')
    assert.equal((await house.editor.send('DELETE', `/documents/${id}`, matched(1))).statusCode, 409)
    assert.equal((await house.rowsOf(matter.id)).length, 1)
    const listed = (await house.editor.get('/matters?state=archived')).json<{ matters: Matter[] }>().matters
    assert.deepEqual(
      listed.map((entry) => entry.id),
      [matter.id],
    )
    assert.equal(
      (await house.editor.send('PATCH', url, { ...matched(2), payload: { archived: false } })).statusCode,
      200,
    )
    await house.file(matter.id, [{ name: 'b.txt', bytes: OTHER }])
    assert.deepEqual(
      (await house.acts(matter.id)).filter((action) => action.startsWith('matter.')),
      ['matter.opened', 'matter.archived', 'matter.reopened'],
    )
  })

  test('a matter in the trash is gone with all it holds, comes back whole, and leaves nothing when removed for good', async () => {
    const matter = await house.openMatter('To the trash')
    const [id = ''] = await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    const url = `/matters/${matter.id}`
    assert.equal((await house.editor.send('POST', `${url}/restore`)).statusCode, 409)
    assert.equal((await house.owner.send('POST', `${url}/remove`)).statusCode, 409)
    assert.equal((await house.editor.send('DELETE', url, matched(1))).statusCode, 200)
    for (const gone of [url, `${url}/documents`, `${url}/chronology`, `/documents/${id}`, `/documents/${id}/original`])
      assert.equal((await house.editor.get(gone)).statusCode, 404, gone)
    assert.equal((await house.editor.send('PATCH', `/documents/${id}`, { ...matched(1), payload: {} })).statusCode, 404)
    const trashed = (await house.editor.get('/matters?state=trashed')).json<{ matters: Matter[] }>().matters
    assert.deepEqual(
      trashed.map((entry) => entry.id),
      [matter.id],
    )
    assert.equal((await house.editor.send('POST', `${url}/restore`)).statusCode, 200)
    assert.equal((await house.rowsOf(matter.id)).length, 1)
    assert.equal((await house.editor.send('DELETE', url, matched(3))).statusCode, 200)
    assert.equal((await house.editor.send('POST', `${url}/remove`)).statusCode, 403)
    assert.equal((await house.owner.send('POST', `${url}/remove`)).statusCode, 204)
    await house.settled()
    await house.assertNothingOf(matter.id, [id])
    assert.equal((await house.acts(matter.id)).at(-1), 'matter.removed')
  })

  test('the list is read page by page and shows each matter once', async () => {
    const reader = house.person(await house.workspace(), 'editor')
    const names = ['one', 'two', 'three', 'four', 'five']
    for (const name of names) await house.openMatter(name, reader)
    for (const order of ['opened', '-opened']) {
      const seen: string[] = []
      for (let cursor = ''; ; ) {
        const reply = await reader.get(`/matters?limit=2&order=${order}${cursor}`)
        const { matters, next } = reply.json<{ matters: Matter[]; next: string | null }>()
        seen.push(...matters.map(({ name }) => name))
        if (next === null) break
        cursor = `&cursor=${next}`
      }
      assert.deepEqual(order === 'opened' ? seen : seen.toReversed(), names)
    }
    assert.equal((await reader.get('/matters?cursor=nonsense')).json<{ code: string }>().code, 'http.cursor')
  })
})
