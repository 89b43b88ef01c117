import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { newId, type WorkspaceId } from '../base/index.ts'
import { openKeyringFile } from './keys-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-files-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('the keyring is for its owner alone, survives a restart and refuses to open when others can read it', async () => {
  const path = join(folder, 'e', 'keyring.json')
  const workspace = newId<WorkspaceId>()
  const keyring = await openKeyringFile(path, { mayMake: true })
  const [first, twin] = await Promise.all([keyring.sealingKey(workspace), keyring.sealingKey(workspace)])
  assert.deepEqual(first, twin, 'two first uses at once agree')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.deepEqual(
    Buffer.from(await (await openKeyringFile(path, { mayMake: true })).openingKey(workspace, 1)),
    Buffer.from(first.key),
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
  await assert.rejects(keyring.openingKey(newId<WorkspaceId>(), 1), { code: 'keys.missing' })
})

test('a key that could not be written down seals nothing', async () => {
  const path = join(folder, 'g', 'keyring.json')
  const workspace = newId<WorkspaceId>()
  const keyring = await openKeyringFile(path, { mayMake: true })
  rmSync(join(folder, 'g'), { recursive: true })
  await assert.rejects(keyring.sealingKey(workspace))
  await assert.rejects(keyring.sealingKey(workspace), 'the second try must not find it either')
})
