// The protocol, against a double that says what a daemon may say at any moment; what a real one says is tried in test/clamd.test.ts.
import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { makeClamd } from './scan-clamd.ts'

interface Double {
  readonly address: string
  /** What came from each that asked: the command, and the pieces behind it. */
  readonly heard: { command: string; bytes: Buffer; isWhole: boolean }[]
  close(): Promise<void>
}

/** Answers with `word` when the stream has ended, or does as `instead` says at the first byte. */
async function double(word: string, instead?: (socket: Socket, command: string) => void): Promise<Double> {
  const heard: Double['heard'] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const one = { command: '', bytes: Buffer.alloc(0), isWhole: false }
    heard.push(one)
    let held = Buffer.alloc(0)
    socket.on('data', (piece) => {
      if (instead !== undefined) return instead(socket, piece.toString().split('\0')[0] ?? '')
      held = Buffer.concat([held, Buffer.from(piece)])
      if (one.command === '') {
        const end = held.indexOf(0)
        if (end < 0) return
        one.command = held.subarray(0, end).toString()
        held = held.subarray(end + 1)
        if (one.command === 'zVERSION') socket.end(`${word}\0`)
      }
      while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
        const length = held.readUInt32BE(0)
        if (length === 0) {
          one.isWhole = true
          socket.end(`${word}\0`)
          return
        }
        one.bytes = Buffer.concat([one.bytes, held.subarray(4, 4 + length)])
        held = held.subarray(4 + length)
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return {
    address: `tcp://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`,
    heard,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function outcomeOf(answer: Double, source = pieces('one', '', 'two'), mostSilenceMs?: number): Promise<string> {
  try {
    const silence = mostSilenceMs === undefined ? {} : { mostSilenceMs }
    const given = await Array.fromAsync(makeClamd({ address: answer.address, ...silence }).over(source))
    return Buffer.concat(given).toString()
  } catch (error) {
    return `${String(Reflect.get(Object(error), 'code'))} ${JSON.stringify(Reflect.get(Object(error), 'facts'))}`
  } finally {
    await answer.close()
  }
}

test('the pieces go to the scanner as they come and on unchanged, and its word comes last', async () => {
  const answer = await double('stream: OK')
  assert.equal(await outcomeOf(answer), 'onetwo')
  assert.deepEqual(answer.heard, [{ command: 'zINSTREAM', bytes: Buffer.from('onetwo'), isWhole: true }])
  assert.equal(await outcomeOf(await double('stream: OK'), pieces()), '', 'also nothing at all')
  const large = 'x'.repeat(3_000_000)
  assert.equal(await outcomeOf(await double('stream: OK'), pieces(large, large)), large + large)
})

test('whatever is not OK is no OK', async () => {
  assert.equal(
    await outcomeOf(await double('stream: Win.Test.EICAR_HDB-1 FOUND')),
    'document.infected {"found":"Win.Test.EICAR_HDB-1"}',
  )
  assert.equal(await outcomeOf(await double('INSTREAM size limit exceeded. ERROR')), 'scanner.too-large {}')
  for (const word of [
    'stream: lstat() failed: No such file. ERROR',
    'UNKNOWN COMMAND',
    'stream: OK FOUND OK',
    '',
    'ok',
  ])
    assert.match(await outcomeOf(await double(word)), /^scanner\.away/, word)
})

test('a scanner that hangs up, speaks too soon, says too much or says nothing is away', async () => {
  for (const instead of [
    (socket: Socket) => socket.destroy(),
    (socket: Socket) => socket.end(),
    (socket: Socket) => void socket.write('x'.repeat(100_000)),
    (socket: Socket) => void socket.end('COMMAND READ TIMED OUT\0'),
  ])
    assert.match(await outcomeOf(await double('', instead)), /^scanner\.away/)
  assert.match(await outcomeOf(await double('', () => undefined), pieces('one'), 200), /^scanner\.away/)
  const gone = await double('')
  await gone.close()
  assert.match(await outcomeOf(gone), /^scanner\.away/)
  assert.match(await outcomeOf({ ...gone, address: 'unix:/nowhere/clamd.ctl' }), /^scanner\.away/)
})

test('a scanner that says no in the middle of a large file is heard, and no more is sent', async () => {
  const answer = await double('', (socket) => void socket.end('INSTREAM size limit exceeded. ERROR\0'))
  let taken = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; taken < 100_000; taken++) {
      yield Buffer.alloc(1000)
      await new Promise(setImmediate)
    }
  }
  assert.match(await outcomeOf(answer, endless()), /^scanner\.too-large/)
  assert.ok(taken < 100_000)
})

test('one that hangs up without a word in the middle of a file and is there all the same did not take all of it', async () => {
  const answer = await double('', (socket, command) => {
    if (command === 'zVERSION') socket.end('ClamAV 1.4.3\0')
    else socket.destroy()
  })
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      yield Buffer.alloc(1000)
      await new Promise(setImmediate)
    }
  }
  assert.match(await outcomeOf(answer, endless()), /^scanner\.too-large/)
})

test('who stops taking, or whose bytes break off, leaves no connection', async () => {
  const answer = await double('stream: OK')
  for await (const piece of makeClamd({ address: answer.address }).over(pieces('one', 'two'))) {
    assert.equal(piece.length, 3)
    break
  }
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('one')
    throw new Error('the line broke')
  }
  await assert.rejects(Array.fromAsync(makeClamd({ address: answer.address }).over(broken())), /the line broke/)
  assert.ok(answer.heard.every(({ isWhole }) => !isWhole))
  await answer.close()
})

test('originals cross no network to be looked at: an address of another machine, or none, is refused', () => {
  for (const address of [
    'tcp://scanner.example:3310',
    'tcp://127.0.0.1',
    'http://127.0.0.1:3310',
    'clamd',
    'unix:clamd',
  ])
    assert.throws(() => makeClamd({ address }), { code: 'scanner.address' }, address)
  for (const address of ['unix:/run/clamav/clamd.ctl', 'unix:///run/clamav/clamd.ctl', 'tcp://[::1]:3310'])
    assert.ok(makeClamd({ address }))
})

test('it says what it is', async () => {
  const answer = await double('ClamAV 1.4.3/27400/Sat Nov 21 2026')
  assert.equal(await makeClamd({ address: answer.address }).version(), 'ClamAV 1.4.3/27400/Sat Nov 21 2026')
  await answer.close()
})
