// `npm test`: every suite the machine has the parts for, and one line on what was left out. With MUNIMENT_REQUIRE=browser,poppler a
// part that is named there and missing is a failure, not a skip: that is how CI makes sure nothing is left out unseen.
// `postgres` is a server, not a program: MUNIMENT_TEST_POSTGRES is the address of its superuser. `browser` is a Chromium:
// MUNIMENT_TEST_BROWSER is its path, where it is neither Playwright's own nor Debian's.
// MUNIMENT_TEST_RESULTS names a file that gets one line of JSON a test.
//   node tools/test.ts [--on-postgres] [FILES OR FOLDERS]
// --on-postgres: of them those that run on PostgreSQL.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { browserProgram } from '../packages/server/test/browser.test-builder.ts'
import { runsOnPostgres } from './postgres-tests.ts'
import { root } from './run.ts'

/** Parts a suite may need beyond npm. A test that misses one skips with a reason that names it. */
const PARTS: Record<string, () => boolean> = {
  browser: () => browserProgram !== null,
  poppler: () => isOnPath('pdftotext'),
  office: () => isOnPath('soffice'),
  tesseract: () => isOnPath('tesseract'),
  clamd: () => existsSync('/usr/sbin/clamd'),
  swift: () => existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached'),
  openssl: () => isOnPath('openssl'),
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

// Once, not by each of the servers that the suites start. What is wrong with it is said by the suites.
spawnSync(process.execPath, [join(root, 'packages/web/build/build.ts')], { stdio: 'ignore' })

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
const results = process.env['MUNIMENT_TEST_RESULTS'] ?? ''
const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  ...(results === ''
    ? []
    : [`--test-reporter=${join(root, 'tools/test-results.ts')}`, `--test-reporter-destination=${resolve(results)}`]),
]
const child = spawn(process.execPath, ['--test', ...reporters, '--test-concurrency=2', ...files], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, NODE_OPTIONS: '' },
})

const totals = { tests: 0, pass: 0, fail: 0, skipped: 0, cancelled: 0, todo: 0 }
const skips = new Map<string, number>()
for await (const line of createInterface({ input: child.stdout })) {
  const total = /^ℹ (tests|pass|fail|skipped|cancelled|todo) (\d+)$/.exec(line)
  if (total !== null) Object.assign(totals, { [total[1] ?? '']: Number(total[2]) })
  const skip = /# (?:SKIP)? ?(.+)$/.exec(line)
  if (/^\s*﹣/.test(line) && skip !== null) skips.set(skip[1] ?? '', (skips.get(skip[1] ?? '') ?? 0) + 1)
  // What passed is counted, what failed is shown.
  if (!/^\s*(?:✔|﹣|▶)/.test(line)) console.log(line)
}
const code = await new Promise<number>((resolve) =>
  child.exitCode === null ? child.on('close', (status) => resolve(status ?? 1)) : resolve(child.exitCode),
)
const left = [...skips].map(([reason, count]) => `${reason} (${count})`)
console.log(
  absent.length === 0 && left.length === 0
    ? 'Nothing was left out.'
    : `Left out: ${[...(left.length > 0 ? left : []), ...(absent.length > 0 ? [`this machine has no ${absent.join(', ')}`] : [])].join('; ')}`,
)
const failed = totals.fail + totals.cancelled + totals.todo + (files.length === 0 || totals.tests === 0 ? 1 : 0)
console.log(`${totals.pass} passed, ${failed} failed, ${totals.skipped} skipped`)
process.exitCode = code !== 0 || failed > 0 ? 1 : 0
