// What an edit must know of the rows around it.
import type { Zone } from '@muniment/reading/page'
import type { DocumentId, EventId, MatterId, PartyId } from '../../../base/index.ts'
import { neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import type { FormKey } from '../../parties/index.ts'
import type { TagId } from '../row.ts'
import type { RowTables } from '../tables/queries.ts'

interface Tables extends RowTables {
  parties: { matter_id: MatterId; id: PartyId }
  tags: { matter_id: MatterId; id: TagId; is_removed: boolean }
  documents: { id: DocumentId; matter_id: MatterId; text_version: number | null }
  pages: {
    document_id: DocumentId
    version: number
    number: number
    text: string
    label: string | null
    zones: readonly Zone[]
  }
}

/** The rank of the next row of a day; null where there is none. */
export async function neighbourBelow(
  scope: Scope,
  matter: MatterId,
  { day, rank, except }: { day: number; rank: string | null; except: EventId },
): Promise<string | null> {
  const row = await scope
    .tables<Tables>()
    .selectFrom('events')
    .select('rank')
    .where('matter_id', '=', matter)
    .where('sort_day', '=', day)
    .where('is_removed', '=', false)
    .where('id', '<>', except)
    .$if(rank !== null, (query) => query.where('rank', '>', rank ?? ''))
    .orderBy('rank')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.rank ?? null
}

export async function presentParties(
  scope: Scope,
  matter: MatterId,
  ids: readonly PartyId[],
): Promise<ReadonlySet<PartyId>> {
  const present = new Set<PartyId>()
  for (const slice of slicesOf([...new Set(ids)])) {
    const rows = await scope
      .tables<Tables>()
      .selectFrom('parties')
      .select('id')
      .where('matter_id', '=', matter)
      .where('id', 'in', slice)
      .orderBy('id')
      .execute()
    for (const { id } of rows) present.add(id)
  }
  return present
}

/** Those that were not removed. */
export async function presentTags(scope: Scope, matter: MatterId, ids: readonly TagId[]): Promise<ReadonlySet<TagId>> {
  const present = new Set<TagId>()
  for (const slice of slicesOf([...new Set(ids)])) {
    const rows = await scope
      .tables<Tables>()
      .selectFrom('tags')
      .select('id')
      .where('matter_id', '=', matter)
      .where('is_removed', '=', false)
      .where('id', 'in', slice)
      .orderBy('id')
      .execute()
    for (const { id } of rows) present.add(id)
  }
  return present
}

/** A page of the current text of a document of this matter. */
export const citedPage = (
  scope: Scope,
  matter: MatterId,
  at: { readonly document: DocumentId; readonly page: number },
) =>
  scope
    .tables<Tables>()
    .selectFrom('pages')
    .innerJoin('documents', (join) =>
      join.onRef('documents.id', '=', 'pages.document_id').onRef('documents.text_version', '=', 'pages.version'),
    )
    .select(['pages.version', 'pages.text', 'pages.zones'])
    .where('documents.matter_id', '=', matter)
    .where('documents.id', '=', at.document)
    .where('pages.number', '=', at.page)
    .executeTakeFirst()

/** Links made by these names go from one party to another. */
export const moveLinks = async (
  scope: Scope,
  matter: MatterId,
  { from, to, forms }: { from: PartyId; to: PartyId; forms: readonly FormKey[] },
): Promise<void> => {
  for (const slice of slicesOf(forms))
    await scope
      .tables<Tables>()
      .updateTable('event_parties')
      .set({ party_id: to })
      .where('matter_id', '=', matter)
      .where('party_id', '=', from)
      .where('form', 'in', slice)
      .execute()
}

/** Ids of the rows with a tag, removed rows too. */
export const rowsTagged = (scope: Scope, matter: MatterId, tag: TagId) =>
  scope
    .tables<Tables>()
    .selectFrom('event_tags')
    .select('event_id')
    .where('matter_id', '=', matter)
    .where('tag_id', '=', tag)
    .orderBy('event_id')
    .$call(neverCut(100_000))

/** What pages are called, by document, version and number; those without a name of their own are not in it. */
export async function labelsOfPages(
  scope: Scope,
  citations: readonly { readonly document: DocumentId; readonly version: number; readonly page: number }[],
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>()
  const numbers = [...new Set(citations.map(({ page }) => page))]
  for (const documents of slicesOf([...new Set(citations.map(({ document }) => document))])) {
    for (const pages of slicesOf(numbers)) {
      const rows = await scope
        .tables<Tables>()
        .selectFrom('pages')
        .select(['document_id', 'version', 'number', 'label'])
        .where('document_id', 'in', documents)
        .where('number', 'in', pages)
        .where('label', 'is not', null)
        .orderBy('document_id')
        .orderBy('number')
        .execute()
      for (const row of rows) labels.set(`${row.document_id} ${row.version} ${row.number}`, row.label ?? '')
    }
  }
  return labels
}
