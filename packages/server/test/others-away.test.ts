// What the server leans on goes away and comes back: the storage of originals, the mail server, and the data folder that another process
// holds. Each is a refusal in clear words; nothing that was acknowledged is lost, and what waited is done.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { openInstallation } from '../src/entry/compose.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { formOf } from './door.test-builder.ts'
import { type FilingHouse, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'
import { openTestStorage } from './s3.test-builder.ts'
import { type Client, clientOf, endAll, startProcess, startServing, tokenOf } from './serving.test-builder.ts'
import { until } from './until.test-builder.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-away-'))
after(() => {
  endAll()
  rmSync(root, { recursive: true, force: true })
})

const send = (house: FilingHouse, matter: string, bytes: string) =>
  house.editor.send('POST', `/matters/${matter}/documents`, formOf([{ name: 'a.txt', bytes }]))

test('while the storage is away nothing is filed, what was filed is there after it, and what waits is read and erased then', {
  timeout: 300_000,
}, async () => {
  const storage = await openTestStorage()
  const house = await openFilingHouse(undefined, { s3: storage.place })
  const isAway = { isAway: false }
  storage.interfere = (_, reply) => {
    if (isAway.isAway)
      reply.writeHead(503, { 'content-type': 'application/xml' }).end('<Error><Code>Down</Code></Error>')
    return isAway.isAway
  }
  try {
    const matter = await house.openMatter('Away')
    const [kept = '', doomed = ''] = await house.file(matter.id, [
      { name: 'kept.txt', bytes: NOTE },
      { name: 'doomed.txt', bytes: OTHER },
    ])
    const objects = storage.objects.size
    isAway.isAway = true
    const refused = await send(house, matter.id, 'On 6 June 2021 Jane Sample called.\n')
    assert.equal(refused.statusCode, 503, refused.body)
    assert.equal(refused.json<{ code: string }>().code, 'storage.away')
    assert.equal(storage.objects.size, objects)
    assert.equal((await house.rowsOf(matter.id)).length, 2, 'rows need no storage')
    // Filed before, read again while the storage is away: it waits.
    assert.equal((await house.editor.send('POST', `/documents/${kept}/read-again`)).statusCode, 202)
    await house.editor.send('DELETE', `/documents/${doomed}`, { headers: { 'if-match': '"1"' } })
    assert.equal((await house.owner.send('POST', `/documents/${doomed}/remove`)).statusCode, 204)
    await until(() => storage.requests.filter((request) => request.startsWith('GET')).length > 0)
    isAway.isAway = false
    await until(async () => (await house.detail(kept)).status === 'read')
    assert.equal((await house.editor.get(`/documents/${kept}/original`)).body, NOTE)
    await until(() => ![...storage.objects.keys()].some((name) => name.includes(doomed)))
    assert.equal((await send(house, matter.id, 'On 6 June 2021 Jane Sample called.\n')).statusCode, 201)
    await house.settled()
    assert.deepEqual((await house.detail(kept)).findings, [])
  } finally {
    isAway.isAway = false
    await house.close()
    await storage.close()
  }
})

test('a start without its storage is refused in one sentence that names the settings', async () => {
  const storage = await openTestStorage()
  await storage.close()
  const options = { isThrowAway: true, concurrency: 1, maxFileBytes: 1e6, log: makeLog('silent') }
  await assert.rejects(openInstallation({ ...options, dataFolder: join(root, 'unreachable'), s3: storage.place }), {
    code: 'storage.unusable',
    message: /MUNIMENT_S3_ENDPOINT/,
  })
})

/** Says what a mail server says, and keeps what it is told. */
function mailServer(letters: string[]): Server {
  return createServer((socket) => {
    let isLetter = false
    let text = ''
    socket.on('error', () => undefined)
    socket.write('220 mail.test\r\n')
    socket.on('data', (piece) => {
      for (const line of piece.toString().split('\r\n').slice(0, -1)) {
        if (isLetter && line !== '.') text += `${line}\n`
        else if (isLetter) {
          letters.push(text)
          isLetter = false
          socket.write('250 taken\r\n')
        } else if (/^DATA/i.test(line)) {
          isLetter = true
          text = ''
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 mail.test\r\n')
      }
    })
  })
}

/** A server that takes every call and treats it as it is told. */
async function openLine(treat: (socket: Socket) => void): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    treat(socket)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return { server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 }
}

