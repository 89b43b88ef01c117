// A matter as files that need nothing of ours to be read: the originals as they were filed, what was read from them, the chronology in
// every format, what people wrote, and a list of all with SHA-256. Written while it is sent, page by page, in short transactions: what
// changes meanwhile may be in one file and not in another, and the list says when it was made. Private notes are not in it.
import { createHash } from 'node:crypto'
import type { Chronology } from '@muniment/contract'
import { type Clock, isRefusal, Refusal, type Turns } from '../../base/index.ts'
import {
  batesOf,
  type DocumentRow,
  type Documents,
  documentsOfMatter,
  type MatterRow,
} from '../../evidence/documents/index.ts'
import { CHRONOLOGY_FORMATS, type ChronologyFormat, type ChronologyWriter } from '../../evidence/exhibits/index.ts'
import { partiesOfMatter, shownCast } from '../../evidence/parties/index.ts'
import { findingsOfDocument, pageWithBoxes } from '../../evidence/text/index.ts'
import { storageDamaged, storageMissing } from '../../platform/blobs/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { type Authority, askerOf } from '../../platform/tenancy/index.ts'
import { pathsOf } from './names.ts'
import { changesOfEdits, changesPerEdit, commentsAfter, editsAfterSequence } from './queries.ts'
import { type Missing, missingText, readme } from './told.ts'
import type { ZipEntry } from './zip.ts'

export interface ExportMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly documents: Pick<Documents, 'original' | 'checkOriginal'>
  /** `links`: by document the path of its original in the archive. */
  readonly chronology: (
    scope: Scope,
    matter: MatterRow['id'],
    links: ReadonlyMap<string, string>,
  ) => Promise<Chronology>
  readonly writerOf: (format: ChronologyFormat) => Promise<ChronologyWriter>
  /** Of those who have a file written. */
  readonly turns: Turns
}

interface Listed {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

const ROWS_AT_ONCE = 500
/** Each holds a row as it was and as it is: some kilobytes. */
const CHANGES_AT_ONCE = 2000

export interface ExportAsked {
  readonly authority: Authority
  readonly matter: MatterRow
  /** Before each document: throws where whoever takes the archive may not go on. */
  readonly ask: () => Promise<void>
}

/**
 * An original that is damaged or gone is left out, and MISSING.txt and the lists say which; all else is given. One that is damaged while
 * it is written breaks the archive off.
 */
export async function* filesOfMatter(
  made: ExportMadeWith,
  { authority, matter, ask }: ExportAsked,
): AsyncGenerator<ZipEntry> {
  const listed: Listed[] = []
  const list = (entry: ZipEntry, expected?: string): ZipEntry => ({
    ...entry,
    source: counted(entry, listed, expected),
  })
  const look = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => made.db.inWorkspace(authority, work)
  const documents = await look((scope) => documentsOfMatter(scope, matter.id))
  const paths = new Map(pathsOf(documents))
  const missing: Missing[] = []
  yield list(textEntry('README.txt', readme(matter)))
  yield list(textEntry('matter.json', json(matterData(matter))))
  for (const document of documents) {
    await ask()
    const name = paths.get(document.id) ?? document.id
    const code = await refusalOf(made.documents.checkOriginal(authority, document))
    if (code !== null) {
      missing.push({ id: document.id, path: name, sha256: document.sha256, code })
      continue
    }
    const source = made.documents.original(authority, document)
    yield list({ name, source, bytes: Number(document.bytes) }, document.sha256)
  }
  if (missing.length > 0) yield list(textEntry('MISSING.txt', missingText(matter, missing)))
  yield list({ name: 'documents.json', source: texts(documentLines(documents, paths, missing)) })
  for (const document of documents) {
    if (document.text_version === null) continue
    await ask()
    const name = (paths.get(document.id) ?? document.id).replace(/^originals\//, 'texts/')
    yield list({ name: `${name}.json`, source: texts(pageLines(look, document)) })
  }
  yield list({ name: 'findings.json', source: texts(findingLines(look, documents)) })
  yield list(
    textEntry('parties.json', json(shownCast(await look((scope) => partiesOfMatter(scope, matter.id))).parties)),
  )
  yield list({ name: 'comments.json', source: texts(commentLines(look, matter)) })
  yield list({ name: 'history.json', source: texts(historyLines(look, matter)) })
  // A source in it leads to what lies in the archive.
  for (const { id } of missing) paths.delete(id)
  const chronology = await made.db.lookInWorkspace(authority, (scope) => made.chronology(scope, matter.id, paths))
  for (const format of CHRONOLOGY_FORMATS) {
    await ask()
    const bytes = await writtenInTurn(made, authority, format, chronology)
    yield list({ name: `chronology.${format}`, source: one(bytes) })
  }
  const madeAt = made.clock.now().toISOString()
  yield textEntry('manifest.json', json({ matter: matter.name, madeAt, files: listed, missing }))
}

/** Null where all of it is there; else why it is not. What another try might mend, as a storage that is away, rises. */
async function refusalOf(check: Promise<void>): Promise<string | null> {
  try {
    await check
    return null
  } catch (error) {
    const isLost = [storageMissing, storageDamaged].some((lost) => isRefusal(error, lost))
    if (isLost && error instanceof Refusal) return error.code
    throw error
  }
}

/** However long it waits: an archive that has begun goes on. */
async function writtenInTurn(
  { turns, writerOf }: ExportMadeWith,
  authority: Authority,
  format: ChronologyFormat,
  chronology: Chronology,
): Promise<Uint8Array> {
  const writer = await writerOf(format)
  const place = turns.enterPatiently(askerOf(authority))
  try {
    await place.turn()
    return await writer.write(chronology)
  } finally {
    place.leave()
  }
}

async function* counted({ name, source }: ZipEntry, listed: Listed[], expected?: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of source) {
    hash.update(piece)
    bytes += piece.length
    yield piece
  }
  const sha256 = hash.digest('hex')
  if (expected !== undefined && sha256 !== expected) throw new Error('an original is not what was filed')
  listed.push({ path: name, bytes, sha256 })
}

type Look = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
const textEntry = (name: string, text: string): ZipEntry => ({ name, source: one(Buffer.from(text)) })
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
async function* texts(source: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of source) yield Buffer.from(text)
}

