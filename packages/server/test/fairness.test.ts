// A large upload keeps nobody waiting but itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openTestMatters, type TestMatters } from './matter.test-builder.ts'

const DOCUMENTS = 200

let matters: TestMatters
before(async () => {
  matters = await openTestMatters({ concurrency: 1 })
})
after(() => matters.close())

const letter = (n: number) => ({
  name: `letter ${n}.txt`,
  bytes: Buffer.from(`On 3 March 2021 Jane Sample delivered pump number ${n} to Nordlicht Muster GmbH.\n`),
})

test('a small document in another matter is finished while a large upload still runs, and so is some of the upload', {
  timeout: 300_000,
}, async () => {
  const [large, small] = [await matters.open('Large'), await matters.open('Small')]
  for (let n = 0; n < DOCUMENTS; n++) await matters.file(large, letter(n))
  await matters.file(small, letter(DOCUMENTS))
  while ((await matters.chronology(small)).rows.length === 0) await sleep(50)
  const unread = (await matters.documents(large)).filter((document) => document.status === 'filed').length
  assert.ok(unread > DOCUMENTS / 4, `${unread} of the large upload were still waiting`)
  // Rows come while the upload still runs, not when its last document is read.
  while ((await matters.chronology(large)).rows.length === 0) await sleep(50)
  const open = (await matters.documents(large)).filter((document) => document.status === 'filed').length
  assert.ok(open > 0, 'the upload was over before its first row was there')
  assert.deepEqual(matters.logged, [])
})
