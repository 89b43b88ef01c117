// What an installation is made of, for whoever runs, watches or fills one.
import type { Clock } from '../base/index.ts'
import type { Documents, Quotas } from '../evidence/documents/index.ts'
import type { Embedding } from '../evidence/retrieval/index.ts'
import type { PageImages } from '../evidence/text/index.ts'
import type { EditingMadeWith } from '../features/editing/index.ts'
import type { Uploads } from '../features/uploads/index.ts'
import type { Heads, HeadTrouble } from '../platform/audit/index.ts'
import type { Blobs } from '../platform/blobs/index.ts'
import type { Keyring, PasswordKeys } from '../platform/crypto/index.ts'
import type { Db, EngineLoad } from '../platform/db/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import type { Models } from '../platform/models/index.ts'

export interface Installation {
  readonly db: Db
  readonly documents: Documents
  readonly images: PageImages
  readonly uploads: Uploads
  readonly blobs: Blobs
  readonly quotas: Quotas
  readonly jobs: Jobs
  /** What the rooms are made with in which people work on a chronology. */
  readonly editing: EditingMadeWith
  readonly clock: Clock
  readonly heads: Heads
  readonly passwordKeys: PasswordKeys
  readonly keyring: Keyring
  readonly models: Models
  /** Null where passages are found by their words alone. */
  readonly embedding: Embedding | null
  /** Workspaces whose embedded database lost its end in a power cut: originals filed since may have no row. */
  readonly lostTails: readonly HeadTrouble[]
  load(): EngineLoad
  close(): Promise<void>
}
