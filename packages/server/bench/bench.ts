// `npm run bench`: ratios and sizes in one run, never a timed test. Timings of a shared machine are noisy; compare within one run.
// MUNIMENT_TEST_POSTGRES names a server on which databases may be made: then PostgreSQL is measured too.
//   npm run bench -- --install   also times `npm ci` with an empty cache and measures what it leaves on the disk
import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDates } from '@muniment/reading/dates'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { strict } from 'chrono-node'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'muniment-bench-'))
const cli = join(root, 'packages/server/src/entry/cli.ts')
const say = (measure: string, value: string): void => console.log(`${measure.padEnd(62)} ${value}`)

interface Measured {
  /** User and system seconds of the process and all it waited for. */
  readonly cpu: number
  readonly wall: number
  /** Megabytes: the largest single process, and the sum of the peaks of all. */
  readonly peak: number
  readonly stdout: string
}

/** Runs a command to its end and watches the memory of every process it starts. */
async function measure(words: readonly string[], input = ''): Promise<Measured> {
  const started = performance.now()
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" 2>/dev/null', 'bash', ...words], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const peaks = new Map<number, number>()
  const watch = setInterval(() => {
    for (const pid of descendants(child.pid ?? 0)) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)))
  }, 25)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.end(input)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${String(code)}`)
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return {
    cpu: user + system,
    wall: (performance.now() - started) / 1000,
    peak: Math.max(0, ...peaks.values()),
    stdout,
  }
}

function descendants(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
    return children.flatMap((child) => [child, ...descendants(child)])
  } catch {
    return []
  }
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Two columns of prose with a running head and dates, as contracts and pleadings have. */
function makePdf(name: string, pages: number): string {
  const sentence =
    'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Harbour Sample Ltd, which Jane Sample inspected in the following week and found in order. '
  const source = `#set page(paper: "a4", columns: 2, header: [Sample ./. Beispiel], footer: context align(center)[#counter(page).display()])\n#set text(size: 10pt)\n#set par(justify: true)\n#for n in range(${pages}) { for k in range(11) { par[Paragraph #n.#k. #lorem(24) ${sentence}#lorem(20)] } }\n`
  const path = join(folder, name)
  writeFileSync(path, NodeCompiler.create({ workspace: folder }).pdf({ mainFileContent: source }))
  return path
}

const pagesOf = (path: string): number =>
  Number(/Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout)?.[1] ?? 0)
const labRead = (path: string) =>
  measure([process.execPath, cli, 'lab', 'read'], `${JSON.stringify({ id: 1, path })}\n`)

