// Two scanners from Debian against a running instance on this machine: sqlmap asks every operation of the published interface, in every
// part of its address, query and body; wapiti asks every readable address. One finding of either fails.
//   node tools/scan.ts [--keep FOLDER] [--only sqlmap|wapiti] [--paths EXPRESSION] [--postgres]     needs sqlmap and wapiti
// `--paths` scans the operations whose address it finds; `--postgres` runs the instance on a database of the server MUNIMENT_TEST_POSTGRES names.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makePostgres } from '../packages/server/test/engines.test-builder.ts'
import { PASSWORD, setUpByLink } from '../packages/server/test/people.test-builder.ts'
import { type Operation, operationsOf } from '../packages/server/test/routes.test-builder.ts'
import { approvedBy } from '../packages/server/test/routes-ids.test-builder.ts'
import { root } from './run.ts'
import {
  findingsOfSqlmap,
  findingsOfWapiti,
  type Instance,
  isScanned,
  leftOutByBuster,
  leftOutByWapiti,
  type Published,
  requestFor,
  targetOf,
} from './scan-requests.ts'

/** For a whole scanner. What needs far longer hangs. */
const MOST_MILLISECONDS = 2_400_000
/**
 * Attacks of wapiti that need no other machine: no endpoint of its makers, no list from the network. Not http_headers, which asks for
 * X-XSS-Protection and for HSTS without TLS: our own tests look at every header of every operation.
 */
const WAPITI_MODULES = 'backup,cookieflags,crlf,csp,exec,file,htaccess,methods,permanentxss,redirect,shellshock,sql,xss'

const children = new Set<ChildProcess>()
// Whoever ends this early ends what it started.
process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')))

