import assert from 'node:assert/strict'
import { mock, test } from 'node:test'

/** As a browser has it: a lost line is taken up again by itself, a refused one is closed for good. */
class Stream extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: Stream[] = []
  readyState = 1
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    Stream.opened.push(this)
  }
  close(): void {
    this.readyState = Stream.CLOSED
  }
  refuse(): void {
    this.readyState = Stream.CLOSED
    this.dispatchEvent(new Event('error'))
  }
  lose(): void {
    this.readyState = 0
    this.dispatchEvent(new Event('error'))
  }
}
Object.assign(globalThis, { EventSource: Stream })
mock.timers.enable({ apis: ['setTimeout'] })

const { follow } = await import('./follow.ts')
const { tellConnection, tellSession } = await import('./connection.ts')
const last = (): Stream => Stream.opened.at(-1) ?? assert.fail('no stream')

/** Somebody looks at a matter; how often they were told to ask for everything again. */
function looking(matter: string) {
  let reloads = 0
  tellSession('held')
  const leave = follow(matter, { current: { reload: () => void (reloads += 1) } })
  return { leave, reloads: () => reloads }
}

test('after the session has ended and is there again, the page hears of changes as before, and asks for what it missed', () => {
  const { leave, reloads } = looking('pumps')
  const before = Stream.opened.length
  tellSession('ended')
  last().refuse()
  mock.timers.tick(600_000)
  assert.equal(Stream.opened.length, before, 'nobody is signed in: nothing is asked')
  tellSession('held')
  assert.equal(Stream.opened.length, before + 1)
  last().dispatchEvent(new Event('following'))
  mock.timers.tick(400)
  assert.equal(reloads(), 1)
  leave()
  mock.timers.tick(2000)
  assert.equal(last().readyState, Stream.CLOSED)
})

test('a stream that is refused for a while is asked for again, ever more seldom, and no longer once nobody listens', () => {
  const { leave } = looking('valves')
  const times = (milliseconds: number): number => {
    const before = Stream.opened.length
    for (let at = 0; at < milliseconds; at += 1000) {
      if (last().readyState !== Stream.CLOSED) last().refuse()
      mock.timers.tick(1000)
    }
    return Stream.opened.length - before
  }
  assert.equal(times(14_000), 3, 'after 2, 4 and 8 seconds')
  assert.ok(times(600_000) <= 12, 'at most once a minute')
  tellConnection('away')
  tellConnection('here')
  assert.equal(last().readyState, 1, 'the server is back')
  leave()
  mock.timers.tick(2000)
  assert.equal(times(120_000), 0)
})

test('a line that was lost is left to the browser', () => {
  const { leave } = looking('seals')
  const before = Stream.opened.length
  last().lose()
  mock.timers.tick(120_000)
  assert.equal(Stream.opened.length, before)
  leave()
  mock.timers.tick(2000)
})
