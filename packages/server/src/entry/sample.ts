// The sample matter, as a person would file it.
import { createReadStream, readdirSync } from 'node:fs'
import type { MatterId } from '../base/index.ts'
import { listMatters } from '../evidence/documents/index.ts'
import type { Authority } from '../platform/tenancy/index.ts'
import type { Installation } from './compose.ts'

export const SAMPLE_NAME = 'Sample matter: Nordlicht pumps'
const FOLDER = new URL('../../sample/files/', import.meta.url)

/** Files the sample matter, or what is missing of it where a matter of that name is there; answers its id. */
export async function loadSample({ db, documents }: Installation, authority: Authority): Promise<MatterId> {
  const existing = (await db.inWorkspace(authority, (scope) => listMatters(scope))).find(
    (matter) => matter.name === SAMPLE_NAME,
  )
  const matter =
    existing?.id ??
    (await documents.openMatter(authority, { name: SAMPLE_NAME, language: 'en', dayOrder: 'day-first' }))
  for (const name of readdirSync(FOLDER).sort()) {
    await documents.file(
      authority,
      { matter, name },
      createReadStream(new URL(encodeURIComponent(name), FOLDER)) as AsyncIterable<Buffer>,
    )
  }
  return matter
}
