// The ways in and out: a certificate that is renewed, files with secrets, a database across a network; and what the doctor says of them.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect as connectTls, createServer as createTlsServer } from 'node:tls'
import { endOf, followCertificate } from '../src/entry/certificate.ts'
import { examineWays } from '../src/entry/examine-ways.ts'
import { declaredSettings } from '../src/entry/settings.ts'
import { databaseUrlOf } from '../src/entry/way-to-database.ts'
import { readSettings } from '../src/platform/config/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { type MadePair, makePair, NO_OPENSSL } from './certificate.test-builder.ts'
import { openTestServer } from './people.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-ways-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const settings = (environment: Record<string, string>) => readSettings(declaredSettings, environment)
const put = ({ cert, key }: MadePair) => {
  const [MUNIMENT_TLS_CERT, MUNIMENT_TLS_KEY] = [inFolder('cert.pem', cert), inFolder('key.pem', key)]
  return { MUNIMENT_TLS_CERT, MUNIMENT_TLS_KEY }
}
const now = () => new Date()
const said = async (about: string, environment: Record<string, string>, at: Date = now()) => {
  const found = (await examineWays(settings(environment), at)).find((finding) => finding.about === about)
  return `${found?.state}: ${found?.says}`
}

/** Listens on this machine for as long as `work` runs. */
async function listening(server: Server, work: (port: number) => Promise<void>): Promise<void> {
  server.on('connection', (socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    await work(typeof address === 'object' && address !== null ? address.port : 0)
  } finally {
    server.close()
  }
}

test('a certificate that was renewed is used without a start; one that cannot be used leaves the one before', {
  skip: NO_OPENSSL,
}, async () => {
  const first = makePair('localhost', 3)
  const lines: string[] = []
  const server = await openTestServer({ reach: { publicUrl: null, trustedProxies: [], tls: first } })
  const log = makeLog('info', (line) => void lines.push(line))
  const followed = followCertificate(server.app.server, first, { settings: settings(put(first)), log, now })
  try {
    const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
    const shown = () =>
      new Promise<string>((resolve, reject) => {
        const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
          resolve(`${socket.getProtocol()} ${socket.getPeerCertificate().fingerprint256}`)
          socket.destroy()
        }).on('error', reject)
      })
    const before = await shown()
    await followed.look()
    await followed.look()
    assert.equal(await shown(), before)
    assert.equal(lines.filter((line) => line.includes('ends soon')).length, 1, 'said once a day')
    put({ ...makePair('localhost', 90), key: first.key })
    await followed.look()
    await followed.look()
    assert.equal(await shown(), before)
    assert.equal(lines.filter((line) => line.includes('the one before stays')).length, 1, 'said once, not each minute')
    put(makePair('localhost', 90))
    await followed.look()
    const renewed = await shown()
    assert.notEqual(renewed, before)
    assert.match(renewed, /^TLSv1\.3 /)
    assert.ok((followed.end()?.getTime() ?? 0) > endOf(first).getTime())
    assert.ok(!lines.join('').includes('PRIVATE'))
  } finally {
    await followed.stop()
    await server.close()
  }
})

test('the doctor says how long a certificate holds, whether it is its key’s, and for whom it is', {
  skip: NO_OPENSSL,
}, async () => {
  const pair = makePair('muniment.example.org', 40)
  const given = { ...put(pair), MUNIMENT_HOST: '0.0.0.0', MUNIMENT_PUBLIC_URL: 'https://muniment.example.org' }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  assert.match(await said('tls', given), /^ok: .*\((39|40) days\)/)
  assert.match(await said('tls', given, inDays(30)), /^warn: .*renew it/)
  assert.match(await said('tls', given, inDays(41)), /^fail: the certificate ended on/)
  assert.match(
    await said('tls', { ...given, MUNIMENT_PUBLIC_URL: 'https://other.example.org' }),
    /^fail: the certificate is not for other\.example\.org/,
  )
  inFolder('key.pem', makePair('muniment.example.org', 40).key)
  assert.match(await said('tls', given), /^fail: .*own private key/)
  assert.match(await said('tls', {}), /^ok: none: only this machine/)
  assert.match(await said('tls', { MUNIMENT_HOST: '0.0.0.0' }), /^fail: .*can be reached by others/)
})

