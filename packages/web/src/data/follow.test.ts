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
/** As far as a tab is seen or not. */
class Tab extends EventTarget {
  visibilityState = 'visible'
  see(visibilityState: 'visible' | 'hidden'): void {
    this.visibilityState = visibilityState
    this.dispatchEvent(new Event('visibilitychange'))
  }
}
const tab = new Tab()
Object.assign(globalThis, { EventSource: Stream, document: tab })
mock.timers.enable({ apis: ['setTimeout', 'Date'] })

const { follow } = await import('./follow.ts')
const { cache, keys } = await import('./cache.ts')
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
  mock.timers.tick(700)
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

/** What a room is told while it listens, and a way to have something told. */
function hearing(matter: string) {
  tellSession('held')
  const progress: string[] = []
  const documents: string[][] = []
  let rows = 0
  const leave = follow(matter, {
    current: {
      progress: ({ id, pagesRead }) => void progress.push(`${id} ${pagesRead}`),
      document: (all) => void documents.push(all.map(({ id, pagesRead }) => `${id} ${pagesRead}`)),
      chronology: () => void (rows += 1),
    },
  })
  const tell = (id: string, pagesRead: number): void => {
    const data = JSON.stringify({ id, status: 'reading', refusal: null, pages: 9, pagesRead, version: 1 })
    last().dispatchEvent(new MessageEvent('document', { data }))
    last().dispatchEvent(new MessageEvent('chronology', { data: '{}' }))
  }
  const end = (): void => {
    leave()
    mock.timers.tick(2000)
  }
  return { tell, end, progress, documents, rows: () => rows }
}

test('what is told at about the same time is followed by one question, and each step is seen at once', () => {
  const { tell, end, progress, documents, rows } = hearing('gauges')
  tell('letter', 1)
  tell('notice', 1)
  mock.timers.tick(500)
  tell('letter', 2)
  assert.deepEqual(progress, ['letter 1', 'notice 1', 'letter 2'])
  assert.equal(rows(), 0)
  mock.timers.tick(700)
  assert.deepEqual(documents, [['letter 2', 'notice 1']])
  assert.equal(rows(), 1)
  mock.timers.tick(60_000)
  assert.equal(rows(), 1, 'once')
  end()
})

test('while something is told all the time, rooms ask every five seconds', () => {
  const { tell, end, rows } = hearing('meters')
  for (let at = 0; at < 40; at += 1) {
    tell('letter', at)
    mock.timers.tick(500)
  }
  assert.ok(rows() >= 3 && rows() <= 4, `${rows()} times in 20 seconds`)
  end()
})

test('a question that takes long is answered before it is asked again, unless it hangs', async () => {
  const { tell, end, rows } = hearing('boilers')
  let answer: (value: string) => void = () => assert.fail('was not asked')
  const slow = new Promise<string>((resolve) => {
    answer = resolve
  })
  const asked = cache.fetchQuery({ queryKey: keys.documents('boilers'), queryFn: () => slow })
  tell('letter', 1)
  mock.timers.tick(8000)
  assert.equal(rows(), 0)
  answer('all of them')
  await asked
  mock.timers.tick(700)
  assert.equal(rows(), 1)
  void cache.fetchQuery({ queryKey: keys.documents('boilers'), queryFn: () => new Promise(() => undefined) })
  tell('letter', 2)
  mock.timers.tick(16_000)
  assert.equal(rows(), 2)
  end()
  cache.clear()
})

test('a tab that nobody sees holds no connection, opens none, and asks for what it missed when it is seen again', () => {
  const { leave, reloads } = looking('hoses')
  tab.see('hidden')
  mock.timers.tick(1000)
  assert.equal(last().readyState, 1, 'whoever only looks away for a moment loses nothing')
  tab.see('visible')
  mock.timers.tick(5000)
  assert.equal(last().readyState, 1)
  tab.see('hidden')
  mock.timers.tick(2000)
  assert.equal(last().readyState, Stream.CLOSED)
  const opened = Stream.opened.length
  const { leave: leaveOther } = looking('taps')
  tellConnection('away')
  tellConnection('here')
  mock.timers.tick(120_000)
  assert.equal(Stream.opened.length, opened, 'nor where it was opened behind another')
  tab.see('visible')
  assert.deepEqual(
    Stream.opened.slice(opened).map(({ url }) => url),
    ['/matters/hoses/progress', '/matters/taps/progress'],
  )
  for (const stream of Stream.opened.slice(opened)) stream.dispatchEvent(new Event('following'))
  mock.timers.tick(700)
  assert.equal(reloads(), 1)
  leave()
  leaveOther()
  mock.timers.tick(2000)
})