const byMail = (folder: string, port: number) => ({
  MUNIMENT_DATA: join(root, folder),
  MUNIMENT_SMTP_URL: `smtp://127.0.0.1:${port}`,
  MUNIMENT_MAIL_FROM: 'Muniment <muniment@example.org>',
})

/** What the list of invitations says of the only one. */
async function letterOf({ done }: Client): Promise<string | undefined> {
  const { invitations } = await done<{ invitations: { letter: string }[] }>('GET', '/invitations')
  return invitations[0]?.letter
}

test('a server whose mail server is away answers all the same, and sends the letter when it is back, once', {
  timeout: 300_000,
}, async () => {
  let tried = 0
  const away = await openLine((socket) => {
    tried += 1
    socket.destroy()
  })
  const letters: string[] = []
  const server = await startServing(byMail('mail', away.port), { isNew: true })
  const mail = mailServer(letters)
  try {
    const token = await tokenOf(server)
    const client = clientOf(
      () => server.address,
      () => token,
    )
    const guest = { email: 'jane@beispiel.example', role: 'viewer' }
    assert.equal((await client.ask('POST', '/invitations', guest)).status, 201)
    // Whoever gives the letter up, or says that it went out, is found out here and not by a time limit.
    await until(async () => tried > 1 || (await letterOf(client)) !== 'waiting')
    assert.equal(await letterOf(client), 'waiting')
    await new Promise((closed) => away.server.close(closed))
    await new Promise<void>((ready) => mail.listen(away.port, '127.0.0.1', ready))
    await until(async () => (await letterOf(client)) !== 'waiting')
    assert.equal(await letterOf(client), 'sent')
    assert.equal(letters.length, 1)
    assert.match(letters[0] ?? '', /To: jane@beispiel\.example/i)
  } finally {
    await server.kill()
    away.server.close()
    mail.close()
  }
})

test('nobody waits for a mail server that greets and then says nothing: neither who asks nor who ends the server', {
  timeout: 300_000,
}, async () => {
  const called = Promise.withResolvers<Socket>()
  const mute = await openLine((socket) => {
    socket.write('220 mail.test\r\n')
    called.resolve(socket)
  })
  const server = await startServing({ ...byMail('mute', mute.port), MUNIMENT_STOP_SECONDS: '10' }, { isNew: true })
  try {
    const token = await tokenOf(server)
    const client = clientOf(
      () => server.address,
      () => token,
    )
    const answered = client.ask('POST', '/invitations', { email: 'jane@beispiel.example', role: 'viewer' })
    // The line is cut after 30 seconds of silence: an answer that came after it waited for it.
    const given = called.promise.then((socket) => once(socket, 'close'))
    const first = await Promise.race([answered, given])
    assert.ok(first instanceof Response, 'the answer waited for the mail server')
    assert.equal(first.status, 201)
    const socket = await called.promise
    assert.equal(await letterOf(client), 'waiting')
    assert.ok(!socket.destroyed, 'the letter is on its way when the server is ended')
    server.signal('SIGTERM')
    assert.deepEqual(await server.ended, { code: 0, signal: null }, server.said())
  } finally {
    await server.kill()
    mute.server.close()
  }
})

test('a second process on one data folder ends with a sentence, and the first serves on', {
  timeout: 300_000,
}, async () => {
  const environment = { MUNIMENT_DATA: join(root, 'twice') }
  const first = await startServing(environment, { isNew: true })
  try {
    const token = await tokenOf(first)
    const second = startProcess(['serve'], { MUNIMENT_PORT: '0', ...environment })
    const served = second.says(/at http:\/\/\S+\n/).then(
      () => 'a second process serves the same folder',
      () => 'it ended',
    )
    assert.equal(await served, 'it ended')
    const { code } = await second.ended
    assert.notEqual(code, 0)
    assert.match(second.said(), /Another Muniment process is using this data folder/)
    assert.doesNotMatch(second.said(), /^\s+at /m, 'a sentence, no stack')
    const database = join(environment.MUNIMENT_DATA, 'database')
    await assert.rejects(async () => (await openPglite(database)).close(), { code: 'db.in-use' })
    const { done } = clientOf(
      () => first.address,
      () => token,
    )
    await done('POST', '/matters', { name: 'Served on' })
    const { matters } = await done<{ matters: { name: string }[] }>('GET', '/matters')
    assert.deepEqual(
      matters.map(({ name }) => name),
      ['Served on'],
    )
  } finally {
    await first.kill()
  }
})
