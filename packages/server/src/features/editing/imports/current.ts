// The rows as they are now, in the shape that exports have: what an imported table is compared with.
import type { MatterId } from '../../../base/index.ts'
import {
  confidenceWord,
  EVERY_ROW,
  type EventPlace,
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

const ROWS_AT_ONCE = 5000

/** All of them, however many: one that is left out would be taken for one that is not there. */
async function everyRow(scope: Scope, matter: MatterId): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: EventPlace | null = null; ; ) {
    const places: EventPlace[] = await placesOfRows(scope, matter, EVERY_ROW, {
      order: 'date',
      after,
      limit: ROWS_AT_ONCE,
    })
    const found = new Map(
      (
        await rowsById(
          scope,
          matter,
          places.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    )
    rows.push(...places.flatMap(({ id }) => found.get(id) ?? []))
    after = places.at(-1) ?? null
    if (places.length < ROWS_AT_ONCE) return rows
  }
}

export async function currentRows(scope: Scope, matter: MatterId): Promise<Current> {
  const whole = new Map<string, Row>((await everyRow(scope, matter)).map((row) => [row.id, row]))
  const cast = shownCast(await partiesOfMatter(scope, matter))
  const names = new Map(cast.parties.map((party) => [party.id, party.name]))
  const tags = new Map((await tagsByName(scope, matter)).map((tag) => [tag.id, tag.name]))
  const rows = new Map<string, CurrentRow>()
  for (const [id, row] of whole) {
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
  status: row.status,
  isKey: row.isKey,
  reviewedAt: row.reviewedAt,
})
