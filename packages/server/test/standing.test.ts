import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeMemoryKeyring } from '../src/adapters/keys-memory.ts'
import { newId, type WorkspaceId } from '../src/base/index.ts'
import { makeStandings } from '../src/platform/http/index.ts'

test('a standing opens again in every process with the keyring, and in its own workspace alone', async () => {
  const keyring = makeMemoryKeyring()
  const [one, another] = [makeStandings(keyring), makeStandings(keyring)]
  const [ours, theirs] = [newId<WorkspaceId>(), newId<WorkspaceId>()]
  const told = await one.seal(ours, 4711n)
  assert.match(told, /^[\w-]{48}$/)
  assert.equal(await one.open(ours, told), 4711n)
  assert.equal(await another.open(ours, told), 4711n)
  assert.equal(await one.open(theirs, told), null)
})

test('two of the same place have nothing in common, and what was made up opens nothing', async () => {
  const standings = makeStandings(makeMemoryKeyring())
  const workspace = newId<WorkspaceId>()
  const told = await standings.seal(workspace, 7n)
  assert.notEqual(await standings.seal(workspace, 7n), told)
  for (const made of ['', '7', '12345678901234567890', `${told}AAAA`, told.slice(1), told.toLowerCase(), 'é\u0000'])
    assert.equal(await standings.open(workspace, made), null, made)
})
