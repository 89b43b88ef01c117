// What was taken from the log, checked without it: an export, the proof of one entry, or that the log has only grown since a head one noted down.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import {
  type CheckedEnd,
  checkEntry,
  checkExportEnd,
  checkExported,
  checkGrowth,
  isExportEnd,
  kindOfAnswer,
  openExport,
  type VerifierKey,
  writeVerifierKey,
} from '@muniment/proof'
import { z } from 'zod'
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
  if (checked.refusal === 'growth.other-since') {
    console.log(
      `These do not belong together: the answer tells of the growth from ${counted(checked.since, 'entry', 'entries')}, the head is of ${checked.head}. Ask for GET /audit/growth?since=${checked.head} (growth.other-since).`,
    )
    return 1
  }
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
  let isEnded = false
  let filter = ''
  const hash = createHash('sha256')
  const seen = { entries: 0, erased: 0 }
  for await (const line of lines) {
    if (head !== null && !isEnded && isExportEnd(line)) {
      const end = checkExportEnd(line, head, { entries: seen.entries, sha256: hash.digest() })
      if (end.refusal !== null) {
        console.log(otherLines(seen.entries, end))
        return 1
      }
      isEnded = true
      continue
    }
    if (isEnded) {
      console.log(`Lines stand behind the end of the export (export.other-lines).`)
      return 1
    }
    hash.update(`${line}\n`)
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
      filter = filterIn(line)
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
  if (!isEnded) {
    console.log(
      `The file is cut short: ${counted(seen.entries, 'entry stands', 'entries stand')}, and the signed end is missing (export.end-missing).`,
    )
    return 1
  }
  console.log(
    `${counted(seen.entries, 'entry stands', 'entries stand')} in the log ${head.origin} of ${counted(head.size, 'entry', 'entries')}${seen.erased > 0 ? `; ${seen.erased} destroyed by retention` : ''}.`,
  )
  console.log(`They are all that was given, ${filter}: none was taken out or added.`)
  sayWhoseKey(head.key, trusted)
  return 0
}

function otherLines(entries: number, end: Extract<CheckedEnd, { given: unknown }>): string {
  const { refusal, given } = end
  if (refusal === 'export.end-malformed') return `The end of the export does not open (${refusal}).`
  const counts =
    given === null || given === entries
      ? ''
      : `: ${counted(given, 'entry was', 'entries were')} given, ${entries} are here`
  return `Lines were taken out, added or changed since the export was made${counts} (${refusal}).`
}

/** What the first line says was asked for; the end vouches for it. */
function filterIn(line: string): string {
  const asked = z.looseObject({ filter: z.record(z.string(), z.string().nullable()) }).safeParse(JSON.parse(line))
  const named = Object.entries(asked.data?.filter ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  )
  return named.length === 0
    ? 'of the whole log, as far as whoever took it may see it'
    : `of those asked for (${named.join(', ')}), as far as whoever took them may see them`
}

/** What GET /audit/export.csv gives, also when a spreadsheet has written it again. */
const isTable = (line: string): boolean => /^\ufeff?"?index"?[,;\t]"?at"?[,;\t]"?action"?/.test(line)

const TABLE =
  'This is the log as a table, for reading: its cells are not what was signed, and nothing here is proven. Verify the same entries as lines of JSON: GET /audit/export.jsonl'
