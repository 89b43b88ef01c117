// PGlite has no lock of its own: two processes on one data folder lose rows without an error. The name is taken in the kernel's
// abstract socket space on Linux, which frees it when the process dies, however it dies; elsewhere a pid file stands in.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { codeOf, refusal } from '../../base/index.ts'

const inUse = refusal(
  'db.in-use',
  'Another Muniment process is using this data folder. Stop it first, or choose another folder with MUNIMENT_DATA.',
)

/** Takes the folder for this process; resolves to the function that gives it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = realpathSync(folder)
  return process.platform === 'linux' ? lockByName(path) : lockByFile(path)
}

async function lockByName(path: string): Promise<() => Promise<void>> {
  const name = `\0muniment-${createHash('sha256').update(path).digest('hex').slice(0, 40)}`
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(Reflect.get(error, 'code') === 'EADDRINUSE' ? inUse() : error))
    server.listen(name, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

async function lockByFile(path: string): Promise<() => Promise<void>> {
  const file = join(path, 'process.lock')
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    const holder = Number(readFileSync(file, 'utf8'))
    if (isAlive(holder)) throw inUse()
    writeFileSync(file, String(process.pid))
  }
  return async () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
