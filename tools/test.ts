// `npm test`: every suite the machine has the parts for, and one line on what was left out. With MUNIMENT_REQUIRE=browser,poppler a
// part that is named there and missing is a failure, not a skip: that is how CI makes sure nothing is left out unseen.
// `postgres` is a server, not a program: MUNIMENT_TEST_POSTGRES is the address of its superuser. `browser` is a Chromium:
// MUNIMENT_TEST_BROWSER is its path, where it is neither Playwright's own nor Debian's.
// MUNIMENT_TEST_RESULTS names a file that gets one line of JSON a test. A journey in the browser that failed is tried once more, and the
// last lines name it (docs/decisions/026).
//   node tools/test.ts [--on-postgres] [FILES OR FOLDERS]
// --on-postgres: of them those that run on PostgreSQL.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { browserProgram } from '../packages/server/test/browser.test-builder.ts'
import { runsOnPostgres } from './postgres-tests.ts'
import { root } from './run.ts'
import { heldBy, type Run, triedAgain, withSecond } from './second-attempt.ts'
import type { TestResult } from './test-results.ts'

/** Parts a suite may need beyond npm. A test that misses one skips with a reason that names it. */
const PARTS: Record<string, () => boolean> = {
  browser: () => browserProgram !== null,
  poppler: () => isOnPath('pdftotext'),
  office: () => isOnPath('soffice'),
  tesseract: () => isOnPath('tesseract'),
  clamd: () => existsSync('/usr/sbin/clamd'),
  swift: () => existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached'),
  openssl: () => isOnPath('openssl'),
  scanners: () => isOnPath('sqlmap') && isOnPath('wapiti'),
  disks: mountsDisks,
  postgres: () => (process.env['MUNIMENT_TEST_POSTGRES'] ?? '') !== '',
  shared: () => existsSync(process.env['MUNIMENT_SHARED'] ?? join(root, '..', 'shared')),
}

/** Small disks are made to be filled: that takes a user who may mount. */
function mountsDisks(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-disk-'))
  const run = (...words: [string, ...string[]]): boolean =>
    spawnSync(words[0], words.slice(1), { stdio: 'ignore' }).status === 0
  const mounts = run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
  if (mounts) run('umount', folder)
  rmSync(folder, { recursive: true, force: true })
  return mounts
}

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

const required = (process.env['MUNIMENT_REQUIRE'] ?? '').split(',').filter((part) => part !== '')
const unknown = required.filter((part) => PARTS[part] === undefined)
const absent = Object.keys(PARTS).filter((part) => PARTS[part]?.() === false)
const missing = required.filter((part) => absent.includes(part))
if (unknown.length > 0 || missing.length > 0) {
  console.error(
    [
      ...unknown.map((part) => `MUNIMENT_REQUIRE: there is no part ${part}.`),
      ...missing.map((part) => `${part} is required and not on this machine.`),
    ].join('\n'),
  )
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(1)
}

// Once, not by each of the servers that the suites start. Without it the suites that need a page fail; why is said here.
const built = spawnSync(process.execPath, [join(root, 'packages/web/build/build.ts')], { encoding: 'utf8' })
if (built.status !== 0) console.error(`The web application could not be built.\n${built.stdout}${built.stderr}`)

const words = process.argv.slice(2)
const asked = words
  .filter((word) => word !== '--on-postgres')
  .flatMap((path) => (statSync(path).isDirectory() ? globSync(`${path}/**/*.test.ts`) : [path]))
const found =
  asked.length > 0
    ? asked
    : globSync(['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'tools/**/*.test.ts'], {
        cwd: root,
      }).sort()
const files = words.includes('--on-postgres') ? found.filter((path) => runsOnPostgres(resolve(root, path))) : found
const asWritten = (path: string): TestResult[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): TestResult => JSON.parse(line))

const skips = new Map<string, number>()

/** What passed is counted, what failed is shown. */
async function runTests(files: readonly string[], resultsPath: string): Promise<Run> {
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(root, 'tools/test-results.ts')}`,
    `--test-reporter-destination=${resultsPath}`,
  ]
  const child = spawn(process.execPath, ['--test', ...reporters, '--test-concurrency=2', ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const totals = { tests: 0, pass: 0, fail: 0, skipped: 0, cancelled: 0, todo: 0 }
  for await (const line of createInterface({ input: child.stdout })) {
    const total = /^ℹ (tests|pass|fail|skipped|cancelled|todo) (\d+)$/.exec(line)
    if (total !== null) Object.assign(totals, { [total[1] ?? '']: Number(total[2]) })
    const skip = /# (?:SKIP)? ?(.+)$/.exec(line)
    if (/^\s*﹣/.test(line) && skip !== null) skips.set(skip[1] ?? '', (skips.get(skip[1] ?? '') ?? 0) + 1)
    if (!/^\s*(?:✔|﹣|▶)/.test(line)) console.log(line)
  }
  const code = await new Promise<number>((resolve) =>
    child.exitCode === null ? child.on('close', (status) => resolve(status ?? 1)) : resolve(child.exitCode),
  )
  const failed = totals.fail + totals.cancelled + totals.todo + (totals.tests === 0 ? 1 : 0)
  return {
    passed: totals.pass,
    // A run that ends badly and names no test has failed all the same.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: totals.skipped,
    results: asWritten(resultsPath),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'muniment-results-'))
const resultsPath = resolve(process.env['MUNIMENT_TEST_RESULTS'] ?? join(folder, 'first.jsonl'))
let run = await runTests(files, resultsPath)
const again = triedAgain(run)
const only: string[] = []
if (again.length > 0) {
  console.log(`Once more, because of what failed in them: ${again.join(', ')}`)
  const second = await runTests(again, join(folder, 'second.jsonl'))
  only.push(...heldBy(run, second))
  run = withSecond(run, second)
  writeFileSync(resultsPath, run.results.map((result) => `${JSON.stringify(result)}\n`).join(''))
}
rmSync(folder, { recursive: true, force: true })

const left = [...skips].map(([reason, count]) => `${reason} (${count})`)
console.log(
  absent.length === 0 && left.length === 0
    ? 'Nothing was left out.'
    : `Left out: ${[...(left.length > 0 ? left : []), ...(absent.length > 0 ? [`this machine has no ${absent.join(', ')}`] : [])].join('; ')}`,
)
for (const title of only) console.log(`PASSED ONLY AT THE SECOND ATTEMPT: ${title}`)
console.log(`${run.passed} passed, ${run.failed} failed, ${run.skipped} skipped`)
process.exitCode = run.failed > 0 ? 1 : 0
