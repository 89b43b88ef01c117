// The rows as they are now, in the shape that exports have: what an imported table is compared with.
import type { MatterId } from '../../../base/index.ts'
import {
  confidenceWord,
  EVERY_ROW,
  placesOfRows,
  type Row,
  rowDateOf,
  rowsById,
  tagsByName,
} from '../../../evidence/events/index.ts'
import { type PartyRow, partiesOfMatter, type ShownCast, shownCast } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { foldedName } from './cells.ts'
import type { Compared, CurrentRow } from './proposal.ts'

export interface Current extends Compared {
  readonly whole: ReadonlyMap<string, Row>
  readonly cast: ShownCast<PartyRow>
}

/** More rows than any matter should have. */
const MOST_ROWS = 200_000

export async function currentRows(scope: Scope, matter: MatterId): Promise<Current> {
  const places = await placesOfRows(scope, matter, EVERY_ROW, { order: 'date', after: null, limit: MOST_ROWS })
  const all = await rowsById(
    scope,
    matter,
    places.map(({ id }) => id),
  )
  const whole = new Map<string, Row>(all.map((row) => [row.id, row]))
  const cast = shownCast(await partiesOfMatter(scope, matter))
  const names = new Map(cast.parties.map((party) => [party.id, party.name]))
  const tags = new Map((await tagsByName(scope, matter)).map((tag) => [tag.id, tag.name]))
  const rows = new Map<string, CurrentRow>()
  for (const { id } of places) {
    const row = whole.get(id)
    if (row === undefined) continue
    const parties = [...new Set(row.parties.flatMap(({ party }) => cast.shownAs(party) ?? []))]
    rows.set(id, {
      ...plain(row),
      parties,
      partyNames: parties.map((party) => names.get(party) ?? ''),
      tags: row.tags.flatMap((tag) => tags.get(tag) ?? []),
    })
  }
  const known = cast.parties.flatMap(({ name, aliases }) => [name, ...aliases])
  return { rows, whole, cast, names: new Set(known.map(foldedName)) }
}

const plain = (row: Row): Omit<CurrentRow, 'parties' | 'partyNames' | 'tags'> => ({
  id: row.id,
  version: row.version,
  origin: row.origin,
  setFields: [...row.setFields],
  date: rowDateOf(row.date),
  text: row.text,
  kind: row.kind,
  role: row.role,
  citations: [],
  confidence: confidenceWord(row.confidence),
  basis: row.basis,
  status: row.status,
  isKey: row.isKey,
  reviewedAt: row.reviewedAt,
})
