import { type Kysely, sql } from 'kysely'
import { type DocumentId, type MatterId, storableJson } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { Meaning, Vector } from '../embedding.ts'
import type { PassagePlace, PassageRow } from '../queries.ts'

/** As PostgreSQL reads a list of `real`: nine digits give back every one of them. */
const listOf = (vector: Vector): string => `{${Array.from(vector, (one) => one.toPrecision(9)).join(',')}}`

export interface UnreadPassage {
  readonly position: number
  readonly version: number
  readonly heading: string
  readonly text: string
}

/** Passages of the shown reading for which this model has no vector yet, in their order. */
export async function passagesWithoutVector(
  scope: Scope,
  document: DocumentId,
  model: string,
  most: number,
): Promise<UnreadPassage[]> {
  const { rows } = await sql<UnreadPassage>`
    select p.position, p.version, p.heading, p.text
    from passages p
    join documents d on d.id = p.document_id and d.text_version = p.version
    left join passage_vectors v on v.document_id = p.document_id and v.version = p.version and v.position = p.position and v.model = ${model}
    where p.document_id = ${document}::uuid and v.position is null
    order by p.position
    limit ${most}::integer`.execute(scope.tables())
  return rows
}

/** What another model made of the same passages goes. Of passages that are gone nothing is kept; answers how many were. */
export async function keepVectors(
  scope: Scope,
  { document, model }: { readonly document: DocumentId; readonly model: string },
  vectors: readonly { readonly version: number; readonly position: number; readonly vector: Vector }[],
): Promise<number> {
  const given = vectors.map(({ version, position, vector }) => ({ version, position, vector: listOf(vector) }))
  const { numAffectedRows } = await sql`
    insert into passage_vectors (matter_id, document_id, version, position, model, embedding)
    select p.matter_id, p.document_id, p.version, p.position, ${model}, given.vector::real[]
    from json_to_recordset(${storableJson(given)}::text::json) as given (version integer, position integer, vector text)
    join passages p on p.document_id = ${document}::uuid and p.version = given.version and p.position = given.position
    on conflict (workspace_id, document_id, version, position) do update set model = excluded.model, embedding = excluded.embedding`.execute(
    scope.tables(),
  )
  return Number(numAffectedRows ?? 0)
}

/** Documents of the workspace with passages that the model has not read, in no order. */
export async function documentsWithoutVectors(
  scope: Scope,
  model: string,
): Promise<{ document: DocumentId; matter: MatterId }[]> {
  const { rows } = await sql<{ document: DocumentId; matter: MatterId }>`
    select d.id as document, d.matter_id as matter
    from documents d
    where exists (
      select from passages p
      left join passage_vectors v on v.document_id = p.document_id and v.version = p.version and v.position = p.position and v.model = ${model}
      where p.document_id = d.id and p.version = d.text_version and v.position is null
    )`.execute(scope.tables())
  return rows
}

/** The passages that say most nearly what the question says, read under the policies like everything else; the nearest first. */
export async function nearestPassages(
  scope: Scope,
  matter: MatterId,
  { model, vector }: Meaning,
  most: number,
): Promise<PassageRow[]> {
  const { rows } = await sql<PassageRow>`
    select p.document_id, p.version, p.position, p.language, p.text, p.heading, p.parts
    from sec.nearest_passages(${matter}::uuid, ${model}, ${listOf(vector)}::text::real[], ${most}::integer)
      with ordinality as found (document_id, version, position, place)
    join passages p on p.document_id = found.document_id and p.version = found.version and p.position = found.position
    order by found.place`.execute(scope.tables())
  return rows
}

/** The cosine between the question and each of the passages, in their order; null where the model has not read one yet. */
export async function closenessOf(
  scope: Scope,
  { model, vector }: Meaning,
  places: readonly PassagePlace[],
): Promise<(number | null)[]> {
  const given = places.map((place, nth) => ({ ...place, nth }))
  const { rows } = await sql<{ closeness: number | null }>`
    select -(v.embedding::vector <#> (select ${listOf(vector)}::text::real[]::vector)) as closeness
    from json_to_recordset(${storableJson(given)}::text::json) as given (nth integer, document uuid, version integer, position integer)
    left join passage_vectors v on v.document_id = given.document and v.version = given.version and v.position = given.position and v.model = ${model}
    order by given.nth`.execute(scope.tables())
  return rows.map(({ closeness }) => closeness)
}

export interface VectorCount {
  /** Of the shown documents. */
  readonly passages: number
  readonly vectors: number
}

export async function countVectors(scope: Scope, matter: MatterId, model: string): Promise<VectorCount> {
  const { rows } = await sql<VectorCount>`
    select count(*)::integer as passages, count(v.position)::integer as vectors
    from passages p
    join documents d on d.id = p.document_id and d.text_version = p.version and d.trashed_at is null
    left join passage_vectors v on v.document_id = p.document_id and v.version = p.version and v.position = p.position and v.model = ${model}
    where p.matter_id = ${matter}::uuid`.execute(scope.tables())
  return rows[0] ?? { passages: 0, vectors: 0 }
}

/** Whether the database can compare directions: PostgreSQL does so with pgvector alone, and whoever searches must be allowed to. */
export async function canCompare(tables: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{
    can: boolean
  }>`select coalesce(has_function_privilege('muniment_search', to_regprocedure('public.array_to_vector(real[], integer, boolean)'), 'execute'), false) as can`.execute(
    tables,
  )
  return rows[0]?.can === true
}
