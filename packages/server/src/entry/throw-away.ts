// A command's own installation: the very same pipeline with its database in memory, its originals encrypted in a folder only this
// user can open, and its keyring gone with it. Nothing outlives the process; what a kill leaves behind no key opens any more.
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  Answer,
  Chronology,
  CoverageFinding,
  Estimate,
  Explained,
  ExportColumn,
  QuestionFilter,
} from '@muniment/contract'
import type { PgliteOpening } from '../adapters/db-pglite/index.ts'
import { codeOf, type MatterId, newId } from '../base/index.ts'
import { countByStatus, documentsOfMatter } from '../evidence/documents/index.ts'
import { kindOfFinding, wordFinding } from '../evidence/exhibits/index.ts'
import { localAuthority } from '../features/accounts/index.ts'
import { answerQuestion, estimateQuestion, explainQuestion } from '../features/answers/index.ts'
import { type ChronologyFilter, chronologyOf } from '../features/timeline/index.ts'
import type { Log } from '../platform/log/index.ts'
import { writeSettings } from '../platform/models/index.ts'
import type { Authority } from '../platform/tenancy/index.ts'
import { type OwnedEmbedding, openInstallation } from './compose.ts'
import type { Installation } from './installation.ts'
import type { OwnModel } from './own-model.ts'

export interface ReadingProgress {
  readonly documents: number
  readonly documentsDone: number
  readonly pagesRead: number
}

export interface ThrowAwayMatter {
  /** What cannot be opened stands in the coverage of the chronology. */
  file(files: readonly { path: string; name: string; link?: string | null }[], signal: AbortSignal): Promise<void>
  progress(): Promise<ReadingProgress>
  settled(signal: AbortSignal): Promise<void>
  chronology(options: {
    filter: ChronologyFilter
    language: 'en' | 'de' | 'of-documents'
    columns?: readonly ExportColumn[] | null
  }): Promise<Chronology>
  ask(question: ToAskFiles & { withoutModel: boolean }, signal: AbortSignal): Promise<AnswerWithFiles>
  explain(question: ToAskFiles, signal: AbortSignal): Promise<Explained>
  /** What asking the model would take at most; null where none would be asked. */
  estimate(question: ToAskFiles, signal: AbortSignal): Promise<Estimate | null>
}

export interface ToAskFiles {
  readonly question: string
  readonly language: 'en' | 'de' | undefined
  /** All of the files, whatever the question says of days, people and documents. */
  readonly whole?: boolean
  /** Documents by the name of their file, or a part of it. */
  readonly filter: (Omit<QuestionFilter, 'documents'> & { readonly names: readonly string[] }) | undefined
}

export interface AnswerWithFiles extends Answer {
  /** By id. */
  readonly files: ReadonlyMap<string, { readonly kind: string | null; readonly pages: number }>
  /** Files that could not be opened at all. */
  readonly notOpened: readonly string[]
}

export interface ThrowAwayOptions {
  readonly name: string
  readonly dayOrder: 'day-first' | 'month-first' | null
  readonly concurrency: number
  /** The database, where it was begun before. */
  readonly begun?: PgliteOpening
  readonly log: Log
  /** The only one that is asked; nothing: none. */
  readonly model?: OwnModel | undefined
  /** Finds passages by meaning, and is closed with the matter; null or nothing: by their words alone. */
  readonly embedding?: OwnedEmbedding | null
}

