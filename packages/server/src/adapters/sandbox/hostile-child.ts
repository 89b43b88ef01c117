// Test only: what a reader taken over by its document would do, one act by name, in the real sandbox. It says what it managed by
// way of findings.
import { readFileSync, writeFileSync } from 'node:fs'
import { receive, send } from './channel.ts'
import { encodeFrame } from './frames.ts'

const finding = (detail: string): void =>
  send(encodeFrame({ item: 'finding', finding: { code: 'text.reader-failed', page: null, detail } }))

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
    // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that must fail
    await attempt('eval', () => new Function('return 1')())
    finding(`environment: ${Object.keys(process.env).sort().join(' ')}`)
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
  'false-kind': () => send(encodeFrame({ item: 'kind', kind: 'exe' })),
  'false-refusal': () => send(encodeFrame({ item: 'refusal', code: 'constructor', detail: { toString: 1 } })),
  'off-page': () => {
    send(page({}, boxOf(-5, Number.NaN, 9000, Number.POSITIVE_INFINITY)))
    send(encodeFrame({ item: 'end' }))
  },
}

receive()
const act = ACTS[readFileSync(0, 'utf8')]
if (act === undefined) finding('no such act')
await act?.()
