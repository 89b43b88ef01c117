// Out of sight, back, or gone for good. Whatever was found inside a document goes and comes with it. What lies in the trash counts as
// kept: only removing for good gives room back.
//
// A document is not moved to another matter: what cites it, the walls around it and the record of who read it belong to the matter
// it was filed in. Whoever needs it elsewhere files it there.
import type { Bates } from '@muniment/contract/places'
import type { Clock, DocumentId, MatterId } from '../../base/index.ts'
import { type Act, recordAct } from '../../platform/audit/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { openMatterOf } from './documents.ts'
import { acknowledged, type FilingJournal } from './journal.ts'
import type { Changed } from './matters.ts'
import { assertFree, batesColumns, countThrough, type NumberingAsked, numberIn } from './numbering.ts'
import * as queries from './queries.ts'
import { beingRead, documentNotFound, filedAgain, notInTrash, partOfAnother } from './refusals.ts'
import { countRemoved } from './usage/usage.ts'

export interface DocumentChange {
  readonly name?: string | undefined
  readonly custodian?: string | null | undefined
  /** Null: as it was read. */
  readonly datedOn?: string | null | undefined
  readonly exhibit?: string | null | undefined
  readonly bates?: Bates | null | undefined
}

export interface Keeping {
  /** All refuse `document.not-found`, and `matter.archived` where the matter is closed. */
  changeDocument(
    authority: Authority,
    id: DocumentId,
    version: number,
    change: DocumentChange,
  ): Promise<Changed<queries.DocumentRow>>
  /** Bates numbers for the pages of documents, in the order given. Refuses `document.bates-taken`, `document.without-pages`, `document.bates-too-high`. */
  numberDocuments(authority: Authority, matter: MatterId, asked: NumberingAsked): Promise<queries.DocumentRow[]>
  /** Refuses `document.part-of-another`. */
  trashDocument(authority: Authority, id: DocumentId, version: number): Promise<Changed<queries.DocumentRow>>
  /** Refuses `document.not-in-trash`, `document.part-of-another`, `document.filed-again`. */
  restoreDocument(authority: Authority, id: DocumentId): Promise<queries.DocumentRow>
  /** Its row, its original and the key to it, everything read from it. Refuses `document.not-in-trash`, `document.part-of-another`. */
  removeDocument(authority: Authority, id: DocumentId): Promise<void>
  /** Reads the original once more: a new text version takes the place of the one that stands when it is complete. Refuses `document.being-read`. */
  readAgain(authority: Authority, id: DocumentId): Promise<queries.DocumentRow>
}

export interface KeepingMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly journal: FilingJournal
  /** In the transaction: what the matter shows must be put together again. */
  readonly onShownChanged: (scope: Scope, matter: MatterId) => Promise<void>
  /** In the transaction, before the rows go: whatever cites the documents lets go of them. */
  readonly onForget: (scope: Scope, matter: MatterId, documents: readonly DocumentId[]) => Promise<void>
  readonly onRemoved: (scope: Scope, documents: readonly DocumentId[]) => Promise<void>
  readonly onReread: (scope: Scope, document: DocumentId, matter: MatterId) => Promise<void>
  readonly afterChange: () => void
}