export async function withThrowAwayMatter<T>(
  options: ThrowAwayOptions,
  work: (matter: ThrowAwayMatter) => Promise<T>,
): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'muniment-'))
  try {
    const installation = await openInstallation({
      dataFolder,
      isThrowAway: true,
      begun: options.begun ?? null,
      concurrency: options.concurrency,
      maxFileBytes: Number.MAX_SAFE_INTEGER,
      log: options.log,
      embedding: options.embedding ?? null,
      ...(options.model === undefined ? {} : { modelHosts: options.model.hosts, detector: options.model.detector }),
    })
    try {
      const authority = await localAuthority(installation.db, installation.clock.now())
      if (options.model !== undefined) await allow(installation, authority, options.model)
      const id = await installation.documents.openMatter(authority, {
        name: options.name,
        language: 'en',
        dayOrder: options.dayOrder,
      })
      return await work(matterOf(installation, authority, id))
    } finally {
      await installation.close()
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

function allow({ db, keyring }: Installation, authority: Authority, { endpoint }: OwnModel): Promise<boolean> {
  const terms = { regions: [endpoint.region], monthlyTokens: null, monthlyCost: null }
  return db.inWorkspace(authority, (scope) => writeSettings(scope, keyring, 0, { terms, endpoints: [endpoint] }))
}

function matterOf(
  { db, documents, jobs, clock, models, embedding }: Installation,
  authority: Authority,
  id: MatterId,
): ThrowAwayMatter {
  const notOpened: string[] = []
  const links = new Map<string, string | null>()
  return {
    async file(files, signal) {
      for (const { path, name, link = null } of files) {
        signal.throwIfAborted()
        const source = await openedOrNull(path)
        if (source === null) {
          notOpened.push(name)
          continue
        }
        const bytes = source.createReadStream() as AsyncIterable<Buffer>
        const filed = await documents.file(authority, { matter: id, name }, bytes)
        links.set(filed.id, link)
      }
    },
    progress: () =>
      db.inWorkspace(authority, async (scope) => {
        const counts = await countByStatus(scope, id)
        const sum = (of: (row: (typeof counts)[number]) => number) => counts.reduce((total, row) => total + of(row), 0)
        return {
          documents: sum((row) => Number(row.documents)),
          documentsDone: sum((row) => (row.status === 'read' || row.status === 'refused' ? Number(row.documents) : 0)),
          pagesRead: sum((row) => Number(row.pages_read)),
        }
      }),
    settled: (signal) => jobs.settled(signal),
    async chronology({ filter, language, columns = null }) {
      const chronology = await db.lookInWorkspace(authority, async (scope) =>
        chronologyOf(scope, id, { filter, language, columns, madeAt: clock.now(), links }),
      )
      const unopened = notOpened.map((name) => findingOn(name, chronology.language))
      return { ...chronology, coverage: [...unopened, ...chronology.coverage] }
    },
    async estimate({ filter, ...question }, signal) {
      const asked = { ...question, filter: await withDocuments(db, authority, id, filter) }
      return estimateQuestion({ db, clock, models, embedding }, authority, id, asked, signal)
    },
    async explain({ filter, ...question }, signal) {
      const asked = { ...question, filter: await withDocuments(db, authority, id, filter) }
      return explainQuestion({ db, clock, embedding }, authority, id, asked, signal)
    },
    async ask({ filter, ...question }, signal) {
      const asked = { ...question, filter: await withDocuments(db, authority, id, filter) }
      const { answer } = await answerQuestion({ db, clock, models, embedding }, authority, id, asked, {
        signal,
        stillMay: async () => undefined,
      })
      const documents = await db.inWorkspace(authority, (scope) => documentsOfMatter(scope, id))
      const files = new Map(documents.map(({ id, kind, pages }) => [id as string, { kind, pages }]))
      return { ...answer, files, notOpened }
    },
  }
}

/** A name that no file has is an id of none: nothing is searched, and the answer says how much was left out. */
async function withDocuments(
  db: Installation['db'],
  authority: Authority,
  id: MatterId,
  filter: ToAskFiles['filter'],
): Promise<QuestionFilter | undefined> {
  if (filter === undefined) return undefined
  const { names, ...rest } = filter
  if (names.length === 0) return { ...rest, documents: [] }
  const all = await db.inWorkspace(authority, (scope) => documentsOfMatter(scope, id))
  const wanted = names.map((name) => name.toLocaleLowerCase())
  const found = all.filter(({ name }) => wanted.some((one) => name.toLocaleLowerCase().includes(one)))
  return { ...rest, documents: found.length === 0 ? [newId()] : found.map(({ id: document }) => document) }
}

/** Null where a person can mend it: not permitted, or gone. Another failure is a fault of the machine and ends the run. */
async function openedOrNull(path: string): Promise<FileHandle | null> {
  return open(path).catch((error: unknown) => {
    if (['EACCES', 'EPERM', 'ENOENT'].includes(String(codeOf(error)))) return null
    throw error
  })
}

function findingOn(documentName: string, language: 'en' | 'de'): CoverageFinding {
  const code = 'text.not-opened'
  const detail = wordFinding({ code, facts: null }, language)
  return { document: null, documentName, page: null, kind: kindOfFinding(code), code, detail }
}
