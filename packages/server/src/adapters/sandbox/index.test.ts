import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { url as debuggerUrl } from 'node:inspector'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { climbTo, inside } from './hostile-paths.ts'
import { makeSandboxedReader, type ReaderFault, type SandboxLimits } from './index.ts'
import type { SandboxItem } from './items.ts'
import { MOST_ITEMS } from './limits.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-sandbox-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const linux = { skip: process.platform === 'linux' ? false : 'limits of the system need Linux' }

interface Outcome {
  readonly items: SandboxItem[]
  readonly refusal: string | null
  readonly faults: ReaderFault[]
}

/** What comes out when a taken-over reader does `act`. */
async function hostile(act: string, limits: Partial<SandboxLimits> = {}): Promise<Outcome> {
  const path = join(folder, act)
  writeFileSync(path, act)
  const faults: ReaderFault[] = []
  const entry = join(import.meta.dirname, 'hostile-child.ts')
  const reader = makeSandboxedReader({ entry, limits, onFault: (fault) => faults.push(fault) })
  const items: SandboxItem[] = []
  try {
    for await (const item of reader.read({ path, name: 'letter.pdf' })) items.push(item)
    return { items, refusal: null, faults }
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error
    return { items, refusal: error.code, faults }
  }
}

const saidBy = ({ items }: Outcome): string[] =>
  items.flatMap((item) =>
    item.item === 'finding' && item.finding.facts?.detail === 'entry' ? [item.finding.facts.name] : [],
  )

test('a reader can reach no other file, database, process, thread, network or environment', async () => {
  const said = saidBy(await hostile('reach'))
  assert.equal(said.length, 12)
  for (const line of said.slice(0, 7)) assert.match(line, /: ERR_ACCESS_DENIED$/)
  assert.deepEqual(said.slice(7, 11), [
    'database: ERR_UNKNOWN_BUILTIN_MODULE',
    'database, built in: failed',
    'native library: ERR_UNKNOWN_BUILTIN_MODULE',
    'eval: failed',
  ])
  assert.match(said[11] ?? '', /^environment:(?: PWD| TZ| OLDPWD| SHLVL| _)*$/)
})

test('a reader cannot climb out of what it may read by way of a link', linux, async () => {
  // Open to this process, so that what follows is the wall and not a path that leads nowhere.
  const passwords = readFileSync('/etc/passwd', 'utf8')
  assert.equal(readFileSync(climbTo('/etc/passwd'), 'utf8'), passwords)
  assert.ok(readFileSync(inside('node_modules/fastify/package.json')).length > 0)
  const said = saidBy(await hostile('climb'))
  assert.deepEqual(said.slice(0, 2), ['its own code: allowed', 'a package it imports: allowed'])
  assert.equal(said.length, 9)
  for (const line of said.slice(2)) assert.match(line, /: ERR_ACCESS_DENIED$/)
})

test('a reader can neither signal, debug nor renice the process that started it', async () => {
  const said = saidBy(await hostile('signal'))
  assert.equal(said.length, 11)
  for (const line of said) assert.match(line, /: (?:failed|ERR_ACCESS_DENIED)$/)
})

test('the signal that opens a debugger opens none on a process that has started a reader', linux, async () => {
  await hostile('exit')
  process.kill(process.pid, 'SIGUSR1')
  await new Promise((resolve) => setTimeout(resolve, 500))
  assert.equal(debuggerUrl(), undefined)
})

for (const [act, most] of [
  ['facts', MOST_ITEMS.fact],
  ['findings', MOST_ITEMS.finding],
  ['children', MOST_ITEMS.child],
  ['kinds', MOST_ITEMS.kind],
] as const) {
  test(`a reader that sends ${act} without end is stopped at the limit of ${most}`, async () => {
    const { refusal, items } = await hostile(act)
    assert.equal(refusal, 'text.too-large')
    assert.equal(items.length, most)
  })
}

