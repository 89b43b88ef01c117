// Test only: what a reader taken over by its document would do, one act by name, in the real sandbox. It says what it managed by
// way of findings.
import { ChildProcess } from 'node:child_process'
import { openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as os from 'node:os'
import * as processModule from 'node:process'
import { receive, send } from './channel.ts'
import { encodeFrame } from './frames.ts'
import { climbTo, inside } from './hostile-paths.ts'

const finding = (name: string): void => {
  const facts = { detail: 'entry', name }
  send(encodeFrame({ item: 'finding', finding: { code: 'text.reader-failed', page: null, facts } }))
}

async function attempt(name: string, act: () => unknown): Promise<void> {
  try {
    await act()
    finding(`${name}: allowed`)
  } catch (error) {
    finding(`${name}: ${error instanceof Error && 'code' in error ? String(error.code) : 'failed'}`)
  }
}

/** A page of one character whose fields a test can spoil. */
function page(spoil: Record<string, unknown>, tail: Uint8Array[] = [new Uint8Array(20)]): Uint8Array[] {
  const honest = {
    number: 1,
    label: null,
    width: 595,
    height: 842,
    text: 'a',
    raw: 'a',
    origin: 'text',
    confidence: null,
    zones: [],
  }
  return encodeFrame({ item: 'page', page: { ...honest, ...spoil } }, tail)
}

function boxOf(...sides: number[]): Uint8Array[] {
  return [new Uint8Array(new Float32Array(sides).buffer), new Uint8Array(4)]
}

/** Calls what an object has under this name, if it has it still. */
function call(owner: object, name: string, ...given: unknown[]): unknown {
  const found: unknown = Reflect.get(owner, name)
  if (typeof found !== 'function') throw new TypeError(`no ${name}`)
  return Reflect.apply(found, owner, given)
}

function endlessly(item: Record<string, unknown>): void {
  const frames = Buffer.concat(Array.from({ length: 1000 }, () => Buffer.concat(encodeFrame(item))))
  for (;;) send([frames])
}

const prefix = (head: number, tail: number): Uint8Array => new Uint8Array(new Uint32Array([head, tail]).buffer)

const ACTS: Record<string, () => unknown> = {
  reach: async () => {
    const net = await import('node:net')
    await attempt('read /etc/passwd', () => readFileSync('/etc/passwd'))
    await attempt('read /proc/self/environ', () => readFileSync('/proc/self/environ'))
    await attempt('write', () => writeFileSync('/tmp/muniment-hostile', 'x'))
    await attempt('spawn', async () => (await import('node:child_process')).execFileSync('/bin/true'))
    await attempt('worker', async () => new (await import('node:worker_threads')).Worker('0', { eval: true }))
    await attempt(
      'connect',
      () =>
        new Promise((resolve, reject) => {
          net.connect(9, '127.0.0.1').on('error', reject).on('connect', resolve)
        }),
    )
    await attempt('lookup', async () => (await import('node:dns/promises')).lookup('example.org'))
    await attempt('database', () => import('node:sqlite'))
    await attempt('database, built in', () => new (process.getBuiltinModule('node:sqlite').DatabaseSync)(':memory:'))
    await attempt('native library', () => import(['node', 'ffi'].join(':')))
    // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that must fail
    await attempt('eval', () => new Function('return 1')())
    finding(`environment: ${Object.keys(process.env).sort().join(' ')}`)
  },
  climb: async () => {
    // With the rights of a reader: it imports what they import.
    await Promise.all([import('../read-archive/index.ts'), import('../read-pdf/index.ts')])
    await attempt('its own code', () => readFileSync(inside('packages/server/package.json')))
    await attempt('a package it imports', () => readFileSync(inside('node_modules/yauzl/package.json')))
    await attempt('a package it does not', () => readFileSync(inside('node_modules/fastify/package.json')))
    await attempt('the link', () => readFileSync(inside('node_modules/@muniment/server/package.json')))
    await attempt('/etc/passwd by the link', () => readFileSync(climbTo('/etc/passwd')))
    await attempt('/etc/passwd as bytes', () => readFileSync(Buffer.from(climbTo('/etc/passwd'))))
    await attempt('/etc/passwd opened', () => openSync(climbTo('/etc/passwd'), 'r'))
    await attempt('the root', () => readdirSync(climbTo('/')))
    await attempt("the parent's environment", () => readFileSync(climbTo(`/proc/${process.ppid}/environ`)))
  },
  signal: async () => {
    const parent = process.ppid
    const imported = await import('node:process')
    await attempt('kill', () => call(process, 'kill', parent, 0))
    await attempt('kill, imported', () => call(processModule, 'kill', parent, 0))
    await attempt('kill, imported late', () => call(imported, 'kill', parent, 0))
    await attempt('kill, built in', () => call(process.getBuiltinModule('node:process'), 'kill', parent, 0))
    await attempt('_kill', () => call(process, '_kill', parent, 0))
    await attempt('_debugProcess', () => call(process, '_debugProcess', parent))
    await attempt('_debugEnd', () => call(process, '_debugEnd', parent))
    await attempt('setPriority', () => call(os, 'setPriority', parent, 0))
    await attempt('setPriority, built in', () => call(process.getBuiltinModule('node:os'), 'setPriority', parent, 0))
    await attempt('binding', () => call(process, 'binding', 'process_methods'))
    await attempt('handle', () => {
      if (call(Object(Reflect.get(new ChildProcess(), '_handle')), 'kill', 0) !== 0) throw new Error('refused')
    })
  },
  facts: () => endlessly({ item: 'fact', fact: { fact: 'title', value: '' } }),
  findings: () => endlessly({ item: 'finding', finding: { code: 'text.no-text', page: null } }),
  children: () => endlessly({ item: 'child', name: '', relation: 'entry' }),
  kinds: () => endlessly({ item: 'kind', kind: 'text' }),
  'deep-head': () => {
    const head = Buffer.from(`{"item":"kind","kind":"text","x":${'['.repeat(3_900_000)}${']'.repeat(3_900_000)}}`)
    send([prefix(head.length, 0), head])
  },
  loop: () => {
    for (;;);
  },
  heap: () => {
    const kept: unknown[] = []
    for (;;) kept.push({ kept: kept.length, more: [kept.length] })
  },
  buffers: () => {
    const kept: Uint8Array[] = []
    for (;;) kept.push(new Uint8Array(16_000_000).fill(1))
  },
  wasm: () => {
    const memory = new WebAssembly.Memory({ initial: 1 })
    for (;;) {
      memory.grow(256)
      new Uint8Array(memory.buffer).fill(1)
    }
  },
  crash: () => process.abort(),
  exit: () => process.exit(0),
  fault: () => Promise.reject(new TypeError('Erika Beispiel owes 4,000 EUR')),
  'late-fault': () => setTimeout(() => JSON.parse('Erika Beispiel'), 1),
  flood: () => {
    for (;;) send(page({}))
  },
  torrent: () => {
    const text = 'a'.repeat(200_000)
    const tail = [new Uint8Array(20 * text.length)]
    for (;;) send(page({ text, raw: text }, tail))
  },
  'huge-frame': () => send([prefix(20, 0xff_ff_ff_ff)]),
  'huge-head': () => send([prefix(0xff_ff_ff_ff, 0)]),
  'cut-frame': () => send([prefix(500, 500), new Uint8Array(17)]),
  noise: () => send([crypto.getRandomValues(new Uint8Array(4000))]),
  'not-json': () => send([prefix(3, 0), new TextEncoder().encode('{a}')]),
  'no-object': () => send([prefix(2, 0), new TextEncoder().encode('[]')]),
  'no-item': () => send(encodeFrame({ item: 'key', key: 1 })),
  'too-few-boxes': () => send(page({ text: 'abc' })),
  'zone-outside': () => send(page({ zones: [{ kind: 'heading', label: null, start: 0, end: 9 }] })),
  'zone-unknown': () => send(page({ zones: [{ kind: 'script', label: null, start: 0, end: 1 }] })),
  'raw-outside': () => send(page({ raw: '' })),
  'no-size': () => send(page({ width: null })),
  'text-number': () => send(page({ text: 7 })),
  'false-image': () =>
    send(
      encodeFrame(
        { item: 'image', image: { number: 1, label: null, columns: 60_000, rows: 60_000, dotsPerInch: 300 } },
        [new Uint8Array(9)],
      ),
    ),
  'false-stamp': () => {
    const stamped = { codes: [65, 66], boxes: [0, 0, 9, 9], turns: [0, 0] }
    const image = { number: 1, label: null, columns: 3, rows: 3, dotsPerInch: 300, stamped }
    send(encodeFrame({ item: 'image', image }, [new Uint8Array(9)]))
  },
  'false-kind': () => send(encodeFrame({ item: 'kind', kind: 'exe' })),
  'false-refusal': () => send(encodeFrame({ item: 'refusal', code: 'constructor', facts: { toString: 1 } })),
  'false-finding': () => send(encodeFrame({ item: 'finding', finding: { code: 'text.paid', page: null } })),
  'false-detail': () =>
    send(
      encodeFrame({
        item: 'finding',
        finding: { code: 'text.part-left-out', page: null, facts: { detail: 'constructor' } },
      }),
    ),
  'false-facts': () =>
    send(
      encodeFrame({
        item: 'finding',
        finding: { code: 'text.part-left-out', page: null, facts: { detail: 'entries', count: { valueOf: 1 } } },
      }),
    ),
  'off-page': () => {
    send(page({}, boxOf(-5, Number.NaN, 9000, Number.POSITIVE_INFINITY)))
    send(encodeFrame({ item: 'end' }))
  },
}

receive()
const act = ACTS[readFileSync(0, 'utf8')]
if (act === undefined) finding('no such act')
await act?.()
