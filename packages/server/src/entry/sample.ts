// The sample matter, as a person would file it.
import { createReadStream, readdirSync } from 'node:fs'
import type { MatterId } from '../base/index.ts'
import type { Authority } from '../platform/tenancy/index.ts'
import type { Installation } from './installation.ts'

const SAMPLE_NAME = 'Sample matter: Nordlicht pumps'
const FOLDER = new URL('../../sample/files/', import.meta.url)

/** Files the sample matter, or what is missing of it where it was opened before; answers its id. */
export async function loadSample({ documents }: Installation, authority: Authority): Promise<MatterId> {
  const matter = await documents.openSample(authority, { name: SAMPLE_NAME, language: 'en', dayOrder: 'day-first' })
  for (const name of readdirSync(FOLDER).sort()) {
    await documents.file(
      authority,
      { matter, name },
      createReadStream(new URL(encodeURIComponent(name), FOLDER)) as AsyncIterable<Buffer>,
    )
  }
  return matter
}
