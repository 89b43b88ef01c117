import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { DatabaseAway, databaseBusy, databaseExhausted } from '../db/index.ts'
import { notAllowed } from './app.ts'
import { whileAllowed } from './permission.ts'

/** What arrives of three pieces, where the first question, a second after the first piece, is answered with this. */
async function arrived(t: { mock: typeof test.mock }, answer: unknown): Promise<unknown[]> {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let asked = 0
  const ask = (): Promise<void> => (asked++ === 0 ? Promise.reject(answer) : Promise.resolve())
  async function* source() {
    yield 1
    t.mock.timers.tick(1000)
    await turn()
    yield 2
    yield 3
  }
  const came: unknown[] = []
  try {
    for await (const piece of whileAllowed(source(), ask)) came.push(piece)
  } catch (error) {
    came.push(error)
  } finally {
    t.mock.timers.reset()
  }
  assert.ok(asked > 0)
  return came
}

test('a stream goes on where the question whether somebody still may finds the database away, busy or without memory', async (t) => {
  for (const answer of [new DatabaseAway(null), databaseBusy(), databaseExhausted()])
    assert.deepEqual(await arrived(t, answer), [1, 2, 3], answer.code)
})

test('a stream ends where they may no longer', async (t) => {
  const refused = notAllowed()
  assert.deepEqual(await arrived(t, refused), [1, refused])
})
