// Small files that must survive a power cut and be shared by several processes: written whole and renamed, or appended; flushed before
// anybody is told; changed by one process at a time.
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, isDiskFull, refusal, systemClock } from '../base/index.ts'
import { storageFull } from '../platform/blobs/index.ts'

/** Whoever holds a lock says every few seconds that it lives; of whom nothing was heard for so long has died. */
const STALE_SECONDS = 30
const BEAT_MILLISECONDS = 5000

const locked = refusal(
  'file.locked',
  'Another process is changing the same file of the data folder and does not come to an end. See what it does, or stop it.',
  503,
)

/**
 * Replaces the file, readable by its owner only: the old content or the new is there, never half of one. Refuses `storage.full`, and leaves
 * the old content then.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    throw isDiskFull(error) ? storageFull({}, error) : error
  } finally {
    await rm(beside, { force: true })
  }
  await flushFolder(dirname(path))
}

/** Adds lines at the end; on the disk when it resolves. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  const isNew = (await file.stat()).size === 0
  try {
    await file.appendFile(lines.map((line) => `${line}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await flushFolder(dirname(path))
}

/** Runs `work` while no other process does so for the same file, however long it takes. Refuses `file.locked` after half a minute's wait. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  const held = await heldLock(lock)
  const beat = setInterval(() => {
    const now = systemClock.now()
    held.utimes(now, now).catch(() => undefined)
  }, BEAT_MILLISECONDS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await release(lock, held)
  }
}

async function heldLock(lock: string): Promise<FileHandle> {
  for (let tries = 0; tries <= STALE_SECONDS * 100; tries++) {
    try {
      return await open(lock, 'wx', 0o600)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    await removeStale(lock)
    await sleep(5 + Math.random() * 10)
  }
  throw locked()
}

/** A process that was stopped for long may find another's lock in the place of its own: that stays. */
async function release(lock: string, held: FileHandle): Promise<void> {
  try {
    const [there, ours] = await Promise.all([stat(lock).catch(() => null), held.stat()])
    if (there?.ino === ours.ino) await rm(lock, { force: true })
  } finally {
    await held.close()
  }
}

/**
 * The lock of a process that died. Of several that find it one looks again and removes it: whoever looked before the others had removed
 * it and taken their own would remove that one.
 */
async function removeStale(lock: string): Promise<void> {
  if (!(await isStale(lock))) return
  const removing = `${lock}.removing`
  try {
    await (await open(removing, 'wx', 0o600)).close()
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    // Looking and removing takes no time: its process died over it.
    if (await isStale(removing)) await rm(removing, { force: true })
    return
  }
  try {
    if (await isStale(lock)) await rm(lock, { force: true })
  } finally {
    await rm(removing, { force: true })
  }
}

const isStale = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => systemClock.now().getTime() - mtimeMs >= STALE_SECONDS * 1000,
    () => false,
  )

/** Until a folder is flushed, a power cut may take the names of its new files. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
