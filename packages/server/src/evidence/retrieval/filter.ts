// What a question is put to where it is not put to the whole matter: passages of some documents, that name somebody or stand in a
// document that begins with the name, and on which a row of some days rests or that stand in a document of such a day.
import type { DocumentId, MatterId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import { type PassagePlace, passagesWithin } from './queries.ts'

export interface Asked {
  readonly documents: readonly DocumentId[]
  /** Of each that must be named: all the names it has. Whom nobody is called by stands nowhere. */
  readonly named: readonly (readonly string[])[]
  /** `YYYY-MM-DD` */
  readonly from: string | null
  readonly to: string | null
}

export interface Within {
  /** What was let through. */
  readonly passages: number
  readonly documents: ReadonlySet<DocumentId>
  readonly places: readonly PassagePlace[]
  /** Those that bear a day between the asked ones; all where no day is asked for. */
  readonly dated: ReadonlySet<DocumentId>
  readonly has: (place: { readonly document_id: DocumentId; readonly position: number }) => boolean
}

/** White space between the words of a name may be a line's end. */
const patternOf = (name: string): string =>
  `\\m${name
    .trim()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)}`

export async function within(scope: Scope, matter: MatterId, { documents, named, from, to }: Asked): Promise<Within> {
  const places = await passagesWithin(scope, matter, {
    documents,
    named: named.map((names) => names.map(patternOf)),
    from,
    to,
  })
  const known = new Set(places.map(({ document, position }) => `${document} ${position}`))
  return {
    passages: places.length,
    documents: new Set(places.map(({ document }) => document)),
    places,
    dated: new Set(places.flatMap(({ document, isDated }) => (isDated ? [document] : []))),
    has: ({ document_id, position }) => known.has(`${document_id} ${position}`),
  }
}
