// Two scanners from Debian against a running instance on this machine: sqlmap asks every operation of the published interface, in every
// part of its address, query and body; wapiti asks every readable address. One finding of either fails.
//   node tools/scan.ts [--keep FOLDER] [--only sqlmap|wapiti] [--paths EXPRESSION] [--postgres] [--quick]     needs sqlmap and wapiti
// First each must find the holes planted for it. `--quick` is what the tests run: the most exposed operations, and of wapiti what takes seconds.
// `--paths` scans the operations whose address it finds; `--postgres` runs the instance on a database of the server MUNIMENT_TEST_POSTGRES names.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makePostgres } from '../packages/server/test/engines.test-builder.ts'
import { isScanned } from './scan-requests.ts'
import { onInstance } from './scanners/instance.ts'
import { missedByScanners } from './scanners/planted.ts'
import { exposedOf, QUICK } from './scanners/quick.ts'
import { WHOLE } from './scanners/scanners.ts'

async function main(): Promise<void> {
  const {
    keep: kept,
    only,
    paths,
    postgres,
    quick,
  } = parseArgs({
    options: {
      keep: { type: 'string' },
      only: { type: 'string' },
      paths: { type: 'string' },
      postgres: { type: 'boolean' },
      quick: { type: 'boolean' },
    },
  }).values
  const isAsked = new RegExp(paths ?? '')
  const database = postgres === true ? await makePostgres() : null
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'muniment-scan-'))
  mkdirSync(folder, { recursive: true })
  try {
    const missed = await missedByScanners(folder, only)
    const { findings, operations } = await onInstance(folder, database?.url ?? null, {
      scanners: quick === true ? QUICK : WHOLE,
      chosen: (all) =>
        (quick === true ? exposedOf(all) : all.filter(isScanned)).filter(({ path }) => isAsked.test(path)),
      only: only ?? '',
    })
    for (const finding of [...missed, ...findings]) console.log(finding)
    console.log(`${operations} operations scanned, ${missed.length + findings.length} findings`)
    const fewest = paths === undefined && quick !== true ? 30 : 1
    if (missed.length + findings.length > 0 || operations < fewest) process.exitCode = 1
  } finally {
    await database?.drop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
