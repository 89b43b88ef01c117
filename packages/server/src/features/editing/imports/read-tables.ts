// An uploaded table is opened only in the sandbox, like any file: this process sees pages of text and nothing of the file.
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentReader } from '../../../evidence/text/reader.ts'
import { ReadRefusal } from '../../../evidence/text/refusals.ts'
import { noTable, notReadable, tableTooLarge } from '../refusals.ts'
import { type Table, TableReader } from './tables.ts'

const MOST_BYTES = 20_000_000
const MOST_ROWS = 20_000

export interface TablesFrom {
  readonly reader: DocumentReader
  readonly scratchFolder: string
}

/** Refuses `import.too-large`, `import.not-readable`, `import.no-table`. The file is gone when this ends, however it ends. */
export async function tablesIn(
  { reader, scratchFolder }: TablesFrom,
  { name, bytes }: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  signal: AbortSignal,
): Promise<readonly Table[]> {
  await mkdir(scratchFolder, { recursive: true, mode: 0o700 })
  const path = join(scratchFolder, randomUUID())
  try {
    await writeFile(path, atMost(bytes), { flag: 'wx', mode: 0o600 })
    const tables = await read(reader, { path, name }, signal)
    if (tables.length === 0) throw noTable()
    if (tables.some(({ rows }) => rows.length > MOST_ROWS)) throw tableTooLarge({ rows: MOST_ROWS })
    return tables
  } finally {
    await rm(path, { force: true })
  }
}

async function* atMost(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let taken = 0
  for await (const piece of bytes) {
    taken += piece.length
    if (taken > MOST_BYTES) throw tableTooLarge({ bytes: MOST_BYTES })
    yield piece
  }
}

async function read(
  reader: DocumentReader,
  file: { readonly path: string; readonly name: string },
  signal: AbortSignal,
): Promise<readonly Table[]> {
  const found = new TableReader()
  try {
    for await (const item of reader.read(file, signal))
      if (item.item === 'page' && !found.add(item.page)) throw tableTooLarge({ rows: MOST_ROWS })
  } catch (error) {
    if (error instanceof ReadRefusal) throw notReadable({ reason: error.code }, error)
    throw error
  }
  return found.tables()
}
