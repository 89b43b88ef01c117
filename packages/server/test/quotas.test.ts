// What a workspace may keep: refused before it is kept, exact however many file at once, given back when removed for good.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { DocumentDetailReply, PageReply, UsageReply } from '@muniment/contract'
import { DRAWN_SCAN, pdf, SCAN, show } from '../src/adapters/read-pdf/pdf.test-builder.ts'
import { newId } from '../src/base/index.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { usageRoutes } from '../src/features/usage/index.ts'
import { authorityOfJob } from '../src/platform/tenancy/index.ts'
import { formOf } from './door.test-builder.ts'
import { makePostgres, onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { scanOf, zipOf } from './files.test-builder.ts'
import { type FilingHouse, matched, openFilingHouse } from './filing.test-builder.ts'

const QUOTAS = { bytes: 1000, documents: 5, recognisedPages: 1 }
const folder = mkdtempSync(join(tmpdir(), 'muniment-quotas-'))
after(() => rmSync(folder, { recursive: true, force: true }))

onEveryEngine('quotas', (make) => {
  let house: FilingHouse
  let database: TestDatabase | null = null
  before(async () => {
    const isPostgres = make === makePostgres
    database = isPostgres ? await make() : null
    const url = database !== null && 'url' in database ? String(database.url) : ''
    house = await openFilingHouse((app, { db, clock, quotas }) => usageRoutes(app, { db, clock, quotas }), {
      quotas: QUOTAS,
      ...(url === '' ? {} : { databaseUrl: url, isThrowAway: false }),
    })
  })
  after(async () => {
    await house.close()
    await database?.drop()
  })

  const usage = async () => (await house.owner.get('/workspace/usage')).json<UsageReply>()
  const send = (matter: string, name: string, bytes: string | Uint8Array) =>
    house.editor.send('POST', `/matters/${matter}/documents`, formOf([{ name, bytes }]))

  test('ten that come at once where there is room for five: five are kept, five refused, and the count is exact', async () => {
    const matter = await house.openMatter('At once')
    const replies = await Promise.all(Array.from({ length: 10 }, (_, n) => send(matter.id, `${n}.txt`, `note ${n}`)))
    assert.deepEqual(
      replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [201, 201, 201, 201, 201, 413, 413, 413, 413, 413],
    )
    const refused = replies.find(({ statusCode }) => statusCode === 413)
    assert.equal(refused?.json<{ code: string }>().code, 'quota.documents')
    await house.settled()
    const kept = await usage()
    assert.deepEqual([kept.documents, kept.bytes], [5, 30])
    assert.deepEqual(kept.limits, QUOTAS)
    const { documents } = (await house.editor.get(`/matters/${matter.id}/documents`)).json<{
      documents: { id: string }[]
    }>()
    assert.equal(documents.length, 5)
    for (const { id } of documents) {
      await house.editor.send('DELETE', `/documents/${id}`, matched(1))
      assert.equal((await usage()).documents, 5, 'the trash is kept too')
      break
    }
    await house.owner.send('POST', `/documents/${documents[0]?.id ?? ''}/remove`)
    assert.deepEqual([(await usage()).documents, (await usage()).bytes], [4, 24])
    assert.equal((await send(matter.id, 'again.txt', 'fits')).statusCode, 201)
    await house.settled()
    const whole = await house.editor.get(`/matters/${matter.id}`)
    await house.editor.send('DELETE', `/matters/${matter.id}`, matched(whole.json<{ version: number }>().version))
    await house.owner.send('POST', `/matters/${matter.id}/remove`)
    assert.deepEqual([(await usage()).documents, (await usage()).bytes], [0, 0])
    await house.settled()
  })

  test('a file that does not fit is refused, and nothing of it is kept', async () => {
    const matter = await house.openMatter('Bytes')
    assert.equal((await send(matter.id, 'a.txt', 'a'.repeat(900))).statusCode, 201)
    const over = await send(matter.id, 'b.txt', 'b'.repeat(101))
    assert.equal(over.json<{ code: string }>().code, 'quota.bytes')
    assert.equal((await send(matter.id, 'c.txt', 'c'.repeat(100))).statusCode, 201)
    assert.equal((await send(matter.id, 'd.txt', 'd')).json<{ code: string }>().code, 'quota.bytes')
    assert.deepEqual([(await usage()).bytes, (await usage()).documents], [1000, 2])
    await house.settled()
  })

  test('of an archive what fits is filed, the rest is named, and neither is counted twice nor promised for ever', async () => {
    const by = house.person(await house.workspace(), 'owner')
    const matter = await house.openMatter('Archive', by)
    const inside = [1, 2, 3, 4].map((n) => [`${n}.txt`, Buffer.alloc(300, 64 + n)])
    const archive = zipOf(Object.fromEntries(inside))
    assert.ok(archive.length < 700)
    const [id = ''] = await house.file(matter.id, [{ name: 'all.zip', bytes: archive }], by)
    const detail = (await by.get(`/documents/${id}`)).json<DocumentDetailReply>()
    const leftOut = detail.findings.filter(({ code }) => code === 'text.part-left-out')
    const fits = Math.floor((QUOTAS.bytes - archive.length) / 300)
    assert.ok(fits >= 1 && fits <= 3)
    assert.equal(leftOut.length, 4 - fits)
    const kept = (await by.get('/workspace/usage')).json<UsageReply>()
    assert.deepEqual([kept.bytes, kept.documents, kept.reserved], [archive.length + fits * 300, 1 + fits, 0])
  })

  test('eight that send at once are together never kept beyond the limit, and what was not filed is given back', async () => {
    const by = house.person(await house.workspace(), 'owner')
    const matter = matterIdOf((await house.openMatter('Together', by)).id)
    let live = 0
    let most = 0
    let begun = 0
    const all = Promise.withResolvers<void>()
    async function* slowly(index: number): AsyncGenerator<Uint8Array> {
      let own = 0
      try {
        for (let piece = 0; piece < 3; piece++) {
          yield Buffer.alloc(100, index)
          // Asked for the next piece: the one before was taken.
          own += 100
          live += 100
          most = Math.max(most, live)
          if (piece === 0 && ++begun === 8) all.resolve()
          await all.promise
        }
        if (index === 0) throw new Error('the line broke')
      } finally {
        // Of what was refused or broke off nothing is kept.
        if (own < 300 || index === 0) live -= own
      }
    }
    const { documents, db } = house.installation
    // Half of them were found inside a document: an archive that is read takes from the same room as whoever sends meanwhile.
    async function* outer(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('outer')
    }
    const { id: parent } = await documents.file(by.authority(), { matter, name: 'outer.txt' }, outer())
    live += 5
    const reading = authorityOfJob({ workspace: by.workspace, job: 'text.read', cause: newId() })
    const sent = Array.from({ length: 8 }, (_, index) =>
      (index % 2 === 0
        ? documents.file(by.authority(), { matter, name: `${index}.txt` }, slowly(index))
        : documents.file(reading, { matter, name: `${index}.txt`, parent }, slowly(index))
      ).then(
        () => 'filed',
        (error: unknown) => String(Reflect.get(Object(error), 'code') ?? 'broken'),
      ),
    )
    const outcomes = await Promise.all(sent)
    assert.ok(most <= QUOTAS.bytes, `${most} bytes were kept at once where ${QUOTAS.bytes} may be`)
    assert.ok(outcomes.includes('quota.bytes'), outcomes.join())
    const { rows } = await db.inWorkspace(by.authority(), (scope) =>
      scope.connection.query('select reserved from workspace_usage', []),
    )
    assert.equal(Number(rows[0]?.['reserved']), 0)
    await house.settled()
  })

  test('room that a killed process had taken for bytes on their way is free again', async () => {
    const by = house.person(await house.workspace(), 'owner')
    const matter = matterIdOf((await house.openMatter('Killed', by)).id)
    const { documents, db } = house.installation
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(900, 1)
    }
    const reserved = (when: string) =>
      db.inWorkspace(by.authority(), async ({ connection }) => {
        await connection.query(
          'insert into workspace_usage (reserved) values (500) on conflict (workspace_id) do update set reserved = 500',
          [],
        )
        await connection.query(`insert into receipts (id, bytes, renewed_at) values ($1, 500, now() - $2::interval)`, [
          newId(),
          when,
        ])
      })
    await reserved('1 hour')
    await assert.rejects(documents.file(by.authority(), { matter, name: 'a.txt' }, bytes()), { code: 'quota.bytes' })
    await db.inWorkspace(by.authority(), ({ connection }) => connection.query('delete from receipts', []))
    await reserved('5 hours')
    await documents.file(by.authority(), { matter, name: 'a.txt' }, bytes())
    await house.settled()
  })

  test('the same bytes filed again cost nothing', async () => {
    const other = house.person(await house.workspace(), 'owner')
    const matter = await house.openMatter('Again', other)
    for (let time = 0; time < 3; time++) await house.file(matter.id, [{ name: 'a.txt', bytes: 'the same' }], other)
    const kept = (await other.get('/workspace/usage')).json<UsageReply>()
    assert.deepEqual([kept.bytes, kept.documents], [8, 1])
  })

  test('whoever is no admin does not see what the workspace keeps', async () => {
    assert.equal((await house.editor.get('/workspace/usage')).statusCode, 403)
  })
})

