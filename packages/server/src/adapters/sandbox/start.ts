// Starts a program of ours as a child that can see its own code and one open file, and nothing else: Node's permission model (no
// other file, no write, no process, no network, no addon; no link below what it may read, folders.ts), an empty environment, limits set by the system before the program
// starts, and a parent that watches the clock and the resident memory. The document is the child's standard input; frames run both
// ways over descriptor 3, so that a library that prints cannot break them; standard output goes nowhere.
//
// The permission model is a seat belt, not a wall against native code: the walls are wasm's memory safety and the system's limits.
// Elsewhere than on Linux there is no /proc and no `ulimit -v`: the heap limit and the clock hold there, the memory watch does not.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Duplex } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { readablePaths } from './folders.ts'
import { decodeFrames, encodeFrame, type Frame } from './frames.ts'
import {
  ADDRESS_SPACE_KILOBYTES,
  FRAME_HEAD_BYTES,
  FRAME_TAIL_BYTES,
  HEAP_MEGABYTES,
  type SandboxLimits,
  WRITABLE_KILOBYTES,
} from './limits.ts'
import { BOOT, programOf } from './program.ts'

/** Why the parent ended the child, if it did. */
export type Verdict = 'time' | 'memory' | 'stopped'

export interface ChildEnd {
  readonly verdict: Verdict | null
  readonly exitCode: number | null
  readonly signal: string | null
  /** V8's or Node's own last words; never text of the document. */
  readonly fatal: string | null
}

export interface SandboxedChild {
  readonly frames: AsyncGenerator<Frame>
  send(frame: readonly Uint8Array[]): Promise<void>
  /** The clock runs only between these two: time the caller spends is not the child's. Seconds. */
  allow(seconds: number): void
  pause(): void
  kill(verdict: Verdict): void
  /** Kills the child if it lives, and resolves when nothing of it is left. */
  close(): Promise<void>
  readonly ended: Promise<ChildEnd>
}

export interface ChildProgram {
  /** Absolute path of the TypeScript file that runs. */
  readonly entry: string
  /** An open descriptor, or nothing to read. */
  readonly stdin: number | 'ignore'
  readonly limits: SandboxLimits
  /** Packages it loads that are not named in its source as one word, so that they are not found there. */
  readonly packages?: readonly string[]
}

const WATCH_MILLISECONDS = 50
const STDERR_TAIL_UNITS = 8000

export function startSandboxed(program: ChildProgram): SandboxedChild {
  ignoreDebugSignal()
  const [command, ...args] = commandLine(program)
  const child = spawn(command ?? process.execPath, args, {
    stdio: [program.stdin, 'ignore', 'pipe', 'pipe'],
    env: { TZ: 'UTC' },
    cwd: '/',
    windowsHide: true,
  })
  const channel = child.stdio[3]
  const { stderr } = child
  if (!(channel instanceof Duplex) || stderr === null) throw new Error('the child has no channel')
  const lastWords = tailOf(stderr)
  let verdict: Verdict | null = null
  const kill = (why: Verdict): void => {
    verdict ??= why
    child.kill('SIGKILL')
  }
  let clock: NodeJS.Timeout | undefined
  const stopWatch = watchMemory(child.pid, program.limits.residentBytes, () => kill('memory'))
  const ended = new Promise<ChildEnd>((resolve) => {
    const settle = (exitCode: number | null, signal: string | null): void => {
      clearTimeout(clock)
      stopWatch()
      resolve({ verdict, exitCode, signal, fatal: fatalLine(lastWords()) })
    }
    // Not `close`: that waits until all output is taken, and a killed child's rest is never taken. Its last words are short.
    child.once('exit', (exitCode, signal) => {
      if (stderr.closed) settle(exitCode, signal)
      else stderr.once('close', () => settle(exitCode, signal))
    })
    child.once('error', () => settle(null, null))
  })
  // A child that dies while we write to it is reported by `ended`.
  channel.on('error', () => undefined)
  void write(
    channel,
    encodeFrame({ entry: pathToFileURL(program.entry).href }, [programOf(program.entry).bytes]),
    ended,
  )
  return {
    frames: decodeFrames(bytesFrom(channel), {
      headBytes: FRAME_HEAD_BYTES,
      tailBytes: FRAME_TAIL_BYTES,
      totalBytes: program.limits.outputBytes,
    }),
    send: (frame) => write(channel, frame, ended),
    allow: (seconds) => {
      clearTimeout(clock)
      clock = setTimeout(() => kill('time'), seconds * 1000)
    },
    pause: () => clearTimeout(clock),
    kill,
    close: async () => {
      clearTimeout(clock)
      kill('stopped')
      channel.destroy()
      await ended
    },
    ended,
  }
}

