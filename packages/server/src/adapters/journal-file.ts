// The journal of acknowledged filings in one file of the data folder (evidence/documents/journal.ts says why). One line an entry, sealed
// with the workspace's key because names are customers' data, flushed before anybody is told. Its writers stand in transactions of an engine
// with one connection, so no two of them come at once.
// A power cut or a full disk can cut the last line short. Nobody was told of it: reading passes over it, and the next append cuts it off.
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import {
  type AccountId,
  type Clock,
  type DocumentId,
  type Id,
  isDiskFull,
  isRefusal,
  type MatterId,
  parseId,
  Refusal,
  refusal,
  type WorkspaceId,
} from '../base/index.ts'
import type { FilingJournal, JournalEntry } from '../evidence/documents/index.ts'
import { storageFull } from '../platform/blobs/index.ts'
import { type Keyring, unwrap, wrap } from '../platform/crypto/index.ts'
import { appendLines, writeWhole } from './durable-file.ts'

/** Rewritten when it has grown by so much: some twenty thousand filings. */
const TIDY_BYTES = 8_000_000
/** An operating system writes what it holds back within a minute; a week is for clocks and disks that are not as they should be. */
const KEPT_MILLISECONDS = 7 * 24 * 3600 * 1000

const lineSchema = z.object({
  v: z.literal(1),
  at: z.iso.datetime(),
  workspace: z.uuid(),
  key: z.int().min(1),
  sealed: z.base64(),
})
type Line = z.infer<typeof lineSchema>

const damaged = refusal(
  'journal.damaged',
  'The journal of filings in the data folder (filings.jsonl) is damaged. Restore it from a copy, or move it away: documents filed shortly before a power cut are then not filed again.',
)

export interface JournalFile extends FilingJournal {
  /** What was acknowledged within the last days, in order. */
  entries(): Promise<ReadonlyMap<WorkspaceId, readonly JournalEntry[]>>
  /** Drops what is old enough to have reached the disk some other way; it does so by itself too, as it grows. Only while nothing is appended. */
  tidy(): Promise<void>
}

export function openJournalFile(
  path: string,
  keyring: Keyring,
  clock: Clock,
  onFault: (error: unknown) => void,
  tidyBytes: number = TIDY_BYTES,
): JournalFile {
  const { add, takeBack, tidy } = linesIn(path, clock, onFault, tidyBytes)
  return {
    async write(workspace, entry) {
      const { version, key } = await keyring.sealingKey(workspace)
      const said = Buffer.from(JSON.stringify(plain(entry)))
      const sealed = Buffer.from(wrap(key, said, contextOf(workspace))).toString('base64')
      const line = JSON.stringify({
        v: 1,
        at: clock.now().toISOString(),
        workspace,
        key: version,
        sealed,
      } satisfies Line)
      await add(line)
      return () => takeBack(line)
    },
    async entries() {
      const found = new Map<WorkspaceId, JournalEntry[]>()
      for (const line of await readLines(path)) {
        const workspace = parseId<WorkspaceId>(line.workspace)
        if (workspace === null) throw damaged()
        const entry = await entryIn(line, workspace, keyring)
        if (entry !== null) found.getOrInsert(workspace, []).push(entry)
      }
      return found
    },
    tidy,
  }
}

/** The file's lines, of whatever is sealed in them. */
function linesIn(path: string, clock: Clock, onFault: (error: unknown) => void, tidyBytes: number) {
  /** Bytes up to the end of the last line that was written whole; null until the file was looked at. */
  let end: number | null = null
  let tidyAbove = 0
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: whoever takes a line back finds the file as it was left. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  const add = async (line: string): Promise<void> => {
    end ??= await endOfLines(path)
    await cutOff(path, end)
    try {
      await appendLines(path, [line])
    } catch (error) {
      // Also a line that is there as a whole although it could not be flushed: nobody is told of it. What cannot be cut off now is before the
      // next line is written.
      await cutOff(path, end).catch(onFault)
      throw isDiskFull(error) ? storageFull({}, error) : error
    }
    end += Buffer.byteLength(line) + 1
  }
  const tidy = async (): Promise<void> => {
    const lines = await readLines(path)
    const since = clock.now().getTime() - KEPT_MILLISECONDS
    const kept = lines.filter(({ at }) => Date.parse(at) >= since)
    if (existsSync(path)) await writeWhole(path, kept.map((line) => `${JSON.stringify(line)}\n`).join(''))
    end = await endOfLines(path)
  }
  const tidyWhereGrown = async (): Promise<void> => {
    if (end === null || end < tidyAbove + tidyBytes) return
    // What cannot be made smaller now can be later; nothing of it is lost. A full disk is told of where something is filed.
    await tidy().catch((error: unknown) => {
      if (!isFull(error)) onFault(error)
    })
    tidyAbove = end
  }
  const takeBack = async (line: string): Promise<void> => {
    const text = await readFile(path, 'utf8')
    const at = text.lastIndexOf(`${line}\n`)
    if (at === -1) return
    const behind = text.slice(at + line.length + 1)
    // As a rule it is the last: cutting it off needs no room.
    if (behind === '') await cutOff(path, at)
    else await writeWhole(path, `${text.slice(0, at)}${behind}`)
    end = await endOfLines(path)
  }
  return {
    add: (line: string) =>
      alone(async () => {
        await add(line)
        await tidyWhereGrown()
      }),
    takeBack: (line: string) => alone(() => takeBack(line)),
    tidy: () => alone(tidy),
  }
}

