// Bytes in. A document is filed when its original is encrypted and flushed to disk and its row and its first job are committed together,
// behind the line in the journal where the database itself does not flush; only then is it acknowledged. From then on its bytes never
// change.
import { createHash } from 'node:crypto'
import {
  type AccountId,
  type Clock,
  type DocumentId,
  isRefusal,
  type MatterId,
  newId,
  parseId,
  Refusal,
  storable,
} from '../../base/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import { type Blobs, storageDamaged } from '../../platform/blobs/index.ts'
import { type Db, databaseBusy, type Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { acknowledged, type FilingJournal, type JournalDocument } from './journal.ts'
import * as queries from './queries.ts'
import {
  digestDiffers,
  documentNotFound,
  matterArchived,
  matterFull,
  matterNotFound,
  nameInvalid,
  tooLarge,
} from './refusals.ts'
import { type Scanner, scanned } from './scanning.ts'
import { makeReceipt, type Receipt } from './usage/receipt.ts'
import { countFiled, type Quotas, refuseWhereFull, release } from './usage/usage.ts'

export interface NewDocument {
  readonly matter: MatterId
  /** File name, or a path below the folder or archive it came in. */
  readonly name: string
  readonly parent?: DocumentId
  readonly relation?: queries.Relation
  /** Chosen beforehand by whoever may have to file it twice: the second time nothing new is made. */
  readonly id?: DocumentId
  /**
   * Of those found in the parent with the same bytes, which it is, from 0: read again it is known by that, whatever it has been named since.
   */
  readonly ordinal?: number
  /** What the bytes must hash to. */
  readonly sha256?: string | null
  /** Bytes reserved for it. */
  readonly reserved?: number
  /** Runs in the transaction that files it, also where it was filed before. */
  readonly within?: (scope: Scope, filed: FiledDocument) => Promise<void>
}

export interface FiledDocument {
  readonly id: DocumentId
  readonly sha256: string
  /** False when these bytes were filed in this place before: then nothing new was made. */
  readonly isNew: boolean
}

export interface DocumentsMadeWith {
  readonly db: Db
  readonly blobs: Blobs
  readonly clock: Clock
  readonly maxBytes: number
  readonly quotas: Quotas
  readonly journal: FilingJournal
  readonly scanner: Scanner
  /** Runs in the transaction that files the document: the pipeline enqueues the first stage here. */
  readonly onFiled: (scope: Scope, document: DocumentId, matter: MatterId) => Promise<void>
  /** Runs once that transaction has committed. */
  readonly afterFiled: () => void
}

export interface Filing {
  /** Of one document. */
  readonly maxBytes: number
  /**
   * Refuses `document.name-invalid`, `document.too-large`, `document.digest-differs`, `matter.not-found`, `matter.archived`,
   * `matter.full`, `quota.…`, `storage.…`, `document.infected`, `scanner.…`; nothing is kept then. What was filed before under the id
   * that was chosen for it stays, whatever is refused. One id is filed by one caller at a time.
   */
  file(authority: Authority, document: NewDocument, source: AsyncIterable<Uint8Array>): Promise<FiledDocument>
  /** The original's bytes. */
  original(authority: Authority, document: Pick<queries.DocumentRow, 'id'>): AsyncIterable<Uint8Array>
  /**
   * Reads it to its end before a byte of it is given: what was sent cannot be taken back. Refuses `storage.missing`, and
   * `storage.damaged` where the bytes are not those that were filed.
   */
  checkOriginal(authority: Authority, document: Pick<queries.DocumentRow, 'id' | 'sha256'>): Promise<void>
}

export function makeFiling(made: DocumentsMadeWith): Filing {
  const { db, blobs, afterFiled } = made
  return {
    maxBytes: made.maxBytes,
    async file(authority, given, source) {
      const name = storable(given.name)
      if (name.length < 1 || name.length > 1000) throw nameInvalid()
      const document = { ...given, name, id: given.id ?? newId<DocumentId>() }
      const { id } = document
      const limits = await db.inWorkspace(authority, (scope) => limitsFor(scope, document, made.quotas))
      const receipt = makeReceipt(made, authority, limits, document.reserved ?? 0)
      const filed = await keepAndInsert(made, authority, { document, receipt }, source).catch(
        async (error: unknown) => {
          // What cannot be given back now lapses.
          await receipt.giveBack().catch(() => undefined)
          throw error
        },
      )
      if (filed.isNew) afterFiled()
      else if (filed.id !== id) await blobs.remove(authority, id)
      return filed
    },
    original: (authority, document) => blobs.open(authority, document.id),
    checkOriginal: (authority, document) => checkOriginal(blobs, authority, document),
  }
}

export async function checkOriginal(
  blobs: Pick<Blobs, 'open'>,
  authority: Authority,
  { id, sha256 }: Pick<queries.DocumentRow, 'id' | 'sha256'>,
): Promise<void> {
  const hash = createHash('sha256')
  for await (const piece of blobs.open(authority, id)) hash.update(piece)
  if (hash.digest('hex') !== sha256) throw storageDamaged()
}

interface Coming {
  readonly document: NewDocument & { readonly id: DocumentId }
  readonly receipt: Receipt
}

async function keepAndInsert(
  made: DocumentsMadeWith,
  authority: Authority,
  { document, receipt }: Coming,
  source: AsyncIterable<Uint8Array>,
): Promise<FiledDocument> {
  const { db, blobs, maxBytes } = made
  const clear = scanned(made, authority, document, atMost(source, maxBytes, receipt))
  const kept = await blobs.keep(authority, document.id, clear)
  return acknowledged(made, authority, async (scope, tell) => {
    if ((document.sha256 ?? kept.sha256) !== kept.sha256) throw digestDiffers()
    const reserved = await receipt.handOver(scope)
    const { filed, row } = await insert(
      scope,
      made,
      { ...document, reserved: (document.reserved ?? 0) + reserved },
      kept,
    )
    if (row === null) await release(scope, reserved)
    else tell({ entry: 'filed', document: row })
    await document.within?.(scope, filed)
    return filed
  }).catch(async (error: unknown) => {
    // A refusal means that nothing was filed now; what was filed before under this id keeps its original. After a fault nobody knows what
    // was committed, and where all connections are at work one of them may be filing the same this moment: the original stays.
    const isOver = error instanceof Refusal && !isRefusal(error, databaseBusy)
    if (isOver && !(await isFiled(db, authority, document.id))) await blobs.remove(authority, document.id)
    throw error
  })
}

const isFiled = (db: Db, authority: Authority, id: DocumentId): Promise<boolean> =>
  db.inWorkspace(authority, async (scope) => (await queries.findAnyDocument(scope, id)) !== undefined)

/** What this workspace may keep. What stands open is said before a byte is taken. */
async function limitsFor(scope: Scope, { matter, reserved = 0, parent }: NewDocument, quotas: Quotas): Promise<Quotas> {
  const held = await queries.findAnyMatter(scope, matter)
  if (held === undefined) throw matterNotFound()
  refuseClosed(held, parent !== undefined)
  return refuseWhereFull(scope, quotas, reserved)
}

/** What is found inside a document is filed with it, wherever that has gone meanwhile. */
function refuseClosed(matter: queries.MatterRow, isChild: boolean): void {
  if (isChild) return
  if (matter.trashed_at !== null) throw matterNotFound()
  if (matter.archived_at !== null) throw matterArchived()
}

type Kept = { readonly sha256: string; readonly bytes: number }
/** `row` where it was filed now. */
type Inserted = { readonly filed: FiledDocument; readonly row: JournalDocument | null }

async function insert(
  scope: Scope,
  { clock, quotas, onFiled }: DocumentsMadeWith,
  { id, name, matter, parent, relation, ordinal, reserved = 0 }: NewDocument & { readonly id: DocumentId },
  { sha256, bytes }: Kept,
): Promise<Inserted> {
  const place = { matter_id: matter, parent_id: parent ?? null, sha256, name }
  // Documents are held before their matter, here as everywhere: whoever holds both cannot wait for one another.
  const above = parent === undefined ? undefined : await queries.holdDocument(scope, parent)
  if (parent !== undefined && above === undefined) throw documentNotFound()
  const held = await queries.holdMatter(scope, matter)
  if (held === undefined) throw matterNotFound()
  // Before the matter is asked whether it is open: what was filed stays filed, also where it has been closed since.
  if ((await queries.findAnyDocument(scope, id)) !== undefined)
    return { filed: { id, sha256, isNew: false }, row: null }
  refuseClosed(held, parent !== undefined)
  const found =
    parent === undefined || ordinal === undefined
      ? undefined
      : await queries.foundWithin(scope, parent, sha256, ordinal)
  const there = found ?? (await queries.documentFiledAlready(scope, place))
  if (there !== undefined) return { filed: { id: there.id, sha256, isNew: false }, row: null }
  const { last } = await queries.lastPosition(scope, matter)
  // Places of what was removed for good are not taken again; only where they might be all are the documents counted.
  if (last >= MOST_DOCUMENTS && (await queries.countDocuments(scope, matter)) >= MOST_DOCUMENTS)
    throw matterFull({ most: MOST_DOCUMENTS })
  const row = {
    ...rowFor(scope, place, above),
    id,
    relation: relation ?? null,
    position: last + 1,
    bytes,
    filed_at: clock.now(),
  }
  await queries.insertDocument(scope, row)
  await countFiled(scope, bytes, quotas, reserved)
  await recordAct(scope, {
    action: ACTS.documentFiled,
    targets: [
      { type: 'document', id },
      { type: 'matter', id: matter },
    ],
    facts: { bytes, sha256, inside: parent ?? null },
  })
  await onFiled(scope, id, matter)
  return { filed: { id, sha256, isNew: true }, row: { ...row, version: 1 } }
}

type Place = Pick<queries.DocumentRow, 'matter_id' | 'parent_id' | 'sha256' | 'name'>

/** What a document takes from whoever files it or, found inside another, from that one: also its place in the trash. */
function rowFor({ actor }: Scope, place: Place, parent: queries.DocumentRow | undefined) {
  const account: AccountId | null = actor.kind === 'person' ? actor.account : null
  return {
    ...place,
    ...NOT_READ,
    custodian: parent?.custodian ?? null,
    filed_by: parent?.filed_by ?? account,
    trashed_at: parent?.trashed_at ?? null,
    trashed_by: parent?.trashed_by ?? null,
    trashed_with: parent === undefined || parent.trashed_at === null ? null : (parent.trashed_with ?? parent.id),
  }
}

/** A matter of 50,000 is ten times what a trial sees; an archive of archives reaches it in a minute. */
const MOST_DOCUMENTS = 50_000

export const NOT_READ = {
  kind: null,
  status: 'filed',
  refusal: null,
  refusal_facts: null,
  pages: 0,
  pages_read: 0,
  text_version: null,
} as const

async function* atMost(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  receipt: Receipt,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of source) {
    bytes += piece.length
    if (bytes > maxBytes) throw tooLarge({ maxBytes })
    await receipt.roomFor(bytes)
    yield piece
  }
}

/** The document, or the refusal that does not tell a foreign one from a missing one, nor from one in the trash. */
export async function documentOf(scope: Scope, id: DocumentId): Promise<queries.DocumentRow> {
  const document = await queries.findDocument(scope, id)
  if (document === undefined) throw documentNotFound()
  return document
}

/** An id that has not the form of one is a matter that does not exist. */
export function matterIdOf(text: string): MatterId {
  const id = parseId<MatterId>(text)
  if (id === null) throw matterNotFound()
  return id
}

export function documentIdOf(text: string): DocumentId {
  const id = parseId<DocumentId>(text)
  if (id === null) throw documentNotFound()
  return id
}

/** A matter in the trash is one that does not exist. */
export async function matterOf(scope: Scope, id: MatterId): Promise<queries.MatterRow> {
  const matter = await queries.findMatter(scope, id)
  if (matter === undefined) throw matterNotFound()
  return matter
}

/** For whoever changes something in it. Refuses `matter.not-found`, `matter.archived`. */
export async function openMatterOf(scope: Scope, id: MatterId): Promise<queries.MatterRow> {
  const matter = await matterOf(scope, id)
  if (matter.archived_at !== null) throw matterArchived()
  return matter
}
