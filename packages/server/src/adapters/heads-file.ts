// Signed heads, one JSON line each, in a file of the data folder that is flushed line by line and shared by all processes. A power cut
// can cut the last line short: it was never acknowledged, and is passed over.
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import {
  type HeadFile,
  type HeadRecord,
  type HeadStep,
  headRecordSchema,
  headsDamaged,
  stepsThatFollow,
} from '../platform/audit/index.ts'
import { appendLines, withFileLock, writeWhole } from './durable-file.ts'

/** So many heads of a workspace are kept when the file is made smaller: enough to find where a cut database still agrees. */
const KEPT = 20
const TIDY_BYTES = 4_000_000

export function openHeadFile(path: string): HeadFile {
  let seen = ''
  let held: readonly HeadRecord[] = []
  const all = async (): Promise<readonly HeadRecord[]> => {
    const stamp = await stampOf(path)
    if (stamp !== seen) [held, seen] = [await readHeads(path), stamp]
    return held
  }
  return {
    all,
    append: (steps) =>
      withFileLock(path, async () => {
        const records = await all()
        const next = stepsThatFollow(records, steps)
        if (next.length === 0) return []
        // What a power cut left of a line must not stand in the middle of the file.
        const isCut = existsSync(path) && !(await readFile(path, 'utf8')).endsWith('\n')
        if (isCut || Number(seen.split(' ').at(-1)) > TIDY_BYTES) await writeWhole(path, written(tidied(records)))
        await appendLines(
          path,
          next.map((record) => JSON.stringify(record)),
        )
        return next
      }),
  }
}

/** For an installation nothing outlives. */
export function makeMemoryHeads(): HeadFile {
  const records: HeadRecord[] = []
  return {
    all: async () => records,
    append: async (steps: readonly HeadStep[]) => {
      const next = stepsThatFollow(records, steps)
      records.push(...next)
      return next
    },
  }
}

async function readHeads(path: string): Promise<readonly HeadRecord[]> {
  if (!existsSync(path)) return []
  const lines = (await readFile(path, 'utf8')).split('\n')
  // Cut short, and so never acknowledged.
  const cut = lines.pop() ?? ''
  return [...lines, ...(recordIn(cut) === null ? [] : [cut])].map((line, i) => {
    const record = recordIn(line)
    if (record === null) throw headsDamaged({ line: i + 1 })
    return record
  })
}

function recordIn(line: string): HeadRecord | null {
  try {
    return headRecordSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}

function tidied(records: readonly HeadRecord[]): HeadRecord[] {
  const later = new Map<string, number>()
  return records
    .toReversed()
    .filter(({ workspace, after }) => {
      const count = (later.get(workspace) ?? 0) + 1
      later.set(workspace, count)
      return count <= KEPT || after !== null
    })
    .toReversed()
}

const written = (records: readonly HeadRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

async function stampOf(path: string): Promise<string> {
  if (!existsSync(path)) return ''
  const { ino, mtimeNs, size } = await stat(path, { bigint: true })
  return `${ino} ${mtimeNs} ${size}`
}
