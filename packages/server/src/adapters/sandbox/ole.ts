// The names directly under the root of an OLE2 compound file ([MS-CFB]): enough to tell a mail from an old Word or Excel file, and
// from an encrypted one. Every chain is bounded by the size of the file; damaged structure gives fewer names, never a loop.

const END = 0xff_ff_ff_fa
const ENTRY_BYTES = 128
const NAMES = 4000

export const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function oleRootNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  if (bytes.byteLength < 512) return names
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return names
  const file = { view, sectorBytes: 2 ** shift }
  const directory = directorySectors(file)
  const root = entryAt(file, directory, 0)
  if (root === null) return names
  const open = [root.child]
  const seen = new Set<number>()
  while (open.length > 0 && seen.size < NAMES) {
    const id = open.pop()
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    const entry = entryAt(file, directory, id)
    if (entry === null) continue
    names.add(entry.name)
    open.push(entry.left, entry.right)
  }
  return names
}

interface Sectors {
  readonly view: DataView
  readonly sectorBytes: number
}

function directorySectors(file: Sectors): number[] {
  const chain: number[] = []
  const most = Math.ceil(file.view.byteLength / file.sectorBytes)
  let sector = file.view.getUint32(48, true)
  while (sector < END && chain.length < most) {
    chain.push(sector)
    sector = nextSector(file, sector)
  }
  return chain
}

/** The allocation table's word for a sector. Tables named beyond the header's 109 are not needed to reach the root's names. */
function nextSector(file: Sectors, sector: number): number {
  const perTable = file.sectorBytes / 4
  const table = Math.floor(sector / perTable)
  if (table >= 109) return END
  const tableSector = file.view.getUint32(76 + table * 4, true)
  const at = (tableSector + 1) * file.sectorBytes + (sector % perTable) * 4
  return at + 4 <= file.view.byteLength ? file.view.getUint32(at, true) : END
}

interface Entry {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly child: number
}

function entryAt(file: Sectors, directory: readonly number[], id: number): Entry | null {
  const perSector = file.sectorBytes / ENTRY_BYTES
  const sector = directory[Math.floor(id / perSector)]
  if (sector === undefined) return null
  const at = (sector + 1) * file.sectorBytes + (id % perSector) * ENTRY_BYTES
  if (at + ENTRY_BYTES > file.view.byteLength) return null
  const nameBytes = Math.min(64, file.view.getUint16(at + 64, true))
  let name = ''
  for (let unit = 0; unit + 2 < nameBytes; unit += 2) name += String.fromCharCode(file.view.getUint16(at + unit, true))
  return {
    name,
    left: file.view.getUint32(at + 68, true),
    right: file.view.getUint32(at + 72, true),
    child: file.view.getUint32(at + 76, true),
  }
}
