// The lock file must name the packages of every platform, or `npm ci` refuses it elsewhere. An install where some of them cannot be had
// drops their entries without a word. This finds the gaps; `node tools/lock.ts --mend` fills them from the versions that are pinned.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly [name: string]: unknown
}
export type LockedPackages = Readonly<Record<string, LockEntry>>

interface Gap {
  readonly name: string
  readonly version: string
  readonly of: LockEntry
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32'] as const
const PROCESSORS: readonly (readonly [RegExp, string])[] = [
  [/arm64|aarch64/, 'arm64'],
  [/x64/, 'x64'],
  [/ia32/, 'ia32'],
  [/ppc64/, 'ppc64'],
  [/riscv64/, 'riscv64'],
  [/s390x/, 's390x'],
  [/loong64/, 'loong64'],
  [/wasm32/, 'wasm32'],
  [/\barm\b|armv7/, 'arm'],
]

/** Optional packages that an installed package pins and the lock does not hold. */
export function gapsIn(packages: LockedPackages): Gap[] {
  const held = new Set(
    Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  return Object.values(packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !held.has(name))
      .map(([name, version]) => ({ name, version, of: entry })),
  )
}

/** The entry a machine that can reach the package would have written, without its hash. */
export function entryFor({ name, version, of }: Gap): LockEntry {
  const platform = name.slice(name.lastIndexOf('/') + 1)
  const system = SYSTEMS.find((one) => platform.includes(one))
  const processor = PROCESSORS.find(([pattern]) => pattern.test(platform))?.[1]
  if (!/^\d+\.\d+\.\d+/.test(version) || (system === undefined && processor === undefined))
    throw new Error(`${name}@${version} is not pinned to a platform`)
  return {
    version,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(of.dev === true ? { dev: true } : {}),
    ...(platform.includes('musl') ? { libc: ['musl'] } : platform.includes('gnu') ? { libc: ['glibc'] } : {}),
    ...(of.license === undefined ? {} : { license: of.license }),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  }
}

if (import.meta.main) {
  const path = join(root, 'package-lock.json')
  const lock: { packages: Record<string, LockEntry> } = JSON.parse(readFileSync(path, 'utf8'))
  const gaps = gapsIn(lock.packages)
  if (process.argv.includes('--mend')) {
    for (const gap of gaps) lock.packages[`node_modules/${gap.name}`] = entryFor(gap)
    lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(`package-lock.json: ${gaps.length} entries added`)
  } else if (gaps.length > 0) {
    console.error(`package-lock.json lacks ${gaps.map((gap) => gap.name).join(', ')}. Run: node tools/lock.ts --mend`)
    process.exitCode = 1
  }
}
