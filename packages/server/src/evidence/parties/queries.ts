import type { PartyKind, PartyMention } from '@muniment/reading/names'
import type { ColumnType, Selectable } from 'kysely'
import { type DocumentId, type MatterId, type PartyId, storableJson } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'

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
  mention: ColumnType<PartyMention, string>
}

interface Tables {
  parties: PartyRow
  party_mentions: MentionRow
  documents: { id: DocumentId; matter_id: MatterId; text_version: number | null; position: number }
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
export const ROWS_A_STATEMENT = 2000

export async function replaceMentions(
  scope: Scope,
  document: DocumentId,
  version: number,
  mentions: readonly PartyMention[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('party_mentions').where('document_id', '=', document).execute()
  for (let from = 0; from < mentions.length; from += ROWS_A_STATEMENT) {
    const rows = mentions.slice(from, from + ROWS_A_STATEMENT).map((mention, index) => ({
      document_id: document,
      version,
      position: from + index,
      mention: storableJson(mention),
    }))
    await tables.insertInto('party_mentions').values(rows).execute()
  }
}

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
    .select(['party_mentions.document_id', 'party_mentions.mention'])
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
  for (let from = 0; from < parties.length; from += ROWS_A_STATEMENT) {
    const rows = parties.slice(from, from + ROWS_A_STATEMENT).map((party, index) => ({
      ...party,
      aliases: storableJson(party.aliases),
      roles: storableJson(party.roles),
      matter_id: matter,
      position: from + index,
    }))
    await tables.insertInto('parties').values(rows).execute()
  }
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
