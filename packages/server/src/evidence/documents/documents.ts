// Bytes in. A document is filed when its original is encrypted and flushed to disk and its row and its first job are committed
// together; only then is it acknowledged. From then on its bytes never change.
import { type Clock, type DocumentId, type MatterId, newId, parseId, Refusal, storable } from '../../base/index.ts'
import type { Blobs } from '../../platform/blobs/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import * as queries from './queries.ts'
import { documentNotFound, matterFull, matterNotFound, nameInvalid, tooLarge } from './refusals.ts'

export interface NewDocument {
  readonly matter: MatterId
  /** File name, or a path below the folder or archive it came in. */
  readonly name: string
  readonly parent?: DocumentId
  readonly relation?: queries.Relation
}

export interface FiledDocument {
  readonly id: DocumentId
  readonly sha256: string
  /** False when these bytes were filed in this place before: then nothing new was made. */
  readonly isNew: boolean
}

export interface Documents {
  openMatter(
    authority: Authority,
    matter: { name: string; language: 'en' | 'de'; dayOrder?: 'day-first' | 'month-first' | null },
  ): Promise<MatterId>
  /** Refuses `document.name-invalid`, `document.too-large`, `matter.not-found`; nothing is kept then. */
  file(authority: Authority, document: NewDocument, source: AsyncIterable<Uint8Array>): Promise<FiledDocument>
  /** The original's bytes. */
  original(authority: Authority, document: queries.DocumentRow): AsyncIterable<Uint8Array>
}

export interface DocumentsMadeWith {
  readonly db: Db
  readonly blobs: Blobs
  readonly clock: Clock
  readonly maxBytes: number
  /** Runs in the transaction that files the document: the pipeline enqueues the first stage here. */
  readonly onFiled: (scope: Scope, document: DocumentId, matter: MatterId) => Promise<void>
  /** Runs once that transaction has committed. */
  readonly afterFiled: () => void
}

export function makeDocuments({ db, blobs, clock, maxBytes, onFiled, afterFiled }: DocumentsMadeWith): Documents {
  return {
    openMatter: (authority, { name, language, dayOrder = null }) =>
      db.inWorkspace(authority, async (scope) => {
        const id = newId<MatterId>()
        await queries.insertMatter(scope, {
          id,
          name,
          language,
          day_order: dayOrder,
          gathering_failed: false,
          made_at: clock.now(),
        })
        return id
      }),
    async file(authority, { matter, name: given, parent, relation }, source) {
      const name = storable(given)
      if (name.length < 1 || name.length > 1000) throw nameInvalid()
      const id = newId<DocumentId>()
      const { sha256, bytes } = await blobs.keep(authority, id, atMost(source, maxBytes))
      const filed = await db
        .inWorkspace(authority, async (scope): Promise<FiledDocument> => {
          if ((await queries.holdMatter(scope, matter)) === undefined) throw matterNotFound()
          const place = { matter_id: matter, parent_id: parent ?? null, sha256, name }
          const same = await queries.documentFiledAlready(scope, place)
          if (same !== undefined) return { id: same.id, sha256, isNew: false }
          const { last } = await queries.lastPosition(scope, matter)
          if (last >= MOST_DOCUMENTS) throw matterFull({ most: MOST_DOCUMENTS })
          await queries.insertDocument(scope, {
            ...place,
            ...NOT_READ,
            id,
            relation: relation ?? null,
            position: last + 1,
            bytes,
            filed_at: clock.now(),
          })
          await onFiled(scope, id, matter)
          return { id, sha256, isNew: true }
        })
        .catch(async (error: unknown) => {
          // A refusal means that nothing was filed. After a fault nobody knows what was committed: the original stays.
          if (error instanceof Refusal) await blobs.remove(authority, id)
          throw error
        })
      if (filed.isNew) afterFiled()
      else await blobs.remove(authority, id)
      return filed
    },
    original: (authority, document) => blobs.open(authority, document.id, document.sha256),
  }
}

/** A matter of 50,000 is ten times what a trial sees; an archive of archives reaches it in a minute. */
const MOST_DOCUMENTS = 50_000

const NOT_READ = {
  kind: null,
  status: 'filed',
  refusal: null,
  refusal_facts: null,
  pages: 0,
  pages_read: 0,
  text_version: null,
} as const

async function* atMost(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of source) {
    bytes += piece.length
    if (bytes > maxBytes) throw tooLarge({ maxBytes })
    yield piece
  }
}

/** The document, or the refusal that does not tell a foreign one from a missing one. */
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

export async function matterOf(scope: Scope, id: MatterId): Promise<queries.MatterRow> {
  const matter = await queries.findMatter(scope, id)
  if (matter === undefined) throw matterNotFound()
  return matter
}
