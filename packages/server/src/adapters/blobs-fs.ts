// Blobs in a local folder. A blob is complete under its name or not there at all: it is written beside, flushed to the disk, then
// renamed, and the folder is flushed too.

import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { codeOf, isDiskFull } from '../base/index.ts'
import { type BlobStore, storageDamaged, storageFull, storageMissing } from '../platform/blobs/index.ts'
import { flushFolder } from './durable-file.ts'

// Ids and hex digests only: a name can never climb out of the folder.
const NAME = /^[0-9a-f-]+(\/[0-9a-f-]+)*$/

export function openBlobFolder(folder: string): BlobStore {
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('not the name of a blob')
    return join(folder, name)
  }
  return {
    async put(source, name) {
      const path = pathOf(name)
      const beside = join(folder, `incoming-${randomUUID()}`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const file = await open(beside, 'wx', 0o600)
        try {
          await file.writeFile(source)
          await file.sync()
        } finally {
          await file.close()
        }
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(beside, path)
        await flushFolder(dirname(path))
        // The document's folder may be new: its name lies in the workspace's, and that one's in ours.
        await flushFolder(dirname(dirname(path)))
        await flushFolder(folder)
      } catch (error) {
        throw isDiskFull(error) ? storageFull({}, error) : error
      } finally {
        await rm(beside, { force: true })
      }
    },
    async *get(name) {
      try {
        yield* createReadStream(pathOf(name)) as AsyncIterable<Buffer>
      } catch (error) {
        const code = codeOf(error)
        // EIO: the disk cannot read what it holds.
        throw code === 'ENOENT' ? storageMissing({}, error) : code === 'EIO' ? storageDamaged({}, error) : error
      }
    },
    has: (name) =>
      access(pathOf(name)).then(
        () => true,
        (error: unknown) => (codeOf(error) === 'ENOENT' ? false : Promise.reject(error)),
      ),
    async *list(prefix) {
      const entries = await readdir(pathOf(prefix), { recursive: true, withFileTypes: true }).catch((error: unknown) =>
        codeOf(error) === 'ENOENT' ? [] : Promise.reject(error),
      )
      for (const entry of entries) if (entry.isFile()) yield relative(folder, join(entry.parentPath, entry.name))
    },
    remove: async (prefix) => rm(pathOf(prefix), { recursive: true, force: true }),
    removeOne: async (name) => rm(pathOf(name), { force: true }),
  }
}

/**
 * Removes what uploads that never ended left behind: all of it, which is only for a folder that no other process writes to, or what nobody has
 * written to since.
 */
export async function sweepBlobFolder(folder: string, untouchedSince?: Date): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of await readdir(folder)) {
    if (!name.startsWith('incoming-')) continue
    const path = join(folder, name)
    if (untouchedSince === undefined || (await touchedAt(path)) < untouchedSince.getTime())
      await rm(path, { force: true })
  }
}

/** What is gone meanwhile was ended by whoever wrote it; what cannot be looked at may still be written to, and stays. */
const touchedAt = async (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
