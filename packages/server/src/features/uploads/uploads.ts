// Uploads that survive a lost line, a closed laptop and a killed server. What arrives is kept in parts, each encrypted and flushed like an
// original before its row is committed; an upload therefore stands exactly where its rows say. When all is there the parts become the
// document, under an id chosen at the start: ending twice makes one document.
import { createHash } from 'node:crypto'
import type { DocumentId, MatterId } from '../../base/index.ts'
import { type Clock, isRefusal, newId, Refusal } from '../../base/index.ts'
import {
  type Documents,
  documentInfected,
  openMatterOf,
  type Quotas,
  release,
  reserve,
} from '../../evidence/documents/index.ts'
import { recordAct } from '../../platform/audit/index.ts'
import type { Blobs } from '../../platform/blobs/index.ts'
import { type Db, everyWorkspace, type Scope } from '../../platform/db/index.ts'
import { personIn } from '../../platform/http/index.ts'
import { type Authority, authorityOfJob } from '../../platform/tenancy/index.ts'
import { ACTS } from './acts.ts'
import { partsFrom } from './parts.ts'
import type { PartId, ReceiverId, UploadId, UploadRow } from './queries.ts'
import * as queries from './queries.ts'
import { takenOver, tooMany, uploadNotFound, wrongChecksum, wrongOffset } from './refusals.ts'

export interface NewUpload {
  readonly matter: MatterId
  readonly name: string
  readonly length: number
  /** What the whole must hash to, where the sender knows. */
  readonly sha256: string | null
}

export interface Checksum {
  readonly algorithm: 'sha256' | 'sha1'
  readonly digest: Uint8Array
}

export interface UploadsMadeWith {
  readonly db: Db
  readonly blobs: Blobs
  readonly documents: Pick<Documents, 'file'>
  readonly quotas: Quotas
  readonly clock: Clock
  readonly maxBytes: number
}

/** From the last byte that came. */
const EXPIRES_MILLISECONDS = 24 * 3600 * 1000
/** A killed server loses at most this much of what had come. */
const PART_BYTES = 8 * 1024 * 1024
const MOST_OPEN = 1000
const SWEPT_AT_ONCE = 100

export const makeUploads = (made: UploadsMadeWith): Uploads => new Uploads(made)

interface Part {
  readonly part: PartId
  readonly starts: number
  readonly bytes: number
}

/** The same bytes, as long as whoever sends them may: by the door, and as the one receiver where that is said. */
export type MayGoOn = (receiver: ReceiverId | null) => {
  over<T>(source: AsyncIterable<T>): AsyncIterable<T>
}

interface Sent {
  readonly receiver: ReceiverId
  readonly offset: number
  readonly body: AsyncIterable<Uint8Array>
  /** Bytes that may still come. */
  readonly room: number
  readonly onBytes?: (some: Uint8Array) => void
}

export class Uploads {
  readonly #made: UploadsMadeWith

  constructor(made: UploadsMadeWith) {
    this.#made = made
  }

  get maxBytes(): number {
    return this.#made.maxBytes
  }

