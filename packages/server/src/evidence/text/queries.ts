import type { Page, Zone } from '@muniment/reading/page'
import type { ColumnType, Generated, Insertable, Selectable, Updateable } from 'kysely'
import { type DocumentId, type MatterId, storable, storableJson } from '../../base/index.ts'
import { neverCut, type Scope, slicesOf } from '../../platform/db/index.ts'
import { packGeometry, unpackGeometry } from './geometry.ts'
import type { DocumentFact } from './reader.ts'

export interface TextRow {
  document_id: DocumentId
  version: number
  language: string | null
  /** Of `Likeness`; null where the text is too short to be compared, and before it is complete. */
  likeness: Generated<number[] | null>
  /** What it was cut into to be searched; null before that. */
  passages: Generated<number | null>
  passage_words: Generated<number | null>
  made_at: Date
}

interface PageRow {
  document_id: DocumentId
  version: number
  number: number
  label: string | null
  width: number
  height: number
  origin: Page['origin']
  confidence: number | null
  text: string
  zones: ColumnType<readonly Zone[], string>
}

interface GeometryRow {
  document_id: DocumentId
  version: number
  number: number
  packed: Uint8Array
}

interface FactRow {
  document_id: DocumentId
  version: number
  position: number
  fact: ColumnType<DocumentFact, string>
}

export interface FindingRow {
  document_id: DocumentId
  version: number
  stage: 'text' | 'events'
  position: number
  page: number | null
  code: string
  facts: FindingFacts
}

/** What a finding is worded with when it leaves. */
export type FindingFacts = Readonly<Record<string, string | number>>

/** A finding of any stage. */
export interface Finding {
  readonly code: string
  /** 1-based; null when it concerns the whole document. */
  readonly page: number | null
  readonly facts?: FindingFacts
}

