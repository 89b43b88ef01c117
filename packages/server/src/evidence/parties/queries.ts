import type { PartyKind, PartyMention } from '@muniment/reading/names'
import { type ColumnType, type Selectable, sql } from 'kysely'
import { type DocumentId, type MatterId, type PartyId, storableJson } from '../../base/index.ts'
import { type Scope, slicesOf } from '../../platform/db/index.ts'
import type { NamedForm } from './read-parties.ts'

export interface PartyRow {
  matter_id: MatterId
  id: PartyId
  position: number
  name: string
  kind: PartyKind
  aliases: ColumnType<readonly string[], string>
  roles: ColumnType<readonly string[], string>
}

interface MentionRow {
  document_id: DocumentId
  version: number
  position: number
  /** A form with its places. */
  mention: ColumnType<PartyMention & { readonly places: NamedForm['places'] }, string>
}

interface Tables {
  parties: PartyRow
  party_mentions: MentionRow
  documents: { id: DocumentId; matter_id: MatterId; text_version: number | null; position: number }
}

export async function replaceForms(
  scope: Scope,
  document: DocumentId,
  version: number,
  forms: readonly NamedForm[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('party_mentions').where('document_id', '=', document).execute()
  const rows = forms.map(({ mention, places }, position) => ({
    document_id: document,
    version,
    position,
    mention: storableJson({ ...mention, places }),
  }))
  for (const slice of slicesOf(rows)) await tables.insertInto('party_mentions').values(slice).execute()
}

/** The forms found in one text version, in order. */
export async function formsOfText(scope: Scope, document: DocumentId, version: number): Promise<NamedForm[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('party_mentions')
    .select('mention')
    .where('document_id', '=', document)
    .where('version', '=', version)
    .orderBy('position')
    .limit(500_000)
    .execute()
  return rows.map(({ mention: { places, ...mention } }) => ({ mention, places }))
}

/** One mention of each form of a matter's texts. */
export async function mentionsOfMatter(
  scope: Scope,
  matter: MatterId,
): Promise<{ document: DocumentId; mention: PartyMention }[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('party_mentions')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'party_mentions.document_id')
        .onRef('documents.text_version', '=', 'party_mentions.version'),
    )
    .select(['party_mentions.document_id', sql<PartyMention>`mention - 'places'`.as('mention')])
    .where('documents.matter_id', '=', matter)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('party_mentions.position')
    .limit(500_000)
    .execute()
  return rows.map((row) => ({ document: row.document_id, mention: row.mention }))
}

export async function replaceParties(
  scope: Scope,
  matter: MatterId,
  parties: readonly Omit<Selectable<PartyRow>, 'matter_id' | 'position'>[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('parties').where('matter_id', '=', matter).execute()
  const rows = parties.map((party, position) => ({
    ...party,
    aliases: storableJson(party.aliases),
    roles: storableJson(party.roles),
    matter_id: matter,
    position,
  }))
  for (const slice of slicesOf(rows)) await tables.insertInto('parties').values(slice).execute()
}

export const partiesOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('parties')
    .selectAll()
    .where('matter_id', '=', matter)
    .orderBy('position')
    .limit(100_000)
    .execute()