async function start(
  folder: string,
  database: string | null,
): Promise<{ child: ChildProcess; said: string; address: string }> {
  const on = database === null ? {} : { DATABASE_URL: database }
  const child = spawn(process.execPath, [join(root, 'packages/server/src/entry/cli.ts'), 'serve'], {
    env: { ...process.env, MUNIMENT_DATA: join(folder, 'data'), MUNIMENT_PORT: '0', MUNIMENT_LOG: 'error', ...on },
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

async function run(command: string, words: readonly string[], folder: string, name: string): Promise<string> {
  const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: MOST_MILLISECONDS })
  children.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  writeFileSync(join(folder, `${name}.log`), said)
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${said.slice(-2000)}`)
  return said
}

interface Scan {
  readonly instance: Instance
  readonly operations: readonly Operation[]
  readonly published: Published
  readonly folder: string
}

async function scanWithSqlmap({ instance, operations, published, folder }: Scan): Promise<string[]> {
  const requests = join(folder, 'requests')
  mkdirSync(requests)
  // A token is all that sqlmap is given.
  const files = operations
    .filter(({ scope, isOpen }) => scope !== null || isOpen)
    .flatMap((operation) => {
      const request = requestFor(operation, published, instance)
      const file = join(requests, `${operation.name}.txt`)
      writeFileSync(file, request)
      return /[*?].* HTTP\/|\n\n\{./.test(request) ? [file] : []
    })
  const table = join(folder, 'sqlmap.csv')
  const words = `--batch --ignore-stdin --flush-session --disable-coloring --level=1 --risk=1 --dbms=PostgreSQL --technique=BEUST --ignore-code=* --time-sec=2 --timeout=10 --retries=0`
  await run(
    'sqlmap',
    ['-r', files.join(','), ...words.split(' '), `--output-dir=${join(folder, 'sqlmap')}`, `--results-file=${table}`],
    folder,
    'sqlmap',
  )
  if (!existsSync(table)) throw new Error('sqlmap wrote no table of its results')
  return findingsOfSqlmap(readFileSync(table, 'utf8'))
}

/** An address that refuses what it is first asked hides what stands behind its refusal from every scanner. */
async function closedToScanners({ instance, operations, published }: Scan): Promise<string[]> {
  const found: string[] = []
  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    const target = targetOf(operation, published, instance.values)
    const reply = await fetch(`${instance.address}${target}`, { headers: { cookie: instance.cookie } })
    const said = await reply.text()
    if (!reply.ok) found.push(`not scanned, answers ${reply.status}: ${target} ${said.slice(0, 200)}`)
  }
  return found
}

/** For one attack of wapiti; one that needs longer is cut off, and that is a finding. */
const MOST_SECONDS_AN_ATTACK = 1200

/**
 * One run a group of attacks. Each is told which addresses to try and follows no links: the published interface names them all. That each
 * address was tried to the end is read from what wapiti says.
 */
async function scanWithWapiti(
  { instance, operations, published, folder }: Scan,
  name: string,
  modules: string,
  isAsked: (target: string) => boolean,
  verbosity = 1,
): Promise<string[]> {
  const { address, cookie, values } = instance
  const starts = operations
    .filter(({ method }) => method === 'GET')
    .map((operation) => `${address}${targetOf(operation, published, values)}`)
    .filter(isAsked)
  const report = join(folder, `${name}.json`)
  const limits = `--max-scan-time 120 --max-attack-time ${MOST_SECONDS_AN_ATTACK}`
  const words = `--scope domain --flush-session --no-bugreport -d 0 -v ${verbosity} -t 10 ${limits} -f json`
  const log = await run(
    'wapiti',
    [
      '-u',
      `${address}/`,
      ...starts.flatMap((start) => ['-s', start]),
      '-H',
      `Cookie: ${cookie}`,
      '-m',
      modules,
      ...words.split(' '),
      '-o',
      report,
      '--store-session',
      join(folder, `session of ${name}`),
    ],
    folder,
    name,
  )
  const leftOut = leftOutByWapiti(log, modules.split(','), starts)
  return [
    ...findingsOfWapiti(readFileSync(report, 'utf8')),
    ...leftOut,
    ...(name.endsWith('buster') ? leftOutByBuster(log) : []),
  ]
}

const scanners: Readonly<Record<string, (scan: Scan) => Promise<string[]>>> = {
  sqlmap: scanWithSqlmap,
  wapiti: (scan) => scanWithWapiti(scan, 'wapiti', WAPITI_MODULES, () => true),
  // Thirty thousand names, tried below each folder it has seen: only where an address of ours could hide another.
  'wapiti buster': (scan) => scanWithWapiti(scan, 'wapiti-buster', 'buster', () => false, 2),
  // Two hundred statements for each parameter, one after the other: by itself, and only where there are parameters.
  'wapiti blindsql': (scan) => scanWithWapiti(scan, 'wapiti-blindsql', 'blindsql', (target) => target.includes('?')),
}

async function main(): Promise<void> {
  const {
    keep: kept,
    only,
    paths,
    postgres,
  } = parseArgs({
    options: {
      keep: { type: 'string' },
      only: { type: 'string' },
      paths: { type: 'string' },
      postgres: { type: 'boolean' },
    },
  }).values
  const isAsked = new RegExp(paths ?? '')
  const database = postgres === true ? await makePostgres() : null
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'muniment-scan-'))
  mkdirSync(folder, { recursive: true })
  const { child, said, address } = await start(folder, database?.url ?? null)
  try {
    const instance = await furnish(address, said)
    const text = await (await fetch(`${address}/openapi.json`)).text()
    const scan: Scan = {
      instance,
      operations: operationsOf(text).filter((operation) => isScanned(operation) && isAsked.test(operation.path)),
      published: JSON.parse(text),
      folder,
    }
    const findings = await closedToScanners(scan)
    for (const [name, scanner] of Object.entries(scanners)) {
      if (only !== undefined && !name.startsWith(only)) continue
      const started = performance.now()
      const found = await scanner(scan)
      findings.push(...found.map((finding) => `${name}: ${finding}`))
      console.log(`${name}: ${found.length} findings in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    const alive = await fetch(`${address}/health`)
    if (!alive.ok) findings.push(`the server answers ${alive.status} afterwards`)
    for (const line of faults) findings.push(`the server logged ${line.slice(0, 500)}`)
    for (const finding of findings) console.log(finding)
    console.log(`${scan.operations.length} operations scanned, ${findings.length} findings`)
    if (findings.length > 0 || scan.operations.length < (paths === undefined ? 30 : 1)) process.exitCode = 1
  } finally {
    child.kill('SIGTERM')
    await new Promise((ended) => child.once('close', ended))
    await database?.drop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