const isFull = (error: unknown): boolean => isDiskFull(error) || isRefusal(error, storageFull)

const contextOf = (workspace: WorkspaceId): string => `muniment filing journal v1|${workspace}`

/** Only what doing it again needs. */
function plain(given: JournalEntry): JournalEntry {
  if (given.entry === 'opened') {
    const { id, name, language, day_order, time_zone, is_privileged, made_at, version } = given.matter
    return { entry: 'opened', matter: { id, name, language, day_order, time_zone, is_privileged, made_at, version } }
  }
  if (given.entry !== 'filed') return given
  const { id, matter_id, parent_id, relation, name, sha256, bytes, custodian, filed_by, filed_at, version } =
    given.document
  return {
    entry: 'filed',
    document: { id, matter_id, parent_id, relation, name, sha256, bytes, custodian, filed_by, filed_at, version },
  }
}

/** Durable when it resolves. */
async function cutOff(path: string, end: number): Promise<void> {
  if (!existsSync(path)) return
  const file = await open(path, 'r+')
  try {
    if ((await file.stat()).size <= end) return
    await file.truncate(end)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function endOfLines(path: string): Promise<number> {
  return existsSync(path) ? (await readFile(path)).lastIndexOf('\n') + 1 : 0
}

async function readLines(path: string): Promise<Line[]> {
  if (!existsSync(path)) return []
  const lines = (await readFile(path, 'utf8')).split('\n')
  const cut = lines.pop() ?? ''
  const last = lineIn(cut)
  return [
    ...lines.map((text) => {
      const line = lineIn(text)
      if (line === null) throw damaged()
      return line
    }),
    ...(last === null ? [] : [last]),
  ]
}

function lineIn(text: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const id = <I extends Id<string>>() =>
  z.string().transform((text, context): I => {
    const parsed = parseId<I>(text)
    if (parsed !== null) return parsed
    context.addIssue('an id')
    return z.NEVER
  })
const moment = z.iso.datetime().transform((text) => new Date(text))
const several = { matter: id<MatterId>().nullable(), documents: z.array(id<DocumentId>()) }
const entrySchema = z.discriminatedUnion('entry', [
  z.object({
    entry: z.literal('opened'),
    matter: z.object({
      id: id<MatterId>(),
      name: z.string(),
      language: z.enum(['en', 'de']),
      day_order: z.enum(['day-first', 'month-first']).nullable(),
      time_zone: z.string(),
      is_privileged: z.boolean().default(false),
      made_at: moment,
      // Lines of earlier releases say none.
      version: z.int().default(0),
    }),
  }),
  z.object({
    entry: z.literal('filed'),
    document: z.object({
      id: id<DocumentId>(),
      matter_id: id<MatterId>(),
      parent_id: id<DocumentId>().nullable(),
      relation: z.enum(['attachment', 'entry', 'message']).nullable(),
      name: z.string(),
      sha256: z.string(),
      bytes: z.int(),
      custodian: z.string().nullable(),
      filed_by: id<AccountId>().nullable(),
      filed_at: moment,
      version: z.int().default(0),
    }),
  }),
  z.object({ entry: z.literal('removed'), ...several }),
  z.object({ entry: z.literal('restored'), ...several }),
])

/**
 * Refuses `journal.damaged` for a line that was changed or belongs to another workspace. Null for one under a key that was destroyed: that
 * happens a day after it was retired at the earliest, when the entry has long reached the disk some other way.
 */
async function entryIn(line: Line, workspace: WorkspaceId, keyring: Keyring): Promise<JournalEntry | null> {
  const key = await keyring.openingKey(workspace, line.key).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'keys.missing') return null
    throw error
  })
  if (key === null) return null
  try {
    const text = Buffer.from(unwrap(key, Buffer.from(line.sealed, 'base64'), contextOf(workspace))).toString('utf8')
    return entrySchema.parse(JSON.parse(text))
  } catch (error) {
    throw damaged({}, error)
  }
}
