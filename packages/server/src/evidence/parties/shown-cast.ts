// The cast as it is shown: a party that was merged into another is shown as that one, with all their names; a removed one is not shown.
// Pure.
import type { PartyKind } from '@muniment/reading/names'
import type { PartyId } from '../../base/index.ts'

/** What of a stored party this needs. */
export interface CastRow {
  readonly id: PartyId
  readonly name: string
  readonly kind: PartyKind
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly is_removed: boolean
  readonly merged_into: PartyId | null
}

export interface ShownCast<R extends CastRow> {
  /** In the order of the rows. */
  readonly parties: readonly (R & { readonly members: readonly PartyId[] })[]
  /** Who stands for a stored party; null where it is not shown. */
  readonly shownAs: (id: PartyId) => PartyId | null
}

export function shownCast<R extends CastRow>(rows: readonly R[]): ShownCast<R> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const roots = new Map<PartyId, PartyId | null>(rows.map((row) => [row.id, rootOf(row, byId)]))
  const members = Map.groupBy(rows, (row) => roots.get(row.id) ?? null)
  const parties = rows
    .filter((row) => roots.get(row.id) === row.id)
    .map((row) => {
      const all = [row, ...(members.get(row.id) ?? []).filter((member) => member !== row)]
      const names = new Set(all.flatMap((member) => [member.name, ...member.aliases]))
      names.delete(row.name)
      return {
        ...row,
        members: all.map((member) => member.id),
        aliases: [...names],
        roles: [...new Set(all.flatMap((member) => member.roles))],
      }
    })
  return { parties, shownAs: (id) => roots.get(id) ?? null }
}

function rootOf<R extends CastRow>(row: R, byId: ReadonlyMap<PartyId, R>): PartyId | null {
  const seen = new Set<PartyId>()
  let root: R = row
  while (root.merged_into !== null && !seen.has(root.id)) {
    seen.add(root.id)
    const next = byId.get(root.merged_into)
    if (next === undefined) break
    root = next
  }
  return root.is_removed ? null : root.id
}
