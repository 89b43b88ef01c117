// Documents over HTTP: named, put away, brought back, removed for good, read again; the original comes back byte by byte.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DocumentReply } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { filingRoutes } from '../src/features/filing/index.ts'
import { zipOf } from './files.test-builder.ts'
import { type FilingHouse, matched, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'

let house: FilingHouse
before(async () => {
  house = await openFilingHouse(async (app, { db, documents }) => {
    const made = { db, documents, openSample: () => Promise.reject(new Error('no sample here')) }
    await app.register((routes) => filingRoutes(routes, { ...made, mostFiles: 2 }), { prefix: '/few' })
  })
})
after(() => house.close())

describe('documents', () => {
  test('a document says what became of it, who filed it, what was found in it and which texts it has', async () => {
    const matter = await house.openMatter('Detail')
    const [id = ''] = await house.file(matter.id, [{ name: 'Letters/2021/n.txt', bytes: NOTE }])
    const document = await house.detail(id)
    assert.equal(document.name, 'Letters/2021/n.txt')
    assert.equal(document.status, 'read')
    assert.equal(document.filedBy, house.editor.account)
    assert.deepEqual(
      document.texts.map(({ version, pages }) => [version, pages]),
      [[1, 1]],
    )
    assert.deepEqual([document.children, document.findings, document.custodian], [[], [], null])
  })

  test('a name that climbs out of its folder is kept below it', async () => {
    const matter = await house.openMatter('Paths')
    const names = ['../../etc/passwd', 'C:\\Users\\x\\a.txt', '/abs/b.txt', 'a//./b.txt']
    await house.file(
      matter.id,
      names.map((name, index) => ({ name, bytes: `${NOTE}${index}` })),
    )
    const { documents } = (await house.editor.get(`/matters/${matter.id}/documents`)).json<{
      documents: DocumentReply[]
    }>()
    assert.deepEqual(documents.map(({ name }) => name).sort(), ['Users/x/a.txt', 'a/b.txt', 'abs/b.txt', 'etc/passwd'])
  })

  test('a name is shown as it is: nothing in it turns its letters round, in the list or on a disk', async () => {
    const matter = await house.openMatter('Turned round')
    // Shown as "exe.jpg" and "txt.cod" by whatever heeds those signs.
    const archive = zipOf({ 'inside/\u202ecod.txt': Buffer.from(`${NOTE}2`) })
    const ids = await house.file(matter.id, [
      { name: '\u2066\u202egpj.exe\u2069', bytes: `${NOTE}1` },
      { name: 'many.zip', bytes: archive },
      { name: `${'x'.repeat(999)}\u{1f600}.txt`, bytes: `${NOTE}3` },
    ])
    const { documents } = (await house.editor.get(`/matters/${matter.id}/documents?limit=50`)).json<{
      documents: DocumentReply[]
    }>()
    const names = documents.map(({ name }) => name)
    assert.equal(names.length, 4)
    assert.ok(names.includes('gpj.exe') && names.includes('inside/cod.txt'), JSON.stringify(names))
    assert.ok(names.every((name) => name.isWellFormed() && name.length <= 1000))
    const { headers } = await house.editor.get(`/documents/${ids[0]}/original`)
    assert.equal(headers['content-disposition'], `attachment; filename="gpj.exe"; filename*=UTF-8''gpj.exe`)
  })

  test('documents are listed page by page, by state, kind and letters of the name', async () => {
    const matter = await house.openMatter('Lists')
    await house.file(matter.id, [
      { name: 'Letter 100%.txt', bytes: NOTE },
      { name: 'Minutes.md', bytes: OTHER },
      { name: 'broken.pdf', bytes: '%PDF-1.7 not really' },
    ])
    const list = async (query: string) =>
      (await house.editor.get(`/matters/${matter.id}/documents${query}`))
        .json<{ documents: DocumentReply[] }>()
        .documents.map(({ name }) => name)
    assert.deepEqual(await list('?status=refused'), ['broken.pdf'])
    assert.deepEqual(await list('?kind=text'), ['Letter 100%.txt', 'Minutes.md'])
    assert.deepEqual(await list('?name=LETTER%20100%25'), ['Letter 100%.txt'])
    assert.deepEqual(await list('?name=_'), [])
    assert.deepEqual(await list(`?parent=${newId()}`), [])
    const first = (await house.editor.get(`/matters/${matter.id}/documents?limit=2`)).json<{ next: string }>()
    assert.deepEqual(await list(`?limit=2&cursor=${first.next}`), ['broken.pdf'])
    assert.equal((await house.editor.get(`/matters/${matter.id}/documents?stauts=read`)).statusCode, 400)
  })

  test('a document gets another name and a custodian, and nobody overwrites another', async () => {
    const matter = await house.openMatter('Renaming')
    const [id = '', second = ''] = await house.file(matter.id, [
      { name: 'a.txt', bytes: NOTE },
      { name: 'b.txt', bytes: NOTE },
    ])
    const change = { name: 'Delivery note.txt', custodian: 'Erika Beispiel' }
    const changed = await house.editor.send('PATCH', `/documents/${id}`, { ...matched(1), payload: change })
    assert.equal(changed.statusCode, 200, changed.body)
    assert.equal((await house.detail(id)).custodian, 'Erika Beispiel')
    const late = await house.owner.send('PATCH', `/documents/${id}`, { ...matched(1), payload: { name: 'Late' } })
    assert.equal(late.json<{ current: DocumentReply }>().current.name, 'Delivery note.txt')
    const twin = await house.editor.send('PATCH', `/documents/${second}`, {
      ...matched(1),
      payload: { name: change.name },
    })
    assert.equal(twin.json<{ code: string }>().code, 'document.filed-again')
    assert.deepEqual(await house.acts(id), ['document.filed', 'document.changed'])
  })

  test('the original comes back byte by byte, as a file and never as a page, and the log has who took it', async () => {
    const matter = await house.openMatter('Originals')
    const html = '<!doctype html><script>alert(1)</script><p>On 3 March 2021 Jane Sample paid.</p>'
    const [id = ''] = await house.file(matter.id, [{ name: 'Größe "x"\u2028.html', bytes: html }], house.owner)
    const reply = await house.viewer.get(`/documents/${id}/original`)
    assert.equal(reply.body, html)
    assert.equal(reply.headers['content-type'], 'application/octet-stream')
    assert.match(
      String(reply.headers['content-disposition']),
      /^attachment; filename="[\w .()+-]+"; filename\*=UTF-8''Gr%C3%B6%C3%9Fe/,
    )
    assert.match(String(reply.headers['content-security-policy']), /sandbox/)
    assert.equal(reply.headers['x-content-type-options'], 'nosniff')
    assert.deepEqual(await house.acts(id), ['document.filed', 'document.original-read'])
  })

  test('a document in the trash takes its rows along and brings them back', async () => {
    const matter = await house.openMatter('Trash')
    const [id = ''] = await house.file(matter.id, [
      { name: 'a.txt', bytes: NOTE },
      { name: 'b.txt', bytes: OTHER },
    ])
    const before = await house.rowsOf(matter.id)
    assert.equal(before.length, 2)
    assert.equal((await house.editor.send('DELETE', `/documents/${id}`, matched(1))).statusCode, 200)
    await house.settled()
    assert.deepEqual(
      (await house.rowsOf(matter.id)).map(({ text }) => text),
      ['Jane Sample paid the invoice in full'],
    )
    assert.equal((await house.editor.get(`/documents/${id}`)).statusCode, 404)
    const inTrash = (await house.editor.get(`/matters/${matter.id}/documents?state=trashed`)).json<{
      documents: DocumentReply[]
    }>().documents
    assert.deepEqual(
      inTrash.map((document) => document.id),
      [id],
    )
    assert.equal((await house.editor.send('POST', `/documents/${id}/restore`)).statusCode, 200)
    await house.settled()
    assert.deepEqual(await house.rowsOf(matter.id), before)
  })

  test('what was found inside a document goes and comes with it', async () => {
    const matter = await house.openMatter('Families')
    const mail = `From: Jane Sample <jane@sample.example>\r\nTo: e@beispiel.example\r\nDate: Wed, 03 Mar 2021 14:05:00 +0100\r\nSubject: Pumps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=e\r\n\r\n--e\r\nContent-Type: text/plain\r\n\r\nOn 5 May 2021 Jane Sample paid.\r\n--e\r\nContent-Type: text/plain; name="note.txt"\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\n${NOTE}\r\n--e--\r\n`
    const [id = ''] = await house.file(matter.id, [{ name: 'mail.eml', bytes: mail }])
    const [child] = (await house.detail(id)).children
    assert.equal(child?.relation, 'attachment')
    assert.equal(child.filedBy, house.editor.account)
    const alone = await house.editor.send('DELETE', `/documents/${child.id}`, matched(child.version))
    assert.equal(alone.json<{ code: string }>().code, 'document.part-of-another')
    await house.editor.send('DELETE', `/documents/${id}`, matched(1))
    assert.equal((await house.editor.get(`/documents/${child.id}`)).statusCode, 404)
    assert.equal((await house.editor.send('POST', `/documents/${child.id}/restore`)).statusCode, 409)
    await house.editor.send('POST', `/documents/${id}/restore`)
    assert.equal((await house.editor.get(`/documents/${child.id}`)).statusCode, 200)
    await house.editor.send('DELETE', `/documents/${id}`, matched(3))
    assert.equal((await house.owner.send('POST', `/documents/${id}/remove`)).statusCode, 204)
    await house.settled()
    await house.assertNothingOf(null, [id, child.id])
  })

  test('what was found inside a document is told in part, with where the list goes on', async () => {
    const matter = await house.openMatter('Many inside')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    assert.deepEqual((await house.detail(id)).childrenNext, null)
    await house.installation.db.inWorkspace(house.editor.authority(), (scope) =>
      scope.connection.query(
        `insert into documents select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'parent_id', d.id,
           'relation', 'attachment', 'position', n, 'name', 'part ' || n))).* from documents d, generate_series(1, 201) n where d.id = $1`,
        [id],
      ),
    )
    const { children, childrenNext } = await house.detail(id)
    assert.equal(children.length, 200)
    const rest = await house.editor.get(`/matters/${matter.id}/documents?parent=${id}&cursor=${childrenNext}`)
    const { documents, next } = rest.json<{ documents: DocumentReply[]; next: string | null }>()
    assert.deepEqual([documents.map(({ name }) => name), next], [['part 201'], null])
  })

  test('removed for good: rows, bytes and what was read are gone; only an admin may, only from the trash', async () => {
    const matter = await house.openMatter('Removed')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    assert.equal((await house.owner.send('POST', `/documents/${id}/remove`)).statusCode, 409)
    await house.editor.send('DELETE', `/documents/${id}`, matched(1))
    assert.equal((await house.editor.send('POST', `/documents/${id}/remove`)).statusCode, 403)
    assert.equal((await house.owner.send('POST', `/documents/${id}/remove`)).statusCode, 204)
    await house.settled()
    await house.assertNothingOf(null, [id])
    assert.deepEqual(await house.rowsOf(matter.id), [])
    assert.deepEqual(await house.acts(id), ['document.filed', 'document.trashed', 'document.removed'])
    const [again = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    assert.notEqual(again, id)
    assert.equal((await house.rowsOf(matter.id)).length, 1)
  })

  test('what lies in the trash does not keep the same file out, but cannot come back beside it', async () => {
    const matter = await house.openMatter('Twins')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    await house.editor.send('DELETE', `/documents/${id}`, matched(1))
    const [again = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    assert.notEqual(again, id)
    const back = await house.editor.send('POST', `/documents/${id}/restore`)
    assert.equal(back.json<{ code: string }>().code, 'document.filed-again')
  })

  test('reading again makes a new text and keeps the rows as they are', async () => {
    const matter = await house.openMatter('Again')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    const before = await house.rowsOf(matter.id)
    const again = await house.editor.send('POST', `/documents/${id}/read-again`)
    assert.equal(again.statusCode, 202)
    await house.settled()
    const document = await house.detail(id)
    assert.equal(document.textVersion, 2)
    assert.deepEqual(
      document.texts.map(({ version }) => version),
      [1, 2],
    )
    assert.deepEqual(
      (await house.rowsOf(matter.id)).map(({ id: row, text }) => [row, text]),
      before.map(({ id: row, text }) => [row, text]),
    )
  })

  test('what was found inside a document and renamed is known by the next reading, also beside others with the same bytes', async () => {
    const matter = await house.openMatter('Renamed')
    const zip = zipOf({
      'a.txt': Buffer.from(NOTE),
      'b.txt': Buffer.from(OTHER),
      'c.txt': Buffer.from(NOTE),
      'd.txt': Buffer.from(NOTE),
    })
    const [id = ''] = await house.file(matter.id, [{ name: 'z.zip', bytes: zip }])
    const inside = async () =>
      (await house.editor.get(`/matters/${matter.id}/documents`))
        .json<{ documents: DocumentReply[] }>()
        .documents.filter((document) => document.id !== id)
    const found = await inside()
    assert.equal(found.length, 4)
    const rename = async (from: string, name: string): Promise<void> => {
      const row = found.find((document) => document.name.endsWith(from))
      assert.ok(row)
      const reply = await house.editor.send('PATCH', `/documents/${row.id}`, {
        payload: { name },
        ...matched(row.version),
      })
      assert.equal(reply.statusCode, 200, reply.body)
    }
    await rename('a.txt', 'Exhibit K1.txt')
    await rename('b.txt', 'Exhibit K2.txt')
    await rename('d.txt', 'Exhibit K3.txt')
    const named = (await inside()).map((document) => [document.id, document.name])
    assert.equal((await house.editor.send('POST', `/documents/${id}/read-again`)).statusCode, 202)
    await house.settled()
    assert.deepEqual(
      (await inside()).map((document) => [document.id, document.name]),
      named,
    )
    assert.deepEqual((await house.detail(id)).status, 'read')
  })
})
