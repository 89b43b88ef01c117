// What a build is made from, as one hash: a build is fresh while its name is that hash. Times of files say nothing after a clone.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const packageFolder = join(import.meta.dirname, '..')
const repository = join(packageFolder, '../..')

const MADE_FROM = [
  'packages/web/index.html',
  'packages/web/package.json',
  'packages/web/build/*.{ts,js}',
  'packages/web/src/**/*.{ts,tsx,css,svg}',
  'packages/contract/src/*.ts',
  'packages/proof/src/**/*.ts',
  'package-lock.json',
]

export function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = MADE_FROM.flatMap((pattern) => globSync(pattern, { cwd: repository }))
    .filter((path) => !/\.test(?:-builder)?\.tsx?$/.test(path))
    .sort()
  for (const path of files)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(repository, path)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}