/** Speaks so much SMTP that a letter could be begun; `password` is the one it takes. */
function mailServer(password: string, heard: string[]): Server {
  return createServer((socket) => {
    socket.write('220 mail.example ESMTP\r\n')
    socket.on('data', (bytes) => {
      const line = bytes.toString().trim()
      heard.push(line.split(' ')[0] ?? '')
      if (line.startsWith('EHLO')) socket.write('250-mail.example\r\n250 AUTH PLAIN\r\n')
      else if (line.startsWith('AUTH')) {
        const isRight = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .endsWith(`\0${password}`)
        socket.write(isRight ? '235 2.7.0 Accepted\r\n' : '535 5.7.8 no\r\n')
      } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  })
}

test('the doctor speaks to the mail server and sends nothing', async () => {
  const from = { MUNIMENT_MAIL_FROM: 'Muniment <muniment@example.org>' }
  const heard: string[] = []
  let closed = 0
  await listening(mailServer('right', heard), async (port) => {
    closed = port
    const at = (word: string) => ({ ...from, MUNIMENT_SMTP_URL: `smtp://login:${word}@127.0.0.1:${port}` })
    assert.match(await said('mail', at('right')), /^ok: .*no letter was sent/)
    assert.deepEqual(
      heard.filter((word) => ['MAIL', 'RCPT', 'DATA'].includes(word)),
      [],
    )
    assert.match(await said('mail', at('wrong')), /^fail: .*refuses the login/)
    const { MUNIMENT_MAIL_FROM: _left, ...nobody } = at('right')
    assert.match(await said('mail', nobody), /^fail: .*need a sender/)
  })
  const away = { ...from, MUNIMENT_SMTP_URL: `smtp://127.0.0.1:${closed}` }
  assert.match(await said('mail', away), /^fail: .*Nothing listens/)
  assert.match(await said('mail', { ...from, MUNIMENT_SMTP_URL: 'mail.example.org' }), /^fail: .*not the address/)
  assert.match(await said('mail', {}), /^ok: no mail server/)
})

test('the doctor tries the collector of the log, by its certificate too', { skip: NO_OPENSSL }, async () => {
  let closed = 0
  await listening(createServer(), async (port) => {
    closed = port
    assert.match(await said('log', { MUNIMENT_LOG_TO: `tcp://127.0.0.1:${port}` }), /^ok: .*nothing was sent/)
  })
  assert.match(await said('log', { MUNIMENT_LOG_TO: `tcp://127.0.0.1:${closed}` }), /^fail: /)
  const pair = makePair('localhost', 3)
  await listening(createTlsServer(pair), async (port) => {
    const to = { MUNIMENT_LOG_TO: `tls://localhost:${port}` }
    assert.match(await said('log', to), /^fail: .*nobody vouches for/)
    assert.match(await said('log', { ...to, MUNIMENT_LOG_CA: inFolder('ca.pem', pair.cert) }), /^ok: /)
    assert.match(await said('log', { ...to, MUNIMENT_LOG_CA: join(folder, 'none.pem') }), /^fail: MUNIMENT_LOG_CA/)
  })
  assert.match(await said('log', { MUNIMENT_LOG_TO: 'tcp://log.example.org:514' }), /^fail: .*MUNIMENT_LOG_TO/)
})

test('rows cross no network in the clear, unless the operator says that it is theirs', () => {
  const elsewhere = 'postgres://muniment_server:pw@db.example.org/muniment'
  const inTheClear = { code: 'db.in-the-clear' }
  for (const url of [elsewhere, `${elsewhere}?sslmode=disable`, 'postgres://10.0.0.7/muniment'])
    assert.throws(() => databaseUrlOf(settings({ DATABASE_URL: url })), inTheClear, url)
  assert.throws(() => databaseUrlOf(settings({ MUNIMENT_ADMIN_DATABASE_URL: elsewhere })), inTheClear)
  for (const url of [
    `${elsewhere}?sslmode=verify-full`,
    'postgres://localhost/muniment',
    'postgres://[::1]/muniment',
    'postgres://u@%2Fvar%2Frun%2Fpostgresql/muniment',
    '',
  ])
    assert.equal(databaseUrlOf(settings({ DATABASE_URL: url })), url)
  assert.equal(databaseUrlOf(settings({ DATABASE_URL: elsewhere, MUNIMENT_DATABASE_CLEAR: '1' })), elsewhere)
})

test('what is secret may stand in a file; two of one thing, and a file that is not there, are mistakes', () => {
  const url = 'postgres://muniment_server:pw@localhost/muniment'
  const file = inFolder('database-url', `${url}\n`)
  assert.equal(settings({ DATABASE_URL_FILE: file }).databaseUrl, url)
  const smtp = inFolder('smtp-url', 'smtps://login:pw@mail.example.org\n')
  assert.equal(settings({ MUNIMENT_SMTP_URL_FILE: smtp }).smtpUrl, 'smtps://login:pw@mail.example.org')
  assert.equal(settings({ MUNIMENT_ADMIN_DATABASE_URL_FILE: file }).adminDatabaseUrl, url)
  assert.throws(() => settings({ DATABASE_URL_FILE: file, DATABASE_URL: url }), /DATABASE_URL_FILE: .*only one/)
  assert.throws(() => settings({ MUNIMENT_SMTP_URL_FILE: join(folder, 'none') }), /MUNIMENT_SMTP_URL_FILE: there is no/)
  assert.throws(() => settings({ MUNIMENT_HOST_FILE: file }), /there is no such setting/)
})