function commandLine(program: ChildProgram): string[] {
  const node = [
    process.execPath,
    '--permission',
    ...readableBy(program).map((path) => `--allow-fs-read=${path}`),
    // SQLite opens files past the permission model: any database of the user's could be read, any empty file made.
    '--no-experimental-sqlite',
    '--no-experimental-webstorage',
    '--no-experimental-ffi',
    '--disable-sigusr1',
    '--disable-wasm-trap-handler',
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--no-warnings',
    '--input-type=module',
    '--eval',
    BOOT,
  ]
  if (process.platform !== 'linux' || !existsSync('/bin/sh')) return node
  // No core dump (it would hold document text), no written byte, processor seconds, memory.
  const limits = [
    'ulimit -c 0',
    'ulimit -f 0',
    `ulimit -t ${program.limits.hardSeconds}`,
    `ulimit -d ${WRITABLE_KILOBYTES}`,
    `ulimit -v ${ADDRESS_SPACE_KILOBYTES}`,
  ]
  return ['/bin/sh', '-c', `${limits.join(' && ')} && exec "$@"`, 'sh', ...node]
}

const readable = new Map<string, readonly string[]>()

/** Every path the program may read. Looked up once: the code of a running server does not change. */
export function readableBy({ entry, packages = [] }: Pick<ChildProgram, 'entry' | 'packages'>): readonly string[] {
  const key = [entry, ...packages].join('\n')
  const paths = readable.get(key) ?? readablePaths([...programOf(entry).packages, ...packages])
  readable.set(key, paths)
  return paths
}

let isDebugSignalIgnored = false

/** SIGUSR1 opens a debugger on a Node process, to anyone on this machine; a child that got out must not open its parent's. */
function ignoreDebugSignal(): void {
  if (isDebugSignalIgnored) return
  isDebugSignalIgnored = true
  process.on('SIGUSR1', () => undefined)
}

/** Calls `over` once when the child's peak resident size passes `limit` bytes. Returns how to stop watching. */
function watchMemory(pid: number | undefined, limit: number, over: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined
  const timer = setInterval(() => {
    readFile(`/proc/${pid}/status`, 'latin1').then(
      (status) => {
        const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
        if (peak > limit) over()
      },
      () => undefined,
    )
  }, WATCH_MILLISECONDS)
  return () => clearInterval(timer)
}

async function* bytesFrom(channel: Duplex): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of channel.iterator({ destroyOnReturn: false })) {
      if (chunk instanceof Uint8Array) yield chunk
    }
  } catch {
    // A reset connection is the end of a killed child; what is missing shows as a frame cut short.
  }
}

async function write(channel: Duplex, frame: readonly Uint8Array[], ended: Promise<unknown>): Promise<void> {
  let free = true
  for (const part of frame) if (part.byteLength > 0 && channel.writable) free = channel.write(part)
  if (!free && channel.writable) {
    await Promise.race([new Promise((resolve) => channel.once('drain', resolve)), ended])
  }
}

function tailOf(stream: NodeJS.ReadableStream): () => string {
  let tail = ''
  stream.setEncoding('latin1')
  stream.on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-STDERR_TAIL_UNITS)
  })
  return () => tail
}

/** Only lines of the runtime itself: an error message could quote the document. */
function fatalLine(tail: string): string | null {
  const line =
    /^(?:FATAL ERROR: [\w .:()-]{1,160}|# Fatal [\w ,-]{1,80}|RangeError: Array buffer allocation failed|RangeError: WebAssembly\.Memory[\w.(): ]{1,80}|[\w:]*Error: Access to this API has been restricted)/m.exec(
      tail,
    )
  return line?.[0] ?? null
}
