import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { DatabaseAway, databaseBusy, databaseExhausted } from '../db/index.ts'
import type { Log } from '../log/index.ts'
import { answerFailures } from './failures.ts'

test('whoever runs the installation is told once of each request that found the database away or busy, and of no word of it', async (t) => {
  const app = fastify({ genReqId: () => 'r-1' })
  const warned: unknown[] = []
  const warn: Log['warn'] = (...said) => void warned.push(said)
  const never = (): never => assert.fail('no other line')
  answerFailures(app, { warn, error: never, info: never })
  const failing = {
    away: new DatabaseAway(null),
    busy: databaseBusy({ retryAfterSeconds: 5 }),
    full: databaseExhausted(),
  }
  for (const [path, error] of Object.entries(failing)) app.get(`/${path}/:id`, () => Promise.reject(error))
  t.after(() => app.close())
  for (const path of Object.keys(failing)) {
    const { statusCode, headers } = await app.inject(`/${path}/secret?said=secret`)
    assert.equal(statusCode, 503)
    if (path !== 'full') assert.equal(headers['retry-after'], '5')
  }
  assert.deepEqual(warned, [
    ['a request found the database away', { request: 'r-1', route: '/away/:id' }],
    ['a request found no connection to the database free', { request: 'r-1', route: '/busy/:id' }],
  ])
})
