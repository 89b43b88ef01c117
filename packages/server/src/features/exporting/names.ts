// Paths in the archive that every system can unpack: no sign that one of them refuses, no part too long, and a number before each so
// that two of one name are two files in the order in which they were filed.
import { withoutReordering } from '../../base/index.ts'
import type { DocumentRow } from '../../evidence/documents/index.ts'

const LONGEST_PART = 120

const partOf = (text: string): string =>
  withoutReordering(text.toWellFormed())
    .replaceAll(/[<>:"|?*\\\p{Cc}]/gu, '_')
    .slice(0, LONGEST_PART)
    .toWellFormed()
    .replace(/[. ]+$/, '_')

/** `originals/Letters/0007 note.txt`; what was found inside a document lies in a folder named after it. */
export function pathsOf(documents: readonly DocumentRow[]): ReadonlyMap<string, string> {
  const digits = String(documents.length).length
  const paths = new Map<string, string>()
  for (const [index, { id, name, parent_id }] of documents.entries()) {
    const parts = name.split('/').map(partOf)
    const last = `${String(index + 1).padStart(digits, '0')} ${parts.pop() ?? ''}`
    const above = parent_id === null ? 'originals' : `${paths.get(parent_id) ?? 'originals'}.parts`
    paths.set(id, [above, ...parts.filter((part) => part !== ''), last].join('/'))
  }
  return paths
}
