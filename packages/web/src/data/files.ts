// Files as people hand them over: chosen, or dropped, folders with all that is in them.

export interface UploadFile {
  /** With the folders it lay in: `letters/2020/a.pdf`. */
  readonly path: string
  /** Null where the browser could not read it: a document that is missing is told, not left out. */
  readonly file: File | null
}

export const filesOfPicker = (list: FileList | null): UploadFile[] =>
  [...(list ?? [])]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isNoise(path))

/** What a system puts into folders and nobody means. */
const isNoise = (path: string): boolean => /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i.test(path)

/** Must be called while the drop is handled: afterwards the browser has forgotten it. A folder that cannot be read is told as one file that could not. */
export async function filesOfDrop(transfer: DataTransfer): Promise<UploadFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
  if (entries.length === 0) return filesOfPicker(transfer.files)
  const found = await Promise.all(entries.map((entry) => filesIn(entry, '')))
  return found.flat().filter(({ path }) => !isNoise(path))
}

async function filesIn(entry: FileSystemEntry, above: string): Promise<UploadFile[]> {
  const path = `${above}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    return [{ path, file }]
  }
  if (!isFolder(entry)) return []
  const inside: UploadFile[] = []
  const reader = entry.createReader()
  // A folder is handed out a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    )
    if (some === null) return [...inside, { path: `${path}/`, file: null }]
    if (some.length === 0) return inside
    for (const one of some) inside.push(...(await filesIn(one, `${path}/`)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