/** A list in JSON, one value a line. */
async function* listOf(values: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const value of values) {
    yield `${before}${JSON.stringify(value)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

const documentLines = (
  documents: readonly DocumentRow[],
  paths: ReadonlyMap<string, string>,
  missing: readonly Missing[],
) =>
  listOf(
    documents.map((row) => ({
      id: row.id,
      path: paths.get(row.id),
      missing: missing.find(({ id }) => id === row.id)?.code ?? null,
      name: row.name,
      parent: row.parent_id,
      relation: row.relation,
      kind: row.kind,
      bytes: Number(row.bytes),
      sha256: row.sha256,
      status: row.status,
      refusal: row.refusal,
      pages: row.pages,
      textVersion: row.text_version,
      custodian: row.custodian,
      datedOn: row.dated_on ?? row.dated_as_read,
      exhibit: row.exhibit,
      bates: batesOf(row),
      filedBy: row.filed_by,
      filedAt: row.filed_at,
    })),
  )

/** Boxes are four numbers a character, in points, to a hundredth. */
async function* pageLines(look: Look, { id, pages, text_version }: DocumentRow): AsyncGenerator<string> {
  const version = text_version ?? 0
  async function* each(): AsyncGenerator {
    for (let number = 1; number <= pages; number++) {
      const page = await look((scope) => pageWithBoxes(scope, id, version, number))
      if (page === null) continue
      const { label, width, height, origin, confidence, text, zones, boxes } = page
      const points = Array.from(boxes, (value) => Math.round(value * 100) / 100)
      yield { number, label, width, height, origin, confidence, text, zones, boxes: points }
    }
  }
  yield* listOf(each())
}

async function* findingLines(look: Look, documents: readonly DocumentRow[]): AsyncGenerator<string> {
  async function* each(): AsyncGenerator {
    for (const { id } of documents) yield* await look((scope) => findingsOfDocument(scope, id))
  }
  yield* listOf(each())
}

async function* commentLines(look: Look, matter: MatterRow): AsyncGenerator<string> {
  async function* each(): AsyncGenerator {
    for (let after = ''; ; ) {
      const from = after === '' ? null : after
      const rows = await look(async (scope) => commentsAfter(scope, matter.id, from, ROWS_AT_ONCE))
      yield* rows
      after = rows.at(-1)?.id ?? ''
      if (rows.length < ROWS_AT_ONCE) return
    }
  }
  yield* listOf(each())
}

async function* historyLines(look: Look, matter: MatterRow): AsyncGenerator<string> {
  async function* each(): AsyncGenerator {
    for (let after = 0; ; ) {
      const { edits, counts } = await look(async (scope) => {
        const found = await editsAfterSequence(scope, matter.id, after, ROWS_AT_ONCE)
        return {
          edits: found,
          counts: await changesPerEdit(
            scope,
            matter.id,
            found.map(({ id }) => id),
          ),
        }
      })
      for (const some of inBatches(edits, (edit) => counts.get(edit.id) ?? 0)) {
        const found = await look((scope) =>
          changesOfEdits(
            scope,
            matter.id,
            some.map(({ id }) => id),
          ),
        )
        const changes = Map.groupBy(found, (change) => change.edit_id)
        for (const edit of some) yield { ...edit, changes: changes.get(edit.id) ?? [] }
      }
      after = Number(edits.at(-1)?.sequence ?? 0)
      if (edits.length < ROWS_AT_ONCE) return
    }
  }
  yield* listOf(each())
}

/** As many together as change no more than is held at once; one alone may change more. */
function inBatches<T>(items: readonly T[], changes: (item: T) => number): T[][] {
  const batches: T[][] = []
  let room = 0
  for (const item of items) {
    const batch = batches.at(-1)
    if (batch === undefined || changes(item) > room) {
      batches.push([item])
      room = CHANGES_AT_ONCE
    } else batch.push(item)
    room -= changes(item)
  }
  return batches
}

const matterData = ({ id, name, language, day_order, time_zone, made_at }: MatterRow) => ({
  id,
  name,
  language,
  dayOrder: day_order,
  timeZone: time_zone,
  madeAt: made_at,
})
