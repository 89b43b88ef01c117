// What the doctor says of originals: that those of the documents open, to the end, to the bytes that were filed. Some by lot, others at each
// run; or all of them. Where the database cannot be asked, those that lie in the folder are tried, and what is gone is not noticed.
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type DocumentId, isRefusal, newId, parseId, Refusal, type WorkspaceId } from '../base/index.ts'
import { allDocumentsAfter, checkOriginal, type DocumentRow, findAnyDocument } from '../evidence/documents/index.ts'
import { type BlobStore, type Blobs, makeBlobs, storageMissing } from '../platform/blobs/index.ts'
import type { Keyring } from '../platform/crypto/index.ts'
import { type Db, everyWorkspace } from '../platform/db/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'
import type { Finding } from './finding.ts'

export interface OriginalsExamined {
  /** Null where nobody may look at it. */
  readonly db: Db | null
  readonly keyring: Keyring
  readonly store: BlobStore
  /** Where originals lie in files; null for a storage. */
  readonly folder: string | null
  /** Every one, not some by lot. */
  readonly all: boolean
  readonly onOpened?: (opened: number, of: number) => void
}

const about = 'originals'
const BY_LOT = 20
const AT_ONCE = 1000

interface Original {
  readonly workspace: WorkspaceId
  readonly id: DocumentId
  /** Null where only the storage was asked. */
  readonly sha256: string | null
}

export async function examineOriginals(examined: OriginalsExamined): Promise<Finding[]> {
  const { db, folder, all, onOpened } = examined
  const filed = (): AsyncGenerator<Original> => (db === null ? lyingIn(folder) : filedIn(db))
  const { chosen, of } = await byLot(filed())
  if (of === 0) return [{ about, state: 'ok', says: db === null && folder === null ? NOT_ASKED : 'none yet' }]
  const blobs = makeBlobs(examined.store, examined.keyring)
  const failed: Finding[] = []
  let opened = 0
  for await (const original of all ? filed() : chosen) {
    const trouble = await troubleOf(blobs, db, original)
    if (trouble === 'nobodys') continue
    opened += 1
    if (trouble !== null) failed.push({ about, state: 'fail', says: `${placeOf(folder, original)}: ${trouble}` })
    onOpened?.(opened, all ? of : chosen.length)
  }
  if (failed.length > 0) return failed
  const more = opened < of ? ` of ${of}, chosen by lot; muniment doctor --all opens each` : ''
  const unasked = db === null ? '; the database was not asked which there must be' : ''
  return [{ about, state: 'ok', says: `${opened} opened${more}, all whole${unasked}` }]
}

const NOT_ASKED = 'not opened: which there are is asked of the database, and that is in use or not ready'

const placeOf = (folder: string | null, { workspace, id }: Original): string =>
  folder === null ? `document ${id} of workspace ${workspace}` : join(folder, workspace, id)

const authorityIn = (workspace: WorkspaceId) => authorityOfJob({ workspace, job: 'doctor', cause: newId() })

/** Null where it is whole; `nobodys`: an upload that has not ended, or a document that was removed meanwhile. */
async function troubleOf(blobs: Blobs, db: Db | null, { workspace, id, sha256 }: Original): Promise<string | null> {
  const authority = authorityIn(workspace)
  try {
    if (sha256 === null) for await (const piece of blobs.open(authority, id)) void piece
    else await checkOriginal(blobs, authority, { id, sha256 })
    return null
  } catch (error) {
    const isGone = isRefusal(error, storageMissing)
    if (isGone && db === null) return 'nobodys'
    if (isGone && db !== null && (await db.inWorkspace(authority, (scope) => findAnyDocument(scope, id))) === undefined)
      return 'nobodys'
    if (isGone) return 'it is not there. Put it back from its copy.'
    if (!(error instanceof Refusal)) return `it could not be read (${error instanceof Error ? error.name : 'fault'}).`
    return error.code === 'storage.damaged'
      ? 'it was damaged or changed, or belongs to another keyring. Put it back from its copy.'
      : error.message
  }
}

async function* filedIn(db: Db): AsyncGenerator<Original> {
  const workspaces = await everyWorkspace(db, 'the doctor asks which originals there must be in all of them')
  for (const { id: workspace } of workspaces)
    for (let after: DocumentId | null = null; ; ) {
      const from: DocumentId | null = after
      const some: Pick<DocumentRow, 'id' | 'sha256'>[] = await db.inWorkspace(authorityIn(workspace), (scope) =>
        allDocumentsAfter(scope, from, AT_ONCE),
      )
      for (const document of some) yield { workspace, ...document }
      after = some.at(-1)?.id ?? null
      if (some.length < AT_ONCE) break
    }
}

async function* lyingIn(folder: string | null): AsyncGenerator<Original> {
  if (folder === null || !existsSync(folder)) return
  for (const name of await readdir(folder)) {
    const workspace = parseId<WorkspaceId>(name)
    if (workspace === null) continue
    for (const inner of await readdir(join(folder, name))) {
      const id = parseId<DocumentId>(inner)
      if (id !== null) yield { workspace, id, sha256: null }
    }
  }
}

/** Each as likely as any other, however many there are (reservoir sampling: Vitter 1985, algorithm R). */
async function byLot(originals: AsyncIterable<Original>): Promise<{ chosen: Original[]; of: number }> {
  const chosen: Original[] = []
  let of = 0
  for await (const original of originals) {
    of += 1
    const place = of <= BY_LOT ? of - 1 : randomInt(of)
    if (place < BY_LOT) chosen[place] = original
  }
  return { chosen, of }
}
