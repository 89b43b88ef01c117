// A server of ours on this machine, furnished with one thing of each kind, and what it calls a fault while it is asked.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PASSWORD, setUpByLink } from '../../packages/server/test/people.test-builder.ts'
import { type Operation, operationsOf } from '../../packages/server/test/routes.test-builder.ts'
import { approvedBy } from '../../packages/server/test/routes-ids.test-builder.ts'
import { root } from '../run.ts'
import type { Instance } from '../scan-requests.ts'
import { children, closedToScanners, type Scan, type Scanners } from './scanners.ts'

async function start(
  folder: string,
  database: string | null,
): Promise<{ child: ChildProcess; said: string; address: string }> {
  const on = database === null ? {} : { DATABASE_URL: database }
  const child = spawn(process.execPath, [join(root, 'packages/server/src/entry/cli.ts'), 'serve'], {
    // Nothing of what this process was told: a start refuses settings it does not know, as those of tests.
    env: {
      PATH: process.env['PATH'],
      MUNIMENT_DATA: join(folder, 'data'),
      MUNIMENT_PORT: '0',
      MUNIMENT_LOG: 'error',
      ...on,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /at (http:\/\/\S+)/.exec(said)?.[1]
      if (found !== undefined && said.includes('/set-up#')) resolve(found)
    })
    child.once('close', () => reject(new Error(`the server did not start: ${complaint}`)))
  })
  child.stderr.on('data', (text: string) =>
    faults.push(...text.split('\n').filter((line) => line.includes('"a request failed"'))),
  )
  return { child, said, address }
}

/** What the server called a fault while it was scanned: no request may cause one. */
const faults: string[] = []

async function furnish(address: string, said: string): Promise<Instance> {
  const token = await setUpByLink(said)
  const headers = { authorization: `Bearer ${token}` }
  const cookie = await signIn(address)
  const ask = async (path: string, body: string | FormData): Promise<Record<string, unknown>> => {
    const type: Record<string, string> = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
    const reply = await fetch(`${address}${path}`, { method: 'POST', headers: { ...headers, ...type }, body })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return Object(await reply.json())
  }
  const matter = String((await ask('/matters', '{"name":"Scanned"}'))['id'])
  const form = new FormData()
  form.set('file', new Blob(['On 3 May 2021 Jane Sample met Erika Beispiel in Bonn.']), 'note.txt')
  const filed = await ask(`/matters/${matter}/documents`, form)
  const document = String(Reflect.get(Object(Array.isArray(filed['documents']) ? filed['documents'][0] : null), 'id'))
  const made = async (what: string, below: string, body: string | FormData): Promise<string> => {
    const reply = await ask(`/matters/${matter}/${below}`, body)
    return String(Reflect.get(Object(reply[what] ?? reply), 'id'))
  }
  const approved = await untilRead(() =>
    ask(`/matters/${matter}/approved-answers`, JSON.stringify(approvedBy(document))),
  )
  const asked = await ask(`/matters/${matter}/questions`, '{"question":"Who met whom?"}')
  const event = await made('event', 'events', '{"text":"They met."}')
  const sheet = new FormData()
  sheet.set('file', new Blob(['Date,Event\n3 May 2021,They met again.\n']), 'rows.csv')
  const me: unknown = await (await fetch(`${address}/members`, { headers })).json()
  const [member] = Object(me).members
  return {
    address,
    token,
    cookie,
    values: {
      conversation: String(Reflect.get(Object(asked['kept']), 'conversation')),
      approved: String(approved['id']),
      turn: '1',
      position: '0',
      matter,
      document,
      event,
      comment: await made('comment', `events/${event}/comments`, '{"text":"By whom?"}'),
      note: await made('note', `events/${event}/notes`, '{"text":"Ask her."}'),
      import: await made('import', 'imports', sheet),
      member: String(Object(member).account ?? Object(member).id),
      party: await made('party', 'parties', '{"name":"Erika Beispiel","kind":"person"}'),
      tag: await made('tag', 'tags', '{"name":"Bonn"}'),
      format: 'json',
      index: '0',
      page: '1',
    },
  }
}

/** As a browser does it; the account is the one that set the instance up. */
async function signIn(address: string): Promise<string> {
  const reply = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: 'erika@beispiel.example', password: PASSWORD }),
  })
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0]
  if (!reply.ok || cookie === undefined) throw new Error(`not signed in: ${reply.status} ${await reply.text()}`)
  return cookie
}

/** A document is cited when it has been read, which takes it some seconds. */
async function untilRead<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 60; ; left--)
    try {
      return await work()
    } catch (error) {
      if (left === 0) throw error
      await sleep(1000)
    }
}

export interface Asked {
  readonly scanners: Scanners
  readonly chosen: (operations: readonly Operation[]) => Operation[]
  /** How the scanners' names begin that are run; all for ''. */
  readonly only: string
}

/** What they find on an instance of its own, what it called a fault meanwhile, and whether it still stands. */
export async function onInstance(
  folder: string,
  database: string | null,
  { scanners, chosen, only }: Asked,
): Promise<{ findings: string[]; operations: number }> {
  const { child, said, address } = await start(folder, database)
  try {
    const instance = await furnish(address, said)
    const text = await (await fetch(`${address}/openapi.json`)).text()
    const scan: Scan = { instance, operations: chosen(operationsOf(text)), published: JSON.parse(text), folder }
    const findings = await closedToScanners(scan)
    for (const [name, scanner] of Object.entries(scanners)) {
      if (!name.startsWith(only)) continue
      const started = performance.now()
      const found = await scanner(scan)
      findings.push(...found.map((finding) => `${name}: ${finding}`))
      console.log(`${name}: ${found.length} findings in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    const alive = await fetch(`${address}/health`)
    if (!alive.ok) findings.push(`the server answers ${alive.status} afterwards`)
    for (const line of faults) findings.push(`the server logged ${line.slice(0, 500)}`)
    return { findings, operations: scan.operations.length }
  } finally {
    child.kill('SIGTERM')
    await new Promise((ended) => child.once('close', ended))
  }
}
