// An uploaded table is opened only in the sandbox, like any file: this process sees pages of text and nothing of the file.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Turns } from '../../../base/index.ts'
import type { DocumentKind, DocumentReader, ReadFinding } from '../../../evidence/text/reader.ts'
import { ReadRefusal } from '../../../evidence/text/refusals.ts'
import { encryptedTable, noTable, notReadable, tableTooLarge } from '../refusals.ts'
import { isHeading } from './mapping.ts'
import { type Table, TableReader } from './tables.ts'
import type { PlaceWords } from './words.ts'

const MOST_BYTES = 20_000_000
const MOST_ROWS = 20_000
const SHEETS: readonly DocumentKind[] = ['xlsx', 'csv']
const TEXTS: readonly DocumentKind[] = ['docx', 'odt']

export interface TablesFrom {
  readonly reader: DocumentReader
  /** Shared with whatever else opens hostile files. */
  readonly turns: Turns
  readonly scratchFolder: string
}

export interface FoundTables {
  readonly sha256: string
  readonly tables: readonly Table[]
  /** What a person must know of the file: hidden rows, formulas without a result. */
  readonly findings: readonly ReadFinding[]
}

export interface TableFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** In whose line it waits for its turn. */
  readonly who: string
}

/** Refuses `import.too-large`, `import.not-readable`, `import.no-table`, `server.busy`. The file is gone when this ends, however it ends. */
export async function tablesIn(
  { reader, turns, scratchFolder }: TablesFrom,
  { name, bytes, who }: TableFile,
  places: PlaceWords,
  signal: AbortSignal,
): Promise<FoundTables> {
  // Before a byte is taken: files that wait lie on the disk.
  const place = turns.enter(who)
  const path = join(scratchFolder, randomUUID())
  const hash = createHash('sha256')
  try {
    await mkdir(scratchFolder, { recursive: true, mode: 0o700 })
    await writeFile(path, taken(bytes, hash), { flag: 'wx', mode: 0o600 })
    await place.turn(signal)
    const { tables, findings } = await read(reader, { path, name }, places, signal)
    if (tables.length === 0) throw noTable()
    return { sha256: hash.digest('hex'), tables, findings }
  } finally {
    place.leave()
    await rm(path, { force: true })
  }
}

async function* taken(
  bytes: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of bytes) {
    count += piece.length
    if (count > MOST_BYTES) throw tableTooLarge({ bytes: MOST_BYTES })
    hash.update(piece)
    yield piece
  }
}

async function read(
  reader: DocumentReader,
  file: { readonly path: string; readonly name: string },
  places: PlaceWords,
  signal: AbortSignal,
): Promise<Omit<FoundTables, 'sha256'>> {
  let found: TableReader | null = null
  const findings: ReadFinding[] = []
  try {
    for await (const item of reader.read(file, signal)) {
      if (item.item === 'kind') {
        if (![...SHEETS, ...TEXTS].includes(item.kind)) throw noTable({ kind: item.kind })
        found = new TableReader(SHEETS.includes(item.kind))
      }
      if (item.item === 'page' && found?.add(item.page) === false) throw tableTooLarge({ rows: MOST_ROWS })
      if (item.item === 'finding') findings.push(item.finding)
    }
  } catch (error) {
    throw error instanceof ReadRefusal ? refused(error) : error
  }
  const tables = found?.tables(isHeading, places) ?? []
  if (tables.some(({ rows }) => rows.length > MOST_ROWS)) throw tableTooLarge({ rows: MOST_ROWS })
  return { tables, findings: findings.slice(0, 100) }
}

function refused(error: ReadRefusal): Error {
  if (error.code === 'text.encrypted') return encryptedTable({}, error)
  const isOtherKind = error.code.startsWith('text.convert-') || ['text.unknown-kind', 'text.empty'].includes(error.code)
  return isOtherKind ? noTable({ reason: error.code }, error) : notReadable({ reason: error.code }, error)
}
