import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { printedMail } from './mail-printed.ts'
import { makeSmtpMail } from './mail-smtp.ts'

/** A mail server that takes one letter and keeps what was said to it. */
async function openPost(
  host = '127.0.0.1',
  make: (take: (socket: Socket) => void) => Server = createServer,
): Promise<{ server: Server; url: string; heard: () => string }> {
  let heard = ''
  const server = make((socket) => {
    let isData = false
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text
      for (const line of text.split('\r\n')) {
        if (isData) {
          if (line === '.') {
            isData = false
            socket.write('250 taken\r\n')
          }
        } else if (/^EHLO/i.test(line)) socket.write('250 post.example\r\n')
        else if (/^STARTTLS/i.test(line)) socket.write('502 not here\r\n')
        else if (/^RCPT TO:<(?:gone|busy)@/i.test(line))
          socket.write(/gone/.test(line) ? '550 no such mailbox\r\n' : '450 try again\r\n')
        else if (/^(?:MAIL|RCPT)/i.test(line)) socket.write('250 ok\r\n')
        else if (/^DATA/i.test(line)) {
          isData = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      }
    })
    socket.on('error', () => undefined)
    socket.write('220 post.example\r\n')
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, () => resolve()))
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return { server, url: `smtp://${host}:${address.port}`, heard: () => heard }
}

const letter = {
  to: 'jane@sample.example',
  subject: 'Muniment: a new password',
  text: 'http://localhost/reset#abc\n\nBye.',
}

const going = new AbortController().signal

test('a letter reaches the mail server with one recipient', async () => {
  const post = await openPost()
  try {
    await makeSmtpMail({ url: post.url, from: 'Muniment <muniment@sample.example>' }).send(letter, going)
    assert.deepEqual(post.heard().match(/^RCPT TO:.*$/gm), ['RCPT TO:<jane@sample.example>'])
    assert.match(post.heard(), /http:\/\/localhost\/reset#abc/)
  } finally {
    post.server.close()
  }
})

test('a letter the mail server refuses for good is told from one it does not take now', async () => {
  const post = await openPost()
  try {
    const mail = makeSmtpMail({ url: post.url, from: 'Muniment <muniment@sample.example>' })
    await assert.rejects(mail.send({ ...letter, to: 'gone@sample.example' }, going), { code: 'mail.refused' })
    await assert.rejects(mail.send({ ...letter, to: 'busy@sample.example' }, going), { code: 'mail.away' })
  } finally {
    post.server.close()
  }
})

test('a mail server elsewhere that offers no TLS gets no letter', async (t) => {
  // An address of this machine that does not look like one: to the adapter it is elsewhere. Not every system has it.
  const post = await openPost('127.0.0.2').catch(() => null)
  if (post === null) return t.skip('this machine has no 127.0.0.2')
  try {
    const mail = makeSmtpMail({ url: post.url, from: 'm@sample.example' })
    await assert.rejects(mail.send(letter, going))
    assert.match(post.heard(), /^EHLO/)
    assert.ok(!post.heard().includes('reset#'))
  } finally {
    post.server.close()
  }
})

test('a mail server that is away is a failure, and an address that is none is refused at once', async () => {
  const mail = makeSmtpMail({ url: 'smtp://127.0.0.1:9', from: 'm@sample.example' })
  await assert.rejects(mail.send(letter, going), { code: 'mail.away' })
  for (const url of ['', 'mail.example.org', 'http://mail.example.org'])
    assert.throws(() => makeSmtpMail({ url, from: 'x@y.example' }), { code: 'mail.address' })
})

/** What it has become by now: everything that is due has had its turn. */
async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  return Promise.race([
    promise.then(
      () => 'sent',
      (error: unknown) => Reflect.get(Object(error), 'code') ?? error,
    ),
    new Promise((resolve) => setImmediate(() => resolve('still waits'))),
  ])
}

/** A server that says so much and then nothing, and a letter on its way to it. */
async function sendToMute(t: TestContext, says: string, signal: AbortSignal) {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const sending = makeSmtpMail({ url: `smtp://127.0.0.1:${address.port}`, from: 'm@sample.example' }).send(
    letter,
    signal,
  )
  sending.catch(() => undefined)
  const [socket]: Socket[] = await once(server, 'connection')
  assert.ok(socket !== undefined)
  socket.on('error', () => undefined)
  t.after(() => {
    socket.destroy()
    server.close()
  })
  if (says !== '') {
    socket.write(says)
    await once(socket, 'data')
  } else await new Promise((resolve) => setImmediate(resolve))
  return { socket, sending }
}

test('a mail server that takes the call and says nothing is given up as away', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { sending } = await sendToMute(t, '', going)
  assert.equal(await stateOf(sending), 'still waits')
  t.mock.timers.tick(10_000)
  assert.equal(await stateOf(sending), 'mail.away')
})

test('so is one that greets and says a word now and then, and never takes the letter', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { socket, sending } = await sendToMute(t, '220 post.example\r\n', going)
  for (let seconds = 0; seconds < 55; seconds += 5) {
    socket.write('250-post.example\r\n')
    t.mock.timers.tick(5000)
  }
  assert.equal(await stateOf(sending), 'still waits')
  t.mock.timers.tick(5000)
  assert.equal(await stateOf(sending), 'mail.away')
})

test('a process that ends waits for no mail server: the letter is let go, and the line is cut', async (t) => {
  const ending = new AbortController()
  const { socket, sending } = await sendToMute(t, '220 post.example\r\n', ending.signal)
  const cut = once(socket, 'close')
  const reason = new Error('the process ends')
  ending.abort(reason)
  assert.equal(await stateOf(sending), reason)
  await cut
})

test('over TLS a letter goes to whom the system trusts, and to nobody else', {
  skip: existsSync('/usr/bin/openssl') ? false : 'openssl is not here',
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-mail-'))
  const trusted = getCACertificates('default')
  t.after(() => {
    setDefaultCACertificates(trusted)
    rmSync(folder, { recursive: true, force: true })
  })
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', ...made, '-keyout', key, '-out', cert, ...names], { stdio: 'ignore' })
  const post = await openPost('localhost', (take) =>
    createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, take),
  )
  t.after(() => post.server.close())
  const mail = makeSmtpMail({ url: post.url.replace('smtp:', 'smtps:'), from: 'm@sample.example' })
  await assert.rejects(mail.send(letter, going), { code: 'mail.away' })
  assert.equal(post.heard(), '')
  setDefaultCACertificates([...trusted, readFileSync(cert, 'utf8')])
  await mail.send(letter, going)
  assert.match(post.heard(), /http:\/\/localhost\/reset#abc/)
})

test('without a mail server the operator reads whom a letter is for, and that they must hand it on', async () => {
  const printed: string[] = []
  await printedMail((text) => printed.push(text)).send(letter, going)
  assert.match(printed[0] ?? '', /No mail server is set \(MUNIMENT_SMTP_URL\).*jane@sample\.example/s)
  assert.match(printed[0] ?? '', /reset#abc/)
})
