// Opens a ZIP archive: each entry becomes a document of its own. What would unpack to far more than it holds is not opened, what
// points outside is left out, and both are said.
// yauzl (MIT, kept by its author for twelve years, one small dependency): ZIP64, data descriptors and their many inconsistencies are
// what we would write instead. Sizes, ratios, names and checksums are judged here, not by it.
import { buffer as collect } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { type ReadDetail, ReadRefusal, type ReadRefusalCode } from '../../evidence/text/refusals.ts'
import { entryName, isNoise, safePath } from './entry-names.ts'

export { isNoise } from './entry-names.ts'

/** Bytes, unpacked: of one entry (the largest file that is read at all), and of the whole archive. */
const LARGEST_ENTRY = 200_000_000
const LARGEST_ARCHIVE = 4_000_000_000
/** Text packs 4 to 20 times, blank scans 100; deflate can reach 1,030. Below `HARMLESS` bytes the ratio does not matter. */
const LARGEST_RATIO = 200
const HARMLESS = 20_000_000
const MOST_ENTRIES = 10_000
const MOST_FINDINGS = 200

export async function* readZip(file: OpenFile): AsyncGenerator<ReadItem> {
  const entries = await entriesOf(file.bytes)
  refuseBomb(entries, file.bytes.byteLength)
  const files = entries.filter(isWanted)
  if (files.length > 0 && files.every((entry) => entry.isEncrypted())) throw new ReadRefusal('text.encrypted')
  const zip = await open(file.bytes)
  let leftOut = Math.max(0, files.length - MOST_ENTRIES)
  let told = 0
  for (const entry of files.slice(0, MOST_ENTRIES)) {
    const item = await readEntry(zip, entry)
    if (item.item === 'child' || told < MOST_FINDINGS) yield item
    else leftOut += 1
    if (item.item === 'finding') told += 1
  }
  if (leftOut > 0) yield finding('text.part-left-out', { detail: 'entries', count: leftOut })
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<ReadItem> {
  const name = nameOf(entry)
  const path = safePath(name)
  if (path === null) return finding('text.unsafe-path', { detail: 'entry', name })
  if (isLink(entry)) return finding('text.unsafe-path', { detail: 'entry-is-link', name: path })
  if (entry.isEncrypted()) return finding('text.encrypted', { detail: 'entry', name: path })
  if (entry.uncompressedSize > LARGEST_ENTRY) return finding('text.too-large', { detail: 'entry', name: path })
  if (isSwollen(entry.uncompressedSize, entry.compressedSize))
    return finding('text.bomb', { detail: 'entry', name: path })
  try {
    const bytes = await unpack(zip, entry)
    if (crc32(bytes) !== entry.crc32) return finding('text.damaged', { detail: 'entry', name: path })
    return { item: 'child', name: path, bytes, relation: 'entry' }
  } catch {
    // yauzl's own errors: an unknown packing method, a size that was a lie, a broken stream.
    return finding('text.damaged', { detail: 'entry', name: path })
  }
}

/** Entries a person put there; the folders themselves are not. */
function isWanted(entry: Entry): boolean {
  const name = nameOf(entry)
  return !/[/\\]$/.test(name) && !isNoise(name)
}

/** The name's own bytes: yauzl would throw for a whole archive because of one bad name. */
function nameOf(entry: Entry): string {
  const raw: unknown = entry.fileName
  const unicode = entry.extraFields.find((field) => field.id === 0x70_75 && field.data[0] === 1)?.data.subarray(5)
  return entryName(unicode ?? (raw instanceof Uint8Array ? raw : Buffer.from(String(raw), 'latin1')))
}

/** Unix mode in the upper half of the external attributes: a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function isSwollen(unpacked: number, packed: number): boolean {
  return unpacked > HARMLESS && unpacked > packed * LARGEST_RATIO
}

/** By what the archive declares; unpacking stops at the declared sizes, so a lie gains nothing. */
function refuseBomb(entries: readonly Entry[], archiveBytes: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  // Against the file's own size, because entries may overlap and claim the same packed bytes again and again.
  if (total > LARGEST_ARCHIVE || isSwollen(total, archiveBytes)) throw new ReadRefusal('text.bomb')
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return yauzl.fromBufferPromise(file, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true })
}

async function entriesOf(bytes: Uint8Array): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    const zip = await open(bytes)
    if (zip.entryCount > MOST_ENTRIES * 10) throw new ReadRefusal('text.bomb')
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    if (error instanceof ReadRefusal) throw error
    // The table of contents stands at the end: without it nothing says what is whole.
    throw new ReadRefusal('text.damaged')
  }
  if (entries.length === 0) throw new ReadRefusal('text.empty')
  return entries
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Uint8Array(await collect(await zip.openReadStreamPromise(entry)))
}

function finding(code: ReadRefusalCode, facts: ReadDetail): Extract<ReadItem, { item: 'finding' }> {
  return { item: 'finding', finding: { code, page: null, facts } }
}
