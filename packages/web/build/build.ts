// `node packages/web/build/build.ts`: builds the application unless a build of these very sources is there; its last line is the folder.
// Each build lies in a folder of its own name and is moved there whole, so two that start at once do not disturb each other, and a server
// that has read one keeps it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder, sourcesHash } from './sources.ts'

const builds = join(packageFolder, 'dist')
const HALF = '.building-'
const MOST_KEPT = 3

/** The folder of the build, and how long it took; null where it was there. */
async function freshBuild(): Promise<{ folder: string; milliseconds: number | null }> {
  const name = sourcesHash()
  const folder = join(builds, name)
  if (existsSync(folder)) return { folder, milliseconds: null }
  const started = performance.now()
  // Loaded only when it is needed: a server without development packages starts from the build it was shipped with.
  const { bundle, squeeze } = await import('./bundle.ts')
  mkdirSync(builds, { recursive: true })
  const half = mkdtempSync(join(builds, HALF))
  try {
    await bundle(half)
    await squeeze(half)
    put(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  forgetOld()
  return { folder, milliseconds: performance.now() - started }
}

/** Those of other sources: somebody may be reading the last few, and half-made ones are somebody's for an hour. */
function forgetOld(): void {
  const all = readdirSync(builds).map((name) => ({ path: join(builds, name), isHalf: name.startsWith(HALF) }))
  const aged = all.map((build) => ({ ...build, at: statSync(build.path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  const whole = aged.filter(({ isHalf }) => !isHalf).sort((one, other) => other.at - one.at)
  const left = aged.filter(({ isHalf, at }) => isHalf && at < Date.now() - 3_600_000)
  for (const { path } of [...whole.slice(MOST_KEPT), ...left]) rmSync(path, { recursive: true, force: true })
}

function put(half: string, folder: string): void {
  try {
    renameSync(half, folder)
  } catch (error) {
    // Another process has built the same from the same.
    if (!existsSync(folder)) throw error
  }
}

const { folder, milliseconds } = await freshBuild()
if (milliseconds !== null) process.stdout.write(`Built the web application in ${(milliseconds / 1000).toFixed(1)} s.\n`)
process.stdout.write(`${folder}\n`)
