// Streams of events to those who do not read them, or who open many: what waits for them is bounded, and is not theirs any more once they may not be told.
import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { makeEventStreams, makeHttp, noAccess, type OpenStream, thisMachineOnly } from '../src/platform/http/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { openTestHouse, type TestHouse } from './door.test-builder.ts'
import { until } from './until.test-builder.ts'

/** Far more than the two ends of a line on this machine hold for each other. */
const MOST_TOLD_BYTES = 200_000_000
const PIECE = 'x'.repeat(100_000)

interface Opened {
  readonly stream: OpenStream
  readonly raw: FastifyReply['raw']
}

/** A client that reads nothing until it is told to. */
class Deaf {
  readonly socket: Socket
  heard = ''
  constructor(port: number, path: string, token: string) {
    this.socket = connect(port, '127.0.0.1').pause()
    this.socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:4178\r\nauthorization: Bearer ${token}\r\n\r\n`)
    this.socket.on('error', () => undefined)
  }
  async hearToTheEnd(): Promise<string> {
    this.socket.on('data', (bytes: Buffer) => (this.heard += bytes.toString('latin1'))).resume()
    await until(() => this.socket.destroyed)
    return this.heard
  }
}

let house: TestHouse
let port: number
const opened: Opened[] = []
const clients: Deaf[] = []
/** Tokens that open, and whose they are. */
const inside = new Map<string, AccountId>()
let app: TestHouse['app']

before(async () => {
  house = await openTestHouse(async () => undefined)
  const workspace = newId<WorkspaceId>()
  const { db, clock } = house.installation
  app = makeHttp({
    log: makeLog('silent'),
    db,
    clock,
    reach: thisMachineOnly,
    door: {
      enter: async ({ presented }) => {
        const token = presented?.kind === 'token' ? presented.text : ''
        const account = inside.get(token)
        if (account === undefined) throw noAccess()
        return authorityOfPerson({ workspace, account, role: 'viewer', via: { kind: 'token', id: token } })
      },
    },
  })
  for (const [path, lastMilliseconds] of [
    ['/told', 200],
    ['/patient', 600_000],
  ] as const) {
    const limits = { mostOfOne: 2, mostOfAccount: 3, heartbeatMilliseconds: 600_000, lastMilliseconds }
    const streams = makeEventStreams(app, limits)
    app.get(path, { config: { access: { role: 'viewer', scope: 'documents.read' } } }, async (request, reply) => {
      opened.push({ stream: streams.open(request, reply, async () => undefined), raw: reply.raw })
      return reply
    })
  }
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})

after(async () => {
  for (const { socket } of clients) socket.destroy()
  await app.close()
  await house.close()
})

const tokenOf = (account = newId<AccountId>()): string => {
  const token = newId()
  inside.set(token, account)
  return token
}

async function opens(token: string, path = '/told'): Promise<{ client: Deaf } & Opened> {
  const before = opened.length
  const client = new Deaf(port, path, token)
  clients.push(client)
  await until(() => opened.length > before)
  const last = opened.at(-1)
  assert.ok(last)
  return { client, ...last }
}

const statusOf = async (token: string, path = '/told'): Promise<number> => {
  const stop = new AbortController()
  const { status } = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { host: 'localhost:4178', authorization: `Bearer ${token}` },
    signal: stop.signal,
  })
  stop.abort()
  return status
}

/** Tells numbered pieces until that is so; how many. */
async function tellUntil({ stream, raw }: Opened, isSo: () => boolean): Promise<number> {
  let told = 0
  for (let most = 0; !isSo(); told++) {
    assert.ok(told * PIECE.length < MOST_TOLD_BYTES, 'it is told without end')
    stream.send([{ event: 'piece', data: `${told} ${PIECE}` }])
    await new Promise((resolve) => setImmediate(resolve))
    most = Math.max(most, raw.writableLength)
    assert.ok(most < 2_000_000, `${most} bytes wait`)
  }
  return told
}

test('whoever takes nothing of what they are told is let go, line and all, before much of it waits', async () => {
  const { stream, raw, client } = await opens(tokenOf())
  const told = await tellUntil({ stream, raw }, () => stream.closed.aborted)
  await until(() => raw.destroyed)
  const heard = await client.hearToTheEnd()
  assert.ok(!heard.includes(`"${told - 1} `))
})

test('a stream that has come to its end waits for nobody who does not hear it', async () => {
  const { stream, raw } = await opens(tokenOf())
  await tellUntil({ stream, raw }, () => raw.writableLength > 200_000)
  stream.finish()
  await until(() => stream.closed.aborted)
  await until(() => raw.destroyed)
})

test('what waits for somebody who reads slowly is not told once they may not be told', async () => {
  const token = tokenOf()
  const { stream, raw, client } = await opens(token)
  const told = await tellUntil({ stream, raw }, () => raw.writableLength > 400_000)
  inside.delete(token)
  // What was asked within the last second still holds.
  await sleep(1100)
  stream.send([{ event: 'piece', data: 'the last' }])
  await until(() => stream.closed.aborted)
  const heard = await client.hearToTheEnd()
  assert.ok(heard.includes('"0 x'))
  assert.ok(!heard.includes('the last') && !heard.includes(`"${told - 1} `), 'it was told what waited')
})

test('a line that was given up holds its room until it is closed: eight times nothing is not a way to more', async () => {
  const token = tokenOf()
  const both = [await opens(token, '/patient'), await opens(token, '/patient')]
  const [one] = both
  assert.ok(one)
  await tellUntil(one, () => one.raw.writableLength > 200_000)
  one.stream.finish()
  await until(() => one.stream.closed.aborted)
  assert.equal(one.raw.destroyed, false)
  assert.equal(await statusOf(token, '/patient'), 429)
  one.client.socket.destroy()
  await until(() => one.raw.destroyed)
  assert.equal(await statusOf(token, '/patient'), 200)
})

test('an account follows no more through many tokens than it may, and others are not hindered', async () => {
  const account = newId<AccountId>()
  const [one, other] = [tokenOf(account), tokenOf(account)]
  const all = [await opens(one), await opens(one), await opens(other)]
  assert.deepEqual([await statusOf(other), await statusOf(tokenOf(account))], [429, 429])
  assert.equal(await statusOf(tokenOf()), 200)
  all[0]?.client.socket.destroy()
  await until(() => all[0]?.raw.destroyed === true)
  assert.equal(await statusOf(other), 200)
})
