// What a power cut took from a database that flushes nothing, done again from the journal: matters opened, documents filed from originals
// that were flushed, both as they were changed last, removals for good. What the database has of later is left as it is; doing it twice
// does no harm.
import { type DocumentId, type MatterId, newId, type WorkspaceId } from '../../base/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Blobs } from '../../platform/blobs/index.ts'
import { type Db, type Scope, workspaceIsThere } from '../../platform/db/index.ts'
import { type Authority, authorityOfJob } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { NOT_READ } from './documents.ts'
import type { JournalDocument, JournalEntry, JournalMatter } from './journal.ts'
import * as queries from './queries.ts'
import { documentsThere } from './recovery/queries.ts'
import { countFiled, countRemoved, NO_QUOTAS } from './usage/usage.ts'

export interface Recovered {
  readonly matters: number
  readonly documents: number
  readonly removals: number
  /** Originals that are gone, or whose workspace is: nothing can be done for them. */
  readonly lost: number
}

export interface RecoverMadeWith {
  readonly db: Db
  readonly blobs: Blobs
  readonly onFiled: (scope: Scope, document: DocumentId, matter: MatterId) => Promise<void>
  readonly onForget: (scope: Scope, matter: MatterId, documents: readonly DocumentId[]) => Promise<void>
}

/** `entries` of one workspace, in the order in which they were acknowledged. */
export async function recoverFilings(
  made: RecoverMadeWith,
  workspace: WorkspaceId,
  entries: readonly JournalEntry[],
): Promise<Recovered> {
  const authority = authorityOfJob({ workspace, job: 'filings.recover', cause: newId() })
  const { matters, documents, goneMatters, goneDocuments } = folded(entries)
  const count = { matters: 0, documents: 0, removals: 0, lost: 0 }
  if (!(await made.db.inWorkspace(authority, workspaceIsThere))) return { ...count, lost: documents.size }
  for (const matter of matters.values())
    if (await made.db.inWorkspace(authority, (scope) => openAgain(scope, matter))) count.matters++
  const there = await made.db.inWorkspace(authority, (scope) => documentsThere(scope, [...documents.keys()]))
  const changed: JournalDocument[] = []
  for (const document of documents.values()) {
    const version = there.get(document.id)
    if (version !== undefined) {
      if (version < document.version) changed.push(document)
      continue
    }
    const outcome = await fileAgain(made, authority, document)
    if (outcome === 'filed') count.documents++
    else if (outcome === 'lost') count.lost++
  }
  count.documents += await changeAgain(made, authority, changed)
  for (const id of goneMatters)
    if (await made.db.inWorkspace(authority, (scope) => removeMatterAgain(scope, id))) count.removals++
  const still = await made.db.inWorkspace(authority, (scope) => documentsThere(scope, [...goneDocuments]))
  for (const id of goneDocuments) {
    if (still.has(id) && (await made.db.inWorkspace(authority, (scope) => removeAgain(scope, made, id))))
      count.removals++
    await made.blobs.remove(authority, id)
  }
  return count
}

/** The last word on each. */
function folded(entries: readonly JournalEntry[]) {
  const matters = new Map<MatterId, JournalMatter>()
  const documents = new Map<DocumentId, JournalDocument>()
  const goneMatters = new Set<MatterId>()
  const goneDocuments = new Set<DocumentId>()
  for (const entry of entries) {
    if (entry.entry === 'opened') matters.set(entry.matter.id, entry.matter)
    else if (entry.entry === 'filed') documents.set(entry.document.id, entry.document)
    else if (entry.entry === 'removed') {
      for (const id of entry.documents) goneDocuments.add(id)
      if (entry.matter !== null) goneMatters.add(entry.matter)
    } else {
      for (const id of entry.documents) goneDocuments.delete(id)
      if (entry.matter !== null) goneMatters.delete(entry.matter)
    }
  }
  for (const id of goneDocuments) documents.delete(id)
  for (const id of goneMatters) matters.delete(id)
  return { matters, documents, goneMatters, goneDocuments }
}