test('a page beyond the month’s is not recognised, is still a page, and the document says so', async () => {
  const house = await openFilingHouse(
    async (app, { db, clock, quotas, images }) => {
      await usageRoutes(app, { db, clock, quotas })
      await pageRoutes(app, { db, clock, images })
    },
    {
      quotas: { ...QUOTAS, bytes: 10_000_000 },
    },
  )
  try {
    const matter = await house.openMatter('Scans')
    const told = { title: 'Minutes', paragraphs: ['On 3 March 2021 Jane Sample paid.'], table: [], dated: [] }
    const other = { ...told, title: 'Other minutes' }
    const [first = ''] = await house.file(matter.id, [{ name: '1.png', bytes: await scanOf(told, 'png', folder) }])
    const [second = ''] = await house.file(matter.id, [{ name: '2.png', bytes: await scanOf(other, 'png', folder) }])
    assert.deepEqual((await house.detail(first)).findings, [])
    const unread = await house.detail(second)
    assert.deepEqual([unread.status, unread.pages], ['read', 1])
    assert.ok(unread.findings.some(({ code, page }) => code === 'text.recognition-quota' && page === 1))
    const stamped = pdf({ pages: [DRAWN_SCAN + show(60, 770, 'Filed on 3 March 2021')], ...SCAN })
    const [third = ''] = await house.file(matter.id, [{ name: '3.pdf', bytes: stamped }])
    assert.ok((await house.detail(third)).findings.some(({ code }) => code === 'text.recognition-quota'))
    const page = await house.owner.get(`/documents/${third}/pages/1`)
    assert.equal(page.json<PageReply>().text, 'Filed on 3 March 2021', 'what the file itself says needs no recognition')
    assert.equal((await house.owner.get('/workspace/usage')).json<UsageReply>().recognisedPages, 1)
  } finally {
    await house.close()
  }
})
