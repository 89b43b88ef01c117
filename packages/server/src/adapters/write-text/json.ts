// The chronology as data: indented JSON that follows the published schema (docs/chronology.schema.json). Everything the other formats
// shorten or leave out for print is whole here.
import { type Chronology, chronologySchema } from '@muniment/contract'
import type { ChronologyWriter } from '../../evidence/exhibits/index.ts'

/** A chronology that does not follow its own schema is a fault and rises as such. */
export const jsonWriter: ChronologyWriter = {
  extension: 'json',
  write: (chronology: Chronology) =>
    Promise.resolve().then(() =>
      // JSON.stringify escapes lone surrogates, so that these bytes are valid UTF-8 and still parse to the very same strings.
      new TextEncoder().encode(`${JSON.stringify(chronologySchema.parse(chronology), null, 2)}\n`),
    ),
}
