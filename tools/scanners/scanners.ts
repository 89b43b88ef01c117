// sqlmap and wapiti, each told what to ask, and their findings read. What wapiti left out is a finding as well, and so is an address that refuses
// the first GET; what sqlmap left out stands in its log alone.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../../packages/server/test/routes.test-builder.ts'
import {
  findingsOfSqlmap,
  findingsOfWapiti,
  type Instance,
  leftOutByBuster,
  leftOutByWapiti,
  type Published,
  requestFor,
  targetOf,
} from '../scan-requests.ts'

/** For a whole scanner. What needs far longer hangs. */
const MOST_MILLISECONDS = 2_400_000
/**
 * Attacks of wapiti that need no other machine: no endpoint of its makers, no list from the network. Not http_headers, which asks for
 * X-XSS-Protection and for HSTS without TLS: our own tests look at every header of every operation.
 */
const WAPITI_MODULES = 'backup,cookieflags,crlf,csp,exec,file,htaccess,methods,permanentxss,redirect,shellshock,sql,xss'

export const children = new Set<ChildProcess>()
// Whoever ends this early ends what it started.
process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')))

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

export interface Scan {
  readonly instance: Instance
  readonly operations: readonly Operation[]
  readonly published: Published
  readonly folder: string
}

export async function scanWithSqlmap({ instance, operations, published, folder }: Scan): Promise<string[]> {
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
export async function closedToScanners({ instance, operations, published }: Scan): Promise<string[]> {
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
export async function scanWithWapiti(
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

export type Scanners = Readonly<Record<string, (scan: Scan) => Promise<string[]>>>

export const WHOLE: Scanners = {
  sqlmap: scanWithSqlmap,
  wapiti: (scan) => scanWithWapiti(scan, 'wapiti', WAPITI_MODULES, () => true),
  // Thirty thousand names, tried below each folder it has seen: only where an address of ours could hide another.
  'wapiti buster': (scan) => scanWithWapiti(scan, 'wapiti-buster', 'buster', () => false, 2),
  // Two hundred statements for each parameter, one after the other: by itself, and only where there are parameters.
  'wapiti blindsql': (scan) => scanWithWapiti(scan, 'wapiti-blindsql', 'blindsql', (target) => target.includes('?')),
}
