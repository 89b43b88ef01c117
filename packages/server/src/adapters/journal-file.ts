// The journal of acknowledged filings in one file of the data folder (evidence/documents/journal.ts says why). One line an entry, sealed
// with the workspace's key because names are customers' data, flushed before anybody is told; entries that come at once share one flush.
// A power cut or a full disk can cut the last line short. Nobody was told of it: reading passes over it, and the next append cuts it off.
import { existsSync } from 'node:fs'
import { readFile, truncate } from 'node:fs/promises'
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
  let waiting: { readonly line: string; readonly done: (error?: unknown) => void }[] = []
  let isWriting = false
  /** Bytes up to the end of the last line that was written whole; null until the file was looked at. */
  let end: number | null = null
  let tidyAbove = 0
  const add = async (lines: readonly string[]): Promise<void> => {
    end ??= await endOfLines(path)
    // What an append that failed left behind it.
    if (existsSync(path)) await truncate(path, end)
    await appendLines(path, lines)
    for (const line of lines) end += Buffer.byteLength(line) + 1
  }
  const tidy = async (): Promise<void> => {
    const lines = await readLines(path)
    const since = clock.now().getTime() - KEPT_MILLISECONDS
    const kept = lines.filter(({ at }) => Date.parse(at) >= since)
    if (existsSync(path)) await writeWhole(path, kept.map((line) => `${JSON.stringify(line)}\n`).join(''))
    end = await endOfLines(path)
  }
  const flush = async (): Promise<void> => {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const error: unknown = await add(batch.map(({ line }) => line)).then(
        () => undefined,
        (reason: unknown) => (isDiskFull(reason) ? storageFull({}, reason) : reason),
      )
      for (const { done } of batch) done(error)
      if (end === null || end < tidyAbove + tidyBytes) continue
      // What cannot be made smaller now can be later; nothing of it is lost. A full disk is told of where something is filed.
      await tidy().catch((error: unknown) => {
        if (!isFull(error)) onFault(error)
      })
      tidyAbove = end
    }
    isWriting = false
  }
  const append = async (workspace: WorkspaceId, entry: JournalEntry): Promise<void> => {
    const { version, key } = await keyring.sealingKey(workspace)
    const sealed = Buffer.from(wrap(key, Buffer.from(JSON.stringify(entry)), contextOf(workspace))).toString('base64')
    const line: Line = { v: 1, at: clock.now().toISOString(), workspace, key: version, sealed }
    await new Promise<void>((resolve, reject) => {
      waiting.push({
        line: JSON.stringify(line),
        done: (error) =>
          error === undefined ? resolve() : reject(error instanceof Error ? error : new Error('the journal')),
      })
      if (!isWriting) void flush()
    })
  }
  return {
    opened: (workspace, { id, name, language, day_order, time_zone, is_privileged, made_at }) =>
      append(workspace, {
        entry: 'opened',
        matter: { id, name, language, day_order, time_zone, is_privileged, made_at },
      }),
    filed: (workspace, document) => append(workspace, { entry: 'filed', document: plain(document) }),
    removed: (workspace, gone) => append(workspace, { entry: 'removed', ...gone }),
    async entries() {
      const found = new Map<WorkspaceId, JournalEntry[]>()
      for (const line of await readLines(path)) {
        const workspace = parseId<WorkspaceId>(line.workspace)
        if (workspace === null) throw damaged()
        const entry = await opened(line, workspace, keyring)
        if (entry !== null) found.getOrInsert(workspace, []).push(entry)
      }
      return found
    },
    tidy,
  }
}

const isFull = (error: unknown): boolean => isDiskFull(error) || isRefusal(error, storageFull)

const contextOf = (workspace: WorkspaceId): string => `muniment filing journal v1|${workspace}`

/** Only what filing it again needs. */
const plain = (document: Parameters<FilingJournal['filed']>[1]) => {
  const { id, matter_id, parent_id, relation, name, sha256, bytes, custodian, filed_by, filed_at } = document
  return { id, matter_id, parent_id, relation, name, sha256, bytes, custodian, filed_by, filed_at }
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
    }),
  }),
  z.object({ entry: z.literal('removed'), matter: id<MatterId>().nullable(), documents: z.array(id<DocumentId>()) }),
])

/**
 * Refuses `journal.damaged` for a line that was changed or belongs to another workspace. Null for one under a key that was destroyed: that
 * happens a day after it was retired at the earliest, when the entry has long reached the disk some other way.
 */
async function opened(line: Line, workspace: WorkspaceId, keyring: Keyring): Promise<JournalEntry | null> {
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
