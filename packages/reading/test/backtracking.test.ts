// Every regular expression of the package is run by itself over what makes expressions look again and again, for it may be put before a hostile
// text some day though today it sees a short window. The limits are generous, so that a busy machine does not fail it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

/** Runs the given expressions, or all of the package: how many they are, or at which of them the seconds were over. */
async function run(seconds: number, given?: readonly string[]): Promise<number | string> {
  const worker = new Worker(new URL('./backtracking-worker.ts', import.meta.url), { workerData: given })
  let last = 'none yet'
  const how = await new Promise<number | string>((resolve, reject) => {
    const limit = setTimeout(() => resolve(last), seconds * 1000)
    worker.on('message', (message: string | number) => {
      if (typeof message === 'string') last = message
      else {
        clearTimeout(limit)
        resolve(message)
      }
    })
    worker.on('error', reject)
  })
  await worker.terminate()
  return how
}

test('no regular expression of the package gets lost in what makes it look again', async (t) => {
  const expressions = await run(300)
  assert.ok(typeof expressions === 'number', `lost at ${expressions}`)
  assert.ok(expressions > 1500, `${expressions} expressions seen`)
  t.diagnostic(`${expressions} expressions`)
})

test('an expression that gets lost is found', async () => {
  assert.equal(await run(20, ['harmless', '(?:a|a)*b']), '(?:a|a)*b')
})
