// What a child may read of the disk: our own code and the packages its program imports, as real folders. Node compares paths as
// written while the kernel follows links, so one link below an allowed folder opens the whole disk (`link/../..` climbs out of where
// it points). No path given out here has a link at it or below it; a folder that holds one is given as its parts without it.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRecord } from './frames.ts'

const SOURCE = join(import.meta.dirname, '..', '..')

/** Absolute paths: our code, and these packages with all they depend on. A package that is not installed is left out. */
export function readablePaths(packages: Iterable<string>): string[] {
  const reading = dirname(dirname(fileURLToPath(import.meta.resolve('@muniment/reading'))))
  const code = [SOURCE, join(SOURCE, '..', 'package.json'), join(reading, 'src'), join(reading, 'package.json')]
  return [...code, ...packageFolders(packages)].flatMap((path) => withoutLinks(realpathSync(path)))
}

/** The folder itself when nothing below it is a link, else those parts of it of which that is true. */
export function withoutLinks(path: string): string[] {
  const entries = entriesOf(path)
  if (entries === null) return [path]
  let isWhole = true
  const parts = entries.flatMap((entry) => {
    const below = join(path, entry.name)
    const allowed = entry.isDirectory() ? withoutLinks(below) : entry.isFile() ? [below] : []
    if (allowed.length !== 1 || allowed[0] !== below) isWhole = false
    return allowed
  })
  return isWhole ? [path] : parts
}

/** Null for a file. */
function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null
    throw error
  }
}

function packageFolders(names: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  const waiting = [...names].map((name) => ({ name, from: SOURCE }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = packageFolder(next.name, next.from)
    if (folder === null || folders.has(folder)) continue
    folders.add(folder)
    for (const name of dependenciesOf(folder)) waiting.push({ name, from: folder })
  }
  return folders
}

/** As Node looks for it: in the nearest `node_modules` upwards. Null when it is in none. */
function packageFolder(name: string, from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(at) === at) return null
  }
}

function dependenciesOf(folder: string): string[] {
  const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const dependencies = isRecord(description) ? description['dependencies'] : null
  return isRecord(dependencies) ? Object.keys(dependencies) : []
}