export function makeKeeping(made: KeepingMadeWith): Keeping {
  const { db, clock, afterChange } = made
  return {
    changeDocument: (authority, id, version, change) =>
      acknowledged(made, authority, async (scope, tell) => {
        const result = await changeIn(scope, id, version, change)
        if (result.outcome === 'changed')
          tell({ entry: 'filed', document: { ...result.row, bytes: Number(result.row.bytes) } })
        return result
      }),
    numberDocuments: (authority, matter, asked) => db.inWorkspace(authority, (scope) => numberIn(scope, matter, asked)),
    async trashDocument(authority, id, version) {
      const result = await db.inWorkspace(authority, async (scope): Promise<Changed<queries.DocumentRow>> => {
        const row = await heldDocument(scope, id)
        if (row.version !== version) return { outcome: 'stale', row }
        if (row.parent_id !== null) throw partOfAnother()
        const family = (await queries.familyOf(scope, id)).map((document) => document.id)
        const gone = {
          trashed_at: clock.now(),
          trashed_by: scope.actor.kind === 'person' ? scope.actor.account : null,
        }
        await queries.moveFamily(scope, id, family, { at: gone.trashed_at, by: gone.trashed_by })
        await record(scope, ACTS.documentTrashed, row, { documents: family.length })
        await made.onShownChanged(scope, row.matter_id)
        return { outcome: 'changed', row: { ...row, ...gone, version: row.version + 1 } }
      })
      afterChange()
      return result
    },
    async restoreDocument(authority, id) {
      const restored = await acknowledged(made, authority, async (scope, tell) => {
        const row = await trashedDocument(scope, id)
        if ((await queries.documentFiledAlready(scope, row)) !== undefined) throw filedAgain()
        const family = (await queries.familyOf(scope, id)).map((document) => document.id)
        await queries.moveFamily(scope, id, family, null)
        tell({ entry: 'restored', matter: null, documents: family })
        await record(scope, ACTS.documentRestored, row, { documents: family.length })
        await made.onShownChanged(scope, row.matter_id)
        return { ...row, trashed_at: null, trashed_by: null, version: row.version + 1 }
      })
      afterChange()
      return restored
    },
    async removeDocument(authority, id) {
      await acknowledged(made, authority, async (scope, tell) => {
        const row = await trashedDocument(scope, id)
        const family = await queries.familyOf(scope, id)
        const ids = family.map((document) => document.id)
        const bytes = family.reduce((sum, document) => sum + Number(document.bytes), 0)
        await queries.holdToDelete(scope, ids)
        // Before its rows: putting the matter together holds it first and its rows then.
        await queries.holdMatter(scope, row.matter_id)
        await made.onForget(scope, row.matter_id, ids)
        await queries.deleteDocuments(scope, ids)
        await countRemoved(scope, { bytes, documents: ids.length })
        await record(scope, ACTS.documentRemoved, row, { documents: ids.length, bytes, sha256: row.sha256 })
        await made.onShownChanged(scope, row.matter_id)
        await made.onRemoved(scope, ids)
        tell({ entry: 'removed', matter: null, documents: ids })
      })
      afterChange()
    },
    async readAgain(authority, id) {
      const row = await db.inWorkspace(authority, async (scope) => {
        const held = await heldDocument(scope, id)
        if (held.status === 'filed' || held.status === 'reading') throw beingRead()
        const change = { status: 'filed', refusal: null, refusal_facts: null, version: held.version + 1 } as const
        await queries.updateDocument(scope, id, change)
        await record(scope, ACTS.documentReread, held)
        await made.onReread(scope, id, held.matter_id)
        return { ...held, ...change }
      })
      afterChange()
      return row
    },
  }
}

async function changeIn(
  scope: Scope,
  id: DocumentId,
  version: number,
  { name, custodian, datedOn, exhibit, bates }: DocumentChange,
): Promise<Changed<queries.DocumentRow>> {
  const row = await heldDocument(scope, id)
  if (row.version !== version) return { outcome: 'stale', row }
  const next = {
    name: name ?? row.name,
    custodian: custodian === undefined ? row.custodian : custodian,
    dated_on: datedOn === undefined ? row.dated_on : datedOn,
    exhibit: exhibit === undefined ? row.exhibit : exhibit,
    ...(bates === undefined ? {} : batesColumns(bates)),
  }
  if (next.name !== row.name && (await queries.documentFiledAlready(scope, { ...row, ...next })) !== undefined)
    throw filedAgain()
  if (bates !== undefined && bates !== null) {
    countThrough([row], bates)
    await queries.holdMatter(scope, row.matter_id)
    await assertFree(scope, row.matter_id, bates, row.pages, [id])
  }
  await queries.updateDocument(scope, id, { ...next, version: row.version + 1 })
  const changed = (['name', 'custodian', 'dated_on', 'exhibit'] as const).filter((field) => next[field] !== row[field])
  const fields = [...changed, ...(bates === undefined ? [] : ['bates'])]
  await record(scope, ACTS.documentChanged, row, { fields: fields.join(' ') })
  return { outcome: 'changed', row: { ...row, ...next, version: row.version + 1 } }
}

/** Held to the end of the transaction, in a matter that may be written to. */
async function heldDocument(scope: Scope, id: DocumentId): Promise<queries.DocumentRow> {
  const row = await queries.holdDocument(scope, id)
  if (row === undefined || row.trashed_at !== null) throw documentNotFound()
  await mayWrite(scope, row.matter_id)
  return row
}

async function trashedDocument(scope: Scope, id: DocumentId): Promise<queries.DocumentRow> {
  const row = await queries.holdDocument(scope, id)
  if (row === undefined) throw documentNotFound()
  await mayWrite(scope, row.matter_id)
  if (row.trashed_at === null) throw notInTrash()
  if (row.trashed_with !== null) throw partOfAnother()
  return row
}

/** In a matter in the trash a document does not exist, and neither does the matter: the answer is the document's. */
async function mayWrite(scope: Scope, matter: MatterId): Promise<void> {
  if ((await queries.findMatter(scope, matter)) === undefined) throw documentNotFound()
  await openMatterOf(scope, matter)
}

const record = (
  scope: Scope,
  action: string,
  document: Pick<queries.DocumentRow, 'id' | 'matter_id'>,
  facts: NonNullable<Act['facts']> = {},
) =>
  recordAct(scope, {
    action,
    targets: [
      { type: 'document', id: document.id },
      { type: 'matter', id: document.matter_id },
    ],
    facts,
  })
