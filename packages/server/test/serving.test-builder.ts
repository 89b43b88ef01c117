// A server as its operator runs it: a process of its own, spoken to over HTTP and ended by signals.
import assert from 'node:assert/strict'
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setUpByLink } from './people.test-builder.ts'

const root = join(import.meta.dirname, '../../..')
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const running = new Set<ChildProcess>()

/** For `after`: nothing that a failed test started outlives it. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Process {
  readonly child: ChildProcess
  /** What it has written so far, to either stream. */
  said(): string
  /** Resolves with the first match in what it says; rejects when it ends before. */
  says(words: RegExp): Promise<RegExpExecArray>
  signal(name: NodeJS.Signals): void
  readonly ended: Promise<Ended>
  kill(): Promise<Ended>
}

export const startProcess = (words: readonly string[], environment: Record<string, string>): Process =>
  follow(spawn(process.execPath, [cli, ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] }))

/** `npm start`, as the README has it: what is signalled is npm. It has ended when everything that it started has. */
export const startNpm = (environment: Record<string, string>): Process =>
  follow(spawn('npm', ['start'], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] }))

function follow(child: ChildProcessByStdio<null, Readable, Readable>): Process {
  running.add(child)
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      for (const listener of listeners) listener()
    })
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code, signal })
    }),
  )
  return {
    child,
    said: () => said,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = words.exec(said)
          if (found === null) return
          listeners.delete(look)
          resolve(found)
        }
        listeners.add(look)
        void ended.then(() => reject(new Error(`the process ended before it said ${String(words)}: ${said}`)))
        look()
      }),
    signal: (name) => void child.kill(name),
    ended,
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

export interface Serving extends Process {
  readonly address: string
}

/** `muniment serve`; `isNew`: waits for the link of the first owner too. */
export async function startServing(
  environment: Record<string, string>,
  { words = [], isNew = false }: { readonly words?: readonly string[]; readonly isNew?: boolean } = {},
): Promise<Serving> {
  const started = startProcess(['serve', ...words], { MUNIMENT_PORT: '0', MUNIMENT_LOG: 'warn', ...environment })
  const [, address = ''] = await started.says(/at (http:\/\/\S+)\n/)
  if (isNew) await started.says(/\/set-up#\S+/)
  return { ...started, address }
}

/** The owner's token, by the link it printed. */
export async function tokenOf(server: Serving): Promise<string> {
  const token = await setUpByLink(server.said())
  assert.match(token, /^muniment_/)
  return token
}

export interface Client {
  readonly ask: (
    method: string,
    path: string,
    body?: object | FormData,
    headers?: Record<string, string>,
  ) => Promise<Response>
  /** Refuses a status that says it was not done. */
  readonly done: <T>(
    method: string,
    path: string,
    body?: object | FormData,
    headers?: Record<string, string>,
  ) => Promise<T>
}

/** `address` is asked anew each time: a server that was killed comes back on another port. */
export function clientOf(address: () => string, token: () => string): Client {
  const ask: Client['ask'] = (method, path, body, headers = {}) =>
    fetch(`${address()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token()}`,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
  return {
    ask,
    done: async <T>(method: string, path: string, body?: object | FormData, headers?: Record<string, string>) => {
      const reply = await ask(method, path, body, headers)
      const text = await reply.text()
      assert.ok(reply.ok, `${method} ${path}: ${reply.status} ${text}`)
      const result: T = JSON.parse(text)
      return result
    },
  }
}

export function formOf(name: string, text: string): FormData {
  const form = new FormData()
  form.append('file', new Blob([text]), name)
  return form
}
