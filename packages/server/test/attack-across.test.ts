// What one account or workspace was given is worth nothing in the hands of another: cursors, keys of repeated requests, versions, names.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Matter } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import type { Person } from './door.test-builder.ts'
import { DELIVERY, type EditingHouse, onEveryEditingHouse } from './editing.test-builder.ts'
import { matched, NOTE } from './filing.test-builder.ts'

let house: EditingHouse

const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')
const codeOf = (reply: { json<T>(): T }): string | undefined => reply.json<{ code?: string }>().code

onEveryEditingHouse('what is another’s', (open) => {
  before(() => {
    house = open()
  })

  test('a cursor of another workspace leads nowhere but on in one’s own, and a made one is refused or empty', async () => {
    const names = ['Ours 1', 'Ours 2', 'Ours 3']
    for (const name of names) await house.openMatter(name)
    const theirs = await house.openMatter('Theirs', house.stranger)
    const { next } = (await house.editor.get('/matters?limit=1')).json<{ next: string }>()
    const there = await house.stranger.get(`/matters?cursor=${next}`)
    assert.equal(there.statusCode, 200)
    for (const { name } of there.json<{ matters: Matter[] }>().matters) assert.ok(!names.includes(name), name)
    const made: readonly unknown[] = [
      null,
      [],
      {},
      'x',
      { madeAt: "2021-01-01T00:00:00Z' or true --", id: newId() },
      { madeAt: '2021-01-01T00:00:00Z', id: newId(), workspace: house.owner.workspace },
      { __proto__: null, constructor: { prototype: { madeAt: 1 } } },
      [-1, newId(), "' union select id from matters --"],
      { page: '1e309', start: -1 },
    ]
    for (const list of [
      '/matters',
      `/matters/${theirs.id}/documents`,
      `/matters/${theirs.id}/parties`,
      `/matters/${theirs.id}/events`,
    ])
      for (const cursor of [...made.map(cursorOf), '%00', 'e30', 'x'.repeat(2001)]) {
        const reply = await house.stranger.get(`${list}?cursor=${cursor}`)
        assert.ok([200, 400, 404, 409].includes(reply.statusCode), `${list} ${cursor} ${reply.statusCode}`)
        for (const name of names) assert.ok(!reply.body.includes(name))
      }
  })

  test('the key of a repeated request is its account’s: to a colleague and a stranger it is a key nobody used', async () => {
    const headers = { 'idempotency-key': 'one-key-for-all' }
    const ask = (by: Person, name: string) => by.send('POST', '/matters', { headers, payload: { name } })
    const first = await ask(house.editor, 'Kept secret')
    const ids = new Set([first.json<Matter>().id])
    for (const by of [house.owner, house.stranger]) {
      const reply = await ask(by, 'Kept secret')
      assert.equal(reply.statusCode, 201)
      assert.equal(reply.headers['idempotency-replayed'], undefined)
      ids.add(reply.json<Matter>().id)
    }
    assert.equal(ids.size, 3)
    const again = await ask(house.editor, 'Kept secret')
    assert.deepEqual(
      [again.headers['idempotency-replayed'], again.json<Matter>().id],
      ['true', first.json<Matter>().id],
    )
    assert.equal(codeOf(await ask(house.editor, 'Another')), 'http.key-reused')
  })

  test('of what is removed for good nothing is told again to whoever repeats a request', async () => {
    const matter = await house.matterOf('Told', [DELIVERY])
    const [row] = await house.events(matter)
    const [citation] = row?.citations ?? []
    assert.ok(citation)
    const { document, page, start, end } = citation
    const payload = { text: 'They came by ship', citations: [{ document, page, start, end }] }
    const headers = { 'idempotency-key': 'to-be-removed' }
    const ask = () => house.editor.send('POST', `/matters/${matter}/events`, { headers, payload })
    const first = await ask()
    assert.ok(first.statusCode === 201 && first.body.includes('forty pumps'), first.body)
    assert.equal((await ask()).body, first.body)
    await house.editor.send('DELETE', `/documents/${document}`, matched(1))
    const removed = await house.owner.send('POST', `/documents/${document}/remove`)
    assert.ok(removed.statusCode < 300, removed.body)
    const again = await ask()
    assert.equal(again.headers['idempotency-replayed'], undefined)
    assert.ok(again.statusCode >= 400 && !again.body.includes('forty pumps'), again.body)
    const { rows } = await house.installation.db.inWorkspace(house.editor.authority(), ({ connection }) =>
      connection.query("select from idempotency_keys where reply like '%forty pumps%'", []),
    )
    assert.equal(rows.length, 0)
    await house.settled()
  })

  test('a version one was told changes nothing of another’s, and says nothing of whether it is the right one', async () => {
    const { id, version } = await house.openMatter('Versions')
    const change = (url: string, of: number) =>
      house.stranger.send('PATCH', url, { ...matched(of), payload: { name: 'Taken' } })
    const said = async (url: string, of: number) => {
      const reply = await change(url, of)
      const { request: _, ...body } = reply.json<Record<string, unknown>>()
      return [reply.statusCode, body]
    }
    const missing = await said(`/matters/${newId()}`, version)
    for (const tried of [version, version + 1]) assert.deepEqual(await said(`/matters/${id}`, tried), missing)
  })

  test('a file’s name begins no header, no path and no markup where it is given back', async () => {
    const matter = await house.openMatter('Names')
    const names = [
      '../../etc/passwd',
      'a%0d%0ax-evil: 1.txt',
      '"; filename=evil.html; x="',
      '\u202Egnp.exe',
      '<b onclick=x>.txt',
    ]
    for (const [index, name] of names.entries()) {
      const bytes = `${NOTE}${index}`
      const quoted = encodeURIComponent(name).replaceAll("'", '%27')
      const payload = `--e\r\ncontent-disposition: form-data; name="file"; filename="x"; filename*=UTF-8''${quoted}\r\n\r\n${bytes}\r\n--e--\r\n`
      const headers = { 'content-type': 'multipart/form-data; boundary=e' }
      const filed = await house.editor.send('POST', `/matters/${matter.id}/documents`, { headers, payload })
      assert.equal(filed.statusCode, 201, filed.body)
      const [document] = filed.json<{ documents: { id: string }[] }>().documents
      const reply = await house.viewer.get(`/documents/${document?.id}/original`)
      const said = String(reply.headers['content-disposition'])
      assert.match(said, /^attachment; filename="[\w .()+-]+"; filename\*=UTF-8''[\w%.!~-]+$/, said)
      assert.equal(reply.headers['x-evil'], undefined)
      assert.equal(reply.headers['content-type'], 'application/octet-stream')
    }
    await house.settled()
  })
})
