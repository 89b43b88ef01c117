// Where a statement stands, as a person would cite it: "contract.pdf, p. 3 (MUN-000103)", "ledger.xlsx, sheet Payments, B7". And
// the way to the file itself, as a relative link that cannot leave the folder the chronology lies in.
import type { Chronology, ChronologyCitation, ChronologyDocument } from '@muniment/contract'
import { plainText, shorten } from './plain.ts'
import type { Words } from './words.ts'

const sheets = new Set(['xlsx', 'csv', 'ods'])

/** Fundstelle: document, page with its printed label, and the finer place where there is one. */
export function writePlace(
  citation: Pick<ChronologyCitation, 'document' | 'page' | 'pageLabel' | 'place'>,
  document: ChronologyDocument | undefined,
  words: Words,
): string {
  const parts = [shorten(plainText(document?.name ?? citation.document), 160)]
  const label = shorten(plainText(citation.pageLabel ?? ''), 60)
  if (document !== undefined && sheets.has(document.kind)) {
    if (label !== '') parts.push(`${words.sheet} ${label}`)
  } else if (document?.pages !== 1 || label !== '') {
    const printed = label === '' || label === String(citation.page) ? '' : ` (${label})`
    parts.push(words.page(citation.page) + printed)
  }
  const place = shorten(plainText(citation.place ?? ''), 100)
  if (place !== '') parts.push(place)
  return parts.join(', ')
}

/**
 * The documents under the names they are cited by: less the folder they all lie in, which tells the reader nothing and, where
 * files were given by absolute paths, tells of the machine.
 */
export function citedDocuments(documents: Chronology['documents']): ReadonlyMap<string, ChronologyDocument> {
  const folder = commonFolder(documents.filter(({ parent }) => parent === null).map(({ name }) => name))
  return new Map(
    documents.map((document) => {
      const name = document.name.startsWith(folder) ? document.name.slice(folder.length) : document.name
      return [document.id, { ...document, name }]
    }),
  )
}

/** The longest beginning that ends in a slash and is common to all; '' where there is none. */
function commonFolder(names: readonly string[]): string {
  const [first = '', ...others] = names
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  while (folder !== '' && !others.every((name) => name.startsWith(folder))) {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  }
  return folder
}

/**
 * For each document id the relative reference (RFC 3986) of the file to open: its own, or that of the mail or archive it came
 * attached to. null where the name is no path below the chronology's folder (absolute, a drive, `..`, a scheme).
 */
export function documentLinks(documents: Chronology['documents']): ReadonlyMap<string, string | null> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return new Map(documents.map((document) => [document.id, relativeReference(rootOf(document, byId).name)]))
}

function rootOf(document: ChronologyDocument, byId: ReadonlyMap<string, ChronologyDocument>): ChronologyDocument {
  const seen = new Set<string>()
  let root = document
  while (root.parent !== null && !seen.has(root.id)) {
    seen.add(root.id)
    const parent = byId.get(root.parent)
    if (parent === undefined) break
    root = parent
  }
  return root
}

function relativeReference(name: string): string | null {
  const segments = name.toWellFormed().split(/[/\\]/)
  // No file system has longer paths, and no reader follows longer links.
  if (name.length > 1_000) return null
  if (/^[a-z]:/i.test(name) || segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
    return null
  // Every reserved character is encoded, the colon too: no segment can be taken for a scheme, a query or a fragment.
  return segments.map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, escapeByte)).join('/')
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
