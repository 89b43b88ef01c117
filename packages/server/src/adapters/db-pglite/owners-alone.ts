// PGlite unpacks a new database with the modes of its archive: files that everybody may write, folders that everybody may read.
import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const OTHERS = 0o077

/** Nobody but the owner may look into the folder from here on. One that was so already costs one look. */
export function keepForOwner(folder: string): void {
  if (process.platform === 'win32' || !isOpenToOthers(join(folder, 'PG_VERSION'))) return
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  // The file it is told by comes last: broken off, it is done again.
  for (const path of paths.sort((a, b) => Number(isMark(a)) - Number(isMark(b))))
    chmodSync(path, statSync(path).mode & 0o777 & ~OTHERS)
}

const isMark = (path: string): boolean => path.endsWith('PG_VERSION')
const isOpenToOthers = (path: string): boolean => (statSync(path).mode & OTHERS) !== 0