  /** Refuses `matter.not-found`, `matter.archived`, `quota.…`, `upload.too-many`; nothing is promised then. */
  async begin(authority: Authority, { matter, name, length, sha256 }: NewUpload): Promise<UploadRow> {
    const { db, clock } = this.#made
    const id = newId<UploadId>()
    await db.inWorkspace(authority, async (scope) => {
      await openMatterOf(scope, matter)
      const account = personIn(scope)
      // It holds the row that counts, so uploads of one workspace begin one after the other and none is begun past the limit.
      await reserve(scope, length, this.#made.quotas)
      if (Number((await queries.openUploadsOf(scope, account)).count) >= MOST_OPEN) throw tooMany()
      await queries.insertUpload(scope, {
        id,
        matter_id: matter,
        document_id: newId<DocumentId>(),
        account_id: account,
        name,
        sha256,
        length,
        made_at: clock.now(),
        expires_at: this.#expiry(),
      })
      await record(scope, ACTS.begun, id, matter)
    })
    return length === 0 ? this.#finish(authority, id, whoeverComes) : this.stand(authority, id, whoeverComes)
  }

  /** Where it stands. One that was complete when its server died becomes its document now. */
  async stand(authority: Authority, id: UploadId, mayGoOn: MayGoOn): Promise<UploadRow> {
    const { db, clock } = this.#made
    const row = await db.inWorkspace(authority, (scope) => found(scope, id, clock.now()))
    return isComplete(row) && row.filed_as === null ? this.#finish(authority, id, mayGoOn) : row
  }

  /** Refuses `upload.not-found`, and `upload.taken-over` where another request sends it now. */
  async check(authority: Authority, id: UploadId, receiver: ReceiverId | null): Promise<void> {
    const { db, clock } = this.#made
    const row = await db.inWorkspace(authority, (scope) => found(scope, id, clock.now()))
    if (receiver !== null && row.receiver !== receiver) throw takenOver()
  }

  /**
   * Takes what comes, until it ends or breaks off, or until another request goes on with the upload: only one at a time keeps bytes, so
   * that no more is kept than was reserved. Refuses `upload.wrong-offset`, `upload.too-long`, `upload.wrong-checksum`, `upload.taken-over`.
   */
  async receive(
    authority: Authority,
    id: UploadId,
    sent: { readonly offset: number; readonly body: AsyncIterable<Uint8Array>; readonly checksum: Checksum | null },
    mayGoOn: MayGoOn,
  ): Promise<UploadRow> {
    const { db, clock } = this.#made
    const receiver = newId<ReceiverId>()
    const row = await db.inWorkspace(authority, async (scope) => {
      const upload = await found(scope, id, clock.now())
      if (Number(upload.received) !== sent.offset) throw wrongOffset({ offset: Number(upload.received) })
      await queries.takeReceiver(scope, id, receiver)
      return upload
    })
    const room = Number(row.length) - sent.offset
    const coming = { receiver, offset: sent.offset, room, body: mayGoOn(receiver).over(sent.body) }
    if (sent.checksum === null) {
      for await (const part of this.#kept(authority, id, coming)) await this.#commit(authority, id, receiver, [part])
    } else await this.#receiveWhole(authority, id, { ...coming, checksum: sent.checksum })
    return this.stand(authority, id, mayGoOn)
  }

  /** What has a checksum counts only once all of it is here; what is refused is not kept. */
  async #receiveWhole(authority: Authority, id: UploadId, sent: Sent & { readonly checksum: Checksum }): Promise<void> {
    const hash = createHash(sent.checksum.algorithm)
    const parts: Part[] = []
    try {
      const onBytes = (some: Uint8Array): void => void hash.update(some)
      for await (const part of this.#kept(authority, id, { ...sent, onBytes })) parts.push(part)
      if (!hash.digest().equals(sent.checksum.digest)) throw wrongChecksum()
    } catch (error) {
      await this.#forget(authority, id, parts)
      throw error
    }
    await this.#commit(authority, id, sent.receiver, parts)
  }

  async #forget(authority: Authority, id: UploadId, parts: readonly Part[]): Promise<void> {
    for (const { part } of parts) await this.#made.blobs.removeOne(authority, id, `part ${part}`)
  }

  async *#kept(
    authority: Authority,
    id: UploadId,
    { offset, body, room, onBytes = () => undefined }: Sent,
  ): AsyncGenerator<Part> {
    let starts = offset
    for await (const piece of partsFrom(body, { bytes: PART_BYTES, most: room, onBytes })) {
      const part = newId<PartId>()
      const { bytes } = await this.#made.blobs.keep(authority, id, piece, `part ${part}`)
      yield { part, starts, bytes }
      starts += bytes
    }
  }

  async #commit(authority: Authority, id: UploadId, receiver: ReceiverId, parts: readonly Part[]): Promise<void> {
    const { db, clock } = this.#made
    try {
      await db.inWorkspace(authority, async (scope) => {
        for (const { part, starts, bytes } of parts) {
          const step = { receiver, from: starts, bytes, expiresAt: this.#expiry() }
          if (!(await queries.advance(scope, id, step))) {
            await found(scope, id, clock.now())
            throw takenOver()
          }
          await queries.insertPart(scope, { upload_id: id, starts_at: starts, bytes, part })
        }
      })
    } catch (error) {
      // Ended or taken over while these came: nobody else knows of them. After a fault nobody knows what was committed: they stay.
      if (error instanceof Refusal) await this.#forget(authority, id, parts)
      throw error
    }
  }

