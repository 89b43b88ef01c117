// Every regular expression of the package is run by itself over what makes expressions look again and again, for it may be put before a hostile
// text some day though today it sees a short window. The limit is generous, so that a busy machine does not fail it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

const LIMIT_SECONDS = 300

test('no regular expression of the package gets lost in what makes it look again', async (t) => {
  const worker = new Worker(new URL('./backtracking-worker.ts', import.meta.url))
  let last: string | number = 'none yet'
  const how = await new Promise<string>((resolve) => {
    const limit = setTimeout(() => resolve('took too long'), LIMIT_SECONDS * 1000)
    worker.on('message', (message: string | number) => {
      last = message
      if (typeof message !== 'number') return
      clearTimeout(limit)
      resolve('run')
    })
    worker.on('error', (error) => resolve(String(error)))
  })
  await worker.terminate()
  assert.equal(how, 'run', `at ${last}`)
  assert.ok(typeof last === 'number' && last > 800, `${last} expressions seen`)
  t.diagnostic(`${String(last)} expressions`)
})