async function openAgain(scope: Scope, matter: JournalMatter): Promise<boolean> {
  const there = await queries.findAnyMatter(scope, matter.id)
  if (there !== undefined) {
    const { id, name, language, day_order, time_zone, is_privileged, version } = matter
    if (version > there.version) {
      await queries.updateMatter(scope, id, { name, language, day_order, time_zone, is_privileged, version })
      await record(scope, ACTS.matterChanged, [{ type: 'matter', id }])
      return true
    }
    // A line of an earlier release says no version: that it was kept closer may be what was lost.
    if (is_privileged && !there.is_privileged)
      await queries.updateMatter(scope, id, { is_privileged: true, version: there.version + 1 })
    return false
  }
  await queries.insertMatter(scope, matter)
  await record(scope, ACTS.matterRecovered, [{ type: 'matter', id: matter.id }])
  return true
}

async function fileAgain(
  { db, blobs, onFiled }: RecoverMadeWith,
  authority: Authority,
  document: JournalDocument,
): Promise<'there' | 'filed' | 'lost'> {
  const { id, matter_id: matter, parent_id: parent } = document
  if (!(await blobs.has(authority, id))) return 'lost'
  return db.inWorkspace(authority, async (scope) => {
    const above = parent === null ? null : await queries.findAnyDocument(scope, parent)
    // Its matter or the document it was found in was removed since, or is filed anew below and will be found in it again.
    if (above === undefined || (await queries.holdMatter(scope, matter)) === undefined) return 'lost'
    if ((await queries.documentFiledAlready(scope, document)) !== undefined) return 'there'
    const { last } = await queries.lastPosition(scope, matter)
    await queries.insertDocument(scope, { ...NOT_READ, ...document, position: last + 1 })
    // It was within its limits when it was acknowledged.
    await countFiled(scope, document.bytes, NO_QUOTAS)
    await record(scope, ACTS.documentRecovered, [
      { type: 'document', id },
      { type: 'matter', id: matter },
    ])
    await onFiled(scope, id, matter)
    return 'filed'
  })
}

/** Names that were given again to others are free only once those have their own: what found its name taken is tried once more. */
async function changeAgain(
  { db }: RecoverMadeWith,
  authority: Authority,
  documents: readonly JournalDocument[],
): Promise<number> {
  const count = documents.length
  let left = documents
  for (let tries = 0; tries < 2; tries++) {
    const taken: JournalDocument[] = []
    for (const document of left)
      if (!(await db.inWorkspace(authority, (scope) => changedAgain(scope, document)))) taken.push(document)
    left = taken
  }
  return count - left.length
}

async function changedAgain(scope: Scope, document: JournalDocument): Promise<boolean> {
  const { id, matter_id: matter, name, custodian, version } = document
  const other = await queries.documentFiledAlready(scope, document)
  if (other !== undefined && other.id !== id) return false
  await queries.updateDocument(scope, id, { name, custodian, version })
  await record(scope, ACTS.documentChanged, [
    { type: 'document', id },
    { type: 'matter', id: matter },
  ])
  return true
}

async function removeMatterAgain(scope: Scope, id: MatterId): Promise<boolean> {
  if ((await queries.holdMatter(scope, id)) === undefined) return false
  const held = await queries.holdingsOfMatter(scope, id)
  await queries.deleteMatter(scope, id)
  await countRemoved(scope, {
    bytes: held.reduce((sum, { bytes }) => sum + Number(bytes), 0),
    documents: held.length,
  })
  await record(scope, ACTS.matterRemoved, [{ type: 'matter', id }])
  return true
}

async function removeAgain(scope: Scope, { onForget }: RecoverMadeWith, id: DocumentId): Promise<boolean> {
  const family = await queries.familyOf(scope, id)
  const [first] = family
  if (first === undefined) return false
  const ids = family.map((document) => document.id)
  await onForget(scope, first.matter_id, ids)
  await queries.deleteDocuments(scope, ids)
  await countRemoved(scope, { bytes: family.reduce((sum, { bytes }) => sum + Number(bytes), 0), documents: ids.length })
  await record(scope, ACTS.documentRemoved, [
    { type: 'document', id },
    { type: 'matter', id: first.matter_id },
  ])
  return true
}

const record = (scope: Scope, action: string, targets: { type: string; id: string }[]) =>
  recordAct(scope, { action, targets, facts: { cause: 'the database lost its end' } })
