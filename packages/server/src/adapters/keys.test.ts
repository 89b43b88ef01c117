// The keyring: nothing opens in another place than its own, nothing is lost between processes, and what was destroyed stays closed.
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId, type WorkspaceId } from '../base/index.ts'
import { withFileLock } from './durable-file.ts'
import { openKeyringFile } from './keys-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const somewhere = (): string => join(folder, String(count++), 'keyring.json')
const rootOf = (path: string): string => join(path, '../keyring-root.json')
const parsed = (path: string): Record<string, never> => JSON.parse(readFileSync(path, 'utf8'))
const mayMake = { mayMake: true }
const fail = (): never => assert.fail('not there')

test('a rotated workspace seals with its new key and still opens with the old one, until that is destroyed', async () => {
  const path = somewhere()
  const keyring = await openKeyringFile(path, mayMake)
  const workspace = newId<WorkspaceId>()
  const first = await keyring.sealingKey(workspace)
  const names = await keyring.nameKey(workspace)
  assert.equal(await keyring.rotateWorkspace(workspace), 2)
  const second = await keyring.sealingKey(workspace)
  assert.equal(second.version, 2)
  assert.notDeepEqual(second.key, first.key)
  assert.deepEqual(await keyring.openingKey(workspace, 1), first.key)
  assert.deepEqual(await keyring.nameKey(workspace), names)
  const [held] = (await keyring.status()).workspaces
  assert.deepEqual(
    held?.retired.map(({ version }) => version),
    [1],
  )
  await assert.rejects(keyring.destroyRetired(workspace, 2))
  await keyring.destroyRetired(workspace, 1)
  await assert.rejects(keyring.openingKey(workspace, 1), { code: 'keys.missing' })
  await assert.rejects((await openKeyringFile(path, mayMake)).openingKey(workspace, 1), { code: 'keys.missing' })
  assert.equal(await keyring.rotateWorkspace(workspace), 3, 'a version is never used again')
})

test('a new epoch keeps every key and leaves no earlier copy of the keyring that opens', async () => {
  const path = somewhere()
  const keyring = await openKeyringFile(path, mayMake)
  const workspaces = Array.from({ length: 5 }, () => newId<WorkspaceId>())
  const keys = await Promise.all(workspaces.map((workspace) => keyring.sealingKey(workspace)))
  const signer = await keyring.logSigner()
  copyFileSync(path, `${path}.copy`)
  const oldRoot = readFileSync(rootOf(path), 'utf8')
  await keyring.rotateEpoch()
  assert.equal((await keyring.status()).epoch, 2)
  const again = await openKeyringFile(path, { mayMake: false })
  for (const [i, workspace] of workspaces.entries())
    assert.deepEqual((await again.sealingKey(workspace)).key, keys[i]?.key)
  assert.deepEqual(await again.logSigner(), signer)
  const root = readFileSync(rootOf(path), 'utf8')
  for (const secret of [JSON.parse(oldRoot).root, JSON.parse(oldRoot).epochs['1']]) assert.ok(!root.includes(secret))
  assert.deepEqual(Object.keys(Object(parsed(rootOf(path))['epochs'])), ['2'])
  copyFileSync(`${path}.copy`, path)
  await assert.rejects(openKeyringFile(path, { mayMake: false }), { code: 'keys.earlier-copy' })
})

