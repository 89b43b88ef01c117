// What a question is put to where it is not put to the whole matter: passages of some documents, that name somebody, or on which a row of some
// days rests.
import type { DocumentId, MatterId } from '../../base/index.ts'
import { DAY_MILLISECONDS } from '../../base/index.ts'
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
  readonly has: (place: { readonly document_id: DocumentId; readonly position: number }) => boolean
}

const dayOf = (day: string | null): number | null =>
  day === null ? null : Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS)

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
    from: dayOf(from),
    to: dayOf(to),
  })
  const known = new Set(places.map(({ document, position }) => `${document} ${position}`))
  return {
    passages: places.length,
    documents: new Set(places.map(({ document }) => document)),
    places,
    has: ({ document_id, position }) => known.has(`${document_id} ${position}`),
  }
}
