// What was taken from the log, checked without it: an export, the proof of one entry, or that the log has only grown since a head one noted down.
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import {
  checkEntry,
  checkExported,
  checkGrowth,
  kindOfAnswer,
  openExport,
  type VerifierKey,
  writeVerifierKey,
} from '@muniment/proof'
import { codeOf } from '../../base/index.ts'
import { folderOfPerson } from '../../platform/config/index.ts'
import { counted } from './counted.ts'
import { UsageError } from './usage.ts'

interface Verifying {
  /** The key one holds already; null: the one in the file. */
  readonly trusted: VerifierKey | null
  /** A file with the earlier head, for the growth of a log. */
  readonly since: string | null
}

/** An answer about one entry or a growth is a few kilobytes. */
const LONGEST_ANSWER = 1_000_000

export async function verifyFile(named: string, { trusted, since }: Verifying): Promise<number> {
  const path = resolve(folderOfPerson(), named)
  const text = (await there(named, stat(path))).size > LONGEST_ANSWER ? '' : await readFile(path, 'utf8')
  const kind = kindOfAnswer(text)
  if (since !== null && kind !== 'growth')
    throw new UsageError('--since belongs to a growth: save what GET /audit/growth?since=N gives.')
  if (kind === 'entry') return sayEntry(text, trusted)
  if (kind !== 'growth') return verifyExport(path, trusted)
  if (since === null) throw new UsageError('Say --since FILE: the signed head from which the log has grown.')
  return sayGrowth(text, await there(since, readFile(resolve(folderOfPerson(), since), 'utf8')), trusted)
}

async function there<T>(named: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UsageError(`There is no file ${named}.`)
    throw error
  }
}

function sayEntry(text: string, trusted: VerifierKey | null): number {
  const checked = checkEntry(text, trusted)
  if (checked.refusal !== null) {
    console.log(`The entry is not proven (${checked.refusal}).`)
    return 1
  }
  console.log(
    `Entry ${checked.index} stands in the log ${checked.key.name} of ${counted(checked.size, 'entry', 'entries')}.`,
  )
  sayWhoseKey(checked.key, trusted)
  return 0
}

function sayGrowth(text: string, earlier: string, trusted: VerifierKey | null): number {
  const checked = checkGrowth(text, earlier, trusted)
  if (checked.refusal !== null) {
    console.log(`That the log has only grown is not proven (${checked.refusal}).`)
    return 1
  }
  const { key, since, size } = checked
  console.log(
    `The log ${key.name} of ${counted(size, 'entry', 'entries')} begins with the ${since} that were signed then.`,
  )
  sayWhoseKey(key, trusted)
  return 0
}

function sayWhoseKey(key: VerifierKey, trusted: VerifierKey | null): void {
  if (trusted !== null) return
  console.log(
    `Checked with the key in the file itself. Compare it with the one you noted down: ${writeVerifierKey(key)}`,
  )
}

async function verifyExport(path: string, trusted: VerifierKey | null): Promise<number> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let head = null
  const seen = { entries: 0, erased: 0 }
  for await (const line of lines) {
    if (head === null) {
      if (isTable(line)) {
        console.log(TABLE)
        return 1
      }
      const opened = openExport(line, trusted)
      if (!opened.isValid) {
        console.log(`The first line does not open (${opened.refusal}): nothing here is proven.`)
        return 1
      }
      head = opened.head
      continue
    }
    const checked = checkExported(line, head)
    if (checked.refusal !== null) {
      console.log(`First bad entry: ${checked.index ?? `line ${seen.entries + 2}`} (${checked.refusal}).`)
      return 1
    }
    seen.entries += 1
    if (checked.isErased) seen.erased += 1
  }
  if (head === null) {
    console.log('The file is empty.')
    return 1
  }
  console.log(
    `${counted(seen.entries, 'entry stands', 'entries stand')} in the log ${head.origin} of ${counted(head.size, 'entry', 'entries')}${seen.erased > 0 ? `; ${seen.erased} destroyed by retention` : ''}.`,
  )
  sayWhoseKey(head.key, trusted)
  return 0
}

/** What GET /audit/export.csv gives, also when a spreadsheet has written it again. */
const isTable = (line: string): boolean => /^\ufeff?"?index"?[,;\t]"?at"?[,;\t]"?action"?/.test(line)

const TABLE =
  'This is the log as a table, for reading: its cells are not what was signed, and nothing here is proven. Verify the same entries as lines of JSON: GET /audit/export.jsonl'
