// Files inside an office file. Those that stand in it as files become documents of their own; objects wrapped in the old OLE
// container are named as left out.
import type { ReadItem } from '../../evidence/text/reader.ts'
import type { Relation } from './relations.ts'
import type { OfficeZip } from './zip.ts'

const FILE_TYPES = new Set(['package', 'aFChunk', 'oleObject'])

export function* embeddedFiles(zip: OfficeZip, relations: readonly Relation[]): Generator<ReadItem> {
  let wrapped = 0
  for (const { type, target, isExternal } of relations) {
    if (!FILE_TYPES.has(type) || isExternal || !zip.has(target)) continue
    const name = target.split('/').at(-1) ?? target
    if (name.toLowerCase().endsWith('.bin')) wrapped += 1
    else yield { item: 'child', name, bytes: zip.bytesOf(target), relation: 'attachment' }
  }
  if (wrapped === 0) return
  const facts = { detail: 'embedded-objects', count: wrapped } as const
  yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
}
