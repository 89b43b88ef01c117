import { NO_QUOTAS, type Quotas } from '../evidence/documents/index.ts'
import type { ServerSettings } from './settings.ts'

/** What each workspace may keep for which nothing else was said; 0 is no limit. */
export const quotasOf = (
  settings: Pick<ServerSettings, 'quotaMegabytes' | 'quotaDocuments' | 'quotaRecognisedPages'>,
): Quotas => ({
  bytes: settings.quotaMegabytes * 1024 * 1024 || NO_QUOTAS.bytes,
  documents: settings.quotaDocuments || NO_QUOTAS.documents,
  recognisedPages: settings.quotaRecognisedPages || NO_QUOTAS.recognisedPages,
})
