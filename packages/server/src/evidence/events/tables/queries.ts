// The tables a row of a chronology lies in.
import type { RowKind } from '@muniment/reading/statements'
import type { ColumnType } from 'kysely'
import type { AccountId, DocumentId, EventId, MatterId, PartyId } from '../../../base/index.ts'
import type { FormKey } from '../../parties/index.ts'
import type { Claim, EventStatus, Reading, Row, SetField, TagId } from '../row.ts'
import type { StatementKey } from '../statement-key.ts'

export interface EventTable {
  /** By default the workspace of the transaction. */
  workspace_id: ColumnType<string, never, never>
  matter_id: MatterId
  id: EventId
  origin: 'read' | 'person'
  made_by: AccountId | null
  version: number
  /** A 64-bit integer comes back as a number while it fits. */
  sequence: ColumnType<number | string, number>
  sort_day: number
  rank: string
  kind: RowKind
  role: string | null
  text: string
  edtf: string | null
  earliest_day: number | null
  latest_day: number | null
  precision: string | null
  qualifier: string | null
  time: string | null
  zone: string | null
  as_written: string | null
  confidence: number
  basis: ColumnType<Row['basis'], string>
  status: EventStatus | null
  is_key: boolean
  reviewed_by: AccountId | null
  reviewed_at: ColumnType<Date | null, string | null>
  is_removed: boolean
  merged_into: EventId | null
  set_fields: ColumnType<readonly SetField[], string>
  is_held: ColumnType<boolean, never, never>
  statements: ColumnType<readonly Claim[], string>
  reading: ColumnType<Reading | null, string | null>
  reading_state: Row['readingState']
  reading_now: ColumnType<Reading | null, string | null>
  digest: string | null
  search: string
}

interface CitationTable {
  workspace_id: ColumnType<string, never, never>
  matter_id: MatterId
  event_id: EventId
  position: number
  document_id: DocumentId
  version: number
  page: number
  start_at: number
  end_at: number
  quote: string
  place: string | null
  statement: StatementKey | null
}

export interface RowTables {
  events: EventTable
  citations: CitationTable
  event_parties: {
    workspace_id: ColumnType<string, never, never>
    matter_id: MatterId
    event_id: EventId
    position: number
    party_id: PartyId
    form: FormKey | null
  }
  event_tags: { workspace_id: ColumnType<string, never, never>; matter_id: MatterId; event_id: EventId; tag_id: TagId }
}
