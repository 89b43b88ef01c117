import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { test } from 'node:test'
import { Refusal } from '../base/index.ts'
import { printedMail } from './mail-printed.ts'
import { makeSmtpMail } from './mail-smtp.ts'

/** A mail server that takes one letter and keeps what was said to it. */
async function openPost(host = '127.0.0.1'): Promise<{ server: Server; url: string; heard: () => string }> {
  let heard = ''
  const server = createServer((socket) => {
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

test('a letter reaches the mail server with one recipient', async () => {
  const post = await openPost()
  try {
    await makeSmtpMail({ url: post.url, from: 'Muniment <muniment@sample.example>' }).send(letter)
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
    await assert.rejects(mail.send({ ...letter, to: 'gone@sample.example' }), { code: 'mail.refused' })
    await assert.rejects(mail.send({ ...letter, to: 'busy@sample.example' }), (error) => !(error instanceof Refusal))
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
    await assert.rejects(mail.send(letter))
    assert.match(post.heard(), /^EHLO/)
    assert.ok(!post.heard().includes('reset#'))
  } finally {
    post.server.close()
  }
})

test('a mail server that is away is a failure, and an address that is none is refused at once', async () => {
  await assert.rejects(makeSmtpMail({ url: 'smtp://127.0.0.1:9', from: 'm@sample.example' }).send(letter))
  for (const url of ['', 'mail.example.org', 'http://mail.example.org'])
    assert.throws(() => makeSmtpMail({ url, from: 'x@y.example' }), { code: 'mail.address' })
})

test('without a mail server the operator reads whom a letter is for, and that they must hand it on', async () => {
  const printed: string[] = []
  await printedMail((text) => printed.push(text)).send(letter)
  assert.match(printed[0] ?? '', /No mail server is set \(MUNIMENT_SMTP_URL\).*jane@sample\.example/s)
  assert.match(printed[0] ?? '', /reset#abc/)
})
