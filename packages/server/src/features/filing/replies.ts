// Rows as the interface gives them.
import type { DocumentReply, Matter } from '@muniment/contract'
import { batesOf, type DocumentRow, type MatterRow } from '../../evidence/documents/index.ts'
import { wordFinding } from '../../evidence/exhibits/index.ts'

const moment = (date: Date | null): string | null => (date === null ? null : date.toISOString())

export const matterReply = (row: MatterRow): Matter => ({
  id: row.id,
  name: row.name,
  language: row.language,
  dayOrder: row.day_order,
  timeZone: row.time_zone,
  privileged: row.is_privileged,
  madeAt: row.made_at.toISOString(),
  archivedAt: moment(row.archived_at),
  trashedAt: moment(row.trashed_at),
  version: row.version,
})

/** `language`: of the sentences, the matter's. */
export const documentReply = (row: DocumentRow, language: 'en' | 'de'): DocumentReply => ({
  id: row.id,
  matter: row.matter_id,
  name: row.name,
  parent: row.parent_id,
  relation: row.relation,
  kind: row.kind,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  status: row.status,
  refusal: row.refusal,
  detail: row.refusal === null ? null : wordFinding({ code: row.refusal, facts: row.refusal_facts }, language),
  pages: row.pages,
  pagesRead: row.pages_read,
  textVersion: row.text_version,
  custodian: row.custodian,
  datedOn: row.dated_on ?? row.dated_as_read,
  datedBy: row.dated_on !== null ? 'person' : row.dated_as_read !== null ? 'reading' : null,
  exhibit: row.exhibit,
  bates: batesOf(row),
  filedBy: row.filed_by,
  filedAt: row.filed_at.toISOString(),
  trashedAt: moment(row.trashed_at),
  version: row.version,
})
