import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeEndings } from './endings.ts'

test('what was opened is closed last first, each once, all of it also where one fails', async () => {
  const endings = makeEndings()
  const ended: string[] = []
  endings.add(() => void ended.push('ground'))
  endings.add(async () => {
    ended.push('floor')
    throw new Error('stuck')
  })
  endings.add(async () => ended.push('roof'))
  await assert.rejects(endings.end(), /stuck/)
  assert.deepEqual(ended, ['roof', 'floor', 'ground'])
  await endings.end()
  assert.equal(ended.length, 3)
})
