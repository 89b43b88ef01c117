// Following a matter: what happens is heard while it happens, missed by nobody, and by nobody who may not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '../src/base/index.ts'
import { changesSince, horizon, matterIdOf } from '../src/evidence/documents/index.ts'
import { nextChange } from '../src/evidence/edits/index.ts'
import { type Followers, makeFollowers, progressRoutes } from '../src/features/progress/index.ts'
import type { Db, Scope } from '../src/platform/db/index.ts'
import { makeStandings, type Standings } from '../src/platform/http/index.ts'
import type { Person } from './door.test-builder.ts'
import { makePostgres, onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, matched, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'
import { until } from './until.test-builder.ts'

interface Heard {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Where the database stands once all that was done before has ended, sealed. Other databases of the same server count in it: what is open
 * there for a moment would have everything told again.
 */
async function standingAfter({ installation, owner }: FilingHouse): Promise<string> {
  const inside = <T>(work: (scope: Scope) => Promise<T>) => installation.db.inWorkspace(owner.authority(), work)
  const { rows } = await inside(({ connection }) => connection.query('select pg_current_xact_id()::text as own', []))
  const own = BigInt(String(rows[0]?.['own']))
  await until(async () => (await inside(horizon)).ended > own)
  return makeStandings(installation.keyring).seal(owner.workspace, own)
}

/** A client of its own: what it heard, and where it stands. */
class Listener {
  readonly heard: Heard[] = []
  lastEventId = ''
  status = 0
  hasEnded = false
  readonly #stop = new AbortController()

  async listen(address: string, path: string, by: Person, lastEventId?: string): Promise<this> {
    const reply = await fetch(`${address}${path}`, {
      headers: { ...by.headers, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
      signal: this.#stop.signal,
    })
    this.status = reply.status
    if (reply.status === 200 && reply.body !== null) {
      assert.match(reply.headers.get('content-type') ?? '', /^text\/event-stream/)
      void this.#read(reply.body).catch(() => undefined)
    } else await reply.body?.cancel()
    return this
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = ''
    for await (const piece of body) {
      text += Buffer.from(piece).toString()
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
        const event = field('event')
        if (event !== undefined) this.heard.push({ event, data: JSON.parse(field('data') ?? '{}') })
        this.lastEventId = field('id') ?? this.lastEventId
      }
    }
    this.hasEnded = true
  }

  async until(what: (heard: readonly Heard[]) => boolean, seconds = 30): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !what(this.heard); await sleep(50))
      assert.ok(Date.now() < end, `heard only ${JSON.stringify(this.heard)}`)
  }

  async ended(seconds = 10): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !this.hasEnded; await sleep(50)) assert.ok(Date.now() < end)
  }

  close(): void {
    this.#stop.abort()
  }
}

const isRead = (id?: string) => (heard: readonly Heard[]) =>
  heard.some(
    ({ event, data }) => event === 'document' && data['status'] === 'read' && (id === undefined || data['id'] === id),
  )
const isGathered = (heard: readonly Heard[]) =>
  heard.some(({ event, data }) => event === 'chronology' && Number(data['sequence']) > 0)

