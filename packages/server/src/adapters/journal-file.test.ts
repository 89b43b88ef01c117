import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isRefusal, type MatterId, newId, refusal, systemClock, type WorkspaceId } from '../base/index.ts'
import type { JournalEntry } from '../evidence/documents/index.ts'
import type { Keyring } from '../platform/crypto/index.ts'
import { openJournalFile } from './journal-file.ts'
import { makeMemoryKeyring } from './keys-memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-journal-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const workspace = newId<WorkspaceId>()

async function written(name: string): Promise<{ path: string; keyring: Keyring; matter: MatterId }> {
  const path = join(folder, name)
  const keyring = makeMemoryKeyring()
  const matter = newId<MatterId>()
  await openJournalFile(path, keyring, systemClock, assert.ifError).write(workspace, opening(matter))
  return { path, keyring, matter }
}

test('what was acknowledged is read back in order', async () => {
  const { path, keyring, matter } = await written('whole')
  const journal = openJournalFile(path, keyring, systemClock, assert.ifError)
  await journal.write(workspace, { entry: 'removed', matter, documents: [] })
  const entries = (await journal.entries()).get(workspace) ?? []
  assert.deepEqual(
    entries.map(({ entry }) => entry),
    ['opened', 'removed'],
  )
})

test('what was acknowledged under a key that was destroyed is passed over', async () => {
  const { path } = await written('destroyed')
  assert.equal((await openJournalFile(path, makeMemoryKeyring(), systemClock, assert.ifError).entries()).size, 0)
})

test('a key service that is away is never taken for a key that was destroyed', async () => {
  const { path, keyring } = await written('away')
  const away = refusal('keys.service-away', 'The key service does not answer.', 503)
  const cut: Keyring = { ...keyring, openingKey: () => Promise.reject(away()) }
  await assert.rejects(openJournalFile(path, cut, systemClock, assert.ifError).entries(), { code: 'keys.service-away' })
})

const opening = (id: MatterId): JournalEntry => ({
  entry: 'opened',
  matter: {
    id,
    name: 'Sample v Beispiel',
    language: 'en',
    day_order: null,
    time_zone: 'UTC',
    is_privileged: false,
    made_at: systemClock.now(),
    version: 1,
  },
})

test('a line that was written in part never stands in the middle of the file', async () => {
  const { path, keyring } = await written('half')
  const whole = readFileSync(path, 'utf8')
  const journal = openJournalFile(path, keyring, systemClock, assert.ifError)
  await journal.write(workspace, opening(newId<MatterId>()))
  // Half a line of an append that failed, as a full disk leaves it: in a process that goes on, and before one that starts.
  for (const next of [journal, openJournalFile(path, keyring, systemClock, assert.ifError)]) {
    appendFileSync(path, whole.slice(0, 100))
    await next.write(workspace, opening(newId<MatterId>()))
  }
  const entries = await openJournalFile(path, keyring, systemClock, assert.ifError).entries()
  assert.equal(entries.get(workspace)?.length, 4)
})

test('the journal of a server that runs for months keeps no more than the last days', async () => {
  const path = join(folder, 'months')
  const keyring = makeMemoryKeyring()
  let now = systemClock.now()
  const journal = openJournalFile(path, keyring, { now: () => now }, assert.ifError, 10_000)
  for (let day = 0; day < 200; day++) {
    now = new Date(now.getTime() + 24 * 3600 * 1000)
    await journal.write(workspace, opening(newId<MatterId>()))
  }
  const kept = (await journal.entries()).get(workspace)?.length ?? 0
  assert.ok(kept >= 7 && kept < 60, String(kept))
})

test('a journal that cannot be shortened says so, keeps what it was told, and goes on', async () => {
  const path = join(folder, 'longer')
  const faults: unknown[] = []
  const journal = openJournalFile(path, makeMemoryKeyring(), systemClock, (error) => faults.push(error), 2000)
  await journal.write(workspace, opening(newId<MatterId>()))
  const whole = readFileSync(path, 'utf8')
  // Damaged in a line that was acknowledged: nothing is dropped from a file that cannot be read.
  writeFileSync(path, `${'x'.repeat(whole.length - 1)}\n`)
  for (let n = 0; n < 20 && faults.length === 0; n++) await journal.write(workspace, opening(newId<MatterId>()))
  assert.ok(isRefusal(faults[0], { code: 'journal.damaged' }), String(faults[0]))
  const lines = readFileSync(path, 'utf8').split('\n').length
  await journal.write(workspace, opening(newId<MatterId>()))
  assert.equal(readFileSync(path, 'utf8').split('\n').length, lines + 1)
})

test('a line that is taken back is gone, and no other with it', async () => {
  const { path, keyring } = await written('taken-back')
  const journal = openJournalFile(path, keyring, systemClock, assert.ifError)
  const ids = [newId<MatterId>(), newId<MatterId>(), newId<MatterId>()]
  const [first, , last] = [
    await journal.write(workspace, opening(ids[0] ?? newId())),
    await journal.write(workspace, opening(ids[1] ?? newId())),
    await journal.write(workspace, opening(ids[2] ?? newId())),
  ]
  const left = async () =>
    ((await journal.entries()).get(workspace) ?? []).map((entry) => (entry.entry === 'opened' ? entry.matter.id : null))
  await last?.()
  assert.deepEqual((await left()).slice(1), ids.slice(0, 2))
  await first?.()
  assert.deepEqual((await left()).slice(1), ids.slice(1, 2))
  await journal.write(workspace, opening(ids[0] ?? newId()))
  await first?.()
  assert.deepEqual((await left()).slice(1), [ids[1], ids[0]])
})

test('a line of an earlier release, which says no version, is read', async () => {
  const path = join(folder, 'earlier-release')
  const keyring = makeMemoryKeyring()
  const journal = openJournalFile(path, keyring, systemClock, assert.ifError)
  const entry = opening(newId<MatterId>())
  assert.ok(entry.entry === 'opened')
  Reflect.deleteProperty(entry.matter, 'version')
  await journal.write(workspace, entry)
  const [read] = (await journal.entries()).get(workspace) ?? []
  assert.deepEqual(read, { entry: 'opened', matter: { ...entry.matter, version: 0 } })
})
