// A power cut takes the end of the embedded database back. What was acknowledged is there after the next start all the same, and what was
// removed for good stays removed.
import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { newId, type WorkspaceId } from '../src/base/index.ts'
import {
  type DocumentRow,
  documentsOfMatter,
  findAnyMatter,
  NO_QUOTAS,
  usageOf,
} from '../src/evidence/documents/index.ts'
import { eventsOfMatter } from '../src/evidence/events/index.ts'
import { bytesOf, putBack, settled, withInstallation } from './tail.test-builder.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-lost-tail-'))
after(() => rmSync(root, { recursive: true, force: true }))

test('a matter that was marked privileged before a power cut is privileged after it', async () => {
  const dataFolder = join(root, 'privileged')
  const earlier = join(root, 'privileged-earlier')
  const matter = await withInstallation(dataFolder, ({ documents }, authority) =>
    documents.openMatter(authority, { name: 'Kept close', language: 'en' }),
  )
  cpSync(join(dataFolder, 'database'), earlier, { recursive: true })
  await withInstallation(dataFolder, ({ documents }, authority) =>
    documents.changeMatter(authority, matter, 1, { isPrivileged: true }),
  )
  putBack(dataFolder, earlier)
  const row = await withInstallation(dataFolder, ({ db }, authority) =>
    db.inWorkspace(authority, (scope) => findAnyMatter(scope, matter)),
  )
  assert.equal(row?.is_privileged, true)
})

test('documents, matters and removals that a power cut took from the database are done again at the next start', async () => {
  const dataFolder = join(root, 'data')
  const earlier = join(root, 'earlier')
  const first = await withInstallation(dataFolder, async (installation, authority) => {
    const { documents } = installation
    const matter = await documents.openMatter(authority, { name: 'Before', language: 'en' })
    const kept = await documents.file(
      authority,
      { matter, name: 'kept.txt' },
      bytesOf('On 1 May 2020 Jane Sample paid.\n'),
    )
    const gone = await documents.file(
      authority,
      { matter, name: 'gone.txt' },
      bytesOf('On 2 May 2020 Jane Sample left.\n'),
    )
    await settled(installation)
    return { matter, kept: kept.id, gone: gone.id }
  })
  cpSync(join(dataFolder, 'database'), earlier, { recursive: true })
  const second = await withInstallation(dataFolder, async (installation, authority) => {
    const { documents } = installation
    const more = await documents.file(
      authority,
      { matter: first.matter, name: 'Größe.txt' },
      bytesOf('On 3 May 2020 Jane Sample delivered forty pumps.\n'),
    )
    const matter = await documents.openMatter(authority, { name: 'After', language: 'de', timeZone: 'Europe/Berlin' })
    const other = await documents.file(
      authority,
      { matter, name: 'other.txt' },
      bytesOf('Am 4. Mai 2020 zahlte Erika Beispiel.\n'),
    )
    await documents.changeMatter(authority, matter, 1, { name: 'After, renamed' })
    await documents.trashDocument(authority, first.gone, 1)
    await documents.removeDocument(authority, first.gone)
    await settled(installation)
    return { matter, more: more.id, other: other.id }
  })
  putBack(dataFolder, earlier)
  await withInstallation(dataFolder, async (installation, authority, logged) => {
    await settled(installation)
    assert.match(logged.join('\n'), /"matters":1,"documents":2,"removals":1/)
    const { db } = installation
    const rows = async (matter: typeof first.matter): Promise<DocumentRow[]> =>
      db.inWorkspace(authority, (scope) => documentsOfMatter(scope, matter))
    const before = await rows(first.matter)
    assert.deepEqual(
      before.map(({ id, name, status }) => [id, name, status]),
      [
        [first.kept, 'kept.txt', 'read'],
        [second.more, 'Größe.txt', 'read'],
      ],
    )
    const [other] = await rows(second.matter)
    assert.deepEqual([other?.id, other?.status], [second.other, 'read'])
    const matter = await db.inWorkspace(authority, (scope) => findAnyMatter(scope, second.matter))
    assert.deepEqual([matter?.name, matter?.language, matter?.time_zone], ['After, renamed', 'de', 'Europe/Berlin'])
    const events = await db.inWorkspace(authority, (scope) => eventsOfMatter(scope, first.matter))
    assert.deepEqual(events.map(({ text }) => text).toSorted(), [
      'Jane Sample delivered forty pumps',
      'Jane Sample paid',
    ])
    await assert.rejects(async () => {
      for await (const _ of installation.documents.original(authority, { id: first.gone })) break
    })
    const usage = await db.inWorkspace(authority, (scope) => usageOf(scope, NO_QUOTAS, new Date()))
    assert.equal(usage.documents, 3)
  })
  await withInstallation(dataFolder, async (_installation, _authority, logged) => {
    assert.deepEqual(
      logged.filter((line) => line.includes('done again')),
      [],
      'once is enough',
    )
  })
})

test('the journal holds no name in the clear, and a line cut short by the power is passed over', async () => {
  const dataFolder = join(root, 'cut')
  const path = join(dataFolder, 'filings.jsonl')
  const matter = await withInstallation(dataFolder, async ({ documents }, authority) =>
    documents.openMatter(authority, { name: 'Sample v Beispiel', language: 'en' }),
  )
  const text = readFileSync(path, 'utf8')
  assert.ok(text.length > 0 && !text.includes('Beispiel') && !text.includes(matter))
  appendFileSync(path, text.slice(0, 50))
  await withInstallation(dataFolder, async ({ documents }, authority) => {
    await documents.openMatter(authority, { name: 'Another', language: 'en' })
  })
  await withInstallation(dataFolder, async () => undefined)
  const [line = ''] = text.split('\n')
  writeFileSync(path, `${line.replace(/"workspace":"[^"]+"/, `"workspace":"${newId<WorkspaceId>()}"`)}\n${text}`)
  // Under a workspace that has no key it opens nothing, and nothing of ours is lost by it.
  await withInstallation(dataFolder, async () => undefined)
  writeFileSync(path, `not a line\n${text}`)
  await assert.rejects(
    withInstallation(dataFolder, async () => undefined),
    { code: 'journal.damaged' },
  )
})