interface Tables {
  texts: TextRow
  pages: PageRow
  page_geometries: GeometryRow
  document_facts: FactRow
  findings: Omit<FindingRow, 'facts'> & { facts: ColumnType<FindingRow['facts'], string> }
  documents: {
    id: DocumentId
    matter_id: MatterId
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
}

export const lastTextVersion = (scope: Scope, document: DocumentId) =>
  scope
    .tables<Tables>()
    .selectFrom('texts')
    .select((from) => from.fn.max('version').as('version'))
    .where('document_id', '=', document)
    .executeTakeFirst()

export const insertText = (scope: Scope, text: Insertable<TextRow>) =>
  scope.tables<Tables>().insertInto('texts').values(text).execute()

export const updateText = (
  scope: Scope,
  document: DocumentId,
  version: number,
  change: Pick<Updateable<TextRow>, 'language' | 'likeness'>,
) =>
  scope
    .tables<Tables>()
    .updateTable('texts')
    .set(change)
    .where('document_id', '=', document)
    .where('version', '=', version)
    .execute()

/** From then on it can be asked. */
export const writePassageCount = (
  scope: Scope,
  document: DocumentId,
  version: number,
  count: { readonly passages: number; readonly words: number },
) =>
  scope
    .tables<Tables>()
    .updateTable('texts')
    .set({ passages: count.passages, passage_words: count.words })
    .where('document_id', '=', document)
    .where('version', '=', version)
    .execute()

/** An attempt that was cut off leaves a version nobody points to. */
export const removeTextVersion = (scope: Scope, document: DocumentId, version: number) =>
  scope
    .tables<Tables>()
    .deleteFrom('texts')
    .where('document_id', '=', document)
    .where('version', '=', version)
    .execute()

export async function insertPages(
  scope: Scope,
  document: DocumentId,
  version: number,
  pages: readonly Page[],
): Promise<void> {
  if (pages.length === 0) return
  const at = (page: Page) => ({ document_id: document, version, number: page.number })
  await scope
    .tables<Tables>()
    .insertInto('pages')
    .values(
      pages.map((page) => ({
        ...at(page),
        label: page.label === null ? null : storable(page.label),
        width: page.width,
        height: page.height,
        origin: page.origin,
        confidence: page.confidence,
        text: storable(page.text),
        zones: storableJson(page.zones),
      })),
    )
    .execute()
  await scope
    .tables<Tables>()
    .insertInto('page_geometries')
    .values(pages.map((page) => ({ ...at(page), packed: packGeometry(page) })))
    .execute()
}

export async function insertFacts(
  scope: Scope,
  document: DocumentId,
  version: number,
  facts: readonly DocumentFact[],
): Promise<void> {
  const rows = facts.map((fact, position) => ({ document_id: document, version, position, fact: storableJson(fact) }))
  for (const slice of slicesOf(rows)) await scope.tables<Tables>().insertInto('document_facts').values(slice).execute()
}

export async function replaceFindings(
  scope: Scope,
  at: { document: DocumentId; version: number; stage: FindingRow['stage'] },
  findings: readonly Finding[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('findings').where('document_id', '=', at.document).where('stage', '=', at.stage).execute()
  const rows = findings.map((finding, position) => ({
    document_id: at.document,
    version: at.version,
    stage: at.stage,
    position,
    page: finding.page,
    code: finding.code,
    facts: storableJson(finding.facts ?? {}),
  }))
  for (const slice of slicesOf(rows)) await tables.insertInto('findings').values(slice).execute()
}

/** Text and zones of every page, without boxes: what reading needs. */
export async function pagesOf(scope: Scope, document: DocumentId, version: number): Promise<Page[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('pages')
    .selectAll()
    .where('document_id', '=', document)
    .where('version', '=', version)
    .orderBy('number')
    .$call(neverCut(250_000))
  return rows.map((row) => ({ ...pageOf(row), boxes: NO_BOXES, raw: '', rawIndex: NO_INDEX }))
}

const NO_BOXES = new Float32Array(0)
const NO_INDEX = new Int32Array(0)
const pageOf = (row: Selectable<PageRow>) => ({
  number: row.number,
  label: row.label,
  width: row.width,
  height: row.height,
  origin: row.origin,
  confidence: row.confidence,
  text: row.text,
  zones: row.zones,
})

/** One page with its boxes, for a highlight; null where there is none. */
export async function pageWithBoxes(
  scope: Scope,
  document: DocumentId,
  version: number,
  number: number,
): Promise<Page | null> {
  const row = await scope
    .tables<Tables>()
    .selectFrom('pages')
    .innerJoin('page_geometries', (join) =>
      join
        .onRef('page_geometries.document_id', '=', 'pages.document_id')
        .onRef('page_geometries.version', '=', 'pages.version')
        .onRef('page_geometries.number', '=', 'pages.number'),
    )
    .selectAll('pages')
    .select('page_geometries.packed')
    .where('pages.document_id', '=', document)
    .where('pages.version', '=', version)
    .where('pages.number', '=', number)
    .executeTakeFirst()
  if (row === undefined) return null
  const page = pageOf(row)
  return { ...page, ...unpackGeometry(row.packed, page) }
}

export async function factsOf(scope: Scope, document: DocumentId, version: number): Promise<DocumentFact[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('document_facts')
    .select('fact')
    .where('document_id', '=', document)
    .where('version', '=', version)
    .orderBy('position')
    .$call(neverCut(10_000))
  return rows.map((row) => row.fact)
}

export const textOf = (scope: Scope, document: DocumentId, version: number) =>
  scope
    .tables<Tables>()
    .selectFrom('texts')
    .selectAll()
    .where('document_id', '=', document)
    .where('version', '=', version)
    .executeTakeFirst()

/** Whether this is still the version of the document's text; while the transaction lasts it stays so. */
export async function isCurrentText(scope: Scope, document: DocumentId, version: number): Promise<boolean> {
  const row = await scope
    .tables<Tables>()
    .selectFrom('documents')
    .select('text_version')
    .where('id', '=', document)
    .forShare()
    .executeTakeFirst()
  return row?.text_version === version
}

export const languagesOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('texts')
    .innerJoin('documents', (join) =>
      join.onRef('documents.id', '=', 'texts.document_id').onRef('documents.text_version', '=', 'texts.version'),
    )
    .select((from) => ['texts.language', from.fn.countAll<string>().as('documents')])
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)
    .groupBy('texts.language')
    .orderBy('texts.language')
    .execute()

/** At most so many. */
export const findingsOfMatter = (scope: Scope, matter: MatterId, most: number) =>
  scope
    .tables<Tables>()
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .selectAll('findings')
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('findings.stage', 'desc')
    .orderBy('findings.position')
    .limit(most)
    .execute()

/** Twice what a reader may yield: reading and looking for events each find some. */
const MOST_FINDINGS = 20_000

export const findingsOfDocument = (scope: Scope, document: DocumentId) =>
  scope
    .tables<Tables>()
    .selectFrom('findings')
    .selectAll()
    .where('document_id', '=', document)
    .orderBy('stage', 'desc')
    .orderBy('position')
    .$call(neverCut(MOST_FINDINGS))

export const textsOfDocument = (scope: Scope, document: DocumentId) =>
  scope
    .tables<Tables>()
    .selectFrom('texts')
    .select((from) => [
      'version',
      'language',
      'made_at',
      from
        .selectFrom('pages')
        .select((pages) => pages.fn.countAll<string>().as('count'))
        .whereRef('pages.document_id', '=', 'texts.document_id')
        .whereRef('pages.version', '=', 'texts.version')
        .as('pages'),
    ])
    .where('document_id', '=', document)
    .orderBy('version')
    .$call(neverCut(1000))
