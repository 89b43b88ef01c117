// Attempts to sign in from one office, at once: nobody waits for whoever waits for them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { atDoor } from '../src/features/accounts/door/at-door.ts'
import { countAttempt, forgive, limitsOfStranger } from '../src/features/accounts/door/limits.ts'
import { makeDb } from '../src/platform/db/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'

onPostgres('an office that signs in', () => {
  test('whoever is forgiven does not wait for a colleague who has mistyped yesterday and today', async () => {
    const database = await makePostgres()
    const db = makeDb(await database.open())
    const [jane, john] = ['jane@muster.example', 'john@muster.example'].map((email) =>
      limitsOfStranger('192.0.2.0/24', email),
    )
    assert.ok(jane !== undefined && john !== undefined)
    const now = new Date()
    const yesterday = new Date(now.getTime() - 24 * 3600 * 1000)
    const reach = (work: Parameters<typeof atDoor<void>>[2]) => atDoor(db, 'a test of waiting', work)
    try {
      for (const limits of [jane, john]) await reach((tables) => countAttempt(tables, limits, yesterday))
      // Jane's own count is held, that of the office not yet: as in the middle of her attempt.
      const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const attempt = reach(async (tables) => {
        await countAttempt(tables, jane.slice(0, 1), now)
        held.resolve()
        await released.promise
        await countAttempt(tables, jane.slice(1), now)
      })
      await held.promise
      const forgiven = reach((tables) => forgive(tables, john, now)).then(() => 'forgiven')
      const outcome = await Promise.race([forgiven, sleep(10_000, 'waits')])
      released.resolve()
      await Promise.all([attempt, forgiven])
      assert.equal(outcome, 'forgiven')
    } finally {
      await db.close()
      await database.drop()
    }
  })
})
