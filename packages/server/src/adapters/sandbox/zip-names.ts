// The names a ZIP says it holds, for telling a DOCX from a plain archive: from the central directory, or from the local headers when
// that is cut off. Bounded; nothing is unpacked.

const CENTRAL = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const END_OF_CENTRAL = 0x06_05_4b_50
const NAMES = 5000
const COMMENT_BYTES = 65_557

export interface ZipNames {
  readonly names: ReadonlySet<string>
  /** The directory at the end is there; without it the file was cut short, and more names may have followed. */
  readonly isWhole: boolean
  /** Content of a stored first entry called `mimetype` (OpenDocument, EPUB). */
  readonly mimetype: string | null
}

export function zipNames(bytes: Uint8Array): ZipNames {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const central = centralNames(bytes, view)
  const names = central.size > 0 ? central : localNames(bytes, view)
  return { names, isWhole: central.size > 0, mimetype: mimetypeOf(bytes, view) }
}

function centralNames(bytes: Uint8Array, view: DataView): Set<string> {
  const names = new Set<string>()
  const first = Math.max(0, bytes.byteLength - COMMENT_BYTES)
  for (let at = bytes.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_CENTRAL) continue
    // Counted back from the end record, so that junk in front of the archive does no harm.
    let entry = at - view.getUint32(at + 12, true)
    while (names.size < NAMES && entry >= 0 && entry + 46 <= at && view.getUint32(entry, true) === CENTRAL) {
      const length = view.getUint16(entry + 28, true)
      names.add(nameAt(bytes, entry + 46, length))
      entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
    }
    break
  }
  return names
}

function localNames(bytes: Uint8Array, view: DataView): Set<string> {
  const names = new Set<string>()
  for (let at = 0; at + 30 <= bytes.byteLength && names.size < NAMES; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue
    names.add(nameAt(bytes, at + 30, view.getUint16(at + 26, true)))
  }
  return names
}

function mimetypeOf(bytes: Uint8Array, view: DataView): string | null {
  if (bytes.byteLength < 38 || view.getUint32(0, true) !== LOCAL) return null
  if (nameAt(bytes, 30, view.getUint16(26, true)) !== 'mimetype' || view.getUint16(8, true) !== 0) return null
  const at = 38 + view.getUint16(28, true)
  return nameAt(bytes, at, Math.min(100, view.getUint32(18, true)))
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('latin1')
}