onEveryEngine('following a matter', (make) => {
  let house: FilingHouse
  let address = ''
  let followers: Followers
  let standings: Standings
  let isAway = false
  const refusals: string[] = []
  const faults: unknown[] = []
  let database: TestDatabase | null = null
  const listeners: Listener[] = []
  before(async () => {
    database = make === makePostgres ? await make() : null
    const url = database !== null && 'url' in database ? String(database.url) : ''
    house = await openFilingHouse(
      async (app, { db, keyring }) => {
        standings = makeStandings(keyring)
        const broken: Db = {
          ...db,
          inWorkspace: (authority, work) => {
            if (!isAway) return db.inWorkspace(authority, work)
            refusals.push('away')
            return Promise.reject(new Error('away'))
          },
        }
        followers = makeFollowers({ db: broken, standings }, (error) => {
          assert.ok(isAway, String(error))
          faults.push(error)
        })
        await progressRoutes(app, { db, followers, limits: { mostOfOne: 3, heartbeatMilliseconds: 300 } })
      },
      url === '' ? {} : { databaseUrl: url, isThrowAway: false },
    )
    address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  })
  after(async () => {
    for (const listener of listeners) listener.close()
    await house.close()
    await database?.drop()
  })
  const listen = async (matter: string, by: Person, lastEventId?: string): Promise<Listener> => {
    const listener = new Listener()
    listeners.push(listener)
    await listener.listen(address, `/matters/${matter}/progress`, by, lastEventId)
    return listener
  }

  test('a document is heard of from its filing to its rows, by everybody who follows', async () => {
    const matter = await house.openMatter('Followed')
    const both = [await listen(matter.id, house.viewer), await listen(matter.id, house.owner)]
    for (const listener of both) await listener.until((heard) => heard[0]?.event === 'following')
    assert.equal(followers.count, 1, 'one loop for a matter, however many follow')
    const [id = ''] = await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    for (const listener of both) {
      await listener.until(isRead(id))
      await listener.until(isGathered)
      const read = listener.heard.findLast(({ event }) => event === 'document')
      assert.deepEqual([read?.data['pages'], read?.data['pagesRead'], read?.data['isTrashed']], [1, 1, false])
      listener.close()
    }
    for (let tries = 0; followers.count > 0 && tries < 40; tries++) await sleep(50)
    assert.equal(followers.count, 0, 'nobody listens, nobody asks')
  })

  test('whoever comes while the others are told misses nothing', async () => {
    const matter = await house.openMatter('Late')
    const early = await listen(matter.id, house.viewer)
    await early.until((heard) => heard.length > 0)
    const begin = await followers.look(house.owner.authority(), matterIdOf(matter.id), undefined)
    const [id = ''] = await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    await early.until(isRead(id))
    await early.until(isGathered)
    const late = new Listener()
    const leave = new AbortController()
    const send = (events: readonly Heard[]): void => void late.heard.push(...events)
    begin({ send, finish: () => undefined, breakOff: () => undefined, closed: leave.signal })
    await late.until(isRead(id))
    await late.until(isGathered)
    leave.abort()
    early.close()
  })

  test('what was written in another database, whose numbers are ahead, is told once and not for ever', async () => {
    const matter = await house.openMatter('Moved')
    const [id = ''] = await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    const authority = house.owner.authority()
    const changed = (since: bigint) =>
      house.installation.db.inWorkspace(authority, async (scope) =>
        (await changesSince(scope, matterIdOf(matter.id), since)).documents.map((document) => document.id),
      )
    assert.deepEqual(await changed(0n), [id])
    await house.installation.db.inWorkspace(authority, (scope) =>
      scope.connection.query('update documents set changed = 9000000000000 where id = $1', [id]),
    )
    const { ended: now } = await house.installation.db.inWorkspace(authority, horizon)
    assert.deepEqual(await changed(now), [])
    await house.installation.db.inWorkspace(authority, (scope) =>
      scope.connection.query('update matters set changed = 9000000000000 where id = $1', [matter.id]),
    )
    const listener = new Listener()
    await listener.listen(address, `/matters/${matter.id}/progress?since=${await standingAfter(house)}`, house.viewer)
    await listener.until((heard) => heard[0]?.event === 'following')
    await sleep(800)
    listener.close()
    assert.deepEqual(
      listener.heard.slice(1).map(({ event }) => event),
      [],
      'nor is the matter itself',
    )
    await house.editor.send('PATCH', `/documents/${id}`, { payload: { name: 'renamed.txt' }, ...matched(1) })
    assert.deepEqual(await changed(now), [id], 'what happens here is told')
  })

  test('whoever lost the line hears everything that happened meanwhile', async () => {
    const matter = await house.openMatter('Lost line')
    const first = await listen(matter.id, house.viewer)
    await first.until((heard) => heard.length > 0)
    first.close()
    const ids = await house.file(matter.id, [
      { name: 'a.txt', bytes: NOTE },
      { name: 'b.txt', bytes: OTHER },
    ])
    await house.editor.send('DELETE', `/documents/${ids[0] ?? ''}`, matched(1))
    await house.settled()
    const again = await listen(matter.id, house.viewer, first.lastEventId)
    await again.until((heard) => ids.every((id) => heard.some(({ data }) => data['id'] === id)))
    const trashed = again.heard.find(({ data }) => data['id'] === ids[0])
    assert.equal(trashed?.data['isTrashed'], true)
    again.close()
    const strange = await listen(matter.id, house.viewer, 'not an id of ours')
    await strange.until((heard) => heard.some(({ event }) => event === 'reload'))
    strange.close()
  })

  test('whoever says where the database stood hears of what changed since, and of nothing else', async () => {
    const matter = await house.openMatter('Held')
    const [id = ''] = await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    await house.settled()
    const { workspace } = house.owner
    const standing = () => standingAfter(house)
    const toldSince = async (since: string): Promise<readonly string[]> => {
      const listener = new Listener()
      await listener.listen(address, `/matters/${matter.id}/progress?since=${since}`, house.viewer)
      await listener.until((heard) => heard[0]?.event === 'following')
      // Longer than a round of the loop.
      await sleep(800)
      listener.close()
      return listener.heard.slice(1).map(({ event }) => event)
    }
    const before = await standing()
    assert.deepEqual(await toldSince(before), [], 'nothing happened')
    await house.installation.db.inWorkspace(house.owner.authority(), (scope) =>
      nextChange(scope, { matter: matterIdOf(matter.id), at: new Date(), kind: 'edited', target: matter.id }),
    )
    assert.deepEqual(await toldSince(before), ['chronology'])
    const edited = await standing()
    await house.editor.send('PATCH', `/documents/${id}`, { payload: { custodian: 'Erika Beispiel' }, ...matched(1) })
    assert.deepEqual(await toldSince(edited), ['document'])
    const filed = await standing()
    await house.editor.send('PATCH', `/matters/${matter.id}`, { payload: { name: 'Held on' }, ...matched(1) })
    assert.deepEqual(await toldSince(filed), ['chronology', 'matter'])
    assert.deepEqual(await toldSince(await standing()), [])
    const beyond = await standings.seal(workspace, 9_999_999_999_999_999_999n)
    assert.deepEqual(await toldSince(beyond), ['reload'], 'a number that no transaction has')
    const foreign = await standings.seal(house.stranger.workspace, 1n)
    assert.deepEqual(await toldSince(foreign), ['reload'], 'what was sealed for another workspace')
    assert.deepEqual(await toldSince('x'), ['reload'])
    assert.equal((await listen(matter.id, house.viewer)).status, 200)
    const strange = new Listener()
    await strange.listen(address, `/matters/${matter.id}/progress?since=x%20y`, house.viewer)
    assert.equal(strange.status, 400)
  })

  test('a stream ends with the session that opened it, and behind a wall', async () => {
    const matter = await house.openMatter('Ends')
    const leaving = house.person(house.owner.workspace, 'viewer')
    const walled = house.person(house.owner.workspace, 'viewer')
    const [one, other] = [await listen(matter.id, leaving), await listen(matter.id, walled)]
    await one.until((heard) => heard.length > 0)
    leaving.leave()
    walled.wallOff(matter.id)
    await one.ended()
    await other.ended()
  })

  test('a matter in the trash is no longer followed', async () => {
    const matter = await house.openMatter('Trashed')
    const listener = await listen(matter.id, house.viewer)
    await listener.until((heard) => heard.length > 0)
    await house.editor.send('DELETE', `/matters/${matter.id}`, matched(1))
    await listener.ended()
  })

  test('more windows than one may open are refused, and a closed one makes room', async () => {
    const matter = await house.openMatter('Windows')
    const eager = house.person(house.owner.workspace, 'viewer')
    const open = await Promise.all([1, 2, 3].map(() => listen(matter.id, eager)))
    assert.equal((await listen(matter.id, eager)).status, 429)
    open[0]?.close()
    await sleep(200)
    assert.equal((await listen(matter.id, eager)).status, 200)
    for (const listener of listeners) listener.close()
  })

  test('where the database cannot be asked, the answer says so instead of a stream that says nothing', async () => {
    const matter = await house.openMatter('Away')
    isAway = true
    assert.equal((await listen(matter.id, house.viewer)).status, 500)
    isAway = false
    assert.equal((await listen(matter.id, house.viewer)).status, 200)
    for (const listener of listeners) listener.close()
  })

  test('a database that is away is told of once, however many matters are followed', async () => {
    for (const outage of [1, 2]) {
      const followed = await Promise.all(
        ['One', 'Two'].map(async (name) => {
          const matter = await house.openMatter(name)
          return { matter, listener: await listen(matter.id, house.viewer) }
        }),
      )
      isAway = true
      const before = refusals.length
      for (let tries = 0; refusals.length < before + 6 && tries < 200; tries++) await sleep(50)
      assert.ok(refusals.length >= before + 6)
      isAway = false
      assert.equal(faults.length, outage)
      for (const { matter, listener } of followed) {
        await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
        await listener.until(isRead())
        listener.close()
      }
    }
  })

  test('a matter of another workspace, behind a wall or nowhere cannot be followed', async () => {
    const matter = await house.openMatter('Whose')
    const walled = house.person(house.owner.workspace, 'owner')
    walled.wallOff(matter.id)
    for (const [by, id] of [
      [house.stranger, matter.id],
      [walled, matter.id],
      [house.owner, newId()],
    ] as const)
      assert.equal((await listen(id, by)).status, 404)
  })
})

test('whoever was removed hears nothing that happens afterwards, however long the next heartbeat takes', async () => {
  const house = await openFilingHouse(async (app, { db, keyring }) => {
    const standings = makeStandings(keyring)
    const followers = makeFollowers({ db, standings }, (error) => assert.fail(String(error)))
    await progressRoutes(app, { db, followers, limits: { mostOfOne: 3, heartbeatMilliseconds: 600_000 } })
  })
  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const leaving = house.person(house.owner.workspace, 'viewer')
  const [gone, staying] = [new Listener(), new Listener()]
  try {
    const matter = await house.openMatter('Told')
    await gone.listen(address, `/matters/${matter.id}/progress`, leaving)
    await staying.listen(address, `/matters/${matter.id}/progress`, house.viewer)
    for (const listener of [gone, staying]) await listener.until((heard) => heard.length > 0)
    leaving.leave()
    // What was asked within the last second still holds.
    await sleep(1100)
    const before = gone.heard.length
    await house.file(matter.id, [{ name: 'n.txt', bytes: NOTE }])
    await staying.until(isRead())
    await gone.ended()
    assert.equal(gone.heard.length, before)
  } finally {
    gone.close()
    staying.close()
    await house.close()
  }
})
