import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type AccountId, type DocumentId, newId, type WorkspaceId } from '../base/index.ts'
import { makeBlobs } from '../platform/blobs/index.ts'
import { authorityOfPerson } from '../platform/tenancy/index.ts'
import { openBlobFolder } from './blobs-fs.ts'
import { openKeyringFile } from './keys-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-files-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const someone = () => authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'owner' })
async function* source(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts).toString()
}
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('an original comes back letter by letter and lies on the disk only encrypted', async () => {
  const blobs = makeBlobs(
    openBlobFolder(join(folder, 'a')),
    await openKeyringFile(join(folder, 'a.json'), { mayMake: true }),
  )
  const authority = someone()
  const id = newId<DocumentId>()
  const { sha256, bytes } = await blobs.keep(authority, id, source('Erika Beispiel owes nothing.'))
  assert.equal(bytes, 28)
  assert.equal(await textOf(blobs.open(authority, id, sha256)), 'Erika Beispiel owes nothing.')
  const stored = filesBelow(join(folder, 'a'))
  assert.equal(stored.length, 1)
  for (const file of stored) {
    assert.ok(!readFileSync(file).includes('Beispiel'))
    assert.ok(!file.includes(sha256), 'nobody can ask the folder whether a known file is in it')
    assert.equal(statSync(file).mode & 0o077, 0)
  }
})

test('an original moved to another workspace or another document does not open', async () => {
  const blobs = makeBlobs(
    openBlobFolder(join(folder, 'b')),
    await openKeyringFile(join(folder, 'b.json'), { mayMake: true }),
  )
  const [mine, theirs] = [someone(), someone()]
  const id = newId<DocumentId>()
  const { sha256 } = await blobs.keep(mine, id, source('mine'))
  await assert.rejects(textOf(blobs.open(theirs, id, sha256)))
  await assert.rejects(textOf(blobs.open(mine, newId<DocumentId>(), sha256)))
  const [file] = filesBelow(join(folder, 'b'))
  const bytes = readFileSync(file ?? '')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(file ?? '', bytes)
  await assert.rejects(textOf(blobs.open(mine, id, sha256)))
})

test('an upload that breaks off leaves nothing behind', async () => {
  const blobs = makeBlobs(
    openBlobFolder(join(folder, 'c')),
    await openKeyringFile(join(folder, 'c.json'), { mayMake: true }),
  )
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half')
    throw new Error('the line went dead')
  }
  await assert.rejects(blobs.keep(someone(), newId<DocumentId>(), broken()), /line went dead/)
  assert.deepEqual(filesBelow(join(folder, 'c')), [])
})

test('a name can never climb out of the blob folder', async () => {
  const store = openBlobFolder(join(folder, 'd'))
  for (const name of ['../x', 'a/../../x', '/etc/passwd', 'A', ''])
    await assert.rejects(
      store.remove(name).then(() => textOf(store.get(name))),
      name,
    )
})

test('the keyring is for its owner alone, survives a restart and refuses to open when others can read it', async () => {
  const path = join(folder, 'e', 'keyring.json')
  const workspace = newId<WorkspaceId>()
  const keyring = await openKeyringFile(path, { mayMake: true })
  const [first, twin] = await Promise.all([keyring.keyForSealing(workspace), keyring.keyForSealing(workspace)])
  assert.deepEqual(first, twin, 'two first uses at once agree')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(
    Buffer.from(await (await openKeyringFile(path, { mayMake: true })).workspaceKey(workspace)),
    Buffer.from(first),
  )
  chmodSync(path, 0o640)
  await assert.rejects(openKeyringFile(path, { mayMake: true }), { code: 'keys.too-open' })
  chmodSync(path, 0o600)
  writeFileSync(path, '{"format":"muniment keyring 1"')
  await assert.rejects(openKeyringFile(path, { mayMake: true }), { code: 'keys.unreadable' })
})

test('a keyring that is gone is never replaced in silence, and a workspace without a key is refused', async () => {
  const path = join(folder, 'f', 'keyring.json')
  await assert.rejects(openKeyringFile(path, { mayMake: false }), { code: 'keys.lost' })
  const keyring = await openKeyringFile(path, { mayMake: true })
  await assert.rejects(keyring.workspaceKey(newId<WorkspaceId>()), { code: 'keys.missing' })
})

test('a key that could not be written down seals nothing', async () => {
  const path = join(folder, 'g', 'keyring.json')
  const workspace = newId<WorkspaceId>()
  const keyring = await openKeyringFile(path, { mayMake: true })
  rmSync(join(folder, 'g'), { recursive: true })
  await assert.rejects(keyring.keyForSealing(workspace))
  await assert.rejects(keyring.keyForSealing(workspace), 'the second try must not find it either')
})