  async #finish(authority: Authority, id: UploadId, mayGoOn: MayGoOn): Promise<UploadRow> {
    const { db, blobs, clock } = this.#made
    const { row, parts } = await db.inWorkspace(authority, async (scope) => ({
      row: await found(scope, id, clock.now()),
      parts: await queries.partsOf(scope, id),
    }))
    async function* whole(): AsyncGenerator<Uint8Array> {
      for (const { part } of parts) yield* blobs.open(authority, id, `part ${part}`)
    }
    const length = Number(row.length)
    const document = {
      matter: row.matter_id,
      name: row.name,
      id: row.document_id,
      sha256: row.sha256,
      reserved: length,
    }
    try {
      await this.#made.documents.file(
        authority,
        {
          ...document,
          within: async (scope, filed) => {
            const isFirst = await queries.markFiled(scope, id, filed.id)
            // Given up meanwhile, and its room given back: then it is no document either.
            if (!isFirst && filed.isNew) throw uploadNotFound()
            if (isFirst && !filed.isNew) await release(scope, length)
            await queries.deleteParts(scope, id)
          },
        },
        mayGoOn(null).over(whole()),
      )
    } catch (error) {
      // Another request may have filed it meanwhile, and taken the parts away. Whatever else this look meets, the first cause is told.
      const now = await db.inWorkspace(authority, (scope) => found(scope, id, clock.now())).catch(() => null)
      if (isRefusal(error, documentInfected)) await this.#discard(authority, id)
      if (now === null || now.filed_as === null) throw error
      return now
    }
    await blobs.remove(authority, id)
    return db.inWorkspace(authority, (scope) => found(scope, id, clock.now()))
  }

  /** Its bytes first: without the row nobody would come back for them, should the storage be away. */
  async #discard(authority: Authority, id: UploadId): Promise<void> {
    await this.#made.blobs.remove(authority, id)
    await this.#made.db.inWorkspace(authority, (scope) => drop(scope, id))
  }

  async end(authority: Authority, id: UploadId): Promise<void> {
    const { db, blobs, clock } = this.#made
    const row = await db.inWorkspace(authority, async (scope) => {
      const upload = await found(scope, id, clock.now())
      await queries.takeReceiver(scope, id, newId<ReceiverId>())
      return upload
    })
    // Its bytes first: without the row nobody would come back for them, should the storage be away.
    await blobs.remove(authority, id)
    await db.inWorkspace(authority, async (scope) => {
      await drop(scope, id)
      await record(scope, ACTS.ended, id, row.matter_id)
    })
    // What somebody began to send between the two.
    await blobs.remove(authority, id)
  }

  /** Takes away what nobody has sent a byte to for a day; how many. */
  async sweep(authority: Authority): Promise<number> {
    const { db, clock } = this.#made
    const expired = await db.inWorkspace(authority, (scope) =>
      queries.expiredUploads(scope, clock.now(), SWEPT_AT_ONCE),
    )
    for (const { id } of expired) await this.#discard(authority, id)
    return expired.length
  }

  async sweepEverywhere(): Promise<void> {
    const { db } = this.#made
    const workspaces = await everyWorkspace(db, 'what was begun and forgotten lies in every workspace')
    for (const { id } of workspaces) {
      const authority = authorityOfJob({ workspace: id, job: 'uploads.sweep', cause: newId() })
      while ((await this.sweep(authority)) > 0);
    }
  }

  #expiry(): Date {
    return new Date(this.#made.clock.now().getTime() + EXPIRES_MILLISECONDS)
  }
}

/** No check needed: the upload was made a moment ago. */
const whoeverComes: MayGoOn = () => ({ over: (source) => source })

async function drop(scope: Scope, id: UploadId): Promise<void> {
  const gone = await queries.deleteUpload(scope, id)
  if (gone !== undefined && gone.filed_as === null) await release(scope, Number(gone.length))
}

async function found(scope: Scope, id: UploadId, now: Date): Promise<UploadRow> {
  const row = await queries.findUpload(scope, id, personIn(scope))
  if (row === undefined || row.expires_at < now) throw uploadNotFound()
  return row
}

const isComplete = (row: UploadRow): boolean => Number(row.received) === Number(row.length)

const record = (scope: Scope, action: string, id: UploadId, matter: MatterId) =>
  recordAct(scope, {
    action,
    targets: [
      { type: 'upload', id },
      { type: 'matter', id: matter },
    ],
  })
