// The closed lists of words that stand in requests, answers and files: what a browser needs of them without the schemas.

export const EVENT_KIND_WORDS = ['event', 'document-date', 'deadline', 'term'] as const
export const EVENT_STATUS_WORDS = ['undisputed', 'disputed by us', 'disputed by them', 'prospective', 'unsure'] as const
export const PARTY_KIND_WORDS = ['person', 'organization', 'court', 'authority'] as const
/** What a written chronology can have as a column. Those of `USUAL_COLUMNS` stand where nobody chose. */
export const EXPORT_COLUMNS = [
  'number',
  'date',
  'event',
  'parties',
  'source',
  'kind',
  'confidence',
  'basis',
  'contradiction',
  'status',
  'key',
  'reviewed',
  'tags',
] as const
export const USUAL_COLUMNS = ['number', 'date', 'event', 'parties', 'source'] as const
/** Without these it would be no chronology: rows point to each other by their numbers. */
export const NEEDED_COLUMNS = ['number', 'date', 'event'] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

export const ROLE_NAMES = ['owner', 'admin', 'editor', 'viewer'] as const
export const SCOPE_NAMES = [
  'matters.read',
  'matters.write',
  'documents.read',
  'documents.write',
  'events.read',
  'events.write',
  'exports.read',
  'members.read',
  'members.write',
  'audit.read',
  'workspace.write',
] as const
export type ScopeName = (typeof SCOPE_NAMES)[number]