test('a wrapped key opens in its own place only: not in another workspace, version or epoch', async () => {
  const path = somewhere()
  const keyring = await openKeyringFile(path, mayMake)
  const [ours, theirs] = [newId<WorkspaceId>(), newId<WorkspaceId>()]
  for (const workspace of [ours, theirs]) {
    await keyring.sealingKey(workspace)
    await keyring.rotateWorkspace(workspace)
  }
  const whole = readFileSync(path, 'utf8')
  const swapped = async (swap: (file: Record<string, never>) => void): Promise<void> => {
    const file = JSON.parse(whole)
    swap(file)
    writeFileSync(path, JSON.stringify(file))
    const opened = await openKeyringFile(path, { mayMake: false })
    const all = [ours, theirs].flatMap((workspace) => [
      opened.openingKey(workspace, 1),
      opened.openingKey(workspace, 2),
      opened.nameKey(workspace),
    ])
    const outcomes = await Promise.allSettled([...all, opened.logSigner()])
    assert.ok(outcomes.some(({ status }) => status === 'rejected'))
  }
  const of = (file: unknown, id: string) => Object(Object(file).workspaces)[id]
  const exchange = (one: Record<string, unknown>, other: Record<string, unknown>, name: string): void => {
    const held = one[name]
    one[name] = other[name]
    other[name] = held
  }
  await swapped((file) =>
    exchange(Object(Object(file)['workspaces']), { x: of(file, theirs), [ours]: of(file, theirs) }, ours),
  )
  await swapped((file) => exchange(of(file, ours).keys['1'], of(file, theirs).keys['1'], 'wrapped'))
  await swapped((file) => exchange(of(file, ours).keys['1'], of(file, ours).keys['2'], 'wrapped'))
  await swapped((file) => exchange(of(file, ours), of(file, theirs), 'names'))
  await swapped((file) => Object.assign(of(file, ours), { names: of(file, ours).keys['1'].wrapped }))
  await swapped((file) => Object.assign(file, { signer: of(file, ours).names }))
})

test('processes that share a keyring see what another has changed, and lose no key to one another', async () => {
  const path = somewhere()
  const processes = await Promise.all([mayMake, mayMake, mayMake].map((options) => openKeyringFile(path, options)))
  const [one = fail(), two = fail(), three = fail()] = processes
  const workspaces = Array.from({ length: 12 }, () => newId<WorkspaceId>())
  const made = await Promise.all(
    workspaces.flatMap((workspace) => processes.map((keyring) => keyring.sealingKey(workspace))),
  )
  for (const [i, workspace] of workspaces.entries()) {
    const agreed = (await openKeyringFile(path, mayMake)).openingKey(workspace, 1)
    for (const { key } of made.slice(i * 3, i * 3 + 3)) assert.deepEqual(key, await agreed)
  }
  const [workspace = fail()] = workspaces
  await two.rotateWorkspace(workspace)
  assert.equal((await one.sealingKey(workspace)).version, 2)
  await three.rotateEpoch()
  assert.equal((await one.sealingKey(workspace)).version, 2)
  assert.equal((await one.status()).epoch, 2)
})

test('of many who find the lock of one that died, one at a time goes in', async () => {
  const path = join(folder, 'crowd')
  const long = new Date(Date.now() - 60_000)
  for (let round = 0; round < 20; round++) {
    writeFileSync(`${path}.lock`, '')
    utimesSync(`${path}.lock`, long, long)
    let inside = 0
    const goIn = () =>
      withFileLock(path, async () => {
        inside += 1
        await sleep(1)
        assert.equal(inside, 1)
        inside -= 1
      })
    await Promise.all(Array.from({ length: 20 }, goIn))
  }
})

test('a lock whose holder died is taken over; one that is held is waited for', async () => {
  const path = somewhere()
  await openKeyringFile(path, mayMake)
  writeFileSync(`${path}.lock`, '')
  utimesSync(`${path}.lock`, new Date(0), new Date(0))
  const order: string[] = []
  await Promise.all([
    withFileLock(path, async () => {
      order.push('one begins')
      await new Promise((resolve) => setTimeout(resolve, 50))
      order.push('one ends')
    }),
    withFileLock(path, async () => void order.push('other begins', 'other ends')),
  ])
  assert.match(
    order.join(', '),
    /^(one begins, one ends, other begins, other ends|other begins, other ends, one begins, one ends)$/,
  )
})

test('a keyring without its root is refused, and both are for their owner alone', async () => {
  const path = somewhere()
  const keyring = await openKeyringFile(path, mayMake)
  await keyring.sealingKey(newId<WorkspaceId>())
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(statSync(rootOf(path)).mode & 0o777, 0o600)
  const root = readFileSync(rootOf(path))
  rmSync(rootOf(path))
  await assert.rejects(openKeyringFile(path, mayMake), { code: 'keys.lost' })
  writeFileSync(rootOf(path), root, { mode: 0o644 })
  await assert.rejects(openKeyringFile(path, mayMake), { code: 'keys.too-open' })
})
