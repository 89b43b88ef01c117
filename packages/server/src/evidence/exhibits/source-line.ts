// Where a statement stands, as a person would cite it: "contract.pdf, p. 3 (iii)", "Exhibit 12, contract.pdf, p. 3, SMP-000103", "ledger.xlsx, sheet Payments, B7", "note.txt,
// line 12". And the way to the file itself, as a relative link that cannot leave the folder the chronology lies in.
import type { Chronology, ChronologyCitation, ChronologyDocument } from '@muniment/contract'
import { type CitedPlace, placeParts } from '@muniment/contract/places'
import { plainText, shorten } from './plain.ts'
import { wordsIn } from './words.ts'

type CitedFrom = Pick<Chronology, 'documents' | 'language'>

/** A document under the name it is cited by. */
export interface CitedDocument extends ChronologyDocument {
  /** The name, and what it came in: "scan.pdf (attachment to Pump 2.eml)". */
  readonly inFull: string
}

/** Fundstelle: exhibit mark, document, page with its printed label and Bates number, and the finer place, each where there is one. */
export function writePlace(
  citation: CitedPlace & Pick<ChronologyCitation, 'document'>,
  document: CitedDocument | undefined,
  language: Chronology['language'],
): string {
  const parts = placeParts(citation, document, language).map((part) => shorten(plainText(part), 100))
  const exhibit = shorten(plainText(document?.exhibit ?? ''), 60)
  const name = shorten(plainText(document?.inFull ?? citation.document), 300)
  return [...(exhibit === '' ? [] : [exhibit]), name, ...parts].join(', ')
}

/**
 * The documents under the names they are cited by: that of the file, with as much of its folders as tells it from another of that
 * name, because a path tells the reader nothing and may tell of the machine. What came in a mail or an archive says so.
 */
export function citedDocuments({ documents, language }: CitedFrom): ReadonlyMap<string, CitedDocument> {
  const names = new Map<string, string>()
  for (const siblings of Map.groupBy(documents, ({ parent }) => parent).values()) {
    const short = shortNames(siblings.map(({ name }) => name))
    for (const { id, name } of siblings) names.set(id, short.get(name) ?? name)
  }
  const byId = new Map(documents.map((document) => [document.id, document]))
  return new Map(
    documents.map((document) => {
      const name = names.get(document.id) ?? document.name
      const above = document.parent === null ? undefined : byId.get(document.parent)
      const inFull =
        above === undefined ? name : wordsIn(language).within(name, names.get(above.id) ?? above.name, above.kind)
      return [document.id, { ...document, name, inFull }]
    }),
  )
}

/** Deeper paths are shown whole. */
const MOST_FOLDERS = 12

/** For each name as many of its last parts as no other name ends in. */
function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  let open = [...new Set(names)]
  const short = new Map(open.map((name) => [name, name]))
  for (let parts = 1; parts <= MOST_FOLDERS && open.length > 0; parts++) {
    const alike = Map.groupBy(open, (name) => name.split('/').slice(-parts).join('/'))
    for (const [ending, [name, ...others]] of alike)
      if (name !== undefined && others.length === 0) short.set(name, ending)
    open = [...alike.values()].filter((same) => same.length > 1).flat()
  }
  return short
}

/**
 * For each document id the relative reference (RFC 3986) of the file to open: its own, or that of the mail or archive it came
 * attached to. null where its link is no path below the chronology's folder (absolute, a drive, `..`, a scheme).
 */
export function documentLinks(documents: Chronology['documents']): ReadonlyMap<string, string | null> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return new Map(
    documents.map((document) => {
      const link = linkOf(document, byId)
      return [document.id, link === null ? null : relativeReference(link)]
    }),
  )
}

function linkOf(document: ChronologyDocument, byId: ReadonlyMap<string, ChronologyDocument>): string | null {
  const seen = new Set<string>()
  let at: ChronologyDocument | undefined = document
  while (at !== undefined && at.link === null && at.parent !== null && !seen.has(at.id)) {
    seen.add(at.id)
    at = byId.get(at.parent)
  }
  return at?.link ?? null
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
