// Bytes become pages. The file is opened only by the reader's sandboxed child; pages are stored in batches as they come, so memory
// stays flat however long the document is, and a new text version becomes the document's own only when it is complete.
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Likeness } from '@muniment/reading/likeness'
import { type Page, RunningLines } from '@muniment/reading/page'
import { detectDocumentLanguage } from '@muniment/reading/text'
import { type Clock, type DocumentId, Refusal, storableJson, withoutReordering } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import {
  countRecognised,
  type DocumentRow,
  type Documents,
  findAnyDocument,
  holdDocument,
  type Quotas,
  updateDocument,
} from '../documents/index.ts'
import { lendOriginal } from './lend-original.ts'
import * as queries from './queries.ts'
import type { DocumentFact, DocumentKind, DocumentReader, PageImage, ReadFinding, ReadItem } from './reader.ts'
import { type NoFacts, type ReadDetail, ReadRefusal, type ReadRefusalCode } from './refusals.ts'

export const readTextJob: JobKind = { name: 'text.read', retryLimit: 2, expireSeconds: 6 * 3600, isSingle: false }

/** Recognises page images in a limited process of its own. Images given with one signal are one document. */
export interface Recogniser {
  recognise(image: PageImage, signal: AbortSignal): Promise<{ page: Page; findings: readonly ReadFinding[] }>
  /** The sheet unrecognised, with what the file itself says over it: the pages after it keep their numbers. */
  unread(image: PageImage): Promise<Page>
}

export interface TextMadeWith {
  readonly db: Db
  readonly documents: Documents
  readonly reader: DocumentReader
  readonly recogniser: Recogniser
  readonly clock: Clock
  readonly quotas: Quotas
  /** Where the decrypted original lies while its child reads it, mode 0600. */
  readonly scratchFolder: string
  /** Runs in the transaction that makes the text version the document's own (or refuses the document). */
  readonly onReady: (scope: Scope, document: DocumentRow) => Promise<void>
  readonly afterReady: () => void
}

const BATCH_CHARACTERS = 200_000
const BATCH_PAGES = 50
/** A mail in an archive in a mail is plenty; deeper nesting is an attack or an accident. */
const DEEPEST = 4

export function makeTextJob(made: TextMadeWith): JobHandler {
  return {
    kind: readTextJob,
    async run(authority, data, signal) {
      const id = idIn<DocumentId>(data, 'document')
      const document = await made.db.inWorkspace(authority, (scope) => findAnyDocument(scope, id))
      // Removed for good while it waited.
      if (document === undefined) return
      if (document.status === 'read' || document.status === 'refused') return
      try {
        await readDocument(made, authority, document, signal)
      } catch (error) {
        if (error instanceof Gone) return
        if (!(error instanceof ReadRefusal)) throw error
        await refuse(made, authority, id, error.code, error.facts)
      }
      made.afterReady()
    },
    async poisoned(authority, data) {
      await refuse(made, authority, idIn<DocumentId>(data, 'document'), 'text.reader-failed', {})
      made.afterReady()
    },
  }
}

async function refuse(
  made: TextMadeWith,
  authority: Authority,
  id: DocumentId,
  code: ReadRefusalCode,
  facts: ReadDetail | NoFacts,
): Promise<void> {
  await made.db.inWorkspace(authority, async (scope) => {
    const document = await holdDocument(scope, id)
    if (document === undefined) return
    const last = (await queries.lastTextVersion(scope, id))?.version ?? null
    if (last !== null && last !== document.text_version) await queries.removeTextVersion(scope, id, last)
    if (document.text_version === null) {
      await updateDocument(scope, id, {
        status: 'refused',
        refusal: code,
        refusal_facts: storableJson(facts),
        pages_read: 0,
      })
      await queries.replaceFindings(scope, { document: id, version: 0, stage: 'text' }, [{ code, page: null, facts }])
    } else {
      // Reading again failed: the text that was read before stands, with what is cited from it.
      const change = {
        status: 'read',
        refusal: code,
        refusal_facts: storableJson(facts),
        pages_read: document.pages,
      } as const
      await updateDocument(scope, id, change)
    }
    await made.onReady(scope, await held(scope, id))
  })
}

/** Removed for good while it was read: nothing is to be written any more. */
class Gone extends Error {}

/** Held before anything that refers to it is written: whoever removes it holds it first as well. */
async function held(scope: Scope, id: DocumentId): Promise<DocumentRow> {
  const document = await holdDocument(scope, id)
  if (document === undefined) throw new Gone('the document was removed while it was read')
  return document
}

