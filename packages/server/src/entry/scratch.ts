// Where decrypted originals lie while their child reads them. Each process has a folder of its own, so that what a killed one left can be
// told from what another is reading, and is removed by whoever starts next.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { codeOf, systemClock } from '../base/index.ts'

/** No document is read for longer than this: a folder of another machine that is older has nobody. */
const LONGEST_MILLISECONDS = 24 * 3600 * 1000

/** The folder of this process below `folder`; what ended processes left there is removed. */
export async function ownScratch(folder: string): Promise<string> {
  const host = hostname().replaceAll(/[^\w.]/g, '_')
  if (existsSync(folder)) {
    for (const name of await readdir(folder))
      if (await isAbandoned(join(folder, name), name, host))
        await rm(join(folder, name), { recursive: true, force: true })
  }
  return join(folder, `${host}-${process.pid}-${randomBytes(6).toString('hex')}`)
}

async function isAbandoned(path: string, name: string, host: string): Promise<boolean> {
  const [, where, pid] = /^(.+)-(\d+)-[0-9a-f]{12}$/.exec(name) ?? []
  // A process with our own number that is not us: the number was given again, as it is in every new container.
  if (where === host && pid !== undefined) return Number(pid) === process.pid || !isAlive(Number(pid))
  const known = await stat(path).catch(() => null)
  return known === null || systemClock.now().getTime() - known.mtimeMs > LONGEST_MILLISECONDS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
