import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as soon } from 'node:timers/promises'
import { isRefusal } from './refusal.ts'
import { makeTurns, type Place, serverBusy, type TurnLimits } from './turns.ts'

const LIMITS: TurnLimits = { atOnce: 1, mostOfOne: 3, mostOfAll: 5, mostWaitMilliseconds: 60_000 }

/** Who was served, in order; each gives the turn on at once. */
async function served(places: readonly (readonly [who: string, place: Place])[], held: Place): Promise<string[]> {
  const order: string[] = []
  const all = places.map(async ([who, place]) => {
    await place.turn()
    order.push(who)
    place.leave()
  })
  await soon()
  held.leave()
  await Promise.all(all)
  return order
}

test('whoever asks for much waits behind their own: another is served after the first of them', async () => {
  const turns = makeTurns(LIMITS)
  const held = turns.enter('somebody')
  await held.turn()
  const greedy = ['a', 'a', 'a'].map((who) => [who, turns.enter(who)] as const)
  const order = await served([...greedy, ['b', turns.enter('b')]], held)
  assert.deepEqual(order, ['a', 'b', 'a', 'a'])
})

test('nobody takes more places than theirs, nor all of them more than there are, and places are given back', async () => {
  const turns = makeTurns(LIMITS)
  const isBusy = (error: unknown) => isRefusal(error, serverBusy)
  const own = Array.from({ length: 3 }, () => turns.enter('a'))
  assert.throws(() => turns.enter('a'), isBusy)
  const others = ['b', 'c'].map((who) => turns.enter(who))
  assert.throws(() => turns.enter('d'), isBusy)
  const patient = turns.enterPatiently('reading')
  for (const place of [...own, ...others, patient]) {
    place.leave()
    place.leave()
  }
  for (const who of ['a', 'a', 'a', 'b', 'c']) turns.enter(who)
  assert.throws(() => turns.enter('d'), isBusy)
})

test('a wait has an end, and whoever gave up or went is passed over', async () => {
  const turns = makeTurns({ ...LIMITS, mostWaitMilliseconds: 1 })
  const held = turns.enter('a')
  await held.turn()
  const late = turns.enter('b')
  await assert.rejects(late.turn(), { code: 'server.busy', facts: { retryAfterSeconds: 5 } })
  late.leave()
  const gone = new AbortController()
  const patient = turns.enterPatiently('reading')
  const leaving = turns.enterPatiently('c')
  const waited = assert.rejects(leaving.turn(gone.signal), { message: 'gone' })
  const served = patient.turn()
  gone.abort(new Error('gone'))
  await waited
  leaving.leave()
  held.leave()
  await served
  patient.leave()
  const next = turns.enter('d')
  await next.turn()
})

test('whoever leaves before their turn is passed over, and hears so', async () => {
  const turns = makeTurns(LIMITS)
  const held = turns.enter('a')
  await held.turn()
  const leaving = turns.enterPatiently('b')
  const waited = assert.rejects(leaving.turn(), { code: 'server.busy' })
  leaving.leave()
  await waited
  await assert.rejects(leaving.turn(), { code: 'server.busy' })
  const next = turns.enter('c')
  const served = next.turn()
  held.leave()
  await served
  next.leave()
})

test('no more are served at once than may be', async () => {
  const turns = makeTurns({ ...LIMITS, atOnce: 2, mostOfOne: 20, mostOfAll: 20 })
  let now = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const place = turns.enter(`who ${index % 3}`)
      await place.turn()
      most = Math.max(most, ++now)
      await soon()
      now--
      place.leave()
    }),
  )
  assert.equal(most, 2)
})