async function readDocument(
  made: TextMadeWith,
  authority: Authority,
  document: DocumentRow,
  signal: AbortSignal,
): Promise<void> {
  const version = await startVersion(made, authority, document)
  await lendOriginal(made, authority, document, async (path) => {
    // One signal a document: recognition keeps its engine as long as the signal lives, and ends with it.
    const ended = new AbortController()
    const within = AbortSignal.any([signal, ended.signal])
    const intake = new Intake(made, authority, document, version)
    try {
      for await (const item of made.reader.read({ path, name: document.name }, within)) {
        // The child holds the file open from its first word on; its name on the disk is not needed any more.
        if (item.item === 'kind') await rm(path, { force: true })
        await intake.take(item, within)
      }
    } catch (error) {
      if (!(error instanceof ReadRefusal) || !intake.hasPart) throw error
      intake.stopAt(error)
    } finally {
      ended.abort()
    }
    await intake.finish()
  })
}

function startVersion({ db, clock }: TextMadeWith, authority: Authority, document: DocumentRow): Promise<number> {
  return db.inWorkspace(authority, async (scope) => {
    await held(scope, document.id)
    const last = (await queries.lastTextVersion(scope, document.id))?.version ?? 0
    if (last !== 0 && last !== document.text_version) await queries.removeTextVersion(scope, document.id, last)
    const version = last + 1
    await queries.insertText(scope, {
      document_id: document.id,
      version,
      language: null,
      made_at: clock.now(),
    })
    await updateDocument(scope, document.id, { status: 'reading', pages_read: 0 })
    return version
  })
}

/** Refusals of filing, as what a person is told of the part that was refused. */
const NOT_FILED: ReadonlyMap<string, 'matter-full' | 'part-infected' | 'part-too-large' | 'quota-full'> = new Map([
  ['document.infected', 'part-infected'],
  ['document.too-large', 'part-too-large'],
  ['scanner.too-large', 'part-too-large'],
  ['matter.full', 'matter-full'],
  ['quota.bytes', 'quota-full'],
  ['quota.documents', 'quota-full'],
])

/** Takes what a reader yields, in order, and writes it down. */
class Intake {
  readonly #made: TextMadeWith
  readonly #authority: Authority
  readonly #document: DocumentRow
  readonly #version: number
  readonly #facts: DocumentFact[] = []
  readonly #findings: ReadFinding[] = []
  readonly #samples: string[] = []
  /** Recognised pages pass through here: no reader knows them, so their headers and footers are found now. */
  readonly #recognised = new RunningLines()
  readonly #likeness = new Likeness()
  #kind: DocumentKind | null = null
  #waiting: Page[] = []
  #characters = 0
  #pages = 0
  #hasText = false
  #children = 0
  /** Of what was found, by SHA-256. */
  readonly #namesFound = new Map<string, string[]>()
  /** Documents that this one lies in; null until it holds another. */
  #depth: number | null = null

  constructor(made: TextMadeWith, authority: Authority, document: DocumentRow, version: number) {
    this.#made = made
    this.#authority = authority
    this.#document = document
    this.#version = version
  }

  /** Something of it was read, or found in it. */
  get hasPart(): boolean {
    return this.#pages > 0 || this.#children > 0
  }

