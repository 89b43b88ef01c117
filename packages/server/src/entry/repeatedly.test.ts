import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repeatedly } from './repeatedly.ts'

const never = 3_600_000
const unheard = (error: unknown): void => assert.fail(String(error))

test('what is done again and again is never done twice at once, and a failure ends nothing', async () => {
  const heard: unknown[] = []
  let [under, most, turns] = [0, 0, 0]
  const work = async (): Promise<void> => {
    under += 1
    most = Math.max(most, under)
    await Promise.resolve()
    under -= 1
    if (++turns === 2) throw new Error('the storage is away')
  }
  const repeated = repeatedly(never, work, (error) => heard.push(error))
  await Promise.all([repeated.now(), repeated.now(), repeated.now()])
  assert.deepEqual([turns, most, heard.length], [3, 1, 1])
  await repeated.stop()
})

test('a stop asks what is under way to end, waits for it, and calls it no failure', async () => {
  let hasEnded = false
  const repeated = repeatedly(
    never,
    (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          hasEnded = true
          reject(new Error('ended'))
        })
      }),
    unheard,
  )
  void repeated.now()
  await Promise.resolve()
  await repeated.stop()
  assert.ok(hasEnded)
})