async function reading(): Promise<void> {
  const path = makePdf('500.pdf', 500)
  const pages = pagesOf(path)
  const note = join(folder, 'note.txt')
  writeFileSync(note, 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.')
  const idle = await labRead(note)
  const rounds = [1, 2, 3]
  const poppler: number[] = []
  const ours: number[] = []
  let peak = 0
  for (const _ of rounds) {
    poppler.push((await measure(['pdftotext', '-bbox', path, join(folder, 'out.html')])).cpu)
    const read = await labRead(path)
    ours.push(read.cpu - idle.cpu)
    peak = read.peak
  }
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[1] ?? Number.NaN
  say(
    `pages per CPU-second, ${pages} pages (pdftotext -bbox)`,
    `${(pages / middle(ours)).toFixed(0)} (${(pages / middle(poppler)).toFixed(0)})`,
  )
  say('… ratio to pdftotext -bbox (wanted ≥ 0.45)', (middle(poppler) / middle(ours)).toFixed(2))
  const long = makePdf('3000.pdf', 3000)
  const longRead = await labRead(long)
  say(
    `peak memory of the largest process, ${pages} → ${pagesOf(long)} pages`,
    `${peak.toFixed(0)} → ${longRead.peak.toFixed(0)} MB`,
  )
  const start = await measure([process.execPath, cli, 'timeline', note])
  const whole = await measure([process.execPath, cli, 'timeline', path])
  const outside = 1 - middle(ours) / (whole.cpu - start.cpu)
  say('share of a whole ingest spent outside reading the file', `${(100 * outside).toFixed(0)} %`)
  say('peak memory of the largest process, whole ingest of that file', `${whole.peak.toFixed(0)} MB`)
}

async function starting(): Promise<void> {
  const note = join(folder, 'note.txt')
  const runs = []
  for (const _ of [1, 2, 3]) runs.push(await measure([process.execPath, cli, 'timeline', note]))
  runs.sort((a, b) => a.wall - b.wall)
  say('command start to first row (wall / CPU seconds)', `${runs[1]?.wall.toFixed(2)} / ${runs[1]?.cpu.toFixed(2)}`)
  const first = await startServer()
  const warm = [await startServer(), await startServer(), await startServer()].sort((a, b) => a - b)
  say('start of the embedded server, first / warm (wanted ≤ 1.5 s)', `${first.toFixed(2)} s / ${warm[1]?.toFixed(2)} s`)
}

/** Seconds until the server says that it serves. */
async function startServer(): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [cli, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      MUNIMENT_DATA: join(folder, 'data'),
      MUNIMENT_PORT: '0',
      MUNIMENT_LOG: 'silent',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('serves this machine') && resolve())
    child.on('close', () => reject(new Error('the server did not start')))
  })
  const seconds = (performance.now() - started) / 1000
  child.kill('SIGTERM')
  await new Promise((resolve) => child.on('close', resolve))
  return seconds
}

/** Megabytes of text a CPU-second: the date reader against chrono-node's strict mode on the same prose, each warmed up first. */
function dating(): void {
  const prose =
    'The Supplier shall deliver the goods in good order and shall bear every cost of their return, as the parties have agreed in section 4.2. '
  const dated =
    'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps; the invoice of 05/04/2021 is due within 30 days. '
  const text = Array.from({ length: 400 }, () => prose.repeat(6) + dated).join('\n\n')
  const rate = (read: () => unknown): number => {
    for (let n = 0; n < 3; n++) read()
    const started = process.cpuUsage()
    for (let n = 0; n < 10; n++) read()
    return (10 * text.length) / process.cpuUsage(started).user
  }
  const ours = rate(() => findDates(text, { language: 'en', reference: null }))
  const chrono = rate(() => strict.parse(text))
  say(
    'dates: MB per CPU-second (chrono-node strict), ratio',
    `${ours.toFixed(1)} (${chrono.toFixed(1)}), ${(ours / chrono).toFixed(2)}`,
  )
}

async function installing(): Promise<void> {
  const clone = join(folder, 'clone')
  mkdirSync(clone)
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(root, file), join(clone, file))
  for (const name of readdirSync(join(root, 'packages'))) {
    mkdirSync(join(clone, 'packages', name), { recursive: true })
    copyFileSync(join(root, 'packages', name, 'package.json'), join(clone, 'packages', name, 'package.json'))
  }
  const started = performance.now()
  const { status } = spawnSync('npm', ['ci', '--cache', join(folder, 'npm-cache')], { cwd: clone, stdio: 'ignore' })
  if (status !== 0) throw new Error('npm ci failed')
  const seconds = (performance.now() - started) / 1000
  say(
    'npm ci with an empty cache (wanted ≤ 1.2 GB)',
    `${seconds.toFixed(0)} s, ${(sizeOf(join(clone, 'node_modules')) / 1e6).toFixed(0)} MB`,
  )
}

const sizeOf = (path: string): number =>
  readdirSync(path, { withFileTypes: true }).reduce(
    (sum, entry) =>
      sum +
      (entry.isDirectory()
        ? sizeOf(join(path, entry.name))
        : entry.isFile()
          ? statSync(join(path, entry.name)).size
          : 0),
    0,
  )

try {
  await reading()
  await starting()
  dating()
  await import('./audit.ts')
  await import('./serving.ts')
  await import('./lists.ts')
  await import('./editing.ts')
  if (process.argv.includes('--install')) await installing()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