  /** Reading ended early: what came before stands, and what is missing is said. */
  stopAt({ code }: ReadRefusal): void {
    const facts =
      this.#pages > 0
        ? ({ detail: 'first-pages', count: this.#pages } as const)
        : ({ detail: 'first-parts', count: this.#children } as const)
    this.#findings.push({ code, page: null, facts })
  }

  async take(
    item: ReadItem | { readonly item: 'kind'; readonly kind: DocumentKind },
    signal: AbortSignal,
  ): Promise<void> {
    if (item.item === 'kind') this.#kind = item.kind
    else if (item.item === 'fact') this.#facts.push(item.fact)
    else if (item.item === 'finding') this.#findings.push(item.finding)
    else if (item.item === 'page') await this.#addPage(item.page)
    else if (item.item === 'child') await this.#fileChild(item)
    else await this.#recognise(item.image, signal)
  }

  async #recognise(image: PageImage, signal: AbortSignal): Promise<void> {
    const { db, quotas, clock, recogniser } = this.#made
    const mayRecognise = await db.inWorkspace(this.#authority, (scope) => countRecognised(scope, quotas, clock.now()))
    if (!mayRecognise) {
      const code = 'text.recognition-quota'
      this.#findings.push({ code, page: image.number })
      return this.#addPage(await recogniser.unread(image))
    }
    const { page, findings } = await recogniser.recognise(image, signal)
    this.#findings.push(...findings)
    await this.#addPage(page)
  }

  async #addPage(page: Page): Promise<void> {
    this.#pages++
    this.#hasText ||= /\p{L}|\p{N}/u.test(page.text)
    // The language of a document shows in its first pages; a sample keeps a 3,000-page file from being held in memory.
    if (this.#samples.length < 20) this.#samples.push(page.text.slice(0, 4000))
    if (page.origin === 'ocr') return this.#keep(this.#recognised.add(page))
    await this.#keep([...this.#recognised.rest(), page])
  }

  async #keep(pages: readonly Page[]): Promise<void> {
    for (const page of pages) {
      this.#waiting.push(page)
      this.#likeness.add(page)
      this.#characters += page.text.length
      if (this.#waiting.length >= BATCH_PAGES || this.#characters >= BATCH_CHARACTERS) await this.#store()
    }
  }

  async #store(): Promise<void> {
    const pages = this.#waiting
    this.#waiting = []
    this.#characters = 0
    await this.#made.db.inWorkspace(this.#authority, async (scope) => {
      await held(scope, this.#document.id)
      await queries.insertPages(scope, this.#document.id, this.#version, pages)
      await updateDocument(scope, this.#document.id, { kind: this.#kind, pages_read: this.#pages })
    })
  }

  /** The same bytes under the same name are one document. */
  #ordinalOf(bytes: Uint8Array, name: string): number {
    const names = this.#namesFound.getOrInsert(createHash('sha256').update(bytes).digest('hex'), [])
    if (!names.includes(name)) names.push(name)
    return names.indexOf(name)
  }

  async #fileChild(child: Extract<ReadItem, { item: 'child' }>): Promise<void> {
    this.#depth ??= await this.#made.db.inWorkspace(this.#authority, (scope) => depthOf(scope, this.#document))
    if (this.#depth >= DEEPEST) {
      this.#findings.push({ code: 'text.too-deep', page: null })
      return
    }
    this.#children++
    const name = withoutReordering(child.name).slice(0, 1000).toWellFormed() || `${child.relation} ${this.#children}`
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield child.bytes
    }
    const place = {
      matter: this.#document.matter_id,
      name,
      parent: this.#document.id,
      relation: child.relation,
      ordinal: this.#ordinalOf(child.bytes, name),
    }
    await this.#made.documents.file(this.#authority, place, bytes()).catch((error: unknown) => {
      // Where the storage is full or away, or the scanner, the whole document is read again later.
      if (!(error instanceof Refusal) || error.code.startsWith('storage.') || error.status === 503) throw error
      // A part that cannot be filed is a gap a person must know of, not a reason to lose the rest.
      const detail = NOT_FILED.get(error.code) ?? 'part-not-filed'
      this.#findings.push({ code: 'text.part-left-out', page: null, facts: { detail, name } })
    })
  }

  async finish(): Promise<void> {
    await this.#keep(this.#recognised.rest())
    if (this.#waiting.length > 0) await this.#store()
    if (!this.#hasText && this.#children === 0) this.#findings.push({ code: 'text.no-text', page: null })
    const { language } = detectDocumentLanguage(this.#samples.join('\n\n'))
    await this.#made.db.inWorkspace(this.#authority, async (scope) => {
      const id = this.#document.id
      await held(scope, id)
      await queries.updateText(scope, id, this.#version, { language, likeness: this.#likeness.signature() })
      await queries.insertFacts(scope, id, this.#version, this.#facts)
      await queries.replaceFindings(scope, { document: id, version: this.#version, stage: 'text' }, this.#findings)
      await updateDocument(scope, id, {
        status: 'read',
        kind: this.#kind,
        pages: this.#pages,
        pages_read: this.#pages,
        text_version: this.#version,
      })
      await this.#made.onReady(scope, await held(scope, id))
    })
  }
}

async function depthOf(scope: Scope, document: DocumentRow): Promise<number> {
  let depth = 0
  for (let above = document.parent_id; above !== null && depth <= DEEPEST; depth++)
    above = (await findAnyDocument(scope, above))?.parent_id ?? null
  return depth
}
