// `node packages/web/build/build.ts`: builds the application unless a build of these very sources is there; its last line is the folder.
// Each build lies in a folder of its own name and is moved there whole, so two that start at once do not disturb each other, and a server
// that has read one keeps it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder, sourcesHash } from './sources.ts'

const builds = join(packageFolder, 'dist')

/** The folder of the build, and how long it took; null where it was there. */
async function freshBuild(): Promise<{ folder: string; milliseconds: number | null }> {
  const name = sourcesHash()
  const folder = join(builds, name)
  if (existsSync(folder)) return { folder, milliseconds: null }
  const started = performance.now()
  // Loaded only when it is needed: a server without development packages starts from the build it was shipped with.
  const { bundle, squeeze } = await import('./bundle.ts')
  const half = mkdtempSync(join(packageFolder, '.building-'))
  try {
    await bundle(half)
    await squeeze(half)
    put(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  for (const other of readdirSync(builds))
    if (other !== name) rmSync(join(builds, other), { recursive: true, force: true })
  return { folder, milliseconds: performance.now() - started }
}

function put(half: string, folder: string): void {
  mkdirSync(builds, { recursive: true })
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
