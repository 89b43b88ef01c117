// What has had its day goes by itself, what has not stays, and of several processes one does it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { forgetWhatIsOld } from '../src/entry/retention.ts'
import { DOOR_DAYS } from '../src/features/accounts/index.ts'
import { REMARK_DAYS } from '../src/features/editing/index.ts'
import { inTurn } from '../src/platform/jobs/index.ts'
import { browser, onEveryServer, PASSWORD, personFrom, type TestServer } from './people.test-builder.ts'

const DAY = 24 * 60

onEveryServer('retention', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const forget = (trashDays = 0) =>
    forgetWhatIsOld({
      db: server.installation.db,
      documents: server.installation.documents,
      clock: server.clock,
      trashDays,
    })
  const made = async (url: string, body: object): Promise<string> => {
    const reply = await server.ask('POST', url, server.owner.headers, body)
    assert.equal(reply.statusCode, 201, reply.body)
    const { id, event } = reply.json<{ id?: string; event?: { id: string } }>()
    return id ?? event?.id ?? ''
  }
  const signInAgain = async () => {
    server.owner = personFrom(await server.signIn(server.owner.email))
  }

  test('a deleted remark is forgotten after its days with all it said, whoever wrote it, and no other', async () => {
    const matter = await made('/matters', { name: 'A matter' })
    const event = await made(`/matters/${matter}/events`, { text: 'They met.' })
    const comments = `/matters/${matter}/events/${event}/comments`
    const remove = async (text: string): Promise<string> => {
      const id = await made(comments, { text })
      const headers = { ...server.owner.headers, 'x-muniment': '1' }
      await server.ask('PATCH', `${comments}/${id}`, { ...headers, 'if-match': '"1"' }, { text: `${text} Really.` })
      const gone = await server.ask('DELETE', `${comments}/${id}`, { ...headers, 'if-match': '"2"' })
      assert.equal(gone.statusCode, 204, gone.body)
      return id
    }
    const history = async (id: string) =>
      (await server.ask('GET', `${comments}/${id}/history`, server.owner.headers)).statusCode
    // Times of remarks are those of the installation's own clock, which no test moves.
    const first = await remove('Was it so?')
    server.clock.pass((REMARK_DAYS - 1) * DAY)
    await signInAgain()
    assert.equal((await forget())['remarks'], 0)
    assert.equal(await history(first), 200)
    server.clock.pass(2 * DAY)
    await signInAgain()
    const kept = await made(comments, { text: 'This one stands.' })
    assert.equal((await forget())['remarks'], 1)
    assert.equal(await history(first), 404)
    assert.equal(await history(kept), 200)
  })

  test('what opens nothing any more goes after its days, and what opens stays', async () => {
    await forget()
    await server.signIn(server.owner.email)
    const count = async (table: string): Promise<number> => {
      const { rows } = await server.installation.db.atTheDoor('a test counts', (_tables, { connection }) =>
        connection.query(`select count(*) as rows from ${table}`, []),
      )
      return Number(rows[0]?.['rows'])
    }
    await signInAgain()
    await made('/tokens', { name: 'short', scopes: ['matters.read'], days: 1 })
    await made('/tokens', { name: 'long', scopes: ['matters.read'], days: 366 })
    await made('/invitations', { email: 'late@sample.example', role: 'viewer' })
    await server.ask('POST', '/password-resets', browser, { email: server.owner.email })
    await server.accounts.settled()
    const tables = ['sessions', 'door_links', 'invitations', 'api_tokens', 'known_devices'] as const
    const before = await Promise.all(tables.map(count))
    assert.ok(
      before.every((rows) => rows > 0),
      before.join(),
    )
    server.clock.pass(10)
    const soon = await forget()
    assert.deepEqual([soon['links'], soon['invitations'], soon['tokens'], soon['sessions']], [0, 0, 0, 0])
    server.clock.pass(30)
    assert.equal((await forget())['links'], before[1])
    server.clock.pass((7 + DOOR_DAYS.invitations) * DAY)
    const later = await forget()
    assert.equal(later['sessions'], before[0])
    assert.equal(await count('invitations'), 0)
    const tokens = await count('api_tokens')
    server.clock.pass((DOOR_DAYS.tokens + 1) * DAY)
    assert.ok(((await forget())['tokens'] ?? 0) > 0)
    assert.ok((await count('api_tokens')) < tokens)
    assert.ok((await count('api_tokens')) > 0)
    server.clock.pass((DOOR_DAYS.devices + 1) * DAY)
    await forget()
    assert.equal(await count('known_devices'), 0)
    assert.equal((await server.signIn(server.owner.email, PASSWORD)).statusCode, 200)
  })

  test('what somebody asked is forgotten once they are no member any more, and what others asked stays', async () => {
    await signInAgain()
    const matter = await made('/matters', { name: 'Asked' })
    const gone = await server.join('gone@muster.example', 'viewer')
    const ask = async (headers: Record<string, string>) => {
      const reply = await server.ask('POST', `/matters/${matter}/questions`, headers, { question: 'Who pays?' })
      assert.equal(reply.statusCode, 200, reply.body)
    }
    await ask(gone.headers)
    await ask(server.owner.headers)
    assert.equal((await forget())['conversations'], 0)
    const removed = await server.ask('DELETE', `/members/${gone.id}`, { ...server.owner.headers, 'x-muniment': '1' })
    assert.ok(removed.statusCode < 300, removed.body)
    assert.equal((await forget())['conversations'], 1)
    const left = await server.ask('GET', `/matters/${matter}/conversations`, server.owner.headers)
    assert.equal(left.json<{ conversations: unknown[] }>().conversations.length, 1)
    assert.equal((await forget())['conversations'], 0)
  })

  test('the trash is emptied after as many days as the operator says, and never where nothing is said', async () => {
    await signInAgain()
    const [matter, other] = [await made('/matters', { name: 'Put away' }), await made('/matters', { name: 'Stays' })]
    const headers = { ...server.owner.headers, 'x-muniment': '1', 'if-match': '"1"' }
    const trashed = await server.ask('DELETE', `/matters/${matter}`, headers)
    assert.ok(trashed.statusCode < 300, trashed.body)
    server.clock.pass(31 * DAY)
    assert.equal((await forget())['matters'], 0)
    await signInAgain()
    const list = async () => (await server.ask('GET', '/matters?state=trashed', server.owner.headers)).body
    assert.ok((await list()).includes(matter))
    assert.equal((await forget(30))['matters'], 1)
    assert.ok(!(await list()).includes(matter))
    assert.equal((await server.ask('GET', `/matters/${other}`, server.owner.headers)).statusCode, 200)
  })

  test('of several processes one does what is due, once in its hours, and again at once where it failed', async () => {
    const { db } = server.installation
    let done = 0
    const turn = inTurn({ db, clock: server.clock }, { name: 'test.work', everyHours: 6 }, async () => (done += 1))
    const { signal } = new AbortController()
    const took = await Promise.all(Array.from({ length: 8 }, () => turn(signal)))
    assert.deepEqual([done, took.filter(Boolean).length], [1, 1])
    server.clock.pass(-0.5)
    assert.equal(await turn(signal), false, 'who asked a moment earlier and is heard later does not do it again')
    server.clock.pass(5 * 60 + 0.5)
    assert.equal(await turn(signal), false)
    server.clock.pass(60)
    assert.equal(await turn(signal), true)
    server.clock.pass(-48 * 60)
    assert.equal(await turn(signal), true, 'a clock that was ahead keeps nothing from being done')
    server.clock.pass(54 * 60)
    const failing = inTurn({ db, clock: server.clock }, { name: 'test.work', everyHours: 6 }, () =>
      Promise.reject(new Error('not now')),
    )
    await assert.rejects(failing(signal), { message: 'not now' })
    assert.equal(await turn(signal), true)
  })

  test('a turn that the database took along is due again at the next look, and what it failed of is told', async () => {
    const { db } = server.installation
    let isAway = false
    const acrossWorkspaces: typeof db.acrossWorkspaces = (reason, work) =>
      isAway ? Promise.reject(new Error('nobody answers')) : db.acrossWorkspaces(reason, work)
    let done = 0
    const turn = inTurn(
      { db: { ...db, acrossWorkspaces }, clock: server.clock },
      { name: 'test.away', everyHours: 24 },
      async () => {
        if (isAway) throw new Error('went away')
        done += 1
      },
    )
    const { signal } = new AbortController()
    const goesAway = inTurn(
      { db: { ...db, acrossWorkspaces }, clock: server.clock },
      { name: 'test.away', everyHours: 24 },
      async () => {
        if (done > 0) return
        isAway = true
        throw new Error('the work failed')
      },
    )
    await assert.rejects(goesAway(signal), { message: 'the work failed' })
    await assert.rejects(goesAway(signal), { message: 'nobody answers' })
    isAway = false
    assert.equal(await turn(signal), false, 'to another process it looks as if it were done')
    server.clock.pass(60)
    done = 1
    assert.equal(await goesAway(signal), true, 'whoever owes it does it')
    assert.equal(await turn(signal), false)
  })
})

test('the schedule people read names the days that hold', () => {
  const schedule = readFileSync(new URL('../../../docs/retention.md', import.meta.url), 'utf8')
  for (const line of [
    `| a comment or a note that its author deleted | ${REMARK_DAYS} days later;`,
    `| invitations nobody accepted | ${DOOR_DAYS.invitations} days after they expired |`,
    `| letters that could not be sent | after ${DOOR_DAYS.letters} days |`,
    `| API tokens | ${DOOR_DAYS.tokens} days after they expired |`,
    `| browsers somebody signed in with | ${DOOR_DAYS.devices} days after the last time |`,
  ])
    assert.ok(schedule.includes(line), line)
})