test('an endless loop is stopped at the time limit', async () => {
  const started = performance.now()
  assert.equal((await hostile('loop', { seconds: 1 })).refusal, 'text.time-limit')
  assert.ok(performance.now() - started < 10_000)
})

for (const balloon of ['heap', 'buffers', 'wasm']) {
  test(`memory without end (${balloon}) is stopped at the limit`, linux, async () => {
    const { refusal, faults } = await hostile(balloon, { residentBytes: 500_000_000 })
    assert.equal(refusal, 'text.memory-limit')
    assert.equal(faults.length, 1)
  })
}

test('a crash of the reader is a refusal of that document', async () => {
  const { refusal, faults } = await hostile('crash')
  assert.equal(refusal, 'text.reader-failed')
  assert.ok(faults[0]?.signal === 'SIGABRT' || faults[0]?.exitCode === 134)
})

test('a reader that ends without saying so is a refusal, never a document cut short', async () => {
  assert.equal((await hostile('exit')).refusal, 'text.reader-failed')
})

for (const act of ['fault', 'late-fault']) {
  test(`no text of the document reaches the log when a reader fails (${act})`, async () => {
    const { refusal, faults } = await hostile(act)
    assert.equal(refusal, 'text.reader-failed')
    assert.doesNotMatch(JSON.stringify(faults), /Erika/)
  })
}

test('a reader that sends without end is stopped at the limit for output', async () => {
  const { refusal, items } = await hostile('flood', { outputBytes: 100_000 })
  assert.equal(refusal, 'text.too-large')
  assert.ok(items.length > 10)
})

const LIES = `huge-frame huge-head cut-frame noise not-json no-object no-item too-few-boxes zone-outside zone-unknown
  raw-outside no-size text-number false-image false-stamp false-kind false-refusal false-finding false-detail false-facts deep-head`.split(
  /\s+/,
)
for (const lie of LIES) {
  test(`a reader that lies (${lie}) is refused`, async () => {
    const { refusal, items } = await hostile(lie, { seconds: 20 })
    assert.equal(refusal, 'text.reader-failed')
    assert.deepEqual(items, [])
  })
}

test('a box that leaves the page is cut at its edge', async () => {
  const { items, refusal } = await hostile('off-page')
  assert.equal(refusal, null)
  const boxes = items[0]?.item === 'page' ? [...items[0].page.boxes] : []
  assert.deepEqual(boxes, [0, 0, 595, 842])
})

test('reading waits for whoever takes the pages', async () => {
  const path = join(folder, 'torrent')
  writeFileSync(path, 'torrent')
  const reader = makeSandboxedReader({ entry: join(import.meta.dirname, 'hostile-child.ts') })
  const before = process.memoryUsage().rss
  for await (const item of reader.read({ path, name: 'x' })) {
    assert.equal(item.item, 'page')
    // Pages of 4 MB: in this time hundreds of them would come.
    await new Promise((resolve) => setTimeout(resolve, 2000))
    break
  }
  assert.ok(process.memoryUsage().rss - before < 100_000_000)
})

test('reading can be called off', async () => {
  const path = join(folder, 'loop')
  writeFileSync(path, 'loop')
  const reader = makeSandboxedReader({ entry: join(import.meta.dirname, 'hostile-child.ts') })
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 200)
  const pages = reader.read({ path, name: 'x' }, stop.signal)
  await assert.rejects(pages.next(), { name: 'AbortError' })
})

test('an empty file, and one over the limit, are refused before any child starts', async () => {
  const empty = join(folder, 'empty')
  writeFileSync(empty, '')
  const reader = makeSandboxedReader({ limits: { fileBytes: 5 } })
  await assert.rejects(reader.read({ path: empty, name: 'empty' }).next(), { code: 'text.empty' })
  const large = join(folder, 'large')
  writeFileSync(large, '123456')
  await assert.rejects(reader.read({ path: large, name: 'large' }).next(), { code: 'text.too-large' })
})
