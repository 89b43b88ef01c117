// What somebody did, and how they take it back: tags first, then parties, then the rows that name them.
import type { MatterId } from '../../../base/index.ts'
import { parseId } from '../../../base/index.ts'
import {
  type EditId,
  type EditRow,
  editNotFound,
  editsOfAccount,
  editToUndo,
  historyOfTarget,
} from '../../../evidence/edits/index.ts'
import { moveLinks, takeBackRows, takeBackTags, toldState } from '../../../evidence/events/index.ts'
import { takeBackParties } from '../../../evidence/parties/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { takeBackNotes } from '../remarks/remarks.ts'
import { type EditingMadeWith, edited } from '../work.ts'

export function editIdOf(text: string): EditId {
  const id = parseId<EditId>(text)
  if (id === null) throw editNotFound()
  return id
}

/** Everything the edit changed, or nothing. The reply's edit takes the undo back. Refuses `edit.not-found`, `edit.taken-back`, `edit.overtaken`. */
export async function undoEdit(
  made: EditingMadeWith,
  authority: Authority,
  matter: MatterId,
  id: EditId,
): Promise<EditId> {
  const { edit } = await edited(made, authority, { matter, act: 'edit.undo', undoes: id }, async (scope, under) => {
    const changes = await editToUndo(scope, under, id)
    const tags = await takeBackTags(scope, under, changes)
    const parties = await takeBackParties(scope, under, changes)
    for (const { from, to, forms } of parties.moved)
      await moveLinks(scope, matter, { from, to, forms: forms.map(({ key }) => key) })
    const rows = await takeBackRows(scope, under, changes)
    await takeBackNotes(scope, matter, id, under.id)
    return {
      changes: [...tags, ...parties.changes, ...rows.changes],
      wantsGathering: rows.wantsGathering || parties.changes.length > 0,
      result: null,
    }
  })
  if (edit === null) throw new Error('an undo is an edit')
  return edit
}

const entry = (row: EditRow) => ({
  sequence: Number(row.sequence),
  act: row.act,
  by: { account: row.account_id, at: row.at.toISOString() },
  undoneBy: row.undone_by,
  undoes: row.undoes,
})

/** One's own acts on a matter, the last first; one more than asked for where there is one. */
export async function ownEdits(
  scope: Scope,
  matter: MatterId,
  { before, limit }: { readonly before: number | null; readonly limit: number },
) {
  if (scope.actor.kind !== 'person') return []
  const rows = await editsOfAccount(scope, matter, scope.actor.account, { before, limit: limit + 1 })
  return rows.map((row) => ({ id: row.id, ...entry(row) }))
}

/** Everything people did to one thing, the last first. */
export async function historyOf(
  scope: Scope,
  matter: MatterId,
  target: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
) {
  const rows = await historyOfTarget(scope, matter, target, { before, limit: limit + 1 })
  return rows.map((row) => ({
    edit: row.id,
    ...entry(row),
    before: row.before && { ...toldState(row.before) },
    after: row.after === null ? {} : { ...toldState(row.after) },
  }))
}
