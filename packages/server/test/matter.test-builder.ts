// A matter for tests: the real pipeline on a throw-away installation, every stored page read back through the database.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chronology } from '@muniment/contract'
import type { Page } from '@muniment/reading/page'
import type { MatterId } from '../src/base/index.ts'
import { type InstallationOptions, openInstallation } from '../src/entry/compose.ts'
import { type DocumentRow, documentsOfMatter } from '../src/evidence/documents/index.ts'
import { pageWithBoxes } from '../src/evidence/text/index.ts'
import { localAuthority } from '../src/features/accounts/index.ts'
import { chronologyOf, WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import type { Db } from '../src/platform/db/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import type { Authority } from '../src/platform/tenancy/index.ts'

export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TestMatters {
  readonly db: Db
  readonly authority: Authority
  readonly dataFolder: string
  /** What the log said: a job that failed stands here. */
  readonly logged: readonly string[]
  open(name: string): Promise<MatterId>
  file(matter: MatterId, file: TestFile): Promise<void>
  settled(seconds: number): Promise<void>
  documents(matter: MatterId): Promise<readonly DocumentRow[]>
  chronology(matter: MatterId): Promise<Chronology>
  /** A stored page with its boxes, straight from the tables. */
  page(document: DocumentRow, number: number): Promise<Page>
  /** Names of what lies in the folder where originals are opened: nothing, once all is read. */
  scratch(): Promise<readonly string[]>
  close(): Promise<void>
}

export async function openTestMatters(options: Partial<InstallationOptions> = {}): Promise<TestMatters> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'muniment-matter-'))
  const logged: string[] = []
  const log = makeLog('error', (line) => logged.push(line))
  const installation = await openInstallation({
    dataFolder,
    isThrowAway: true,
    concurrency: 2,
    maxFileBytes: Number.MAX_SAFE_INTEGER,
    log,
    ...options,
  })
  const { db, documents, jobs, clock } = installation
  const authority = await localAuthority(db, clock.now())
  return {
    db,
    authority,
    dataFolder,
    logged,
    open: (name) => documents.openMatter(authority, { name, language: 'en', dayOrder: 'day-first' }),
    async file(matter, { name, bytes }) {
      async function* source(): AsyncGenerator<Uint8Array> {
        yield bytes
      }
      await documents.file(authority, { matter, name }, source())
    },
    settled: (seconds) => jobs.settled(AbortSignal.timeout(seconds * 1000)),
    documents: (matter) => db.inWorkspace(authority, (scope) => documentsOfMatter(scope, matter)),
    chronology: (matter) =>
      db.lookInWorkspace(authority, (scope) =>
        chronologyOf(scope, matter, { filter: WHOLE_CHRONOLOGY, language: 'of-documents', madeAt: clock.now() }),
      ),
    async page({ id, text_version }, number) {
      const page = await db.inWorkspace(authority, (scope) => pageWithBoxes(scope, id, text_version ?? 0, number))
      if (page === null) throw new Error(`page ${number} is not stored`)
      return page
    },
    async scratch() {
      const all = await readdir(join(dataFolder, 'scratch'), { recursive: true, withFileTypes: true }).catch(() => [])
      return all.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    async close() {
      await installation.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
