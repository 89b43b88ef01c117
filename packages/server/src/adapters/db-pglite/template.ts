// Making an empty database costs seconds, copying one a fraction of that. The first one made is kept, empty, in the user's cache
// folder, under a name that changes with every migration and engine. It holds no workspace, no document and no key; whoever could
// change it could change the program as well. Without a cache folder everything works, only slower.
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { migrations } from '../../platform/db/index.ts'

const folder = (): string => join(homedir(), '.cache', 'muniment')

function templatePath(): string {
  const made = [
    manifest.dependencies['@electric-sql/pglite'],
    manifest.dependencies['pg-boss'],
    process.arch,
    ...migrations().map((migration) => migration.sha256),
  ]
  return join(
    folder(),
    `empty-database-${createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 24)}.tar`,
  )
}

/** A template this user made and nobody else can write; null when there is none. */
export function findTemplate(): string | null {
  const path = templatePath()
  if (!existsSync(path)) return null
  const { uid, mode } = statSync(path)
  const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
  return isOurs ? path : null
}

export async function keepTemplate(dump: (path: string) => Promise<unknown>): Promise<void> {
  if (!canWrite()) return
  const path = templatePath()
  const beside = `${path}.${process.pid}`
  try {
    await dump(beside)
    renameSync(beside, path)
    // Those of earlier versions are of no use to anybody, and each weighs 40 MB.
    for (const name of readdirSync(folder()))
      if (/^empty-database-[0-9a-f]{24}\.tar$/.test(name) && join(folder(), name) !== path)
        rmSync(join(folder(), name), { force: true })
  } finally {
    rmSync(beside, { force: true })
  }
}

function canWrite(): boolean {
  try {
    mkdirSync(folder(), { recursive: true, mode: 0o700 })
    accessSync(folder(), constants.W_OK)
    return true
  } catch {
    // A read-only home is a reason to be slower, not to fail.
    return false
  }
}
