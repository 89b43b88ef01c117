// The folder that MUNIMENT_DATA names. Made step by step: where no folder can be made at all (below /proc), Node's own way of making several
// at once never ends.
import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { codeOf, refusal } from '../base/index.ts'

const noFolder = refusal(
  'data.folder',
  'The data folder is no folder this user can make and write in. Name another with MUNIMENT_DATA.',
  500,
)

/** Makes it, for this user alone, where it is not there. Refuses `data.folder`. */
export async function makeDataFolder(path: string): Promise<void> {
  try {
    await make(resolve(path))
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw noFolder({ reference: path, code: String(codeOf(error)) }, error)
  }
}

async function make(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) return
  if (dirname(path) !== path) await make(dirname(path))
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST' || there !== null) throw error
  })
}

/** Whether the first start can make it: asked by making an empty folder where it would begin, and removing it. */
export async function canBeMade(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  if (there === null) return dirname(path) !== path && canBeMade(dirname(path))
  return mkdtemp(join(path, '.muniment-')).then(
    (made) => rmdir(made).then(() => true),
    () => false,
  )
}
