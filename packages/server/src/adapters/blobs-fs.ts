// Blobs in a local folder. A blob is complete under its name or not there at all: it is written beside, flushed to the disk, then
// renamed, and the folder is flushed too.
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore } from '../platform/blobs/index.ts'

// Ids and hex digests only: a name can never climb out of the folder.
const NAME = /^[0-9a-f-]+(\/[0-9a-f-]+)*$/

export function openBlobFolder(folder: string): BlobStore {
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('not the name of a blob')
    return join(folder, name)
  }
  return {
    async put(source, name) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const beside = join(folder, `incoming-${randomUUID()}`)
      try {
        const file = await open(beside, 'wx', 0o600)
        try {
          await file.writeFile(source)
          await file.sync()
        } finally {
          await file.close()
        }
        const path = pathOf(name())
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(beside, path)
        await flushFolder(dirname(path))
      } finally {
        await rm(beside, { force: true })
      }
    },
    get: (name) => createReadStream(pathOf(name)) as AsyncIterable<Buffer>,
    remove: async (prefix) => rm(pathOf(prefix), { recursive: true, force: true }),
  }
}

/** Removes what uploads that never ended left behind. Only for a folder that no other process writes to. */
export async function sweepBlobFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of await readdir(folder))
    if (name.startsWith('incoming-')) await rm(join(folder, name), { force: true })
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
