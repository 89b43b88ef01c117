import type { PartyKind, PartyMention } from '@muniment/reading/names'
import { type ColumnType, type Selectable, sql } from 'kysely'
import { type DocumentId, type MatterId, type PartyId, storableJson } from '../../base/index.ts'
import { neverCut, type Scope, slicesOf } from '../../platform/db/index.ts'
import type { Form } from './forms.ts'
import type { NamedForm } from './read-parties.ts'
import type { PartyRead, PartyWork } from './work.ts'

interface PartyTable {
  matter_id: MatterId
  id: PartyId
  position: number
  name: string
  kind: PartyKind
  aliases: ColumnType<readonly string[], string>
  roles: ColumnType<readonly string[], string>
  origin: 'read' | 'person'
  version: number
  /** A 64-bit integer comes back as a number while it fits. */
  sequence: ColumnType<number | string, number>
  read: ColumnType<PartyRead | null, string | null>
  work: ColumnType<Partial<PartyWork>, string>
  forms: ColumnType<readonly Form[], string>
  is_held: ColumnType<boolean, never>
  is_removed: ColumnType<boolean, never>
  merged_into: ColumnType<PartyId | null, never>
}
export type PartyRow = Selectable<PartyTable>
export type NewPartyRow = Omit<PartyRow, 'sequence' | 'is_held' | 'is_removed' | 'merged_into'> & { sequence: number }

interface MentionRow {
  document_id: DocumentId
  version: number
  position: number
  /** A form with its places. */
  mention: ColumnType<PartyMention & { readonly places: NamedForm['places'] }, string>
}

interface Tables {
  parties: PartyTable & { workspace_id: ColumnType<never, never> }
  party_mentions: MentionRow
  documents: {
    id: DocumentId
    matter_id: MatterId
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
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
    .$call(neverCut(500_000))
  return rows.map(({ mention: { places, ...mention } }) => ({ mention, places }))
}

export interface MentionText {
  readonly document: DocumentId
  /** A `PartyMention` as JSON: the thread that answers requests does not look into it. */
  readonly mention: string
}

/** One mention of each form of a matter's texts. */
export async function mentionsOfMatter(scope: Scope, matter: MatterId): Promise<MentionText[]> {
  return scope
    .tables<Tables>()
    .selectFrom('party_mentions')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'party_mentions.document_id')
        .onRef('documents.text_version', '=', 'party_mentions.version'),
    )
    .select(['party_mentions.document_id as document', sql<string>`(mention - 'places')::text`.as('mention')])
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('party_mentions.position')
    .$call(neverCut(500_000))
}

/** Writes whole rows, new or changed. */
export async function writeParties(scope: Scope, parties: readonly NewPartyRow[]): Promise<void> {
  const rows = parties.map((party) => ({
    ...party,
    aliases: storableJson(party.aliases),
    roles: storableJson(party.roles),
    read: party.read === null ? null : storableJson(party.read),
    work: storableJson(party.work),
    forms: storableJson(party.forms),
  }))
  for (const slice of slicesOf(rows)) {
    await scope
      .tables<Tables>()
      .insertInto('parties')
      .values(slice)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'matter_id', 'id']).doUpdateSet((from) => ({
          position: from.ref('excluded.position'),
          name: from.ref('excluded.name'),
          kind: from.ref('excluded.kind'),
          aliases: from.ref('excluded.aliases'),
          roles: from.ref('excluded.roles'),
          version: from.ref('excluded.version'),
          sequence: from.ref('excluded.sequence'),
          read: from.ref('excluded.read'),
          work: from.ref('excluded.work'),
          forms: from.ref('excluded.forms'),
        })),
      )
      .execute()
  }
}

export async function removeParties(scope: Scope, matter: MatterId, ids: readonly PartyId[]): Promise<void> {
  for (const slice of slicesOf(ids))
    await scope
      .tables<Tables>()
      .deleteFrom('parties')
      .where('matter_id', '=', matter)
      .where('id', 'in', slice)
      .execute()
}

const PARTY_COLUMNS = [
  'matter_id',
  'id',
  'position',
  'name',
  'kind',
  'aliases',
  'roles',
  'origin',
  'version',
  'sequence',
  'read',
  'work',
  'forms',
  'is_held',
  'is_removed',
  'merged_into',
] as const

/** All of them, merged and removed ones too. */
export const partiesOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('parties')
    .select(PARTY_COLUMNS)
    .where('matter_id', '=', matter)
    .orderBy('position')
    .orderBy('id')
    .$call(neverCut(100_000))
